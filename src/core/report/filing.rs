//! Filing as a person sees it: the state of one engagement, and the four counters (clauses 39, 40).

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::presence::{self, Presence};
use crate::domain::codes::{FilingOutcome, OfficeLevel};
use crate::domain::filing::Reason;
use crate::domain::id::Id;
use crate::domain::record::{Body, Difference, Kind, Record};
use crate::ledger::Registry;
use crate::ledger::filed::{self, Filing};
use crate::policy::view;

/// Where the filing of one engagement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilingState {
    /// 未报送.
    Unfiled,
    /// 已生成（待送出）, in file number `number`.
    Made { number: u64 },
    /// 已上报·待…审核 or ·待省总备案.
    UnderWay { at: OfficeLevel },
    /// 已退回（补正）.
    Returned { reasons: Vec<Reason>, by: Id, on: Option<NaiveDate> },
    /// 已备案.
    Recorded { number: String, on: Option<NaiveDate> },
    /// 信息已变更，待报备.
    Changed { number: String, fields: Vec<Difference> },
    /// 退出已报备.
    ExitFiled { number: String },
}

impl FilingState {
    /// Key of its words: `filing-state-CODE`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Unfiled => "unfiled",
            Self::Made { .. } => "made",
            Self::UnderWay { at: OfficeLevel::County } => "at-county",
            Self::UnderWay { at: OfficeLevel::City } => "at-city",
            Self::UnderWay { at: OfficeLevel::Province | OfficeLevel::Grassroots } => "at-province",
            Self::Returned { .. } => "returned",
            Self::Recorded { .. } => "recorded",
            Self::Changed { .. } => "changed",
            Self::ExitFiled { .. } => "exit-filed",
        }
    }
}

/// The state of an engagement, as far as this office knows.
pub fn state(registry: &Registry, engagement: Id) -> FilingState {
    state_of(registry, engagement, &filed::filings(registry, engagement))
}

fn state_of(registry: &Registry, engagement: Id, filings: &[Filing<'_>]) -> FilingState {
    let Some(last) = filings.last() else { return FilingState::Unfiled };
    let Some((record, result)) = last.answer else { return under_way(registry, last.record) };
    if result.outcome == Some(FilingOutcome::Returned) {
        let reasons = result.reasons.clone().unwrap_or_default().0;
        return FilingState::Returned { reasons, by: record.owner, on: result.date };
    }
    let number = result.number.as_ref().map(|number| number.as_str().to_owned()).unwrap_or_default();
    let before = last.request.facts.clone().unwrap_or_default().0;
    let now = filed::filed_facts(registry, engagement).0;
    if before != now {
        FilingState::Changed { number, fields: differences(&before, &now) }
    } else if now.contains_key("exit.date") {
        FilingState::ExitFiled { number }
    } else {
        FilingState::Recorded { number, on: result.date }
    }
}

fn differences(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<Difference> {
    let mut keys: Vec<&String> = before.keys().chain(now.keys()).collect();
    keys.sort();
    keys.dedup();
    keys.into_iter()
        .filter(|key| before.get(*key) != now.get(*key))
        .map(|key| Difference { key: key.clone(), from: before.get(key).cloned(), to: now.get(key).cloned() })
        .collect()
}

fn under_way(registry: &Registry, request: &Arc<Record>) -> FilingState {
    let Some(profile) = &registry.profile else { return FilingState::Unfiled };
    let last = registry.carriers(request.id).next_back();
    if request.owner != profile.office() {
        let at = match (last, profile.level()) {
            (Some(_), _) | (None, OfficeLevel::Province) => OfficeLevel::Province,
            // A township sees that its county has filed.
            (None, OfficeLevel::Grassroots) => OfficeLevel::City,
            (None, level) => level,
        };
        return FilingState::UnderWay { at };
    }
    let Some(superior) = profile.superior() else {
        return FilingState::UnderWay { at: OfficeLevel::Province };
    };
    let (Some(last), Some(first)) = (last, registry.carriers(request.id).next()) else {
        return FilingState::Unfiled;
    };
    let receipt = registry.held.get(&superior.office).and_then(|held| held.receipt.as_ref());
    let received = receipt.is_some_and(|receipt| receipt.number >= first.number);
    let forwarded = receipt.is_some_and(|receipt| receipt.forwarded >= first.number);
    if !received && !registry.carriers(request.id).any(|export| export.sent) {
        return FilingState::Made { number: last.number };
    }
    let at = if forwarded {
        profile.above.get(1).map_or(superior.level, |party| party.level)
    } else {
        superior.level
    };
    FilingState::UnderWay { at }
}

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

/// Whether an engagement is in scope, as R-SCOPE has it.
pub fn in_scope(record: &Record) -> Option<bool> {
    match &record.body {
        Body::Engagement(facts) => view::in_scope(facts),
        _ => Some(false),
    }
}

/// Counts the people in post on a day, as [`presence`] has it.
pub fn counters(registry: &Registry, on: NaiveDate) -> Counters {
    let present = presence::all(registry, on);
    let stands = |person: Id| present.get(&person).map(|stand| stand.presence);
    let mut by_person: BTreeMap<Id, Counter> = BTreeMap::new();
    for record in registry.of_kind(Kind::Engagement) {
        let counted = stands(record.subject) == Some(Presence::InPost) && in_scope(record) == Some(true);
        if counted && !record.draft && registry.is_active(record, on) {
            let counter = counter(registry, record.id);
            let best = by_person.entry(record.subject).or_insert(counter);
            *best = (*best).min(counter);
        }
    }
    let undecided = presence::tally(present.values().map(|stand| stand.presence)).unconfirmed;
    let mut counters = Counters { undecided, ..Counters::default() };
    for counter in by_person.into_values() {
        match counter {
            Counter::Filed => counters.filed += 1,
            Counter::UnderWay => counters.under_way += 1,
            Counter::Returned => counters.returned += 1,
            Counter::Unfiled => counters.unfiled += 1,
        }
    }
    counters
}

/// Which counter an engagement falls into. A filed person whose change is under way stays filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counter {
    Filed,
    UnderWay,
    Returned,
    Unfiled,
}

pub fn counter(registry: &Registry, engagement: Id) -> Counter {
    let filings = filed::filings(registry, engagement);
    if filings.iter().any(Filing::is_recorded) {
        return Counter::Filed;
    }
    match state_of(registry, engagement, &filings) {
        FilingState::Unfiled => Counter::Unfiled,
        FilingState::Made { .. } | FilingState::UnderWay { .. } => Counter::UnderWay,
        FilingState::Returned { .. } => Counter::Returned,
        FilingState::Recorded { .. } | FilingState::Changed { .. } | FilingState::ExitFiled { .. } => {
            Counter::Filed
        }
    }
}

/// An engagement waiting to be answered by this office, as the filing page lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub request: Id,
    pub person: Id,
    pub engagement: Id,
    /// The office that asks.
    pub owner: Id,
}

