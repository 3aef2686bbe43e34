//! 工作台: four figures with how they went, and one chart, chosen for the level.

use super::kinds::{How, Plate, Seen};
use super::table::{Line, lines};
use crate::domain::codes::OfficeLevel;
use crate::report::chart::spark;
use crate::report::statistics::{Figure, Scope, find};
use crate::words::words;

/// The four figures of a level.
pub fn home_figures(level: OfficeLevel) -> Vec<&'static Figure> {
    let ids = match level {
        OfficeLevel::Province | OfficeLevel::City => ["active", "staffed", "filed", "trained"],
        OfficeLevel::County => ["active", "filed", "certified", "trained"],
        OfficeLevel::Grassroots => ["active", "certified", "trained", "assessed"],
    };
    ids.into_iter().filter_map(find).collect()
}

/// The chart of a level: who is where, above; who they are, where nobody is below.
pub fn home_plate(level: OfficeLevel) -> Option<Plate> {
    let (id, how) = match level {
        OfficeLevel::Province | OfficeLevel::City | OfficeLevel::County => ("active", How::Offices),
        OfficeLevel::Grassroots => ("age", How::Parts),
    };
    Some(Plate { figure: find(id)?, how })
}

/// A figure with the small line beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    pub line: Line,
    /// As the text of a picture, once the months are counted.
    pub spark: Option<String>,
}

/// The four with their lines.
pub fn trends(level: OfficeLevel, seen: Seen<'_>) -> Vec<Trend> {
    let figures = home_figures(level);
    let scope = Scope { office: seen.office, ..Scope::default() };
    let drawn = |line: Line| {
        let values = seen.months.map(|months| months.values(line.figure, scope)).unwrap_or_default();
        let sizes: Vec<Option<f64>> = values.iter().map(|[now, _]| now.size).collect();
        let first = values.iter().find_map(|[now, _]| now.size.map(|_| now.text.clone()));
        let said = words(
            seen.lang,
            "chart-spark",
            &[("name", &line.name), ("from", &first.unwrap_or_default()), ("to", &line.now)],
        );
        Trend { spark: spark(&sizes, &said), line }
    };
    lines(&figures, seen).into_iter().map(drawn).collect()
}
