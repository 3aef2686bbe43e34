//! A paste: looked at cell by cell before it is taken.

use std::collections::{BTreeMap, BTreeSet};

use super::place::{Area, At};
use super::table::Grid;
use crate::domain::issue::Issue;
use crate::intake::clipboard::Block;
use crate::words::{Lang, words};

/// What a paste would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paste {
    pub cells: Vec<Pasted>,
    /// Whether rows were found by their names, columns by their titles, and not by where they stand.
    pub is_named: bool,
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

/// Where the cells of a block fall.
struct Placing {
    /// Of each row of the block, the row of the table; none where it is no row of the table.
    rows: Vec<Option<usize>>,
    /// Of each column of the block likewise.
    columns: Vec<Option<usize>>,
    unknown: Vec<String>,
}

impl Grid {
    /// What pasting a block over a selection would do.
    ///
    /// A block whose first filled column holds names of rows goes to the rows of these names, and by its heading, where it
    /// has one, to the columns of these titles, wherever the cursor stands: another order of the rows does no harm.
    /// Otherwise it falls where the selection begins; a single cell fills the selection.
    pub fn paste(&self, block: &Block, selection: Area) -> Paste {
        if let Some(placing) = self.by_name(block) {
            return self.placed(block, placing, true);
        }
        let first = selection.first;
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
            unknown: Vec::new(),
        };
        self.placed(block, placing, false)
    }

    /// Takes what a paste changes as one act.
    pub fn take(&mut self, paste: &Paste) {
        let changes = paste.cells.iter().filter(|cell| matches!(cell.does, Does::Changes { .. }));
        self.act(changes.map(|cell| (cell.at, cell.text.clone())).collect::<Vec<_>>());
    }

    fn placed(&self, block: &Block, placing: Placing, is_named: bool) -> Paste {
        let mut cells = Vec::new();
        for (row, line) in placing.rows.iter().zip(block) {
            for (column, text) in placing.columns.iter().zip(line) {
                if let (Some(row), Some(column)) = (row, column) {
                    cells.push(self.pasted(At::new(*row, *column), text));
                }
            }
        }
        Paste { cells, is_named, unknown: placing.unknown }
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

    fn by_name(&self, block: &Block) -> Option<Placing> {
        let mut named: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, row) in self.rows.iter().enumerate() {
            named.entry(bare(&row.name)).or_default().push(at);
        }
        let width = block.iter().map(Vec::len).max().unwrap_or_default();
        let cell = |row: usize, column: usize| block.get(row).and_then(|line| line.get(column));
        let bears =
            |row: usize, column: usize| cell(row, column).is_some_and(|text| named.contains_key(bare(text)));
        let names = (0..width).find(|column| (0..block.len()).any(|row| bears(row, *column)))?;
        let begins = (0..block.len()).find(|row| bears(*row, names))?;
        // The heading stands above the first name; without one the columns follow the names as they do in the table.
        let titled = (0..begins).rev().map(|row| self.titled(block.get(row)));
        let titled = titled.into_iter().find(|columns| columns.iter().any(Option::is_some));
        let after =
            |column: usize| column.checked_sub(names + 1).filter(|column| *column < self.columns.len());
        let mut columns = titled.unwrap_or_else(|| (0..width).map(after).collect());
        columns.resize(width, None);
        let (mut unknown, mut told) = (Vec::new(), BTreeSet::new());
        let row = |row: usize| {
            let name = cell(row, names).map(String::as_str).unwrap_or_default();
            match named.get(bare(name)).map(Vec::as_slice) {
                Some([one]) => Some(*one),
                _ => {
                    if row >= begins && !name.is_empty() && told.insert(name) {
                        unknown.push(name.to_owned());
                    }
                    None
                }
            }
        };
        let rows = (0..block.len()).map(row).collect();
        Some(Placing { rows, columns, unknown })
    }

    /// Of each cell of a line, the column whose title it is.
    fn titled(&self, line: Option<&Vec<String>>) -> Vec<Option<usize>> {
        let is = |title: &str, text: &str| Lang::ALL.iter().any(|lang| words(*lang, title, &[]) == text);
        let column = |text: &String| self.columns.iter().position(|column| is(&column.title, text));
        line.into_iter().flatten().map(column).collect()
    }
}

/// A name without what a list leaves out: 千灯镇 is 千灯镇总工会.
pub(super) fn bare(name: &str) -> &str {
    let name = name.trim();
    let ends = ["工会联合会", "工会委员会", "总工会", "工会"];
    ends.iter().find_map(|end| name.strip_suffix(end)).filter(|rest| !rest.is_empty()).unwrap_or(name)
}
