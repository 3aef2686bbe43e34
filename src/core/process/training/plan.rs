//! 年度培训计划 (clause 55): the plan of each union in a year, item by item, and what has been carried out of it. How a union
//! stands towards its plan is what R-TPLAN says of it; whether an item is late is a reminder of ours and accuses nobody.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::item::{Item, Progress, item};
use super::session;
use crate::domain::coded::coded;
use crate::domain::codes::{Included, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Office, TrainingPlan};
use crate::ledger::Registry;
use crate::order::{Gathered, Ordered};
use crate::policy::engine;
use crate::policy::outcome::Verdict;

const RULE: &str = "R-TPLAN";

coded! {
    /// How a union stands towards its plan of the year. Its words: `training-standing-CODE`.
    pub enum Standing {
        /// 已列入: a plan of its own covers these workers.
        Planned "planned",
        /// 上级计划覆盖: that of a superior serves (reading A55).
        Covered "covered",
        /// 未列入: recorded so.
        Excluded "excluded",
        /// 未登记计划: nothing is recorded yet.
        Missing "missing",
        /// 不要求: nobody works there.
        NotAsked "not-asked",
    }
}

/// An item of a union's plan, or a union without any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub office: Id,
    pub union: String,
    /// Whether this office enters its plan: its own, and that of a union for which it enters.
    pub ours: bool,
    pub standing: Standing,
    pub item: Option<Item>,
}

coded! {
    /// Which rows are looked at. Its words: `training-shown-CODE`.
    pub enum Shown {
        All "all",
        /// Unions without a plan that covers these workers.
        Without "without",
        /// Items that are late.
        Late "late",
    }
}

/// What the rows come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// Unions that are to have a plan, and those of them without one or with these workers left out.
    pub unions: usize,
    pub without: usize,
    pub items: usize,
    pub begun: usize,
    pub late: usize,
}

/// The plans of a year: of this office, of those above where they issued theirs, and of the unions below.
pub fn rows(registry: &Registry, year: i32, on: NaiveDate) -> Vec<Row> {
    let Some(profile) = registry.profile.as_ref() else { return Vec::new() };
    let mut plans: BTreeMap<Id, Vec<(&Arc<Record>, &TrainingPlan)>> = BTreeMap::new();
    for record in registry.of_kind(Kind::TrainingPlan) {
        let facts = TrainingPlan::of(&record.body);
        if let Some(facts) = facts.filter(|own| own.year.map(Year::year) == Some(year)) {
            plans.entry(record.subject).or_default().push((record, facts));
        }
    }
    let mut sessions: BTreeMap<Id, Vec<session::Row>> = BTreeMap::new();
    for row in session::all(registry, on).into_iter().rev() {
        if let Some(plan) = row.plan {
            sessions.entry(plan).or_default().push(row);
        }
    }
    let offices = offices(registry, &plans);
    let ids: Vec<Id> = offices.iter().map(|(office, _)| *office).collect();
    let mut said: BTreeMap<Id, Verdict> = engine::verdicts_of(registry, RULE, &ids, judged_on(year, on))
        .into_iter()
        .map(|outcome| (outcome.subject, outcome.verdict))
        .into_map();
    // Of sessions below the province is told nothing, and what those above hold is not issued.
    let told = |office: Id| {
        office == profile.office() || (profile.level() != OfficeLevel::Province && !registry.is_above(office))
    };
    let mut found = Vec::new();
    for (office, union) in offices {
        let own = plans.remove(&office).unwrap_or_default();
        let covers = own.iter().any(|(_, facts)| facts.included == Some(Included::Yes));
        let standing = match said.remove(&office) {
            Some(Verdict::Met) if !covers => Standing::Covered,
            Some(Verdict::Breached { .. }) => Standing::Excluded,
            Some(Verdict::Due { .. }) => Standing::Missing,
            _ if covers => Standing::Planned,
            _ => Standing::NotAsked,
        };
        if own.is_empty() && standing == Standing::NotAsked {
            continue;
        }
        let ours = enters(registry, office);
        let row = |item| Row { office, union: union.clone(), ours, standing, item };
        if own.is_empty() {
            found.push(row(None));
        }
        let items = own.into_iter().map(|(record, facts)| {
            let sessions = sessions.remove(&record.id).unwrap_or_default();
            item(record, facts, sessions, (year, on), told(office))
        });
        let mut items: Vec<Item> = items.collect();
        items.order_by(|a, b| (a.until, &a.title, a.record).cmp(&(b.until, &b.title, b.record)));
        found.extend(items.into_iter().map(|item| row(Some(item))));
    }
    found
}

