//! 已按期限删除: who left so long ago that what is recorded of them need not be kept any more, and about whom something is
//! still open. Erasing itself is the ledger's ([`crate::ledger::erasure`]).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::contracts::steps::Step;
use super::contracts::{LEVELS, exits};
use super::contributions::arrears::by_signer;
use super::contributions::judged::Judged;
use super::desk::{Desk, Keeps, Process};
use super::filing::{self, FilingState};
use super::task::{Place, Sort, Task, Topic};
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;
use crate::ledger::batch::{Batch, Change, Erased, Meta};
use crate::ledger::erasure::{FLOOR_MONTHS, kept_until, left, numbers};
use crate::ledger::journal::Entry;
use crate::ledger::transfers;
use crate::order::{Gathered as _, Ordered as _};
use crate::policy::named::EXIT_KEEP;
use crate::policy::parameters::Parameters;
use crate::policy::urgency::Urgency;

coded! {
    /// A matter about a leaver that is not over. Key of its words: `erase-matter-CODE`.
    pub enum Matter {
        /// A filing request has no answer.
        Filing "filing",
        /// A filing came back to be corrected.
        Returned "returned",
        /// The province recorded the person and has not been told of the exit.
        Exit "exit",
        /// 调动中.
        Moving "moving",
        /// Somebody below proposes something of the person.
        Proposal "proposal",
        /// Something outlasts the exit, or the proof or the handing over of archive and insurance is not done
        /// (劳动合同法 50).
        Steps "steps",
        /// 欠缴.
        Arrears "arrears",
    }
}

coded! {
    /// How it stands with a leaver. Key of its words: `erase-stand-CODE`.
    pub enum Stand {
        /// The time is over and nothing is open.
        Due "due",
        /// The time is over and something is open.
        Open "open",
        /// The time is not over.
        Early "early",
    }
}

/// Somebody who left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaver {
    pub person: Id,
    pub name: String,
    /// The last day at work.
    pub left: NaiveDate,
    /// The last day on which it must be kept.
    pub until: NaiveDate,
    /// What is open once that day is over.
    pub open: Vec<Matter>,
}

impl Leaver {
    /// Whether the time is over.
    pub fn is_over(&self, on: NaiveDate) -> bool {
        self.until < on
    }

    pub fn is_due(&self, on: NaiveDate) -> bool {
        self.stand(on) == Stand::Due
    }

    pub fn stand(&self, on: NaiveDate) -> Stand {
        match (self.is_over(on), self.open.is_empty()) {
            (true, true) => Stand::Due,
            (true, false) => Stand::Open,
            (false, _) => Stand::Early,
        }
    }
}

/// How many months the office keeps what it has recorded of leavers: never less than the law asks for.
pub fn months(registry: &Registry, on: NaiveDate) -> u32 {
    let set = Parameters::of(registry).on(EXIT_KEEP.key.id(), on).and_then(|row| row.value.parse().ok());
    set.unwrap_or(FLOOR_MONTHS).max(FLOOR_MONTHS)
}

/// Everybody of this office who has left, whoever left first first.
pub fn leavers(registry: &Registry, on: NaiveDate) -> Vec<Leaver> {
    let months = months(registry, on);
    let people = registry.of_kind(Kind::Person).filter(|record| registry.own(record.id).is_some());
    let gone = people.filter(|record| !record.draft).filter_map(|record| {
        let left = left(registry, record.id).filter(|left| *left < on)?;
        let name = record.body.get("name").unwrap_or_default();
        Some(Leaver { person: record.id, name, left, until: kept_until(left, months), open: Vec::new() })
    });
    let mut found: Vec<Leaver> = gone.collect();
    found.order_by(|one, other| one.left.cmp(&other.left).then_with(|| one.name.cmp(&other.name)));
    if found.iter().any(|own| own.is_over(on)) {
        let (steps, arrears) = (steps_open(registry, on), in_arrears(registry, on));
        for own in found.iter_mut().filter(|own| own.is_over(on)) {
            own.open = asked(registry, own.person, on);
            own.open.extend(steps.contains(&own.person).then_some(Matter::Steps));
            own.open.extend(arrears.contains(&own.person).then_some(Matter::Arrears));
        }
    }
    found
}

/// Those of them who may be erased now.
pub fn due(registry: &Registry, on: NaiveDate) -> Vec<Id> {
    leavers(registry, on).into_iter().filter(|own| own.is_due(on)).map(|own| own.person).collect()
}

