//! 查询时点: the register as it stood, or will stand, on another day. Valid time: facts by the days they carry, with
//! today's knowledge. What carries no day shows its present value. When something was *recorded* is in the change log.

use std::sync::Arc;

use chrono::NaiveDate;

use super::registry::{Registry, chain_key};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};

/// The days from which a record of a kind is there: the earliest that is known counts.
const fn begins(kind: Kind) -> &'static [&'static str] {
    match kind {
        // A result is there once it is settled, not when its year begins.
        Kind::Assessment => &["decided", "county_decided"],
        Kind::TrainingPlan => &["date"],
        Kind::Contract => &["signed", "start"],
        Kind::Document => &["date", "from"],
        _ => &[],
    }
}

/// A day of something that happened to a record after it began, and what was not so before that day.
const HAPPENED: &[(Kind, &str, &[&str])] = &[
    (Kind::Person, "verified_on", &["verified_by", "verified_how"]),
    (Kind::Certificate, "reregistered", &["registered_until"]),
    (Kind::Certificate, "first_registered", &["registered_until"]),
    (Kind::Engagement, "insurance_registered", &[]),
    (Kind::Engagement, "fund_registered", &[]),
    (Kind::Assessment, "unit_signed", &["unit_opinion"]),
    (Kind::Assessment, "notified", &[]),
    (Kind::Contribution, "paid_date", &["paid"]),
    (Kind::Exit, "proof_issued", &[]),
    (Kind::Recruitment, "exam", &[]),
    (Kind::Recruitment, "interview", &[]),
    (Kind::Recruitment, "health", &[]),
    (Kind::Recruitment, "inquiry", &[]),
    (Kind::Recruitment, "shown_from", &["shown_to"]),
    (Kind::Recruitment, "shown_to", &[]),
    (Kind::Recruitment, "opinion_date", &["opinion_document"]),
    (Kind::RecruitmentPlan, "opinion_date", &["opinion_document"]),
    (Kind::Nomination, "settled", &["status"]),
    (Kind::DegreeStudy, "obtained", &["status"]),
    (Kind::FilingRequest, "withdrawn", &[]),
    (Kind::Transfer, "withdrawn", &[]),
];

/// Kinds that say how things are kept or judged here, not what was so on a day. Who moved is known on every day, so
/// that nobody is counted twice on those between the first day at the receiver and the acceptance.
const ALWAYS: &[Kind] =
    &[Kind::Books, Kind::Person, Kind::PolicyPack, Kind::Adoption, Kind::Transfer, Kind::Arrival];

impl Registry {
    /// The register as of a day. It is for looking: nothing is decided on it.
    #[must_use]
    pub fn as_of(&self, day: NaiveDate) -> Registry {
        let mut viewing = Viewing::begin(self, day);
        viewing.step(self, usize::MAX);
        viewing.finish()
    }
}

/// A view of another day being put together, some people and offices at a time. Good as long as the register stands
/// as it stood at the beginning.
pub struct Viewing {
    view: Registry,
    day: NaiveDate,
    open: std::vec::IntoIter<Id>,
}

impl Viewing {
    pub fn begin(registry: &Registry, day: NaiveDate) -> Self {
        let mut view = registry.without_records();
        view.viewed_on = Some(day);
        let until = day.succ_opt().unwrap_or(day).to_string();
        view.exports.retain(|export| export.at < until);
        view.history.retain(|taken| taken.at < until);
        view.taken = view.history.iter().map(|taken| (chain_key(taken), taken.clone())).collect();
        view.proposals.retain(|_, proposal| proposal.received < until);
        // Of the people who moved each is counted once on every day: an offer that was taken is kept.
        view.offers.retain(|_, offer| offer.received < until || !offer.is_open());
        view.forget_news();
        let subjects: Vec<Id> = registry.subjects().collect();
        Self { view, day, open: subjects.into_iter() }
    }

