//! The rows of a sheet beside the register: what is new, what changes, what cannot be taken and why. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::codes::Labels;
use super::header::Header;
use super::known::{Fall, Known};
use super::layout;
use super::mapping::{Mapping, Target};
use super::repair::Flaw;
use super::row::{Key, NAME, NUMBER, Reader, Row};
use super::sections;
use super::workbook::{Aside, Part, Place, Sheet};
use crate::domain::id::Id;
use crate::domain::record::{Difference, Kind};
use crate::ledger::Registry;

pub use super::repair::Months;

/// What a batch of people is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BatchKind {
    /// 存量.
    #[default]
    Existing,
    /// 新录用.
    NewlyHired,
}

impl BatchKind {
    pub const fn all() -> [Self; 2] {
        [Self::Existing, Self::NewlyHired]
    }

    pub const fn code(self) -> &'static str {
        match self {
            Self::Existing => "existing",
            Self::NewlyHired => "newly-hired",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().into_iter().find(|kind| kind.code() == code)
    }
}

/// What the person says of a row that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Of two rows with one number: leave this one out.
    KeepFirst,
    /// Of two rows with one number: take this one and leave the earlier out.
    TakeThis,
    SexByNumber,
    SexUnknown,
}

impl Decision {
    pub const ALL: [Self; 4] = [Self::KeepFirst, Self::TakeThis, Self::SexByNumber, Self::SexUnknown];

    pub const fn code(self) -> &'static str {
        match self {
            Self::KeepFirst => "keep-first",
            Self::TakeThis => "take-this",
            Self::SexByNumber => "sex-by-number",
            Self::SexUnknown => "sex-unknown",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.code() == code)
    }
}

/// What the person has said of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub batch: BatchKind,
    pub roster_date_is_hired: bool,
    /// All of them are outside the establishment, full time and mainly at union work (clauses 1–3), as the person
    /// says; unticked says nothing.
    pub in_scope: bool,
    /// Fields of the engagement said once for the whole batch, in the form of [`crate::domain::value::Value::text`].
    /// They fill what neither the row nor the register says, and replace nothing.
    pub common: BTreeMap<&'static str, String>,
    /// How contracts that name months alone begin and end.
    pub months: Months,
    /// What stands for a text in every cell of a target, as the person has decided once.
    pub answers: Answers,
    /// Typed in place, by row and column.
    pub corrections: BTreeMap<(u32, u32), String>,
    /// Cells that look unlikely and are right all the same, by row and column.
    pub confirmed: BTreeSet<(u32, u32)>,
    pub skipped: BTreeSet<u32>,
    /// Rows that stand aside, hidden or struck through, and are taken all the same.
    pub restored: BTreeSet<u32>,
    pub decisions: BTreeMap<u32, Decision>,
}

/// Decisions by distinct value: target and text of the cell → the text to read in its place, empty for none.
pub type Answers = BTreeMap<(Target, String), String>;

impl Choices {
    /// Whether a row is left out: a row that stands aside is, unless somebody says otherwise.
    pub fn leaves(&self, row: u32, aside: Option<Aside>) -> bool {
        self.skipped.contains(&row) || (aside.is_some() && !self.restored.contains(&row))
    }

    /// Leaves a row out or takes it back.
    pub fn leave(&mut self, row: u32, aside: Option<Aside>, out: bool) {
        let list = if aside.is_some() { &mut self.restored } else { &mut self.skipped };
        if out == aside.is_none() {
            list.insert(row);
        } else {
            list.remove(&row);
        }
    }

    /// What was decided for every cell of a target that says this.
    pub(super) fn answer(&self, target: Target, seen: &str) -> Option<&str> {
        if self.answers.is_empty() {
            return None;
        }
        self.answers.get(&(target, seen.trim().to_owned())).map(String::as_str)
    }
}

/// A cell as seen and as taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellPlan {
    /// The sheet row: a person may stand on several.
    pub row: u32,
    pub column: u32,
    /// Its name: `C7`.
    pub cell: String,
    pub target: Target,
    pub seen: String,
    pub taken: Option<String>,
}

