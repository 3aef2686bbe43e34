//! A figure over days: what it was at the end of each month, and on the same day a year before. Each day is seen as
//! 查询时点 shows it, so that a figure of a past day is the same here and there.

use std::collections::BTreeSet;

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::census::{Census, Scope};
use super::counted::Counted;
use super::day::year_before;
use super::figure::Figure;
use super::withhold::over_days;
use crate::domain::id::Id;
use crate::ledger::Registry;

/// What a figure was on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub on: NaiveDate,
    pub counted: Counted,
}

/// Some figures over some days, counted a day at a time: whoever has a page to draw takes a turn between two.
pub struct Series {
    figures: Vec<&'static Figure>,
    open: Vec<NaiveDate>,
    taken: Vec<Census>,
}

impl Series {
    pub fn begin(figures: &[&'static Figure], days: &[NaiveDate]) -> Self {
        let mut open = days.to_vec();
        open.reverse();
        Self { figures: figures.to_vec(), open, taken: Vec::new() }
    }

    /// Counts the next day; whether any are left.
    pub fn step(&mut self, registry: &Registry) -> bool {
        if let Some(day) = self.open.pop() {
            self.taken.push(census_on(registry, day, &self.figures));
        }
        !self.open.is_empty()
    }

    /// At one go.
    pub fn count(registry: &Registry, figures: &[&'static Figure], days: &[NaiveDate]) -> Self {
        let mut series = Self::begin(figures, days);
        while series.step(registry) {}
        series
    }

    /// One of the figures, in the order of days. Of pay no day is told that would tell of a few beside a later one.
    pub fn of(&self, figure: &Figure, scope: Scope) -> Vec<Point> {
        let point = |census: &Census| Point { on: census.on, counted: census.of(figure, scope) };
        let mut points: Vec<Point> = self.taken.iter().map(point).collect();
        if figure.guarded {
            let groups: Vec<BTreeSet<Id>> =
                self.taken.iter().rev().map(|census| census.paid(scope)).collect();
            for (point, few) in points.iter_mut().rev().zip(over_days(&groups)) {
                if few {
                    point.counted = Counted { withheld: true, ..Counted::default() };
                }
            }
        }
        points
    }
}

/// The figures of any day: of another than the register's own as 查询时点 shows it.
pub fn census_on(registry: &Registry, day: NaiveDate, figures: &[&'static Figure]) -> Census {
    if registry.viewed_on() == Some(day) {
        return Census::take(registry, day, figures);
    }
    Census::take(&registry.as_of(day), day, figures)
}

/// The ends of the months before a day, and the day itself: `months` steps back, the earliest first.
pub fn month_ends(on: NaiveDate, months: u32) -> Vec<NaiveDate> {
    let first = on.with_day(1).unwrap_or(on);
    let end = |back: u32| first.checked_sub_months(Months::new(back))?.checked_sub_days(Days::new(1));
    (0..months).rev().filter_map(end).chain([on]).collect()
}

/// The days of a series, each a year before.
pub fn years_before(days: &[NaiveDate]) -> Vec<NaiveDate> {
    days.iter().map(|day| year_before(*day)).collect()
}
