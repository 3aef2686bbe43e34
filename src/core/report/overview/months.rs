//! Over the ends of twelve months, beside the twelve before: counted a day at a time, since each day is put together anew.

use chrono::NaiveDate;

use super::cells::cell;
use crate::ledger::Registry;
use crate::report::chart::Cell;
use crate::report::statistics::series::{month_ends, years_before};
use crate::report::statistics::{Figure, Scope, Series};

/// So many steps back.
const BACK: u32 = 12;

/// The months, as far as they are counted: the last ones first, then those a year before.
pub struct Months {
    now: Series,
    before: Series,
    pub days: Vec<NaiveDate>,
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

    /// Whether the last twelve are there.
    pub fn are_counted(&self) -> bool {
        self.is_counted
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
