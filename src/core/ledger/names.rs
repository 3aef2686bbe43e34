//! What a record speaks of, by name: the person or office behind it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::order::Gathered;
use crate::order::Ordered;

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
    matches!(record.kind(), Kind::Person | Kind::Office).then(|| record.body.get("name")).flatten()
}

/// One person or office with the kinds of record that speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub id: Id,
    pub name: String,
    pub kinds: Vec<Kind>,
}

/// Records gathered by whom they speak of: people first, then offices, each in the order they stand in.
pub fn subjects(registry: &Registry, fresh: &[Arc<Record>], records: &[&Arc<Record>]) -> Vec<Subject> {
    let names: BTreeMap<Id, String> =
        fresh.iter().filter_map(|record| own_name(record).map(|name| (record.id, name))).into_map();
    let mut kinds: BTreeMap<Id, BTreeSet<Kind>> = BTreeMap::new();
    let mut order = Vec::new();
    for record in records {
        let known = kinds.entry(record.subject).or_insert_with(|| {
            order.push(record.subject);
            BTreeSet::new()
        });
        known.insert(record.kind());
    }
    let mut found: Vec<Subject> = order
        .into_iter()
        .map(|id| Subject {
            id,
            name: names.get(&id).cloned().unwrap_or_else(|| known(registry, id)),
            kinds: kinds.remove(&id).unwrap_or_default().into_iter().collect(),
        })
        .collect();
    let is_office = |subject: &Subject| subject.kinds.iter().any(|kind| kind.speaks_of_office());
    found.order_by_key(is_office);
    found
}
