//! Our own file, given back by the superior after an old backup was restored: nobody is lost.
//!
//! What the file holds and this register lacks is taken back; where both hold a field, the file is newer
//! than the backup, but not newer than what was edited since the restore. The row of files continues
//! behind the one given back.

use std::sync::Arc;

use super::plan::{Changed, Plan, taken};
use super::statement;
use super::wire::{Kind, Package};
use crate::domain::issue::Issue;
use crate::domain::record::{Difference, Kind as RecordKind, Part, Record};
use crate::ledger::batch::{Change, Export};
use crate::ledger::{Context, Profile, Registry};

/// What a file of ours restores.
#[derive(Clone, Debug, Default)]
pub struct Recovered {
    pub missing: Vec<Arc<Record>>,
    pub changed: Vec<Changed>,
    /// Edited here since the restore: kept as they are.
    pub kept: Vec<Arc<Record>>,
}

/// Plans taking back a file this office made.
///
/// # Errors
/// `package-own-known` when nothing in it is news to us; `package-other-register` when another register of
/// this office made it; `package-kind` when it is no statement.
pub fn plan(
    registry: &Registry,
    profile: &Profile,
    package: &Package,
    context: &Context,
) -> Result<Plan, Issue> {
    let taken = taken(package, profile.office(), context)?;
    if !matches!(package.envelope.kind, Kind::Filing | Kind::Draft) {
        return Err(Issue::new("package-kind").at("envelope.kind"));
    }
    if taken.register != profile.register || package.envelope.key.to_string() != profile.key {
        return Err(Issue::new("package-other-register").at("envelope.chain.register"));
    }
    if registry.exports.iter().any(|export| export.digest == taken.digest) {
        return Err(Issue::new("package-own-known").with("number", taken.number));
    }
    let parts: Vec<Part> = Part::ALL.into_iter().filter(|part| package.part(part.name()).is_some()).collect();
    let mut recovered = Recovered::default();
    let mut changes = Vec::new();
    let records = statement::read(package)?;
    for record in &records {
        let Some(ours) = registry.own(record.id) else {
            recovered.missing.push(record.clone());
            changes.push(Change::Put(record.clone()));
            continue;
        };
        let fields = within(ours.body.differences(&record.body), ours, &parts);
        if fields.is_empty() {
            continue;
        }
        if registry.touched(record.id) > registry.incarnated_at {
            recovered.kept.push(ours.clone());
        } else {
            changes.push(Change::Edit { id: record.id, fields: fields.clone() });
            recovered.changed.push(Changed { record: record.clone(), fields });
        }
    }
    let people = records.iter().filter(|record| record.kind() == RecordKind::Person).count();
    let requests = records.iter().filter(|record| record.kind() == RecordKind::FilingRequest);
    let to = package.envelope.to.clone().ok_or_else(|| Issue::new("package-shape").at("envelope.to"))?;
    let number = registry.last_export(to.office).map_or(0, |export| export.number);
    if taken.number >= number {
        changes.push(Change::Exported(Export {
            package: taken.package,
            kind: taken.kind.clone(),
            to,
            number: taken.number,
            digest: taken.digest.clone(),
            at: taken.made_at.clone(),
            sealed: package.sealed,
            people: u32::try_from(people).unwrap_or(u32::MAX),
            requests: requests.map(|record| record.id).collect(),
            drafts: Vec::new(),
            below: Vec::new(),
            sent: true,
        }));
    }
    Ok(Plan::of_recovery(taken, recovered, package.text().to_owned(), changes))
}

/// Only the fields that the file's parts speak of: what never left the office is not in it.
fn within(fields: Vec<Difference>, record: &Record, parts: &[Part]) -> Vec<Difference> {
    let travels = |key: &str| record.kind().field(key).is_some_and(|field| parts.contains(&field.part));
    fields.into_iter().filter(|field| travels(&field.key)).collect()
}
