//! One person's file: the records by group, the course of each filing, and what of it may be changed here.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::filing::{FilingState, state};
use super::people::{PersonRow, row};
use crate::domain::codes::{FilingOutcome, FilingSource, FilingType};
use crate::domain::filing::Reason;
use crate::domain::id::Id;
use crate::domain::record::{Body, Difference, Field, Kind, Record};
use crate::ledger::batch::{Batch, Change, Decision};
use crate::ledger::journal::Entry;
use crate::ledger::{Registry, filed};

/// The groups of a person's file, in the order of the guidance.
pub const GROUPS: [Kind; 6] =
    [Kind::Person, Kind::Engagement, Kind::Posting, Kind::Contract, Kind::Certificate, Kind::Exit];

/// Everything the person page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonFile {
    pub row: PersonRow,
    /// Whether this office may change it.
    pub ours: bool,
    pub records: Vec<Arc<Record>>,
    /// Why the superior declined the draft.
    pub declined: Option<String>,
    /// The filing of each engagement, the newest engagement first.
    pub filings: Vec<Filing>,
}

/// How the filing of one engagement has gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Filing {
    pub engagement: Id,
    pub state: FilingState,
    /// The request of ours that could still be withdrawn.
    pub open: Option<Id>,
    /// Whether a paper reply can be noted: ours, and not already filed as it stands.
    pub by_hand: bool,
    pub returned: Vec<Returned>,
    pub steps: Vec<Step>,
}

/// One reason of a return, with the value it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Returned {
    pub record: Id,
    pub kind: Kind,
    pub field: String,
    pub reason: String,
    /// The value that was returned.
    pub filed: Option<String>,
    pub now: Option<String>,
    pub proposed: Option<String>,
}

/// One step in the course of a filing.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub on: Option<NaiveDate>,
    /// Who did it.
    pub by: String,
    pub what: Did,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Did {
    Asked(Option<FilingType>),
    Withdrew,
    Recorded { number: String, by_hand: bool, reply: String },
    Returned { reasons: usize },
}

impl PersonFile {
    /// The records of one group, newest first.
    pub fn group(&self, kind: Kind) -> Vec<Arc<Record>> {
        self.records.iter().filter(|record| record.kind() == kind).cloned().collect()
    }
}

/// The file of a person, if this register knows one.
pub fn file(registry: &Registry, person: Id, on: NaiveDate) -> Option<PersonFile> {
    let row = row(registry, person, on)?;
    let mut records: Vec<Arc<Record>> = registry.about(person).cloned().collect();
    records.sort_by(|a, b| (a.kind(), day(b), b.id).cmp(&(b.kind(), day(a), a.id)));
    let ours = registry.own(person).is_some_and(|record| Some(record.owner) == registry.office());
    let declined = match registry.proposals.get(&person).and_then(|proposal| proposal.decision.as_ref()) {
        Some(Decision::Declined { reason }) if ours && row.draft => Some(reason.clone()),
        _ => None,
    };
    let engagements = records.iter().filter(|record| record.kind() == Kind::Engagement);
    let filings = engagements.map(|engagement| filing(registry, engagement, ours)).collect();
    Some(PersonFile { row, ours, records, declined, filings })
}

/// The day a record of its kind stands at.
fn day(record: &Record) -> Option<String> {
    let key = match record.kind() {
        Kind::Engagement => "hired",
        Kind::Posting => "from",
        Kind::Contract => "start",
        Kind::Certificate => "obtained",
        Kind::Exit | Kind::FilingResult => "date",
        Kind::FilingRequest => "made",
        Kind::HeadCount => "as_of",
        Kind::Office => "opened",
        Kind::Person => "name",
    };
    record.body.get(key)
}

