//! 已按期限删除: who left so long ago that what is recorded of them need not be kept any more, and about whom something is
//! still open. Erasing itself is the ledger's ([`crate::ledger::erasure`]).

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::contracts::exits;
use super::contracts::steps::Step;
use super::contributions::arrears::by_signer;
use super::contributions::judged::Judged;
use super::filing::{self, FilingState};
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;
use crate::ledger::erasure::{FLOOR_MONTHS, kept_until, left};
use crate::ledger::transfers;
use crate::order::{Gathered as _, Ordered as _};
use crate::policy::named::EXIT_KEEP;
use crate::policy::parameters::Parameters;

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
        self.is_over(on) && self.open.is_empty()
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

/// How many are due: for the work list.
pub fn due(registry: &Registry, on: NaiveDate) -> Vec<Id> {
    leavers(registry, on).into_iter().filter(|own| own.is_due(on)).map(|own| own.person).collect()
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
