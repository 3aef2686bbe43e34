//! A cell in the light of those around it: struck through, under a merged one, or standing for the one above.

use super::keys::{NAME, NUMBER};
use super::repair::{Asks, Flaw, Reading};
use super::row::{Reader, Row};
use super::target::Target;
use super::workbook::{Aside, Cell};
use crate::domain::record::Kind;
use crate::domain::value::Input;

/// Marks and words that stand for what the cell above says.
const DITTO: &[&str] = &["同上", "上同", "同前", "〃", "″", "\"", "”", "“", "〞", "＂", "''", "’’"];

const LEVEL: Target = Target::Field(Kind::Certificate, "level");

fn is_ditto(cell: &Cell) -> bool {
    matches!(cell, Cell::Text(text) if DITTO.contains(&text.trim()))
}

impl Reader<'_> {
    /// What a cell says where it stands, with what was put right and what is asked. What was typed in its place stands
    /// by itself, and so do the name and the number, which are of one person.
    pub(super) fn standing(&self, row: &Row, column: u32, target: Target, cell: Cell) -> (Cell, Reading) {
        let own = [NAME, NUMBER].map(|(kind, key)| Target::Field(kind, key));
        let typed = self.choices.corrections.contains_key(&(row.row, column));
        if typed || own.contains(&target) || matches!(target, Target::Ignore | Target::Sequence) {
            return (cell, Reading::default());
        }
        if cell.is_empty() {
            let merged = self.merged(row.row, column, target);
            let shown = merged.shown();
            let found = Reading::default();
            return if merged.is_empty() {
                (cell, found)
            } else {
                (merged, found.repaired("merged_cell", &shown))
            };
        }
        // A stroke through the row has been asked for the row.
        if self.sheet.is_struck(row.row, column) && row.aside != Some(Aside::Struck) {
            return (Cell::Empty, Reading::flawed(Flaw::new("cell_struck")));
        }
        // 1 is a yes, a first level or a count: never the code that the register keeps.
        let shown = cell.shown();
        let figure = !shown.trim().is_empty() && shown.trim().bytes().all(|b| b.is_ascii_digit());
        if figure && target == LEVEL {
            return (
                Cell::Empty,
                Reading::flawed(Flaw::asking(Asks::Word, "code_unknown").with("seen", shown.trim())),
            );
        }
        if !is_ditto(&cell) {
            return (cell, Reading::default());
        }
        match self.above(row.row, column, target) {
            Some(above) => {
                let shown = above.shown();
                (above, Reading::default().repaired("ditto", &shown))
            }
            None => (Cell::Empty, Reading::flawed(Flaw::new("ditto_unclear"))),
        }
    }

    /// What an empty cell is covered by: of units however they are merged, of other fields by a cell merged down.
    fn merged(&self, row: u32, column: u32, target: Target) -> Cell {
        let input = target.field().and_then(|(kind, key)| kind.field(key)).map(|field| field.input);
        let covering = match input {
            Some(Input::Unit) => self.sheet.spread(row, column),
            _ => self.sheet.merged_down(row, column),
        };
        covering.clone()
    }

    /// The cell that a ditto mark stands for: that of the person right above, or the one that theirs stands for.
    fn above(&self, row: u32, column: u32, target: Target) -> Option<Cell> {
        let number = self.mapping.column(Target::Field(NUMBER.0, NUMBER.1))?;
        let here = self.sheet.place(row).index;
        let mut at = row;
        loop {
            at = self.sheet.row_before(at)?;
            let digits = self.sheet.shown(at, number).chars().filter(char::is_ascii_digit).count();
            let cell = self.cell(at, column);
            if digits < 8
                || self.sheet.place(at).index != here
                || self.sheet.row_is_hidden(at)
                || self.sheet.is_struck(at, column)
            {
                return None;
            }
            if !is_ditto(&cell) {
                let cell = if cell.is_empty() { self.merged(at, column, target) } else { cell };
                return (!cell.is_empty()).then_some(cell);
            }
        }
    }
}
