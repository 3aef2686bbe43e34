//! Rows that a person adds to the table: of whom the register knows nothing before something is said of them.

use super::row::{Entry, Newcomers};
use super::table::Grid;
use super::workbook::Seen;

impl Grid {
    /// The same table, open for rows that are added by name.
    #[must_use]
    pub fn welcoming(mut self, newcomers: Newcomers) -> Self {
        self.newcomers = Some(newcomers);
        self
    }

    pub const fn welcomes(&self) -> bool {
        self.newcomers.is_some()
    }

    /// Adds a row for each name that the table does not know; of one name there is one.
    pub fn welcome<'a>(&mut self, names: impl IntoIterator<Item = &'a str>) {
        let Some(newcomers) = self.newcomers.clone() else { return };
        for name in names.into_iter().map(str::trim).filter(|name| !name.is_empty()) {
            let key = Newcomers::key(name);
            if !self.rows.iter().any(|row| row.key == key) {
                self.rows.push(newcomers.row(name, self.columns.len()));
            }
        }
        self.add_up();
    }

    /// The same for whom a sheet names: numbers and units without a name are nobody.
    pub fn welcome_seen(&mut self, seen: &[Seen]) {
        self.welcome(seen.iter().map(|seen| seen.name.as_str()));
    }

    /// Takes rows away that were added and of which nothing is said: they stand last.
    pub fn dismiss(&mut self) {
        while let Some(last) = self.rows.last() {
            let at = self.rows.len() - 1;
            let is_new = matches!(last.record, Entry::New { .. }) && Newcomers::name_in(&last.key).is_some();
            // What was undone can be done again.
            let steps = self.done.iter().chain(&self.undone).flatten().map(|(cell, ..)| cell);
            if !is_new || self.typed.keys().chain(steps).any(|cell| cell.row == at) {
                break;
            }
            self.rows.pop();
        }
        self.add_up();
    }
}
