//! 个人信息核对与自评: what a worker is shown of the own file — verdicts, days to come, what would change if — and what
//! of it was corrected.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, Months, NaiveDate, NaiveTime, TimeZone};

use super::filing;
use super::inbox::ChangedLine;
use super::trial::{Turned, turned};
use super::verdicts::{self, Asked};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Kind, Record};
use crate::exchange::self_report;
use crate::ledger::journal::Head;
use crate::ledger::{Command, Context, Edit, Registry, decide};
use crate::policy::engine;
use crate::policy::outcome::{Outcome, Verdict};

/// The rules that concern the worker (product.md). How the filing stands is told as a state, not as a verdict.
pub const RULES: [&str; 10] =
    ["R-ID", "R-TRAIN1Y", "R-CE", "R-REG1", "R-REG2", "R-SI", "R-HF", "R-CONTRACT", "R-PROB", "R-RETIRE"];

/// Months ahead in which days to come are looked for.
const AHEAD: u32 = 36;

/// Whose copy this is; none in an office's register.
pub fn person(registry: &Registry) -> Option<Id> {
    registry.personal.as_ref().map(|file| file.person)
}

/// What the rules say of the worker, most urgent first.
pub fn outcomes(registry: &Registry, on: NaiveDate) -> Vec<Outcome> {
    let Some(person) = person(registry) else { return Vec::new() };
    let mut found = judged(registry, person, on);
    // Since when the office keeps its books is not for the worker to say.
    found.retain(|outcome| !wants_books_alone(&outcome.verdict));
    verdicts::sort(&mut found);
    found
}

fn wants_books_alone(verdict: &Verdict) -> bool {
    match verdict {
        Verdict::Undecidable { missing } => {
            !missing.is_empty() && missing.iter().all(|fact| fact.kind == Kind::Books)
        }
        _ => false,
    }
}

fn judged(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Outcome> {
    let mut found = engine::of_person(registry, person, on);
    found.retain(|outcome| RULES.contains(&outcome.rule));
    found
}

/// Something to be done by a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    pub until: NaiveDate,
    /// Days from the day looked at; negative where it has passed.
    pub left: i64,
    pub outcome: Outcome,
}

/// What falls due in the next three years, the nearest first: each month ahead is looked at as it would be then.
pub fn deadlines(registry: &Registry, on: NaiveDate) -> Vec<Deadline> {
    let Some(person) = person(registry) else { return Vec::new() };
    let mut found: BTreeMap<(NaiveDate, Asked), Deadline> = BTreeMap::new();
    for months in 0..=AHEAD {
        let Some(day) = on.checked_add_months(Months::new(months)) else { break };
        let view = registry.as_of(day);
        for outcome in judged(&view, person, day) {
            let Verdict::Due { until: Some(until), .. } = outcome.verdict else { continue };
            let deadline = Deadline { until, left: (until - on).num_days(), outcome };
            found.entry((until, Asked::of(&deadline.outcome))).or_insert(deadline);
        }
    }
    found.into_values().collect()
}

/// What would be otherwise on a day if this were written: "passed 社会工作师 in June 2027". Nothing is.
///
/// # Errors
/// What a form would be told.
pub fn what_if(registry: &Registry, edits: Vec<Edit>, on: NaiveDate) -> Result<Vec<Turned>, Vec<Issue>> {
    let Some(person) = person(registry) else { return Ok(Vec::new()) };
    let noon = on.and_time(NaiveTime::MIN);
    let now = chrono::Utc.from_utc_datetime(&noon);
    let context = Context { now: DateTime::from(now), actor: String::new(), seed: [0; 16] };
    let batch = decide(registry, &Command::Write { edits, why: String::new() }, &context)?;
    let mut after = registry.clone();
    after.apply(&batch, Head { sequence: registry.head.sequence + 1, ..registry.head });
    let judge = |registry: &Registry| judged(&registry.as_of(on), person, on);
    Ok(turned(registry, judge(registry), judge(&after)))
}

/// Whether a record may be removed here: in a person's own copy only what the person has added.
pub fn may_remove(registry: &Registry, record: Id) -> bool {
    let Some(file) = &registry.personal else { return true };
    let given = file.given.iter().any(|given| given.id == record);
    let kind = registry.find(record).map(|record| record.kind());
    !given && !matches!(kind, Some(Kind::Person | Kind::Engagement))
}

/// One record that was corrected or added, with what is said of it.
pub fn corrections(registry: &Registry) -> Vec<ChangedLine> {
    let given: BTreeMap<Id, &Arc<Record>> =
        registry.personal.iter().flat_map(|file| &file.given).map(|record| (record.id, record)).collect();
    let line = |record: &Arc<Record>| {
        let empty = record.kind().empty();
        let before = given.get(&record.id).map_or(&empty, |given| &given.body);
        ChangedLine::of(String::new(), record.kind(), before.differences(&record.body))
    };
    let lines = self_report::corrections(registry).into_iter().map(line);
    lines.filter(|line| !line.fields.is_empty()).collect()
}

/// Where the filing of each of a person's engagements stands, for the file that the person is given.
pub fn filings(registry: &Registry, person: Id) -> Vec<(Id, String)> {
    let engagements = registry.about(person).filter(|record| record.kind() == Kind::Engagement);
    engagements.map(|record| (record.id, filing::state(registry, record.id).code().to_owned())).collect()
}
