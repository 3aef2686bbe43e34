//! One training session as a row: what it is, how many are to come and came, and how far it has come.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use crate::domain::amount::Hours;
use crate::domain::coded::coded;
use crate::domain::codes::{OfficeLevel, TrainingForm, TrainingKind, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Attendance, TrainingPlan, TrainingSession};
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::order::Ordered;

coded! {
    /// How far a session has come, read off the records.
    pub enum Stage {
        /// 待开班: its first day has not come.
        Ahead "ahead",
        /// 待登记到课: it has begun, and of somebody enrolled, or of everybody, nothing is said.
        ToRecord "to-record",
        /// 已登记: of everybody enrolled it is said whether they came.
        Recorded "recorded",
    }
}

/// One session: of this office, or of another one whose records come here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub id: Id,
    /// Whether this office keeps it.
    pub ours: bool,
    /// The item of a plan that it carries out.
    pub plan: Option<Id>,
    pub title: String,
    pub first_day: NaiveDate,
    pub last_day: Option<NaiveDate>,
    pub kind: Option<TrainingKind>,
    pub form: Option<TrainingForm>,
    pub tier: Option<OfficeLevel>,
    pub class: String,
    pub hours: Option<Hours>,
    pub organiser: String,
    pub enrolled: usize,
    pub attended: usize,
    pub stage: Stage,
}

/// How many are enrolled in a session, came, and did not.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    enrolled: usize,
    attended: usize,
    away: usize,
}

impl Counts {
    const fn and(self, other: &Self) -> Self {
        Self {
            enrolled: self.enrolled + other.enrolled,
            attended: self.attended + other.attended,
            away: self.away + other.away,
        }
    }
}

/// Every session that is known here, the latest first.
pub fn all(registry: &Registry, on: NaiveDate) -> Vec<Row> {
    // By session and by who says it.
    let mut counts: BTreeMap<(Id, Id), Counts> = BTreeMap::new();
    for record in registry.of_kind(Kind::Attendance) {
        let Some(facts) = Attendance::of(&record.body) else { continue };
        let Some(session) = facts.session else { continue };
        let own = counts.entry((session, record.owner)).or_default();
        own.enrolled += 1;
        own.attended += usize::from(facts.attended == Some(YesNo::Yes));
        own.away += usize::from(facts.attended == Some(YesNo::No));
    }
    let row = |record: &Arc<Record>| {
        let least = (record.id, Id::from_u128(0));
        let of_it = counts.range(least..).take_while(|((session, _), _)| *session == record.id);
        let of_it = of_it.filter(|((_, sayer), _)| may_come(registry, *sayer, record));
        let sum = of_it.fold(Counts::default(), |sum, (_, own)| sum.and(own));
        let mut row = read(record, Some(record.owner) == registry.office(), sum, on)?;
        row.plan = row.plan.filter(|plan| carries_out(registry, record.owner, *plan));
        Some(row)
    };
    let mut rows: Vec<Row> = registry.of_kind(Kind::TrainingSession).filter_map(row).collect();
    rows.order_by(|a, b| (b.first_day, &a.title, a.id).cmp(&(a.first_day, &b.title, b.id)));
    rows
}

/// Whether what an office says of attendance counts in a session: it is its own, or that of an office above it. A
/// neighbour fills no session of another's.
pub(super) fn may_come(registry: &Registry, sayer: Id, session: &Record) -> bool {
    session.owner == sayer || registry.is_below(sayer, session.owner)
}

/// Whether a session of `owner` carries out an item of a plan: its own, or one of its line. One that does not come here
/// says nothing.
fn carries_out(registry: &Registry, owner: Id, plan: Id) -> bool {
    let in_line = |plan: &Arc<Record>| {
        let other = plan.owner;
        other == owner || registry.is_below(owner, other) || registry.is_below(other, owner)
    };
    registry.find(plan).is_none_or(in_line)
}

/// One session.
pub fn one(registry: &Registry, session: Id, on: NaiveDate) -> Option<Row> {
    all(registry, on).into_iter().find(|row| row.id == session)
}

/// The years in which there are sessions or plans, and this one; the latest first.
pub fn years(registry: &Registry, on: NaiveDate) -> Vec<i32> {
    let days = all(registry, on).into_iter().map(|row| row.first_day.year());
    let plans = registry.of_kind(Kind::TrainingPlan);
    let plans = plans.filter_map(|record| Some(TrainingPlan::of(&record.body)?.year?.year()));
    let years: BTreeSet<i32> = days.chain(plans).chain([on.year()]).into_set();
    years.into_iter().rev().collect()
}

fn read(record: &Record, ours: bool, counts: Counts, on: NaiveDate) -> Option<Row> {
    let facts = TrainingSession::of(&record.body)?;
    let first_day = facts.first_day?;
    let Counts { enrolled, attended, away } = counts;
    let stage = if first_day > on {
        Stage::Ahead
    } else if enrolled == 0 || attended + away < enrolled {
        Stage::ToRecord
    } else {
        Stage::Recorded
    };
    Some(Row {
        id: record.id,
        ours,
        plan: facts.plan,
        title: facts.title.as_ref().map(|title| title.as_str().to_owned()).unwrap_or_default(),
        first_day,
        last_day: facts.last_day,
        kind: facts.kind,
        form: facts.form,
        tier: facts.tier,
        class: facts.class.as_ref().map(|class| class.as_str().to_owned()).unwrap_or_default(),
        hours: facts.hours,
        organiser: facts.organiser.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
        enrolled,
        attended,
        stage,
    })
}

/// Those of one year.
pub fn of_year(registry: &Registry, year: i32, on: NaiveDate) -> Vec<Row> {
    all(registry, on).into_iter().filter(|row| row.first_day.year() == year).collect()
}
