//! 分层、分类、多种形式 (clause 57): whom the sessions of a year reached, by form, tier and class.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::{people, session};
use crate::domain::Attendance;
use crate::domain::codes::{Coded, OfficeLevel, TrainingForm, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{In, Kind};
use crate::ledger::Registry;
use crate::policy::presence;

/// What the sessions are grouped by, with what they say of it; nothing where they say none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Form(Option<TrainingForm>),
    Tier(Option<OfficeLevel>),
    Class(Option<String>),
}

/// One group of the sessions of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub group: Group,
    pub sessions: usize,
    /// Everybody who attended one of them, once each.
    pub people: Vec<Id>,
}

/// What the sessions of a year reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    pub rows: Vec<Row>,
    /// Of those in post, who attended anything.
    pub reached: Vec<Id>,
    /// Of those in post, who attended nothing.
    pub unreached: Vec<Id>,
}

/// The coverage of a year: the people in post are those of `on`.
pub fn coverage(registry: &Registry, year: i32, on: NaiveDate) -> Coverage {
    let mut present: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut trained = BTreeSet::new();
    for record in registry.of_kind(Kind::Attendance) {
        let Some(facts) = Attendance::of(&record.body) else { continue };
        let of_year = facts.first_day.is_some_and(|day| day.year() == year);
        if !of_year || facts.attended != Some(YesNo::Yes) {
            continue;
        }
        trained.insert(record.subject);
        if let Some(session) = facts.session {
            present.entry(session).or_default().insert(record.subject);
        }
    }
    let mut groups: BTreeMap<Group, (usize, BTreeSet<Id>)> = BTreeMap::new();
    for row in session::all(registry, on).into_iter().filter(|row| row.ours && row.first_day.year() == year) {
        let class = (!row.class.is_empty()).then_some(row.class);
        for group in [Group::Form(row.form), Group::Tier(row.tier), Group::Class(class)] {
            let (sessions, people) = groups.entry(group).or_default();
            *sessions += 1;
            people.extend(present.get(&row.id).into_iter().flatten());
        }
    }
    let row = |(group, (sessions, people)): (Group, (usize, BTreeSet<Id>))| Row {
        group,
        sessions,
        people: people.into_iter().collect(),
    };
    let in_post =
        presence::each(registry, people(registry), on).filter(|(_, stand)| stand.presence.in_post());
    let (reached, unreached) =
        in_post.map(|(person, _)| person.id).partition(|person| trained.contains(person));
    Coverage { rows: groups.into_iter().map(row).collect(), reached, unreached }
}

impl Group {
    /// The code of what they say, where it is one.
    pub fn code(&self) -> Option<&str> {
        match self {
            Group::Form(form) => form.map(|form| form.code()),
            Group::Tier(tier) => tier.map(|tier| tier.code()),
            Group::Class(class) => class.as_deref(),
        }
    }
}
