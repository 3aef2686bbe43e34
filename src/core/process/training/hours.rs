//! What each person has: the hours of a year by type of training.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::{Named, people};
use crate::domain::amount::Hours;
use crate::domain::codes::{TrainingKind, YesNo};
use crate::domain::record::{In, Record};
use crate::domain::{Attendance, ContinuingEducation, TrainingSession};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::presence;

/// The types of training that are summed apart.
pub const KINDS: [TrainingKind; 6] = [
    TrainingKind::Job,
    TrainingKind::Post,
    TrainingKind::Professional,
    TrainingKind::Continuing,
    TrainingKind::Degree,
    TrainingKind::Other,
];

/// One person's year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub named: Named,
    /// How many sessions were attended.
    pub sessions: usize,
    pub by_kind: BTreeMap<TrainingKind, Hours>,
    pub total: Hours,
}

impl Row {
    /// What stands under one type; nothing where there is none.
    pub fn of(&self, kind: TrainingKind) -> Option<Hours> {
        self.by_kind.get(&kind).copied()
    }
}

/// The hours of everybody of ours who is in post or has attended something in the year, by unit and name.
pub fn rows(registry: &Registry, year: i32, on: NaiveDate) -> Vec<Row> {
    let row = |(person, stand): (&Arc<Record>, presence::Stand)| {
        let mut row = Row {
            named: Named::of(person, stand.engagement.as_deref()),
            sessions: 0,
            by_kind: BTreeMap::new(),
            total: Hours::of_halves(0),
        };
        let attended = |record: &'_ Record| {
            let facts = Attendance::of(&record.body)?;
            let day = facts.first_day.filter(|day| day.year() == year)?;
            (facts.attended == Some(YesNo::Yes)).then(|| (facts.clone(), day))
        };
        let sessions: Vec<(Attendance, NaiveDate)> =
            registry.about(person.id).filter_map(|record| attended(record)).collect();
        for (facts, _) in &sessions {
            row.sessions += 1;
            row.add(kind(registry, facts), facts.hours);
        }
        for record in registry.about(person.id) {
            let Some(facts) = ContinuingEducation::of(&record.body) else { continue };
            let Some(day) = facts.date.filter(|day| day.year() == year) else { continue };
            // The hours of a session attended here stand there already.
            let held = |session: &Attendance| {
                session.title == facts.title && last_day(registry, session) == Some(day)
            };
            if !sessions.iter().any(|(session, _)| held(session)) {
                row.add(TrainingKind::Continuing, facts.hours);
            }
        }
        let shown = stand.presence.in_post() || row.sessions > 0 || row.total.halves() > 0;
        shown.then_some(row)
    };
    let mut found: Vec<Row> = presence::each(registry, people(registry), on).filter_map(row).collect();
    found.order_by(|a, b| a.named.order().cmp(&b.named.order()));
    found
}

impl Row {
    fn add(&mut self, kind: TrainingKind, hours: Option<Hours>) {
        let Some(hours) = hours else { return };
        let sum = |known: Hours| Hours::of_halves(known.halves().saturating_add(hours.halves()));
        self.by_kind.entry(kind).and_modify(|known| *known = sum(*known)).or_insert(hours);
        self.total = sum(self.total);
    }
}

fn session<'a>(registry: &'a Registry, facts: &Attendance) -> Option<&'a TrainingSession> {
    registry.find(facts.session?).and_then(|record| TrainingSession::of(&record.body))
}

/// The type of the session; of one that is kept nowhere, what is said of it.
fn kind(registry: &Registry, facts: &Attendance) -> TrainingKind {
    let known = session(registry, facts).and_then(|session| session.kind);
    known.unwrap_or(match facts.counts {
        Some(YesNo::Yes) => TrainingKind::Job,
        Some(YesNo::No) | None => TrainingKind::Other,
    })
}

fn last_day(registry: &Registry, facts: &Attendance) -> Option<NaiveDate> {
    session(registry, facts).and_then(|session| session.last_day.or(session.first_day)).or(facts.first_day)
}
