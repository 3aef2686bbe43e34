//! Over time: a line with a dot a day, the year before broken below it, and the line to be reached.

use super::data::Chart;
use super::frame::{EDGE, WIDTH, wide};
use super::scale::scale;
use super::shape::{Align, Drawing, Look};

const HIGH: f64 = 150.0;

pub fn line(chart: &Chart) -> Drawing {
    let mut drawing = Drawing::default();
    let greatest = chart.greatest();
    let scale = scale(greatest);
    let target = chart.target.as_ref();
    let seen = chart.target_in_sight(greatest);
    let mut names: Vec<_> = chart.series.iter().cloned().zip([Look::Trend, Look::TrendPast]).collect();
    if let Some((_, words)) = target {
        names.push((words.clone(), Look::Target));
    }
    let mut top = EDGE;
    if names.len() > 1 {
        top += drawing.legend(&names, top);
    }
    top += 16.0;
    let base = top + HIGH;
    let side = scale.ticks.iter().map(|tick| wide(&scale.said(*tick))).fold(0.0, f64::max);
    let left = EDGE + side + 8.0;
    let right = WIDTH - EDGE - 24.0;
    let y = |size: f64| base - scale.at(size, HIGH);
    for tick in &scale.ticks {
        let look = if *tick == 0.0 { Look::Base } else { Look::Rule };
        drawing.path(vec![(left, y(*tick)), (WIDTH - EDGE, y(*tick))], look);
        drawing.text((left - 6.0, y(*tick) + 4.5), Align::End, scale.said(*tick), Look::Quiet);
    }
    let steps = chart.rows.len().saturating_sub(1).max(1) as f64;
    let x = |row: usize| left + 12.0 + row as f64 * (right - left - 12.0) / steps;
    if let Some(target) = seen {
        drawing.path(vec![(left, y(target)), (WIDTH - EDGE, y(target))], Look::Target);
    }
    for (series, look) in [(1, Look::TrendPast), (0, Look::Trend)] {
        // What is not known breaks the line.
        let mut run = Vec::new();
        for row in 0..=chart.rows.len() {
            match chart.size((row, series)) {
                Some(size) => run.push((x(row), y(size))),
                None if run.len() > 1 => drawing.path(std::mem::take(&mut run), look),
                None => run.clear(),
            }
        }
        for row in 0..chart.rows.len() {
            if let Some(size) = chart.size((row, series)) {
                drawing.dot((x(row), y(size)), if series == 0 { Look::Fill(0) } else { Look::Past });
                drawing.marks(chart, (row, series));
            }
        }
    }
    // Labels as close as they have room; the first and the last value stand at their dots.
    let widest = chart.rows.iter().map(|row| wide(&row.label)).fold(1.0, f64::max) + 8.0;
    let last = chart.rows.len().saturating_sub(1);
    let every = ((widest * (steps + 1.0)) / (right - left)).ceil().max(1.0) as usize;
    for (row, shown) in chart.rows.iter().enumerate() {
        if (last - row).is_multiple_of(every) {
            drawing.text((x(row), base + 17.0), Align::Middle, shown.label.as_str(), Look::Label);
        }
        if let Some(size) = chart.size((row, 0)).filter(|_| row == 0 || row == last) {
            let align = if row == last { Align::End } else { Align::Start };
            // Above its dot, unless the line to be reached runs there.
            let struck = seen.is_some_and(|target| (4.0..24.0).contains(&(y(size) - y(target))));
            let label = y(size) + if struck { 20.0 } else { -8.0 };
            drawing.text((x(row), label), align, chart.text((row, 0)), Look::Value);
        }
    }
    Drawing { width: WIDTH, height: base + 26.0, ..drawing }
}
