//! What a file says, read off the file itself as it is archived: the papers that go with it are made of this, whatever the
//! register says by now, and a stamped paper is checked against it.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::register_of_files::{FileRow, rows};
use crate::domain::codes::{FilingOutcome, FilingType};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::{FilingRequest, FilingResult};
use crate::exchange::kinds::drafts::Draft;
use crate::exchange::kinds::receipt::Share;
use crate::exchange::parts;
use crate::exchange::wire::{self, Package, Reader};
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Change, Registry, filed, names};
use crate::order::Ordered;
use crate::policy::presence;

/// A file as its papers need it.
#[derive(Clone)]
pub struct OnPaper {
    pub kind: PackageKind,
    pub number: u64,
    pub from: String,
    pub to: String,
    pub made: NaiveDate,
    pub by: String,
    pub digest: String,
    /// What it states, and nothing else.
    pub stated: Registry,
    /// Of a receipt: the answers to each office, by its name.
    pub answers: Vec<(String, Vec<Answer>)>,
}

/// What became of one request.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub person: Id,
    pub name: String,
    /// Identity number, whole.
    pub number: String,
    pub unit: String,
    pub result: FilingResult,
}

impl OnPaper {
    /// Reads an archived file. A receipt says every answer ever given: those before the one before it, made on `since`, are
    /// left out. Whom answers name is looked up in `registry`.
    ///
    /// # Errors
    /// What refuses the file.
    pub fn read(registry: &Registry, text: &str) -> Result<Self, Issue> {
        let package = wire::read(text.as_bytes().to_vec(), Reader::Nested, None)?;
        let envelope = &package.envelope;
        let made = envelope.made.at.get(..10).and_then(|day| day.parse().ok()).unwrap_or_default();
        let number = envelope.chain.as_ref().map_or(0, |chain| chain.number);
        let digest = package.digest.to_string();
        let answers = match envelope.kind {
            PackageKind::Receipt => answers(registry, &package, since(registry, &digest))?,
            _ => Vec::new(),
        };
        Ok(Self {
            kind: envelope.kind,
            number,
            from: envelope.from.name.clone(),
            to: envelope.to.as_ref().map(|to| to.name.clone()).unwrap_or_default(),
            made,
            by: envelope.made.by.clone(),
            stated: stated(&package)?,
            digest,
            answers,
        })
    }

    /// Everybody it states, by name.
    pub fn people(&self) -> Vec<&Arc<Record>> {
        let mut people: Vec<&Arc<Record>> = self.stated.of_kind(Kind::Person).collect();
        people.order_by_key(|record| (record.body.get("name"), record.id));
        people
    }

    /// The requests that stand in it; one for each engagement, the last.
    pub fn requests(&self) -> Vec<(&Arc<Record>, &FilingRequest)> {
        let all = self.stated.of_kind(Kind::FilingRequest);
        let all = all.filter_map(|record| Some((record, FilingRequest::of(&record.body)?)));
        let standing = all.filter(|(_, request)| request.withdrawn.is_none());
        let mut last: BTreeMap<Option<Id>, (&Arc<Record>, &FilingRequest)> = BTreeMap::new();
        for (record, request) in standing {
            let now = last.entry(request.engagement).or_insert((record, request));
            if (now.1.sequence, now.1.made) < (request.sequence, request.made) {
                *now = (record, request);
            }
        }
        last.into_values().collect()
    }

    /// Those of them that ask for an answer: nobody had given one when the file was made, as far as `registry` knows.
    pub fn open_requests(&self, registry: &Registry) -> Vec<(&Arc<Record>, &FilingRequest)> {
        let answered = |record: &Record| {
            let answer = registry.find(record.id).and_then(|own| filed::answer(registry, own));
            answer.is_some_and(|(_, result)| result.date.is_some_and(|day| day < self.made))
        };
        let mut open: Vec<_> = self.requests().into_iter().filter(|(record, _)| !answered(record)).collect();
        open.order_by_key(|(record, _)| (self.name(record.subject), record.id));
        open
    }

    /// How many of these ask for what.
    pub fn by_type(requests: &[(&Arc<Record>, &FilingRequest)]) -> Vec<(FilingType, usize)> {
        let count = |kind| requests.iter().filter(|(_, own)| own.filing_type == Some(kind)).count();
        [FilingType::Existing, FilingType::New, FilingType::Changed, FilingType::Left]
            .map(|kind| (kind, count(kind)))
            .into()
    }

    /// How those it states stood on the day on which it was made.
    pub fn heads(&self) -> presence::Heads {
        presence::heads(&self.stated, self.made)
    }

    pub fn name(&self, person: Id) -> String {
        names::known(&self.stated, person)
    }

