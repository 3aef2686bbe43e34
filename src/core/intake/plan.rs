//! What the rows of a sheet would change: what is new, what changes, what cannot be taken and why.

use std::collections::BTreeMap;

use super::keys::{Key, NUMBER};
use super::repair::Flaw;
use super::sheet::{self, Aside, Part, Place, Sheet};
use super::target::Target;
use crate::domain::id::Id;
use crate::domain::record::{Difference, Kind};
use crate::words::{Lang, has_words};

pub use super::choices::{Answers, BatchKind, Choices, Decision};
pub use super::repair::{Asks, Months};

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
    /// What is taken was decided for all cells that say the same.
    pub answered: bool,
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
    pub asks: Asks,
    pub row: u32,
    pub column: Option<u32>,
    pub cell: String,
    pub args: BTreeMap<String, String>,
    /// The row cannot be taken with it.
    pub blocks: bool,
    /// The values the cell may mean; of a contract's term, what its two ends may be.
    pub readings: Vec<String>,
}

impl Flaw {
    /// The same in its place.
    pub(super) fn in_cell(self, row: u32, column: Option<u32>, cell: String) -> Fault {
        let Self { code, asks, args, blocks, readings } = self;
        Fault { code, asks, row, column, cell, args, blocks, readings }
    }
}

impl Fault {
    /// Whether it is told, and the cell taken as it stands.
    pub fn is_notice(&self) -> bool {
        self.asks == Asks::Nothing
    }

    /// Whether something is lost unless the person says more: not of a column of birth dates where the number has given
    /// it already.
    pub(super) fn asks(&self, birth: Option<u32>) -> bool {
        !(self.is_notice() || self.asks == Asks::Year && self.column == birth)
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

/// What changes of one record.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fall {
    pub kind: Kind,
    /// The register's own record; without one it is new.
    pub target: Option<Id>,
    pub changes: Vec<Difference>,
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

    /// What it says otherwise of somebody known, whatever becomes of it.
    pub fn differences(&self) -> Vec<(Kind, Difference)> {
        let of =
            |fall: &Fall| fall.changes.iter().map(|change| (fall.kind, change.clone())).collect::<Vec<_>>();
        self.falls.iter().flat_map(of).collect()
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
pub struct RosterPlan {
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

impl RosterPlan {
    /// Where a row stands in the file.
    pub fn place(&self, row: u32) -> Place<'_> {
        sheet::place(&self.parts, row)
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

pub(super) fn unit_row(sheet: &Sheet, row: u32, unit: String) -> UnitRow {
    let column = sheet.columns().find(|column| !sheet.at(row, *column).is_empty()).unwrap_or_default();
    let seen = sheet.shown(row, column).trim().to_owned();
    UnitRow { row, cell: sheet.cell_name(row, column), seen, unit, people: 0 }
}
