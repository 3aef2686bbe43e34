//! 待办事项: what there is to do, most urgent first, each with its one next action.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::filing::{FilingState, fileable, state, waiting};
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind};
use crate::ledger::Registry;
use crate::ledger::batch::Decision;

/// One thing to do. The order of the variants is the order of urgency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
    /// A filing of ours was returned: to be corrected field by field.
    Returned { person: Id, engagement: Id, name: String, reasons: usize },
    /// A draft of ours was declined.
    Declined { person: Id, name: String, reason: String },
    /// Drafts of subordinates wait for our decision.
    Proposals { count: usize },
    /// Requests of subordinates wait for our answer (province), or to be filed onward (city).
    Waiting { count: usize },
    /// People of ours not yet filed, or changed since.
    Unfiled { count: usize },
    /// A file made and not confirmed as sent.
    ToSend { package: Id, number: u64, to: String, kind: String },
    /// Something happened that the superior has not been told.
    FileUpward { to: String },
    /// A subordinate waits for its receipt.
    ReceiptDue { office: Id, name: String },
    /// A subordinate no longer lists people it listed before.
    Unlisted { office: Id, name: String, count: usize },
    /// People of ours with missing facts.
    Missing { count: usize },
    /// Our own head count has never been entered.
    HeadCount,
}

impl Task {
    /// Comes before everything the rules say: somebody sent it back.
    pub const fn comes_first(&self) -> bool {
        matches!(self, Task::Returned { .. } | Task::Declined { .. })
    }
}

/// The work list of this office on a day.
pub fn tasks(registry: &Registry, on: NaiveDate) -> Vec<Task> {
    // On another day nothing is done.
    let Some(profile) = registry.profile.as_ref().filter(|_| !registry.is_view()) else { return Vec::new() };
    let mut tasks = Vec::new();
    let name_of = |person: Id| match registry.find(person).map(|record| &record.body) {
        Some(Body::Person(facts)) => facts.name.as_ref().map(|n| n.as_str().to_owned()).unwrap_or_default(),
        _ => String::new(),
    };
    for record in registry.own_records().filter(|record| record.kind() == Kind::Engagement) {
        if let FilingState::Returned { reasons, .. } = state(registry, record.id) {
            tasks.push(Task::Returned {
                person: record.subject,
                engagement: record.id,
                name: name_of(record.subject),
                reasons: reasons.len(),
            });
        }
    }
    let drafted: BTreeSet<Id> =
        registry.own_records().filter(|record| record.draft).map(|record| record.subject).collect();
    for person in drafted {
        if let Some(Decision::Declined { reason }) = registry.decision_on(person) {
            tasks.push(Task::Declined { person, name: name_of(person), reason: reason.clone() });
        }
    }
    let open = registry.proposals.values().filter(|proposal| proposal.decision.is_none()).count();
    tasks.extend((open > 0).then_some(Task::Proposals { count: open }));
    let asked = waiting(registry);
    let open = match profile.superior() {
        None => asked.len(),
        Some(_) => asked.iter().filter(|waiting| registry.carriers(waiting.request).next().is_none()).count(),
    };
    tasks.extend((open > 0).then_some(Task::Waiting { count: open }));
    let returned = tasks.iter().filter(|task| matches!(task, Task::Returned { .. })).count();
    let unfiled = fileable(registry).len().saturating_sub(returned);
    tasks.extend((unfiled > 0 && !profile.drafts_people()).then_some(Task::Unfiled { count: unfiled }));
    for export in registry.exports.iter().filter(|export| !export.sent) {
        let newest = registry.last_export(export.to.office).is_some_and(|last| last.number == export.number);
        let heard = registry
            .held
            .get(&export.to.office)
            .and_then(|held| held.receipt.as_ref())
            .is_some_and(|receipt| receipt.number >= export.number);
        if newest && !heard {
            tasks.push(Task::ToSend {
                package: export.package,
                number: export.number,
                to: export.to.name.clone(),
                kind: export.kind.clone(),
            });
        }
    }
    if let Some(superior) = profile.superior()
        && registry.has_news_for(superior.office)
    {
        tasks.push(Task::FileUpward { to: superior.name.clone() });
    }
    for held in registry.held.values().filter(|held| held.origin.level > profile.level()) {
        let office = held.origin.office;
        if registry.has_news_for(office) {
            tasks.push(Task::ReceiptDue { office, name: held.origin.name.clone() });
        }
        let people = |id: &&Id| registry.find(**id).is_some_and(|record| record.kind() == Kind::Person);
        let count = held.unlisted.iter().filter(people).count();
        if count > 0 {
            tasks.push(Task::Unlisted { office, name: held.origin.name.clone(), count });
        }
    }
    let ours = registry.of_kind(Kind::Person).filter(|record| record.owner == profile.office());
    let missing = ours
        .filter_map(|record| super::people::row(registry, record.id, on))
        .filter(|row| row.active && row.missing > 0)
        .count();
    tasks.extend((missing > 0).then_some(Task::Missing { count: missing }));
    if profile.drafts_people() && super::offices::head_count(registry, profile.office(), on).is_none() {
        tasks.push(Task::HeadCount);
    }
    tasks
}
