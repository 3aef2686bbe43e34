//! 花名册: one row a person with whole numbers, in the template's columns, so that it can come in again.

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
        for (row, person) in (1..).zip(people) {
            let records = records(registry, *person, on);
            for (column, target) in (0..).zip(COLUMNS) {
                let text = match target {
                    Target::Field(kind, key) => said(&records, *kind, key, input(*target)),
                    _ => row.to_string(),
                };
                write_text(sheet, row, column, &text)?;
            }
        }
        Ok(())
    })
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

fn said(records: &[Arc<Record>], kind: Kind, key: &str, input: Option<Input>) -> String {
    let text = records.iter().find(|record| record.kind() == kind).and_then(|record| record.body.get(key));
    let Some(text) = text else { return String::new() };
    match input {
        Some(Input::Code { table, .. }) => words(Lang::Zh, &format!("code-{table}-{text}"), &[]),
        Some(Input::Unit) => match Unit::parse(&text) {
            Ok(unit) => unit.name.as_str().to_owned(),
            Err(_) => text,
        },
        _ => text,
    }
}
