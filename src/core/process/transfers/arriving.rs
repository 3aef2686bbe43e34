//! Whom other counties offer to this office.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::read::{declined, last};
use crate::domain::codes::YesNo;
use crate::domain::id::Id;
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::{Person, Transfer};
use crate::ledger::batch::{Offer, OfferKey};
use crate::ledger::stolen::Doubt;
use crate::ledger::transfers::{self, State};
use crate::ledger::{Registry, names};
use crate::order::Ordered;

/// Somebody whom another county offers to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arriving {
    pub key: OfferKey,
    pub name: String,
    pub id_masked: String,
    pub first_day: Option<NaiveDate>,
    /// The giver agrees that talks, violation facts and scores come along.
    pub details: bool,
    pub state: State,
    pub reason: Option<String>,
    /// The person as kept here, once taken on.
    pub person: Option<Id>,
}

impl Arriving {
    pub fn of(registry: &Registry, offer: &Offer) -> Self {
        let person = offer.records.iter().find(|record| record.id == offer.record.subject);
        let number = person.and_then(|record| Person::of(&record.body)?.id_number.as_ref());
        let facts = Transfer::of(&offer.record.body);
        Self {
            key: offer.key(),
            name: names::subject(registry, &offer.records, offer.record.subject),
            id_masked: number.map(|number| number.masked()).unwrap_or_default(),
            first_day: facts.and_then(|facts| facts.first_day),
            details: facts.is_some_and(|facts| facts.details == Some(YesNo::Yes)),
            state: transfers::of_offer(offer),
            reason: declined(offer.decision.as_ref()),
            person: arrived(registry, offer.key()),
        }
    }

    pub const fn is_open(&self) -> bool {
        matches!(self.state, State::Offered)
    }
}

/// Those offered by one county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Giver {
    pub party: Party,
    /// 发件单位未核对, or its key declared stolen.
    pub doubt: Option<Doubt>,
    /// Those that wait for an answer first.
    pub people: Vec<Arriving>,
    /// Somebody was taken on or refused.
    pub answered: bool,
    /// Everybody was, and the giver has not been told.
    pub due: bool,
    /// The last receipt made for it: number and when.
    pub last: Option<(u64, String)>,
}

impl Giver {
    pub fn open(&self) -> usize {
        self.people.iter().filter(|person| person.is_open()).count()
    }
}

/// The person whom this office took on by an offer.
fn arrived(registry: &Registry, (giver, transfer): OfferKey) -> Option<Id> {
    let ours = |record: &&Arc<Record>| Some(record.owner) == registry.office();
    let names = |record: &&Arc<Record>| {
        let Body::Arrival(facts) = &record.body else { return false };
        facts.transfer == Some(transfer) && facts.from.as_ref().and_then(|from| from.office) == Some(giver)
    };
    registry.of_kind(Kind::Arrival).filter(ours).find(names).map(|record| record.subject)
}

/// Everybody who offers or offered people to this office; whoever waits for an answer first.
pub fn givers(registry: &Registry) -> Vec<Giver> {
    let mut found: BTreeMap<Id, Giver> = BTreeMap::new();
    for offer in registry.offers.values().filter(|offer| offer.to() == registry.office()) {
        let office = offer.from.office;
        let giver = found.entry(office).or_insert_with(|| Giver {
            party: offer.from.clone(),
            doubt: registry.is_unverified(office).then_some(Doubt::Unverified),
            people: Vec::new(),
            answered: false,
            due: false,
            last: last(registry, office, PackageKind::Receipt),
        });
        giver.answered |= offer.decision.is_some();
        giver.people.push(Arriving::of(registry, offer));
    }
    let mut found: Vec<Giver> = found.into_values().collect();
    for giver in &mut found {
        giver.due = giver.answered && giver.open() == 0 && registry.has_news_for(giver.party.office);
        giver.people.order_by(|a, b| {
            let place = |row: &Arriving| (!row.is_open(), std::cmp::Reverse(row.first_day));
            (place(a), &a.name, a.key).cmp(&(place(b), &b.name, b.key))
        });
    }
    found.order_by(|a, b| {
        let place = |row: &Giver| (row.open() == 0, !row.due);
        (place(a), &a.party.name).cmp(&(place(b), &b.party.name))
    });
    found
}
