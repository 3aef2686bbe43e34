//! What a workbook would do to the table, before any of it is done.

use std::collections::{BTreeMap, BTreeSet};

use super::bearers::Bearers;
use super::guess::titles;
use super::lines::{Line, Seen, SheetRow, UNSAVED, lines};
use super::matching::{Answers, Choice, Matched, Question, matched};
use super::month::of_another;
use super::role::Role;
use super::sums::{Sum, sums};
use super::table::Table;
use crate::domain::record::Kind;
use crate::intake::header::Header;
use crate::intake::target::Target;
use crate::intake::workbook::column_name;
use crate::intake::{by_title, plain_title, without_numbers};
use crate::order::{Gathered, Ordered};
use crate::process::grid::paste::{Does, Paste};
use crate::process::grid::place::At;
use crate::process::grid::table::Grid;
use crate::process::grid::texts::is_figure;

/// All that is to be looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taking {
    pub paste: Paste,
    /// Rows of the sheet that fall on a row of the table.
    pub rows: usize,
    pub questions: Vec<Question>,
    /// Who is in the sheet and not in the table, once each.
    pub unknown: Vec<Unknown>,
    /// Rows that are hidden or struck through and were left out, or would have been.
    pub aside: Vec<u32>,
    pub sums: Vec<Sum>,
    /// Rows of the table that can be filled in and of which the sheet says nothing.
    pub missing: Vec<usize>,
    /// Titles of columns that hold figures and are no column of the table.
    pub left_columns: Vec<String>,
    /// Those of the other columns with something in them that go nowhere; one without a title by its letter.
    pub left_texts: Vec<String>,
    /// Where it says that it is of another month than the table.
    pub other_month: Vec<String>,
    /// Amounts that were rounded to the fen.
    pub rounded: usize,
    /// Formulas without a result: said once, for one remedy mends them all.
    pub unsaved: usize,
}

/// Somebody of whom the table knows nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    pub seen: Seen,
    pub lines: Vec<u32>,
    /// The row of the table that somebody said it is.
    pub row: Option<usize>,
}

impl Taking {
    /// How many questions are not answered.
    pub fn open(&self) -> usize {
        self.questions.iter().filter(|question| question.answer.is_none()).count()
    }
}

impl Table {
    /// What a row of the sheet says for the columns of the table, as it stands there.
    pub fn figures(&self, line: u32) -> Vec<String> {
        let taken = self.roles.iter().filter(|(_, role)| matches!(role, Role::Column(_)));
        taken.map(|(column, _)| self.sheet.shown(line, *column).trim().to_owned()).collect()
    }

    /// Whether it is said where names, or numbers, and figures stand.
    pub fn is_ready(&self) -> bool {
        let any = |is: fn(&Role) -> bool| self.roles.values().any(is);
        self.head.is_some()
            && any(|role| matches!(role, Role::Name | Role::Number))
            && any(|role| matches!(role, Role::Column(_)))
    }
}

/// No sum of money is longer; numbers of accounts and telephones are.
const FIGURE_MAX: usize = 10;

/// Columns in sight that hold something and that nobody said what they are, by their titles: those with figures, and the
/// others. What only counts rows off, or says whom a row is about, is none.
fn left_columns(table: &Table, head: &Header, rows: &[SheetRow]) -> (Vec<String>, Vec<String>) {
    let sheet = &table.sheet;
    let holds = |column: u32, is: &dyn Fn(&str) -> bool| {
        let texts = rows.iter().map(|line| sheet.shown(line.row, column));
        texts.into_iter().any(|text| is(&text))
    };
    let is_sum = |text: &str| is_figure(text) && text.trim().len() <= FIGURE_MAX && !is_day(text);
    let counts_off =
        |title: &str| matches!(plain_title(title).as_str(), "序号" | "编号" | "序" | "no" | "行号" | "排序");
    let whom = |title: &str| {
        let field = by_title(title).and_then(Target::field);
        matches!(field, Some((Kind::Person, "name" | "id_number")))
    };
    let is_left = |(column, title): &(u32, String)| {
        matches!(table.roles.get(column), None | Some(Role::Ignore))
            && !counts_off(title)
            && !sheet.column_is_hidden(*column)
    };
    let (mut figures, mut others) = (Vec::new(), Vec::new());
    for (column, title) in titles(sheet, head).into_iter().filter(is_left) {
        if !title.is_empty() && holds(column, &is_sum) {
            figures.push(title);
        } else if !whom(&title) && holds(column, &|text| !text.trim().is_empty()) {
            // Where the titles were looked for in the wrong row a number may stand for one.
            others.push(if title.is_empty() { column_name(column) } else { without_numbers(&title) });
        }
    }
    (figures, others)
}

