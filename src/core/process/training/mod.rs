//! 培训: sessions held, who must come, who came, and what it adds up to (clauses 51 to 58).
//!
//! In reading order: [`session`] (how far each session has come), [`roll`] (who is to come and who came), [`wanted`] (who
//! must attend, and why), [`paste`] (a list of names as it is pasted), [`writing`] (what enrolling and noting attendance
//! write), [`hours`] (what each person has), [`certificate`] (what of it stands on paper), [`coverage`] (whom the sessions of
//! a year reached), [`item`] and [`plan`] (the plans of a year and what was carried out of them). That a union has no plan for the year
//! is said by R-TPLAN in the work list and not again here.

pub mod certificate;
pub mod coverage;
pub mod hours;
pub mod item;
pub mod paste;
mod pieces;
pub mod plan;
pub mod roll;
pub mod session;
pub mod wanted;
pub mod writing;

use std::sync::Arc;

use self::session::Stage;
use super::desk::{Desk, EVERY_LEVEL, Keeps, Process};
use super::task::{Place, Sort, Task, Topic, Value};
use crate::domain::Person;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::ledger::Registry;
use crate::policy::urgency::Urgency;

/// Sessions have been held and nobody has said who came.
const ATTENDANCE: Sort = Sort::incomplete("attendance");

/// Items of the year's plan whose time is over, and nothing of them is known to be carried out: a reminder of ours.
const PLAN_LATE: Sort = Sort { code: "plan-late", topic: Topic::Due, urgency: Urgency::Overdue };

pub const PROCESS: Process = Process {
    keeps: Keeps { kinds: &[Kind::TrainingPlan, Kind::TrainingSession], levels: &EVERY_LEVEL },
    sorts: &[ATTENDANCE, PLAN_LATE],
    tasks,
};

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let sessions = session::all(desk.registry, desk.on);
    let open = sessions.iter().filter(|row| row.ours && row.stage == Stage::ToRecord);
    let open: Vec<&session::Row> = open.collect();
    let attendance = open.first().map(|first| {
        let place = if open.len() == 1 { Place::Session(first.id) } else { Place::Training };
        Task::new(ATTENDANCE, place).with("name", Value::Name(first.title.clone())).count(open.len())
    });
    let late = item::late(desk.registry, &sessions, desk.on);
    let late = late.first().map(|first| {
        Task::new(PLAN_LATE, Place::TrainingPlan).with("name", Value::Name(first.clone())).count(late.len())
    });
    attendance.into_iter().chain(late).collect()
}

/// The people of whom this office may say that they attended: its own, and of a township those it drafts for.
fn people(registry: &Registry) -> impl Iterator<Item = &Arc<Record>> {
    let profile = registry.profile.as_ref();
    registry.of_kind(Kind::Person).filter(move |person| {
        profile.is_some_and(|profile| person.owner == profile.office() || profile.drafts_people())
    })
}

/// The name of a person, as it is written.
fn name(person: &Record) -> String {
    let name = Person::of(&person.body).and_then(|facts| facts.name.as_ref());
    name.map(|name| name.as_str().to_owned()).unwrap_or_default()
}

/// Somebody on a list of this process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub person: Id,
    pub name: String,
    /// 实际用人单位.
    pub unit: String,
}

impl Named {
    /// By an engagement, where there is one.
    fn of(person: &Record, engagement: Option<&Record>) -> Self {
        let facts = engagement.and_then(|record| crate::domain::Engagement::of(&record.body));
        let unit = facts.and_then(|facts| facts.user.as_ref()).map(|unit| unit.name.as_str().to_owned());
        Self { person: person.id, name: name(person), unit: unit.unwrap_or_default() }
    }

    /// By unit, then by name: as people sit and sign.
    fn order(&self) -> (&str, &str, Id) {
        (&self.unit, &self.name, self.person)
    }
}
