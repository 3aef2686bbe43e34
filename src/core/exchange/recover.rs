//! Our own file, given back by a neighbouring office after an old backup was restored: nobody is lost.
//!
//! What the file holds and this register lacks is taken back; where both hold a field, the file is newer
//! than the backup, but not newer than what was edited or removed since the restore. The row of files
//! continues behind the one given back. A superior gives back our statement with our drafts; a subordinate
//! gives back our receipt, with the results that it holds.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::kinds::{self, kind::Given};
use super::names::inward;
use super::plan::{Changed, FilePlan, Incoming, Recovered};
use super::planner::taken;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::record::{Difference, Kind as RecordKind, Part, Record};
use crate::ledger::Registry;
use crate::ledger::batch::{Change, Export};

/// Plans taking back a file this office made.
///
/// # Errors
/// `package-own-known` when nothing in it is news to us; `package-other-register` when another register of
/// this office made it; `package-kind` when it holds no records of ours.
pub(super) fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let Incoming { registry, profile, package, context } = *incoming;
    let mut given = (kinds::of(package.envelope.kind).given)(package)?;
    let taken = taken(package, profile.office(), context)?;
    given.retain(|given| given.record.owner == profile.office());
    for given in &mut given {
        given.record = inward(registry, profile.office(), given.record.clone());
    }
    // What was signed before a key was lost is still ours.
    let signed = package.envelope.key.to_string();
    let own_key = signed == profile.key || registry.former_keys.contains(&signed);
    if taken.register != profile.register || !own_key {
        return Err(Issue::new("package-other-register").at("envelope.chain.register"));
    }
    // A thief writes what never was ours; what we made ourselves is still known here.
    let stolen = registry.stolen_since(profile.office(), &signed);
    require(stolen.is_none(), || Issue::new("key-stolen").with("from", &profile.party.name))?;
    let known = registry.exports.iter().any(|export| export.digest == taken.digest);
    require(!known, || Issue::new("package-own-known").with("number", taken.number))?;
    let mut recovered = Recovered::default();
    let mut changes = Vec::new();
    let gone = gone(registry, &given);
    for Given { record, parts } in &given {
        let Some(ours) = registry.own(record.id) else {
            // A draft accepted meanwhile is the superior's; whoever else uses an id of ours takes nothing from us.
            let accepted = |other: &Arc<Record>| record.draft && registry.is_above(other.owner);
            if !gone.contains(&record.id) && !registry.find(record.id).is_some_and(accepted) {
                recovered.missing.push(record.clone());
                changes.push(Change::Put(record.clone()));
            }
            continue;
        };
        let fields = within(ours.body.differences(&record.body), ours, parts);
        if fields.is_empty() {
            continue;
        }
        if registry.touched(record.id) > registry.incarnated_at {
            recovered.kept.push(ours.clone());
        } else {
            changes.push(Change::Edit { id: record.id, fields: fields.clone() });
            recovered.changed.push(Changed { record: record.clone(), fields });
        }
    }
    let to = package.envelope.to.clone().ok_or_else(|| Issue::new("package-shape").at("envelope.to"))?;
    let of_kind =
        |kind| given.iter().filter(move |given: &&Given| !given.record.draft && given.record.kind() == kind);
    let people = of_kind(RecordKind::Person).count();
    let mut drafts: Vec<Id> =
        given.iter().filter(|given| given.record.draft).map(|given| given.record.subject).collect();
    drafts.dedup();
    let below = package
        .nested("below")?
        .into_iter()
        .filter_map(|nested| Some((nested.envelope.from.office, nested.envelope.chain.as_ref()?.number)));
    // The row of files goes on behind the highest number known, whichever that is.
    changes.push(Change::Exported(Export {
        package: taken.package,
        kind: taken.kind,
        to,
        number: taken.number,
        digest: taken.digest.clone(),
        at: taken.made_at.clone(),
        sealed: package.sealed,
        people: u32::try_from(people).unwrap_or(u32::MAX),
        requests: of_kind(RecordKind::FilingRequest).map(|given| given.record.id).collect(),
        drafts,
        below: below.collect(),
        sent: true,
    }));
    let originals = vec![(taken.digest.clone(), package.archived())];
    Ok(FilePlan { recovered: Some(recovered), originals, changes, ..FilePlan::of(taken) })
}

/// What was removed here since the restore stays away, and with it what hangs on it.
fn gone(registry: &Registry, given: &[Given]) -> BTreeSet<Id> {
    let removed = |id: Id| registry.own(id).is_none() && registry.removed(id) > registry.incarnated_at;
    let mut gone: BTreeSet<Id> = BTreeSet::new();
    loop {
        let hangs = |record: &Record| {
            let mut hung_on = hung_on(record);
            let erased = registry.is_erased(record.subject);
            registry.own(record.id).is_none()
                && (erased || hung_on.any(|id| gone.contains(&id) || removed(id)))
        };
        let more = given.iter().map(|given| &given.record);
        let more: Vec<Id> =
            more.filter(|record| !gone.contains(&record.id) && hangs(record)).map(|r| r.id).collect();
        if more.is_empty() {
            return gone;
        }
        gone.extend(more);
    }
}

/// Itself, whom it speaks of, and the records of that person that it names.
fn hung_on(record: &Record) -> impl Iterator<Item = Id> {
    let named = record.body.links().filter(|(_, kind, _)| !kind.speaks_of_office()).map(|(_, _, id)| id);
    [record.id, record.subject].into_iter().chain(named)
}

/// Only the fields that the file's parts speak of: what never left the office is not in it.
fn within(fields: Vec<Difference>, record: &Record, parts: &[Part]) -> Vec<Difference> {
    let travels = |key: &str| record.kind().field(key).is_some_and(|field| parts.contains(&field.part));
    fields.into_iter().filter(|field| travels(&field.key)).collect()
}
