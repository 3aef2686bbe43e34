//! Each kind of chart in its shapes.

use super::data::{Chart, Kind};
use super::shape::Drawing;

/// The shapes of a chart.
pub fn drawing(chart: &Chart) -> Drawing {
    match chart.kind {
        Kind::Bars => super::bars::bars(chart),
        Kind::Funnel => super::bars::funnel(chart),
        Kind::Shares => super::shares::shares(chart),
        Kind::Columns => super::columns::columns(chart),
        Kind::Line => super::line::line(chart),
        Kind::Steps => super::steps::steps(chart),
    }
}
