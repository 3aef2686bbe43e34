//! What others propose and this office takes on: it becomes this office's own word, with the ids it was drafted under.

use std::sync::Arc;

use super::write;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::record::{Begins, Difference, Record};
use crate::ledger::batch::{Change, Decision, Proposal};
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;
use crate::order::Gathered;

pub(super) fn open_proposal(registry: &Registry, id: Id) -> Result<&Proposal, Issues> {
    registry
        .proposals
        .get(&id)
        .filter(|proposal| proposal.decision.is_none())
        .ok_or_else(|| vec![Issue::new("proposal-closed")])
}

/// Proposals become records of this office, with the ids they were drafted under.
pub(super) fn decide(
    registry: &Registry,
    profile: &Profile,
    proposals: &[Id],
) -> Result<Vec<Change>, Issues> {
    require(!proposals.is_empty(), || Issue::new("nothing-to-write"))?;
    let mut changes = Vec::new();
    let mut after = Vec::new();
    for id in proposals.iter().into_set() {
        let proposal = open_proposal(registry, *id)?;
        // A worker corrects the file of somebody who is still here.
        let here = proposal.id == proposal.person() || registry.own(proposal.person()).is_some();
        require(here, || Issue::new("self-report-person"))?;
        let drafted: Vec<Record> =
            proposal.records.iter().map(|drafted| hanging_here(registry, proposal, drafted)).collect();
        for drafted in &drafted {
            match ours_of(registry, drafted) {
                None => {
                    let record = Record { owner: profile.office(), draft: false, ..drafted.clone() };
                    after.push(record.clone());
                    changes.push(Change::Put(Arc::new(record)));
                }
                Some(ours) => {
                    let fields = proposed(proposal, ours, drafted);
                    if !fields.is_empty() {
                        after.push(ours.edited(&fields));
                        changes.push(Change::Edit { id: ours.id, fields });
                    }
                }
            }
        }
        changes.push(Change::Decided { proposal: *id, decision: Decision::Accepted });
    }
    let issues = write::people_issues(registry, &after);
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

/// The record of ours that a drafted one speaks of: the same one; or, of the result that an engagement has once a year, that
/// year's, whoever began it. What a township says of it stands in it, and no second result beside it.
pub fn ours_of<'a>(registry: &'a Registry, drafted: &Record) -> Option<&'a Arc<Record>> {
    let itself = registry.own(drafted.id);
    let of = drafted.body.engagement().zip(drafted.body.day());
    let is_of_year = matches!(drafted.kind().columns().begins, Begins::Settled(_));
    let same = |own: &&Arc<Record>| {
        own.kind() == drafted.kind()
            && !own.draft
            && registry.own(own.id).is_some()
            && own.body.engagement().zip(own.body.day()) == of
    };
    itself.or_else(|| registry.about(drafted.subject).filter(|_| is_of_year && of.is_some()).find(same))
}

/// A drafted record as it can be ours: a link leads to a record of ours, to one accepted with it, or to what an office
/// above has published. One that leads elsewhere says nothing; kept, it would be ours to answer for.
fn hanging_here(registry: &Registry, proposal: &Proposal, drafted: &Record) -> Record {
    let mut record = drafted.clone();
    let with_it = |id: Id, kind| proposal.records.iter().any(|other| other.id == id && other.kind() == kind);
    for (field, kind, id) in drafted.body.links() {
        let ours = registry.own(id).filter(|ours| !ours.draft);
        let named = ours.or_else(|| registry.office().and_then(|own| registry.named_by(own, id)));
        let fits = named.is_some_and(|found| {
            found.kind() == kind && (kind.speaks_of_office() || found.subject == drafted.subject)
        });
        if !fits && !with_it(id, kind) {
            // A link can always be left out.
            let _ = record.body.set(field.key, None);
        }
    }
    record
}

/// What a proposal changes in a record that is ours already: the fields touched since we accepted or gave it, or,
/// where that is not known, those that ours lacks.
pub fn proposed(proposal: &Proposal, ours: &Record, drafted: &Record) -> Vec<Difference> {
    let base = proposal.base.iter().find(|record| record.id == drafted.id);
    let wanted = |difference: &Difference| match base {
        Some(base) => base.body.get(&difference.key) != difference.to,
        None => difference.from.is_none(),
    };
    ours.body.differences(&drafted.body).into_iter().filter(wanted).collect()
}
