//! A paste: looked at cell by cell before it is taken.

use std::collections::BTreeMap;

use super::named::Placing;
use super::place::{Area, At};
use super::table::Grid;
use crate::domain::issue::Issue;
use crate::intake::clipboard::Block;

/// What a paste would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paste {
    pub cells: Vec<Pasted>,
    /// Whether rows were found by their names, and not by where they stand.
    pub is_named: bool,
    /// Whether columns were found by their titles likewise.
    pub is_titled: bool,
    /// Of a block with names, which of its columns fall into which of the table.
    pub columns: Vec<(usize, usize)>,
    /// Columns that hold something and fall nowhere: the place in the block, and the heading where there is one.
    pub left_columns: Vec<(usize, String)>,
    /// Names in the block that no row bears, or that several do: each once, in order.
    pub unknown: Vec<String>,
}

/// One cell of the block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// Where it falls; outside the table, where the table would have to go on.
    pub at: At,
    pub text: String,
    pub does: Does,
}

/// What the cell does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    Changes {
        from: Option<String>,
        to: Option<String>,
    },
    /// It says what stands there already.
    Nothing,
    /// The field cannot hold it: it is left out.
    Refused(Issue),
    /// It falls outside the table.
    Outside,
    /// It stands in a column or a row that is only read, and says something else than stands there.
    Closed,
}

impl Paste {
    pub fn changes(&self) -> usize {
        self.cells.iter().filter(|cell| matches!(cell.does, Does::Changes { .. })).count()
    }

    /// The cells that would not be taken.
    pub fn left_out(&self) -> impl Iterator<Item = &Pasted> {
        self.cells.iter().filter(|cell| match cell.does {
            Does::Refused(_) | Does::Outside | Does::Closed => true,
            Does::Changes { .. } | Does::Nothing => false,
        })
    }

    /// The same by distinct text and reason, in the order in which they are first met: whoever wrote 无 in sixty cells is told
    /// once.
    pub fn left_by_text(&self) -> Vec<Left<'_>> {
        let mut all: Vec<Left<'_>> = Vec::new();
        let mut of_text: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for Pasted { at, text, does } in self.left_out() {
            let known = of_text.entry(text.trim()).or_default();
            let same = known.iter().find(|own| all.get(**own).is_some_and(|left| left.why == does)).copied();
            match same.and_then(|own| all.get_mut(own)) {
                Some(left) => left.places.push(*at),
                None => {
                    known.push(all.len());
                    all.push(Left { text: text.trim(), why: does, places: vec![*at] });
                }
            }
        }
        all
    }
}

/// Cells that are not taken, of one text and for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left<'a> {
    pub text: &'a str,
    pub why: &'a Does,
    /// Where they fall, line by line.
    pub places: Vec<At>,
}

impl Grid {
    /// What pasting a block over a selection would do.
    ///
    /// A block with names of rows goes to the rows of these names, and by its heading, where it has one, to the columns of
    /// these titles, wherever the cursor stands: another order does no harm. Two lines of one row that say different
    /// things are neither taken.
    /// Otherwise it falls where the selection begins; a single cell fills the selection.
    pub fn paste(&self, block: &Block, selection: Area) -> Paste {
        let first = selection.first;
        if let Some(placing) = self.by_name(block, first.column) {
            let falls = |(own, column): (usize, &Option<usize>)| column.map(|column| (own, column));
            let columns = placing.columns.iter().enumerate().filter_map(falls).collect();
            let cells = self.agreed(self.placed(block, &placing));
            let Placing { is_titled, unknown, left: left_columns, .. } = placing;
            return Paste { cells, is_named: true, is_titled, columns, left_columns, unknown };
        }
        if let [row] = block.as_slice()
            && let [text] = row.as_slice()
        {
            let cells = selection.cells().map(|at| self.pasted(at, text)).collect();
            return Paste { cells, ..Paste::default() };
        }
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let placing = Placing {
            rows: (0..block.len()).map(|row| Some(first.row + row)).collect(),
            columns: (0..width).map(|column| Some(first.column + column)).collect(),
            ..Placing::default()
        };
        Paste { cells: self.placed(block, &placing), ..Paste::default() }
    }

    /// Takes what a paste changes as one act.
    pub fn take(&mut self, paste: &Paste) {
        let changes = paste.cells.iter().filter(|cell| matches!(cell.does, Does::Changes { .. }));
        self.act(changes.map(|cell| (cell.at, cell.text.clone())).collect::<Vec<_>>());
    }

    fn placed(&self, block: &Block, placing: &Placing) -> Vec<Pasted> {
        let mut cells = Vec::new();
        for (row, line) in placing.rows.iter().zip(block) {
            for (column, text) in placing.columns.iter().zip(line) {
                if let (Some(row), Some(column)) = (row, column) {
                    cells.push(self.pasted(At::new(*row, *column), text));
                }
            }
        }
        cells
    }

    /// Each cell of the table once: what two lines say alike is said once, and where they differ nobody knows which counts.
    fn agreed(&self, cells: Vec<Pasted>) -> Vec<Pasted> {
        let read = |cell: &Pasted| {
            let column = self.columns.get(cell.at.column);
            let read = column.and_then(|column| column.read(&cell.text).ok());
            read.unwrap_or_else(|| Some(cell.text.trim().to_owned()))
        };
        let mut agreed: Vec<Pasted> = Vec::new();
        let mut first: BTreeMap<At, (usize, Option<String>)> = BTreeMap::new();
        for mut cell in cells {
            let said = read(&cell);
            match first.get(&cell.at) {
                None => drop(first.insert(cell.at, (agreed.len(), said))),
                Some((_, other)) if *other == said => continue,
                Some((other, _)) => {
                    cell.does = Does::Refused(Issue::new("grid-doubled"));
                    if let Some(other) = agreed.get_mut(*other) {
                        other.does = cell.does.clone();
                    }
                }
            }
            agreed.push(cell);
        }
        agreed
    }

    pub(super) fn pasted(&self, at: At, text: &str) -> Pasted {
        let now = self.text(at).map(str::to_owned);
        let outside = at.row >= self.rows.len() || at.column >= self.columns.len();
        let does = match self.typed(at, text) {
            None if text.trim().is_empty() => Does::Nothing,
            None if outside => Does::Outside,
            None if self.says(at, text) => Does::Nothing,
            None => Does::Closed,
            Some(Some(typed)) => match typed.issue {
                Some(issue) => Does::Refused(issue),
                None if typed.text == now && self.issue(at).is_none() => Does::Nothing,
                None => Does::Changes { from: now, to: typed.text },
            },
            // What the register holds comes back.
            Some(None) if now.as_deref() == self.saved(at) => Does::Nothing,
            Some(None) => Does::Changes { from: now, to: self.saved(at).map(str::to_owned) },
        };
        Pasted { at, text: text.to_owned(), does }
    }

    /// Whether a cell that is only read says the same: then nobody need be told that it stays.
    fn says(&self, at: At, text: &str) -> bool {
        let column = self.columns.get(at.column);
        let read = column.and_then(|column| column.read(text).ok()).flatten();
        read.as_deref() == self.text(at)
    }
}
