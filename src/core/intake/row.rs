//! One row of the sheet read by the mapping: its values, what was put right, what is at fault.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::choices::Choices;
use super::codes::Labels;
use super::keys::{Key, NAME, NUMBER};
use super::plan::{CellPlan, Fault, Repair};
use super::repair::Flaw;
use super::target::{Mapping, Target};
use super::workbook::{Aside, Cell, Remark, Sheet, cell_name};
use crate::domain::codes::StudyMode;
use crate::domain::id_number::mask;
use crate::domain::record::Kind;
use crate::domain::value::{Phone, Value};
use crate::order::Gathered;

/// A row as read.
#[derive(Default)]
pub(super) struct Row {
    pub row: u32,
    /// Its number in its own sheet.
    pub line: u32,
    /// Why it stands aside.
    pub aside: Option<Aside>,
    /// Values in the form of [`crate::domain::value::Value::text`].
    pub values: BTreeMap<Key, String>,
    /// Further records of a kind: a second contract on a line of its own.
    pub more: Vec<(Kind, BTreeMap<Key, String>)>,
    /// What each of two educations says.
    pub studies: BTreeMap<(StudyMode, &'static str), String>,
    /// The sheet does not say the sex, only the number does.
    pub sex_by_number: bool,
    pub cells: Vec<CellPlan>,
    pub repairs: Vec<Repair>,
    pub faults: Vec<Fault>,
}

impl Row {
    pub fn value(&self, key: Key) -> Option<&str> {
        self.values.get(&key).map(String::as_str)
    }

    pub fn fault(&mut self, flaw: Flaw, column: Option<u32>) {
        let cell = column.map(|column| cell_name(self.line, column)).unwrap_or_default();
        let mut fault = flaw.in_cell(self.row, column, cell);
        fault.args.values_mut().for_each(|text| *text = without_numbers(text));
        self.faults.push(fault);
    }

    /// The first of the row's own cells that is read as `target`.
    pub fn cell_of(&mut self, target: Target) -> Option<&mut CellPlan> {
        let row = self.row;
        self.cells.iter_mut().find(|cell| cell.target == target && cell.row == row)
    }

    /// Takes a value back, and says in which column it stood.
    pub fn drop_value(&mut self, key: Key) -> Option<u32> {
        self.values.remove(&key);
        let cell = self.cell_of(Target::Field(key.0, key.1))?;
        cell.taken = None;
        Some(cell.column)
    }

    /// Shows what a cell became in the light of another.
    pub fn repair(&mut self, code: &'static str, target: Target, to: &str) {
        let Some(cell) = self.cell_of(target) else { return };
        let (row, column, cell, from) = (cell.row, cell.column, cell.cell.clone(), cell.seen.clone());
        self.repairs.push(Repair { code, row, column, cell, from, to: to.to_owned() });
    }

    /// Takes in a further line of the person: what the first line left open, and records that it has not.
    pub(super) fn take_in(&mut self, line: Row) {
        for ((kind, key), value) in &line.values {
            if matches!(kind, Kind::Contract | Kind::Certificate | Kind::Posting) {
                continue;
            }
            match self.value((*kind, key)) {
                None => drop(self.values.insert((*kind, key), value.clone())),
                Some(own) if own == value => {}
                Some(_) => {
                    let at = |cell: &&CellPlan| cell.target.field() == Some((*kind, *key));
                    let cell = line.cells.iter().find(at);
                    let (column, cell) = cell.map(|cell| (cell.column, cell.cell.clone())).unzip();
                    let flaw = Flaw::new("second_line");
                    self.faults.push(flaw.in_cell(line.row, column, cell.unwrap_or_default()));
                }
            }
        }
        for kind in [Kind::Posting, Kind::Contract, Kind::Certificate] {
            let of = |values: &BTreeMap<Key, String>| -> BTreeMap<Key, String> {
                values
                    .iter()
                    .filter(|((own, _), _)| *own == kind)
                    .map(|(key, text)| (*key, text.clone()))
                    .into_map()
            };
            let (own, more) = (of(&self.values), of(&line.values));
            if own.is_empty() {
                self.values.extend(more);
            } else if !more.is_empty() && more != own && !self.more.contains(&(kind, more.clone())) {
                self.more.push((kind, more));
            }
        }
        self.cells.extend(line.cells.into_iter().filter(|cell| !cell.seen.is_empty()));
        self.repairs.extend(line.repairs);
        self.faults.extend(line.faults);
    }
}

pub(super) struct Reader<'a> {
    pub sheet: &'a Sheet,
    pub mapping: &'a Mapping,
    pub choices: &'a Choices,
    pub labels: Labels,
    pub on: NaiveDate,
    /// The column of numbers has been through a program that keeps fifteen digits.
    pub digits_lost: bool,
}

