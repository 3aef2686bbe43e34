//! Where the filing of one engagement stands (clauses 39, 40).

use std::collections::{BTreeMap, BTreeSet};
use std::slice::Iter;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::domain::codes::{FilingOutcome, OfficeLevel};
use crate::domain::filing::{FiledFacts, Reason};
use crate::domain::id::Id;
use crate::domain::record::{Body, Difference, Record};
use crate::ledger::Registry;
use crate::ledger::filed::{self, Filing};
use crate::order::Gathered;
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
    /// Whether the engagement could be filed now.
    pub const fn is_to_file(&self) -> bool {
        match self {
            Self::Unfiled | Self::Returned { .. } | Self::Changed { .. } => true,
            Self::Made { .. } | Self::UnderWay { .. } | Self::Recorded { .. } | Self::ExitFiled { .. } => {
                false
            }
        }
    }

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
    registry.find(engagement).map_or(FilingState::Unfiled, |record| state_of(registry, record))
}

/// The same of its record.
pub(super) fn state_of(registry: &Registry, engagement: &Record) -> FilingState {
    let recorded = registry.about(engagement.subject);
    let filings = filed::filings_among(registry, engagement, recorded.clone());
    state_after(registry, engagement, recorded, &filings)
}

pub(super) fn state_after(
    registry: &Registry,
    engagement: &Record,
    recorded: Iter<'_, Arc<Record>>,
    filings: &[Filing<'_>],
) -> FilingState {
    let Some(last) = filings.last() else { return FilingState::Unfiled };
    let Some((record, result)) = last.answer else { return under_way(registry, last.record) };
    if result.outcome == Some(FilingOutcome::Returned) {
        let reasons = result.reasons.clone().unwrap_or_default().0;
        return FilingState::Returned { reasons, by: record.owner, on: result.date };
    }
    let number = result.number.as_ref().map(|number| number.as_str().to_owned()).unwrap_or_default();
    let nothing = FiledFacts::default();
    let before = last.request.facts.as_ref().unwrap_or(&nothing);
    // Of most nothing has changed: then nothing is written out.
    if filed::has_changed(engagement, recorded, before) {
        let now = filed::facts_beside(registry, engagement.id, before);
        FilingState::Changed { number, fields: differences(&before.0, &now.0) }
    } else if before.0.contains_key("exit.date") {
        FilingState::ExitFiled { number }
    } else {
        FilingState::Recorded { number, on: result.date }
    }
}

/// In what filed facts differ, by their names.
pub fn differences(before: &BTreeMap<String, String>, now: &BTreeMap<String, String>) -> Vec<Difference> {
    let keys: BTreeSet<&String> = before.keys().chain(now.keys()).into_set();
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

/// Whether an engagement is in scope, as R-SCOPE has it.
pub fn in_scope(record: &Record) -> Option<bool> {
    match &record.body {
        Body::Engagement(facts) => view::in_scope(facts),
        _ => Some(false),
    }
}
