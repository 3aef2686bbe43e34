//! The year of a verification: it begins on 30 September, for which heads are counted, and is to be done by the end of
//! December (records.md §7). Both days are the office's habit and no limit of the guidance: nobody is at fault after them.

use std::ops::Range;

use chrono::{Datelike as _, NaiveDate};

/// The day for which heads are counted in a year.
pub fn begins(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 9, 30)
}

/// The days that belong to a year: from its 30 September to the day before the next.
pub fn span(year: i32) -> Option<Range<NaiveDate>> {
    Some(begins(year)?..begins(year + 1)?)
}

/// The year to which a day belongs.
pub fn of(day: NaiveDate) -> i32 {
    let own = day.year();
    if begins(own).is_some_and(|begins| begins <= day) { own } else { own - 1 }
}

/// Until when a year is to be done.
pub fn until(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 12, 31)
}
