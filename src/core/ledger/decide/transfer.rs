//! 调动: people given to another county, taken back, received, refused. Nothing is re-owned: the receiver makes records of
//! its own, and the giver's engagement ends by an exit on the day before the first day at the receiver.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::write::has_left;
use crate::domain::codes::{EntryMode, ExitKind, OfficeLevel, YesNo};
use crate::domain::date::{PartialDate, parse_day_typed};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::office::Party;
use crate::domain::record::{Body, Difference, In, Kind, Record};
use crate::domain::value::{Text, Unit, Value};
use crate::domain::{Arrival, Engagement, Exit, Transfer};
use crate::ledger::batch::{Change, Decision, Offer, OfferKey};
use crate::ledger::context::Context;
use crate::ledger::filed;
use crate::ledger::history;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;
use crate::ledger::scope::{own_name, renamed};
use crate::ledger::transfers::{self, exit_of};
use crate::order::Gathered;

/// Ids of what an office makes of one move: the same however often it is decided, so that an answer given again after a
/// restore tells nothing new.
fn made(office: Id, transfer: Id, n: u64) -> Id {
    Id::derive(&own_name(office, transfer).as_u128().to_be_bytes(), n)
}

const EXIT: u64 = 0;
const ENGAGEMENT: u64 = 1;
const ARRIVAL: u64 = 2;

/// The offer of each person by a record of its own.
pub(super) fn give(
    registry: &Registry,
    profile: &Profile,
    engagements: &[Id],
    (to, first_day, details): (&Party, &str, bool),
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    require(!engagements.is_empty(), || Issue::new("nothing-to-write"))?;
    let at_to = "transfer.to";
    require(to.office != profile.office(), || Issue::new("transfer-self").at(at_to))?;
    require(profile.level() == OfficeLevel::County, || Issue::new("transfer-level"))?;
    require(to.level == OfficeLevel::County, || Issue::new("transfer-to").at(at_to))?;
    let unit = Unit::of_office(&to.name, to.office).map_err(|issue| issue.at(at_to))?;
    let at_day = "transfer.first_day";
    let first_day = parse_day_typed(first_day).map_err(|issue| issue.at(at_day))?;
    let mut people = BTreeSet::new();
    let (mut changes, mut issues) = (Vec::new(), Vec::new());
    for (n, id) in engagements.iter().enumerate() {
        let found = givable(registry, profile, *id, first_day, context.today());
        let found = found.and_then(|engagement| {
            let once = people.insert(engagement.subject);
            if once { Ok(engagement) } else { Err(Issue::new("transfer-open")) }
        });
        match found {
            Ok(engagement) => {
                let recorded = filed::recorded(registry, *id).map(|(_, result)| result);
                let body = Body::Transfer(Transfer {
                    engagement: Some(*id),
                    to: Some(unit.clone()),
                    first_day: Some(first_day),
                    made: Some(context.today()),
                    withdrawn: None,
                    details: Some(if details { YesNo::Yes } else { YesNo::No }),
                    filed_number: recorded.and_then(|result| result.number.clone()),
                    filed_on: recorded.and_then(|result| result.date),
                });
                changes.push(Change::made(context.id(n), profile.office(), engagement.subject, body));
            }
            Err(issue) => issues.push(Issue { place: format!("{n}.{}", issue.place), ..issue }),
        }
    }
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

/// The engagement, if its person can be given away from a day on.
fn givable<'a>(
    registry: &'a Registry,
    profile: &Profile,
    id: Id,
    first_day: NaiveDate,
    today: NaiveDate,
) -> Result<&'a Arc<Record>, Issue> {
    let own = |record: &&Arc<Record>| record.owner == profile.office() && !record.draft;
    let record = registry.own(id).filter(own).ok_or_else(|| Issue::new("transfer-not-ours"))?;
    let Body::Engagement(facts) = &record.body else { return Err(Issue::new("transfer-not-ours")) };
    require(registry.is_active(record, today), || Issue::new("transfer-inactive"))?;
    let person = registry.own(record.subject).filter(own).ok_or_else(|| Issue::new("transfer-not-ours"))?;
    require(person.body.has("id_number"), || Issue::new("transfer-number").at("person.id_number"))?;
    let open = transfers::of_person(registry, person.id).iter().any(|found| found.state.is_open());
    require(!open, || Issue::new("transfer-open"))?;
    let other = |record: &&Arc<Record>| record.id != id && registry.is_active(record, today);
    require(!registry.about(person.id).any(|record| other(&record)), || Issue::new("transfer-other"))?;
    require(exit_of(registry, record).is_none(), || Issue::new("transfer-exit"))?;
    let before = facts.hired.is_none_or(|hired| hired.first_day() < first_day);
    require(before, || Issue::new("transfer-first-day").at("transfer.first_day"))?;
    Ok(record)
}

