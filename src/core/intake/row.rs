//! One row of the sheet read by the mapping: its values, what was put right, what is at fault.

use std::collections::BTreeMap;

use super::codes::Labels;
use super::mapping::{Mapping, Target};
use super::plan::{CellPlan, Choices, Decision, Fault, Repair};
use super::repair::{self, Flaw, Found};
use super::workbook::{Aside, Cell, Remark, Sheet, cell_name};
use crate::domain::codes::{Coded, IdKind, Sex};
use crate::domain::date::PartialDate;
use crate::domain::id_number::IdNumber;
use crate::domain::record::Kind;
use crate::domain::value::{Input, Value};

/// A field of a record kind.
pub(super) type Key = (Kind, &'static str);

const NUMBER: Key = (Kind::Person, "id_number");
const SEX: Key = (Kind::Person, "sex");
const BIRTH: Key = (Kind::Person, "birth");
const HIRED: Key = (Kind::Engagement, "hired");

/// A row as read.
pub(super) struct Row {
    pub row: u32,
    /// Its number in its own sheet.
    pub line: u32,
    /// Why it stands aside.
    pub aside: Option<Aside>,
    /// Values in the form of [`Value::text`].
    pub values: BTreeMap<Key, String>,
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
        let Flaw { code, args, blocks } = flaw;
        self.faults.push(Fault { code, row: self.row, column, cell, args, blocks });
    }
}

pub(super) struct Reader<'a> {
    pub sheet: &'a Sheet,
    pub mapping: &'a Mapping,
    pub choices: &'a Choices,
    pub labels: Labels,
}

