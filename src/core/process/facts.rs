//! 资料补全: what must stand in the records and does not.

use std::sync::Arc;

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task};
use crate::domain::id::Id;
use crate::domain::record::{Field, Kind, Record};
use crate::exchange::parts::parts_for;
use crate::ledger::Registry;
use crate::policy::presence::{self, Stand};
use crate::policy::view::head_count;

/// People of ours with missing facts.
const MISSING: Sort = Sort::incomplete("missing");
/// Our own head count has never been entered.
const HEAD_COUNT: Sort = Sort::incomplete("head-count");

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[MISSING, HEAD_COUNT], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    let lacks = |(person, stand): &(&Arc<Record>, Stand)| {
        stand.presence.registered() && missing(registry, person, stand.engagement.as_deref()) > 0
    };
    let ours = registry.of_kind(Kind::Person).filter(|record| record.owner == profile.office());
    let people = presence::each(registry, ours, on).filter(lacks);
    let people: Vec<Id> = people.map(|(person, _)| person.id).collect();
    let mut tasks = Vec::new();
    if !people.is_empty() {
        let count = people.len();
        tasks.push(Task::new(MISSING, Place::of(people)).count(count));
    }
    if profile.drafts_people() && head_count(registry, profile.office(), on).is_none() {
        tasks.push(Task::new(HEAD_COUNT, Place::Offices));
    }
    tasks
}

/// Whether a field of a record can be known here: not every field of another office's record travels so far
/// up, and what does not travel is not missing.
pub fn knowable(registry: &Registry, record: &Record, field: &Field) -> bool {
    let Some(profile) = &registry.profile else { return false };
    record.owner == profile.office() || parts_for(profile.level()).contains(&field.part)
}

/// How many facts that must stand, and could be known here, are missing of a person; without an engagement that is one
/// of them.
pub fn missing(registry: &Registry, person: &Record, engagement: Option<&Record>) -> usize {
    let of = |record: &Record| {
        let missing = record.body.missing();
        // Of our own everything can be known.
        if registry.profile.as_ref().is_some_and(|profile| profile.office() == record.owner) {
            return missing.len();
        }
        let fields = missing.into_iter().filter_map(|key| record.kind().field(key));
        fields.filter(|field| knowable(registry, record, field)).count()
    };
    of(person) + engagement.map_or(1, of)
}
