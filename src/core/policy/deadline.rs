//! The last day for an act, as [`super::limit`] has counted it.

use std::cell::Cell;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::days::Calendar;
use super::parameter::Parameter;
use super::setting::Row;

/// Until when something is to be done.
#[derive(Clone, Copy, Debug)]
pub struct Deadline<'a> {
    pub limit: Row<'a>,
    /// From when the clock runs.
    pub from: NaiveDate,
    /// The last day as counted, and as moved.
    pub counted: NaiveDate,
    pub until: NaiveDate,
    /// The day that is judged.
    pub(super) on: NaiveDate,
    pub(super) calendar: &'a Calendar,
    /// Whether there is a table of holidays for each year looked at.
    pub(super) known: bool,
    /// 法定节假日顺延, where an office has adopted it.
    pub(super) moving: Option<Row<'a>>,
}

impl Deadline<'_> {
    /// Whether a day keeps to it however the holidays of its year lie.
    pub fn is_surely_kept(&self, day: NaiveDate) -> bool {
        day <= self.counted
    }

    pub fn days_left(&self) -> i64 {
        (self.until - self.on).num_days()
    }
}

/// How many last days are kept.
const PLACES: usize = 128;

/// Last days that were counted before, by the limit and the event: of thousands of people many were hired on the same
/// day, and several rules count from it.
pub(super) struct Counted<'a>(Vec<Cell<Option<(NaiveDate, Deadline<'a>)>>>);

impl Default for Counted<'_> {
    fn default() -> Self {
        Self(vec![Cell::new(None); PLACES])
    }
}

impl<'a> Counted<'a> {
    /// The one of a limit and an event as it was counted, or as it is now.
    pub fn known_or(
        &self,
        limit: Row<'a>,
        event: NaiveDate,
        count: impl FnOnce() -> Deadline<'a>,
    ) -> Deadline<'a> {
        let of_limit = Arc::as_ptr(limit.parameter).addr() / size_of::<Parameter>();
        let of_event = usize::try_from(event.num_days_from_ce()).unwrap_or_default();
        let place = self.0.get(of_limit.wrapping_mul(37).wrapping_add(of_event) % PLACES);
        let known = place
            .and_then(Cell::get)
            .filter(|(day, known)| *day == event && Arc::ptr_eq(known.limit.parameter, limit.parameter));
        if let Some((_, known)) = known {
            return known;
        }
        let counted = count();
        if let Some(place) = place {
            place.set(Some((event, counted)));
        }
        counted
    }
}
