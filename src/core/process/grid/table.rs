//! The table as it stands: what is saved, what was typed over it, and what stands against that.

use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use super::place::{Area, At};
use super::row::{Newcomers, Row};
use super::total::Total;
use crate::domain::issue::Issue;
use crate::domain::period::Month;
use crate::order::Gathered;

/// What was typed into a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// In the field's own spelling, or as typed where the field cannot hold it; nothing where the cell was cleared.
    pub text: Option<String>,
    /// What stands against it.
    pub issue: Option<Issue>,
}

/// What one act did: of each cell what was typed in it before and after. At one place it is taken back.
pub(super) type Step = Vec<(At, Option<Typed>, Option<Typed>)>;

/// The editable table.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    /// The month that it is of, where it is of one.
    pub(super) month: Option<Month>,
    /// Whether a person may add rows, and what becomes of them.
    pub(super) newcomers: Option<Newcomers>,
    pub(super) typed: BTreeMap<At, Typed>,
    /// What the register says against values that their fields can hold.
    pub(super) judged: BTreeMap<At, Issue>,
    /// Typed cells whose text the field cannot hold, or whose saved value has changed.
    pub(super) wrong: BTreeSet<At>,
    /// The sums below, kept up as cells change.
    pub(super) totals: Vec<Option<Total>>,
    /// Rows that were typed into since the register was last asked.
    pub(super) unjudged: BTreeSet<usize>,
    /// Pieces of the draft that are not kept as they stand.
    pub(super) unkept: BTreeSet<usize>,
    pub(super) done: Vec<Step>,
    pub(super) undone: Vec<Step>,
}

/// A cell as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    pub text: Option<&'a str>,
    /// Whether it says something else than the register.
    pub is_changed: bool,
    pub issue: Option<&'a Issue>,
    pub is_open: bool,
}

impl Grid {
    pub fn new(columns: Vec<Column>, rows: Vec<Row>) -> Self {
        let mut grid = Self { columns, rows, ..Self::default() };
        grid.add_up();
        grid
    }

    /// The table of a month.
    #[must_use]
    pub fn of_month(mut self, month: Month) -> Self {
        self.month = Some(month);
        self
    }

    pub const fn month(&self) -> Option<Month> {
        self.month
    }

    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The whole table; none where it has no cell.
    pub fn all(&self) -> Option<Area> {
        let last = At::new(self.rows.len().checked_sub(1)?, self.columns.len().checked_sub(1)?);
        Some(Area { first: At::default(), last })
    }

    /// The first cell that can be typed into.
    pub fn first_open(&self) -> Option<At> {
        let row = self.rows.iter().position(Row::is_open)?;
        let column = self.columns.iter().position(|column| column.typed_into)?;
        Some(At::new(row, column))
    }

    /// Whether something may be typed here.
    pub fn is_open(&self, at: At) -> bool {
        self.rows.get(at.row).is_some_and(Row::is_open)
            && self.columns.get(at.column).is_some_and(|column| column.typed_into)
    }

    /// What the register holds.
    pub fn saved(&self, at: At) -> Option<&str> {
        self.rows.get(at.row)?.saved.get(at.column)?.as_deref()
    }

    /// What stands in the cell now.
    pub fn text(&self, at: At) -> Option<&str> {
        match self.typed.get(&at) {
            Some(typed) => typed.text.as_deref(),
            None => self.saved(at),
        }
    }

    /// What stands against the cell.
    pub fn issue(&self, at: At) -> Option<&Issue> {
        let typed = self.typed.get(&at).and_then(|typed| typed.issue.as_ref());
        typed.or_else(|| self.judged.get(&at))
    }

    pub fn cell(&self, at: At) -> Cell<'_> {
        Cell {
            text: self.text(at),
            is_changed: self.typed.contains_key(&at),
            issue: self.issue(at),
            is_open: self.is_open(at),
        }
    }

    /// How many cells say something else than the register.
    pub fn changed(&self) -> usize {
        self.typed.len()
    }

    /// The cells at fault, line by line.
    pub fn faults(&self) -> Vec<(At, &Issue)> {
        let all: BTreeSet<At> = self.judged.keys().chain(&self.wrong).copied().into_set();
        all.into_iter().filter_map(|at| Some((at, self.issue(at)?))).collect()
    }

    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}
