//! 调动 as it is read and worked off: whom this office offers to other counties, whom other counties offer to it, and
//! where each move stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::facts::{RecordFacts, groups};
use super::names;
use super::presence;
use crate::domain::codes::{OfficeLevel, YesNo};
use crate::domain::division::{self, Division};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::{Party, division_office};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, Kind, Part, Record};
use crate::domain::{Arrival, Transfer};
use crate::ledger::Registry;
use crate::ledger::batch::{Decision, Export, Offer, OfferKey};
use crate::ledger::transfers::{self, State};

/// Somebody of ours who is offered to another county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    pub transfer: Id,
    pub person: Id,
    pub name: String,
    pub first_day: Option<NaiveDate>,
    pub details: bool,
    pub state: State,
    /// Why the receiver declined.
    pub reason: Option<String>,
}

/// Those offered to one county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    pub office: Id,
    pub name: String,
    /// Those under way first, the newest before the older.
    pub people: Vec<Leaving>,
    /// How many offers no file says as they stand now.
    pub to_make: usize,
    /// How many offers wait for an answer to a file that was made.
    pub waiting: usize,
    /// The last file made for it: number and when.
    pub last: Option<(u64, String)>,
    /// How many people the next file would name.
    pub identities: usize,
}

/// Somebody whom another county offers to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arriving {
    pub key: OfferKey,
    pub name: String,
    pub id_masked: String,
    pub first_day: Option<NaiveDate>,
    /// The giver agrees that talks, violation facts and scores come along.
    pub details: bool,
    pub state: State,
    pub reason: Option<String>,
    /// The person as kept here, once taken on.
    pub person: Option<Id>,
}

impl Arriving {
    pub fn of(registry: &Registry, offer: &Offer) -> Self {
        let person = offer.records.iter().find(|record| record.id == offer.record.subject);
        let number = person.and_then(|record| match &record.body {
            Body::Person(facts) => facts.id_number.as_ref(),
            _ => None,
        });
        let facts = facts(&offer.record);
        Self {
            key: offer.key(),
            name: names::subject(registry, &offer.records, offer.record.subject),
            id_masked: number.map(|number| number.masked()).unwrap_or_default(),
            first_day: facts.and_then(|facts| facts.first_day),
            details: facts.is_some_and(|facts| facts.details == Some(YesNo::Yes)),
            state: transfers::of_offer(offer),
            reason: declined(offer.decision.as_ref()),
            person: arrived(registry, offer.key()),
        }
    }

    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Offered)
    }
}

/// Those offered by one county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giver {
    pub party: Party,
    /// 发件单位未核对.
    pub unverified: bool,
    /// Those that wait for an answer first.
    pub people: Vec<Arriving>,
    /// Somebody was taken on or refused.
    pub answered: bool,
    /// Everybody was, and the giver has not been told.
    pub due: bool,
    /// The last receipt made for it: number and when.
    pub last: Option<(u64, String)>,
}

impl Giver {
    pub fn open(&self) -> usize {
        self.people.iter().filter(|person| person.is_open()).count()
    }
}

/// What a move is on the page of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// To another county, under way or done.
    To { name: String, first_day: Option<NaiveDate>, state: State },
    /// From another county, with what the filing there had come to.
    From { name: String, accepted: Option<NaiveDate>, filed: Option<(String, Option<NaiveDate>)> },
}

fn facts(record: &Record) -> Option<&Transfer> {
    match &record.body {
        Body::Transfer(facts) => Some(facts),
        _ => None,
    }
}

fn arrival(record: &Record) -> Option<&Arrival> {
    match &record.body {
        Body::Arrival(facts) => Some(facts),
        _ => None,
    }
}

fn declined(decision: Option<&Decision>) -> Option<String> {
    match decision {
        Some(Decision::Declined { reason }) => Some(reason.clone()),
        Some(Decision::Accepted) | None => None,
    }
}

/// The person whom this office took on by an offer.
fn arrived(registry: &Registry, (giver, transfer): OfferKey) -> Option<Id> {
    let ours = |record: &&Arc<Record>| Some(record.owner) == registry.office();
    let names = |record: &&Arc<Record>| {
        arrival(record).is_some_and(|facts| {
            facts.transfer == Some(transfer)
                && facts.from.as_ref().and_then(|from| from.office) == Some(giver)
        })
    };
    registry.of_kind(Kind::Arrival).filter(ours).find(names).map(|record| record.subject)
}

/// The giver's name: as it is known here, else as it was when the person came.
fn called(registry: &Registry, arrival: &Arrival) -> Option<String> {
    let from = arrival.from.as_ref()?;
    let known = from.office.map(|office| names::known(registry, office)).filter(|name| !name.is_empty());
    Some(known.unwrap_or_else(|| from.name.as_str().to_owned()))
}

