//! What was typed and not saved, as a small value that survives a reload, and how it comes back to a register that may
//! have changed meanwhile: nothing is overwritten in silence.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::place::At;
use super::row::{Entry, Newcomers};
use super::table::{Grid, Step, Typed};
use crate::domain::issue::Issue;
use crate::order::Gathered;

/// The cells that say something else than the register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    cells: Vec<Kept>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    row: String,
    column: String,
    text: String,
    /// What the register held when it was typed.
    saved: Option<String>,
}

/// What became of a draft.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    pub taken: usize,
    /// Cells of which the register says something else now: they stand as faults until somebody decides.
    pub moved: usize,
    /// Cells whose row or column is gone, or can be typed into no more.
    pub lost: usize,
}

impl Draft {
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Pieces of one draft as one.
    #[must_use]
    pub fn joined(pieces: impl IntoIterator<Item = Draft>) -> Self {
        Self { cells: pieces.into_iter().flat_map(|piece| piece.cells).collect() }
    }
}

/// So many rows are kept together: a key writes these anew, and not all that is unsaved.
const PIECE: usize = 32;

/// The piece in which a row is kept.
pub(super) const fn piece_of(row: usize) -> usize {
    row / PIECE
}

impl Grid {
    pub fn draft(&self) -> Draft {
        self.draft_of(0..self.rows.len())
    }

    /// How many pieces the draft has, empty ones included.
    pub const fn pieces(&self) -> usize {
        self.rows.len().div_ceil(PIECE)
    }

    /// The pieces that are not kept as they stand, each with its number; from now on they are taken to be kept.
    pub fn unkept(&mut self) -> Vec<(usize, Draft)> {
        let pieces = std::mem::take(&mut self.unkept);
        pieces.into_iter().map(|piece| (piece, self.draft_of(piece * PIECE..(piece + 1) * PIECE))).collect()
    }

    fn draft_of(&self, rows: Range<usize>) -> Draft {
        let kept = |(at, typed): (&At, &Typed)| {
            Some(Kept {
                row: self.rows.get(at.row)?.key.clone(),
                column: self.columns.get(at.column)?.key.to_owned(),
                text: typed.text.clone().unwrap_or_default(),
                saved: self.saved(*at).map(str::to_owned),
            })
        };
        let typed = self.typed.range(At::new(rows.start, 0)..At::new(rows.end, 0));
        Draft { cells: typed.filter_map(kept).collect() }
    }

    /// Puts a draft back as one act.
    pub fn restore(&mut self, draft: &Draft) -> Restored {
        let mut restored = Restored::default();
        let mut step = Step::new();
        let written = self.written(draft);
        let draft: Vec<&Kept> =
            draft.cells.iter().filter(|kept| !written.contains(kept.row.as_str())).collect();
        let added = draft.iter().filter(|kept| Newcomers::name_in(&kept.row).is_some());
        self.welcome_keys(added.map(|kept| kept.row.clone()).collect());
        // Rows may stand in other pieces than before.
        self.unkept.extend(0..self.pieces());
        let rows = self.rows.iter().enumerate().map(|(at, row)| (row.key.clone(), at)).into_map();
        for kept in draft {
            let row = rows.get(&kept.row).copied();
            let column = self.columns.iter().position(|column| column.key == kept.column);
            let at = row.zip(column).map(|(row, column)| At::new(row, column));
            let Some((at, typed)) = at.and_then(|at| Some((at, self.typed(at, &kept.text)?))) else {
                restored.lost += 1;
                continue;
            };
            // The register came to say the same by itself.
            let Some(mut typed) = typed else { continue };
            if self.saved(at) == kept.saved.as_deref() {
                restored.taken += 1;
            } else {
                restored.moved += 1;
                typed.issue = typed.issue.or_else(|| Some(self.moved(at, kept)));
            }
            step.push((at, self.typed.get(&at).cloned(), Some(typed)));
        }
        self.put(step.iter().map(|(at, _, after)| (*at, after.clone())).collect());
        if !step.is_empty() {
            self.done.push(step);
        }
        restored
    }

    /// Rows added by name that have been saved since: a record of that name says all that was typed. Of two with one name
    /// each has a record of its own; kept as unsaved, they would be written once more.
    fn written<'a>(&self, draft: &'a Draft) -> BTreeSet<&'a str> {
        let mut added: BTreeMap<&str, Vec<&Kept>> = BTreeMap::new();
        for kept in draft.cells.iter().filter(|kept| Newcomers::name_in(&kept.row).is_some()) {
            added.entry(&kept.row).or_default().push(kept);
        }
        let mut taken = BTreeSet::new();
        let mut says_all = |key: &str, cells: &[&Kept]| {
            let name = Newcomers::name_in(key);
            let own = self.rows.iter().enumerate().find(|(at, row)| {
                matches!(row.record, Entry::Known(_))
                    && Some(row.name.as_str()) == name
                    && !taken.contains(at)
                    && cells.iter().all(|kept| self.holds(*at, kept))
            });
            own.is_some_and(|(at, _)| taken.insert(at))
        };
        added.retain(|key, cells| says_all(key, cells));
        added.into_keys().collect()
    }

    /// Whether the register says of a row what was kept.
    fn holds(&self, row: usize, kept: &Kept) -> bool {
        let column = self.columns.iter().position(|column| column.key == kept.column);
        column.is_some_and(|column| matches!(self.typed(At::new(row, column), &kept.text), Some(None)))
    }

    /// What is said of a cell whose saved value changed under what was typed. To type it once more decides.
    fn moved(&self, at: At, kept: &Kept) -> Issue {
        let shown = |text: Option<&str>| text.unwrap_or("—").to_owned();
        let issue = Issue::new("grid-moved")
            .with("before", shown(kept.saved.as_deref()))
            .with("now", shown(self.saved(at)));
        match self.columns.get(at.column).and_then(|column| column.field) {
            Some((kind, field)) => issue.at(format!("{}.{}", kind.code(), field.key)),
            None => issue,
        }
    }
}
