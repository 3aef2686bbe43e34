//! The four counters of filing (clauses 39, 40).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::stage::{FilingState, in_scope, state_after};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;
use crate::ledger::filed::{self, Filing};
use crate::policy::presence::{self, Presence, Stand};

/// The four counters; they sum to the active people in scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// 已备案, including 信息已变更，待报备.
    pub filed: u32,
    /// 审核中: exported, no answer.
    pub under_way: u32,
    /// 已退回.
    pub returned: u32,
    /// 未报送.
    pub unfiled: u32,
    /// Active, but not yet known to be in scope (R-SCOPE 未填): outside the four.
    pub undecided: u32,
}

impl Counters {
    /// 未备案: the last three.
    pub const fn not_filed(&self) -> u32 {
        self.under_way + self.returned + self.unfiled
    }

    pub const fn in_scope(&self) -> u32 {
        self.filed + self.not_filed()
    }
}

/// Counts the people in post on a day, as [`presence`] has it.
pub fn counters(registry: &Registry, on: NaiveDate) -> Counters {
    let present = presence::all(registry, on);
    let undecided = presence::tally(present.values().map(|stand| stand.presence)).unconfirmed;
    let mut counters = Counters { undecided, ..Counters::default() };
    for counter in among(registry, &present, on).into_values() {
        match counter {
            Counter::Filed => counters.filed += 1,
            Counter::UnderWay => counters.under_way += 1,
            Counter::Returned => counters.returned += 1,
            Counter::Unfiled => counters.unfiled += 1,
        }
    }
    counters
}

/// In which of the four everybody in post and in scope stands.
pub fn standing(registry: &Registry, on: NaiveDate) -> BTreeMap<Id, Counter> {
    among(registry, &presence::all(registry, on), on)
}

fn among(registry: &Registry, present: &BTreeMap<Id, Stand>, on: NaiveDate) -> BTreeMap<Id, Counter> {
    let stands = |person: Id| present.get(&person).map(|stand| stand.presence);
    let mut by_person: BTreeMap<Id, Counter> = BTreeMap::new();
    for record in registry.of_kind(Kind::Engagement) {
        let counted = stands(record.subject) == Some(Presence::InPost) && in_scope(record) == Some(true);
        if counted && !record.draft && registry.is_active(record, on) {
            let counter = counter_of(registry, record);
            let best = by_person.entry(record.subject).or_insert(counter);
            *best = (*best).min(counter);
        }
    }
    by_person
}

/// Which counter an engagement falls into. A filed person whose change is under way stays filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counter {
    Filed,
    UnderWay,
    Returned,
    Unfiled,
}

/// That of an engagement by its id; what is not there was not filed.
pub fn counter(registry: &Registry, engagement: Id) -> Counter {
    registry.find(engagement).map_or(Counter::Unfiled, |record| counter_of(registry, record))
}

fn counter_of(registry: &Registry, engagement: &Record) -> Counter {
    let recorded = registry.about(engagement.subject);
    let filings = filed::filings_among(registry, engagement, recorded.clone());
    if filings.iter().any(Filing::is_recorded) {
        return Counter::Filed;
    }
    match state_after(registry, engagement, recorded, &filings) {
        FilingState::Unfiled => Counter::Unfiled,
        FilingState::Made { .. } | FilingState::UnderWay { .. } => Counter::UnderWay,
        FilingState::Returned { .. } => Counter::Returned,
        FilingState::Recorded { .. } | FilingState::Changed { .. } | FilingState::ExitFiled { .. } => {
            Counter::Filed
        }
    }
}
