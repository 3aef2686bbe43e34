//! The next step out of a verdict: where this office would act, and who else would.

use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::exchange::kinds::self_report;
use crate::ledger::Registry;
use crate::policy::grounds::{Explained, Place, Remedy};
use crate::policy::outcome::{Fact, Outcome, Verdict};
use crate::report::offices::staffing;

/// Where the remedy is begun, as far as this office may. What is too late is still done, and entered the same
/// way.
pub fn place(registry: &Registry, outcome: &Explained) -> Option<Place> {
    let place = match &outcome.grounds.remedy {
        Remedy::None => return None,
        Remedy::Act { place, .. } | Remedy::TooLate(place) => place.clone(),
    };
    let place = entered_already(registry, outcome, place);
    let ours = match &place {
        Place::Edit { record, .. } => keeps(registry, *record),
        Place::Add { kind: Kind::HeadCount, subject, .. } => staffing::counts_here(registry, *subject),
        Place::Add { subject, .. } => keeps(registry, *subject),
        Place::Post { office } => keeps(registry, *office),
        Place::Filing => keeps(registry, outcome.subject),
    };
    (ours && may_say(registry, &place)).then_some(place)
}

/// An office has one record of its books: what is missing is entered there once it exists.
fn entered_already(registry: &Registry, outcome: &Outcome, place: Place) -> Place {
    let Place::Add { kind: Kind::Books, subject, .. } = place else { return place };
    let found = registry.about(subject).find(|record| record.kind() == Kind::Books);
    let keys = missing(outcome, Kind::Books).map(|fact| fact.key).collect();
    found.map_or(place, |record| Place::Edit { record: record.id, keys })
}

/// The facts of a kind that the verdict wants.
fn missing(outcome: &Outcome, kind: Kind) -> impl Iterator<Item = Fact> {
    let missing = if let Verdict::Undecidable { missing } = &outcome.verdict { &missing[..] } else { &[] };
    missing.iter().copied().filter(move |fact| fact.kind == kind)
}

/// The field with which a new record begins, where the verdict wants a certain one.
pub fn begins_at(outcome: &Explained, kind: Kind) -> Option<&'static str> {
    let known = |key: &str| outcome.grounds.given.iter().any(|(given, _)| *given == key);
    missing(outcome, kind).map(|fact| fact.key).find(|key| !known(key))
}

/// In a person's own copy: whether it is the person who says it. An office may say what it keeps.
fn may_say(registry: &Registry, place: &Place) -> bool {
    let own = registry.personal.is_some();
    match place {
        _ if !own => true,
        Place::Edit { record, keys } => registry
            .look_up(*record)
            .is_some_and(|record| keys.iter().any(|key| self_report::may_say(record.kind(), key))),
        Place::Add { kind, .. } => kind.is_own(),
        Place::Post { .. } | Place::Filing => false,
    }
}

/// What tells a record from others of its kind: a field and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub kind: Kind,
    pub key: &'static str,
    pub value: String,
}

/// What tells the record judged from others of its kind. None where the subject itself is judged.
pub fn told(registry: &Registry, outcome: &Outcome) -> Option<Told> {
    let about = outcome.about.filter(|about| *about != outcome.subject)?;
    let record = registry.look_up(about)?;
    let kind = record.kind();
    let told = |key: &'static str| record.body.get(key).map(|value| Told { kind, key, value });
    kind.columns().named.iter().copied().find_map(told)
}

/// The same for each of several outcomes of one subject, where another has the same title.
pub fn told_apart(registry: &Registry, outcomes: &[Outcome]) -> Vec<Option<Told>> {
    let alike = |own: &Outcome, other: &Outcome| own.rule == other.rule && own.part == other.part;
    let repeated = |own: &Outcome| outcomes.iter().filter(|other| alike(own, other)).nth(1).is_some();
    outcomes.iter().map(|own| repeated(own).then(|| told(registry, own)).flatten()).collect()
}

/// Who answers for the subject, where it is not this office.
pub fn responsible(registry: &Registry, outcome: &Explained) -> Option<String> {
    let subject = outcome.subject;
    // In a person's own copy the office does what is not the person's to say.
    if registry.personal.is_some() {
        let office = registry.profile.as_ref().map(|profile| profile.party.name.clone());
        return office.filter(|name| !name.is_empty() && place(registry, outcome).is_none());
    }
    if keeps(registry, subject) {
        return None;
    }
    let owner = registry.find(subject)?.owner;
    registry.party(owner).map(|party| party.name)
}

/// Whether this office keeps a record; of itself it always speaks.
fn keeps(registry: &Registry, id: Id) -> bool {
    let own = registry.office();
    let kept = |record: &Record| Some(record.owner) == own;
    let row = || {
        registry.sheet_row(id).is_some_and(|(sheet, _)| registry.own(sheet.id).is_some_and(|own| kept(own)))
    };
    own == Some(id) || registry.own(id).map_or_else(row, |record| kept(record))
}
