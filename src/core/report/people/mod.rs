//! Rows of the people table, search and sort.

pub mod columns;
pub mod person;
pub mod roster;
pub mod search;
pub mod set_field;
pub mod strokes;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use super::filing::moves;
use crate::domain::codes::CertLevel;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::value::DocumentNumber;
use crate::domain::{Certificate, Engagement};
use crate::ledger::Registry;
use crate::ledger::stolen::Doubt;
use crate::ledger::transfers::State;
use crate::order::Ordered;
use crate::policy::presence::{self, Place, Presence, Stand};
use crate::process::facts::missing;
use crate::process::filing::{FilingState, state};

/// One person as the table shows them. Texts of codes are looked up by the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonRow {
    pub person: Id,
    /// The running engagement, else the last one.
    pub engagement: Option<Id>,
    pub name: String,
    pub number: Option<DocumentNumber>,
    /// 实际用人单位.
    pub unit: String,
    pub hired: Option<PartialDate>,
    pub certificate: Option<CertLevel>,
    pub owner: Id,
    pub owner_name: Arc<str>,
    pub draft: bool,
    /// 本次未报 by its owner.
    pub unlisted: bool,
    /// 发件单位未核对, or its key declared stolen.
    pub doubt: Option<Doubt>,
    pub presence: Presence,
    /// Where an offer to another county stands that is not over.
    pub moving: Option<State>,
    /// Empty until it is asked for: whoever is not seen is not looked into.
    told: OnceLock<Told>,
}

/// What of a person takes a look into the course of the filing, the fields, and the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub state: FilingState,
    /// How many facts that must stand are missing.
    pub missing: usize,
    /// The office at which the person counts.
    pub place: Place,
}

impl PersonRow {
    /// Whole only for the search: seen it is masked.
    pub fn id_masked(&self) -> String {
        self.number.as_ref().map(|number| number.masked()).unwrap_or_default()
    }

    pub fn hired(&self) -> String {
        self.hired.map(|hired| hired.to_string()).unwrap_or_default()
    }

    /// In the register from which the row was read.
    pub fn told(&self, registry: &Registry) -> &Told {
        self.told.get_or_init(|| {
            let find = |id: Id| registry.find(id).map(Arc::as_ref);
            let (person, engagement) = (find(self.person), self.engagement.and_then(find));
            let nowhere = Place { office: self.owner, known: false };
            Told {
                state: engagement.map_or(FilingState::Unfiled, |record| state(registry, record.id)),
                missing: person.map_or(0, |person| missing(registry, person, engagement)),
                place: person.map_or(nowhere, |person| presence::place(registry, person, engagement)),
            }
        })
    }
}

/// Everybody in view, drafts included.
pub fn rows(registry: &Registry, on: NaiveDate) -> Vec<Arc<PersonRow>> {
    let (mut stands, mut names) = (presence::all(registry, on), BTreeMap::new());
    let row = |person: &Arc<Record>| {
        let name = names.entry(person.owner).or_insert_with(|| owner_name(registry, person.owner));
        listed(registry, person, stands.remove(&person.id)?, name).map(Arc::new)
    };
    registry.of_kind(Kind::Person).filter_map(row).collect()
}

/// One person's row.
pub fn row(registry: &Registry, person: Id, on: NaiveDate) -> Option<PersonRow> {
    let person = registry.find(person)?;
    let stand = (person.kind() == Kind::Person).then(|| presence::of(registry, person, on))?;
    listed(registry, person, stand, &owner_name(registry, person.owner))
}

fn owner_name(registry: &Registry, owner: Id) -> Arc<str> {
    registry.party(owner).map(|party| party.name).unwrap_or_default().into()
}

fn listed(registry: &Registry, person: &Record, stand: Stand, owner_name: &Arc<str>) -> Option<PersonRow> {
    let Body::Person(facts) = &person.body else { return None };
    let Stand { presence, engagement } = stand;
    let employed = engagement.as_deref().and_then(|record| Engagement::of(&record.body));
    let unit = employed.and_then(|facts| facts.user.as_ref()).map(|unit| unit.name.as_str().to_owned());
    let certificates = registry.about(person.id).filter_map(|other| Certificate::of(&other.body)?.level);
    Some(PersonRow {
        person: person.id,
        engagement: engagement.as_ref().map(|record| record.id),
        name: facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default(),
        number: facts.id_number.clone(),
        unit: unit.unwrap_or_default(),
        hired: employed.and_then(|facts| facts.hired),
        certificate: certificates.max(),
        owner: person.owner,
        owner_name: Arc::clone(owner_name),
        draft: person.draft,
        unlisted: registry.is_unlisted(person.id),
        doubt: registry.doubt(person),
        presence,
        moving: moves::under_way(registry, person.id),
        told: OnceLock::new(),
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
pub fn sort(registry: &Registry, rows: &mut [Arc<PersonRow>], column: Column, descending: bool) {
    match column {
        Column::Name => by(rows, descending, |row| (search::sounds(&row.name), row.name.clone())),
        Column::Unit => by(rows, descending, |row| row.unit.clone()),
        Column::Hired => by(rows, descending, PersonRow::hired),
        Column::Certificate => by(rows, descending, |row| row.certificate),
        Column::State => by(rows, descending, |row| row.told(registry).state.code()),
        Column::Owner => by(rows, descending, |row| Arc::clone(&row.owner_name)),
    }
}

fn by<K: Ord>(rows: &mut [Arc<PersonRow>], descending: bool, key: impl Fn(&PersonRow) -> K) {
    if descending {
        rows.order_by_cached_key(|row| Reverse(key(row)));
    } else {
        rows.order_by_cached_key(|row| key(row));
    }
}
