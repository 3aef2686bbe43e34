//! Shapes as the text of an SVG picture.

use std::fmt::Write as _;

use super::shape::{Align, Drawing, Form, Look, Shape};

/// The hatchings, one a series: the first is full, the others differ in black and white too. Each is a tile with what is
/// drawn on its ground.
const HATCHINGS: [(f64, &str); 6] = [
    (8.0, ""),
    (6.0, "M-1.5 1.5L1.5-1.5M0 6L6 0M4.5 7.5L7.5 4.5"),
    (5.0, "M1 2.5h1.6"),
    (6.0, ""),
    (7.0, "M0 0L7 7M7 0L0 7"),
    (5.0, "M0 2.5h5"),
];

/// Left free around a picture that is a file.
const MARGIN: f64 = 14.0;

/// For what a picture is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use<'a> {
    /// The screen, colours from its style: one stop of the tab key, arrow keys from mark to mark.
    Screen(&'a str),
    /// Paper, colours from its style.
    Paper(&'a str),
    /// A file of its own, with this style inside.
    File(&'a str),
}

impl Use<'_> {
    /// Begins the names of its hatchings: a page may hold a drawing twice.
    const fn prefix(&self) -> &str {
        match self {
            Use::Screen(id) | Use::Paper(id) => id,
            Use::File(_) => "c",
        }
    }
}

/// The picture, named by `title`.
pub fn svg(drawing: &Drawing, title: &str, made_for: Use<'_>) -> String {
    let margin = if matches!(made_for, Use::File(_)) { MARGIN } else { 0.0 };
    let (left, width) = (short(-margin), short(drawing.width + 2.0 * margin));
    let height = short(drawing.height + margin);
    let mut text = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\"");
    let _ = write!(text, " viewBox=\"{left} 0 {width} {height}\"");
    match made_for {
        Use::Screen(_) => text.push_str(" role=\"group\""),
        Use::Paper(_) => text.push_str(" role=\"img\""),
        Use::File(_) => _ = write!(text, " width=\"{width}\" height=\"{height}\""),
    }
    let _ = write!(text, " aria-label=\"{}\">", escaped(title));
    if let Use::File(style) = made_for {
        let _ = write!(text, "<style>{style}</style>");
    }
    hatchings(&mut text, drawing, made_for.prefix());
    let mut marks = 0;
    for shape in &drawing.shapes {
        draw(&mut text, shape, made_for, &mut marks);
    }
    text.push_str("</svg>");
    text
}

/// The hatchings that occur.
fn hatchings(text: &mut String, drawing: &Drawing, prefix: &str) {
    text.push_str("<defs>");
    for (at, (tile, path)) in HATCHINGS.iter().enumerate() {
        let occurs =
            drawing.shapes.iter().any(|shape| matches!(shape.look, Look::Fill(fill) if hatching(fill) == at));
        if occurs {
            let _ = write!(
                text,
                "<pattern id=\"{prefix}-{at}\" width=\"{tile}\" height=\"{tile}\" patternUnits=\"userSpaceOnUse\">\
                 <rect class=\"chart-ground-{at}\" width=\"{tile}\" height=\"{tile}\"/>"
            );
            if !path.is_empty() {
                let _ = write!(text, "<path class=\"chart-ink-{at}\" d=\"{path}\"/>");
            }
            text.push_str("</pattern>");
        }
    }
    text.push_str("</defs>");
}

const fn hatching(fill: usize) -> usize {
    fill % HATCHINGS.len()
}

fn draw(text: &mut String, shape: &Shape, made_for: Use<'_>, marks: &mut usize) {
    let look = look(shape.look);
    let (tag, mut own) = match &shape.form {
        Form::Rect { x, y, width, height } => {
            let place = [("x", x), ("y", y), ("width", width), ("height", height)];
            ("rect", place.map(|(name, at)| format!(" {name}=\"{}\"", short(*at))).concat())
        }
        Form::Dot(x, y) => ("circle", format!(" cx=\"{}\" cy=\"{}\" r=\"3.5\"", short(*x), short(*y))),
        Form::Path(points) => {
            let mut path = String::new();
            for (at, (x, y)) in points.iter().enumerate() {
                let _ = write!(path, "{}{} {}", if at == 0 { 'M' } else { 'L' }, short(*x), short(*y));
            }
            ("path", format!(" d=\"{path}\""))
        }
        Form::Text { x, y, align, .. } => {
            let anchor = match align {
                Align::Start => "start",
                Align::Middle => "middle",
                Align::End => "end",
            };
            ("text", format!(" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\"", short(*x), short(*y)))
        }
    };
    if let (Look::Fill(fill), false) = (shape.look, tag == "text") {
        let _ = write!(own, " fill=\"url(#{}-{})\"", made_for.prefix(), hatching(fill));
    }
    let mut inside = match &shape.form {
        Form::Text { text, .. } => escaped(text),
        _ => String::new(),
    };
    match (&shape.mark, made_for) {
        (Some((_, said)), Use::Screen(_)) => {
            let said = escaped(said);
            let stop = if *marks == 0 { "0" } else { "-1" };
            let _ =
                write!(own, " role=\"img\" tabindex=\"{stop}\" data-mark=\"{marks}\" aria-label=\"{said}\"");
            inside = format!("<title>{said}</title>");
            *marks += 1;
        }
        // Said by the marks.
        (None, Use::Screen(_)) => own.push_str(" aria-hidden=\"true\""),
        _ => {}
    }
    let _ = write!(text, "<{tag} class=\"{look}\"{own}>{inside}</{tag}>");
}

fn look(look: Look) -> &'static str {
    match look {
        Look::Fill(_) => "chart-fill",
        Look::Past => "chart-past",
        Look::Before => "chart-before",
        Look::Trend => "chart-trend",
        Look::TrendPast => "chart-trend chart-broken",
        Look::Target => "chart-target",
        Look::Rule => "chart-rule",
        Look::Base => "chart-base",
        Look::Label => "chart-label",
        Look::Value => "chart-value",
        Look::Quiet => "chart-quiet",
        Look::Title => "chart-title",
    }
}

/// To a tenth, without what says nothing.
fn short(number: f64) -> String {
    let text = format!("{number:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// A name may hold whatever a person typed.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // No such character stands in XML.
            c if c.is_control() && !c.is_whitespace() => {}
            c => safe.push(c),
        }
    }
    safe
}
