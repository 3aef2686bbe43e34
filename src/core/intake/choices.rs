//! What the person says of a sheet and of its rows.

use std::collections::{BTreeMap, BTreeSet};

use super::repair::Months;
use super::target::Target;
use super::workbook::Aside;
use crate::domain::coded::coded;

coded! {
    /// What a batch of people is.
    #[derive(Default)]
    pub enum BatchKind {
        /// 存量.
        #[default]
        Existing "existing",
        /// 新录用.
        NewlyHired "newly-hired",
    }
}

coded! {
    /// What the person says of a row that asks.
    pub enum Decision {
        /// Of two rows with one number: leave this one out.
        KeepFirst "keep-first",
        /// Of two rows with one number: take this one and leave the earlier out.
        TakeThis "take-this",
        SexByNumber "sex-by-number",
        SexUnknown "sex-unknown",
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
