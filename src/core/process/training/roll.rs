//! The roll of a session: who is enrolled, and what is said of each.

use std::sync::Arc;

use super::Named;
use super::session::may_come;
use crate::domain::amount::Hours;
use crate::domain::codes::YesNo;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Attendance, TrainingSession};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::presence::{self, Presence};

/// One person enrolled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    pub named: Named,
    /// The record that says so.
    pub record: Id,
    /// Nothing is said yet of somebody merely enrolled.
    pub attended: Option<YesNo>,
    pub hours: Option<Hours>,
    /// How the person stands on the first day: who has left or moved before it is not expected any more.
    pub presence: Presence,
}

/// Everybody enrolled in a session, by unit and name.
pub fn roll(registry: &Registry, session: Id) -> Vec<Attendee> {
    let Some(held) = registry.find(session) else { return Vec::new() };
    let Some(day) = TrainingSession::of(&held.body).and_then(|own| own.first_day) else { return Vec::new() };
    let attendee = |record: &Arc<Record>| {
        let facts = Attendance::of(&record.body).filter(|facts| facts.session == Some(session))?;
        let person = registry.find(record.subject)?;
        let stand = presence::of(registry, person, day);
        Some(Attendee {
            named: Named::of(person, stand.engagement.as_deref()),
            record: record.id,
            attended: facts.attended,
            hours: facts.hours,
            presence: stand.presence,
        })
    };
    let said = registry.of_kind(Kind::Attendance).filter(|record| may_come(registry, record.owner, held));
    let mut found: Vec<Attendee> = said.filter_map(attendee).collect();
    found.order_by(|a, b| a.named.order().cmp(&b.named.order()));
    found
}

/// Those who are expected on the first day: who has left or moved before it signs no sheet.
pub fn expected(registry: &Registry, session: Id) -> Vec<Attendee> {
    roll(registry, session).into_iter().filter(|own| own.presence.in_post()).collect()
}

/// Whether somebody is taken to have come: as was said, and before anything is said whoever was expected.
pub fn ticked(own: &Attendee) -> bool {
    match own.attended {
        Some(YesNo::Yes) => true,
        Some(YesNo::No) => false,
        None => own.presence.in_post(),
    }
}
