//! Offices of which two others each say where they stand: a person here decides whose word stands.

use crate::domain::Office;
use crate::domain::id::Id;
use crate::domain::office::Party;
use crate::domain::record::{In, Record};
use crate::ledger::Registry;
use crate::order::Ordered;

/// What one office says of the contested one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    pub by: Party,
    /// What it calls the office, and under whom it puts it.
    pub name: String,
    pub parent: String,
    /// Its word stands at present.
    pub stands: bool,
}

/// One contested office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contested {
    pub office: Id,
    pub name: String,
    pub claims: Vec<Claim>,
}

/// All of them, by name. Where this office has entered one itself, its own word stands and there is nothing to decide.
pub fn contested(registry: &Registry) -> Vec<Contested> {
    let aside = registry.held.values().flat_map(|held| &held.aside);
    let mut offices: Vec<Id> = aside.copied().filter(|id| registry.own(*id).is_none()).collect();
    offices.order();
    offices.dedup();
    let mut found: Vec<Contested> = offices.into_iter().map(|office| of(registry, office)).collect();
    found.order_by(|a, b| a.name.cmp(&b.name));
    found
}

fn of(registry: &Registry, office: Id) -> Contested {
    let stands = registry.holder(office);
    let claims: Vec<Claim> = registry
        .held
        .values()
        .filter_map(|held| {
            let by = held.origin.clone();
            Some(claim(registry, held.records.get(&office)?, stands == Some(by.office), by))
        })
        .collect();
    let name = registry.party(office).map(|party| party.name);
    let name = name.or_else(|| claims.first().map(|claim| claim.name.clone())).unwrap_or_default();
    Contested { office, name, claims }
}

fn claim(registry: &Registry, record: &Record, stands: bool, by: Party) -> Claim {
    let parent = Office::of(&record.body).and_then(|office| registry.party(office.parent?));
    let name = record.body.get("name").unwrap_or_default();
    Claim { by, name, parent: parent.map(|party| party.name).unwrap_or_default(), stands }
}
