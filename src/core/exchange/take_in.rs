//! Taking a file in: the plan says what would change and changes nothing.

use super::kinds::{self, transfer};
use super::opening::opened_elsewhere;
use super::plan::{FilePlan, Incoming};
use super::recover;
use super::wire::Package;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::package_kind::Direction;
use crate::domain::record::Body;
use crate::ledger::{Context, Registry};

/// Reads what a package would change. Pure: nothing changes.
///
/// # Errors
/// The sentence that refuses the file: wrong addressee, practice, older, taken already, unreadable content.
pub fn plan(registry: &Registry, package: &Package, context: &Context) -> Result<FilePlan, Issue> {
    let profile = registry.profile.as_ref().ok_or_else(|| Issue::new("not-set-up"))?;
    let incoming = Incoming { registry, profile, package, context };
    Ok(FilePlan { head: registry.head, ..planned(&incoming)? })
}

fn planned(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let Incoming { profile, package, .. } = *incoming;
    let envelope = &package.envelope;
    let direction = envelope.kind.direction();
    opened_elsewhere(envelope.kind).map_or(Ok(()), Err)?;
    if envelope.practice != profile.practice {
        let code = if envelope.practice { "package-practice" } else { "package-real" };
        return Err(Issue::new(code).at("envelope.practice"));
    }
    if envelope.from.office == profile.office() {
        return recover::plan(incoming);
    }
    // What a superior publishes is for everybody below it.
    let to = if direction == Direction::Line { envelope.from.office } else { profile.office() };
    if envelope.to.as_ref().map(|to| to.office) != Some(to) {
        let to = envelope.to.as_ref().map(|to| to.name.clone()).unwrap_or_default();
        return Err(Issue::new("package-receiver").at("envelope.to").with("to", to));
    }
    if !may_send(incoming, direction) {
        return Err(Issue::new("package-sender").at("envelope.from").with("from", &envelope.from.name));
    }
    (kinds::of(envelope.kind).plan)(incoming)
}

/// Statements come from below, answers and what is issued from above.
fn may_send(incoming: &Incoming<'_>, direction: Direction) -> bool {
    let Incoming { registry, profile, package, .. } = *incoming;
    let from = &package.envelope.from;
    match direction {
        Direction::Up => {
            // Of an office that we entered ourselves, what we know of it goes before what it says of itself.
            let level = match registry.own(from.office).map(|own| &own.body) {
                Some(Body::Office(office)) => office.level.unwrap_or(from.level),
                _ => from.level,
            };
            let zone = level == profile.level() && level == OfficeLevel::Grassroots;
            (level > profile.level() || zone) && !registry.is_above(from.office)
        }
        // Whoever was offered somebody of ours answers as a superior does.
        Direction::Down => registry.is_above(from.office) || transfer::offered(registry, from.office),
        Direction::Line => registry.is_above(from.office),
        Direction::Sideways => !registry.is_above(from.office),
        Direction::Either | Direction::FromPerson => true,
        Direction::ToPerson | Direction::ToOneself | Direction::Class => false,
    }
}