    /// The records of the next few; whether any are left.
    pub fn step(&mut self, registry: &Registry, at_most: usize) -> bool {
        for subject in self.open.by_ref().take(at_most) {
            let there: Vec<&Arc<Record>> =
                registry.about(subject).filter(|record| !begins_after(record, self.day)).collect();
            if unborn(registry, subject, &there) {
                continue;
            }
            for (origin, record) in there.into_iter().flat_map(|record| registry.copies(record.id)) {
                self.view.restore_row(origin, seen(registry, record, self.day), registry.touched(record.id));
            }
        }
        self.open.len() > 0
    }

    pub fn finish(mut self) -> Registry {
        self.view.index();
        self.view
    }
}

/// Somebody who was not hired yet by whoever keeps the file: an earlier engagement elsewhere is no hiring here.
fn unborn(registry: &Registry, subject: Id, there: &[&Arc<Record>]) -> bool {
    let person = registry.find(subject).is_some_and(|record| record.kind() == Kind::Person);
    let hired = |record: &Arc<Record>| record.kind() == Kind::Engagement && !record.is_history();
    person && !there.iter().any(|record| hired(record)) && registry.about(subject).any(hired)
}

/// A record as it was on the day.
fn seen(registry: &Registry, record: &Arc<Record>, day: NaiveDate) -> Arc<Record> {
    before(registry, record, day).map_or_else(|| record.clone(), Arc::new)
}

fn date(body: &Body, key: &str) -> Option<NaiveDate> {
    body.get(key)?.parse::<PartialDate>().ok().map(PartialDate::first_day)
}

/// What an applicant's record says from the exam on.
const RESULTS: [&str; 7] = ["written", "interview", "total", "health", "inquiry", "hired", "reason"];

/// Whether the exam of an applicant's round may have been held.
fn is_examined(registry: &Registry, application: &Record, day: NaiveDate) -> bool {
    let round = application.body.link("recruitment").and_then(|id| registry.find(id));
    round.and_then(|round| date(&round.body, "exam")).is_none_or(|exam| exam <= day)
}

/// Whether a record speaks of what was not so yet on a day. A term agreed before it begins is agreed all the same.
pub fn is_to_come(record: &Record, day: NaiveDate) -> bool {
    match record.kind() {
        Kind::Contract => date(&record.body, "signed").is_some_and(|signed| signed > day),
        Kind::ServiceContract => false,
        _ => begins_after(record, day),
    }
}

/// Whether a record speaks of what only came after a day.
fn begins_after(record: &Record, day: NaiveDate) -> bool {
    let kind = record.kind();
    if ALWAYS.contains(&kind) {
        return false;
    }
    let known = begins(kind).iter().filter_map(|key| date(&record.body, key)).min();
    // A result without a day: it cannot be there before its year is over.
    let own = known.or_else(|| match kind {
        Kind::Assessment => {
            date(&record.body, kind.day()).and_then(|year| year.checked_add_months(chrono::Months::new(12)))
        }
        _ => date(&record.body, kind.day()),
    });
    own.is_some_and(|own| own > day)
}

/// The record as it was before what came later; `None` where nothing did.
fn before(registry: &Registry, record: &Arc<Record>, day: NaiveDate) -> Option<Record> {
    let kind = record.kind();
    let later = HAPPENED
        .iter()
        .filter(|(own, key, _)| *own == kind && date(&record.body, key).is_some_and(|at| at > day));
    let mut keys: Vec<&str> =
        later.flat_map(|(_, key, more)| std::iter::once(*key).chain(more.iter().copied())).collect();
    if kind == Kind::Application && !is_examined(registry, record, day) {
        keys.extend(RESULTS);
    }
    if keys.is_empty() {
        return None;
    }
    let mut record = Record::clone(record);
    for key in keys {
        // Clearing a field cannot fail: only parsing a text can.
        let _ = record.body.set(key, None);
    }
    Some(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_name_fields_that_are_dates() {
        for kind in Kind::ALL {
            for key in begins(*kind) {
                assert!(kind.field(key).is_some(), "{key} of {}", kind.code());
            }
        }
        for (kind, key, more) in HAPPENED {
            for key in std::iter::once(key).chain(more.iter()) {
                assert!(kind.field(key).is_some(), "{key} of {}", kind.code());
            }
        }
        for key in RESULTS {
            assert!(Kind::Application.field(key).is_some(), "{key}");
        }
    }
}
