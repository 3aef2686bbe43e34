//! What a move between counties has come to, read off the records (`exchange.md`, "Who may say what"): the giver offers,
//! the receiver takes on, and each word counts only as its author's. A person has been taken on where both words are
//! there: the giver's, naming the receiver, and the receiver's, naming the offer.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::batch::{Decision, Offer};
use super::registry::Registry;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Arrival, Exit, Transfer};
use crate::order::Gathered;
use crate::order::Ordered;

coded! {
    /// Where a move stands, as far as this office knows. Its words are `transfer-state-CODE`.
    pub enum State {
        /// 待接收.
        Offered "offered",
        /// 已接收: the giver has not stated the exit yet.
        Taken "taken",
        /// 已办结.
        Done "done",
        /// 对方未接收.
        Declined "declined",
        /// 已撤回.
        Withdrawn "withdrawn",
    }
}

impl State {
    /// 调动中.
    pub const fn is_open(self) -> bool {
        matches!(self, State::Offered | State::Taken)
    }
}

/// One offer of a person, as this register knows it.
#[derive(Clone, Copy)]
pub struct Move<'a> {
    /// The giver's transfer record: of its statement, or as it came as evidence.
    pub record: &'a Arc<Record>,
    pub facts: &'a Transfer,
    /// The giver's engagement, by the id under which it is kept here.
    pub engagement: Id,
    /// The receiver's word.
    pub arrival: Option<&'a Arc<Record>>,
    pub state: State,
}

impl Move<'_> {
    /// Whether the receiver has taken the person on.
    pub const fn is_taken(&self) -> bool {
        matches!(self.state, State::Taken | State::Done)
    }

    /// Whether it has begun on a day and is not over.
    pub fn is_open(&self, on: NaiveDate) -> bool {
        self.state.is_open() && self.facts.made.is_none_or(|made| made <= on)
    }
}

/// The offers made of a person by whoever keeps the file, oldest first.
pub fn of_person(registry: &Registry, person: Id) -> Vec<Move<'_>> {
    moves(registry, person, None)
}

/// Where an offer made to this office stands.
pub fn of_offer(offer: &Offer) -> State {
    match &offer.decision {
        Some(Decision::Accepted) => State::Taken,
        Some(Decision::Declined { .. }) => State::Declined,
        None if offer.is_withdrawn() => State::Withdrawn,
        None => State::Offered,
    }
}

/// The engagements that run on at their giver though the receiver has taken the person on and the first day there has
/// come: 调动中, until the giver has the answer.
pub fn moving(registry: &Registry, on: NaiveDate) -> BTreeSet<Id> {
    let stated = registry.of_kind(Kind::Transfer).map(|record| record.subject);
    let evidence = registry.offers.values().map(|offer| known(registry, offer, offer.record.subject));
    let people: BTreeSet<Id> = stated.chain(evidence).into_set();
    if people.is_empty() {
        return BTreeSet::new();
    }
    let arrivals = Arrivals::of(registry);
    let found = people.into_iter().flat_map(|person| moves(registry, person, Some(&arrivals)));
    found.filter(|found| has_gone(found, on)).map(|found| found.engagement).into_set()
}

/// Whether one engagement is among them.
pub fn is_moving(registry: &Registry, engagement: &Record, on: NaiveDate) -> bool {
    let moves = of_person(registry, engagement.subject);
    moves.iter().any(|found| found.engagement == engagement.id && has_gone(found, on))
}

/// Whether somebody is moving between the offices of two people, who bear one identity number.
pub fn is_between(registry: &Registry, one: Id, other: Id, on: NaiveDate) -> bool {
    let owner = |person: Id| registry.find(person).map(|record| record.owner);
    let to = |found: &Move<'_>| found.facts.to.as_ref().and_then(|to| to.office);
    let offered = |from: Id, at: Id| {
        let at = owner(at);
        of_person(registry, from).iter().any(|found| found.is_open(on) && at.is_some() && to(found) == at)
    };
    offered(one, other) || offered(other, one)
}

fn has_gone(found: &Move<'_>, on: NaiveDate) -> bool {
    found.is_taken() && found.facts.first_day.is_some_and(|first| first <= on)
}

/// The id under which something of an offer is kept here.
fn known(registry: &Registry, offer: &Offer, id: Id) -> Id {
    registry.known_as(offer.record.owner, id)
}

