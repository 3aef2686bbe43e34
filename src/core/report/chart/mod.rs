//! A chart: data as shapes, and shapes as one text of SVG, which the screen, a picture and paper draw alike.
//!
//! No library: those that draw SVG from Rust bring axes, layouts and formats that are not used here and lack what is
//! needed. leptos-chartistry draws lines and upright bars alone, by a view type a part; charming hands its data to ECharts,
//! a script larger than this program; plotters writes SVG without classes, names or marks that a keyboard reaches, and knows
//! no hatching. This room is plain text and arithmetic, and its tests run without a browser.
//!
//! Every chart reads without colour: fills differ by hatching, values stand at their marks, and the table behind it says
//! the same ([`Chart::table`]).

mod bars;
mod columns;
mod data;
mod drawn;
mod frame;
mod line;
mod picture;
mod says;
pub mod scale;
mod shape;
mod shares;
mod spark;
mod steps;
mod svg;

pub use data::{Cell, Chart, Kind, Place, Row, with_unit};
pub use drawn::drawing;
pub use picture::{Around, picture};
pub use says::says;
pub use shape::{Align, Drawing, Form, Look, Shape};
pub use spark::spark;
pub use svg::{Use, svg};
