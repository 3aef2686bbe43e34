//! What the user unit says of somebody's year (clauses 59, 65; reading A28): a township drafts it, it comes up with the next
//! file, and stands beside the county's own scores until the county takes it on. Nothing of it counts before.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{Field, In as _, Kind, Record};
use crate::domain::{Assessment, Engagement};
use crate::ledger::Registry;
use crate::ledger::command::Command;
use crate::ledger::decide::ours_of;
use crate::order::Gathered as _;

/// What of an assessment the user unit says; everything else is the county's to say.
const SAID: [&str; 5] = ["engagement", "year", "satisfaction", "unit_opinion", "unit_signed"];

/// Whether a record says nothing else, and makes no result that is here that of another year.
fn is_said(registry: &Registry, record: &Record) -> bool {
    let beside = |field: &Field| !SAID.contains(&field.key) && record.body.has(field.key);
    let of = |own: &Record| own.body.engagement().zip(own.body.day());
    record.kind() == Kind::Assessment
        && !record.kind().fields().iter().any(beside)
        && ours_of(registry, record).is_none_or(|ours| of(ours) == of(record))
}

/// Whether an office is the one that an engagement of ours names as user: it alone says its opinion.
fn is_user(registry: &Registry, office: Id, engagement: Id) -> bool {
    let facts = registry.own(engagement).and_then(|record| Engagement::of(&record.body));
    facts.and_then(|own| own.user.as_ref()?.office) == Some(office)
}

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
    let waiting = waiting.flat_map(|proposal| {
        let is_alone = proposal.records.iter().all(|record| is_said(registry, record));
        let sender = proposal.from.office;
        proposal.records.iter().filter_map(move |record| {
            let from = proposal.from.name.clone();
            let proposal = is_alone.then_some(proposal.id);
            // What others say, or people of themselves, is no opinion of the unit.
            let engagement = of_year(record).filter(|of| is_user(registry, sender, *of))?;
            Some((engagement, Given { record: Arc::clone(record), from, proposal }))
        })
    });
    own.chain(waiting).into_map()
}

/// What takes on all that waits, of those who may be taken on here; none where there is nothing.
pub fn taking_on<'a>(all: impl Iterator<Item = &'a Given>) -> Option<Command> {
    let proposals: Vec<Id> = all.filter_map(|given| given.proposal).collect();
    (!proposals.is_empty()).then_some(Command::Accept { proposals })
}
