//! Cells and how they lie beside each other, whatever the file is.

use std::collections::BTreeMap;
use std::ops::Range;

use super::slots::has_slot;
use crate::order::Gathered as _;

/// A row and a column, each from 0.
pub(super) type Spot = (u32, u32);

/// One cell, merged ones once.
#[derive(Clone, Debug, Default)]
pub(super) struct Cell {
    pub text: String,
    /// Rows and columns that it covers.
    pub size: (u32, u32),
    /// A formula or a picture stands in it: it is no blank.
    pub fixed: bool,
    /// Where it stands in its part, where that is needed to change it.
    pub range: Range<usize>,
}

impl Cell {
    /// Nothing stands in it, or nothing but what a day is written around: `　年　月　日`.
    pub fn is_blank(&self) -> bool {
        let rest = |c: char| !c.is_whitespace() && !matches!(c, '_' | '＿');
        let left: String = self.text.chars().filter(|c| rest(*c)).collect();
        !self.fixed && matches!(left.as_str(), "" | "年月" | "年月日")
    }

    /// Something short stands in it that names what stands beside.
    pub fn is_title(&self) -> bool {
        let length = self.text.chars().filter(|c| !c.is_whitespace()).count();
        !self.is_blank()
            && (1..=40).contains(&length)
            && !self.text.contains('。')
            && self.text.chars().any(|c| c.is_alphabetic())
            && !has_slot(&self.text)
    }
}

/// The most cells looked at; what lies beyond is no form.
const CELLS_MAX: usize = 200_000;
/// The most columns, for the same reason: what stands beside a blank is looked for along its row.
const COLUMNS_MAX: u32 = 200;

#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    cells: BTreeMap<Spot, Cell>,
    /// Where a merged cell covers more than its first place, that place.
    covered: BTreeMap<Spot, Spot>,
}

impl Table {
    pub fn put(&mut self, spot: Spot, cell: Cell) {
        if self.cells.len() < CELLS_MAX && spot.1 < COLUMNS_MAX {
            self.cells.insert(spot, cell);
        }
    }

    /// Says that the cell at `spot` covers so many rows and columns; what stood below it is none any more.
    pub fn merge(&mut self, spot: Spot, size: (u32, u32)) {
        let area = u64::from(size.0) * u64::from(size.1);
        if area + self.covered.len() as u64 > CELLS_MAX as u64 || spot.1 >= COLUMNS_MAX {
            return;
        }
        // Of a cell that is merged down row by row those above are covered already.
        let held = self.cells.get(&spot).map(|cell| cell.size).filter(|own| own.0 > 1 && own.1 == size.1);
        let first = spot.0.saturating_add(held.map_or(0, |own| own.0));
        for row in first..spot.0.saturating_add(size.0) {
            for column in spot.1..spot.1.saturating_add(size.1) {
                if (row, column) != spot {
                    self.cells.remove(&(row, column));
                    self.covered.insert((row, column), spot);
                }
            }
        }
        self.cells.entry(spot).or_default().size = size;
    }

    /// The cell that covers a place, and where it begins.
    pub fn at(&self, row: u32, column: u32) -> Option<(Spot, &Cell)> {
        let spot = self.covered.get(&(row, column)).copied().unwrap_or((row, column));
        self.cells.get(&spot).map(|cell| (spot, cell))
    }

    pub fn get(&self, spot: Spot) -> Option<&Cell> {
        self.cells.get(&spot)
    }

    pub fn get_mut(&mut self, spot: Spot) -> Option<&mut Cell> {
        self.cells.get_mut(&spot)
    }

    /// One more than the last column in which anything stands.
    pub fn width(&self) -> u32 {
        let held = self.cells.iter().filter(|(_, cell)| !cell.text.is_empty());
        held.map(|((_, column), cell)| column + cell.size.1).max().unwrap_or_default()
    }

    /// Row by row.
    pub fn cells(&self) -> impl Iterator<Item = (Spot, &Cell)> {
        self.cells.iter().map(|(spot, cell)| (*spot, cell))
    }

    /// Those of one row, from left to right.
    pub fn row(&self, row: u32) -> impl DoubleEndedIterator<Item = (Spot, &Cell)> {
        self.cells.range((row, 0)..=(row, u32::MAX)).map(|(spot, cell)| (*spot, cell))
    }

    /// The cells that end in a row, merged down or not, from left to right.
    pub fn ending(&self, row: u32) -> Vec<(Spot, &Cell)> {
        let covered = self.covered.range((row, 0)..=(row, u32::MAX)).map(|(_, spot)| *spot);
        let spots = covered.chain(self.row(row).map(|(spot, _)| spot)).map(|(row, column)| (column, row));
        let cells = spots.into_set().into_iter();
        let cells = cells.filter_map(|(column, row)| Some(((row, column), self.cells.get(&(row, column))?)));
        cells.filter(|((top, _), cell)| top + cell.size.0 == row + 1).collect()
    }

    /// The titles left of a place in its row, the nearest first.
    pub fn titles_before(&self, (row, column): Spot) -> impl Iterator<Item = &str> {
        let mut last = None;
        (0..column).rev().filter_map(move |column| {
            let (spot, cell) = self.at(row, column)?;
            let again = last.replace(spot) == Some(spot);
            (!again && cell.is_title()).then_some(cell.text.as_str())
        })
    }
}