/// The office that keeps an engagement told as an earlier one: 前一聘用.
pub fn keeper(registry: &Registry, engagement: &Record) -> Option<String> {
    let Body::Engagement(facts) = &engagement.body else { return None };
    let keeper = facts.kept_by?;
    let came = registry.about(engagement.subject).filter_map(|record| arrival(record));
    let mut came = came.filter(|facts| facts.from.as_ref().and_then(|from| from.office) == Some(keeper));
    let name = came.find_map(|facts| called(registry, facts));
    Some(name.unwrap_or_else(|| names::known(registry, keeper)))
}

/// The last file of a kind made for an office: number and when.
fn last(registry: &Registry, to: Id, kind: PackageKind) -> Option<(u64, String)> {
    let made = registry.exports.iter().filter(|export| export.kind == kind && export.to.office == to);
    made.max_by_key(|export| export.number).map(|export: &Export| (export.number, export.at.clone()))
}

/// Everybody to whom people of this office are or were offered; whoever waits for a file first.
pub fn receivers(registry: &Registry) -> Vec<Receiver> {
    let mut found: BTreeMap<Id, Receiver> = BTreeMap::new();
    let ours = |record: &&Arc<Record>| Some(record.owner) == registry.office() && !record.draft;
    for record in registry.own_records().filter(ours) {
        let Some((facts, to)) = facts(record).and_then(|facts| Some((facts, facts.to.as_ref()?))) else {
            continue;
        };
        let Some(office) = to.office else { continue };
        let moves = transfers::of_person(registry, record.subject);
        let Some(state) = moves.iter().find(|found| found.record.id == record.id).map(|found| found.state)
        else {
            continue;
        };
        let receiver = found.entry(office).or_insert_with(|| Receiver {
            office,
            name: to.name.as_str().to_owned(),
            people: Vec::new(),
            to_make: 0,
            waiting: 0,
            last: last(registry, office, PackageKind::Transfer),
            identities: 0,
        });
        if !registry.answers.contains_key(&record.id) {
            receiver.identities += 1;
            // What was taken back before any file spoke of it concerns nobody.
            let concerns = state != State::Withdrawn || receiver.last.is_some();
            let told = registry.is_offered(record.id, office);
            receiver.to_make += usize::from(!told && concerns);
            receiver.waiting += usize::from(told && state == State::Offered);
        }
        receiver.people.push(Leaving {
            transfer: record.id,
            person: record.subject,
            name: names::known(registry, record.subject),
            first_day: facts.first_day,
            details: facts.details == Some(YesNo::Yes),
            state,
            reason: declined(registry.answers.get(&record.id)),
        });
    }
    let mut found: Vec<Receiver> = found.into_values().collect();
    for receiver in &mut found {
        receiver.people.sort_by(|a, b| {
            let place = |row: &Leaving| (!row.state.is_open(), std::cmp::Reverse(row.first_day));
            (place(a), &a.name, a.transfer).cmp(&(place(b), &b.name, b.transfer))
        });
    }
    found.sort_by(|a, b| {
        let place = |row: &Receiver| (row.to_make == 0, row.waiting == 0);
        (place(a), &a.name).cmp(&(place(b), &b.name))
    });
    found
}

/// Everybody who offers or offered people to this office; whoever waits for an answer first.
pub fn givers(registry: &Registry) -> Vec<Giver> {
    let mut found: BTreeMap<Id, Giver> = BTreeMap::new();
    for offer in registry.offers.values().filter(|offer| offer.to() == registry.office()) {
        let office = offer.from.office;
        let giver = found.entry(office).or_insert_with(|| Giver {
            party: offer.from.clone(),
            unverified: registry.is_unverified(office),
            people: Vec::new(),
            answered: false,
            due: false,
            last: last(registry, office, PackageKind::Receipt),
        });
        giver.answered |= offer.decision.is_some();
        giver.people.push(Arriving::of(registry, offer));
    }
    let mut found: Vec<Giver> = found.into_values().collect();
    for giver in &mut found {
        giver.due = giver.answered && giver.open() == 0 && registry.has_news_for(giver.party.office);
        giver.people.sort_by(|a, b| {
            let place = |row: &Arriving| (!row.is_open(), std::cmp::Reverse(row.first_day));
            (place(a), &a.name, a.key).cmp(&(place(b), &b.name, b.key))
        });
    }
    found.sort_by(|a, b| {
        let place = |row: &Giver| (row.open() == 0, !row.due);
        (place(a), &a.party.name).cmp(&(place(b), &b.party.name))
    });
    found
}