fn filing(registry: &Registry, engagement: &Record, ours: bool) -> Filing {
    let state = state(registry, engagement.id);
    let open = filed::open_request(registry, engagement.id)
        .filter(|request| Some(request.owner) == registry.office())
        .map(|request| request.id);
    let settled = matches!(state, FilingState::Recorded { .. } | FilingState::ExitFiled { .. });
    let returned = match &state {
        FilingState::Returned { reasons, .. } => {
            reasons.iter().filter_map(|reason| returned(registry, reason)).collect()
        }
        _ => Vec::new(),
    };
    Filing {
        engagement: engagement.id,
        open,
        by_hand: ours && !engagement.draft && !settled,
        returned,
        steps: steps(registry, engagement),
        state,
    }
}

/// A field named `KIND.FIELD`, as filed facts are.
pub fn filed_field(name: &str) -> Option<(Kind, &'static Field)> {
    let (kind, key) = name.split_once('.')?;
    let kind = Kind::ALL.iter().copied().find(|known| known.code() == kind)?;
    Some((kind, kind.field(key)?))
}

fn returned(registry: &Registry, reason: &Reason) -> Option<Returned> {
    let record = registry.find(reason.record)?;
    let key = reason.key.rsplit('.').next()?;
    let now = record.body.get(key);
    Some(Returned {
        record: record.id,
        kind: record.kind(),
        field: key.to_owned(),
        reason: reason.reason.as_str().to_owned(),
        filed: reason.seen.clone(),
        now,
        proposed: reason.proposed.clone(),
    })
}

/// Requests, withdrawals and results of an engagement, newest first.
fn steps(registry: &Registry, engagement: &Record) -> Vec<Step> {
    let name = |office: Id| registry.party(office).map(|party| party.name).unwrap_or_default();
    let mut requests = BTreeSet::new();
    let mut steps = Vec::new();
    for record in registry.about(engagement.subject) {
        let Body::FilingRequest(facts) = &record.body else { continue };
        if facts.engagement != Some(engagement.id) {
            continue;
        }
        requests.insert(record.id);
        let by = name(record.owner);
        steps.push(Step { on: facts.made, by: by.clone(), what: Did::Asked(facts.filing_type) });
        if facts.withdrawn.is_some() {
            steps.push(Step { on: facts.withdrawn, by, what: Did::Withdrew });
        }
    }
    for record in registry.about(engagement.subject) {
        let Body::FilingResult(facts) = &record.body else { continue };
        if !facts.request.is_some_and(|request| requests.contains(&request)) {
            continue;
        }
        let text = |key: &str| record.body.get(key).unwrap_or_default();
        let what = match facts.outcome {
            Some(FilingOutcome::Returned) => {
                Did::Returned { reasons: facts.reasons.as_ref().map_or(0, |reasons| reasons.0.len()) }
            }
            Some(FilingOutcome::Recorded) | None => Did::Recorded {
                number: text("number"),
                by_hand: facts.source == Some(FilingSource::ByHand),
                reply: text("reply"),
            },
        };
        steps.push(Step { on: facts.date, by: name(record.owner), what });
    }
    // Stable: what was asked and answered on one day stays in that order before it is turned round.
    steps.sort_by_key(|step| step.on);
    steps.reverse();
    steps
}

/// Fields of the difference between what was filed and what stands, with their kinds.
pub fn filed_differences(fields: &[Difference]) -> Vec<(Kind, &'static Field, &Difference)> {
    fields
        .iter()
        .filter_map(|difference| {
            let (kind, field) = filed_field(&difference.key)?;
            Some((kind, field, difference))
        })
        .collect()
}

/// Ids of all records that ever spoke of a subject, those removed since included.
pub fn ids_about<'a>(entries: impl IntoIterator<Item = &'a Entry>, subject: Id) -> BTreeSet<Id> {
    let mut ids = BTreeSet::new();
    let mut note = |record: &Record| {
        if record.subject == subject {
            ids.insert(record.id);
        }
    };
    for entry in entries {
        let Ok(Some(batch)) = Batch::of(entry) else { continue };
        for change in &batch.changes {
            match change {
                Change::Put(record) => note(record),
                Change::Held(held) => held.put.iter().for_each(|record| note(record)),
                _ => {}
            }
        }
    }
    ids
}