/// What was put right. Its words are `repair-CODE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    pub code: &'static str,
    pub row: u32,
    pub column: u32,
    pub cell: String,
    pub from: String,
    pub to: String,
}

/// What is at fault. Its words are `fault-CODE` (the cause) and `fault-CODE-remedy`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub code: String,
    pub row: u32,
    pub column: Option<u32>,
    pub cell: String,
    pub args: BTreeMap<String, String>,
    /// The row cannot be taken with it.
    pub blocks: bool,
}

impl Fault {
    /// Whether something is lost unless the person says more. The number has given a birth date already.
    fn asks(&self, birth: Option<u32>) -> bool {
        !(NOTICES.contains(&self.code.as_str()) || self.code == "two_digit_year" && self.column == birth)
    }
}

/// What is taken as it stands and told all the same.
const NOTICES: &[&str] = &["private_use", "name_figure"];

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum RowState {
    New,
    Known {
        person: Id,
        changes: Vec<(Kind, Difference)>,
    },
    Same {
        person: Id,
    },
    Refused,
    Skipped,
    /// New, and taken without the facts that are in doubt unless the person says more.
    Asks,
}

#[derive(Clone, Debug, PartialEq)]
pub struct RowPlan {
    pub row: u32,
    pub state: RowState,
    /// Why it is not taken unless somebody says so.
    pub aside: Option<Aside>,
    pub name: String,
    pub cells: Vec<CellPlan>,
    pub faults: Vec<Fault>,
    pub repairs: Vec<Repair>,
    pub(super) values: BTreeMap<Key, String>,
    /// Further records that the person's other lines make.
    pub(super) more: Vec<(Kind, BTreeMap<Key, String>)>,
    /// The running engagement of a known person.
    pub(super) engagement: Option<Id>,
    /// What changes of a known person, record by record.
    pub(super) falls: Vec<Fall>,
}

impl RowPlan {
    /// The document number, where the row gives one that can be taken.
    pub fn number(&self) -> Option<&str> {
        self.values.get(&NUMBER).map(String::as_str)
    }
}

/// A row that names the unit of the people below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    pub row: u32,
    /// The name of its cell: `A2`.
    pub cell: String,
    pub seen: String,
    pub unit: String,
    /// How many people it speaks of: those whose rows name no unit of their own.
    pub people: usize,
}

/// Every row below the header.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The sheets that the rows stand in.
    pub parts: Vec<Part>,
    pub rows: Vec<RowPlan>,
    pub blank: usize,
    /// Rows of totals and signatures, left out.
    pub totals: Vec<u32>,
    /// Rows that name the unit of those below.
    pub units: Vec<UnitRow>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    pub known: usize,
    pub same: usize,
    pub refused: usize,
    pub skipped: usize,
    pub asks: usize,
    pub repairs: usize,
}

impl Plan {
    /// Where a row stands in the file.
    pub fn place(&self, row: u32) -> Place<'_> {
        super::sheet::place(&self.parts, row)
    }

    /// The rows that stand aside for one reason, taken or not.
    pub fn aside(&self, aside: Aside) -> Vec<u32> {
        self.rows.iter().filter(|row| row.aside == Some(aside)).map(|row| row.row).collect()
    }

    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            counts.repairs += row.repairs.len();
            match row.state {
                RowState::New => counts.new += 1,
                RowState::Known { .. } => counts.known += 1,
                RowState::Same { .. } => counts.same += 1,
                RowState::Refused => counts.refused += 1,
                RowState::Skipped => counts.skipped += 1,
                RowState::Asks => counts.asks += 1,
            }
        }
        counts
    }
}

