//! People drafted here for the superior: how far each has come, and those whom the superior has declined.

use std::collections::{BTreeMap, BTreeSet};

use super::desk::{Desk, Keeps, Process};
use super::task::{Sort, Task};
use crate::domain::id::Id;
use crate::ledger::batch::Decision;
use crate::ledger::{Registry, names};
use crate::order::Gathered;
use crate::order::Ordered;

/// Drafts of ours were declined, all of one task for the same reason.
const DECLINED: Sort = Sort::returned("declined");

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[DECLINED], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let registry = desk.registry;
    let mut declined: BTreeMap<&String, Vec<Id>> = BTreeMap::new();
    for person in drafted(registry) {
        if let Some(Decision::Declined { reason }) = registry.decision_on(person) {
            declined.entry(reason).or_default().push(person);
        }
    }
    let task = |(reason, people): (&String, _)| Task::of_people(DECLINED, registry, people).note(reason);
    declined.into_iter().map(task).collect()
}

fn drafted(registry: &Registry) -> BTreeSet<Id> {
    registry.own_records().filter(|record| record.draft).map(|record| record.subject).into_set()
}

/// A person drafted here for the superior.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    pub person: Id,
    pub name: String,
    pub fate: DraftFate,
}

/// How far a draft has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftFate {
    /// In no file yet.
    New,
    /// In file number `number`.
    Sent { number: u64 },
    /// The superior has taken in the file it stands in.
    Received { number: u64 },
    /// The superior did not take it: to be mended, or removed.
    Declined { reason: String },
}

/// People drafted here, by name, with how far each has come.
pub fn drafts(registry: &Registry) -> Vec<DraftRow> {
    let superior = registry.profile.as_ref().and_then(|profile| profile.superior());
    let received = superior
        .and_then(|to| registry.held.get(&to.office)?.receipt.as_ref())
        .map_or(0, |receipt| receipt.number);
    let mut rows: Vec<DraftRow> = drafted(registry)
        .into_iter()
        .map(|person| {
            let first = registry.exports.iter().find(|export| export.drafts.contains(&person));
            let fate = match (registry.decision_on(person), first.map(|export| export.number)) {
                (Some(Decision::Declined { reason }), _) => DraftFate::Declined { reason: reason.clone() },
                (_, None) => DraftFate::New,
                (_, Some(number)) if number <= received => DraftFate::Received { number },
                (_, Some(number)) => DraftFate::Sent { number },
            };
            DraftRow { person, name: names::known(registry, person), fate }
        })
        .collect();
    rows.order_by(|a, b| (&a.name, a.person).cmp(&(&b.name, b.person)));
    rows
}
