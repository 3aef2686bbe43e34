//! Each row divided: all rows equally long, so that shares are compared; how many each is of stands at its end.

use super::data::Chart;
use super::frame::{BAR, EDGE, ROW, WIDTH, cut, label_room, wide};
use super::shape::{Align, Drawing, Look};
use crate::domain::amount::grouped;

/// What a row's parts are of.
fn whole(chart: &Chart, row: usize) -> f64 {
    (0..chart.series.len()).filter_map(|series| chart.size((row, series))).sum()
}

pub fn shares(chart: &Chart) -> Drawing {
    let mut drawing = Drawing::default();
    let names: Vec<_> =
        chart.series.iter().cloned().enumerate().map(|(at, name)| (name, Look::Fill(at))).collect();
    let top = EDGE + drawing.legend(&names, EDGE);
    let label = label_room(chart);
    let left = EDGE + label + 6.0;
    let totals: Vec<String> =
        (0..chart.rows.len()).map(|row| grouped(&whole(chart, row).to_string())).collect();
    let end = totals.iter().map(|text| wide(text)).fold(0.0, f64::max) + 10.0;
    let room = (WIDTH - left - end).max(60.0);
    for (row, shown) in chart.rows.iter().enumerate() {
        let y = top + row as f64 * ROW;
        let (bar, middle) = (y + (ROW - BAR) / 2.0, y + ROW / 2.0 + 4.5);
        drawing.text((left - 6.0, middle), Align::End, cut(&shown.label, label), Look::Label);
        let of = whole(chart, row);
        let mut x = left;
        let mut texts = Vec::new();
        for series in 0..chart.series.len() {
            let Some(size) = chart.size((row, series)).filter(|size| *size > 0.0 && of > 0.0) else {
                continue;
            };
            let length = size / of * room;
            drawing.rect((x, bar), (length, BAR), Look::Fill(series));
            drawing.marks(chart, (row, series));
            let text = chart.plain((row, series));
            if wide(text) + 2.0 <= length {
                texts.push((x + length / 2.0, text.to_owned()));
            }
            x += length;
        }
        // Above the fills, so that no neighbour covers them.
        for (x, text) in texts {
            drawing.text((x, middle), Align::Middle, text, Look::Value);
        }
        if let Some(total) = totals.get(row) {
            drawing.text((WIDTH - EDGE, middle), Align::End, total.as_str(), Look::Quiet);
        }
    }
    let bottom = top + chart.rows.len() as f64 * ROW;
    drawing.path(vec![(left, top), (left, bottom)], Look::Base);
    Drawing { width: WIDTH, height: bottom + EDGE, ..drawing }
}
