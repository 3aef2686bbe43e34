//! By whom people are employed: the social organisation under whose contract they work, the employer of the contract that
//! runs, and whoever signed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::services::organisation;
use crate::domain::id::Id;
use crate::domain::record::{In as _, Kind, Record};
use crate::domain::{Contract, Engagement, ServiceContract, SocialOrganisation};
use crate::ledger::Registry;
use crate::order::Gathered as _;
use crate::policy::presence::{self, Presence, Stand};
use crate::process::grid::texts::plain_name;

/// Somebody whom this office keeps, and how they stand.
#[derive(Clone, Debug)]
pub struct Kept {
    pub person: Id,
    pub stand: Stand,
    /// The names under which their employer is known.
    pub employers: Vec<String>,
}

impl Kept {
    pub fn is_of(&self, employer: &str) -> bool {
        self.employers.iter().any(|own| plain_name(own) == plain_name(employer))
    }

    /// Whether they are in the register as somebody who is there.
    pub const fn is_there(&self) -> bool {
        self.stand.presence.registered()
    }

    pub const fn has_left(&self) -> bool {
        matches!(self.stand.presence, Presence::Left)
    }
}

/// Everybody whom this office keeps.
pub fn kept(registry: &Registry, on: NaiveDate) -> Vec<Kept> {
    let own = registry.of_kind(Kind::Person).filter(|record| Some(record.owner) == registry.office());
    let kept = |(person, stand): (&std::sync::Arc<Record>, Stand)| {
        let employers =
            stand.engagement.as_deref().map(|own| employers(registry, own, on)).unwrap_or_default();
        Kept { person: person.id, stand, employers }
    };
    presence::each(registry, own, on).map(kept).collect()
}

/// By whom an engagement's work is paid, as far as it is said.
fn employers(registry: &Registry, record: &Record, on: NaiveDate) -> Vec<String> {
    let Some(facts) = Engagement::of(&record.body) else { return Vec::new() };
    let unit = |unit: Option<&crate::domain::value::Unit>| unit.map(|unit| unit.name.as_str().to_owned());
    let service = facts.service_contract.and_then(|id| registry.named_by(record.owner, id));
    let service = service.and_then(|own| ServiceContract::of(&own.body)).and_then(|own| own.organisation);
    let contracts = registry.about(record.subject).filter_map(|own| Contract::of(&own.body));
    let runs = contracts.filter(|own| {
        own.engagement == Some(record.id)
            && own.start.is_none_or(|start| start <= on)
            && own.last_day().is_none_or(|end| on <= end)
    });
    let last = runs.max_by_key(|own| own.start).and_then(|own| unit(own.employer.as_ref()));
    let named = [organisation(registry, record.owner, service), last, unit(facts.signer.as_ref())];
    let mut found: Vec<String> = named.into_iter().flatten().filter(|name| !name.is_empty()).collect();
    found.dedup();
    found
}

/// Everybody whose list may be compared: the organisations of this office, and whoever else employs its people, with how
/// many they are.
pub fn all(registry: &Registry, on: NaiveDate) -> Vec<(String, usize)> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let organisations =
        registry.said_of(profile.office()).filter_map(|record| SocialOrganisation::of(&record.body));
    let names = organisations.filter_map(|own| own.name.as_ref()).map(|name| (name.as_str().to_owned(), 0));
    let mut counted: BTreeMap<String, usize> = names.into_map();
    for own in kept(registry, on).into_iter().filter(Kept::is_there) {
        let names: BTreeSet<String> = own.employers.into_iter().into_set();
        for name in names.into_iter().filter(|name| *name != profile.party.name) {
            *counted.entry(name).or_default() += 1;
        }
    }
    counted.into_iter().collect()
}
