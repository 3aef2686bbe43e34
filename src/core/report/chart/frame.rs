//! What all kinds share: measures, texts cut to their room, and shapes put down one by one.

use super::data::{Chart, Place};
use super::shape::{Align, Drawing, Form, Look, Shape};
use crate::report::forms::paper::width;

/// As wide as half a screen, in units that are pixels there.
pub const WIDTH: f64 = 560.0;
/// The type, in the same units.
pub const EM: f64 = 13.0;
/// From one row to the next, and how high its bar is.
pub const ROW: f64 = 27.0;
pub const BAR: f64 = 17.0;
/// Free at the edges.
pub const EDGE: f64 = 4.0;
/// Labels of rows take no more than this, in em.
const LABEL_MAX: f64 = 12.0;

/// How wide a text is drawn.
pub fn wide(text: &str) -> f64 {
    width(text) * EM
}

/// As much of a text as has room, with … where something is left out. The whole of it is read at its mark and in the table.
pub fn cut(text: &str, room: f64) -> String {
    if wide(text) <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        let longer = format!("{kept}{c}");
        if wide(&longer) + EM > room {
            break;
        }
        kept = longer;
    }
    kept.push('…');
    kept
}

/// The room that the labels of the rows ask for.
pub fn label_room(chart: &Chart) -> f64 {
    let widest = chart.rows.iter().map(|row| wide(&row.label)).fold(0.0, f64::max);
    widest.min(LABEL_MAX * EM) + 2.0
}

/// The room that the values of a series ask for.
pub fn value_room(chart: &Chart, series: usize) -> f64 {
    let text = |at: usize| wide(&chart.text((at, series)));
    (0..chart.rows.len()).map(text).fold(0.0, f64::max) + 8.0
}

impl Drawing {
    pub fn of(height: f64) -> Self {
        Self { width: WIDTH, height, shapes: Vec::new() }
    }

    fn put(&mut self, form: Form, look: Look) {
        self.shapes.push(Shape { form, look, mark: None });
    }

    pub fn text(&mut self, (x, y): (f64, f64), align: Align, text: impl Into<String>, look: Look) {
        self.put(Form::Text { x, y, align, text: text.into() }, look);
    }

    pub fn path(&mut self, points: Vec<(f64, f64)>, look: Look) {
        self.put(Form::Path(points), look);
    }

    pub fn rect(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), look: Look) {
        self.put(Form::Rect { x, y, width, height }, look);
    }

    /// The shape put down last stands for a value.
    pub fn marks(&mut self, chart: &Chart, place: Place) {
        if let Some(shape) = self.shapes.last_mut() {
            shape.mark = Some((place, chart.said(place)));
        }
    }

    pub fn dot(&mut self, (x, y): (f64, f64), look: Look) {
        self.put(Form::Dot(x, y), look);
    }

    /// The names of the series with how each is drawn, line by line from `y`; how high that is.
    pub fn legend(&mut self, names: &[(String, Look)], y: f64) -> f64 {
        const SWATCH: f64 = 18.0;
        const GAP: f64 = 16.0;
        let (mut x, mut line) = (EDGE, 0.0);
        for (name, look) in names {
            let name = cut(name, WIDTH - SWATCH - 3.0 * EDGE);
            let need = SWATCH + 5.0 + wide(&name);
            if x > EDGE && x + need > WIDTH - EDGE {
                (x, line) = (EDGE, line + 1.0);
            }
            let top = y + line * 20.0;
            match look {
                Look::Trend | Look::TrendPast | Look::Target => {
                    self.path(vec![(x, top + 7.0), (x + SWATCH, top + 7.0)], *look);
                }
                Look::Before => self.path(vec![(x + 9.0, top), (x + 9.0, top + 14.0)], Look::Before),
                look => self.rect((x, top + 1.0), (SWATCH, 12.0), *look),
            }
            self.text((x + SWATCH + 5.0, top + 11.5), Align::Start, name, Look::Label);
            x += need + GAP;
        }
        (line + 1.0) * 20.0 + 6.0
    }
}
