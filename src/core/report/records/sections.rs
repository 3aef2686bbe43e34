//! The records of one kind as a screen shows them, and whether this office may add to them.

use std::sync::Arc;

use crate::domain::Office;
use crate::domain::codes::{OfficeLevel, Reporting};
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record, Sayer};
use crate::ledger::Registry;
use crate::order::Ordered;

/// The records of one kind that speak of a person or an office, the newest first.
pub fn records(registry: &Registry, subject: Id, kind: Kind) -> Vec<Arc<Record>> {
    let mut found: Vec<Arc<Record>> =
        registry.about(subject).filter(|record| record.kind() == kind).cloned().collect();
    found.order_by_key(|record| std::cmp::Reverse((record.body.get(kind.day()), record.id)));
    found
}

/// Whether this office may enter a record of the kind about an office: of itself, of one for which it enters
/// (代填), and, being a city, what it found in a county (clause 71).
pub fn may_add(registry: &Registry, office: Id, kind: Kind) -> bool {
    let Some(profile) = registry.profile.as_ref().filter(|_| !registry.is_view()) else { return false };
    let below = registry.find(office).and_then(|record| Office::of(&record.body));
    let own = office == profile.office();
    match kind.sayer() {
        Sayer::Superior => {
            profile.level() == OfficeLevel::City
                && below.is_some_and(|below| below.level == Some(OfficeLevel::County))
        }
        Sayer::Owner | Sayer::Itself | Sayer::Parent | Sayer::Judge => {
            own || below.is_some_and(|below| below.reporting == Some(Reporting::BySuperior))
        }
    }
}

/// Records that a field of a form may name: of the same person, or of any office in view.
pub fn candidates(registry: &Registry, kind: Kind, subject: Option<Id>) -> Vec<Arc<Record>> {
    let fits = |record: &&Arc<Record>| kind.speaks_of_office() || Some(record.subject) == subject;
    let mut found: Vec<Arc<Record>> = registry.of_kind(kind).filter(fits).cloned().collect();
    found.order_by_key(|record| std::cmp::Reverse((record.body.get(kind.day()), record.id)));
    found
}
