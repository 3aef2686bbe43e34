//! 查询时点: the register as it stood, or will stand, on another day. Valid time: facts by the days they carry, with
//! today's knowledge. What carries no day shows its present value. When something was *recorded* is in the change log.

use std::sync::Arc;

use chrono::NaiveDate;

use super::pieces::{AtOnce, Rest, at_once};
use super::registry::{Registry, chain_key};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::record::{Begins, Body, Field, Kind, Record, Says, Since};
use crate::domain::rows::cell_key;
use crate::domain::slot::Slot;
use crate::order::Gathered;

impl Registry {
    /// The register as of a day. It is for looking: nothing is decided on it.
    #[must_use]
    pub fn as_of(&self, day: NaiveDate) -> Registry {
        let mut viewing = Viewing::begin(self, day);
        viewing.step(self, usize::MAX);
        at_once(viewing.finish(&mut AtOnce))
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
        view.index.viewed_on = Some(day);
        let until = day.succ_opt().unwrap_or(day).to_string();
        view.exports.retain(|export| export.at < until);
        view.history.retain(|taken| taken.at < until);
        view.taken = view.history.iter().map(|taken| (chain_key(taken), taken.clone())).into_map();
        view.proposals.retain(|_, proposal| proposal.received < until);
        // Of the people who moved each is counted once on every day: an offer that was taken is kept.
        view.offers.retain(|_, offer| offer.received < until || !offer.is_open());
        view.news.clear();
        Self { view, day, open: registry.subjects().into_iter() }
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

    pub async fn finish(mut self, rest: &mut impl Rest) -> Registry {
        self.view.index(rest).await;
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
    body.date(key).map(PartialDate::first_day)
}

/// The earliest of some days that is known.
fn first(body: &Body, keys: &[&str]) -> Option<NaiveDate> {
    keys.iter().filter_map(|key| date(body, key)).min()
}

/// Whether a record speaks of what was not so yet on a day. A term agreed before it begins is agreed all the same.
pub fn is_to_come(record: &Record, day: NaiveDate) -> bool {
    match record.kind().columns().begins {
        Begins::Agreed(keys) => first(&record.body, keys).is_some_and(|agreed| agreed > day),
        Begins::Always | Begins::Day | Begins::Earliest(_) | Begins::Known(_) | Begins::Settled(_) => {
            begins_after(record, day)
        }
    }
}

/// Whether a record speaks of what only came after a day.
fn begins_after(record: &Record, day: NaiveDate) -> bool {
    let own = || record.body.day().map(PartialDate::first_day);
    let first = |keys| first(&record.body, keys);
    let begins = match record.kind().columns().begins {
        Begins::Always => None,
        Begins::Day => own(),
        Begins::Earliest(keys) | Begins::Agreed(keys) => first(keys).into_iter().chain(own()).min(),
        Begins::Known(keys) => first(keys).or_else(own),
        Begins::Settled(keys) => first(keys).or_else(|| own()?.checked_add_months(chrono::Months::new(12))),
    };
    begins.is_some_and(|begins| begins > day)
}

/// What came into a record only after a day by one of its fields: that day itself, and what came with it.
fn came_after(registry: &Registry, body: &Body, field: &'static Field, day: NaiveDate) -> Vec<&'static str> {
    let later = |body: &Body, key: &str| date(body, key).is_some_and(|at| at > day);
    match field.says {
        Says::Past(Since::Later(more))
        | Says::Ahead(Since::Later(more))
        | Says::Ends { since: Since::Later(more), .. }
            if later(body, field.key) =>
        {
            [&[field.key], more].concat()
        }
        Says::Awaits { day: key, fields, .. } => {
            let other = body.named(field).and_then(|id| registry.find(id));
            if other.is_some_and(|other| later(&other.body, key)) { fields.to_vec() } else { Vec::new() }
        }
        Says::Value
        | Says::Hangs
        | Says::Link(_)
        | Says::Outside
        | Says::Past(_)
        | Says::Ahead(_)
        | Says::Ends { .. } => Vec::new(),
    }
}

/// The cells of a sheet that came only after a day.
fn cells_after(body: &Body, day: NaiveDate) -> Vec<String> {
    let Some(((rows, kind), any)) = body.kind().rows().zip(body.rows()) else { return Vec::new() };
    let later = |field: &'static Field| match field.says {
        Says::Past(Since::Later(more)) | Says::Ahead(Since::Later(more)) => Some(more),
        _ => None,
    };
    let fields = kind.fields().iter().enumerate();
    let fields: Vec<_> = fields.filter_map(|(at, field)| Some((at, field.key, later(field)?))).collect();
    let mut found = Vec::new();
    for (engagement, row) in (0..).map_while(|n| any.at(n)) {
        for (at, key, more) in &fields {
            let came = row.slot(*at).and_then(Slot::date).is_some_and(|came| came.first_day() > day);
            let keys = [key].into_iter().chain(*more).filter(|_| came);
            found.extend(keys.map(|key| cell_key(rows.key, engagement, key)));
        }
    }
    found
}

/// The record as it was before what came later; `None` where nothing did.
fn before(registry: &Registry, record: &Arc<Record>, day: NaiveDate) -> Option<Record> {
    let fields = record.kind().fields().iter();
    let keys: Vec<&str> = fields.flat_map(|field| came_after(registry, &record.body, field, day)).collect();
    let cells = cells_after(&record.body, day);
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let body = || record.body.clone().without(keys.iter().chain(&cells));
    (!keys.is_empty() || !cells.is_empty()).then(|| Record { body: body(), ..Record::clone(record) })
}
