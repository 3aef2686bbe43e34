//! What a person's file tells another county: each record as far as its kind goes ([`crate::domain::record::Moves`]).

use std::collections::BTreeSet;
use std::sync::Arc;

use super::registry::Registry;
use crate::domain::codes::YesNo;
use crate::domain::id::Id;
use crate::domain::record::{Body, Record};
use crate::order::Gathered;

/// What the giver of a transfer tells with it: its own records of the person, with the details if it ticked them.
pub fn told(registry: &Registry, transfer: &Record) -> Vec<Record> {
    let Body::Transfer(facts) = &transfer.body else { return Vec::new() };
    let own = registry.about(transfer.subject).filter(|record| record.owner == transfer.owner);
    moved(registry, own, facts.details == Some(YesNo::Yes))
}

/// Records as they move. A link that leads to what does not move leads nowhere, but for what an office above both of
/// them publishes; a record that says nothing without it stays.
pub(super) fn moved<'a>(
    registry: &Registry,
    records: impl Iterator<Item = &'a Arc<Record>>,
    ticked: bool,
) -> Vec<Record> {
    let kept = records.filter(|record| !record.draft);
    let kept = kept.filter_map(|record| {
        let Record { id, owner, subject, draft, body } = &**record;
        Some(Record { id: *id, owner: *owner, subject: *subject, draft: *draft, body: body.moved(ticked)? })
    });
    let mut kept: Vec<Record> = kept.collect();
    let ids: BTreeSet<Id> = kept.iter().map(|record| record.id).into_set();
    let published = |id: Id| registry.find(id).is_some_and(|record| registry.is_above(record.owner));
    for record in &mut kept {
        let lost = record.body.links().filter(|(_, _, id)| !ids.contains(id) && !published(*id));
        let lost: Vec<_> = lost.map(|(field, _, _)| &field.key).collect();
        if !lost.is_empty() {
            record.body = record.body.clone().without(lost);
        }
    }
    kept.retain(|record| record.body.says_something());
    kept
}
