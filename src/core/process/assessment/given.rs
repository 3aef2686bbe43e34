//! What the user unit says of somebody's year (clauses 59, 65; reading A28): a township drafts it, it comes up with the next
//! file, and stands beside the county's own scores until the county takes it on. Nothing of it counts before.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{In as _, Kind, Record};
use crate::domain::{Assessment, Engagement};
use crate::ledger::Registry;
use crate::ledger::command::Command;
use crate::order::Gathered as _;

/// What a user unit says of somebody, and nobody has taken on.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    pub record: Arc<Record>,
    /// The office that says it.
    pub from: String,
    /// The proposal it came with, where it speaks of nothing else: what else is proposed is decided at 备案.
    pub proposal: Option<Id>,
}

impl Given {
    pub fn facts(&self) -> Option<&Assessment> {
        Assessment::of(&self.record.body)
    }
}

/// Whether this office is one that gives its opinion, and decides nothing.
pub fn is_unit(registry: &Registry) -> bool {
    registry.profile.as_ref().is_some_and(|profile| profile.drafts_people())
}

/// The engagements of others that this office uses.
pub fn used(registry: &Registry) -> impl Iterator<Item = (&Arc<Record>, &Engagement)> {
    let office = registry.office();
    let kept = registry.of_kind(Kind::Engagement).filter(|record| !record.draft && !record.is_history());
    kept.filter_map(|record| Some((record, Engagement::of(&record.body)?))).filter(move |(record, facts)| {
        let user = facts.user.as_ref().and_then(|unit| unit.office);
        user.is_some() && user == office && registry.own(record.id).is_none()
    })
}

/// What has been given for a year, by engagement: at a township its own drafts, at the county what waits there.
pub fn given(registry: &Registry, year: i32) -> BTreeMap<Id, Given> {
    let of_year = |record: &Record| {
        Assessment::of(&record.body)
            .filter(|facts| facts.year.map(Year::year) == Some(year))
            .and_then(|facts| facts.engagement)
    };
    let name = || registry.profile.as_ref().map(|own| own.party.name.clone()).unwrap_or_default();
    let drafts = registry.of_kind(Kind::Assessment).filter(|own| own.draft && registry.own(own.id).is_some());
    let own = drafts.filter_map(|record| {
        let given = Given { record: Arc::clone(record), from: name(), proposal: None };
        Some((of_year(record)?, given))
    });
    let waiting = registry.proposals.values().filter(|own| own.decision.is_none());
    // What people say of themselves is no opinion of a unit.
    let waiting = waiting.filter(|own| own.from.office != own.person());
    let waiting = waiting.flat_map(|proposal| {
        let is_alone = proposal.records.iter().all(|record| record.kind() == Kind::Assessment);
        proposal.records.iter().filter_map(move |record| {
            let from = proposal.from.name.clone();
            let proposal = is_alone.then_some(proposal.id);
            Some((of_year(record)?, Given { record: Arc::clone(record), from, proposal }))
        })
    });
    own.chain(waiting).into_map()
}

/// What takes on all that waits, of those who may be taken on here; none where there is nothing.
pub fn taking_on<'a>(all: impl Iterator<Item = &'a Given>) -> Option<Command> {
    let proposals: Vec<Id> = all.filter_map(|given| given.proposal).collect();
    (!proposals.is_empty()).then_some(Command::Accept { proposals })
}
