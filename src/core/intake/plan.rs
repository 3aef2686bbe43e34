//! The rows of a sheet beside the register: what is new, what changes, what cannot be taken and why. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::codes::Labels;
use super::header::Header;
use super::known::{Beside, Fall, Known};
use super::layout::{self, Line};
use super::mapping::{Mapping, Target};
use super::repair::Flaw;
use super::row::{BIRTH, Key, NAME, NUMBER, Reader, Row};
use super::workbook::{Aside, Part, Place, Sheet};
use crate::domain::id::Id;
use crate::domain::record::{Difference, Kind};
use crate::ledger::Registry;
use crate::words::{Lang, has_words};

pub use super::choices::{Answers, BatchKind, Choices, Decision};
pub use super::repair::Months;

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
    /// The values the cell may mean; of a contract's term, what its two ends may be.
    pub readings: Vec<String>,
}

impl Fault {
    /// Whether it is told, and the cell taken as it stands.
    pub fn is_notice(&self) -> bool {
        NOTICES.contains(&self.code.as_str())
    }

    /// Whether something is lost unless the person says more: not of a column of birth dates where the number has given
    /// it already.
    fn asks(&self, birth: Option<u32>) -> bool {
        !(self.is_notice() || self.code == "two_digit_year" && self.column == birth)
    }

    /// Whether it lies in the cell alone: one decision may stand for all cells of the target that say the same. What
    /// contradicts another cell is decided row by row.
    pub fn lies_alone(&self, target: Target) -> bool {
        asks_alone(target, &self.code)
    }

    /// Keys of its words: why, and what to do. What only the register itself refuses has the register's sentence.
    pub fn keys(&self) -> (String, String) {
        let code = self.code.replace('_', "-");
        let own = format!("fault-{code}");
        if has_words(Lang::Zh, &own) {
            let remedy = format!("{own}-remedy");
            (own, remedy)
        } else {
            (format!("issue-{code}"), "fault-refused-remedy".to_owned())
        }
    }
}

/// Faults of a cell by itself.
const ALONE: &[&str] = &[
    "ambiguous_month",
    "code_unknown",
    "count_format",
    "date_impossible",
    "date_range",
    "date_unreadable",
    "day_missing",
    "phone_format",
    "term_unreadable",
    "term_years_differ",
    "text_long",
    "two_digit_year",
];

pub(super) fn asks_alone(target: Target, code: &str) -> bool {
    // The number gives the birth date.
    target != Target::Field(BIRTH.0, BIRTH.1) && ALONE.contains(&code)
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
    /// New or known, and taken without the facts that are in doubt unless the person says more.
    Asks {
        person: Option<Id>,
        changes: Vec<(Kind, Difference)>,
    },
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
    /// Those who ask, are known, and bring some change all the same.
    pub asks_known: usize,
    /// Those who ask, are known, and bring nothing more.
    pub asks_same: usize,
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
            match &row.state {
                RowState::New => counts.new += 1,
                RowState::Known { .. } => counts.known += 1,
                RowState::Same { .. } => counts.same += 1,
                RowState::Refused => counts.refused += 1,
                RowState::Skipped => counts.skipped += 1,
                RowState::Asks { person, changes } => {
                    counts.asks += 1;
                    counts.asks_known += usize::from(person.is_some() && !changes.is_empty());
                    counts.asks_same += usize::from(person.is_some() && changes.is_empty());
                }
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
    let mut read: Vec<Row> = Vec::new();
    for number in sheet.row_numbers().filter(|number| *number > header.last) {
        match layout::line(sheet, number, header, mapping, choices) {
            Line::Blank => plan.blank += 1,
            Line::LeftOut => plan.totals.push(number),
            Line::Unit(unit) => plan.units.push(unit_row(sheet, number, unit)),
            Line::Person => {
                let mut row = reader.read(number);
                // A unit speaks for the people of its own sheet.
                let here = sheet.place(number).index;
                let above = plan.units.last_mut().filter(|above| sheet.place(above.row).index == here);
                if let Some(above) = above {
                    row.values.entry(USER).or_insert_with(|| {
                        above.people += 1;
                        above.unit.clone()
                    });
                }
                read.push(row);
            }
            Line::More(first) => match read.iter_mut().find(|row| row.row == first) {
                Some(person) => person.take_in(reader.read_more(number)),
                None => read.push(reader.read(number)),
            },
        }
    }
    for row in &mut read {
        reader.sense(row);
    }
    let left_out = duplicates(&mut read, choices, sheet);
    let birth = mapping.column(Target::Field(BIRTH.0, BIRTH.1));
    for mut row in read {
        known.units(&mut row);
        let beside = known.beside(&mut row);
        let skipped = choices.leaves(row.row, row.aside) || left_out.contains(&row.row);
        let state = if skipped {
            RowState::Skipped
        } else if row.faults.iter().any(|fault| fault.blocks) {
            RowState::Refused
        } else {
            let birth = birth.filter(|_| row.value(BIRTH).is_some());
            let asks = row.faults.iter().any(|fault| fault.asks(birth));
            let person = beside.as_ref().map(|found| found.person);
            let changes = beside.as_ref().map(Beside::changes).unwrap_or_default();
            match person {
                _ if asks => RowState::Asks { person, changes },
                Some(person) if changes.is_empty() => RowState::Same { person },
                Some(person) => RowState::Known { person, changes },
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
    plan.refuse(registry, choices, on);
    plan
}

/// What stands against a text typed in place of a cell, read by itself: nothing where its field can hold it.
pub fn objection(
    sheet: &Sheet,
    mapping: &Mapping,
    choices: &Choices,
    (row, column): (u32, u32),
    text: &str,
) -> Option<Fault> {
    let mut choices = choices.clone();
    choices.corrections.insert((row, column), text.to_owned());
    let reader = Reader {
        sheet,
        mapping,
        choices: &choices,
        labels: Labels::new(),
        on: NaiveDate::MAX,
        digits_lost: false,
    };
    let faults = reader.read(row).faults;
    faults.into_iter().find(|fault| fault.column == Some(column) && !fault.is_notice())
}

const USER: Key = (Kind::Engagement, "user");

fn unit_row(sheet: &Sheet, row: u32, unit: String) -> UnitRow {
    let column = sheet.columns().find(|column| !sheet.at(row, *column).is_empty()).unwrap_or_default();
    let seen = sheet.shown(row, column).trim().to_owned();
    UnitRow { row, cell: sheet.cell_name(row, column), seen, unit, people: 0 }
}

impl Row {
    /// Takes in a further line of the person: what the first line left open, and records that it has not.
    fn take_in(&mut self, line: Row) {
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
                        readings: Vec::new(),
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
