//! The core of Taizhang: pure, without browser, clock or randomness.
//!
//! In reading order:
//! - [`domain`]: what exists (people, engagements, offices, codes, identity numbers, dates).
//! - [`ledger`]: how it changes (record, command, decide, batch, journal, registry, store).
//! - [`exchange`]: what travels between offices (packages, sealing, plans, receipts).
//! - [`intake`]: how rosters come in (workbooks, columns, repairs, plans).
//! - [`policy`]: what the guidance says and what it means for the facts (clauses, parameters, rules).
//! - [`process`]: how the office's work goes (stages read off the records, tasks for the work list).
//! - [`report`]: what people read (rows, search, the change log).
//! - [`practice`]: a province that does not exist, for practice and demonstration.
//! - [`order`]: lists sorted and trees gathered, small in the module.
//! - [`words`]: every word a person sees, in two languages.

pub mod domain;
pub mod exchange;
pub mod intake;
pub mod ledger;
pub mod order;
pub mod policy;
pub mod practice;
pub mod process;
pub mod report;
pub mod words;
