//! A chart as a file of its own: what it needs when it has left its page stands around it.

use super::data::Chart;
use super::drawn::drawing;
use super::frame::{EDGE, EM, WIDTH, wide};
use super::shape::{Align, Drawing, Form, Look, Shape};
use super::svg::{Use, svg};

/// The colours of a picture, which follows no theme: those of style/tokens.css for the light one, on white.
pub const STYLE: &str = "svg{background:#fff;font:13px 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif}\
    .chart-fill,.chart-past{stroke:#1d2125;stroke-width:1}.chart-past{fill:none;stroke-dasharray:4 2}\
    .chart-ground-0{fill:#6d7f92}.chart-ground-1,.chart-ground-2,.chart-ground-4,.chart-ground-5{fill:#fff}\
    .chart-ground-3{fill:#cfc8bb}.chart-ink-1,.chart-ink-2,.chart-ink-4,.chart-ink-5{stroke:#52575e;fill:none}\
    .chart-ink-2{stroke-width:1.6}\
    .chart-before{stroke:#1d2125;stroke-width:2}.chart-trend{fill:none;stroke:#1d2125;stroke-width:2}.chart-broken{stroke-width:1.2;stroke-dasharray:5 3}\
    .chart-target{fill:none;stroke:#a8322a;stroke-width:1.5;stroke-dasharray:8 3 2 3}\
    .chart-rule{stroke:#e4dfd6}.chart-base{stroke:#52575e}\
    .chart-label{fill:#1d2125}.chart-quiet{fill:#52575e}\
    .chart-value{fill:#1d2125;font-weight:600;stroke:#fff;stroke-width:3px;paint-order:stroke}\
    .chart-title{fill:#1d2125;font-size:16px;font-weight:700}";

/// What stands around a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Whose it is and of which day.
    pub note: String,
    /// That the people are invented.
    pub stamp: Option<String>,
}

/// The picture with its title, its sentence and what stands around it.
pub fn picture(chart: &Chart, around: &Around) -> String {
    let mut whole = Drawing::of(0.0);
    let mut y = 26.0;
    for line in lines(&chart.title, (WIDTH - 2.0 * EDGE) * 13.0 / 16.0) {
        whole.text((EDGE, y), Align::Start, line, Look::Title);
        y += 22.0;
    }
    whole.text((EDGE, y), Align::Start, around.note.as_str(), Look::Quiet);
    if let Some(stamp) = &around.stamp {
        whole.text((WIDTH - EDGE, y), Align::End, stamp.as_str(), Look::Title);
    }
    y += 14.0;
    let inner = drawing(chart);
    whole.shapes.extend(inner.shapes.into_iter().map(|shape| lowered(shape, y)));
    y += inner.height + 20.0;
    for line in lines(&chart.says, WIDTH - 2.0 * EDGE) {
        whole.text((EDGE, y), Align::Start, line, Look::Label);
        y += 20.0;
    }
    whole.height = y;
    svg(&whole, &chart.title, Use::File(STYLE))
}

fn lowered(mut shape: Shape, by: f64) -> Shape {
    match &mut shape.form {
        Form::Rect { y, .. } | Form::Text { y, .. } | Form::Dot(_, y) => *y += by,
        Form::Path(points) => points.iter_mut().for_each(|(_, y)| *y += by),
    }
    shape
}

/// A text in lines of this width: Chinese breaks anywhere, words of letters stay whole.
fn lines(text: &str, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words(text) {
        if !line.is_empty() && wide(&line) + wide(word) > room + EM / 2.0 {
            lines.push(std::mem::take(&mut line).trim_end().to_owned());
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// Pieces between which a line may end.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let joins = |c: char| c.is_ascii_graphic() || "，。；：、）”％".contains(c);
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut chars = rest.char_indices();
        chars.next()?;
        let end = chars.find(|(_, c)| !joins(*c)).map_or(rest.len(), |(at, _)| at);
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}
