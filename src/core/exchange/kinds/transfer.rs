//! 调动文件: what one county offers another of its people, each with what goes along of the file. Like a statement it is
//! complete: it holds every offer to its receiver that has no answer, the ones taken back among them.
//!
//! Each offer is a part of its own, `offer:TRANSFER`, and what is told of the person another, `file:TRANSFER`: the receiver
//! carries the signed offer upward as evidence (part `moves` of its own file) and nothing else of the giver's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::kind::{Alone, FileKind, Given};
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{About, Body, Kind, Moves, Part, Record};
use crate::exchange::making::{Making, Originals, Outgoing, array, reduced};
use crate::exchange::next_step::{Brings, NextStep};
use crate::exchange::parts::json;
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::planner::Planner;
use crate::exchange::wire::Package;
use crate::ledger::batch::{Change, Export, Offer};
use crate::ledger::transfers::taken_on;
use crate::ledger::{Registry, history};
use crate::order::Gathered;

pub static TRANSFER: FileKind =
    FileKind { kind: PackageKind::Transfer, plan, given, alone: Alone::SaysNothing, next };

/// What is told of one person.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Told {
    pub records: Vec<Arc<Record>>,
}

/// Parts of the file: their names go on with the transfer record.
pub const OFFER: &str = "offer:";
pub const FILE: &str = "file:";

/// The offers of this office to another that have no answer.
pub fn unanswered(registry: &Registry, to: Id) -> impl Iterator<Item = &Arc<Record>> {
    registry.own_records().filter(move |record| {
        receiver(record).map(|(office, _)| office) == Some(to) && !registry.answers.contains_key(&record.id)
    })
}

/// Whether anybody was offered to an office.
pub fn offered(registry: &Registry, to: Id) -> bool {
    registry.own_records().any(|record| receiver(record).is_some_and(|(office, _)| office == to))
}

/// To whom an offer is made: identity and name.
pub(super) fn receiver(record: &Record) -> Option<(Id, &str)> {
    match &record.body {
        Body::Transfer(facts) if !record.draft => {
            let to = facts.to.as_ref()?;
            Some((to.office?, to.name.as_str()))
        }
        _ => None,
    }
}

/// Makes the file for one receiver.
///
/// # Errors
/// `transfer-nobody` where nothing is offered to it; `not-set-up`.
pub fn make(making: Making<'_>, to: Id) -> Result<Outgoing, Issues> {
    let (registry, profile) = (making.registry, making.profile()?);
    let offers: Vec<&Arc<Record>> = unanswered(registry, to).collect();
    let first = offers.first().and_then(|record| receiver(record));
    let (_, name) = first.ok_or_else(|| Issue::new("transfer-nobody"))?;
    let named = || Party { office: to, code: String::new(), name: name.to_owned(), level: profile.level() };
    let to = registry.party(to).unwrap_or_else(named);
    let mut parts = BTreeMap::new();
    for record in &offers {
        parts.insert(format!("{OFFER}{}", record.id), json(record));
        let told = history::told(registry, record).into_iter().map(Arc::new);
        // One that is taken back tells nothing more of the person.
        let told = told.filter(|_| !record.body.has("withdrawn"));
        parts.insert(format!("{FILE}{}", record.id), json(&Told { records: told.collect() }));
    }
    let standing = offers.iter().filter(|record| !record.body.has("withdrawn"));
    let people: BTreeSet<Id> = standing.map(|record| record.subject).into_set();
    let export = Export {
        people: u32::try_from(people.len()).unwrap_or(u32::MAX),
        ..making.blank(&to, PackageKind::Transfer)
    };
    making.finish(export, &parts, Vec::new())
}

/// The signed offers of those whom this office has taken on, as the part `moves` of its file upward. One whose original
/// is lost is left out: the giver says it itself with its next file.
///
/// # Errors
/// What is wrong with an archived original.
pub(super) fn evidence(registry: &Registry, originals: &Originals) -> Result<Option<String>, Issues> {
    let mut wanted: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for offer in taken_on(registry) {
        wanted.entry(&offer.digest).or_default().insert(format!("{OFFER}{}", offer.record.id));
    }
    let kept = wanted.into_iter().filter_map(|(digest, offers)| Some((originals.get(digest)?, offers)));
    let carried = kept.map(|(text, offers)| reduced(text, |part, _| offers.contains(part)));
    let carried: Vec<String> = carried.collect::<Result<_, _>>()?;
    Ok((!carried.is_empty()).then(|| array(&carried)))
}

/// A 调动文件 with no more than these offers.
///
/// # Errors
/// What is wrong with the archived original.
pub(in crate::exchange) fn with_offers(text: &str, offers: &[Id]) -> Result<String, Issues> {
    let parts: BTreeSet<String> = offers.iter().map(|offer| format!("{OFFER}{offer}")).into_set();
    reduced(text, |part, _| parts.contains(part))
}

