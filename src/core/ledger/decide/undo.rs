//! Taking back one batch of records, as long as nobody has touched them since.

use chrono::DateTime;

use std::collections::{BTreeMap, BTreeSet};

use super::accept::ours_of;
use super::undo_rows::{cells_back, leading_to, turned};
use crate::domain::Office;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Difference, In, Kind, Record};
use crate::ledger::batch::{Batch, Change, Decision, Proposal};
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;
use crate::order::Gathered as _;

/// The changes that lead back to before `batch`, which the entry `sequence` wrote; `later` are the batches written since, as
/// far as somebody has looked: what they changed and changed back stands as it stood. Of a sheet the cells that the batch wrote
/// go back, whatever was written beside them since; every other record goes back as a whole.
///
/// # Errors
/// `undo-nothing` when the batch wrote no records; `undo-answered` when it took on what somebody below has been answered on
/// since; `undo-changed` with how many records, or rows of sheets, have changed
/// since or have been filed: then nothing is undone.
pub(super) fn decide(
    registry: &Registry,
    profile: &Profile,
    (sequence, batch): (u64, &Batch),
    later: &[(u64, Batch)],
) -> Result<Vec<Change>, Issues> {
    let stands = |id: Id| registry.touched(id) == sequence || is_back(registry, id, later);
    // Only what people write by form or by roster, and what they have taken on: everything else is a fact towards others.
    require(matches!(batch.command.as_str(), "write" | "accept"), || Issue::new("undo-nothing"))?;
    let mut changes = Vec::new();
    let mut changed = 0_usize;
    // Sheets that others have written on since, as they will stand.
    let mut sheets = Vec::new();
    let mut made = Vec::new();
    for change in batch.changes.iter().rev() {
        let (id, back) = match change {
            Change::Put(record) => {
                made.push(record.as_ref());
                (record.id, Change::Remove { id: record.id })
            }
            Change::Edit { id, fields } => (*id, Change::Edit { id: *id, fields: turned(fields) }),
            Change::Decided { proposal, .. } => {
                changes.push(waiting_again(registry, *proposal)?);
                continue;
            }
            // Everything else is a fact towards others, or about this register.
            _ => return Err(Issue::new("undo-nothing").into()),
        };
        match registry.own(id) {
            Some(_) if stands(id) => changes.push(back),
            Some(sheet) if sheet.kind().rows().is_some() => {
                match cells_back(registry, profile, sheet, change) {
                    Ok(after) => {
                        changes.extend(leading_to(sheet, &after));
                        sheets.push(after);
                    }
                    Err(rows) => changed += rows,
                }
            }
            Some(_) | None => changed += 1,
        }
    }
    changed += older(registry, sequence, batch);
    // A record that was itself changed since is counted once.
    changed += made
        .iter()
        .filter(|own| stands(own.id))
        .filter(|own| hung_on_since(registry, own, sequence, &sheets))
        .count();
    if changed > 0 {
        return Err(Issue::new("undo-changed").with("count", changed).into());
    }
    require(!changes.is_empty(), || Issue::new("undo-nothing"))?;
    Ok(changes)
}

/// Whether all that `later` changed in a record has been changed back: the step after this one was taken back itself.
fn is_back(registry: &Registry, id: Id, later: &[(u64, Batch)]) -> bool {
    let mut last = None;
    let mut net: BTreeMap<&str, (Option<&str>, Option<&str>)> = BTreeMap::new();
    for (sequence, change) in
        later.iter().flat_map(|(at, batch)| batch.changes.iter().map(move |own| (at, own)))
    {
        match change {
            Change::Edit { id: own, fields } if *own == id => {
                last = Some(*sequence);
                for Difference { key, from, to } in fields {
                    net.entry(key).or_insert((from.as_deref(), None)).1 = to.as_deref();
                }
            }
            Change::Put(_) | Change::Remove { .. } if change.record() == Some(id) => return false,
            _ => {}
        }
    }
    last == Some(registry.touched(id)) && net.values().all(|(from, to)| from == to)
}

/// How many records were taken on from a proposal in whose place its sender has sent another one since: what waits now no
/// longer holds them, and the sender may have let go of them.
fn older(registry: &Registry, sequence: u64, batch: &Batch) -> usize {
    let taken = batch.changes.iter().filter_map(|change| match change {
        Change::Decided { proposal, .. } => registry.proposals.get(proposal),
        _ => None,
    });
    let mut taken = taken.peekable();
    if taken.peek().is_none() {
        return 0;
    }
    let newest = taken.filter(|own| own.decision == Some(Decision::Accepted));
    let held = newest.flat_map(|own| &own.records).filter_map(|record| ours_of(registry, record));
    let held: BTreeSet<Id> = held.map(|record| record.id).into_set();
    let wrote = batch.changes.iter().filter_map(Change::record);
    wrote.filter(|id| registry.touched(*id) == sequence && !held.contains(id)).count()
}

/// A proposal that was taken on waits again, as long as nobody below has been answered since it came: whoever was told that
/// it was taken on has let go of it.
fn waiting_again(registry: &Registry, proposal: Id) -> Result<Change, Issue> {
    let known = registry.proposals.get(&proposal).ok_or_else(|| Issue::new("undo-nothing"))?;
    let at = |text: &str| DateTime::parse_from_rfc3339(text).ok();
    let came = at(&known.received);
    let answers = registry.exports.iter().filter(|export| export.kind == PackageKind::Receipt);
    let answered = answers.filter(|export| at(&export.at) >= came).count() > 0;
    require(!answered, || Issue::new("undo-answered"))?;
    Ok(Change::Proposed(Proposal { decision: None, ..known.clone() }))
}

/// Whether something written since hangs on a record that the batch made: without it, it would hang on nothing.
/// `sheets` are those of which rows go back, as they will stand.
fn hung_on_since(registry: &Registry, record: &Record, sequence: u64, sheets: &[Record]) -> bool {
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
    let others = registry.sheets().map(AsRef::as_ref).filter(|sheet| since(sheet));
    let others = others.filter(|sheet| sheets.iter().all(|after| after.id != sheet.id));
    if others.chain(sheets).any(|sheet| sheet.body.engagements().any(of_it)) {
        return true;
    }
    registry
        .about(record.subject)
        .any(|other| since(other) && (record.subject == id || other.body.engagement() == Some(id)))
}
