//! Which rows of the table a name or a number means.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::text::bare_number;
use crate::order::Gathered;
use crate::process::grid::table::Grid;
use crate::process::grid::texts::plain_name;

/// The rows by what a workbook knows them by.
pub(super) struct Bearers<'a> {
    grid: &'a Grid,
    by_number: BTreeMap<String, Vec<usize>>,
    by_name: BTreeMap<String, Vec<usize>>,
    units: BTreeSet<String>,
}

impl<'a> Bearers<'a> {
    pub fn of(grid: &'a Grid) -> Self {
        let (mut by_number, mut by_name) = (BTreeMap::new(), BTreeMap::new());
        let put = |tree: &mut BTreeMap<String, Vec<usize>>, key: String, at: usize| {
            if !key.is_empty() {
                tree.entry(key).or_default().push(at);
            }
        };
        for (at, row) in grid.rows.iter().enumerate() {
            put(&mut by_name, plain_name(&row.name), at);
            put(&mut by_number, bare_number(row.whom.number.as_deref().unwrap_or_default()).into_owned(), at);
        }
        let units = grid.rows.iter().filter_map(|row| row.whom.unit.as_deref()).map(plain_name).into_set();
        Self { grid, by_number, by_name, units }
    }

    pub fn of_number(&self, number: &str) -> &[usize] {
        self.by_number.get(bare_number(number).as_ref()).map_or(&[], Vec::as_slice)
    }

    pub fn of_name(&self, name: &str) -> &[usize] {
        self.by_name.get(&plain_name(name)).map_or(&[], Vec::as_slice)
    }

    pub fn is_named(&self, row: usize, name: &str) -> bool {
        self.grid.rows.get(row).is_some_and(|row| plain_name(&row.name) == plain_name(name))
    }

    /// Whether a row stands in a unit. Of two names of units one may say where the unit lies: `昆山市千灯镇`.
    pub fn is_of(&self, row: usize, unit: &str) -> bool {
        let own = self.grid.rows.get(row).and_then(|row| row.whom.unit.as_deref());
        own.is_some_and(|own| is_same_unit(&plain_name(own), &plain_name(unit)))
    }

    /// Whether a text is the unit of some row.
    pub fn is_unit(&self, text: &str) -> bool {
        let text = plain_name(text);
        !text.is_empty() && self.units.iter().any(|own| is_same_unit(own, &text))
    }

    /// Whether the table knows the identity number of one of the rows.
    pub fn knows_number(&self, rows: &[usize]) -> bool {
        rows.iter().filter_map(|row| self.grid.rows.get(*row)).any(|row| row.whom.number.is_some())
    }

    /// Whether the table knows the unit of a row.
    pub fn has_unit(&self, row: usize) -> bool {
        self.grid.rows.get(row).is_some_and(|row| row.whom.unit.is_some())
    }
}

fn is_same_unit(one: &str, other: &str) -> bool {
    one.ends_with(other) || other.ends_with(one)
}
