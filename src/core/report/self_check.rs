//! 个人信息核对与自评: what a worker is shown of the own file — verdicts, days to come, what would change if — and what
//! of it was corrected.

pub mod deadlines;
pub mod questions;
pub mod rests;
pub mod shelf;
pub mod turning;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::filing::inbox::ChangedLine;
use super::verdicts::own_copy::{judged, person};
use super::verdicts::prospect::supposed;
use super::verdicts::trial::{Turned, turned};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Kind, Record};
use crate::exchange::kinds::{personal, self_report};
use crate::exchange::opening::Wanted;
use crate::ledger::{Edit, Registry};
use crate::order::Gathered;
use crate::process::filing;

pub use self::deadlines::{Deadline, What, deadlines, lapsed, not_begun};

/// The file that an office gave one person.
pub const PERSONAL: Wanted<personal::Opened> = Wanted {
    unwanted: |kind| (kind != PackageKind::Personal).then(|| Issue::new("personal-kind")),
    wrong: || Issue::new("package-passphrase"),
    read: |package| personal::read(&package),
};

/// What would be otherwise on a day if this were written: "passed 社会工作师 in June 2027". Nothing is.
///
/// # Errors
/// What a form would be told.
pub fn what_if(registry: &Registry, edits: Vec<Edit>, on: NaiveDate) -> Result<Vec<Turned>, Issues> {
    let Some(person) = person(registry) else { return Ok(Vec::new()) };
    let after = supposed(registry, edits, on)?;
    let judge = |registry: &Registry| {
        let found = judged(&registry.as_of(on), person, on).into_iter();
        found.map(|found| found.outcome).collect()
    };
    Ok(turned(registry, judge(registry), judge(&after)))
}

/// The records of the own file that may be corrected.
pub fn correctable(registry: &Registry) -> Vec<&Arc<Record>> {
    let about = person(registry).map(|person| registry.about(person)).into_iter().flatten();
    about.filter(|record| record.kind().is_own()).collect()
}

/// The engagement on which further records hang.
pub fn engagement(registry: &Registry, on: NaiveDate) -> Option<Id> {
    super::people::person::file(registry, person(registry)?, on).and_then(|file| file.row.engagement)
}

/// The kinds of which further records may be added: a person is one, and engagements are the office's to begin.
pub fn addable(engagement: Option<Id>) -> impl Iterator<Item = Kind> {
    let single = |kind: &Kind| matches!(kind, Kind::Person | Kind::Engagement);
    let fits = move |kind: &Kind| !kind.hangs_on_engagement() || engagement.is_some();
    Kind::ALL.iter().copied().filter(move |kind| kind.is_own() && !single(kind) && fits(kind))
}

/// Whether a record may be removed here: in a person's own copy only what the person has added.
pub fn may_remove(registry: &Registry, record: Id) -> bool {
    let Some(file) = &registry.personal else { return true };
    let given = file.given.iter().any(|given| given.id == record);
    let kind = registry.look_up(record).map(|record| record.kind());
    !given && !matches!(kind, Some(Kind::Person | Kind::Engagement))
}

/// One record that was corrected or added, with what is said of it.
pub fn corrections(registry: &Registry) -> Vec<ChangedLine> {
    let given: BTreeMap<Id, &Arc<Record>> =
        registry.personal.iter().flat_map(|file| &file.given).map(|record| (record.id, record)).into_map();
    let line = |record: &Arc<Record>| {
        let empty = record.kind().empty();
        let before = given.get(&record.id).map_or(&empty, |given| &given.body);
        ChangedLine::of(String::new(), record, before.differences(&record.body))
    };
    let lines = self_report::corrections(registry).into_iter().map(line);
    lines.filter(|line| !line.fields.is_empty()).collect()
}

/// Where the filing of each of a person's engagements stands, for the file that the person is given.
pub fn filings(registry: &Registry, person: Id) -> Vec<(Id, String)> {
    let kept = |record: &&Arc<Record>| record.kind() == Kind::Engagement && !record.is_history();
    let engagements = registry.about(person).filter(kept);
    engagements.map(|record| (record.id, filing::state(registry, record.id).code().to_owned())).collect()
}