/// Reads every row below the header and sets it beside the register.
pub fn plan(
    registry: &Registry,
    sheet: &Sheet,
    header: &Header,
    mapping: &Mapping,
    choices: &Choices,
    on: NaiveDate,
) -> Plan {
    let digits_lost = layout::digits_lost(sheet, header, mapping, choices);
    let reader = Reader { sheet, mapping, choices, labels: Labels::new(), on, digits_lost };
    let known = Known::of(registry, &choices.common, on);
    let mut plan = Plan {
        parts: sheet.parts().to_vec(),
        rows: Vec::new(),
        blank: sheet.blank_below(header.last),
        totals: Vec::new(),
        units: Vec::new(),
    };
    let mut read = sections::read(&reader, header, &mut plan);
    let left_out = duplicates(&mut read, choices, sheet);
    let birth = mapping.column(Target::Field(Kind::Person, "birth"));
    for mut row in read {
        known.units(&mut row);
        let beside = known.beside(&mut row);
        let skipped = choices.leaves(row.row, row.aside) || left_out.contains(&row.row);
        let state = if skipped {
            RowState::Skipped
        } else if row.faults.iter().any(|fault| fault.blocks) {
            RowState::Refused
        } else {
            match &beside {
                Some(found) if found.falls.is_empty() => RowState::Same { person: found.person },
                Some(found) => RowState::Known { person: found.person, changes: found.changes() },
                None if row.faults.iter().any(|fault| fault.asks(birth)) => RowState::Asks,
                None => RowState::New,
            }
        };
        plan.rows.push(RowPlan {
            row: row.row,
            state,
            aside: row.aside,
            name: row.value(NAME).unwrap_or_default().to_owned(),
            cells: row.cells,
            faults: row.faults,
            repairs: row.repairs,
            values: row.values,
            more: row.more,
            engagement: beside.as_ref().and_then(|found| found.engagement),
            falls: beside.map(|found| found.falls).unwrap_or_default(),
        });
    }
    plan
}

pub(super) const USER: Key = (Kind::Engagement, "user");

pub(super) fn unit_row(sheet: &Sheet, row: u32, unit: String) -> UnitRow {
    let column = sheet.columns().find(|column| !sheet.at(row, *column).is_empty()).unwrap_or_default();
    let seen = sheet.shown(row, column).trim().to_owned();
    UnitRow { row, cell: sheet.cell_name(row, column), seen, unit, people: 0 }
}

impl Row {
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
                    self.faults.push(Fault {
                        code: "second_line".to_owned(),
                        row: line.row,
                        column: cell.map(|cell| cell.column),
                        cell: cell.map(|cell| cell.cell.clone()).unwrap_or_default(),
                        args: BTreeMap::new(),
                        blocks: false,
                    });
                }
            }
        }
        for kind in [Kind::Posting, Kind::Contract, Kind::Certificate] {
            let of = |values: &BTreeMap<Key, String>| -> BTreeMap<Key, String> {
                values
                    .iter()
                    .filter(|((own, _), _)| *own == kind)
                    .map(|(key, text)| (*key, text.clone()))
                    .collect()
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

/// The first row of a number stays; a later one is refused until the person chooses. Returns the rows that a
/// choice leaves out.
fn duplicates(rows: &mut [Row], choices: &Choices, sheet: &Sheet) -> BTreeSet<u32> {
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    let mut left_out = BTreeSet::new();
    for row in rows.iter_mut() {
        if choices.leaves(row.row, row.aside) {
            continue;
        }
        let Some(text) = row.value(NUMBER).map(str::to_owned) else { continue };
        let Some(earlier) = first.get(&text).copied() else {
            first.insert(text, row.row);
            continue;
        };
        match choices.decisions.get(&row.row) {
            Some(Decision::KeepFirst) => drop(left_out.insert(row.row)),
            Some(Decision::TakeThis) => {
                left_out.insert(earlier);
                first.insert(text, row.row);
            }
            Some(Decision::SexByNumber | Decision::SexUnknown) | None => {
                let column = row.cell_of(Target::Field(NUMBER.0, NUMBER.1)).map(|cell| cell.column);
                let (first, own) = (sheet.place(earlier), sheet.place(row.row));
                // Another sheet is named; a row of this one needs no name.
                let other = if first.index == own.index { "none" } else { first.sheet };
                let flaw = Flaw::new("duplicate_id").blocking().with("first", first.row);
                row.fault(flaw.with("sheet", other), column);
            }
        }
    }
    left_out
}
