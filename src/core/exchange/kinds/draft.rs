//! 变更申请: 上报文件 with what its sender proposes of people whom the receiver keeps, or is to keep.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::drafts::Draft;
use super::filing;
use super::kind::{Alone, FileKind, Given};
use super::receipt::concerns;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{About, Kind, Made, Part, Record};
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::planner::Planner;
use crate::exchange::wire::Package;
use crate::ledger::Registry;
use crate::ledger::batch::{Change, Decision, Proposal};
use crate::ledger::scope::own_name;
use crate::order::Gathered;

pub static DRAFT: FileKind =
    FileKind { kind: PackageKind::Draft, plan, given, alone: Alone::AsReceived, next: filing::next };

/// The proposals in a file.
fn read(package: &Package) -> Result<Vec<Draft>, Issue> {
    Ok(package.told("proposals")?.unwrap_or_default())
}

fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let mut planner = Planner::begin(incoming)?;
    planner.statement(incoming.package)?;
    proposals(&mut planner)?;
    filing::below(&mut planner)?;
    planner.finish()
}

/// A draft travels whole.
fn given(package: &Package) -> Result<Vec<Given>, Issue> {
    let drafted = read(package)?.into_iter().flat_map(|draft| draft.records);
    let drafted = drafted.map(|record| Given { record, parts: Part::ALL.to_vec() });
    Ok(filing::given(package)?.into_iter().chain(drafted).collect())
}

fn proposals(planner: &mut Planner<'_>) -> Result<(), Issue> {
    let (package, registry) = (planner.package, planner.registry);
    let drafts = read(package)?;
    let from = &package.envelope.from;
    for (n, draft) in drafts.into_iter().enumerate() {
        let at = || format!("proposals.{n}");
        let person = draft.id;
        if draft.records.is_empty() {
            continue;
        }
        let listed: BTreeSet<Id> = draft.records.iter().map(|record| record.id).into_set();
        let here = registry.own(person).is_some_and(|own| own.kind() == Kind::Person && !own.draft);
        // It was told of the person, or says something more of one that we have.
        let told = here
            && (registry.drafter(person) == Some(from.office)
                || concerns(registry, from.office, person)
                || !listed.contains(&person));
        if !told && !listed.contains(&person) {
            planner.plan.notices.push(Issue::new("notice-proposal-nobody").with("from", &from.name));
            continue;
        }
        let own = |id: Id| registry.own(id).is_some_and(|own| own.subject == person && !own.draft);
        let theirs = draft.records.iter().all(|record| may_propose(from.office, person, record));
        require(theirs, || Issue::new("record-owner").at(at()))?;
        // What hangs on a record that is not here says nothing.
        let here = |id: Id| listed.contains(&id) || (told && own(id));
        if !draft.records.iter().all(|record| people_named(record).all(here)) {
            planner.plan.notices.push(Issue::new("notice-proposal-nobody").with("from", &from.name));
            continue;
        }
        let told = |id: Id| told && id == person;
        let records = planner.names.drafted(from.office, told, draft.records);
        let id = if told(draft.id) { draft.id } else { planner.names.known(from.office, draft.id) };
        let draft = Draft { id: proposal_id(registry, from.office, id), records };
        let known = registry.proposals.get(&draft.id);
        let ids: BTreeSet<Id> = draft.records.iter().map(|record| record.id).into_set();
        require(ids.len() == draft.records.len(), || Issue::new("record-duplicate").at(at()))?;
        // Decided already, and sent again as it was: what was accepted, or is still declined.
        let same = |known: &Proposal| match &known.decision {
            Some(Decision::Accepted) => draft.records.iter().all(|record| known.records.contains(record)),
            Some(Decision::Declined { .. }) | None => known.records == draft.records,
        };
        if known.is_some_and(same) {
            continue;
        }
        let proposal = Proposal {
            id: draft.id,
            from: from.clone(),
            records: draft.records,
            base: known.map(accepted_before).unwrap_or_default(),
            note: None,
            received: planner.context.now.to_rfc3339(),
            decision: None,
        };
        planner.plan.changes.push(Change::Proposed(proposal.clone()));
        planner.plan.proposals.push(proposal);
    }
    Ok(())
}

/// What an office proposes of a person stands beside what another one proposes of the same person, never in its place.
fn proposal_id(registry: &Registry, from: Id, person: Id) -> Id {
    let own = own_name(from, person);
    let others = registry.proposals.get(&person).is_some_and(|known| known.from.office != from);
    if others || registry.proposals.contains_key(&own) { own } else { person }
}

/// A draft is its sender's, speaks of the person it is listed under, and is of a kind that may be drafted: nobody drafts
/// an answer to a filing.
fn may_propose(from: Id, person: Id, record: &Record) -> bool {
    let kind = record.kind().about() == About::Person
        && record.kind().columns().made != Made::Filing
        && (record.kind() == Kind::Person) == (record.id == person);
    kind && record.draft && record.owner == from && record.subject == person
}

/// The records about people that a record names: they must be the same person's.
fn people_named(record: &Record) -> impl Iterator<Item = Id> {
    record.body.links().filter(|(_, kind, _)| !kind.speaks_of_office()).map(|(_, _, id)| id)
}

/// What was accepted of a person: the versions last decided on, and those before that.
fn accepted_before(known: &Proposal) -> Vec<Arc<Record>> {
    let mut base: BTreeMap<Id, Arc<Record>> =
        known.base.iter().map(|record| (record.id, record.clone())).into_map();
    if known.decision == Some(Decision::Accepted) {
        base.extend(known.records.iter().map(|record| (record.id, record.clone())));
    }
    base.into_values().collect()
}
