//! What goes out: who can be filed now and what stands against it, what the next file will carry, whom
//! this office can answer.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::filing::{FilingState, fileable, state};
use super::names;
use super::presence::{self, Heads};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::{Body, Kind};
use crate::exchange::kinds::{filing, receipt};
use crate::exchange::making;
use crate::ledger::Registry;
use crate::ledger::batch::Decision;

/// One thing that must be mended before a filing goes out: the sentence's code, and the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    pub code: String,
    pub field: Option<(Kind, String)>,
}

/// Somebody who is to be filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub engagement: Id,
    pub person: Id,
    pub name: String,
    /// 实际用人单位.
    pub unit: String,
    pub state: FilingState,
    /// Empty when the filing can go out.
    pub against: Vec<Obstacle>,
}

impl Candidate {
    /// 可申请备案: nothing stands against it.
    pub const fn is_ready(&self) -> bool {
        self.against.is_empty()
    }
}

/// Everybody who is to be filed: never filed, returned, or changed since.
pub fn candidates(registry: &Registry) -> Vec<Candidate> {
    let mut rows: Vec<Candidate> = fileable(registry)
        .into_iter()
        .filter_map(|engagement| {
            let record = registry.find(engagement)?;
            let Body::Engagement(facts) = &record.body else { return None };
            let found = filing::against(registry, record, facts);
            Some(Candidate {
                engagement,
                person: record.subject,
                name: names::known(registry, record.subject),
                unit: facts.user.as_ref().map(|unit| unit.name.as_str().to_owned()).unwrap_or_default(),
                state: state(registry, engagement),
                against: found.iter().map(obstacle).collect(),
            })
        })
        .collect();
    rows.sort_by(|a, b| (&a.unit, &a.name, a.engagement).cmp(&(&b.unit, &b.name, b.engagement)));
    rows
}

/// People whose filing is held back by the very same things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldBack {
    pub against: Vec<Obstacle>,
    pub people: Vec<(Id, String)>,
}

/// Those of the candidates who cannot be filed yet, by what stands against them: the most frequent first.
pub fn held_back(rows: &[Candidate]) -> Vec<HeldBack> {
    let mut groups: Vec<HeldBack> = Vec::new();
    for row in rows.iter().filter(|row| !row.is_ready()) {
        let person = (row.person, row.name.clone());
        match groups.iter_mut().find(|group| group.against == row.against) {
            Some(group) => group.people.push(person),
            None => groups.push(HeldBack { against: row.against.clone(), people: vec![person] }),
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.people.len()));
    groups
}

/// The place of such an issue is `RECORD.KIND.FIELD`, or the record alone.
fn obstacle(issue: &Issue) -> Obstacle {
    let mut place = issue.place.split('.').skip(1);
    let kind = place.next().and_then(Kind::by_code);
    let field = kind.zip(place.next().map(str::to_owned));
    Obstacle { code: issue.code.clone(), field }
}

/// A person drafted here for the superior.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    pub person: Id,
    pub name: String,
    pub fate: DraftFate,
}

/// How far a draft has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftFate {
    /// In no file yet.
    New,
    /// In file number `number`.
    Sent { number: u64 },
    /// The superior has taken in the file it stands in.
    Received { number: u64 },
    /// The superior did not take it: to be mended, or removed.
    Declined { reason: String },
}

/// What the next file for the superior will carry, whoever is chosen to be filed.
#[derive(Clone, Debug, PartialEq)]
pub struct Contents {
    pub to: Party,
    pub number: u64,
    /// 人员档案: people of this office, without drafts, those who have left among them.
    pub people: usize,
    /// How these stand on the day.
    pub heads: Heads,
    /// Requests sent before that have no answer: the statement holds them again.
    pub open_requests: usize,
    pub drafts: Vec<DraftRow>,
    /// Days of our own head counts.
    pub head_counts: Vec<NaiveDate>,
    /// The newest statement of each subordinate: name and number.
    pub below: Vec<(String, u64)>,
    /// How many people's identity numbers stand in it.
    pub identities: usize,
}

/// The next file for the superior; nothing at the province.
pub fn contents(registry: &Registry, on: NaiveDate) -> Option<Contents> {
    let to = registry.profile.as_ref()?.superior()?.clone();
    let number = registry.last_export(to.office).map_or(1, |last| last.number + 1);
    let mut ours = Vec::new();
    let mut head_counts = BTreeSet::new();
    for record in registry.own_records().filter(|record| !record.draft) {
        match &record.body {
            Body::Person(_) => ours.push(presence::of(registry, record, on).presence),
            Body::HeadCount(facts) => head_counts.extend(facts.as_of),
            _ => {}
        }
    }
    let people = ours.len();
    let needed = making::originals_needed(registry, to.office);
    let taken: Vec<_> = registry.taken.values().filter(|taken| needed.contains(&taken.digest)).collect();
    let held_people = |office: Id| {
        let records = registry.held.get(&office).map(|held| held.records.values());
        records.into_iter().flatten().filter(|record| record.kind() == Kind::Person).count()
    };
    let drafts = drafts(registry);
    let identities =
        people + drafts.len() + taken.iter().map(|taken| held_people(taken.from.office)).sum::<usize>();
    Some(Contents {
        number,
        people,
        heads: presence::tally(ours.into_iter()),
        open_requests: open_requests(registry),
        drafts,
        head_counts: head_counts.into_iter().collect(),
        below: taken.iter().map(|taken| (taken.from.name.clone(), taken.number)).collect(),
        identities,
        to,
    })
}

