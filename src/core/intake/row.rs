//! One row of the sheet read by the mapping: its values, what was put right, what is at fault.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::codes::Labels;
use super::mapping::{Mapping, Target};
use super::plan::{CellPlan, Choices, Fault, Repair};
use super::repair::{self, Flaw, Found, Months, Term};
use super::workbook::{Aside, Cell, Remark, Sheet, cell_name};
use crate::domain::codes::{Coded, IdKind, StudyMode};
use crate::domain::id_number::mask;
use crate::domain::record::Kind;
use crate::domain::value::{Input, Phone, Value};

/// A field of a record kind.
pub(super) type Key = (Kind, &'static str);

pub(super) const NAME: Key = (Kind::Person, "name");
pub(super) const NUMBER: Key = (Kind::Person, "id_number");
pub(super) const ID_KIND: Key = (Kind::Person, "id_kind");
pub(super) const SEX: Key = (Kind::Person, "sex");
pub(super) const BIRTH: Key = (Kind::Person, "birth");
pub(super) const HIRED: Key = (Kind::Engagement, "hired");

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
        let Flaw { code, mut args, blocks } = flaw;
        args.values_mut().for_each(|text| *text = without_numbers(text));
        self.faults.push(Fault { code, row: self.row, column, cell, args, blocks });
    }

    /// The first of the row's own cells that is read as `target`.
    pub fn cell_of(&mut self, target: Target) -> Option<&mut CellPlan> {
        let row = self.row;
        self.cells.iter_mut().find(|cell| cell.target == target && cell.row == row)
    }

    /// Shows what a cell became in the light of another.
    pub fn repair(&mut self, code: &'static str, target: Target, to: &str) {
        let Some(cell) = self.cell_of(target) else { return };
        let (row, column, cell, from) = (cell.row, cell.column, cell.cell.clone(), cell.seen.clone());
        self.repairs.push(Repair { code, row, column, cell, from, to: to.to_owned() });
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
    /// The cell, or what the person typed in its place, or what was decided for every cell that says the same. With
    /// it whether it was decided so.
    pub(super) fn cell(&self, row: u32, column: u32) -> (Cell, bool) {
        if let Some(text) = self.choices.corrections.get(&(row, column)) {
            return (typed(text), false);
        }
        let cell = self.sheet.at(row, column);
        let target = self.mapping.columns.get(&column).copied().unwrap_or(Target::Ignore);
        match self.choices.answer(target, &cell.shown()) {
            Some(text) => (typed(text), true),
            None => (cell.clone(), false),
        }
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
        row.faults.retain(|fault| !matches!(fault.code.as_str(), "name_missing" | "id_missing"));
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
                let blocks = [NAME, NUMBER].iter().any(|(kind, key)| target == Target::Field(*kind, key));
                let flaw = Flaw::new("bytes_unreadable");
                found.faults.push(if blocks { flaw.blocking() } else { flaw });
            }
            None => {}
        }
        found
    }

    fn column(&self, row: &mut Row, column: u32, target: Target) {
        let (cell, answered) = self.cell(row.row, column);
        let mut dress = self.read_as(row.row, column, target, &cell);
        let (cell, standing) =
            if answered { (cell, Found::default()) } else { self.standing(row, column, target, cell) };
        dress.repairs.extend(standing.repairs);
        dress.faults.extend(standing.faults);
        let input = target.field().and_then(|(kind, key)| kind.field(key)).map(|field| field.input);
        let (cell, hidden) = match target {
            Target::Ignore | Target::Sequence => (cell, Found::default()),
            // Two names stand in two lines.
            Target::Field(Kind::Person, "name") => repair::undressed(&cell, None),
            _ => repair::undressed(&cell, input),
        };
        dress.repairs.extend(hidden.repairs);
        dress.faults.extend(hidden.faults);
        if answered {
            dress.repairs.push(("answered", cell.shown()));
        }
        let unreadable = dress.faults.iter().any(|flaw| flaw.code == "bytes_unreadable");
        let (taken, found) =
            if unreadable { (None, Found::default()) } else { self.reading(row, column, target, &cell) };
        let name = cell_name(row.line, column);
        for (code, to) in dress.repairs.into_iter().chain(found.repairs) {
            let from = match self.sheet.remark(row.row, column) {
                Some(Remark::FormulaText(written)) => written.clone(),
                Some(Remark::BadBytes | Remark::OpenQuote { .. }) | None => self.sheet.shown(row.row, column),
            };
            row.repairs.push(Repair { code, row: row.row, column, cell: name.clone(), from, to });
        }
        for flaw in dress.faults.into_iter().chain(found.faults) {
            row.fault(flaw, Some(column));
        }
        let seen = self.sheet.shown(row.row, column);
        row.cells.push(CellPlan { row: row.row, column, cell: name, target, seen, taken });
    }

    /// Reads a cell into the row; returns what is shown as taken of it, and what was found.
    fn reading(&self, row: &mut Row, column: u32, target: Target, cell: &Cell) -> (Option<String>, Found) {
        match target {
            Target::Field(kind, key) => {
                let found = self.field(row, (kind, key), column, cell);
                if let Some(value) = &found.value {
                    row.values.insert((kind, key), value.clone());
                }
                for (key, value) in &found.also {
                    self.say_also(row, (kind, key), value);
                }
                (found.value.clone(), found)
            }
            Target::Study(mode, "school_and_major") => {
                let said = self.school_and_major(row, column, cell);
                row.studies.extend(said.0.into_iter().map(|(key, value)| ((mode, key), value)));
                (said.1, said.2)
            }
            Target::Study(mode, key) => {
                let found = self.field(row, (Kind::Person, key), column, cell);
                if let Some(value) = &found.value {
                    row.studies.insert((mode, key), value.clone());
                }
                (found.value.clone(), found)
            }
            // A column of its own for 录用日期 leaves no doubt.
            Target::RosterDate
                if self.choices.roster_date_is_hired
                    && self.mapping.column(Target::Field(HIRED.0, HIRED.1)).is_none() =>
            {
                let found = repair::date(cell);
                if let Some(value) = &found.value {
                    row.values.insert(HIRED, value.clone());
                }
                (found.value.clone(), found)
            }
            Target::SchoolAndMajor => {
                let said = self.school_and_major(row, column, cell);
                row.values.extend(said.0.into_iter().map(|(key, value)| ((Kind::Person, key), value)));
                (said.1, said.2)
            }
            Target::ContractTerm if !cell.is_empty() => self.term(row, cell),
            Target::ContractTerm | Target::RosterDate | Target::Sequence | Target::Ignore => {
                (None, Found::default())
            }
        }
    }

    /// What a cell says of a field beside its own, unless the row has a cell for that.
    fn say_also(&self, row: &mut Row, key: Key, value: &str) {
        let own = self.mapping.column(Target::Field(key.0, key.1));
        if own.is_none_or(|column| self.sheet.at(row.row, column).is_empty()) {
            row.values.insert(key, value.to_owned());
        }
    }

    /// Both parts of a cell, what is shown of it, and what was found.
    fn school_and_major(
        &self,
        row: &Row,
        column: u32,
        cell: &Cell,
    ) -> (Vec<(&'static str, String)>, Option<String>, Found) {
        if cell.is_empty() {
            return (Vec::new(), None, Found::default());
        }
        let Some((school, major)) = repair::school_and_major(&cell.shown()) else {
            return (Vec::new(), None, Found::flawed(Flaw::new("school_unclear")));
        };
        let (mut parts, mut all) = (Vec::new(), Found::default());
        for (key, text) in [("school", Some(school)), ("major", major)] {
            let text = text.map(Cell::Text).unwrap_or_default();
            let read = self.field(row, (Kind::Person, key), column, &text);
            parts.extend(read.value.map(|value| (key, value)));
            all.faults.extend(read.faults);
        }
        (parts, Some(cell.shown()), all)
    }

    fn term(&self, row: &mut Row, cell: &Cell) -> (Option<String>, Found) {
        let (term, found) = repair::contract_term(&cell.shown(), self.choices.months);
        let mut say = |key, value: String| drop(row.values.insert((Kind::Contract, key), value));
        let taken = match term {
            Some(Term::Between { start, end }) => {
                let shown = format!("{start} – {end}");
                say("start", start);
                say("end", end);
                Some(shown)
            }
            Some(Term::Open { start }) => {
                say("kind", "2".to_owned());
                if let Some(start) = start {
                    say("start", start);
                }
                Some(cell.shown())
            }
            None => None,
        };
        (taken, found)
    }

    fn field(&self, row: &Row, key: Key, column: u32, cell: &Cell) -> Found {
        if let Cell::Fault(text) = cell {
            return repair::broken(text, key == NUMBER || key == NAME);
        }
        if key == NAME {
            return repair::name(cell);
        }
        if key == NUMBER {
            return self.number(row, column, cell);
        }
        let Some(field) = key.0.field(key.1) else { return Found::default() };
        if cell.is_empty() || repair::struck_out(cell, field.input) {
            return Found::default();
        }
        match field.input {
            Input::Code { table, .. } => repair::code(cell, table, &self.labels),
            // A birth date may be given to the month: the number has the day.
            _ if key == BIRTH => repair::date(cell),
            Input::Day if matches!(key, (Kind::Contract, "start" | "end")) => self.end_of_contract(key, cell),
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

    /// The first or the last day of a contract. Months are asked for their days, all of them in one act.
    fn end_of_contract(&self, key: Key, cell: &Cell) -> Found {
        let begins = key.1 == "start";
        let month = |found: Found| repair::month_end(&found.value?, begins);
        match (month(repair::date(cell)), self.choices.months) {
            (Some(day), Months::WholeMonths) => Found::taken(day.clone()).repaired("term_days", &day),
            (Some(day), Months::Ask) => Found::flawed(Flaw::new("contract_day_missing").with("day", day)),
            (None, _) => repair::day(cell),
        }
    }

    /// A document number beside the kind that the row gives. What was typed in place is not judged by its column.
    fn number(&self, row: &Row, column: u32, cell: &Cell) -> Found {
        let mut found = self.identity(row.row, cell).found;
        let typed = self.choices.corrections.contains_key(&(row.row, column));
        if self.digits_lost && !typed && found.value.as_ref().is_some_and(|text| text.ends_with("000")) {
            found = Found::flawed(Flaw::new("id_digits_lost").blocking());
        }
        found
    }

    pub fn identity(&self, row: u32, cell: &Cell) -> repair::Identity {
        let column = self.mapping.column(Target::Field(ID_KIND.0, ID_KIND.1));
        let said = column.map(|column| repair::code(&self.cell(row, column).0, IdKind::TABLE, &self.labels));
        let said = said.and_then(|found| found.value);
        repair::identity(cell, said.as_deref().and_then(IdKind::from_code))
    }

    /// The kind that the row's number shows itself to be.
    pub fn id_kind(&self, row: u32) -> Option<IdKind> {
        let column = self.mapping.column(Target::Field(NUMBER.0, NUMBER.1))?;
        self.identity(row, &repair::undressed(&self.cell(row, column).0, None).0).kind
    }
}

/// A text for a message: numbers of identity and telephones in it are masked, as everywhere.
fn without_numbers(text: &str) -> String {
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

fn typed(text: &str) -> Cell {
    if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}
