//! Budget and execution as a table: what is typed, and what follows from it beside.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::years::{Line, of_office, of_year};
use crate::domain::Office;
use crate::domain::codes::{OfficeLevel, Reporting};
use crate::domain::id::Id;
use crate::domain::record::{Field, In as _, Kind};
use crate::ledger::Registry;
use crate::process::grid::column::Column;
use crate::process::grid::row::{Entry, Row, Whom};
use crate::process::grid::table::Grid;
use crate::process::verification::counts;
use crate::words::{Lang, words};

const KIND: Kind = Kind::Budget;
const FIELDS: [(&str, &[&str]); 4] = [
    ("included", &["是否列入预算", "列入预算", "是否列入"]),
    ("amount", &["预算", "预算金额", "年度预算", "预算数", "预算安排"]),
    ("spent", &["执行", "执行金额", "支出", "决算数", "实际支出", "执行数"]),
    ("document", &["预算文号", "批复文号"]),
];
/// What is told beside. The words of a column are `funding-KEY`.
const TOLD: [&str; 8] = [
    "funding-rate",
    "funding-change",
    "funding-heads",
    "funding-per-head",
    "funding-subsidies",
    "funding-pay",
    "funding-contributions",
    "funding-beside",
];

/// Whose years, or which year of everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Office(Id),
    Year(i32),
}

/// The lines that are shown: an office's years, or this office and its counties in a year.
pub fn lines(registry: &Registry, shown: Shown, on: NaiveDate) -> Vec<Line> {
    match shown {
        Shown::Office(office) => of_office(registry, office, on),
        Shown::Year(year) => {
            let below = counts::below(registry, on, &[OfficeLevel::County]);
            let below = below.into_iter().map(|(record, _)| record.id);
            let all: Vec<Id> = registry.office().into_iter().chain(below).collect();
            of_year(registry, &all, year, on)
        }
    }
}

/// Fen as they are written.
pub fn yuan(fen: u64) -> String {
    format!("{}.{:02}", fen / 100, fen % 100)
}

fn signed(amount: i64, end: &str) -> String {
    let size = amount.unsigned_abs();
    let sign = match amount {
        0 => "",
        1.. => "+",
        _ => "-",
    };
    format!("{sign}{}{end}", yuan(size))
}

/// What is told of a line, in the order of the columns, and last what is to be noted.
pub fn told(line: &Line, on: NaiveDate, lang: Lang) -> Vec<Option<String>> {
    let notes = notes(line, on).into_iter().map(|(key, args)| {
        let args: Vec<(&str, &str)> = args.iter().map(|(key, text)| (*key, text.as_str())).collect();
        words(lang, key, &args)
    });
    let notes: Vec<String> = notes.collect();
    vec![
        line.rate().map(|rate| format!("{}%", yuan(rate))),
        line.change().map(|change| signed(change, "%")),
        line.heads.mean().map(yuan),
        line.per_head().map(yuan),
        line.subsidies.map(yuan),
        line.pay.as_ref().map(|sum| yuan(sum.fen)),
        line.contributions.as_ref().map(|sum| yuan(sum.fen)),
        line.beside().map(|beside| signed(beside, "")),
        (!notes.is_empty()).then(|| notes.join(&words(lang, "list-separator", &[]))),
    ]
}

type Note = (&'static str, Vec<(&'static str, String)>);

/// What is missing, and what the figures leave out.
fn notes(line: &Line, on: NaiveDate) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    if line.record.is_none() {
        // Of a year to come nobody expects anything yet.
        if line.year <= on.year() {
            notes.push(("funding-note-none", Vec::new()));
        }
        return notes;
    }
    match (line.amount, line.spent) {
        (None, _) => notes.push(("funding-note-amount", Vec::new())),
        (Some(0), _) => notes.push(("funding-note-zero", Vec::new())),
        (Some(amount), Some(spent)) if spent > amount => notes.push(("funding-note-over", Vec::new())),
        _ => {}
    }
    if line.spent.is_none() && line.year <= on.year() {
        notes.push(("funding-note-spent", Vec::new()));
    }
    let months = line.heads.months;
    if months > 0 && line.heads.sum == 0 {
        notes.push(("funding-note-heads", Vec::new()));
    }
    if line.year == on.year() && months > 0 {
        notes.push(("funding-note-running", vec![("month", months.to_string())]));
    }
    let short = |sum: &Option<super::payroll::Sum>| {
        sum.as_ref().map(|sum| sum.months.len()).filter(|own| *own as u64 != months.max(1))
    };
    if let Some(count) = short(&line.pay) {
        notes.push(("funding-note-pay", vec![("count", count.to_string())]));
    }
    if let Some(count) = short(&line.contributions) {
        notes.push(("funding-note-contributions", vec![("count", count.to_string())]));
    }
    notes
}

