//! One cell read by what its column is taken for: what it says of the row, what was put right, what is at fault.

use super::keys::{BIRTH, HIRED, ID_KIND, Key, NAME, NUMBER};
use super::repair::{self, Asks, Flaw, Months, Reading, Term};
use super::row::{Reader, Row, typed};
use super::target::Target;
use super::workbook::{Cell, Remark};
use crate::domain::codes::{Coded, IdKind, StudyMode};
use crate::domain::record::Kind;
use crate::domain::value::Input;

/// What one cell says.
#[derive(Default)]
pub(super) struct Said {
    pub values: Vec<(Key, String)>,
    pub studies: Vec<((StudyMode, &'static str), String)>,
    /// What is shown as taken of it.
    pub taken: Option<String>,
    pub repairs: Vec<(&'static str, String)>,
    pub faults: Vec<Flaw>,
    /// It is what was decided for all cells that say the same.
    pub answered: bool,
}

impl Said {
    fn of(found: Reading) -> Self {
        Self { taken: found.value, repairs: found.repairs, faults: found.faults, ..Self::default() }
    }

    /// With what was found before the cell was read.
    pub fn after(mut self, found: Reading) -> Self {
        self.repairs.splice(0..0, found.repairs);
        self.faults.splice(0..0, found.faults);
        self
    }

    /// Whether one decision may stand for the cell.
    pub fn asks(&self, target: Target) -> bool {
        self.faults.iter().any(|flaw| flaw.asks.lies_alone(target))
    }
}

impl Reader<'_> {
    /// What was put right and found wrong as the bytes were read.
    fn read_as(remark: Option<&Remark>, target: Target, cell: &Cell) -> Reading {
        let mut found = Reading::default();
        match remark {
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

    /// What a cell says of the row, with what was put right and found wrong.
    pub(super) fn said(&self, row: &Row, column: u32, target: Target, cell: Cell) -> Said {
        // What was typed in its place has no remark.
        let typed = self.choices.corrections.contains_key(&(row.row, column));
        let remark = self.sheet.remark(row.row, column).filter(|_| !typed);
        let mut dress = Self::read_as(remark, target, &cell);
        let input = target.field().and_then(|(kind, key)| kind.field(key)).map(|field| field.input);
        let (cell, hidden) = match target {
            Target::Ignore | Target::Sequence => (cell, Reading::default()),
            // Two names stand in two lines.
            Target::Field(Kind::Person, "name") => repair::undressed(&cell, None),
            _ => repair::undressed(&cell, input),
        };
        dress.repairs.extend(hidden.repairs);
        dress.faults.extend(hidden.faults);
        let lost = remark == Some(&Remark::BadBytes);
        let read = if lost { Said::default() } else { self.reading(row, column, target, &cell) };
        Said {
            repairs: dress.repairs.into_iter().chain(read.repairs).collect(),
            faults: dress.faults.into_iter().chain(read.faults).collect(),
            ..read
        }
    }

    /// A cell as what its column is taken for.
    fn reading(&self, row: &Row, column: u32, target: Target, cell: &Cell) -> Said {
        match target {
            Target::Field(kind, key) => {
                let found = self.field(row, (kind, key), column, cell);
                let mut values: Vec<(Key, String)> =
                    found.value.iter().map(|value| ((kind, key), value.clone())).collect();
                let also = found.also.iter().filter(|(key, _)| self.says_no_more(row, (kind, key)));
                values.extend(also.map(|(key, value)| ((kind, *key), value.clone())));
                Said { values, ..Said::of(found) }
            }
            Target::Study(mode, "school_and_major") => {
                let (parts, said) = self.school_and_major(row, column, cell);
                Said { studies: parts.into_iter().map(|(key, value)| ((mode, key), value)).collect(), ..said }
            }
            Target::Study(mode, key) => {
                let found = self.field(row, (Kind::Person, key), column, cell);
                let studies = found.value.iter().map(|value| ((mode, key), value.clone())).collect();
                Said { studies, ..Said::of(found) }
            }
            // A column of its own for 录用日期 leaves no doubt.
            Target::RosterDate
                if self.choices.roster_date_is_hired
                    && self.mapping.column(Target::Field(HIRED.0, HIRED.1)).is_none() =>
            {
                let found = self.field(row, HIRED, column, cell);
                let values = found.value.iter().map(|value| (HIRED, value.clone())).collect();
                Said { values, ..Said::of(found) }
            }
            Target::SchoolAndMajor => {
                let (parts, said) = self.school_and_major(row, column, cell);
                let values = parts.into_iter().map(|(key, value)| ((Kind::Person, key), value)).collect();
                Said { values, ..said }
            }
            Target::ContractTerm if !cell.is_empty() => self.term(cell),
            Target::ContractTerm | Target::RosterDate | Target::Sequence | Target::Ignore => Said::default(),
        }
    }

    /// Whether the row has no cell of its own for a field that another cell speaks of.
    fn says_no_more(&self, row: &Row, key: Key) -> bool {
        let own = self.mapping.column(Target::Field(key.0, key.1));
        own.is_none_or(|column| self.sheet.at(row.row, column).is_empty())
    }

    /// Both parts of a cell, and what is shown of it.
    fn school_and_major(&self, row: &Row, column: u32, cell: &Cell) -> (Vec<(&'static str, String)>, Said) {
        if cell.is_empty() {
            return (Vec::new(), Said::default());
        }
        let Some((school, major)) = repair::school_and_major(&cell.shown()) else {
            return (Vec::new(), Said::of(Reading::flawed(Flaw::asking(Asks::Word, "school_unclear"))));
        };
        let (mut parts, mut all) = (Vec::new(), Said { taken: Some(cell.shown()), ..Said::default() });
        for (key, text) in [("school", Some(school)), ("major", major)] {
            let text = text.map(Cell::Text).unwrap_or_default();
            let read = self.field(row, (Kind::Person, key), column, &text);
            parts.extend(read.value.map(|value| (key, value)));
            all.faults.extend(read.faults);
        }
        if parts.is_empty() {
            all.taken = None;
        }
        (parts, all)
    }

    fn term(&self, cell: &Cell) -> Said {
        let (term, found) = repair::contract_term(&cell.shown(), self.choices.months);
        let value = |key, value: String| ((Kind::Contract, key), value);
        let (values, taken) = match term {
            Some(Term::Between { start, end }) => {
                let shown = format!("{start} – {end}");
                (vec![value("start", start), value("end", end)], Some(shown))
            }
            Some(Term::Open { start }) => {
                let start = start.map(|start| value("start", start));
                let open = std::iter::once(value("kind", "2".to_owned()));
                (open.chain(start).collect(), Some(cell.shown()))
            }
            None => (Vec::new(), None),
        };
        Said { values, taken, ..Said::of(found) }
    }

    /// What a cell says of a field: nothing that the field itself would not hold. A birth date may be given to the month:
    /// the number has the day.
    fn field(&self, row: &Row, key: Key, column: u32, cell: &Cell) -> Reading {
        let found = self.read_field(row, key, column, cell);
        let value = found.value.as_ref().filter(|_| key != BIRTH);
        let Some(flaw) = value.and_then(|value| unfit(key, value)) else { return found };
        Reading::flawed(match key {
            NAME => Flaw { code: flaw.code.replace("text", "name"), asks: Asks::Value, ..flaw }.blocking(),
            NUMBER => flaw.blocking(),
            _ => flaw,
        })
    }

    fn read_field(&self, row: &Row, key: Key, column: u32, cell: &Cell) -> Reading {
        if let Cell::Fault(text) = cell {
            return repair::broken(text, key == NUMBER || key == NAME);
        }
        if key == NAME {
            return repair::name(cell);
        }
        if key == NUMBER {
            return self.number(row, column, cell);
        }
        let Some(field) = key.0.field(key.1) else { return Reading::default() };
        if cell.is_empty() || repair::struck_out(cell, field.input) {
            return Reading::default();
        }
        match field.input {
            Input::Code { table, .. } => repair::code(cell, table, &self.labels),
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
            | Input::Period { .. }
            | Input::Unit
            | Input::Link
            | Input::Own
            | Input::Rows(_) => repair::text(cell, |text| {
                let mut body = key.0.empty();
                body.set(key.1, Some(text))?;
                Ok(body.get(key.1).unwrap_or_default())
            }),
        }
    }

    /// The first or the last day of a contract. Months are asked for their days, all of them in one act.
    fn end_of_contract(&self, key: Key, cell: &Cell) -> Reading {
        let month = repair::date(cell).value;
        let day = month.as_ref().and_then(|month| repair::month_end(month, key.1 == "start"));
        match (day, self.choices.months) {
            (Some(day), Months::WholeMonths) => Reading::taken(day.clone()).repaired("term_days", &day),
            (Some(_), Months::Ask) => {
                Reading::flawed(Flaw::asking(Asks::Days, "contract_day_missing").meaning(month))
            }
            (None, _) => repair::day(cell),
        }
    }

    /// A document number beside the kind that the row gives. What was typed in place is not judged by its column.
    fn number(&self, row: &Row, column: u32, cell: &Cell) -> Reading {
        let mut found = self.identity(row.row, cell).found;
        let typed = self.choices.corrections.contains_key(&(row.row, column));
        if self.digits_lost && !typed && found.value.as_ref().is_some_and(|text| text.ends_with("000")) {
            found = Reading::flawed(Flaw::new("id_digits_lost").blocking());
        }
        found
    }

    pub fn identity(&self, row: u32, cell: &Cell) -> repair::Identity {
        let target = Target::Field(ID_KIND.0, ID_KIND.1);
        let column = self.mapping.column(target);
        let read = |cell: &Cell| repair::code(cell, IdKind::TABLE, &self.labels).value;
        let said = column.and_then(|column| {
            read(&self.cell(row, column)).or_else(|| read(&typed(self.answer(row, column, target)?)))
        });
        repair::identity(cell, said.as_deref().and_then(IdKind::from_code))
    }

    /// The kind that the row's number shows itself to be.
    pub fn id_kind(&self, row: u32) -> Option<IdKind> {
        let column = self.mapping.column(Target::Field(NUMBER.0, NUMBER.1))?;
        self.identity(row, &repair::undressed(&self.cell(row, column), None).0).kind
    }
}

/// What a field has against a value: its length, its range, its form.
pub(super) fn unfit(key: Key, value: &str) -> Option<Flaw> {
    key.0.empty().set(key.1, Some(value)).err().map(|issue| Flaw::of(Asks::Word, issue))
}
