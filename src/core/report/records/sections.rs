//! The records of one kind as a screen shows them, and whether this office may add to them.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::Office;
use crate::domain::codes::Reporting;
use crate::domain::id::Id;
use crate::domain::record::{About, In, Kind, Record, Sayer, Section};
use crate::ledger::{Profile, Registry};
use crate::order::{Gathered, Ordered};
use crate::process;
use crate::process::inspection::coverage::looks_into;

/// What 业务记录 shows, section by section: the kinds about an office that no process keeps at a screen of its own. On
/// another day those screens are closed, since something is done at them, and everything is read here.
pub fn of_office(registry: &Registry) -> Vec<(Section, Vec<Kind>)> {
    let level = registry.profile.as_ref().map(Profile::level).filter(|_| !registry.is_view());
    let elsewhere = |kind: Kind| level.is_some_and(|level| process::keeper(kind, level).is_some());
    let kinds = |section: Section| section.kinds().into_iter().filter(|kind| !elsewhere(*kind)).collect();
    let sections = Section::of(About::Office).map(|section| (section, kinds(section)));
    sections.filter(|(_, kinds): &(Section, Vec<Kind>)| !kinds.is_empty()).collect()
}

/// Whose records of some kinds a screen may be asked for: first this office, then every other one that has any, and those
/// for which this office enters.
pub fn holders(registry: &Registry, kinds: &[Kind]) -> Vec<(Id, String)> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let own = profile.office();
    let offices = registry.of_kind(Kind::Office).map(|record| record.id);
    let offices = offices.filter(|office| kinds.iter().any(|kind| may_add(registry, *office, *kind)));
    let subjects = kinds.iter().flat_map(|kind| registry.of_kind(*kind)).map(|record| record.subject);
    let others: BTreeSet<Id> = subjects.chain(offices).filter(|office| *office != own).into_set();
    let named = |office: Id| Some((office, registry.party(office)?.name));
    let mut others: Vec<(Id, String)> = others.into_iter().filter_map(named).collect();
    others.order_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    std::iter::once((own, profile.party.name.clone())).chain(others).collect()
}

/// The records of one kind that speak of a person or an office, the newest first.
pub fn records(registry: &Registry, subject: Id, kind: Kind) -> Vec<Arc<Record>> {
    // What a superior has taken back is not shown as its word.
    let stands = |record: &Record| !kind.is_told() || registry.may_say_of_office(record);
    let mut found: Vec<Arc<Record>> =
        registry.about(subject).filter(|record| record.kind() == kind && stands(record)).cloned().collect();
    found.order_by_key(|record| std::cmp::Reverse((record.body.get(kind.day()), record.id)));
    found
}

/// Whether this office may enter a record of the kind about an office: of itself, of one for which it enters
/// (代填), and, being a city, what it found in a county (clause 71), a province in a city.
pub fn may_add(registry: &Registry, office: Id, kind: Kind) -> bool {
    let Some(profile) = registry.profile.as_ref().filter(|_| !registry.is_view()) else { return false };
    let below = registry.find(office).and_then(|record| Office::of(&record.body));
    let own = office == profile.office();
    match kind.sayer() {
        Sayer::Superior => {
            let level = below.and_then(|below| below.level);
            level.is_some_and(|level| looks_into(profile.level(), level))
        }
        // The machine's.
        Sayer::Alone => false,
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
