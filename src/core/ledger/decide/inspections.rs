//! What can never be true of one inspection (clause 71): its days run from the look to the mending and the closing, and what
//! was found is not closed before it is said what came of it.

use chrono::{Datelike, NaiveDate};

use super::typed::place;
use crate::domain::Inspection;
use crate::domain::issue::Issue;
use crate::domain::period::Year;
use crate::domain::record::{In as _, Kind, Record};
use crate::ledger::registry::Registry;

/// The fields at fault, each with what is said of it.
fn faults(facts: &Inspection) -> Vec<(&'static str, &'static str)> {
    let before = |day: Option<NaiveDate>, other: Option<NaiveDate>| {
        day.zip(other).is_some_and(|(day, other)| day < other)
    };
    let elsewhere =
        facts.planned.zip(facts.year.map(Year::year)).is_some_and(|(day, year)| day.year() != year);
    let closed = facts.closed.is_some();
    let all = [
        (elsewhere, "planned", "inspection-plan-year"),
        (before(facts.mend_by, facts.date), "mend_by", "inspection-mend-early"),
        (closed && facts.date.is_none(), "closed", "inspection-close-unlooked"),
        (before(facts.closed, facts.date), "closed", "inspection-close-early"),
        (
            closed && facts.findings.is_some() && facts.mending.is_none(),
            "closed",
            "inspection-close-unmended",
        ),
    ];
    all.into_iter().filter(|(holds, ..)| *holds).map(|(_, key, code)| (key, code)).collect()
}

/// The same of a record as it would be. What was so before is no fault of this edit.
pub(super) fn inspection_issues(registry: &Registry, record: &Record, facts: &Inspection) -> Vec<Issue> {
    let stood = registry.own(record.id).and_then(|before| Inspection::of(&before.body)).map(faults);
    let stood = stood.unwrap_or_default();
    let office = || registry.party(record.subject).map(|party| party.name).unwrap_or_default();
    let new = faults(facts).into_iter().filter(|fault| !stood.contains(fault));
    new.map(|(key, code)| Issue::new(code).with("office", office()).at(place(Kind::Inspection, key)))
        .collect()
}