fn is_day(text: &str) -> bool {
    text.trim().matches('-').count() == 2
}

impl Grid {
    /// What taking a table would do. What is blank in the sheet leaves its cell as it is.
    pub fn look(&self, table: &Table, answers: &Answers) -> Taking {
        let Some(head) = table.head.as_ref().filter(|_| table.is_ready()) else { return Taking::default() };
        let bearers = Bearers::of(self);
        let lines = lines(self, &table.sheet, head, &table.roles);
        let rows: Vec<SheetRow> = lines.iter().filter_map(row).cloned().collect();
        let found = matched(self, &bearers, &rows, answers);
        let (left_columns, left_texts) = left_columns(table, head, &rows);
        let mut taking = Taking { left_columns, left_texts, ..Taking::default() };
        let mut taken: BTreeSet<(usize, usize)> = BTreeSet::new();
        for (at, (line, row)) in rows.iter().zip(&found.rows).enumerate() {
            let Some(row) = row else { continue };
            taking.rows += 1;
            for figure in &line.figures {
                if figure.issue.as_ref().is_some_and(|issue| issue.code == UNSAVED) {
                    taking.unsaved += 1;
                    continue;
                }
                let mut cell = self.pasted(At::new(*row, figure.column), &figure.text);
                if let Some(issue) = &figure.issue {
                    cell.does = Does::Refused(issue.clone());
                }
                if matches!(cell.does, Does::Changes { .. } | Does::Nothing) {
                    taken.insert((at, figure.column));
                    taking.rounded += usize::from(figure.rounded);
                }
                taking.paste.cells.push(cell);
            }
        }
        taking.paste.is_named = true;
        taking.sums = sums(self, &lines, &|row, column| taken.contains(&(row, column)));
        taking.unknown = unknown(&rows, &found);
        taking.missing = self.missing(&rows, &found);
        let asides = rows.iter().filter(|line| line.aside.is_some());
        taking.aside = asides.map(|line| line.row).collect();
        taking.questions = found.questions;
        taking.other_month =
            self.month.map(|month| of_another(month, &table.names, &table.sheet, head)).unwrap_or_default();
        // In the order of the table, as it is read beside the cells.
        taking.paste.cells.order_by_key(|cell| cell.at);
        taking
    }

    /// The rows of which the sheet says nothing at all, not even in what is asked.
    fn missing(&self, rows: &[SheetRow], found: &Matched) -> Vec<usize> {
        let asked = found.questions.iter().flat_map(|question| {
            let row = |choice: &Choice| if let Choice::Row(row) = choice { Some(*row) } else { None };
            question.choices.iter().filter_map(row).chain(question.row)
        });
        let said: BTreeSet<usize> = found.rows.iter().flatten().copied().chain(asked).into_set();
        let open = |row: &usize| self.rows.get(*row).is_some_and(|row| row.is_open());
        let missing = (0..self.rows.len()).filter(open).filter(|row| !said.contains(row));
        if rows.is_empty() { Vec::new() } else { missing.collect() }
    }
}

const fn row(line: &Line) -> Option<&SheetRow> {
    match line {
        Line::Row(row) => Some(row),
        Line::Total(_) | Line::Part | Line::Sheet => None,
    }
}

/// By distinct value. Who has no figures is no loss, and may be a note.
fn unknown(rows: &[SheetRow], found: &Matched) -> Vec<Unknown> {
    let mut unknown: Vec<Unknown> = Vec::new();
    let mut place: BTreeMap<&Seen, usize> = BTreeMap::new();
    for at in &found.nobody {
        let Some(line) = rows.get(*at).filter(|line| !line.figures.is_empty()) else { continue };
        let row = found.rows.get(*at).copied().flatten();
        let at = *place.entry(&line.seen).or_insert(unknown.len());
        match unknown.get_mut(at) {
            Some(known) => known.lines.push(line.row),
            None => unknown.push(Unknown { seen: line.seen.clone(), lines: vec![line.row], row }),
        }
    }
    unknown
}
