//! What a person's row or form speaks of, in the words of those who read it.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::value::{Input, Unit, Value};
use crate::ledger::Registry;
use crate::words::{Lang, words};

/// The words of a value that is written otherwise than it is kept: codes and units.
pub(in crate::report) fn words_of(input: Input, text: &str) -> Option<String> {
    match input {
        Input::Code { table, .. } => Some(words(Lang::Zh, &format!("code-{table}-{text}"), &[])),
        Input::Unit => Unit::parse(text).ok().map(|unit| unit.name.as_str().to_owned()),
        _ => None,
    }
}

/// The records a row speaks of: the running engagement or the last, and the newest that hangs on it.
pub(in crate::report) fn records(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Arc<Record>> {
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

/// What stands in a field of the first of these records that is of its kind.
pub(in crate::report) fn said(records: &[Arc<Record>], kind: Kind, key: &str) -> Option<String> {
    records.iter().find(|record| record.kind() == kind)?.body.get(key)
}
