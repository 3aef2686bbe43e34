//! Bands side by side, each with its value above it.

use super::data::Chart;
use super::frame::{EDGE, EM, WIDTH, cut, wide};
use super::scale::scale;
use super::shape::{Align, Drawing, Look};

/// How high the room for the columns is.
const HIGH: f64 = 150.0;

pub fn columns(chart: &Chart) -> Drawing {
    let mut drawing = Drawing::default();
    let mut top = EDGE;
    let past = chart.series.len() > 1;
    if past {
        let names: Vec<_> = chart.series.iter().cloned().zip([Look::Fill(0), Look::Past]).collect();
        top += drawing.legend(&names, top);
    }
    top += 18.0;
    let scale = scale(chart.greatest());
    let base = top + HIGH;
    let each = (WIDTH - 2.0 * EDGE) / chart.rows.len().max(1) as f64;
    let thick = (each * if past { 0.36 } else { 0.56 }).min(48.0);
    for (row, shown) in chart.rows.iter().enumerate() {
        let middle = EDGE + (row as f64 + 0.5) * each;
        let left = if past { middle - thick - 1.0 } else { middle - thick / 2.0 };
        for (series, look) in [(0, Look::Fill(0)), (1, Look::Past)] {
            let Some(size) = chart.size((row, series)) else { continue };
            let height = scale.at(size, HIGH);
            let x = left + series as f64 * (thick + 2.0);
            drawing.rect((x, base - height), (thick, height), look);
            drawing.marks(chart, (row, series));
            // Beside those of the year before there is no room for a unit.
            let text = if past { chart.plain((row, series)).to_owned() } else { chart.text((row, series)) };
            let look = if series == 0 { Look::Value } else { Look::Quiet };
            if series == 0 || wide(&text) <= thick + 2.0 {
                drawing.text((x + thick / 2.0, base - height - 5.0), Align::Middle, text, look);
            }
        }
        drawing.text((middle, base + 17.0), Align::Middle, cut(&shown.label, each - EM / 2.0), Look::Label);
    }
    drawing.path(vec![(EDGE, base), (WIDTH - EDGE, base)], Look::Base);
    Drawing { width: WIDTH, height: base + 26.0, ..drawing }
}