fn moves<'a>(registry: &'a Registry, person: Id, arrivals: Option<&Arrivals<'a>>) -> Vec<Move<'a>> {
    let Some(giver) = registry.find(person).filter(|own| own.kind() == Kind::Person).map(|own| own.owner)
    else {
        return Vec::new();
    };
    // The giver's word alone counts, of its own person.
    let stated = registry.about(person).filter(|record| record.owner == giver && !record.draft);
    let stated = stated.filter_map(|record| Some((record.id, record, Transfer::of(&record.body)?)));
    let first = (giver, Id::from_u128(0));
    let last = (giver, Id::from_u128(u128::MAX));
    let evidence = registry.offers.range(first..=last).map(|(_, offer)| offer);
    let evidence = evidence.filter(|offer| known(registry, offer, offer.record.subject) == person);
    let evidence = evidence.filter_map(|offer| {
        Some((known(registry, offer, offer.record.id), &offer.record, Transfer::of(&offer.record.body)?))
    });
    let mut words: Vec<(Id, &'a Arc<Record>, &'a Transfer)> = stated.collect();
    for (id, record, facts) in evidence {
        // What came as evidence and what the giver states are one, unless they name two receivers.
        if !words.iter().any(|(known, _, said)| *known == id && said.to == facts.to) {
            words.push((id, record, facts));
        }
    }
    if words.is_empty() {
        return Vec::new();
    }
    let found = arrivals.is_none().then(|| Arrivals::of(registry));
    let Some(arrivals) = arrivals.or(found.as_ref()) else { return Vec::new() };
    let mut moves: Vec<Move<'a>> = words
        .into_iter()
        .filter_map(|(id, record, facts)| {
            let engagement = registry.known_as(giver, facts.engagement?);
            let kept = registry.find(engagement)?;
            (kept.owner == giver && kept.subject == person).then_some(())?;
            let arrival = facts.to.as_ref().and_then(|to| arrivals.at(giver, id, person, to.office?));
            let state = state(registry, kept, facts, id, arrival.is_some());
            Some(Move { record, facts, engagement, arrival, state })
        })
        .collect();
    moves.order_by_key(|found| (found.facts.made, found.record.id));
    moves
}

fn state(registry: &Registry, engagement: &Record, facts: &Transfer, id: Id, arrived: bool) -> State {
    let answer = registry.answers.get(&id).filter(|_| registry.office() == Some(engagement.owner));
    let ended = exit_of(registry, engagement).is_some();
    // What the giver takes back after the receiver has taken the person on comes too late.
    match (arrived, answer) {
        (true, _) | (false, Some(Decision::Accepted)) if ended => State::Done,
        (true, _) | (false, Some(Decision::Accepted)) => State::Taken,
        (false, Some(Decision::Declined { .. })) => State::Declined,
        (false, None) if facts.withdrawn.is_some() => State::Withdrawn,
        (false, None) => State::Offered,
    }
}

/// The exit of an engagement, as its owner says it.
pub fn exit_of<'a>(registry: &'a Registry, engagement: &Record) -> Option<&'a Arc<Record>> {
    let ends =
        |record: &Record| Exit::of(&record.body).is_some_and(|exit| exit.engagement == Some(engagement.id));
    registry.about(engagement.subject).find(|record| record.owner == engagement.owner && ends(record))
}

/// The words of receivers, by giver and by the transfer and the person they name.
struct Arrivals<'a>(BTreeMap<(Id, Id, Id), Vec<&'a Arc<Record>>>);

impl<'a> Arrivals<'a> {
    fn of(registry: &'a Registry) -> Self {
        let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for record in registry.of_kind(Kind::Arrival) {
            let Some(facts) = Arrival::of(&record.body) else { continue };
            if let Some(named) = named(registry, facts).filter(|_| is_said(registry, record, facts)) {
                found.entry(named).or_default().push(record);
            }
        }
        Self(found)
    }

    /// The word of one receiver.
    fn at(&self, giver: Id, transfer: Id, person: Id, receiver: Id) -> Option<&'a Arc<Record>> {
        let words = self.0.get(&(giver, transfer, person))?;
        words.iter().copied().find(|record| record.owner == receiver)
    }
}

/// What an arrival names, by the ids under which the giver's records are kept here.
fn named(registry: &Registry, facts: &Arrival) -> Option<(Id, Id, Id)> {
    let giver = facts.from.as_ref()?.office?;
    let known = |id: Id| registry.known_as(giver, id);
    Some((giver, known(facts.transfer?), known(facts.giver_person?)))
}

/// The giver's transfer record and person that an arrival names, by the ids under which they are kept here.
pub fn named_by(registry: &Registry, arrival: &Record) -> Option<(Id, Id)> {
    let (_, transfer, person) = named(registry, Arrival::of(&arrival.body)?)?;
    Some((transfer, person))
}

/// Whether an arrival speaks of a person of its author's, and of an engagement that the author keeps.
fn is_said(registry: &Registry, record: &Record, facts: &Arrival) -> bool {
    let owned = |id: Id, kind: Kind| {
        registry.find(id).is_some_and(|own| {
            own.kind() == kind && own.owner == record.owner && own.subject == record.subject
        })
    };
    !record.draft
        && owned(record.subject, Kind::Person)
        && facts.engagement.is_some_and(|engagement| owned(engagement, Kind::Engagement))
}

/// The offers that this office has accepted.
pub fn taken_on(registry: &Registry) -> impl Iterator<Item = &Offer> {
    let arrivals = registry.own_records().filter_map(|record| Arrival::of(&record.body));
    arrivals.filter_map(|facts| registry.offers.get(&(facts.from.as_ref()?.office?, facts.transfer?)))
}
