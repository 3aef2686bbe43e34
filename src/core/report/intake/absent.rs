//! 在册而名单中没有: who is in the register and not in the file. A list to look at; nothing changes by it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::record::{Body, Kind};
use crate::intake::plan::RosterPlan;
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::policy::presence::Presence;
use crate::report::people::{self, PersonRow};

/// Own people registered on the day, drafts included, whom no row of the plan speaks of. A row whose number is damaged speaks, as far as
/// this goes, of everybody of its name.
pub fn absent(registry: &Registry, plan: &RosterPlan, on: NaiveDate) -> Vec<PersonRow> {
    let numbers: BTreeSet<&str> = plan.rows.iter().filter_map(|row| row.number()).into_set();
    let damaged = plan.rows.iter().filter(|row| row.number().is_none());
    let names: BTreeSet<&str> = damaged.map(|row| row.name.as_str()).into_set();
    let named = |record: &crate::domain::record::Record| match &record.body {
        Body::Person(person) => {
            person.id_number.as_ref().is_some_and(|number| numbers.contains(number.as_str()))
                || person.name.as_ref().is_some_and(|name| names.contains(name.as_str()))
        }
        _ => false,
    };
    let own = registry.of_kind(Kind::Person).filter(|record| Some(record.owner) == registry.office());
    own.filter(|record| !named(record))
        .filter_map(|record| people::row(registry, record.id, on))
        .filter(|row| row.presence.registered() || row.presence == Presence::Draft)
        .collect()
}