/// Requests of offices below (at the province: all) without an answer.
pub fn waiting(registry: &Registry) -> Vec<Waiting> {
    let ours = registry.office();
    let province = registry.profile.as_ref().is_some_and(|p| p.level() == OfficeLevel::Province);
    registry
        .of_kind(Kind::FilingRequest)
        .filter(|record| province || (Some(record.owner) != ours && !registry.is_above(record.owner)))
        .filter(|record| filed::answer(registry, record).is_none())
        .filter_map(|record| match &record.body {
            Body::FilingRequest(facts) if facts.withdrawn.is_none() => Some(Waiting {
                request: record.id,
                person: record.subject,
                engagement: facts.engagement?,
                owner: record.owner,
            }),
            _ => None,
        })
        .collect()
}

/// Engagements of this office that could be filed now: never filed, returned, or changed since.
pub fn fileable(registry: &Registry) -> Vec<Id> {
    registry
        .own_records()
        .filter(|record| record.kind() == Kind::Engagement && !record.draft)
        // What was told of an earlier engagement elsewhere was filed there.
        .filter(|record| in_scope(record) == Some(true) && !record.is_history())
        .filter(|record| match state(registry, record.id) {
            FilingState::Unfiled | FilingState::Returned { .. } | FilingState::Changed { .. } => true,
            FilingState::Made { .. }
            | FilingState::UnderWay { .. }
            | FilingState::Recorded { .. }
            | FilingState::ExitFiled { .. } => false,
        })
        .map(|record| record.id)
        .collect()
}

/// The place in its year of the next filing number the province would give: one above the highest given.
pub fn next_place(registry: &Registry, year: i32) -> usize {
    let prefix = format!("{year}-");
    let ours = registry.of_kind(Kind::FilingResult).filter(|record| registry.own(record.id).is_some());
    let highest = ours
        .filter_map(|record| match &record.body {
            Body::FilingResult(result) => result.number.as_ref(),
            _ => None,
        })
        .filter_map(|number| number.as_str().strip_prefix(&prefix)?.parse::<usize>().ok())
        .max()
        .unwrap_or(0);
    highest + 1
}

/// The next filing number the province would give in a year: `2026-0001`, `ahead` further.
pub fn next_number(registry: &Registry, year: i32, ahead: usize) -> String {
    number(year, next_place(registry, year) + ahead)
}

/// A filing number as it is written.
pub fn number(year: i32, place: usize) -> String {
    format!("{year}-{place:04}")
}
