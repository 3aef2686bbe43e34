//! The figures of a page in a table: what each is, and was a year before.

use super::cells::{cell, change, change_unit};
use super::kinds::{Ask, Seen, Whom};
use crate::domain::amount::grouped;
use crate::report::chart::with_unit;
use crate::report::statistics::figure::Count;
use crate::report::statistics::{Counted, Divided, Figure, Measure, Page, Scope, notes};
use crate::words::Lang;

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
    /// Its parts, where it is divided: `男 120、女 135`; what is said beside it where it was reported.
    pub parts: String,
    pub before: String,
    pub change: String,
    /// In what the change is told: of a share percentage points.
    pub change_unit: String,
    /// Of whom the fact is not known.
    pub missing: u32,
    pub behind: Ask,
    pub lacking: Ask,
    /// Of a share, those who are not in it.
    pub rest: Option<Ask>,
}

/// The lines of some figures of the office looked at.
pub fn lines(figures: &[&'static Figure], seen: Seen<'_>) -> Vec<Line> {
    figures.iter().map(|figure| line(figure, seen)).collect()
}

fn line(figure: &'static Figure, seen: Seen<'_>) -> Line {
    let scope = Scope { office: seen.office, ..Scope::default() };
    let counted = seen.now.of(figure, scope);
    let now = cell(figure, &counted);
    let before = seen.before.map(|before| cell(figure, &before.of(figure, scope)));
    let was = before.as_ref().and_then(|before| before.size);
    let change = now.size.zip(was).map(|(now, was)| change(figure.measure, now, was));
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
        change_unit: change_unit(figure.measure, &unit, seen.lang),
        unit,
        missing: counted.missing,
        behind: Ask::whole(figure, scope),
        lacking: Ask { figure, scope, whom: Whom::Missing },
        rest: has_rest(figure, &counted).then_some(Ask { figure, scope, whom: Whom::Rest }),
    }
}

/// Whether some are asked and not, or not always, in it: who can be named, and of pay nobody is.
fn has_rest(figure: &Figure, counted: &Counted) -> bool {
    let shares = figure.measure == Measure::Percent && !figure.guarded && figure.page != Page::Turnover;
    let named = match figure.count {
        Count::People(_) => true,
        // Of whoever answers for several, the several are not named.
        Count::Offices(_) => i64::from(counted.known) == counted.denominator,
        Count::Both(_, _) => false,
    };
    let named = named && counted.heard + counted.silent == 0;
    shares && named && counted.numerator < counted.denominator
}

/// The parts that have any, in the order of their table.
fn parts(figure: &Figure, counted: &Counted, lang: Lang) -> String {
    let (join, stop) = if lang == Lang::Zh { ("、", "；") } else { (", ", "; ") };
    if counted.withheld || counted.reported.is_some() || counted.silent > 0 {
        return notes(counted, lang).join(stop);
    }
    if matches!(figure.divided, Divided::Whole | Divided::Numbers) {
        return String::new();
    }
    let known = counted.by.iter().filter(|(_, count)| *count != 0);
    let parts = known
        .map(|(code, count)| format!("{} {}", figure.divided.label(lang, code), grouped(&count.to_string())));
    parts.collect::<Vec<_>>().join(join)
}
