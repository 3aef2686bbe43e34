//! 调动 as it is read: what comes along with an offer, where somebody can go, and what a move is on the page of a person.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::Arrival;
use crate::domain::codes::OfficeLevel;
use crate::domain::division::{self, Division};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::{Party, division_office};
use crate::domain::record::{Body, In, Kind, Part, Record};
use crate::ledger::batch::OfferKey;
use crate::ledger::transfers::{self, State};
use crate::ledger::{Registry, names};
use crate::order::Ordered;
use crate::policy::presence;
use crate::report::records::facts::{RecordFacts, groups};

/// What a move is on the page of one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// To another county, under way or done.
    To { name: String, first_day: Option<NaiveDate>, state: State },
    /// From another county, with what the filing there had come to.
    From { name: String, accepted: Option<NaiveDate>, filed: Option<(String, Option<NaiveDate>)> },
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
    let came = registry.about(engagement.subject).filter_map(|record| Arrival::of(&record.body));
    let mut came = came.filter(|facts| facts.from.as_ref().and_then(|from| from.office) == Some(keeper));
    let name = came.find_map(|facts| called(registry, facts));
    Some(name.unwrap_or_else(|| names::known(registry, keeper)))
}

/// What comes along with an offer.
pub fn told(registry: &Registry, key: OfferKey) -> Vec<RecordFacts> {
    let Some(offer) = registry.offers.get(&key) else { return Vec::new() };
    // Talks, violation facts and scores are not read before this office has agreed to have them.
    let told = offer.records.iter().filter_map(|record| {
        let Record { id, owner, subject, draft, .. } = **record;
        Some(Arc::new(Record { id, owner, subject, draft, body: record.body.moved(false)? }))
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
        found.order_by_key(|division| division.parent != city);
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
    let stated = registry.about(person).any(|record| record.kind() == Kind::Transfer);
    if !stated && registry.offers.is_empty() {
        return None;
    }
    let moves = transfers::of_person(registry, person);
    moves.iter().map(|found| found.state).find(|state| state.is_open())
}

/// How somebody came here, and where somebody goes or went: what was declined or taken back has come to nothing.
pub fn course(registry: &Registry, person: Id) -> Vec<Course> {
    let Some(owner) = registry.find(person).map(|record| record.owner) else { return Vec::new() };
    let came = registry.about(person).filter(|record| record.owner == owner).filter_map(|record| {
        let facts = Arrival::of(&record.body)?;
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
    all.order_by_key(|(day, _)| *day);
    all.into_iter().map(|(_, course)| course).collect()
}
