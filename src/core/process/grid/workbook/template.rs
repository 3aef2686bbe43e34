//! The table as a workbook to be filled in: its titles, its rows, and what stands in it now. Taken in unchanged, it changes
//! nothing.

use super::role::{NUMBER, UNIT};
use crate::domain::id::Id;
use crate::process::grid::place::At;
use crate::process::grid::table::Grid;
use crate::words::{Lang, words};

/// What is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    pub headings: Vec<String>,
    /// Of each column whether it holds numbers.
    pub numbers: Vec<bool>,
    pub rows: Vec<Vec<String>>,
    /// Whose identity numbers leave with it.
    pub people: Vec<Id>,
}

impl Grid {
    /// `names` is what the first column is called.
    pub fn template(&self, names: &str, lang: Lang) -> Template {
        let (has_numbers, has_units) = (self.has_numbers(), self.has_units());
        let mut headings = vec![names.to_owned()];
        headings.extend(has_numbers.then(|| words(lang, NUMBER, &[])));
        headings.extend(has_units.then(|| words(lang, UNIT, &[])));
        let mut numbers = vec![false; headings.len()];
        headings.extend(self.takes().map(|(_, column)| words(lang, &column.title, &[])));
        numbers.extend(self.takes().map(|(_, column)| column.is_number()));
        let row = |(at, row): (usize, &crate::process::grid::row::Row)| {
            let mut texts = vec![row.name.clone()];
            texts.extend(has_numbers.then(|| row.whom.number.clone().unwrap_or_default()));
            texts.extend(has_units.then(|| row.whom.unit.clone().unwrap_or_default()));
            texts.extend(self.takes().map(|(column, own)| {
                self.text(At::new(at, column)).map(|text| own.shown(lang, text)).unwrap_or_default()
            }));
            texts
        };
        let rows = self.rows.iter().enumerate().map(row).collect();
        let people = self.rows.iter().filter(|row| row.whom.number.is_some());
        let people = people.filter_map(|row| row.whom.person).collect();
        Template { headings, numbers, rows, people }
    }
}
