//! The filing numbers that the province gives.

use crate::domain::FilingResult;
use crate::domain::record::{In, Kind};
use crate::ledger::Registry;

/// The place in its year of the next filing number the province would give: one above the highest given.
pub fn next_place(registry: &Registry, year: i32) -> usize {
    let prefix = format!("{year}-");
    let ours = registry.of_kind(Kind::FilingResult).filter(|record| registry.own(record.id).is_some());
    let highest = ours
        .filter_map(|record| FilingResult::of(&record.body)?.number.as_ref())
        .filter_map(|number| number.as_str().strip_prefix(&prefix)?.parse::<usize>().ok())
        .max()
        .unwrap_or(0);
    highest + 1
}

/// The next filing number the province would give in a year: `2026-0001`, `ahead` further.
pub fn next_number(registry: &Registry, year: i32, ahead: usize) -> String {
    number(year, next_place(registry, year) + ahead)
}

/// A filing number as it is written.
pub fn number(year: i32, place: usize) -> String {
    format!("{year}-{place:04}")
}
