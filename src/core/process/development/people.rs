//! Whose development it is: this office's own people.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::Engagement;
use crate::domain::id::Id;
use crate::domain::record::{In, Record};
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::process::contributions::people::{self, Named};

/// Everybody at work on a day with the engagement they work by, each once, by unit and name.
pub(super) fn at_work(registry: &Registry, on: NaiveDate) -> Vec<(&Record, Named)> {
    at_work_of(registry, on, |_| true)
}

/// Of some people those at work. The work list asks after every edit: nobody else is named or put in order.
pub(super) fn at_work_of(
    registry: &Registry,
    on: NaiveDate,
    is_asked: impl Fn(Id) -> bool,
) -> Vec<(&Record, Named)> {
    let mut seen = BTreeSet::new();
    let mut found: Vec<(&Record, Named)> = people::own(registry)
        .filter(|(record, _)| is_asked(record.subject))
        .filter(|(record, facts)| people::at_work(registry, record, facts, on))
        .filter(|(record, _)| seen.insert(record.subject))
        .map(|(record, facts)| (&**record, Named::of(registry, record, facts)))
        .collect();
    found.order_by(|(_, a), (_, b)| a.order().cmp(&b.order()));
    found
}

/// Everybody this office has ever engaged.
pub(super) fn ever(registry: &Registry) -> BTreeMap<Id, Named> {
    let mut found = BTreeMap::new();
    for (record, facts) in people::own(registry) {
        found.insert(record.subject, Named::of(registry, record, facts));
    }
    found
}

/// The records of a kind about somebody.
pub(super) fn of<'a, T: In + 'a>(
    registry: &'a Registry,
    person: Id,
) -> impl Iterator<Item = (&'a Record, &'a T)> {
    let all = registry.about(person).filter(|record| !record.draft);
    all.filter_map(|record| Some((&**record, T::of(&record.body)?)))
}

/// Whole years that somebody has worked for the union up to a day, as far as it is recorded.
pub(super) fn years(record: &Record, until: NaiveDate) -> Option<u32> {
    let facts = Engagement::of(&record.body)?;
    let hired = facts.hired.map(|day| day.first_day());
    let since = [hired, facts.continuous_from].into_iter().flatten().min()?;
    until.years_since(since)
}
