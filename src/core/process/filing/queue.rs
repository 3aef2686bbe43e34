//! Whose turn it is: requests that wait for this office, and engagements of its own that are to be filed.

use std::sync::Arc;

use super::stage::{in_scope, state_of};
use crate::domain::FilingRequest;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::ledger::{Registry, filed};

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
        .filter_map(|record| {
            let facts = FilingRequest::of(&record.body).filter(|facts| facts.withdrawn.is_none())?;
            let (request, person, owner) = (record.id, record.subject, record.owner);
            Some(Waiting { request, person, engagement: facts.engagement?, owner })
        })
        .collect()
}

/// Engagements of this office.
pub(super) fn own_engagements(registry: &Registry) -> impl Iterator<Item = &Arc<Record>> {
    registry.of_kind(Kind::Engagement).filter(|record| registry.own(record.id).is_some())
}

/// Whether an engagement of this office is one that it files. What was told of an earlier one elsewhere was filed there.
pub(super) fn may_be_filed(record: &Record) -> bool {
    !record.draft && in_scope(record) == Some(true) && !record.is_history()
}

/// Engagements of this office that could be filed now: never filed, returned, or changed since.
pub fn fileable(registry: &Registry) -> Vec<Id> {
    let found = own_engagements(registry).filter(|record| may_be_filed(record));
    found.filter(|record| state_of(registry, record).is_to_file()).map(|record| record.id).collect()
}
