//! A small line beside a figure: how it went, without a scale. What it says in words is given with it.

use super::shape::{Drawing, Look};
use super::svg::{Use, svg};

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 28.0;
const EDGE: f64 = 5.0;

/// The line over these values, the last one marked; nothing where fewer than two are known.
pub fn spark(values: &[Option<f64>], said: &str) -> Option<String> {
    let known = values.iter().enumerate().filter_map(|(at, value)| Some((at as f64, (*value)?)));
    let known: Vec<(f64, f64)> = known.collect();
    let (_, last) = known.last()?;
    if known.len() < 2 {
        return None;
    }
    let least = known.iter().map(|(_, value)| *value).fold(*last, f64::min);
    let most = known.iter().map(|(_, value)| *value).fold(*last, f64::max);
    let steps = values.len().saturating_sub(1).max(1) as f64;
    let point = |(at, value): &(f64, f64)| {
        // What never changes lies in the middle.
        let part = if most > least { (value - least) / (most - least) } else { 0.5 };
        (EDGE + at / steps * (WIDTH - 2.0 * EDGE), HEIGHT - EDGE - part * (HEIGHT - 2.0 * EDGE))
    };
    let points: Vec<(f64, f64)> = known.iter().map(point).collect();
    let mut drawing = Drawing { width: WIDTH, height: HEIGHT, shapes: Vec::new() };
    let end = points.last().copied()?;
    drawing.path(points, Look::Trend);
    drawing.dot(end, Look::Value);
    Some(svg(&drawing, said, Use::Paper("spark")))
}