fn name(registry: &Registry, shown: Shown, line: &Line, lang: Lang) -> String {
    match shown {
        Shown::Office(_) => words(lang, "funding-year", &[("year", &line.year.to_string())]),
        Shown::Year(_) => registry.party(line.office).map(|party| party.name).unwrap_or_default(),
    }
}

/// The table. What an office says of itself is only read here.
pub fn grid(registry: &Registry, shown: Shown, on: NaiveDate, lang: Lang) -> Grid {
    let fields = FIELDS.iter().filter_map(|(key, also)| Some((KIND.field(key)?, *also)));
    let column = |(field, also): (&'static Field, &'static [&'static str])| {
        let own = Column::of(KIND, field).called(also).apart();
        if field.key == "included" { own.saying(&[("是", "Y"), ("否", "N")]) } else { own }
    };
    let mut columns: Vec<Column> = fields.map(column).collect();
    // Written like amounts, and like these at the right.
    let told_as = KIND.field("amount").map(|field| Column::of(KIND, field).apart().read_only());
    columns.extend(TOLD.iter().filter_map(|key| Some(told_as.clone()?.named(key, key))));
    let row = |line: Line| {
        let own = line.record.as_ref().filter(|record| registry.own(record.id).is_some());
        let record = match (&line.record, own) {
            (_, Some(own)) => Entry::Known(own.id),
            (None, None) if enters_for(registry, line.office) => Entry::New {
                kind: KIND,
                subject: line.office,
                links: BTreeMap::new(),
                fields: [("year".to_owned(), line.year.to_string())].into(),
            },
            _ => Entry::Closed,
        };
        let said = FIELDS.iter().map(|(key, _)| line.record.as_ref()?.body.get(key));
        Row {
            key: format!("{}.{}", line.office, line.year),
            name: name(registry, shown, &line, lang),
            whom: Whom::default(),
            saved: said.chain(told(&line, on, lang)).take(FIELDS.len() + TOLD.len()).collect(),
            record,
        }
    };
    let rows = lines(registry, shown, on).into_iter().map(row).collect();
    Grid::new(columns, rows)
}

/// Whether this office enters for another: for itself, and by 代填.
fn enters_for(registry: &Registry, office: Id) -> bool {
    let by_superior = || {
        let facts = registry.find(office).and_then(|record| Office::of(&record.body));
        facts.is_some_and(|facts| facts.reporting == Some(Reporting::BySuperior))
    };
    registry.office() == Some(office) || by_superior()
}

/// What is to be noted of the lines, each by its name: what is missing, and what the figures leave out.
pub fn noted(registry: &Registry, shown: Shown, on: NaiveDate, lang: Lang) -> Vec<(String, String)> {
    let noted = |line: &Line| {
        let note = told(line, on, lang).pop().flatten()?;
        Some((name(registry, shown, line, lang), note))
    };
    lines(registry, shown, on).iter().filter_map(noted).collect()
}

/// The headings and rows of the same table for paper, every text as it is read, with the notes behind.
pub fn texts(
    registry: &Registry,
    shown: Shown,
    on: NaiveDate,
    lang: Lang,
) -> (Vec<String>, Vec<Vec<String>>) {
    let grid = grid(registry, shown, on, lang);
    let mut titles: Vec<String> =
        grid.columns().iter().map(|column| words(lang, &column.title, &[])).collect();
    titles.push(words(lang, "funding-notes", &[]));
    let notes = noted(registry, shown, on, lang);
    let row = |row: &Row| {
        let cells = grid.columns().iter().zip(&row.saved);
        let texts = cells
            .map(|(column, text)| text.as_ref().map(|text| column.shown(lang, text)).unwrap_or_default());
        let note = notes.iter().find(|(name, _)| *name == row.name).map(|(_, note)| note.clone());
        std::iter::once(row.name.clone()).chain(texts).chain([note.unwrap_or_default()]).collect()
    };
    (titles, grid.rows().iter().map(row).collect())
}