fn open_requests(registry: &Registry) -> usize {
    let ours = registry.own_records().filter(|record| record.kind() == Kind::FilingRequest);
    ours.filter(|record| record.body.get("withdrawn").is_none())
        .filter(|record| crate::ledger::filed::result_of(registry, record).is_none())
        .count()
}

/// People drafted here, by name, with how far each has come.
pub fn drafts(registry: &Registry) -> Vec<DraftRow> {
    let superior = registry.profile.as_ref().and_then(|profile| profile.superior());
    let received = superior
        .and_then(|to| registry.held.get(&to.office)?.receipt.as_ref())
        .map_or(0, |receipt| receipt.number);
    let people: BTreeSet<Id> =
        registry.own_records().filter(|record| record.draft).map(|record| record.subject).collect();
    let mut rows: Vec<DraftRow> = people
        .into_iter()
        .map(|person| {
            let first = registry.exports.iter().find(|export| export.drafts.contains(&person));
            let fate = match (registry.decision_on(person), first.map(|export| export.number)) {
                (Some(Decision::Declined { reason }), _) => DraftFate::Declined { reason: reason.clone() },
                (_, None) => DraftFate::New,
                (_, Some(number)) if number <= received => DraftFate::Received { number },
                (_, Some(number)) => DraftFate::Sent { number },
            };
            DraftRow { person, name: names::known(registry, person), fate }
        })
        .collect();
    rows.sort_by(|a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
    rows
}

/// A subordinate that can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub office: Id,
    pub name: String,
    /// The last file of its own that was taken in, and when.
    pub taken: u64,
    pub taken_at: String,
    /// The last receipt made for it: number and when.
    pub last: Option<(u64, String)>,
    /// Something has happened that it has not been told.
    pub news: bool,
    /// How many people's identity numbers the receipt would hold.
    pub identities: usize,
}

/// Everybody whose files come here at first hand, those with news first.
pub fn answers(registry: &Registry) -> Vec<Answer> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let mut newest = BTreeMap::new();
    for taken in registry.taken.values().filter(|taken| taken.via == taken.from.office) {
        let below = registry.party(taken.via).is_some_and(|party| party.level > profile.level());
        let known: Option<&&crate::ledger::batch::Taken> = newest.get(&taken.via);
        if below && known.is_none_or(|known| known.at <= taken.at) {
            newest.insert(taken.via, taken);
        }
    }
    let mut rows: Vec<Answer> = newest
        .into_values()
        .map(|taken| Answer {
            office: taken.via,
            name: taken.from.name.clone(),
            taken: taken.number,
            taken_at: taken.at.clone(),
            last: registry.last_export(taken.via).map(|export| (export.number, export.at.clone())),
            news: registry.has_news_for(taken.via),
            identities: receipt::people(registry, taken.via),
        })
        .collect();
    rows.sort_by(|a, b| (!a.news, &a.name).cmp(&(!b.news, &b.name)));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_people_back_is_said_once_with_all_of_them() {
        let obstacle = |field: &str| Obstacle {
            code: "request-incomplete".to_owned(),
            field: Some((Kind::Engagement, field.to_owned())),
        };
        let row = |n: u128, against: &[&str]| Candidate {
            engagement: Id::from_u128(100 + n),
            person: Id::from_u128(n),
            name: format!("第{n}人"),
            unit: String::new(),
            state: FilingState::Unfiled,
            against: against.iter().map(|field| obstacle(field)).collect(),
        };
        let rows = [
            row(1, &["hired"]),
            row(2, &["user"]),
            row(3, &[]),
            row(4, &["user"]),
            row(5, &["user", "hired"]),
        ];
        let found: Vec<(usize, Vec<u128>)> = held_back(&rows)
            .into_iter()
            .map(|group| (group.against.len(), group.people.iter().map(|(id, _)| id.as_u128()).collect()))
            .collect();
        assert_eq!(found, [(1, vec![2, 4]), (1, vec![1]), (2, vec![5])]);
    }

    #[test]
    fn an_obstacle_names_the_field_to_fill_in() {
        let id = Id::from_u128(7);
        let missing = Issue::new("request-incomplete").at(format!("{id}.engagement.signer"));
        let found = obstacle(&missing);
        assert_eq!(found.field, Some((Kind::Engagement, "signer".to_owned())));
        let open = obstacle(&Issue::new("request-open").at(id.to_string()));
        assert_eq!(open.field, None);
    }
}
