//! 花名册: one row a person with whole numbers, in the template's columns, so that it can come in again.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::spoken::{records, said, words_of};
use super::template::{COLUMNS, headed, input};
use super::writing::{write_text, written};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::value::Input;
use crate::intake::target::Target;
use crate::ledger::Registry;

/// The people given, in their order. Whoever hands it out journals it first ([`crate::ledger::Command::Export`]).
///
/// # Errors
/// `workbook-write`.
pub fn roster(registry: &Registry, people: &[Id], on: NaiveDate) -> Result<Vec<u8>, Issue> {
    written(|book| {
        let sheet = headed(book, "花名册")?;
        let mut columns: Vec<Column> = COLUMNS.iter().copied().map(Column::new).collect();
        for (row, person) in (1..).zip(people) {
            let records = records(registry, *person, on);
            for (at, column) in (0..).zip(&mut columns) {
                match column.target {
                    Target::Field(kind, key) => {
                        if let Some(text) = said(&records, kind, key) {
                            write_text(sheet, row, at, column.words(&text))?;
                        }
                    }
                    _ => write_text(sheet, row, at, &row.to_string())?,
                }
            }
        }
        Ok(())
    })
}

/// A column of the roster, with the words of what it has said so far: the same few codes and units stand in thousands of
/// rows, and words are looked up once for each.
struct Column {
    target: Target,
    input: Option<Input>,
    words: BTreeMap<String, String>,
}

impl Column {
    fn new(target: Target) -> Self {
        Self { target, input: input(target), words: BTreeMap::new() }
    }

    /// What stands in a cell for a value of the column's field.
    fn words<'a>(&'a mut self, text: &'a str) -> &'a str {
        if self.words.contains_key(text) {
            return self.words.get(text).map_or(text, String::as_str);
        }
        let Some(made) = self.input.and_then(|input| words_of(input, text)) else { return text };
        self.words.entry(text.to_owned()).or_insert(made)
    }
}
