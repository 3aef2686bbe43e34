//! 花名册: one row a person with whole numbers, in the template's columns, so that it can come in again.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::template::{COLUMNS, headed, input};
use super::writing::{write_text, written};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Kind, Record};
use crate::domain::value::{Input, Unit, Value};
use crate::intake::target::Target;
use crate::ledger::Registry;
use crate::words::{Lang, words};

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
        let made = match self.input {
            Some(Input::Code { table, .. }) if !self.words.contains_key(text) => {
                words(Lang::Zh, &format!("code-{table}-{text}"), &[])
            }
            Some(Input::Unit) if !self.words.contains_key(text) => match Unit::parse(text) {
                Ok(unit) => unit.name.as_str().to_owned(),
                Err(_) => text.to_owned(),
            },
            _ => return self.words.get(text).map_or(text, String::as_str),
        };
        self.words.entry(text.to_owned()).or_insert(made)
    }
}

/// The records a row speaks of: the running engagement or the last, and the newest that hangs on it.
fn records(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Arc<Record>> {
    let about: Vec<&Arc<Record>> = registry.about(person).collect();
    let of_kind = |kind: Kind| about.iter().filter(move |record| record.kind() == kind).copied();
    let engagement = of_kind(Kind::Engagement)
        .max_by_key(|record| (registry.is_active(record, on), record.body.get("hired"), record.id));
    let hangs = |record: &&Arc<Record>| {
        engagement.is_some_and(|engagement| record.body.engagement() == Some(engagement.id))
    };
    let newest = |kind: Kind, key: &'static str| {
        of_kind(kind).filter(hangs).max_by_key(|record| (record.body.get(key), record.id))
    };
    let certificate = of_kind(Kind::Certificate).max_by_key(|record| (record.body.get("level"), record.id));
    [
        of_kind(Kind::Person).next(),
        engagement,
        newest(Kind::Posting, "from"),
        newest(Kind::Contract, "start"),
        certificate,
    ]
    .into_iter()
    .flatten()
    .cloned()
    .collect()
}

fn said(records: &[Arc<Record>], kind: Kind, key: &str) -> Option<String> {
    records.iter().find(|record| record.kind() == kind)?.body.get(key)
}
