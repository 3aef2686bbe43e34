//! The sheet's own totals beside what would be taken of the rows they sum up.

use super::lines::{Line, SheetRow, TotalRow};
use crate::domain::amount::Money;
use crate::domain::value::{Input, Value as _};
use crate::process::grid::table::Grid;
use crate::process::grid::total::number;

/// A total of the sheet, column by column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Its row in the sheet, and what it calls itself.
    pub row: u32,
    pub label: String,
    pub columns: Vec<Compared>,
}

/// One column of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    pub column: usize,
    pub is_hundredths: bool,
    /// What the sheet says.
    pub said: u64,
    /// What would be taken of the rows above.
    pub taken: u64,
    /// What stands in those of them that would not be taken.
    pub left: u64,
}

impl Compared {
    pub fn differs(&self) -> bool {
        self.said != self.taken
    }

    /// Whether what is left out is all of the difference.
    pub fn is_explained(&self) -> bool {
        self.said == self.taken.saturating_add(self.left)
    }
}

impl Sum {
    pub fn differs(&self) -> bool {
        self.columns.iter().any(Compared::differs)
    }

    /// Whether what is left out is all of every difference.
    pub fn adds_up(&self) -> bool {
        self.columns.iter().all(Compared::is_explained)
    }
}

/// The totals, each over the rows that it sums up: those since the last total, or all of its sheet, or all there are. Which
/// of them a sheet means shows in its figures; where none fits, by what it calls itself.
///
/// `is_taken` tells of a row, by its place among those that name somebody, and a column whether the cell would be taken.
pub(super) fn sums(grid: &Grid, lines: &[Line], is_taken: &dyn Fn(usize, usize) -> bool) -> Vec<Sum> {
    let mut rows: Vec<&SheetRow> = Vec::new();
    let (mut part, mut sheet) = (0, 0);
    let mut sums = Vec::new();
    for line in lines {
        match line {
            Line::Row(row) => rows.push(row),
            Line::Part => part = rows.len(),
            Line::Sheet => (part, sheet) = (rows.len(), rows.len()),
            Line::Total(total) => {
                let order = if total.is_part { [part, sheet, 0] } else { [sheet, 0, part] };
                let over = order.map(|from| compared(grid, total, &rows, from, is_taken));
                let fits = over.iter().position(Sum::adds_up).unwrap_or_default();
                sums.extend(over.into_iter().nth(fits).filter(|sum| !sum.columns.is_empty()));
                part = rows.len();
            }
        }
    }
    sums
}

fn compared(
    grid: &Grid,
    total: &TotalRow,
    rows: &[&SheetRow],
    from: usize,
    is_taken: &dyn Fn(usize, usize) -> bool,
) -> Sum {
    let column = |figure: &super::lines::Figure| {
        let column = grid.columns.get(figure.column).filter(|column| column.summed)?;
        let is_hundredths = column.field.is_some_and(|(_, field)| matches!(field.input, Input::Amount));
        let read = |text: &str| number(&column.read(text).ok()??, is_hundredths);
        // A sum goes beyond what one cell may hold: sixty people have more points than anybody.
        let said = match is_hundredths {
            true => Money::parse(&figure.text).ok()?.fen(),
            false => read(&figure.text)?,
        };
        let (mut taken, mut left) = (0_u64, 0_u64);
        for (at, row) in rows.iter().enumerate().skip(from) {
            let own = row.figures.iter().find(|own| own.column == figure.column && own.issue.is_none());
            if let Some(value) = own.and_then(|own| read(&own.text)) {
                let into = if is_taken(at, figure.column) { &mut taken } else { &mut left };
                *into = into.saturating_add(value);
            }
        }
        Some(Compared { column: figure.column, is_hundredths, said, taken, left })
    };
    let columns = total.figures.iter().filter_map(column).collect();
    Sum { row: total.row, label: total.label.clone(), columns }
}
