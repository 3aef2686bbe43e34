//! Taking back one batch of records, as long as nobody has touched them since.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Difference, Kind};
use crate::ledger::batch::{Batch, Change};
use crate::ledger::registry::Registry;

/// The changes that lead back to before `batch`, which the entry `sequence` wrote.
///
/// # Errors
/// `undo-nothing` when the batch wrote no records; `undo-changed` with how many records have changed since, or
/// have been filed: then nothing is undone.
pub(super) fn decide(registry: &Registry, sequence: u64, batch: &Batch) -> Result<Vec<Change>, Vec<Issue>> {
    let mut changes = Vec::new();
    let mut changed = 0_usize;
    for change in batch.changes.iter().rev() {
        let (id, back) = match change {
            Change::Put(record) => (record.id, Change::Remove { id: record.id }),
            Change::Edit { id, fields } => (*id, Change::Edit { id: *id, fields: turned(fields) }),
            // Everything else is a fact towards others, or about this register.
            Change::SetUp(_)
            | Change::Remove { .. }
            | Change::Exported(_)
            | Change::Sent { .. }
            | Change::Took(_)
            | Change::Held(_)
            | Change::Pinned { .. }
            | Change::Proposed(_)
            | Change::Decided { .. }
            | Change::Revealed { .. }
            | Change::HandedOut { .. }
            | Change::Incarnation { .. } => return Err(vec![Issue::new("undo-nothing")]),
        };
        if registry.own(id).is_none()
            || registry.touched(id) != sequence
            || hung_on_since(registry, id, sequence)
        {
            changed += 1;
        }
        changes.push(back);
    }
    if changes.is_empty() {
        return Err(vec![Issue::new("undo-nothing")]);
    }
    if changed > 0 { Err(vec![Issue::new("undo-changed").with("count", changed)]) } else { Ok(changes) }
}

fn turned(fields: &[Difference]) -> Vec<Difference> {
    let turn = |field: &Difference| Difference {
        key: field.key.clone(),
        from: field.to.clone(),
        to: field.from.clone(),
    };
    fields.iter().map(turn).collect()
}

/// Whether a person has got further records since, or was filed.
fn hung_on_since(registry: &Registry, id: Id, sequence: u64) -> bool {
    let Some(record) = registry.own(id).map(Arc::as_ref).filter(|record| record.kind() == Kind::Person)
    else {
        return false;
    };
    registry
        .about(record.id)
        .any(|other| other.kind() == Kind::FilingRequest || registry.touched(other.id) > sequence)
}
