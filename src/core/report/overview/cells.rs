//! A figure as it is read.

use crate::report::chart::Cell;
use crate::report::statistics::{Counted, Figure, Measure};

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
