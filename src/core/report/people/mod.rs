//! Rows of the people table, search and sort.

pub mod columns;
pub mod person;
pub mod roster;
pub mod search;
pub mod set_field;

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::NaiveDate;

use super::filing::moves;
use crate::domain::codes::CertLevel;
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::value::DocumentNumber;
use crate::domain::{Certificate, Engagement};
use crate::ledger::Registry;
use crate::ledger::transfers::State;
use crate::policy::presence::{self, Place, Presence};
use crate::process::facts::missing;
use crate::process::filing::{FilingState, state};

/// One person as the table shows them. Texts of codes are looked up by the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    pub person: Id,
    /// The running engagement, else the last one.
    pub engagement: Option<Id>,
    pub name: String,
    pub id_masked: String,
    /// Whole, for the search alone.
    pub number: Option<DocumentNumber>,
    /// 实际用人单位.
    pub unit: String,
    pub hired: String,
    pub certificate: Option<CertLevel>,
    pub state: FilingState,
    pub owner: Id,
    pub owner_name: String,
    pub draft: bool,
    /// 本次未报 by its owner.
    pub unlisted: bool,
    /// 发件单位未核对.
    pub unverified: bool,
    pub presence: Presence,
    /// Where an offer to another county stands that is not over.
    pub moving: Option<State>,
    /// The office at which the person counts.
    pub place: Place,
    /// How many facts that must stand are missing.
    pub missing: usize,
}

/// Everybody in view, drafts included.
pub fn rows(registry: &Registry, on: NaiveDate) -> Vec<Arc<PersonRow>> {
    let row = |record: &Arc<Record>| row(registry, record.id, on).map(Arc::new);
    registry.of_kind(Kind::Person).filter_map(row).collect()
}

/// One person's row.
pub fn row(registry: &Registry, person: Id, on: NaiveDate) -> Option<PersonRow> {
    let record = registry.find(person)?;
    let Body::Person(facts) = &record.body else { return None };
    let presence::Stand { presence, engagement } = presence::of(registry, record, on);
    let engagement = engagement.as_deref();
    let missing = missing(registry, record, engagement);
    let certificates = registry.about(person).filter_map(|other| Certificate::of(&other.body)?.level);
    let employed = engagement.and_then(|record| Engagement::of(&record.body));
    let number = facts.id_number.as_ref();
    let name = facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default();
    Some(PersonRow {
        person,
        engagement: engagement.map(|record| record.id),
        name,
        id_masked: number.map(|number| number.masked()).unwrap_or_default(),
        number: number.cloned(),
        unit: employed
            .and_then(|facts| facts.user.as_ref())
            .map(|unit| unit.name.as_str().to_owned())
            .unwrap_or_default(),
        hired: employed.and_then(|facts| facts.hired).map(|hired| hired.to_string()).unwrap_or_default(),
        certificate: certificates.max(),
        state: engagement.map_or(FilingState::Unfiled, |record| state(registry, record.id)),
        owner: record.owner,
        owner_name: registry.party(record.owner).map(|party| party.name).unwrap_or_default(),
        draft: record.draft,
        unlisted: registry.is_unlisted(person),
        unverified: registry.is_unverified(record.owner),
        presence,
        moving: moves::under_way(registry, person),
        place: presence::place(registry, record, engagement),
        missing,
    })
}

/// A column the table can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Name,
    Unit,
    Hired,
    Certificate,
    State,
    Owner,
}

/// Sorts rows; equal rows keep their order.
pub fn sort(rows: &mut [Arc<PersonRow>], column: Column, descending: bool) {
    match column {
        Column::Name => by(rows, descending, |row| (search::sounds(&row.name), row.name.clone())),
        Column::Unit => by(rows, descending, |row| row.unit.clone()),
        Column::Hired => by(rows, descending, |row| row.hired.clone()),
        Column::Certificate => by(rows, descending, |row| row.certificate),
        Column::State => by(rows, descending, |row| row.state.code()),
        Column::Owner => by(rows, descending, |row| row.owner_name.clone()),
    }
}

fn by<K: Ord>(rows: &mut [Arc<PersonRow>], descending: bool, key: impl Fn(&PersonRow) -> K) {
    if descending {
        rows.sort_by_cached_key(|row| Reverse(key(row)));
    } else {
        rows.sort_by_cached_key(|row| key(row));
    }
}