impl Reader<'_> {
    /// The cell, or what the person typed in its place.
    pub(super) fn cell(&self, row: u32, column: u32) -> Cell {
        match self.choices.corrections.get(&(row, column)) {
            Some(text) => typed(text),
            None => self.sheet.at(row, column).clone(),
        }
    }

    /// What was decided for every cell of a target that says the same and asks.
    pub(super) fn answer(&self, row: u32, column: u32, target: Target) -> Option<&str> {
        if self.choices.corrections.contains_key(&(row, column)) {
            return None;
        }
        self.choices.answer(target, &self.sheet.shown(row, column))
    }

    pub fn read(&self, number: u32) -> Row {
        let mut row = self.line(number);
        for key in [NAME, NUMBER] {
            if self.mapping.column(Target::Field(key.0, key.1)).is_none() {
                let code = if key == NUMBER { "id_missing" } else { "name_missing" };
                row.fault(Flaw::new(code).blocking(), None);
            }
        }
        row
    }

    /// A further line of a person who stands on a line above: all but the name and the number.
    pub fn read_more(&self, number: u32) -> Row {
        let mut row = self.line(number);
        let naming = self.naming();
        row.faults.retain(|fault| fault.column.is_none_or(|column| !naming.contains(&column)));
        row
    }

    fn line(&self, number: u32) -> Row {
        let line = self.sheet.place(number).row;
        let aside = self.sheet.aside(number, &self.naming());
        let mut row = Row { row: number, line, aside, ..Row::default() };
        for (column, target) in &self.mapping.columns {
            self.column(&mut row, *column, *target);
        }
        row
    }

    /// The columns that tell the person: a stroke through one of them is one through the row.
    fn naming(&self) -> Vec<u32> {
        let naming = [NAME, NUMBER];
        naming.into_iter().filter_map(|(kind, key)| self.mapping.column(Target::Field(kind, key))).collect()
    }

    /// Reads a cell into the row. What was decided for all cells that say the same holds for those that ask: a cell
    /// that is understood keeps what it says.
    fn column(&self, row: &mut Row, column: u32, target: Target) {
        let (cell, standing) = self.standing(row, column, target, self.cell(row.row, column));
        let mut said = self.said(row, column, target, cell).after(standing);
        if said.asks(target)
            && let Some(text) = self.answer(row.row, column, target)
        {
            let mut answered = self.said(row, column, target, typed(text));
            if !answered.asks(target) {
                answered.repairs.push(("answered", text.to_owned()));
                answered.answered = true;
                said = answered;
            }
        }
        row.values.extend(said.values);
        row.studies.extend(said.studies);
        let name = cell_name(row.line, column);
        for (code, to) in said.repairs {
            let from = match self.sheet.remark(row.row, column) {
                Some(Remark::FormulaText(written)) => written.clone(),
                Some(Remark::BadBytes | Remark::OpenQuote { .. }) | None => self.sheet.shown(row.row, column),
            };
            row.repairs.push(Repair { code, row: row.row, column, cell: name.clone(), from, to });
        }
        for flaw in said.faults {
            row.fault(flaw, Some(column));
        }
        let (seen, taken, answered) = (self.sheet.shown(row.row, column), said.taken, said.answered);
        row.cells.push(CellPlan { row: row.row, column, cell: name, target, seen, taken, answered });
    }
}

/// A text for a message: numbers of identity and telephones in it are masked, as everywhere.
pub fn without_numbers(text: &str) -> String {
    let digit = |c: char| c.is_ascii_digit();
    let (mut shown, mut rest) = (String::new(), text);
    while let Some(at) = rest.find(digit) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| !digit(c) && !matches!(c, 'X' | 'x')).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        shown.push_str(before);
        shown.push_str(&match run.len() {
            0..=10 => run.to_owned(),
            11 => Phone::parse(run).map_or_else(|_| mask(run), |phone| phone.masked()),
            _ => mask(run),
        });
        rest = after;
    }
    shown + rest
}

pub(super) fn typed(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}
