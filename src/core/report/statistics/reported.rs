//! What an office states of figures that its superiors cannot count, and what this one has been told: totals travel, the
//! records stay below (`exchange.md`, "How far a record travels").

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::counted::Counted;
use super::figure::Figure;
use super::measure::Divided;
use crate::domain::FigureTotals;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::record::{In as _, Kind, Part};
use crate::domain::totals::TotalRow;
use crate::exchange::parts::parts_for;
use crate::ledger::Registry;
use crate::order::{Gathered, Ordered};
use crate::report::offices::row::OfficeRow;

/// Whether the facts of a figure reach this office.
pub fn is_readable(registry: &Registry, figure: &Figure) -> bool {
    let level = registry.profile.as_ref().map(|profile| profile.level());
    level.is_none_or(|level| parts_for(level).contains(&figure.part))
}

/// Who counts for each office of the tree: itself, of the county level and above; below, the one above that does.
pub fn speakers(rows: &[OfficeRow]) -> BTreeMap<Id, Id> {
    let mut above: Vec<(usize, Id)> = Vec::new();
    let speaker = |row: &OfficeRow| {
        above.retain(|(depth, _)| *depth < row.depth);
        if row.level < OfficeLevel::Grassroots || above.is_empty() {
            above.push((row.depth, row.office));
        }
        (row.office, above.last().map_or(row.office, |(_, office)| *office))
    };
    rows.iter().map(speaker).into_map()
}

/// The newest totals of an office on a day, by its own word.
pub fn newest(registry: &Registry, office: Id, on: NaiveDate) -> Option<(NaiveDate, &FigureTotals)> {
    let said = registry.said_of(office).filter_map(|record| FigureTotals::of(&record.body));
    let dated = said.filter_map(|own| Some((own.day.filter(|day| *day <= on)?, own)));
    dated.max_by_key(|(day, _)| *day)
}

/// A figure of such totals. One told in another unit says nothing of it.
pub fn row<'a>(totals: &'a FigureTotals, figure: &Figure) -> Option<&'a TotalRow> {
    let unit = figure.measure.code();
    totals
        .figures
        .as_ref()?
        .0
        .iter()
        .find(|row| row.figure.as_str() == figure.id && row.unit.as_str() == unit)
}

/// What it comes to, in the parts that the figure has.
pub fn counted(row: &TotalRow, figure: &Figure, day: NaiveDate) -> Counted {
    let is_part = |code: &str| match figure.divided {
        Divided::Whole => false,
        Divided::Codes { all, .. } => all().contains(&code),
        Divided::Words { all, .. } => all.contains(&code),
        Divided::Numbers => code.parse::<i64>().is_ok(),
    };
    let by = row.by.iter().filter(|(code, _)| is_part(code.as_str()));
    let by = by.map(|(code, number)| (code.as_str().to_owned().into(), *number)).collect();
    Counted {
        numerator: row.numerator,
        denominator: row.denominator,
        missing: row.missing,
        known: row.known,
        by,
        withheld: row.withheld,
        reported: Some((day, day)),
        ..Counted::default()
    }
}

/// The days on which any office has reported, the earliest first: on others nothing new is known of a figure that is not
/// counted here. Nothing of one that is: it can be counted on any day.
pub fn days(registry: &Registry, figure: &Figure) -> Option<Vec<NaiveDate>> {
    if is_readable(registry, figure) {
        return None;
    }
    let all = registry.of_kind(Kind::FigureTotals).filter(|record| registry.may_say_of_office(record));
    let mut days: Vec<NaiveDate> = all.filter_map(|record| FigureTotals::of(&record.body)?.day).collect();
    days.order();
    days.dedup();
    Some(days)
}

/// Whether an office states a figure for its superiors: what some office above cannot count, and shows.
pub fn travels(figure: &Figure) -> bool {
    figure.part != Part::Province && figure.levels.contains(&OfficeLevel::Province)
}