impl Reader<'_> {
    /// The cell, or what the person typed in its place.
    pub fn cell(&self, row: u32, column: u32) -> Cell {
        match self.choices.corrections.get(&(row, column)) {
            Some(text) if text.trim().is_empty() => Cell::Empty,
            Some(text) => Cell::Text(text.clone()),
            None => self.sheet.at(row, column).clone(),
        }
    }

    pub fn read(&self, number: u32) -> Row {
        let mut row = Row {
            row: number,
            line: self.sheet.place(number).row,
            aside: self.sheet.aside(number, &self.naming()),
            values: BTreeMap::new(),
            sex_by_number: false,
            cells: Vec::new(),
            repairs: Vec::new(),
            faults: Vec::new(),
        };
        for (column, target) in &self.mapping.columns {
            self.column(&mut row, *column, *target);
        }
        for key in [(Kind::Person, "name"), NUMBER] {
            if self.mapping.column(Target::Field(key.0, key.1)).is_none() {
                let code = if key == NUMBER { "id_missing" } else { "name_missing" };
                row.fault(Flaw::new(code).blocking(), None);
            }
        }
        self.by_number(&mut row);
        row
    }

    /// The columns that tell the person: a stroke through one of them is one through the row.
    fn naming(&self) -> Vec<u32> {
        let naming = [(Kind::Person, "name"), NUMBER];
        naming.into_iter().filter_map(|(kind, key)| self.mapping.column(Target::Field(kind, key))).collect()
    }

    /// What was put right and found wrong as the bytes were read; what was typed in its place has neither.
    fn read_as(&self, row: u32, column: u32, target: Target, cell: &Cell) -> Found {
        let mut found = Found::default();
        let remark = self.sheet.remark(row, column);
        match remark.filter(|_| !self.choices.corrections.contains_key(&(row, column))) {
            Some(Remark::FormulaText(_)) => found.repairs.push(("formula_text", cell.shown())),
            Some(Remark::OpenQuote { rows }) => {
                found.faults.push(Flaw::new("open_quote").with("rows", rows));
            }
            Some(Remark::BadBytes) => {
                let naming = [NUMBER, (Kind::Person, "name")];
                let blocks = naming.iter().any(|(kind, key)| target == Target::Field(*kind, key));
                let flaw = Flaw::new("bytes_unreadable");
                found.faults.push(if blocks { flaw.blocking() } else { flaw });
            }
            None => {}
        }
        found
    }

    fn column(&self, row: &mut Row, column: u32, target: Target) {
        let mut cell = self.cell(row.row, column);
        let mut found = self.read_as(row.row, column, target, &cell);
        if unit(target) && cell.is_empty() {
            cell = self.sheet.spread(row.row, column).clone();
            if !cell.is_empty() {
                found.repairs.push(("merged_cell", cell.shown()));
            }
        }
        let mut taken = None;
        let unreadable = found.faults.iter().any(|flaw| flaw.code == "bytes_unreadable");
        match target {
            _ if unreadable => {}
            Target::Field(kind, key) => {
                let read = self.field(row, (kind, key), &cell);
                taken.clone_from(&read.value);
                if let Some(value) = &read.value {
                    row.values.insert((kind, key), value.clone());
                }
                found.repairs.extend(read.repairs);
                found.faults.extend(read.faults);
            }
            // A column of its own for 录用日期 leaves no doubt.
            Target::RosterDate
                if self.choices.roster_date_is_hired
                    && self.mapping.column(Target::Field(HIRED.0, HIRED.1)).is_none() =>
            {
                let read = repair::date(&cell);
                taken.clone_from(&read.value);
                if let Some(value) = &read.value {
                    row.values.insert(HIRED, value.clone());
                }
                found.repairs.extend(read.repairs);
                found.faults.extend(read.faults);
            }
            Target::SchoolAndMajor if !cell.is_empty() => {
                let (school, major) = repair::school_and_major(&cell.shown());
                taken = Some(cell.shown());
                for (key, text) in [("school", Some(school)), ("major", major)] {
                    let text = text.map(Cell::Text).unwrap_or_default();
                    let read = self.field(row, (Kind::Person, key), &text);
                    if let Some(value) = read.value {
                        row.values.insert((Kind::Person, key), value);
                    }
                    found.faults.extend(read.faults);
                }
            }
            Target::ContractTerm if !cell.is_empty() => {
                let text = cell.shown();
                if let Some((start, end)) = repair::contract_term(&text) {
                    taken = Some(format!("{start} – {end}"));
                    row.values.insert((Kind::Contract, "start"), start);
                    row.values.insert((Kind::Contract, "end"), end);
                } else if text.contains("无固定") {
                    taken = Some(text);
                    row.values.insert((Kind::Contract, "kind"), "2".to_owned());
                } else {
                    found.faults.push(Flaw::new("term_unreadable"));
                }
            }
            Target::SchoolAndMajor
            | Target::ContractTerm
            | Target::RosterDate
            | Target::Sequence
            | Target::Ignore => {}
        }
        let name = cell_name(row.line, column);
        for (code, to) in found.repairs {
            let from = match self.sheet.remark(row.row, column) {
                Some(Remark::FormulaText(written)) => written.clone(),
                Some(Remark::BadBytes | Remark::OpenQuote { .. }) | None => self.sheet.shown(row.row, column),
            };
            row.repairs.push(Repair { code, row: row.row, column, cell: name.clone(), from, to });
        }
        for flaw in found.faults {
            row.fault(flaw, Some(column));
        }
        row.cells.push(CellPlan {
            column,
            cell: name,
            target,
            seen: self.sheet.shown(row.row, column),
            taken,
        });
    }

    fn field(&self, row: &Row, key: Key, cell: &Cell) -> Found {
        if let Cell::Fault(text) = cell {
            return repair::broken(text, key == NUMBER || key == (Kind::Person, "name"));
        }
        if key == (Kind::Person, "name") {
            return repair::name(cell);
        }
        if key == NUMBER {
            let other = self
                .mapping
                .column(Target::Field(Kind::Person, "id_kind"))
                .map(|column| repair::code(&self.cell(row.row, column), IdKind::TABLE, &self.labels));
            let other = other.and_then(|found| found.value) == Some(IdKind::Other.code().to_owned());
            return if other { repair::other_document(cell) } else { repair::id_number(cell) };
        }
        let Some(field) = key.0.field(key.1) else { return Found::default() };
        if cell.is_empty() || repair::struck_out(cell, field.input) {
            return Found::default();
        }
        match field.input {
            Input::Code { table, .. } => repair::code(cell, table, &self.labels),
            // A birth date may be given to the month: the number has the day.
            _ if key == BIRTH => repair::date(cell),
            Input::Day => repair::day(cell),
            Input::Date => repair::date(cell),
            _ if key == (Kind::Person, "phone") => repair::phone(cell),
            Input::Text { .. }
            | Input::Long { .. }
            | Input::Codes { .. }
            | Input::Count
            | Input::Amount
            | Input::Period
            | Input::Unit
            | Input::Link
            | Input::Own => repair::text(cell, |text| {
                let mut body = key.0.empty();
                body.set(key.1, Some(text))?;
                Ok(body.get(key.1).unwrap_or_default())
            }),
        }
    }

    /// What a valid number says itself: birth, sex, kind of document.
    fn by_number(&self, row: &mut Row) {
        let Some(number) = row.value(NUMBER).and_then(|text| IdNumber::parse(text).ok()) else { return };
        row.values.entry((Kind::Person, "id_kind")).or_insert_with(|| IdKind::Resident.code().to_owned());
        self.birth(row, &number);
        let column = self.mapping.column(Target::Field(SEX.0, SEX.1));
        let by_number = number.sex();
        match row.value(SEX).and_then(Sex::from_code) {
            Some(sex) if sex != by_number => match self.choices.decisions.get(&row.row) {
                Some(Decision::SexByNumber) => drop(row.values.insert(SEX, by_number.code().to_owned())),
                Some(Decision::SexUnknown) => drop(row.values.remove(&SEX)),
                Some(Decision::KeepFirst | Decision::TakeThis) | None => {
                    row.values.remove(&SEX);
                    row.fault(Flaw::new("sex_mismatch"), column);
                }
            },
            Some(_) => {}
            None => {
                row.sex_by_number = true;
                row.values.insert(SEX, by_number.code().to_owned());
            }
        }
        // What the cell said may have been set aside or decided otherwise.
        let taken = row.value(SEX).map(str::to_owned);
        if let Some(cell) = row.cells.iter_mut().find(|cell| Some(cell.column) == column) {
            cell.taken = taken;
        }
    }

    /// The number gives the day; a cell that says less is completed, one that says otherwise is told.
    fn birth(&self, row: &mut Row, number: &IdNumber) {
        let day = number.birth();
        let seen = row.values.insert(BIRTH, day.to_string());
        let Some(column) = self.mapping.column(Target::Field(BIRTH.0, BIRTH.1)) else { return };
        let Some(cell) = row.cells.iter_mut().find(|cell| cell.column == column) else { return };
        cell.taken = Some(day.to_string());
        if seen.as_deref() == Some(day.to_string().as_str()) {
            return;
        }
        let (name, from) = (cell.cell.clone(), cell.seen.clone());
        let given = seen.and_then(|text| PartialDate::parse(&text).ok());
        if given.is_some_and(|given| day < given.first_day() || given.last_day() < day) {
            row.fault(Flaw::new("birth_mismatch").with("taken", day), Some(column));
        } else {
            let to = day.to_string();
            row.repairs.push(Repair { code: "birth_by_number", row: row.row, column, cell: name, from, to });
        }
    }
}

/// Columns whose merged cells speak for every row they cover.
fn unit(target: Target) -> bool {
    match target {
        Target::Field(kind, key) => matches!(kind.field(key).map(|field| field.input), Some(Input::Unit)),
        Target::SchoolAndMajor
        | Target::ContractTerm
        | Target::RosterDate
        | Target::Sequence
        | Target::Ignore => false,
    }
}
