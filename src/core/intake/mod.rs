//! How rosters come in: bytes → workbook → header → mapping → plan. Nothing here changes anything: the plan is
//! looked at, corrected, and becomes one batch.
//!
//! In reading order: [`workbook`] (with [`biff`], [`xlsx`], [`ods`], [`text_table`]), [`header`], [`mapping`] (with [`titles`]), [`repair`] (with [`codes`]),
//! [`layout`] (what each row is), [`row`] (one row read), [`sense`] (its values beside each other), [`plan`] (all rows beside the register), [`known`], [`edits`], [`answers`], [`extract`] (the same
//! without a register, for scripts).

pub mod answers;
mod biff;
mod codes;
mod edits;
pub mod extract;
pub mod header;
mod known;
mod layout;
pub mod mapping;
mod ods;
pub mod plan;
mod repair;
mod row;
mod sense;
mod text_table;
mod titles;
pub mod workbook;
mod xlsx;
