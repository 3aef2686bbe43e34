//! Whom this office offers to other counties.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::read::{declined, last};
use crate::domain::Transfer;
use crate::domain::codes::YesNo;
use crate::domain::id::Id;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{In, Kind, Record};
use crate::ledger::transfers::{self, State};
use crate::ledger::{Registry, names};
use crate::order::Ordered;

/// Somebody of ours who is offered to another county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    pub transfer: Id,
    pub person: Id,
    pub name: String,
    pub first_day: Option<NaiveDate>,
    pub details: bool,
    pub state: State,
    /// Why the receiver declined.
    pub reason: Option<String>,
}

/// Those offered to one county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receiver {
    pub office: Id,
    pub name: String,
    /// Those under way first, the newest before the older.
    pub people: Vec<Leaving>,
    /// How many offers no file says as they stand now.
    pub to_make: usize,
    /// How many offers wait for an answer to a file that was made.
    pub waiting: usize,
    /// The last file made for it: number and when.
    pub last: Option<(u64, String)>,
    /// How many people the next file would name.
    pub identities: usize,
}

/// Everybody to whom people of this office are or were offered; whoever waits for a file first.
pub fn receivers(registry: &Registry) -> Vec<Receiver> {
    let mut found: BTreeMap<Id, Receiver> = BTreeMap::new();
    let ours = |record: &&Arc<Record>| {
        Some(record.owner) == registry.office() && !record.draft && registry.own(record.id).is_some()
    };
    for record in registry.of_kind(Kind::Transfer).filter(ours) {
        let Some((facts, to)) =
            Transfer::of(&record.body).and_then(|facts| Some((facts, facts.to.as_ref()?)))
        else {
            continue;
        };
        let Some(office) = to.office else { continue };
        let moves = transfers::of_person(registry, record.subject);
        let Some(state) = moves.iter().find(|found| found.record.id == record.id).map(|found| found.state)
        else {
            continue;
        };
        let receiver = found.entry(office).or_insert_with(|| Receiver {
            office,
            name: to.name.as_str().to_owned(),
            people: Vec::new(),
            to_make: 0,
            waiting: 0,
            last: last(registry, office, PackageKind::Transfer),
            identities: 0,
        });
        if !registry.answers.contains_key(&record.id) {
            receiver.identities += 1;
            // What was taken back before any file spoke of it concerns nobody.
            let concerns = state != State::Withdrawn || receiver.last.is_some();
            let told = registry.is_offered(record.id, office);
            receiver.to_make += usize::from(!told && concerns);
            receiver.waiting += usize::from(told && state == State::Offered);
        }
        receiver.people.push(Leaving {
            transfer: record.id,
            person: record.subject,
            name: names::known(registry, record.subject),
            first_day: facts.first_day,
            details: facts.details == Some(YesNo::Yes),
            state,
            reason: declined(registry.answers.get(&record.id)),
        });
    }
    let mut found: Vec<Receiver> = found.into_values().collect();
    for receiver in &mut found {
        receiver.people.order_by(|a, b| {
            let place = |row: &Leaving| (!row.state.is_open(), std::cmp::Reverse(row.first_day));
            (place(a), &a.name, a.transfer).cmp(&(place(b), &b.name, b.transfer))
        });
    }
    found.order_by(|a, b| {
        let place = |row: &Receiver| (row.to_make == 0, row.waiting == 0);
        (place(a), &a.name).cmp(&(place(b), &b.name))
    });
    found
}
