//! What was typed and not saved, as a small value that survives a reload, and how it comes back to a register that may
//! have changed meanwhile: nothing is overwritten in silence.

use serde::{Deserialize, Serialize};

use super::place::At;
use super::table::{Grid, Step, Typed};
use crate::domain::issue::Issue;

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
}

impl Grid {
    pub fn draft(&self) -> Draft {
        let kept = |(at, typed): (&At, &Typed)| {
            Some(Kept {
                row: self.rows.get(at.row)?.key.clone(),
                column: self.columns.get(at.column)?.key.to_owned(),
                text: typed.text.clone().unwrap_or_default(),
                saved: self.saved(*at).map(str::to_owned),
            })
        };
        Draft { cells: self.typed.iter().filter_map(kept).collect() }
    }

    /// Puts a draft back as one act.
    pub fn restore(&mut self, draft: &Draft) -> Restored {
        let mut restored = Restored::default();
        let mut step = Step::new();
        for kept in &draft.cells {
            let row = self.rows.iter().position(|row| row.key == kept.row);
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
        for (at, _, after) in &step {
            self.typed.extend(after.clone().map(|typed| (*at, typed)));
        }
        if !step.is_empty() {
            self.done.push(step);
        }
        restored
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
