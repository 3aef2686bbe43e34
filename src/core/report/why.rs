//! The next step out of a verdict: where this office would act, and who else would.

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::policy::outcome::{Outcome, Place, Remedy};
use crate::report::staffing;

/// Where the remedy is begun, as far as this office may. What is too late is still done, and entered the same
/// way.
pub fn place(registry: &Registry, outcome: &Outcome) -> Option<Place> {
    let place = match &outcome.remedy {
        Remedy::None => return None,
        Remedy::Act { place, .. } => place.clone(),
        Remedy::TooLate => late(outcome)?,
    };
    let ours = match &place {
        Place::Edit { record, .. } => keeps(registry, *record),
        Place::Add { kind: Kind::HeadCount, subject, .. } => staffing::counts_here(registry, *subject),
        Place::Add { subject, .. } => keeps(registry, *subject),
        Place::Post { office } => keeps(registry, *office),
        Place::Filing => keeps(registry, outcome.subject),
    };
    ours.then_some(place)
}

/// What is done although its day has passed.
fn late(outcome: &Outcome) -> Option<Place> {
    match outcome.rule {
        "R-TRAIN1Y" => {
            Some(Place::Add { kind: Kind::Attendance, subject: outcome.subject, engagement: outcome.about })
        }
        _ => None,
    }
}

/// Who answers for the subject, where it is not this office.
pub fn responsible(registry: &Registry, subject: Id) -> Option<String> {
    if keeps(registry, subject) {
        return None;
    }
    let owner = registry.find(subject)?.owner;
    registry.party(owner).map(|party| party.name)
}

/// Whether this office keeps a record; of itself it always speaks.
fn keeps(registry: &Registry, id: Id) -> bool {
    let own = registry.office();
    own == Some(id) || registry.own(id).is_some_and(|record| Some(record.owner) == own)
}
