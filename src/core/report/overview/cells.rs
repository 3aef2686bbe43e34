//! A figure as it is read.

use crate::domain::amount::grouped;
use crate::report::chart::Cell;
use crate::report::statistics::{Counted, Figure, Measure};
use crate::words::{Lang, words};

/// A number as figures of this measure are written.
pub fn number(measure: Measure, size: f64) -> String {
    let decimals = match measure {
        Measure::People | Measure::Offices | Measure::Times | Measure::Yuan | Measure::YuanEach => 0,
        Measure::Percent | Measure::Years | Measure::Days | Measure::Points | Measure::Hours => 1,
    };
    format!("{size:.decimals$}")
}

/// A figure as a cell.
pub fn cell(figure: &Figure, counted: &Counted) -> Cell {
    let (size, text) = (counted.number(figure.measure), counted.text(figure.measure));
    Cell::new(size, if size.is_some() { grouped(&text) } else { text })
}

/// How much one is more than the other. What is written beside each other must add up: the difference of what is read.
pub fn change(measure: Measure, now: f64, then: f64) -> String {
    let read = |size: f64| number(measure, size).parse::<f64>().unwrap_or(size);
    let change = read(now) - read(then);
    let sign = if change > 0.0 { "+" } else { "" };
    format!("{sign}{}", grouped(&number(measure, change))).replace("-0.0", "0.0")
}

/// In what a difference is told: of shares in percentage points.
pub fn change_unit(measure: Measure, unit: &str, lang: Lang) -> String {
    match measure {
        Measure::Percent => words(lang, "measure-percentage-points", &[]),
        _ => unit.to_owned(),
    }
}
