//! 用人单位意见, as the user unit fills it in: what the county has told of the result so far, and what it says itself.

use chrono::NaiveDate;

use super::given::Given;
use super::year::{Line, people};
use crate::domain::record::{Field, Kind};
use crate::ledger::Registry;
use crate::ledger::command::Target;
use crate::process::drafts::{DraftFate, DraftRow, drafts};
use crate::process::grid::column::Column;
use crate::process::grid::place::At;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;
use crate::words::{Lang, words};

const KIND: Kind = Kind::Assessment;
const SIGNED: &str = "unit_signed";
const OPINION: &str = "unit_opinion";

/// How far an opinion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing has been said.
    Nothing,
    /// Written, and in no file yet.
    Written,
    Sent,
    /// At the county, which has not decided.
    Received,
    Declined,
    /// The county has taken it on.
    Taken,
}

impl Said {
    const fn words(self) -> &'static str {
        match self {
            Self::Nothing => "assessment-said-nothing",
            Self::Written => "assessment-said-written",
            Self::Sent => "assessment-said-sent",
            Self::Received => "assessment-said-received",
            Self::Declined => "assessment-said-declined",
            Self::Taken => "assessment-said-taken",
        }
    }
}

/// How far the opinion on somebody is.
pub fn said(line: &Line, drafts: &[DraftRow]) -> Said {
    let fate = || drafts.iter().find(|own| own.person == line.named.person).map(|own| &own.fate);
    match (&line.given, line.facts().and_then(|own| own.unit_signed)) {
        (None, None) => Said::Nothing,
        (None, Some(_)) => Said::Taken,
        (Some(_), _) => match fate() {
            Some(DraftFate::Sent { .. }) => Said::Sent,
            Some(DraftFate::Received { .. }) => Said::Received,
            Some(DraftFate::Declined { .. }) => Said::Declined,
            Some(DraftFate::New) | None => Said::Written,
        },
    }
}

/// The table of a year.
pub fn grid(registry: &Registry, year: i32, on: NaiveDate, lang: Lang) -> Grid {
    let told = [("said", "assessment-said"), ("total", "assessment-total"), ("grade", "assessment-grade")];
    let typed = [
        ("satisfaction", "assessment-satisfaction", ["满意度", "满意度测评", "民主测评"].as_slice()),
        (OPINION, "assessment-opinion", &["实际用人单位意见", "单位意见", "意见"]),
        (SIGNED, "assessment-opinion-day", &["意见日期", "会签日期", "日期"]),
    ];
    let told = told.map(|(key, title)| match KIND.field(key) {
        Some(field) => Column::of(KIND, field).named(key, title).read_only(),
        None => Column::told(key, title),
    });
    let typed = typed.into_iter().filter_map(|(key, title, also)| {
        let field: &'static Field = KIND.field(key)?;
        Some(Column::of(KIND, field).named(key, title).called(also))
    });
    let columns: Vec<Column> = told.into_iter().chain(typed).collect();
    let drafts = drafts(registry);
    let row = |line: Line| row(line, year, &drafts, &columns, lang);
    let rows = people(registry, year, on).lines.into_iter().map(row).collect();
    Grid::new(columns, rows)
}

fn row(line: Line, year: i32, drafts: &[DraftRow], columns: &[Column], lang: Lang) -> Row {
    let how_far = words(lang, said(&line, drafts).words(), &[]);
    let own = line.given.as_ref().map(|given: &Given| &given.record);
    let saved = |column: &Column| match column.field {
        None => Some(how_far.clone()),
        Some(_) if column.typed_into => own?.body.get(column.key),
        Some(_) => line.record.as_ref()?.body.get(column.key),
    };
    let saved = columns.iter().map(saved).collect();
    let record = match own {
        Some(own) => Entry::Known(own.id),
        None => Entry::New {
            kind: KIND,
            subject: line.named.person,
            links: [("engagement".to_owned(), Target::Known(line.named.engagement))].into(),
            fields: [("year".to_owned(), year.to_string())].into(),
        },
    };
    let whom = Whom { person: Some(line.named.person), number: line.number, unit: None };
    Row { key: line.named.engagement.to_string(), name: line.named.name, whom, saved, record }
}

/// A day beside every opinion that has none.
pub fn dated(grid: &Grid, day: NaiveDate) -> Vec<(At, String)> {
    let place = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let Some((of_opinion, of_day)) = place(OPINION).zip(place(SIGNED)) else { return Vec::new() };
    let has_opinion = |row: &usize| grid.text(At::new(*row, of_opinion)).is_some();
    let rows = (0..grid.rows().len()).filter(has_opinion);
    rows.map(|row| (At::new(row, of_day), day.to_string())).collect()
}

/// How many have an opinion, and how many of those stand in no file yet.
pub fn counts(registry: &Registry, lines: &[Line]) -> (usize, usize) {
    let drafts = drafts(registry);
    let all: Vec<Said> = lines.iter().map(|line| said(line, &drafts)).collect();
    let count = |is: &dyn Fn(&Said) -> bool| all.iter().filter(|own| is(own)).count();
    (count(&|own| *own != Said::Nothing), count(&|own| *own == Said::Written))
}
