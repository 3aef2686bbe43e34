//! A chart in shapes.

use super::data::Place;

/// How something looks; style/chart.css has the same names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The fill of a series.
    Fill(usize),
    /// Where it stood a year before: a bar in outline, or a stroke across a bar.
    Past,
    Before,
    /// A line over time.
    Trend,
    TrendPast,
    /// The line to be reached.
    Target,
    /// Lines of the scale, and the base.
    Rule,
    Base,
    Label,
    Value,
    Quiet,
    /// The title of a picture.
    Title,
}

/// What a shape is; lengths are those of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    Rect { x: f64, y: f64, width: f64, height: f64 },
    Path(Vec<(f64, f64)>),
    Dot(f64, f64),
    Text { x: f64, y: f64, align: Align, text: String },
}

/// Where a text begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Start,
    Middle,
    End,
}

/// One shape; what stands for a value says which.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub form: Form,
    pub look: Look,
    pub mark: Option<(Place, String)>,
}

/// A chart in shapes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    pub width: f64,
    pub height: f64,
    pub shapes: Vec<Shape>,
}
