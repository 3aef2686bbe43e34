//! Taking back one batch of records, as long as nobody has touched them since.

use crate::domain::Office;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::record::{Difference, In, Kind, Record};
use crate::ledger::batch::{Batch, Change};
use crate::ledger::registry::Registry;

/// The changes that lead back to before `batch`, which the entry `sequence` wrote.
///
/// # Errors
/// `undo-nothing` when the batch wrote no records; `undo-changed` with how many records have changed since, or
/// have been filed: then nothing is undone.
pub(super) fn decide(registry: &Registry, sequence: u64, batch: &Batch) -> Result<Vec<Change>, Issues> {
    // Only what people write by form or by roster: everything else is a fact towards others.
    require(batch.command == "write", || Issue::new("undo-nothing"))?;
    let mut changes = Vec::new();
    let mut changed = 0_usize;
    for change in batch.changes.iter().rev() {
        let (id, held, back) = if let Change::Put(record) = change {
            (record.id, hung_on_since(registry, record, sequence), Change::Remove { id: record.id })
        } else if let Change::Edit { id, fields } = change {
            (*id, false, Change::Edit { id: *id, fields: turned(fields) })
        } else {
            // Everything else is a fact towards others, or about this register.
            return Err(Issue::new("undo-nothing").into());
        };
        if held || registry.own(id).is_none() || registry.touched(id) != sequence {
            changed += 1;
        }
        changes.push(back);
    }
    require(!changes.is_empty(), || Issue::new("undo-nothing"))?;
    if changed > 0 { Err(Issue::new("undo-changed").with("count", changed).into()) } else { Ok(changes) }
}

fn turned(fields: &[Difference]) -> Vec<Difference> {
    let turn = |field: &Difference| Difference {
        key: field.key.clone(),
        from: field.to.clone(),
        to: field.from.clone(),
    };
    fields.iter().map(turn).collect()
}

/// Whether something written since hangs on a record that the batch made: without it, it would hang on nothing.
fn hung_on_since(registry: &Registry, record: &Record, sequence: u64) -> bool {
    let since = |other: &Record| registry.touched(other.id) > sequence;
    let id = record.id;
    if record.kind() == Kind::Office {
        let below = |other: &Record| Office::of(&other.body).is_some_and(|own| own.parent == Some(id));
        let offices = registry.of_kind(Kind::Office).any(|other| below(other) && since(other));
        return offices || registry.held.contains_key(&id) || registry.about(id).any(|other| since(other));
    }
    let of_it = |engagement: Id| {
        engagement == id
            || (record.subject == id && registry.find(engagement).is_some_and(|own| own.subject == id))
    };
    if registry.sheets().any(|sheet| since(sheet) && sheet.body.engagements().any(of_it)) {
        return true;
    }
    registry
        .about(record.subject)
        .any(|other| since(other) && (record.subject == id || other.body.engagement() == Some(id)))
}
