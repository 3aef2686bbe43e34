//! 本人自评文件: what a person corrects in the file given, and the self-assessment, back to the office. It arrives as a
//! proposal: the office looks at every field before anything changes.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::kind::{Alone, FileKind, gives_nothing};
use super::personal::file_name;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Field, Kind, Record};
use crate::domain::value::{Text, Value, typed};
use crate::exchange::making::{Handed, Making, head};
use crate::exchange::next_step::{Brings, NextStep};
use crate::exchange::parts::json;
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::planner::outside_rows;
use crate::exchange::wire::{self, Made};
use crate::ledger::batch::Proposal;
use crate::ledger::{Change, Registry};
use crate::order::Gathered;

pub static SELF_REPORT: FileKind =
    FileKind { kind: PackageKind::SelfReport, plan, given: gives_nothing, alone: Alone::SaysNothing, next };

/// Whether a person may propose a value of a field.
pub fn may_say(kind: Kind, key: &str) -> bool {
    kind.field(key).is_some_and(Field::is_own)
}

/// Whether a person may add or correct records of the kind.
pub fn may_propose(kind: Kind) -> bool {
    kind.fields().iter().any(Field::is_own)
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::exchange) struct Report {
    person: Id,
    /// The records touched, as they were given.
    base: Vec<Arc<Record>>,
    /// The same as they ought to be, and those that were missing.
    records: Vec<Arc<Record>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// The records of a person's own copy that differ from what was given, or were not in it.
pub fn corrections(registry: &Registry) -> Vec<&Arc<Record>> {
    let Some(file) = &registry.personal else { return Vec::new() };
    let given: BTreeMap<Id, &Arc<Record>> = file.given.iter().map(|record| (record.id, record)).into_map();
    let differs = |record: &&Arc<Record>| given.get(&record.id).is_none_or(|given| given.body != record.body);
    let about = registry.about(file.person).filter(|record| may_propose(record.kind()));
    about.filter(differs).collect()
}

/// Makes the file that goes back to the office.
///
/// # Errors
/// `self-report-empty` where nothing was corrected and nothing is said; `self-report-office` where the copy was begun
/// without a file; `text-long` for the note.
pub fn make(making: Making<'_>, note: &str) -> Result<Handed, Issues> {
    let (registry, profile) = (making.registry, making.profile()?);
    let file = registry.personal.as_ref().filter(|file| file.made_at.is_some());
    let file = file.ok_or_else(|| Issue::new("self-report-office"))?;
    let records: Vec<Arc<Record>> = corrections(registry).into_iter().cloned().collect();
    let note = match typed(note).as_str() {
        "" => None,
        text => Some(Text::<500>::parse(text).map_err(|issue| issue.at("note"))?),
    };
    require(!records.is_empty() || note.is_some(), || Issue::new("self-report-empty"))?;
    let touched: BTreeSet<Id> = records.iter().map(|record| record.id).into_set();
    let base = file.given.iter().filter(|record| touched.contains(&record.id)).cloned().collect();
    let note = note.map(|note| note.as_str().to_owned());
    let report = Report { person: file.person, base, records, note };
    let head = head(profile, PackageKind::SelfReport, Some(&profile.party), making.context);
    // The envelope is not sealed: it names nobody.
    let made = Made { by: SELF.to_owned(), ..head.made };
    let head = wire::Head { from: sender(file.person), made, ..head };
    let parts = [("report".to_owned(), json(&report))].into_iter().into_map();
    making.hand_out(head, &parts, Vec::new(), |package| file_name(SELF, package))
}

const SELF: &str = "本人";

/// A person as the sender of a file: known by the id of the record, not by name.
fn sender(person: Id) -> Party {
    Party { office: person, code: String::new(), name: SELF.to_owned(), level: OfficeLevel::Grassroots }
}

/// The id under which the proposal of a person stands: a later one takes the place of the former.
fn proposal_id(person: Id) -> Id {
    Id::derive(&person.as_u128().to_be_bytes(), PROPOSAL)
}

const PROPOSAL: u64 = 0x73_65_6c_66;

/// What the office would propose to itself by taking the file in.
///
/// # Errors
/// `self-report-person` where the person is not this office's own; `record-owner` where it speaks of what a person may
/// not propose; `package-taken-already` where the same stands there.
fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let Incoming { registry, profile, package, context } = *incoming;
    let report: Report = package.must_tell("report")?;
    let known = registry.own(report.person).filter(|record| record.kind() == Kind::Person && !record.draft);
    if known.is_none_or(|record| record.owner != profile.office()) {
        return Err(Issue::new("self-report-person").at("report.person"));
    }
    for (n, record) in report.records.iter().enumerate() {
        if !allowed(registry, &report, record) {
            return Err(Issue::new("record-owner").at(format!("report.records.{n}")));
        }
    }
    let ids: BTreeSet<Id> = report.records.iter().map(|record| record.id).into_set();
    require(ids.len() == report.records.len(), || Issue::new("record-duplicate").at("report.records"))?;
    let proposal = Proposal {
        id: proposal_id(report.person),
        from: Party { office: report.person, ..package.envelope.from.clone() },
        records: report.records,
        base: report.base,
        note: report.note,
        received: context.now.to_rfc3339(),
        decision: None,
    };
    let before = registry.proposals.get(&proposal.id);
    let same = |known: &Proposal| {
        known.records == proposal.records && known.base == proposal.base && known.note == proposal.note
    };
    require(!before.is_some_and(same), || Issue::new("self-report-known").at("report"))?;
    // On the screen of the office the person has a name.
    let name = known.and_then(|record| record.body.get("name")).unwrap_or_default();
    let mut taken = outside_rows(package, context);
    taken.from.name = name;
    // It waits for a decision, and belongs to no row of files.
    let changes = vec![Change::Proposed(proposal.clone())];
    Ok(FilePlan { proposals: vec![proposal], changes, ..FilePlan::of(taken) })
}

/// Of the person, of a kind and in fields that are the person's to say, and in nobody else's place.
fn allowed(registry: &Registry, report: &Report, record: &Record) -> bool {
    let kind = record.kind();
    let place = registry.find(record.id);
    let same = place.is_none_or(|known| known.kind() == kind && known.subject == record.subject);
    let base = || report.base.iter().find(|base| base.id == record.id && base.kind() == kind);
    // What the office does not hold is new, whatever the file says was given.
    let before = match place {
        Some(known) => base().map_or_else(|| known.body.clone(), |base| base.body.clone()),
        None => kind.empty(),
    };
    let said = before.differences(&record.body).iter().all(|field| may_say(kind, &field.key));
    let person = (kind == Kind::Person) == (record.id == report.person);
    record.subject == report.person && same && said && person
}

const fn next(_: OfficeLevel, _: &Brings) -> NextStep {
    NextStep::Propose
}
