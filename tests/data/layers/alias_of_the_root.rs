//! The exchange calls a report through an alias of the crate root, without a `use` of the report.

//@ core exchange/planted.rs
use crate as everything;

pub fn rows(registry: &everything::ledger::Registry, on: chrono::NaiveDate) -> usize {
    everything::report::people::rows(registry, on).len()
}