pub(super) fn take_back(registry: &Registry, transfer: Id, context: &Context) -> Result<Vec<Change>, Issues> {
    let record = registry.own(transfer).filter(|record| record.kind() == Kind::Transfer);
    let record = record.ok_or_else(|| Issue::new("record-unknown"))?;
    require(!registry.answers.contains_key(&transfer), || Issue::new("transfer-answered"))?;
    // An office above its own county knows of the acceptance from the county's file.
    let moves = transfers::of_person(registry, record.subject);
    let taken = moves.iter().any(|found| found.record.id == transfer && found.is_taken());
    require(!taken, || Issue::new("transfer-answered"))?;
    require(!record.body.has("withdrawn"), || Issue::new("transfer-withdrawn"))?;
    Ok(vec![withdrawn(record, context.today())])
}

pub(super) fn withdrawn(record: &Record, on: NaiveDate) -> Change {
    let field = Difference { key: "withdrawn".to_owned(), from: None, to: Some(on.text()) };
    Change::Edit { id: record.id, fields: vec![field] }
}

/// What follows for the giver once it knows the answer to an offer of its own: the exit on the day before the first day
/// at the receiver; or the offer is over and nothing else has changed. Nothing where the answer is known, or the offer
/// is not this office's. Whoever calls has made sure that the receiver is the office that the offer names.
pub fn answered(registry: &Registry, transfer: Id, decision: &Decision, on: NaiveDate) -> Vec<Change> {
    let own = registry.own(transfer).and_then(|record| Some((record, Transfer::of(&record.body)?)));
    let Some((record, facts)) = own else { return Vec::new() };
    if registry.answers.contains_key(&transfer) || Some(record.owner) != registry.office() {
        return Vec::new();
    }
    let answer = Change::Answered { giver: record.owner, transfer, decision: decision.clone() };
    let more = match decision {
        Decision::Accepted => {
            let running = facts.engagement.and_then(|id| registry.own(id));
            let running = running.filter(|engagement| exit_of(registry, engagement).is_none());
            running.zip(facts.first_day).and_then(|(engagement, first_day)| {
                let exit = exit(engagement, first_day)?;
                let id = made(record.owner, transfer, EXIT);
                Some(Change::made(id, record.owner, record.subject, Body::Exit(exit)))
            })
        }
        Decision::Declined { .. } => facts.withdrawn.is_none().then(|| withdrawn(record, on)),
    };
    std::iter::once(answer).chain(more).collect()
}

/// 调往本省其他县, on the day before.
fn exit(engagement: &Record, first_day: NaiveDate) -> Option<Exit> {
    Some(Exit {
        engagement: Some(engagement.id),
        date: Some(first_day.pred_opt()?),
        kind: Some(ExitKind::MovedCounty),
        ..Exit::default()
    })
}

/// Offered people become people of this office, all in one batch.
pub(super) fn receive(
    registry: &Registry,
    profile: &Profile,
    offers: &[OfferKey],
    details: bool,
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    require(!offers.is_empty(), || Issue::new("nothing-to-write"))?;
    let (mut numbers, mut keys) = (BTreeSet::new(), BTreeSet::new());
    let (mut changes, mut issues) = (Vec::new(), Vec::new());
    for (n, key) in offers.iter().enumerate().filter(|(_, key)| keys.insert(**key)) {
        let made = open(registry, profile, *key).and_then(|offer| {
            let taking = Taking::of(registry, profile, offer)?;
            require(numbers.insert(taking.number.clone()), || Issue::new("transfer-twice"))?;
            taking.changes(registry, details, context.today())
        });
        match made {
            Ok(made) => changes.extend(made),
            Err(issue) => issues.push(Issue { place: n.to_string(), ..issue }),
        }
    }
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

/// An offer to this office that has no answer.
fn open<'a>(registry: &'a Registry, profile: &Profile, key: OfferKey) -> Result<&'a Offer, Issue> {
    let offer = registry.offers.get(&key).filter(|offer| offer.to() == Some(profile.office()));
    let offer = offer.ok_or_else(|| Issue::new("transfer-unknown"))?;
    require(offer.decision.is_none(), || Issue::new("transfer-answered"))?;
    require(!offer.is_withdrawn(), || Issue::new("transfer-withdrawn"))?;
    Ok(offer)
}

/// One person about to be taken on.
struct Taking<'a> {
    office: Id,
    offer: &'a Offer,
    facts: &'a Transfer,
    first_day: NaiveDate,
    engagement: &'a Record,
    former: &'a Engagement,
    number: String,
}