/// The offers in a file, each as its giver may say it: of a person of its own, to `to`.
fn offers(package: &Package, to: Id) -> Result<Vec<Record>, Issue> {
    let from = &package.envelope.from;
    let mut offers = Vec::new();
    for (name, text) in package.parts() {
        let Some(id) = name.strip_prefix(OFFER) else { continue };
        let record: Record = serde_json::from_str(text).map_err(|_| Issue::new("record-format").at(name))?;
        let addressed = receiver(&record).is_some_and(|(office, _)| office == to);
        let own = record.owner == from.office && record.id.to_string() == id;
        if !addressed || !own || !record.body.stays_within(Part::Province) || !record.body.says_something() {
            return Err(Issue::new("say-transfer").at(name).with("from", &from.name));
        }
        offers.push(record);
    }
    Ok(offers)
}

/// What is told with an offer: of that person alone, and of kinds that go with somebody who moves.
fn told(package: &Package, offer: &Record) -> Result<Vec<Arc<Record>>, Issue> {
    let name = format!("{FILE}{}", offer.id);
    let told: Told = package.must_tell(&name)?;
    let mut ids = BTreeSet::new();
    for record in &told.records {
        let kind = record.kind();
        let moves = kind.about() == About::Person && kind.columns().moves != Moves::Stays;
        let of_person = record.subject == offer.subject && record.owner == offer.owner && !record.draft;
        let itself = (kind == Kind::Person) == (record.id == offer.subject);
        if !moves || !of_person || !itself {
            let from = &package.envelope.from.name;
            return Err(Issue::new("say-person").at(name.as_str()).with("from", from));
        }
        require(ids.insert(record.id), || Issue::new("record-duplicate").at(name.as_str()))?;
    }
    Ok(told.records)
}

fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let mut planner = Planner::begin(incoming)?;
    planner.is_new()?;
    let package = incoming.package;
    planner.key(package, true);
    let offers = offers(package, planner.profile.office())?;
    if offers.is_empty() {
        return Err(Issue::new("package-part-missing").at("payload.offer").with("part", "offer"));
    }
    for record in offers {
        let records = told(package, &record)?;
        let key = (record.owner, record.id);
        let known = planner.registry.offers.get(&key);
        // What was decided stands; what is known already is no news.
        let old = known.is_some_and(|known| {
            known.decision.is_some() || (*known.record == record && known.records == records)
        });
        // One taken back before it was ever told is nothing to look at.
        let untold = known.is_none() && record.body.has("withdrawn");
        if old || untold {
            continue;
        }
        planner.offer(package, record, records);
    }
    planner.keep(package)?;
    planner.finish()
}

impl Planner<'_> {
    fn offer(&mut self, package: &Package, record: Record, records: Vec<Arc<Record>>) {
        let offer = Offer {
            record: Arc::new(record),
            from: package.envelope.from.clone(),
            records,
            digest: package.digest.to_string(),
            received: self.context.now.to_rfc3339(),
            decision: None,
        };
        self.plan.changes.push(Change::Offered(offer.clone()));
        self.plan.offers.push(offer);
    }

    /// The offers that a file from below carries as evidence: what the giver has signed for the writer counts before the
    /// giver's own file comes. One under a key that is not known and compared is left out: the giver will say it itself.
    pub fn evidence(&mut self, package: &Package) -> Result<(), Issue> {
        let writer = package.envelope.from.office;
        for carried in package.nested("moves")? {
            let (giver, key) = (carried.envelope.from.office, carried.envelope.key.to_string());
            let same = carried.envelope.kind == PackageKind::Transfer
                && carried.envelope.practice == package.envelope.practice;
            let compared = self.registry.pins.get(&giver) == Some(&key) && self.registry.is_trusted(giver);
            if !same || !compared || giver == self.profile.office() {
                continue;
            }
            for record in offers(&carried, writer)? {
                if self.registry.offers.contains_key(&(giver, record.id)) {
                    continue;
                }
                self.offer(&carried, record, Vec::new());
                // It is of the giver's file alone, which is not addressed here: nothing to decide.
                self.plan.offers.pop();
            }
            self.plan.originals.push((carried.digest.to_string(), carried.archived()));
        }
        Ok(())
    }
}

/// Our own offers, given back by the receiver.
fn given(package: &Package) -> Result<Vec<Given>, Issue> {
    let to = package.envelope.to.as_ref().map(|to| to.office);
    let to = to.ok_or_else(|| Issue::new("package-shape").at("envelope.to"))?;
    let given = |record| Given { record: Arc::new(record), parts: vec![Part::Province] };
    Ok(offers(package, to)?.into_iter().map(given).collect())
}

const fn next(_: OfficeLevel, _: &Brings) -> NextStep {
    NextStep::Receive
}
