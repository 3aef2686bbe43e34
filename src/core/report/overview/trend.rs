//! Over the ends of twelve months, beside the twelve before: counted a day at a time, since each day is put together anew.

use chrono::{Datelike as _, NaiveDate};

use super::build::cell;
use super::{Built, Seen};
use crate::ledger::Registry;
use crate::report::chart::scale::grouped;
use crate::report::chart::{Cell, Chart, Kind, Row};
use crate::report::statistics::series::{month_ends, years_before};
use crate::report::statistics::{Census, Figure, Scope, Series, find};
use crate::words::words;

/// So many steps back.
const BACK: u32 = 12;

/// The months, as far as they are counted: the last ones first, then those a year before.
pub struct Months {
    now: Series,
    before: Series,
    days: Vec<NaiveDate>,
    is_counted: bool,
}

impl Months {
    pub fn begin(figures: &[&'static Figure], on: NaiveDate) -> Self {
        let days = month_ends(on, BACK);
        let before = Series::begin(figures, &years_before(&days));
        Self { now: Series::begin(figures, &days), before, days, is_counted: false }
    }

    /// Counts the next day; whether any are left.
    pub fn step(&mut self, registry: &Registry) -> bool {
        if !self.is_counted {
            self.is_counted = !self.now.step(registry);
            return true;
        }
        self.before.step(registry)
    }

    /// The values in the order of days; those not counted yet are not known.
    pub fn values(&self, figure: &Figure, scope: Scope) -> Vec<[Cell; 2]> {
        let series = |series: &Series| {
            let points = series.of(figure, scope);
            let cells: Vec<Cell> = points.iter().map(|point| cell(figure, &point.counted)).collect();
            cells
        };
        let (now, before) = (series(&self.now), series(&self.before));
        let at = |cells: &[Cell], at: usize| cells.get(at).cloned().unwrap_or_default();
        (0..self.days.len()).map(|day| [at(&now, day), at(&before, day)]).collect()
    }
}

pub fn trend(figure: &'static Figure, seen: Seen<'_>) -> Built {
    let Some(months) = seen.months else { return Built::default() };
    let scope = Scope { office: seen.office, alone: false };
    let values = months.values(figure, scope);
    let past = values.iter().any(|[_, before]| before.size.is_some());
    let say = |key: &str| words(seen.lang, key, &[]);
    let mut chart = Chart { kind: Kind::Line, head: say("chart-month"), ..Chart::default() };
    chart.series.push(say("chart-this-year"));
    chart.series.extend(past.then(|| say("chart-before")));
    for (day, [now, before]) in months.days.iter().zip(values) {
        let label = if months.days.last() == Some(day) {
            format!("{}-{}", day.month(), day.day())
        } else {
            words(seen.lang, "chart-month-of", &[("month", &day.month().to_string())])
        };
        let cells = std::iter::once(now).chain(past.then_some(before)).collect();
        chart.rows.push(Row { label, cells });
    }
    chart.target = target(figure, seen.now, scope).map(|target| {
        (target, words(seen.lang, "chart-target", &[("count", &grouped(&target.to_string()))]))
    });
    let rows = chart.rows.len();
    Built { chart, asks: vec![Vec::new(); rows], offices: vec![None; rows], ..Built::default() }
}

/// 总量达到3000人左右 (clause 9) is of the whole province: where the office looked at is it.
fn target(figure: &Figure, now: &Census, scope: Scope) -> Option<f64> {
    let progress = find("progress").filter(|_| figure.id == "active")?;
    let target = now.of(progress, scope).denominator;
    (target > 0).then_some(target as f64)
}
