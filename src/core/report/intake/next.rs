//! What comes after an import: filing, where somebody can be filed; else what is missing for it.

use chrono::NaiveDate;

use crate::ledger::Registry;
use crate::process::{drafts, filing};

/// Where the page leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Somebody can be filed, or a file carries drafts up.
    File,
    /// So many people cannot be filed, and nobody can.
    Missing(usize),
    /// Nobody is to be filed.
    Nothing,
}

/// What comes next for the people of the register.
pub fn next(registry: &Registry, on: NaiveDate) -> Next {
    let rows = filing::candidates(registry);
    let drafted = drafts::drafts(registry).iter().any(|draft| draft.fate == drafts::DraftFate::New);
    if drafted || rows.iter().any(|row| row.against.is_empty()) {
        return Next::File;
    }
    let undecided = usize::try_from(filing::counters(registry, on).undecided).unwrap_or(usize::MAX);
    match rows.len().saturating_add(undecided) {
        0 => Next::Nothing,
        missing => Next::Missing(missing),
    }
}