/// Whether everybody of these may be erased: what the ledger cannot know, for who erases.
///
/// # Errors
/// `erase-open` where a matter about one of them is not over, or the time is not.
pub fn asked_by(registry: &Registry, people: &[Id], on: NaiveDate) -> Result<(), Issue> {
    let due: BTreeSet<Id> = due(registry, on).into_iter().into_set();
    require(people.iter().all(|person| due.contains(person)), || Issue::new("erase-open"))
}

/// What of somebody goes and what stays, before it is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub name: String,
    pub left: NaiveDate,
    /// How many records there are, of the person and of filing.
    pub records: usize,
    /// The numbers that stay.
    pub filed: Filed,
}

/// Numbers of the province, and their days.
pub type Filed = Vec<(String, Option<NaiveDate>)>;

/// The same of several, in the order in which they are asked for.
pub fn previews(registry: &Registry, people: &[Id]) -> Vec<Preview> {
    let of = |person: &Id| {
        Some(Preview {
            name: registry.own(*person)?.body.get("name").unwrap_or_default(),
            left: left(registry, *person)?,
            records: registry.about(*person).len(),
            filed: numbers(registry, *person),
        })
    };
    people.iter().filter_map(of).collect()
}

/// Somebody erased, as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Date and minute.
    pub at: String,
    pub actor: String,
    /// How long was kept what was recorded.
    pub months: u32,
    pub erased: Erased,
}

/// Everybody whom these entries erased, the last first.
pub fn done(entries: &[Entry]) -> Vec<Done> {
    let of = |entry: &Entry| -> Vec<Done> {
        let (Ok(Some(batch)), Some(meta)) = (Batch::of(entry), Meta::of(entry)) else { return Vec::new() };
        let at = meta.at.get(..16).unwrap_or(&meta.at).replace('T', " ");
        let erasures = batch.changes.iter().filter_map(|change| match change {
            Change::Erased(own) => Some(own),
            _ => None,
        });
        let each = erasures.flat_map(|own| own.people.iter().map(|erased| (own.months, erased.clone())));
        let each =
            each.map(|(months, erased)| Done { at: at.clone(), actor: meta.actor.clone(), months, erased });
        each.collect()
    };
    entries.iter().rev().flat_map(of).collect()
}

/// Somebody's time is over and nothing is open.
const DUE: Sort = Sort { code: "erase", topic: Topic::Due, urgency: Urgency::Later };

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[DUE], tasks };

/// Of offices that keep contracts and exits. Without names: they are about to go.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    if !LEVELS.contains(&profile.level()) {
        return Vec::new();
    }
    let due = due(registry, on).len();
    let task = (due > 0).then(|| Task::new(DUE, Place::Erasure).count(due));
    task.into_iter().collect()
}

fn asked(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Matter> {
    let own = |record: &&std::sync::Arc<Record>| {
        record.kind() == Kind::Engagement && registry.own(record.id).is_some() && !record.is_history()
    };
    let filings =
        registry.about(person).filter(own).filter_map(|record| match filing::state(registry, record.id) {
            FilingState::Made { .. } | FilingState::UnderWay { .. } => Some(Matter::Filing),
            FilingState::Returned { .. } => Some(Matter::Returned),
            FilingState::Recorded { .. } | FilingState::Changed { .. } => Some(Matter::Exit),
            FilingState::Unfiled | FilingState::ExitFiled { .. } => None,
        });
    let mut open: Vec<Matter> = filings.collect();
    open.dedup();
    let moving = transfers::of_person(registry, person).iter().any(|own| own.is_open(on));
    open.extend(moving.then_some(Matter::Moving));
    let waits = |own: &crate::ledger::batch::Proposal| own.decision.is_none() && own.person() == person;
    open.extend(registry.proposals.values().any(waits).then_some(Matter::Proposal));
    open
}

fn steps_open(registry: &Registry, on: NaiveDate) -> BTreeSet<Id> {
    let undone = |own: &exits::Exiting| {
        !own.open.is_empty()
            || own.steps.iter().any(|step| !step.done && matches!(step.step, Step::Proof | Step::Transfer))
    };
    let open = exits::all(registry, on).into_iter().filter(undone);
    open.map(|own| own.named.person).into_set()
}

fn in_arrears(registry: &Registry, on: NaiveDate) -> BTreeSet<Id> {
    let signers = by_signer(registry, &Judged::on(registry, on));
    let lines = signers.iter().flat_map(|signer| &signer.lines).filter(|line| line.owed() > 0);
    lines.map(|line| line.named.person).into_set()
}