/// A year that is over is judged by its last day, one to come by its last day too.
fn judged_on(year: i32, on: NaiveDate) -> NaiveDate {
    if year == on.year() { on } else { NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(on) }
}

/// Whose plans are shown, in the order of the tree: this office first, those above, then those below.
fn offices(
    registry: &Registry,
    plans: &BTreeMap<Id, Vec<(&Arc<Record>, &TrainingPlan)>>,
) -> Vec<(Id, String)> {
    let Some(profile) = registry.profile.as_ref() else { return Vec::new() };
    let own = [(profile.office(), profile.party.name.clone())];
    let above = profile.above.iter().filter(|party| plans.contains_key(&party.office));
    let above = above.map(|party| (party.office, party.name.clone()));
    let below = registry.of_kind(Kind::Office).filter_map(|record| {
        let facts = Office::of(&record.body)?;
        let below = record.id != profile.office() && registry.is_below(record.id, profile.office());
        let position = facts.position.map_or(u32::MAX, |position| position.get());
        let code = facts.code.as_ref().map_or("~", |code| code.as_str());
        let name = facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default();
        below.then(|| ((facts.level, position, code.to_owned() + &name), (record.id, name)))
    });
    let mut below: Vec<_> = below.collect();
    below.order_by(|a, b| a.0.cmp(&b.0));
    own.into_iter().chain(above).chain(below.into_iter().map(|(_, office)| office)).collect()
}

/// Whether this office enters what a union says of itself.
fn enters(registry: &Registry, office: Id) -> bool {
    use crate::domain::codes::Reporting;
    let by_superior = || {
        let facts = registry.find(office).and_then(|record| Office::of(&record.body));
        facts.is_some_and(|facts| facts.reporting == Some(Reporting::BySuperior))
    };
    !registry.is_view()
        && (registry.office() == Some(office) || (!registry.is_above(office) && by_superior()))
}

/// What the rows come to: a union counts once, however many items it has.
pub fn sum(rows: &[Row]) -> Sum {
    let unions = |wanted: &dyn Fn(&Row) -> bool| {
        let offices: BTreeSet<Id> = rows.iter().filter(|row| wanted(row)).map(|row| row.office).into_set();
        offices.len()
    };
    let items = || rows.iter().filter_map(|row| row.item.as_ref());
    let count = |progress| items().filter(|item| item.progress == progress).count();
    Sum {
        unions: unions(&|row| row.standing != Standing::NotAsked),
        without: unions(&|row| row.is(Shown::Without)),
        items: items().count() - count(Progress::Excluded),
        begun: count(Progress::Begun),
        late: count(Progress::Late),
    }
}

impl Row {
    /// Whether it is one of those that are looked at.
    pub fn is(&self, shown: Shown) -> bool {
        match shown {
            Shown::All => true,
            Shown::Without => matches!(self.standing, Standing::Missing | Standing::Excluded),
            Shown::Late => self.item.as_ref().is_some_and(|item| item.progress == Progress::Late),
        }
    }

    /// One row a union and item.
    pub fn key(&self) -> String {
        let item = self.item.as_ref().map(|item| item.record.to_string());
        format!("{}{}", self.office, item.unwrap_or_default())
    }
}