/// How many people wait for the answer of this office.
pub fn open(registry: &Registry) -> usize {
    let ours = registry.offers.values().filter(|offer| offer.to() == registry.office());
    ours.filter(|offer| offer.is_open()).count()
}

/// Whether this office has anything to do with moves: people move between counties.
pub fn concerns(registry: &Registry) -> bool {
    let county = registry.profile.as_ref().is_some_and(|profile| profile.level() == OfficeLevel::County);
    county || registry.offers.values().any(|offer| offer.to() == registry.office())
}

/// What comes along with an offer.
pub fn told(registry: &Registry, key: OfferKey) -> Vec<RecordFacts> {
    let Some(offer) = registry.offers.get(&key) else { return Vec::new() };
    // Talks, violation facts and scores are not read before this office has agreed to have them.
    let told = offer.records.iter().filter_map(|record| {
        let Record { id, owner, subject, draft, body } = &**record;
        Some(Arc::new(Record {
            id: *id,
            owner: *owner,
            subject: *subject,
            draft: *draft,
            body: body.moved(false)?,
        }))
    });
    let told: Vec<Arc<Record>> = told.collect();
    let mut told = groups(&told, &Part::ALL);
    // What does not move is not missing.
    told.iter_mut().for_each(|group| group.fields.retain(|(_, text)| text.is_some()));
    told.retain(|group| !group.fields.is_empty());
    told
}

/// The engagement that would end for each of these people, and what stands against those who have none.
pub fn engagements(registry: &Registry, people: &[Id], on: NaiveDate) -> (Vec<(Id, String)>, Vec<Issue>) {
    let (mut found, mut issues) = (Vec::new(), Vec::new());
    for person in people {
        let name = names::known(registry, *person);
        let stand = registry.find(*person).map(|record| presence::of(registry, record, on));
        match stand.and_then(|stand| stand.engagement) {
            Some(engagement) => found.push((engagement.id, name)),
            None => issues.push(Issue::new("transfer-inactive").at(name)),
        }
    }
    (found, issues)
}

/// A county to which people can be given, as a pick list offers it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct County {
    pub code: &'static str,
    pub name: String,
    pub path: String,
}

/// Counties that match what is typed, but this one; before anything is typed those of its own city first.
pub fn counties(registry: &Registry, typed: &str) -> Vec<County> {
    let own = registry.office();
    let city = registry.profile.as_ref().and_then(|profile| division::find(&profile.party.code)?.parent);
    let mut found: Vec<&Division> = if typed.trim().is_empty() {
        division::divisions().iter().collect()
    } else {
        division::search(typed, usize::MAX)
    };
    found.retain(|division| {
        division.level == OfficeLevel::County && Some(division_office(division.code)) != own
    });
    if typed.trim().is_empty() {
        found.sort_by_key(|division| division.parent != city);
    }
    let county = |division: &Division| County {
        code: division.code,
        name: county(registry, division.code).map(|party| party.name).unwrap_or_default(),
        path: division.path(),
    };
    found.into_iter().map(county).collect()
}

/// The county of a code, as it is known here.
pub fn county(registry: &Registry, code: &str) -> Option<Party> {
    let listed = Party::of(division::find(code).filter(|division| division.level == OfficeLevel::County)?);
    let known = registry.party(listed.office).filter(|known| known.level == OfficeLevel::County);
    Some(known.unwrap_or(listed))
}

/// Where an offer stands that is not over.
pub fn under_way(registry: &Registry, person: Id) -> Option<State> {
    let moves = transfers::of_person(registry, person);
    moves.iter().map(|found| found.state).find(|state| state.is_open())
}

/// How somebody came here, and where somebody goes or went: what was declined or taken back has come to nothing.
pub fn course(registry: &Registry, person: Id) -> Vec<Course> {
    let Some(owner) = registry.find(person).map(|record| record.owner) else { return Vec::new() };
    let came = registry.about(person).filter(|record| record.owner == owner).filter_map(|record| {
        let facts = arrival(record)?;
        let filed = facts.filed_number.as_ref().map(|number| (number.as_str().to_owned(), facts.filed_on));
        let name = called(registry, facts)?;
        Some((facts.accepted, Course::From { name, accepted: facts.accepted, filed }))
    });
    let mut all: Vec<(Option<NaiveDate>, Course)> = came.collect();
    for found in transfers::of_person(registry, person) {
        if !found.state.is_open() && found.state != State::Done {
            continue;
        }
        let name = found.facts.to.as_ref().map(|to| to.name.as_str().to_owned()).unwrap_or_default();
        let course = Course::To { name, first_day: found.facts.first_day, state: found.state };
        all.push((found.facts.made, course));
    }
    all.sort_by_key(|(day, _)| *day);
    all.into_iter().map(|(_, course)| course).collect()
}
