//! A figure as it is read, and who stands behind the whole of it.

use super::kinds::{Ask, Whom};
use crate::report::chart::Cell;
use crate::report::statistics::{Counted, Figure, Measure, Scope};

/// A number as figures of this measure are written.
pub fn number(measure: Measure, size: f64) -> String {
    let decimals = match measure {
        Measure::People | Measure::Offices | Measure::Yuan | Measure::YuanEach => 0,
        Measure::Percent | Measure::Years | Measure::Days | Measure::Points | Measure::Hours => 1,
    };
    format!("{size:.decimals$}")
}

/// A figure as a cell.
pub fn cell(figure: &Figure, counted: &Counted) -> Cell {
    Cell::new(counted.number(figure.measure), counted.text(figure.measure))
}

/// Who stands behind a whole figure: of a mean all whom it asks.
pub fn whole(figure: &'static Figure, scope: Scope) -> Ask {
    let sums = !matches!(figure.measure, Measure::People | Measure::Offices | Measure::Percent);
    Ask { figure, scope, whom: if sums { Whom::All } else { Whom::Counted } }
}
