//! Bars that lie: a comparison, and the steps of a funnel.

use super::data::Chart;
use super::frame::{BAR, EDGE, ROW, WIDTH, cut, label_room, value_room};
use super::scale::scale;
use super::shape::{Align, Drawing, Look};

/// What a bar and the mark of the year before have at least, so that a small value is seen.
const LEAST: f64 = 1.5;

/// One bar a row, its value at its end.
pub fn bars(chart: &Chart) -> Drawing {
    let mut drawing = Drawing::default();
    let past = chart.series.len() > 1;
    let mut top = EDGE;
    if past {
        let looks = [Look::Fill(0), Look::Before];
        let names: Vec<_> = chart.series.iter().cloned().zip(looks).collect();
        top += drawing.legend(&names, top);
    }
    let target = chart.target.as_ref().filter(|_| chart.target_in_sight(chart.greatest()).is_some());
    if target.is_some() {
        top += 18.0;
    }
    let label = label_room(chart);
    let left = EDGE + label + 6.0;
    let room = (WIDTH - left - value_room(chart, 0)).max(60.0);
    let scale = scale(chart.greatest());
    let bottom = top + chart.rows.len() as f64 * ROW;
    for (row, shown) in chart.rows.iter().enumerate() {
        let y = top + row as f64 * ROW;
        let middle = y + ROW / 2.0;
        drawing.text((left - 6.0, middle + 4.5), Align::End, cut(&shown.label, label), Look::Label);
        let length = chart.size((row, 0)).map(|size| scale.at(size, room));
        if let Some(length) = length {
            let length =
                if chart.size((row, 0)).is_none_or(|size| size <= 0.0) { 0.0 } else { length.max(LEAST) };
            drawing.rect((left, y + (ROW - BAR) / 2.0), (length, BAR), Look::Fill(0));
            drawing.marks(chart, (row, 0));
        }
        let mut end = length.unwrap_or_default();
        if let Some(before) = chart.size((row, 1)) {
            let x = left + scale.at(before, room);
            drawing.path(vec![(x, y + 2.0), (x, y + ROW - 2.0)], Look::Before);
            drawing.marks(chart, (row, 1));
            end = end.max(x - left);
        }
        drawing.text((left + end + 5.0, middle + 4.5), Align::Start, chart.text((row, 0)), Look::Value);
    }
    drawing.path(vec![(left, top), (left, bottom)], Look::Base);
    if let Some((target, words)) = target {
        let x = left + scale.at(*target, room);
        drawing.path(vec![(x, top - 4.0), (x, bottom)], Look::Target);
        let align = if x > WIDTH * 0.6 { Align::End } else { Align::Start };
        drawing.text((x, top - 8.0), align, words.as_str(), Look::Quiet);
    }
    Drawing { width: WIDTH, height: bottom + EDGE, ..drawing }
}

/// Steps in the middle, each as wide as it is of the first; beside it its number, and what came through from the step before.
pub fn funnel(chart: &Chart) -> Drawing {
    let mut drawing = Drawing::default();
    let label = label_room(chart);
    let left = EDGE + label + 6.0;
    let (value, through) = (value_room(chart, 0), value_room(chart, 1));
    let room = (WIDTH - left - value - through - EDGE).max(60.0);
    let greatest = chart.rows.iter().filter_map(|row| row.cells.first()?.size).fold(0.0, f64::max);
    for (row, shown) in chart.rows.iter().enumerate() {
        let y = EDGE + row as f64 * ROW;
        let middle = y + ROW / 2.0 + 4.5;
        drawing.text((left - 6.0, middle), Align::End, cut(&shown.label, label), Look::Label);
        let share = chart.size((row, 0)).filter(|_| greatest > 0.0).map_or(0.0, |size| size / greatest);
        let length = if share > 0.0 { (share * room).max(LEAST) } else { 0.0 };
        drawing.rect((left + (room - length) / 2.0, y + (ROW - BAR) / 2.0), (length, BAR), Look::Fill(0));
        drawing.marks(chart, (row, 0));
        drawing.text((left + room + value, middle), Align::End, chart.text((row, 0)), Look::Value);
        drawing.text((WIDTH - EDGE, middle), Align::End, chart.text((row, 1)), Look::Quiet);
    }
    let height = chart.rows.len() as f64 * ROW + 2.0 * EDGE;
    let middle = left + room / 2.0;
    drawing.path(vec![(middle, EDGE), (middle, height - EDGE)], Look::Rule);
    Drawing { width: WIDTH, height, ..drawing }
}