impl<'a> Taking<'a> {
    fn of(registry: &Registry, profile: &Profile, offer: &'a Offer) -> Result<Self, Issue> {
        let (giver, _) = offer.key();
        // Nobody is taken on by the word of a key that was never compared.
        if !registry.is_verified(giver) || registry.is_original_of_stolen_key(&offer.digest) {
            return Err(Issue::new("transfer-unverified").with("from", &offer.from.name));
        }
        let untold = || Issue::new("transfer-untold").with("from", &offer.from.name);
        let Body::Transfer(facts) = &offer.record.body else { return Err(untold()) };
        let told = |id: Id| offer.records.iter().find(|record| record.id == id).map(Arc::as_ref);
        let person = told(offer.record.subject).ok_or_else(untold)?;
        let engagement = facts.engagement.and_then(told).ok_or_else(untold)?;
        let (Body::Person(_), Body::Engagement(former)) = (&person.body, &engagement.body) else {
            return Err(untold());
        };
        let first_day = facts.first_day.ok_or_else(untold)?;
        let number = person.body.get("id_number").ok_or_else(|| Issue::new("transfer-number"))?;
        let here = is_here(registry, own_name(profile.office(), person.id), &number);
        require(!here, || Issue::new("transfer-here"))?;
        Ok(Self { office: profile.office(), offer, facts, first_day, engagement, former, number })
    }

    fn changes(&self, registry: &Registry, details: bool, today: NaiveDate) -> Result<Vec<Change>, Issue> {
        let (giver, transfer) = self.offer.key();
        let name = |id: Id| own_name(self.office, id);
        let subject = name(self.offer.record.subject);
        let ticked = details && self.facts.details == Some(YesNo::Yes);
        let theirs =
            |record: &&Arc<Record>| record.owner == giver && record.subject == self.offer.record.subject;
        let told = history::moved(registry, self.offer.records.iter().filter(theirs), ticked);
        let ids: BTreeSet<Id> = told.iter().map(|record| record.id).into_set();
        let mut changes = Vec::new();
        for record in &told {
            let mut own = renamed(record, |_, id| if ids.contains(&id) { name(id) } else { id });
            own.owner = self.office;
            if let Body::Engagement(facts) = &mut own.body {
                facts.kept_by = facts.kept_by.or(Some(giver));
            }
            // Who comes back finds what was taken over before, as it has been kept here since.
            if registry.own(own.id).is_none() {
                changes.push(Change::Put(Arc::new(own)));
            }
        }
        let engagement = made(self.office, transfer, ENGAGEMENT);
        let arrival = Body::Arrival(Arrival {
            engagement: Some(engagement),
            from: Some(Unit::of_office(&self.offer.from.name, giver)?),
            transfer: Some(transfer),
            giver_person: Some(self.offer.record.subject),
            accepted: Some(today),
            filed_number: self.facts.filed_number.clone(),
            filed_on: self.facts.filed_on,
        });
        let ended = told.iter().any(|record| {
            record.kind() == Kind::Exit && record.body.engagement() == Some(self.engagement.id)
        });
        if let Some(exit) = exit(self.engagement, self.first_day).filter(|_| !ended) {
            let exit = Exit { engagement: Some(name(self.engagement.id)), ..exit };
            changes.push(Change::made(
                made(self.office, transfer, EXIT),
                self.office,
                subject,
                Body::Exit(exit),
            ));
        }
        let facts = self.new_engagement(name(self.engagement.id))?;
        changes.push(Change::made(engagement, self.office, subject, Body::Engagement(facts)));
        changes.push(Change::made(made(self.office, transfer, ARRIVAL), self.office, subject, arrival));
        changes.push(Change::Answered { giver, transfer, decision: Decision::Accepted });
        Ok(changes)
    }

    /// What is known of the engagement that begins here; the rest is for the clerk to say.
    fn new_engagement(&self, previous: Id) -> Result<Engagement, Issue> {
        let since = self.former.continuous_from.or(self.former.hired.and_then(PartialDate::day));
        Ok(Engagement {
            hired: Some(PartialDate::of_day(self.first_day)?),
            entry: Some(EntryMode::Transferred),
            existing_staff: Some(YesNo::No),
            continuous_from: since,
            previous: Some(previous),
            ..Engagement::default()
        })
    }
}

/// Whether somebody of this office bears the number and has not left.
fn is_here(registry: &Registry, person: Id, number: &str) -> bool {
    let mut people = registry.own_records().filter(|record| record.kind() == Kind::Person);
    people.any(|own| {
        let same = own.id == person || own.body.get("id_number").as_deref() == Some(number);
        same && !has_left(registry, own.id)
    })
}

pub(super) fn refuse(
    registry: &Registry,
    profile: &Profile,
    offer: OfferKey,
    reason: &str,
) -> Result<Vec<Change>, Issues> {
    let (giver, transfer) = open(registry, profile, offer)?.key();
    let reason = Text::<200>::parse(reason).map_err(|issue| issue.at("reason"))?;
    let decision = Decision::Declined { reason: reason.as_str().to_owned() };
    Ok(vec![Change::Answered { giver, transfer, decision }])
}
