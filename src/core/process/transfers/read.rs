//! What both sides of a move read alike.

use crate::domain::id::Id;
use crate::domain::package_kind::PackageKind;
use crate::ledger::Registry;
use crate::ledger::batch::{Decision, Export};

pub(super) fn declined(decision: Option<&Decision>) -> Option<String> {
    match decision {
        Some(Decision::Declined { reason }) => Some(reason.clone()),
        Some(Decision::Accepted) | None => None,
    }
}

/// The last file of a kind made for an office: number and when.
pub(super) fn last(registry: &Registry, to: Id, kind: PackageKind) -> Option<(u64, String)> {
    let made = registry.exports.iter().filter(|export| export.kind == kind && export.to.office == to);
    made.max_by_key(|export| export.number).map(|export: &Export| (export.number, export.at.clone()))
}
