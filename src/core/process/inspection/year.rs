//! The inspections of a year, each with where it stands.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};

use super::stage::{self, Stage};
use crate::domain::Inspection;
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{In as _, Kind, Record};
use crate::ledger::Registry;
use crate::order::Ordered as _;

/// One inspection.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub record: Arc<Record>,
    pub year: i32,
    /// Whether this office carries it out.
    pub ours: bool,
    /// Who was looked into.
    pub office: Id,
    pub name: String,
    /// Who looks.
    pub by: String,
    pub stage: Stage,
    pub until: Option<NaiveDate>,
    /// Days until then; below zero where it is late.
    pub days_left: Option<i64>,
}

impl Line {
    pub fn facts(&self) -> Option<&Inspection> {
        Inspection::of(&self.record.body)
    }

    pub fn is_late(&self) -> bool {
        self.days_left.is_some_and(|days| days < 0)
    }
}

/// The year an inspection is of: as it is planned, else when it was.
fn year_of(facts: &Inspection) -> Option<i32> {
    facts.year.map(Year::year).or_else(|| facts.date.map(|date| date.year()))
}

/// Every inspection that counts, by who was looked into.
pub fn all(registry: &Registry, on: NaiveDate) -> Vec<Line> {
    let name = |office: Id| registry.party(office).map(|party| party.name).unwrap_or_default();
    let line = |record: &Arc<Record>| {
        let facts = Inspection::of(&record.body).filter(|_| registry.may_say_of_office(record))?;
        let stage = stage::of(facts);
        let until = stage::until(stage, facts);
        Some(Line {
            record: Arc::clone(record),
            year: year_of(facts)?,
            ours: registry.own(record.id).is_some(),
            office: record.subject,
            name: name(record.subject),
            by: name(record.owner),
            stage,
            until,
            days_left: until.map(|until| (until - on).num_days()),
        })
    };
    let mut lines: Vec<Line> = registry.of_kind(Kind::Inspection).filter_map(line).collect();
    lines.order_by_cached_key(|line| {
        let day = line.facts().and_then(|own| own.date.or(own.planned));
        (line.name.clone(), day, line.record.id)
    });
    lines
}

/// Those of one year.
pub fn of(registry: &Registry, year: i32, on: NaiveDate) -> Vec<Line> {
    let mut lines = all(registry, on);
    lines.retain(|line| line.year == year);
    lines
}
