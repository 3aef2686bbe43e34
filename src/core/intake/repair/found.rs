//! What reading a cell finds: its value, what was put right, and what is wrong with it.

use std::collections::BTreeMap;

use crate::domain::issue::Issue;
use crate::domain::value::Input;
use crate::intake::keys::BIRTH;
use crate::intake::sheet::Cell;
use crate::intake::target::Target;

/// What a cell was found to hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// In the form of [`crate::domain::value::Value::text`].
    pub value: Option<String>,
    /// What the same cell says of other fields of the record: 初级2021.6 names a level and a month.
    pub also: Vec<(&'static str, String)>,
    /// Codes of what was put right, with what it became.
    pub repairs: Vec<(&'static str, String)>,
    pub faults: Vec<Flaw>,
}

/// What a fault asks of the person; its code only names its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing: it is told, and the cell taken as it stands.
    Nothing,
    /// A right value: it contradicts something else of its row.
    Value,
    /// A right value, once for all cells that say the same: it lies in the cell alone.
    Word,
    /// The same, of a year in two digits.
    Year,
    /// The same, of a month that may be two.
    Month,
    /// The days of a contract that names months alone.
    Days,
    /// Which sex is right.
    Sex,
    /// Which of two rows stands.
    Row,
    /// To look again: it may be right all the same.
    Look,
}

impl Asks {
    /// Whether one decision may stand for all cells of the target that say the same: what contradicts another cell is
    /// decided row by row, and the number gives the birth date.
    pub fn lies_alone(self, target: Target) -> bool {
        matches!(self, Self::Word | Self::Year | Self::Month) && target != Target::Field(BIRTH.0, BIRTH.1)
    }
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    pub code: String,
    pub asks: Asks,
    pub args: BTreeMap<String, String>,
    /// The row cannot be taken with it.
    pub blocks: bool,
    /// The values the cell may mean; of a contract's term, what its two ends may be.
    pub readings: Vec<String>,
}

impl Flaw {
    pub fn new(code: &str) -> Self {
        Self::asking(Asks::Value, code)
    }

    pub fn asking(asks: Asks, code: &str) -> Self {
        Self { code: code.to_owned(), asks, args: BTreeMap::new(), blocks: false, readings: Vec::new() }
    }

    #[must_use]
    pub fn blocking(mut self) -> Self {
        self.blocks = true;
        self
    }

    #[must_use]
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.args.insert(key.to_owned(), value.to_string());
        self
    }

    #[must_use]
    pub fn meaning(mut self, readings: impl IntoIterator<Item = String>) -> Self {
        self.readings = readings.into_iter().collect();
        self
    }

    /// The flaw an issue of the domain amounts to: `id-check` becomes `id_check`.
    pub fn of(asks: Asks, issue: Issue) -> Self {
        Self { args: issue.args, ..Self::asking(asks, &issue.code.replace('-', "_")) }
    }
}

impl Reading {
    pub fn taken(value: impl Into<String>) -> Self {
        Self { value: Some(value.into()), ..Self::default() }
    }

    pub fn flawed(flaw: Flaw) -> Self {
        Self { faults: vec![flaw], ..Self::default() }
    }

    #[must_use]
    pub fn repaired(mut self, code: &'static str, to: &str) -> Self {
        self.repairs.push((code, to.to_owned()));
        self
    }
}

/// Offices strike out what does not apply. Of a certificate or a yes the stroke itself is the answer.
pub fn struck_out(cell: &Cell, input: Input) -> bool {
    let seen = cell.shown();
    match input {
        Input::Code { table: "cert-level" | "yes-no", .. } => false,
        Input::Day | Input::Date if seen.trim() == "无" => true,
        _ => matches!(seen.trim(), "/" | "／" | "-" | "—" | "——" | "\\"),
    }
}

/// A formula that has lost what it points to, or whose result was not saved.
pub fn broken(text: &str, blocks: bool) -> Reading {
    let code = if text.starts_with('=') { "cell_unsaved" } else { "cell_error" };
    let flaw = Flaw::new(code).with("seen", text);
    Reading::flawed(if blocks { flaw.blocking() } else { flaw })
}
