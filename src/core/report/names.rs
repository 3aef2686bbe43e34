//! What a record speaks of, by name: the person or office behind it.

use std::sync::Arc;

use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};
use crate::ledger::Registry;

/// The name of a person or an office, looked for in `fresh` first: records of a file not yet taken in.
pub fn subject(registry: &Registry, fresh: &[Arc<Record>], id: Id) -> String {
    let new = fresh.iter().filter(|record| record.id == id).find_map(|record| own_name(record));
    new.or_else(|| registry.find(id).and_then(|record| own_name(record)))
        .or_else(|| registry.party(id).map(|party| party.name))
        .unwrap_or_default()
}

/// The name of somebody in view.
pub fn known(registry: &Registry, id: Id) -> String {
    subject(registry, &[], id)
}

fn own_name(record: &Record) -> Option<String> {
    match record.body {
        Body::Person(_) | Body::Office(_) => record.body.get("name"),
        _ => None,
    }
}

/// One person or office with the kinds of record that speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub id: Id,
    pub name: String,
    pub kinds: Vec<Kind>,
}

/// Records gathered by whom they speak of, in the order in which they stand.
pub fn subjects(registry: &Registry, fresh: &[Arc<Record>], records: &[&Arc<Record>]) -> Vec<Subject> {
    let mut found: Vec<Subject> = Vec::new();
    for record in records {
        let kind = record.kind();
        match found.iter_mut().find(|subject| subject.id == record.subject) {
            Some(known) if known.kinds.contains(&kind) => {}
            Some(known) => known.kinds.push(kind),
            None => found.push(Subject {
                id: record.subject,
                name: subject(registry, fresh, record.subject),
                kinds: vec![kind],
            }),
        }
    }
    for subject in &mut found {
        subject.kinds.sort_unstable();
    }
    found
}
