//! 培训学时证明: what is certified to somebody, of one session or of a whole year. The hours of the year are those of the
//! table of hours: a figure on paper is never another one.

use chrono::{Datelike, NaiveDate};

use super::Named;
use super::hours::{Attended, attended, rows, total};
use super::roll::roll;
use crate::domain::amount::Hours;
use crate::domain::codes::YesNo;
use crate::domain::id::Id;
use crate::domain::record::In;
use crate::domain::{Person, TrainingSession};
use crate::ledger::Registry;

/// What is certified to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    pub named: Named,
    /// The identity number, masked: the paper goes through many hands.
    pub id_masked: String,
    pub year: i32,
    pub lines: Vec<Attended>,
    /// The hours of the lines.
    pub hours: Hours,
    /// All hours of the year, as they stand now.
    pub total: Hours,
}

impl Certificate {
    fn of(registry: &Registry, named: Named, year: i32, session: Option<Id>) -> Option<Self> {
        let all = attended(registry, named.person, year);
        let total_of_year = total(&all);
        let wanted = |own: &Attended| session.is_none() || own.session == session;
        let lines: Vec<Attended> = all.into_iter().filter(wanted).collect();
        let number =
            registry.find(named.person).and_then(|record| Person::of(&record.body)?.id_number.as_ref());
        let id_masked = number.map(|number| number.masked()).unwrap_or_default();
        let hours = total(&lines);
        (!lines.is_empty()).then_some(Self { named, id_masked, year, lines, hours, total: total_of_year })
    }
}

/// Of one session: a certificate for everybody who came, by unit and name.
pub fn of_session(registry: &Registry, session: Id) -> Vec<Certificate> {
    let facts = registry.find(session).and_then(|record| TrainingSession::of(&record.body));
    let Some(day) = facts.and_then(|facts| facts.first_day) else { return Vec::new() };
    let came = roll(registry, session).into_iter().filter(|own| own.attended == Some(YesNo::Yes));
    came.filter_map(|own| Certificate::of(registry, own.named, day.year(), Some(session))).collect()
}

/// Of a year: a certificate for everybody of ours who has attended something in it, by unit and name.
pub fn of_year(registry: &Registry, year: i32, on: NaiveDate) -> Vec<Certificate> {
    let all = rows(registry, year, on).into_iter().map(|row| row.named);
    all.filter_map(|named| Certificate::of(registry, named, year, None)).collect()
}
