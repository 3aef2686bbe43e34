//! One item of a plan: what it is, the sessions that carry it out, and how far it has come.

use chrono::{Datelike, NaiveDate};

use super::session;
use crate::domain::TrainingPlan;
use crate::domain::coded::coded;
use crate::domain::codes::{Included, TrainingKind};
use crate::domain::id::Id;
use crate::domain::period::{Month, Year};
use crate::domain::record::{In, Kind, Record};
use crate::ledger::Registry;

coded! {
    /// How far an item has come. Its words: `training-progress-CODE`.
    pub enum Progress {
        /// 已开班: a session that carries it out has begun.
        Begun "begun",
        /// 已安排: one will.
        Arranged "arranged",
        /// 未办: none is known, and there is time.
        Open "open",
        /// 逾期未办: none, and the month or the year it was planned for is over.
        Late "late",
        /// 未列入: nothing is planned by it.
        Excluded "excluded",
        /// Its sessions do not come here.
        Unknown "unknown",
    }
}

/// One item of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub record: Id,
    /// 培训项目; where that is not said, 对象.
    pub title: String,
    pub target: String,
    pub kind: Option<TrainingKind>,
    pub schedule: String,
    pub until: Option<Month>,
    pub progress: Progress,
    /// Sessions that carry it out, the earliest first.
    pub sessions: Vec<session::Row>,
    /// Who came to them, somebody who came twice counted twice.
    pub attended: usize,
}

/// Reads an item of the plan of a year, on a day. `told` is whether its sessions come here at all.
pub(super) fn item(
    record: &Record,
    facts: &TrainingPlan,
    sessions: Vec<session::Row>,
    (year, on): (i32, NaiveDate),
    told: bool,
) -> Item {
    let last = facts.until.map(Month::last_day).or_else(|| NaiveDate::from_ymd_opt(year, 12, 31));
    let progress = match sessions.first() {
        _ if facts.included == Some(Included::No) => Progress::Excluded,
        Some(first) if first.first_day <= on => Progress::Begun,
        Some(_) => Progress::Arranged,
        None if !told => Progress::Unknown,
        None if last.is_some_and(|last| last < on) => Progress::Late,
        None => Progress::Open,
    };
    let text = |text: Option<&str>| text.map(str::to_owned).unwrap_or_default();
    let target = facts.target.as_ref().map(|text| text.as_str());
    Item {
        record: record.id,
        title: text(facts.title.as_ref().map(|text| text.as_str()).or(target)),
        target: text(target),
        kind: facts.kind,
        schedule: text(facts.schedule.as_ref().map(|text| text.as_str())),
        until: facts.until,
        progress,
        attended: sessions.iter().map(|row| row.attended).sum(),
        sessions,
    }
}

/// The items that this office keeps and that are late on a day, by their titles: asked after every edit, so that no rule is.
pub fn late(registry: &Registry, sessions: &[session::Row], on: NaiveDate) -> Vec<String> {
    let own = registry.of_kind(Kind::TrainingPlan).filter(|record| Some(record.owner) == registry.office());
    let late = own.filter_map(|record| {
        let facts =
            TrainingPlan::of(&record.body).filter(|own| own.year.map(Year::year) == Some(on.year()))?;
        let carried = sessions.iter().rev().filter(|row| row.plan == Some(record.id)).cloned().collect();
        let item = item(record, facts, carried, (on.year(), on), true);
        (item.progress == Progress::Late).then_some(item.title)
    });
    late.collect()
}
