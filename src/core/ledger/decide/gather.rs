//! What stood alone of one person's month, before there were sheets, becomes a row of the month's sheet.

use std::collections::BTreeMap;

use super::rows::{enter_row, of_sheets};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::record::{Made, Record};
use crate::ledger::batch::Change;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;

/// The records of this office that can become rows: of an engagement that it keeps. A second one of the same month has no
/// row to become and stays as it is.
pub fn alone(registry: &Registry) -> impl Iterator<Item = &Record> {
    let own = registry.own_records().map(AsRef::as_ref).filter(|_| registry.personal.is_none());
    own.filter(|record: &&Record| {
        let engagement = record.body.engagement().and_then(|id| registry.own(id));
        record.kind().columns().made == Made::Row
            && !record.draft
            && engagement.is_some_and(|engagement| engagement.owner == record.owner)
    })
}

/// # Errors
/// `nothing-to-write` where there is none.
pub(super) fn decide(registry: &Registry, profile: &Profile) -> Result<Vec<Change>, Issues> {
    let mut sheets: BTreeMap<Id, Record> = BTreeMap::new();
    let mut changes = Vec::new();
    for record in alone(registry) {
        if enter_row(registry, profile, &record.body, &mut sheets).is_ok() {
            changes.push(Change::Remove { id: record.id });
        }
    }
    require(!changes.is_empty(), || Issue::new("nothing-to-write"))?;
    changes.extend(of_sheets(registry, sheets.values()));
    Ok(changes)
}
