//! One person's file: the records by group, the course of each filing, and what of it may be changed here.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{PersonRow, Told, row};
use crate::domain::codes::{FilingOutcome, FilingSource, FilingType};
use crate::domain::filing::Reason;
use crate::domain::id::Id;
use crate::domain::record::{Body, Difference, Field, Kind, Record};
use crate::domain::value::Count;
use crate::ledger::batch::Decision;
use crate::ledger::{Registry, filed};
use crate::order::Ordered;
use crate::policy::outcome::Fact;
use crate::process::filing::{FilingState, state};

/// Everything the person page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonFile {
    pub row: PersonRow,
    pub told: Told,
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
    /// The value that was returned; nothing where the file does not say.
    pub filed: Option<String>,
    pub now: Option<String>,
    pub proposed: Option<String>,
    /// The value is no longer the one that was returned.
    pub corrected: bool,
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
    let told = row.told(registry).clone();
    let mut records: Vec<Arc<Record>> = registry.about(person).cloned().collect();
    records.extend(registry.rows_of(person).into_iter().map(Arc::new));
    records.order_by(|a, b| (a.kind(), day(b), b.id).cmp(&(b.kind(), day(a), a.id)));
    let ours = !registry.is_view()
        && registry.own(person).is_some_and(|record| Some(record.owner) == registry.office());
    let declined = match registry.decision_on(person) {
        Some(Decision::Declined { reason }) if ours && row.draft => Some(reason.clone()),
        _ => None,
    };
    let kept = |record: &&Arc<Record>| record.kind() == Kind::Engagement && !record.is_history();
    let engagements = records.iter().filter(kept);
    let filings = engagements.map(|engagement| filing(registry, engagement, ours)).collect();
    Some(PersonFile { row, told, ours, records, declined, filings })
}

/// The day a record of its kind stands at.
fn day(record: &Record) -> Option<String> {
    record.body.get(record.kind().day())
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

fn returned(registry: &Registry, reason: &Reason) -> Option<Returned> {
    let record = registry.find(reason.record)?;
    let key = reason.key.rsplit('.').next()?;
    let now = record.body.get(key);
    Some(Returned {
        record: record.id,
        kind: record.kind(),
        field: key.to_owned(),
        reason: reason.reason.as_str().to_owned(),
        corrected: reason.seen.as_ref().is_some_and(|seen| *seen != now.clone().unwrap_or_default()),
        filed: reason.seen.clone().filter(|seen| !seen.is_empty()),
        now,
        proposed: reason.proposed.clone(),
    })
}

/// Requests, withdrawals and results of an engagement, newest first.
fn steps(registry: &Registry, engagement: &Record) -> Vec<Step> {
    let name = |office: Id| registry.party(office).map(|party| party.name).unwrap_or_default();
    // On one day a request comes before its answer, and that before the next request.
    let mut turns = BTreeMap::new();
    let mut steps = Vec::new();
    for record in registry.about(engagement.subject) {
        let Body::FilingRequest(facts) = &record.body else { continue };
        if facts.engagement != Some(engagement.id) {
            continue;
        }
        let turn = facts.sequence.map_or(0, Count::get);
        turns.insert(record.id, turn);
        let by = name(record.owner);
        steps.push((turn, 0, Step { on: facts.made, by: by.clone(), what: Did::Asked(facts.filing_type) }));
        if facts.withdrawn.is_some() {
            steps.push((turn, 1, Step { on: facts.withdrawn, by, what: Did::Withdrew }));
        }
    }
    for record in registry.about(engagement.subject) {
        let Body::FilingResult(facts) = &record.body else { continue };
        let Some(turn) = facts.request.and_then(|request| turns.get(&request).copied()) else { continue };
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
        steps.push((turn, 2, Step { on: facts.date, by: name(record.owner), what }));
    }
    steps.order_by_key(|(turn, place, step)| (step.on, *turn, *place));
    steps.into_iter().rev().map(|(_, _, step)| step).collect()
}

/// Fields of the difference between what was filed and what stands, with their kinds.
pub fn filed_differences(fields: &[Difference]) -> Vec<(Kind, &'static Field, &Difference)> {
    fields
        .iter()
        .filter_map(|difference| {
            let Fact { kind, key } = Fact::from_code(&difference.key)?;
            Some((kind, kind.field(key)?, difference))
        })
        .collect()
}
