//! Rows that a person adds to the table: of whom the register knows nothing before something is said of them.

use super::place::At;
use super::row::{Entry, Newcomers};
use super::table::Grid;

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
        let names = names.into_iter().map(str::trim).filter(|name| !name.is_empty());
        self.welcome_keys(names.map(Newcomers::key).collect());
    }

    /// The same by the keys that a draft kept.
    pub(super) fn welcome_keys(&mut self, keys: Vec<String>) {
        let Some(newcomers) = self.newcomers.clone() else { return };
        for key in keys {
            if !self.rows.iter().any(|row| row.key == key) {
                self.rows.push(newcomers.row(&key, self.columns.len()));
            }
        }
        self.add_up();
    }

    /// Adds a row whoever has the name already: two of one name may be two people. Gives the key of the row.
    pub fn add(&mut self, name: &str) -> Option<String> {
        let name = Some(name.trim()).filter(|name| !name.is_empty() && self.welcomes())?;
        let is_free = |key: &String| !self.rows.iter().any(|row| row.key == *key);
        let numbers = 2..self.rows.len() + 3;
        let mut keys = std::iter::once(Newcomers::key(name))
            .chain(numbers.map(|number| Newcomers::further(name, number)));
        let key = keys.find(is_free)?;
        self.welcome_keys(vec![key.clone()]);
        Some(key)
    }

    /// Whether a row has the name.
    pub fn knows(&self, name: &str) -> bool {
        self.rows.iter().any(|row| row.name == name.trim())
    }

    /// By what a row is told from others of its name, as far as it is said.
    pub fn apart(&self, row: usize) -> Option<&str> {
        let key = self.newcomers.as_ref()?.apart;
        let column = self.columns.iter().position(|column| column.key == key)?;
        self.text(At::new(row, column)).filter(|text| !text.is_empty())
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
