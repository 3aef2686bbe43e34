//! What each person has: the hours of a year by type of training.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::{Named, people};
use crate::domain::amount::Hours;
use crate::domain::codes::{TrainingForm, TrainingKind, YesNo};
use crate::domain::id::Id;
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

/// One thing that somebody attended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attended {
    /// Whether it was a session, and not continuing education told of alone.
    pub in_session: bool,
    /// The session, where it is kept.
    pub session: Option<Id>,
    pub title: String,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub kind: TrainingKind,
    pub form: Option<TrainingForm>,
    pub organiser: String,
    /// Nothing where nobody has said how many.
    pub hours: Option<Hours>,
}

/// What somebody attended in a year, by day: sessions, and continuing education that was none here.
pub fn attended(registry: &Registry, person: Id, year: i32) -> Vec<Attended> {
    let of_session = |record: &Arc<Record>| {
        let facts = Attendance::of(&record.body).filter(|facts| facts.attended == Some(YesNo::Yes))?;
        let first_day = facts.first_day.filter(|day| day.year() == year)?;
        let held = session(registry, facts);
        Some(Attended {
            in_session: true,
            session: facts.session,
            title: facts.title.as_ref().map(|text| text.as_str().to_owned()).unwrap_or_default(),
            first_day,
            last_day: last_day(registry, facts).unwrap_or(first_day),
            kind: kind(registry, facts),
            form: held.and_then(|held| held.form),
            organiser: facts.organiser.as_ref().map(|text| text.as_str().to_owned()).unwrap_or_default(),
            hours: facts.hours,
        })
    };
    let mut found: Vec<Attended> = registry.about(person).filter_map(of_session).collect();
    for record in registry.about(person) {
        let Some(facts) = ContinuingEducation::of(&record.body) else { continue };
        let Some(day) = facts.date.filter(|day| day.year() == year) else { continue };
        let title = facts.title.as_ref().map(|text| text.as_str().to_owned()).unwrap_or_default();
        // The hours of a session attended here stand there already.
        if found.iter().any(|own| own.in_session && own.title == title && own.last_day == day) {
            continue;
        }
        found.push(Attended {
            in_session: false,
            session: None,
            title,
            first_day: day,
            last_day: day,
            kind: TrainingKind::Continuing,
            form: None,
            organiser: String::new(),
            hours: facts.hours,
        });
    }
    found.order_by(|a, b| (a.first_day, &a.title).cmp(&(b.first_day, &b.title)));
    found
}

/// The hours of some of it together.
pub fn total(attended: &[Attended]) -> Hours {
    let halves = attended.iter().filter_map(|own| own.hours).map(Hours::halves);
    Hours::of_halves(halves.fold(0, u32::saturating_add))
}

/// The hours of everybody of ours who is in post or has attended something in the year, by unit and name.
pub fn rows(registry: &Registry, year: i32, on: NaiveDate) -> Vec<Row> {
    let row = |(person, stand): (&Arc<Record>, presence::Stand)| {
        let attended = attended(registry, person.id, year);
        let mut by_kind: BTreeMap<TrainingKind, Hours> = BTreeMap::new();
        for kind in KINDS {
            let of_kind: Vec<Attended> =
                attended.iter().filter(|own| own.kind == kind && own.hours.is_some()).cloned().collect();
            if !of_kind.is_empty() {
                by_kind.insert(kind, total(&of_kind));
            }
        }
        let row = Row {
            named: Named::of(person, stand.engagement.as_deref()),
            sessions: attended.iter().filter(|own| own.in_session).count(),
            by_kind,
            total: total(&attended),
        };
        let shown = stand.presence.in_post() || row.sessions > 0 || row.total.halves() > 0;
        shown.then_some(row)
    };
    let mut found: Vec<Row> = presence::each(registry, people(registry), on).filter_map(row).collect();
    found.order_by(|a, b| a.named.order().cmp(&b.named.order()));
    found
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
