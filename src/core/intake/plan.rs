//! The rows of a sheet beside the register: what is new, what changes, what cannot be taken and why. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::codes::Labels;
use super::header::Header;
use super::known::Known;
use super::mapping::{Mapping, Target};
use super::repair::Flaw;
use super::row::{Key, Reader, Row};
use super::workbook::{Aside, Part, Place, Sheet};
use crate::domain::codes::EmployMode;
use crate::domain::id::Id;
use crate::domain::record::{Difference, Kind};
use crate::domain::text::half_width;
use crate::ledger::Registry;

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

/// Units said once for the whole batch, as [`crate::domain::value::Unit`] texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    pub allocator: Option<String>,
    pub hirer: Option<String>,
    pub signer: Option<String>,
    pub mode: Option<EmployMode>,
}

/// What the person has said of the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    pub batch: BatchKind,
    pub roster_date_is_hired: bool,
    /// All of them are outside the establishment, full time and mainly at union work (clauses 1–3), as the person
    /// says; unticked says nothing.
    pub in_scope: bool,
    pub units: Units,
    /// Typed in place, by row and column.
    pub corrections: BTreeMap<(u32, u32), String>,
    pub skipped: BTreeSet<u32>,
    /// Rows that stand aside, hidden or struck through, and are taken all the same.
    pub restored: BTreeSet<u32>,
    pub decisions: BTreeMap<u32, Decision>,
}

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
}

/// A cell as seen and as taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellPlan {
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
        !(self.code == "two_digit_year" && self.column == birth)
    }
}

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
    /// The running engagement of a known person.
    pub(super) engagement: Option<Id>,
    /// The register's own records of a known person that the changes fall on.
    pub(super) targets: BTreeMap<Kind, Id>,
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
    let reader = Reader { sheet, mapping, choices, labels: Labels::new() };
    let known = Known::of(registry, on);
    let mut plan = Plan {
        parts: sheet.parts().to_vec(),
        rows: Vec::new(),
        blank: sheet.blank_below(header.last),
        totals: Vec::new(),
    };
    let mut read = Vec::new();
    for number in sheet.row_numbers().filter(|number| *number > header.last) {
        if is_blank(sheet, number, mapping, choices) {
            plan.blank += 1;
        } else if is_total(sheet, number, mapping) || is_header_again(sheet, number, header) {
            plan.totals.push(number);
        } else {
            read.push(reader.read(number));
        }
    }
    let left_out = duplicates(&mut read, choices, sheet);
    let birth = mapping.column(Target::Field(Kind::Person, "birth"));
    for mut row in read {
        known.units(&mut row.values);
        let beside = known.beside(&mut row);
        let skipped = choices.leaves(row.row, row.aside) || left_out.contains(&row.row);
        let state = if skipped {
            RowState::Skipped
        } else if row.faults.iter().any(|fault| fault.blocks) {
            RowState::Refused
        } else {
            match &beside {
                Some(found) if found.changes.is_empty() => RowState::Same { person: found.person },
                Some(found) => RowState::Known { person: found.person, changes: found.changes.clone() },
                None if row.faults.iter().any(|fault| fault.asks(birth)) => RowState::Asks,
                None => RowState::New,
            }
        };
        plan.rows.push(RowPlan {
            row: row.row,
            state,
            aside: row.aside,
            name: row.value((Kind::Person, "name")).unwrap_or_default().to_owned(),
            cells: row.cells,
            faults: row.faults,
            repairs: row.repairs,
            values: row.values,
            engagement: beside.as_ref().and_then(|found| found.engagement),
            targets: beside.map(|found| found.targets).unwrap_or_default(),
        });
    }
    plan
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
        let number = (Kind::Person, "id_number");
        let Some(text) = row.value(number).map(str::to_owned) else { continue };
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
                let target = Target::Field(number.0, number.1);
                let column = row.cells.iter().find(|cell| cell.target == target).map(|cell| cell.column);
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

/// Nothing stands in it but, perhaps, the number that was filled in for a row to come.
fn is_blank(sheet: &Sheet, row: u32, mapping: &Mapping, choices: &Choices) -> bool {
    sheet.columns().all(|column| {
        let typed = choices.corrections.get(&(row, column)).is_some_and(|text| !text.trim().is_empty());
        let cell = sheet.at(row, column);
        let filled_in = mapping.columns.get(&column) == Some(&Target::Sequence)
            && cell.shown().trim().chars().all(|c| c.is_ascii_digit());
        !typed && (cell.is_empty() || filled_in)
    })
}

/// The titles again, as at the top of every printed page.
fn is_header_again(sheet: &Sheet, row: u32, header: &Header) -> bool {
    let titled = header.titles.iter().filter(|(_, title)| !title.is_empty());
    titled.clone().count() > 1
        && titled.clone().all(|(column, title)| sheet.shown(row, *column).trim() == title)
}

/// Words with which a row of totals or signatures begins.
const TOTALS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "填表人",
    "填报人",
    "制表人",
    "制表",
    "审核人",
    "审核",
    "负责人",
    "单位负责人",
    "分管领导",
    "填报日期",
    "填报单位",
    "单位(盖章)",
    "注:",
    "备注:",
    "说明:",
];

fn is_total(sheet: &Sheet, row: u32, mapping: &Mapping) -> bool {
    let number = mapping.column(Target::Field(Kind::Person, "id_number"));
    let digits = |text: String| text.chars().filter(|c| c.is_numeric()).count();
    // A telephone beside a signature is shorter.
    if number.is_some_and(|column| digits(sheet.shown(row, column)) > 13) {
        return false;
    }
    let says = |(column, target): (&u32, &Target)| {
        !matches!(target, Target::Sequence | Target::Ignore) && !sheet.at(row, *column).is_empty()
    };
    // A sentence below the table, in a column that says nothing of people.
    if !mapping.columns.iter().any(says) {
        return true;
    }
    let first = sheet.columns().map(|column| sheet.shown(row, column)).find(|text| !text.trim().is_empty());
    let plain: String =
        half_width(&first.unwrap_or_default()).chars().filter(|c| !c.is_whitespace()).collect();
    TOTALS.iter().any(|word| plain.starts_with(word))
}
