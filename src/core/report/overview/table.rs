//! The figures of a page in a table: what each is, and was a year before.

use super::cells::{cell, number};
use super::kinds::{Ask, Seen, Whom};
use crate::report::chart::with_unit;
use crate::report::statistics::{Counted, Divided, Figure, Measure, Scope};
use crate::words::{Lang, words};

/// One figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub figure: &'static Figure,
    pub name: String,
    /// 指标解释.
    pub means: String,
    pub clauses: String,
    pub unit: String,
    pub now: String,
    /// Its parts, where it is divided: `男 120、女 135`.
    pub parts: String,
    pub before: String,
    pub change: String,
    /// In what the change is told: of a share percentage points.
    pub change_unit: String,
    /// Of whom the fact is not known.
    pub missing: u32,
    pub behind: Ask,
    pub lacking: Ask,
}

/// The lines of some figures of the office looked at.
pub fn lines(figures: &[&'static Figure], seen: Seen<'_>) -> Vec<Line> {
    figures.iter().map(|figure| line(figure, seen)).collect()
}

fn line(figure: &'static Figure, seen: Seen<'_>) -> Line {
    let scope = Scope { office: seen.office, alone: false };
    let counted = seen.now.of(figure, scope);
    let now = cell(figure, &counted);
    let before = seen.before.map(|before| cell(figure, &before.of(figure, scope)));
    let was = before.as_ref().and_then(|before| before.size);
    let change = now.size.zip(was).map(|(now, was)| {
        // What is written beside each other must add up: the difference of what is read.
        let read = |size: f64| number(figure.measure, size).parse::<f64>().unwrap_or(size);
        let change = read(now) - read(was);
        let sign = if change > 0.0 { "+" } else { "" };
        format!("{sign}{}", number(figure.measure, change)).replace("-0.0", "0.0")
    });
    let unit = figure.unit(seen.lang);
    Line {
        figure,
        name: figure.name(seen.lang),
        means: figure.means(seen.lang),
        clauses: figure.clauses.iter().map(u16::to_string).collect::<Vec<_>>().join("、"),
        now: if now.size.is_some() { with_unit(&now.text, &unit) } else { now.text },
        parts: parts(figure, &counted, seen.lang),
        before: before.map_or_else(String::new, |before| before.text),
        change: change.unwrap_or_default(),
        change_unit: match figure.measure {
            Measure::Percent => words(seen.lang, "measure-percentage-points", &[]),
            _ => unit.clone(),
        },
        unit,
        missing: counted.missing,
        behind: Ask::whole(figure, scope),
        lacking: Ask { figure, scope, whom: Whom::Missing },
    }
}

/// The parts that have any, in the order of their table.
fn parts(figure: &Figure, counted: &Counted, lang: Lang) -> String {
    if counted.withheld || matches!(figure.divided, Divided::Whole | Divided::Numbers) {
        return String::new();
    }
    let known = counted.by.iter().filter(|(_, count)| *count != 0);
    let parts = known.map(|(code, count)| format!("{} {count}", figure.divided.label(lang, code)));
    parts.collect::<Vec<_>>().join(if lang == Lang::Zh { "、" } else { ", " })
}