    /// Answers of one outcome.
    pub fn answered(answers: &[Answer], outcome: FilingOutcome) -> impl Iterator<Item = &Answer> {
        answers.iter().filter(move |answer| answer.result.outcome == Some(outcome))
    }

    /// The names that its papers may hold.
    fn names(&self) -> Vec<String> {
        let people = self.people().into_iter().filter_map(|record| record.body.get("name"));
        let answered = self.answers.iter().flat_map(|(_, all)| all).map(|answer| answer.name.clone());
        people.chain(answered).collect()
    }

    /// How many people its papers count.
    pub fn count(&self) -> usize {
        self.names().len()
    }

    /// Of names as they were typed off a paper, those that are not in the file; each is looked for as often as it is typed.
    pub fn lacks(&self, typed: &str) -> Vec<String> {
        let mut names = self.names();
        let lacking = |name: &&str| match names.iter().position(|own| own == name) {
            Some(at) => {
                names.swap_remove(at);
                false
            }
            None => true,
        };
        split(typed).filter(lacking).map(str::to_owned).collect()
    }

    /// How many more the file names than were typed off a paper.
    pub fn more(&self, typed: &str) -> usize {
        self.count().saturating_sub(split(typed).count() - self.lacks(typed).len())
    }
}

/// Names as they are typed, one after the other.
fn split(typed: &str) -> impl Iterator<Item = &str> {
    typed.split(|c: char| c.is_whitespace() || "、，,；;".contains(c)).filter(|name| !name.is_empty())
}

fn stated(package: &Package) -> Result<Registry, Issue> {
    let mut registry = Registry::default();
    if package.part("province").is_none() {
        return Ok(registry);
    }
    let mut records = parts::read(package)?;
    // Of a township most is drafted: on its papers those are the people whom it has.
    let drafts: Vec<Draft> = share(package.part("proposals").unwrap_or("[]"))?;
    let drafted = drafts.into_iter().flat_map(|draft| draft.records);
    records.extend(drafted.map(|record| Arc::new(Record { draft: false, ..Arc::unwrap_or_clone(record) })));
    let put = records.into_iter().map(Change::Put).collect();
    registry.apply(&Batch::new("file", "", put), Head::origin());
    Ok(registry)
}

fn share<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Issue> {
    serde_json::from_str(text).map_err(|_| Issue::new("record-format"))
}

/// The day of the file before it in its row.
fn since(registry: &Registry, digest: &str) -> Option<NaiveDate> {
    let all = rows(registry);
    let own = all.iter().find(|row| row.digest == digest)?;
    let made = |row: &FileRow| row.made.as_ref().map_or(&row.at, |(at, _)| at).get(..10)?.parse().ok();
    let before = all.iter().filter(|row| {
        (row.outward, row.kind, &row.office) == (own.outward, own.kind, &own.office)
            && row.number < own.number
    });
    before.max_by_key(|row| row.number).and_then(made)
}

fn answers(
    registry: &Registry,
    package: &Package,
    since: Option<NaiveDate>,
) -> Result<Vec<(String, Vec<Answer>)>, Issue> {
    let mut found: BTreeMap<Id, Vec<Answer>> = BTreeMap::new();
    for (part, text) in package.parts() {
        let Some(asker) = part.strip_prefix("for:").and_then(|rest| rest.split(':').next()?.parse().ok())
        else {
            continue;
        };
        let Share { records, .. } = share(text)?;
        for record in records {
            let Some(result) = FilingResult::of(&record.body) else { continue };
            if since.is_none_or(|since| result.date.is_none_or(|day| day >= since)) {
                found.entry(asker).or_default().push(answer(registry, record.subject, result));
            }
        }
    }
    let named = |(asker, mut all): (Id, Vec<Answer>)| {
        all.order_by_key(|answer| (answer.unit.clone(), answer.name.clone(), answer.result.date));
        (names::known(registry, asker), all)
    };
    Ok(found.into_iter().map(named).collect())
}

fn answer(registry: &Registry, person: Id, result: &FilingResult) -> Answer {
    let request = result.request.and_then(|id| registry.find(id));
    let engagement = request.and_then(|record| FilingRequest::of(&record.body)?.engagement);
    let unit = engagement.and_then(|id| match &registry.find(id)?.body {
        Body::Engagement(facts) => facts.user.as_ref().map(|unit| unit.name.as_str().to_owned()),
        _ => None,
    });
    let number = registry.find(person).and_then(|record| record.body.get("id_number"));
    Answer {
        person,
        name: names::known(registry, person),
        number: number.unwrap_or_default(),
        unit: unit.unwrap_or_default(),
        result: result.clone(),
    }
}
