//! Over time, in steps: each value holds from its row to the next, and where it changes it is written.

use super::data::Chart;
use super::frame::{EDGE, WIDTH, wide};
use super::scale::scale;
use super::shape::{Align, Drawing, Look};

const HIGH: f64 = 130.0;

pub fn steps(chart: &Chart) -> Drawing {
    let mut drawing = Drawing::default();
    let sizes = || chart.rows.iter().flat_map(|row| &row.cells).filter_map(|cell| cell.size);
    let greatest = sizes().fold(0.0, f64::max);
    let least = sizes().fold(greatest, f64::min);
    let each = scale(greatest - least).ticks.get(1).copied().unwrap_or(1.0);
    let low = if least < greatest { ((least / each).floor() - 1.0).max(0.0) * each } else { 0.0 };
    let scale = scale(greatest - low);
    let names: Vec<_> = chart.series.iter().cloned().zip([Look::Trend, Look::TrendPast]).collect();
    let mut top = EDGE;
    if names.len() > 1 {
        top += drawing.legend(&names, top);
    }
    top += 22.0;
    let base = top + HIGH;
    let side = scale.ticks.iter().map(|tick| wide(&scale.said(low + tick))).fold(0.0, f64::max);
    let (left, right) = (EDGE + side + 8.0, WIDTH - EDGE);
    let y = |size: f64| base - scale.at(size - low, HIGH);
    for tick in &scale.ticks {
        let look = if *tick == 0.0 { Look::Base } else { Look::Rule };
        drawing.path(vec![(left, y(low + tick)), (right, y(low + tick))], look);
        drawing.text((left - 6.0, y(low + tick) + 4.5), Align::End, scale.said(low + tick), Look::Quiet);
    }
    let room = (right - left) / chart.rows.len().max(1) as f64;
    let x = |row: usize| left + row as f64 * room;
    for (series, look) in [(1, Look::TrendPast), (0, Look::Trend)] {
        let mut before: Option<f64> = None;
        for row in 0..chart.rows.len() {
            let size = chart.size((row, series));
            if let Some(size) = size {
                if let Some(before) = before.filter(|before| *before != size) {
                    drawing.path(vec![(x(row), y(before)), (x(row), y(size))], look);
                }
                drawing.path(vec![(x(row), y(size)), (x(row + 1), y(size))], look);
                drawing.marks(chart, (row, series));
            }
            before = size;
        }
    }
    let widest = chart.rows.iter().map(|row| wide(&row.label)).fold(1.0, f64::max) + 8.0;
    let every = (widest / room).ceil().max(1.0) as usize;
    let (mut before, mut free) = (None, left);
    for (row, shown) in chart.rows.iter().enumerate() {
        if row.is_multiple_of(every) && x(row) + wide(&shown.label) <= right {
            drawing.text((x(row), base + 17.0), Align::Start, shown.label.as_str(), Look::Label);
        }
        let size = chart.size((row, 0));
        if let Some(size) = size.filter(|_| size != before) {
            drawing.dot((x(row), y(size)), Look::Fill(0));
            // A value that has no room is read at its mark and in the table.
            let (text, at) = (chart.text((row, 0)), x(row) + 5.0);
            if at >= free && at + wide(&text) <= right {
                free = at + wide(&text) + 8.0;
                drawing.text((at, y(size) - 7.0), Align::Start, text, Look::Value);
            }
        }
        before = size;
    }
    Drawing { width: WIDTH, height: base + 26.0, ..drawing }
}
