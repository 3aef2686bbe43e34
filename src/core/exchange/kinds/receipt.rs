//! A receipt: what a superior has taken in, its results, and its decisions on drafts.
//!
//! Each addressee's share is a part of its own, `for:OFFICE`, and the results of each person are one more,
//! `for:OFFICE:N`: whoever passes a receipt on drops what is not meant for the next office, down to the township that
//! is told of its people alone, and the signature still holds. Like a statement it is complete: a lost one costs nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::kind::{Alone, FileKind, Given};
use super::transfer;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, Kind, Part, Record};
use crate::exchange::making::{Making, Originals, Outgoing, array, newest, reduced};
use crate::exchange::names::{asker_of, outward};
use crate::exchange::next_step::{Brings, NextStep};
use crate::exchange::order::Order;
use crate::exchange::parts::json;
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::planner::Planner;
use crate::exchange::published::is_told;
use crate::exchange::vouching::vouched;
use crate::exchange::wire::{Digest, Package};
use crate::ledger::Registry;
use crate::ledger::batch::{Acknowledged, Change, Decision, Export, Offer, Proposal};
use crate::ledger::decide::{answered, ours_of};
use crate::order::Gathered;

pub static RECEIPT: FileKind =
    FileKind { kind: PackageKind::Receipt, plan, given, alone: Alone::AsReceived, next };

/// One addressee's share, or what of it concerns one person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Share {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<Acknowledged>,
    /// Results, each person's in a part of their own; what this office says of the addressee in its own name; for a
    /// township the county's records of its people.
    pub records: Vec<Arc<Record>>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<DecisionOn>,
    /// 调动: what became of the offers made to us.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<AnswerOn>,
}

/// What became of an offer, by the giver's transfer record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AnswerOn {
    pub transfer: Id,
    pub decision: Decision,
}

/// What became of a draft.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DecisionOn {
    pub proposal: Id,
    pub decision: Decision,
    /// The drafted records as they were decided on: one mended since is not meant.
    pub of: BTreeMap<Id, Digest>,
}

/// SHA-256 of a drafted record as it stands.
fn version(record: &Record) -> Digest {
    Digest::of(json(record).as_bytes())
}

/// Name of an office's part.
pub fn part_name(office: Id) -> String {
    format!("for:{office}")
}

/// For whom a part is; none for one that is no share.
fn addressee(part: &str) -> Option<&str> {
    let rest = part.strip_prefix("for:")?;
    let number = |n: &str| !n.is_empty() && n.bytes().all(|byte| byte.is_ascii_digit());
    Some(rest.split_once(':').filter(|(_, n)| number(n)).map_or(rest, |(office, _)| office))
}

/// What a receipt says to an office, with the results in the shares of the offices below it: whoever passes an answer
/// on sees it.
#[derive(Default)]
struct Answers {
    acknowledged: Option<Acknowledged>,
    decisions: Vec<DecisionOn>,
    /// By the office that is answered: a result speaks of its request by that office's ids.
    records: Vec<(Id, Vec<Arc<Record>>)>,
}

/// # Errors
/// `record-format` with the part when one cannot be read.
fn read(package: &Package, office: Id) -> Result<Answers, Issue> {
    let mut answers = Answers::default();
    for (name, text) in package.parts() {
        let Some(asker) = addressee(name) else { continue };
        let fault = || Issue::new("record-format").at(name);
        let asker: Id = asker.parse().map_err(|_| fault())?;
        let found: Share = serde_json::from_str(text).map_err(|_| fault())?;
        // Nobody above takes people on: moves are answered between counties.
        if !found.moves.is_empty() {
            let from = &package.envelope.from.name;
            return Err(Issue::new("say-receipt").at(name).with("from", from));
        }
        let mut records = found.records;
        if asker == office {
            answers.acknowledged = found.acknowledged.or(answers.acknowledged);
            answers.decisions.extend(found.decisions);
        } else {
            records.retain(|record| record.kind() == Kind::FilingResult);
        }
        answers.records.push((asker, records));
    }
    Ok(answers)
}

/// `child` and the offices that have filed here and are answered through it: those below it as this register knows the
/// tree, whoever brought their files last.
pub fn origins_through(registry: &Registry, child: Id) -> BTreeSet<Id> {
    let filed: BTreeSet<Id> = registry.taken.values().map(|taken| taken.from.office).into_set();
    let through = |office: &Id| *office == child || registry.answered_through(*office) == Some(child);
    filed.into_iter().filter(|office| !registry.is_above(*office)).filter(through).chain([child]).into_set()
}

/// The shares of `child` and of the offices behind it.
pub fn shares(registry: &Registry, child: Id) -> BTreeMap<String, String> {
    let origins = origins_through(registry, child);
    let mut results = results_by_asker(registry);
    let mut parts = BTreeMap::new();
    for origin in origins {
        let share = share(registry, origin);
        if origin == child || share != Share::default() {
            parts.insert(part_name(origin), json(&share));
        }
        for (n, records) in results.remove(&origin).unwrap_or_default().into_values().enumerate() {
            let share = Share { records, ..Share::default() };
            parts.insert(format!("{}:{}", part_name(origin), n + 1), json(&share));
        }
    }
    parts
}

/// How many people the shares name with their numbers: only a township is told of its people.
pub fn people(registry: &Registry, child: Id) -> usize {
    let townships =
        origins_through(registry, child).into_iter().filter(|origin| is_township(registry, *origin));
    townships
        .flat_map(|township| people_of(registry, township))
        .filter(|record| record.kind() == Kind::Person)
        .count()
}

fn is_township(registry: &Registry, office: Id) -> bool {
    registry.party(office).is_some_and(|party| party.level == OfficeLevel::Grassroots)
}

/// Our results by the office whose request they answer, and by person.
fn results_by_asker(registry: &Registry) -> BTreeMap<Id, BTreeMap<Id, Vec<Arc<Record>>>> {
    let mut found: BTreeMap<Id, BTreeMap<Id, Vec<Arc<Record>>>> = BTreeMap::new();
    for record in registry.own_records() {
        let Body::FilingResult(result) = &record.body else { continue };
        if let Some(asker) = asker_of(registry, result) {
            let result = outward(registry, asker, record);
            found.entry(asker).or_default().entry(result.subject).or_default().push(result);
        }
    }
    found
}

fn share(registry: &Registry, origin: Id) -> Share {
    let people = if is_township(registry, origin) { people_of(registry, origin) } else { Vec::new() };
    let told = registry.own_records().filter(|record| record.subject == origin && is_told(record));
    let records = people.iter().chain(told).map(|record| outward(registry, origin, record)).collect();
    let decisions = registry
        .proposals
        .values()
        .filter(|proposal| proposal.from.office == origin)
        .filter_map(|proposal| {
            let decision = proposal.decision.clone()?;
            // What was accepted and is gone again is not taken from whoever drafted it.
            let stands =
                |record: &&Arc<Record>| decision != Decision::Accepted || ours_of(registry, record).is_some();
            let sent = proposal.records.iter().filter(stands);
            let sent = sent.map(|record| outward(registry, origin, record));
            let of = sent.map(|record| (record.id, version(&record))).into_map();
            Some(DecisionOn { proposal: registry.original(origin, proposal.person()), decision, of })
        })
        .collect();
    Share { acknowledged: acknowledged(registry, origin), records, decisions, moves: Vec::new() }
}

/// Whether an offer was made to this office: what came as evidence asks nothing here.
fn asked_of(offer: &Offer, registry: &Registry) -> bool {
    offer.to().is_some() && offer.to() == registry.office()
}

fn acknowledged(registry: &Registry, origin: Id) -> Option<Acknowledged> {
    // Of a row that holds files of several kinds the newest counts, whatever kind it is.
    let own = registry.office();
    let taken = registry.taken.values().filter(|taken| taken.from.office == origin && Some(taken.to) == own);
    let held = registry.held.get(&origin).map(|held| held.number);
    let number = taken.map(|taken| taken.number).chain(held).max()?;
    let below = registry.exports.iter().flat_map(|export| &export.below);
    let forwarded = below.filter(|(office, _)| *office == origin).map(|(_, number)| *number).max();
    Some(Acknowledged { number, forwarded: forwarded.unwrap_or(0) })
}

/// Whether a record says that a person works for an office or is posted there.
fn works_for(office: Id, record: &Record) -> bool {
    match &record.body {
        Body::Engagement(facts) => facts.user.as_ref().and_then(|unit| unit.office) == Some(office),
        Body::Posting(facts) => facts.union.as_ref().and_then(|unit| unit.office) == Some(office),
        _ => false,
    }
}

/// Whether a person of ours works for an office: it is told of it.
pub fn concerns(registry: &Registry, office: Id, person: Id) -> bool {
    registry.about(person).any(|record| !record.draft && works_for(office, record))
}

/// What a township may see of its people: the county's records of those it drafted, uses or is posted.
fn people_of(registry: &Registry, township: Id) -> Vec<Arc<Record>> {
    let mut people: BTreeSet<Id> = registry
        .own_records()
        .filter(|record| works_for(township, record))
        .map(|record| record.subject)
        .into_set();
    // Whoever proposes something of a person that another office drafted is told nothing of it.
    let drafted = registry.proposals.values().filter(|proposal| {
        proposal.from.office == township && registry.drafter(proposal.person()) == Some(township)
    });
    let accepted = drafted.filter(|proposal| proposal.decision == Some(Decision::Accepted));
    people.extend(accepted.map(Proposal::person));
    people
        .into_iter()
        .flat_map(|person| registry.about(person))
        .filter(|record| !record.draft && !record.kind().speaks_of_office())
        // What became of our requests it learns from whoever decided, in that one's own words.
        .filter(|record| record.kind() != Kind::FilingResult)
        .map(|record| {
            let Record { id, owner, subject, draft, .. } = **record;
            let body = record.body.within(&[Part::Province, Part::City]);
            Arc::new(Record { id, owner, subject, draft, body })
        })
        .collect()
}

/// The receipt for a subordinate: what was taken, results, decisions, and what higher offices sent for it; or, for a
/// county that has offered people to this one, what became of them.
///
/// # Errors
/// Everything that stands against it: nothing is written.
pub fn make(making: Making<'_>, child: Id, originals: &Originals) -> Result<Outgoing, Issues> {
    let (registry, profile) = (making.registry, making.profile()?);
    // Zones file to townships, level 4 to level 4; whoever files to us may be answered.
    let below = |party: &Party| {
        let filed = registry.held.contains_key(&party.office) && !registry.is_above(party.office);
        party.level > profile.level() || filed
    };
    let giver =
        registry.offers.values().find(|offer| asked_of(offer, registry) && offer.from.office == child);
    let giver = giver.map(|offer| offer.from.clone()).filter(|giver| giver.level <= profile.level());
    if let Some(giver) = giver {
        let asked = registry.offers.values().filter(|offer| offer.from.office == child);
        let moves = asked.filter(|offer| asked_of(offer, registry)).filter_map(|offer| {
            Some(AnswerOn { transfer: offer.record.id, decision: offer.decision.clone()? })
        });
        let share =
            Share { acknowledged: acknowledged(registry, child), moves: moves.collect(), ..Share::default() };
        let parts = [(part_name(child), json(&share))].into_iter().into_map();
        return send(making, &giver, 0, &parts);
    }
    let to = registry.party(child).filter(below);
    let to = to.ok_or_else(|| Issue::new("not-subordinate"))?;
    let mut parts = shares(registry, child);
    let reach = Reach::of(registry, profile.office(), child);
    let mut nested = Vec::new();
    for taken in newest(registry, true) {
        let Some(text) = originals.get(&taken.digest) else {
            return Err(Issue::new("original-missing").into());
        };
        nested.push(reduced(text, |part, share| reach.has(part, share))?);
    }
    if !nested.is_empty() {
        parts.insert("above".to_owned(), array(&nested));
    }
    if let Some(keys) = vouched(registry, profile.above.iter().map(|party| party.office)) {
        parts.insert("keys".to_owned(), keys);
    }
    send(making, &to, people(registry, child), &parts)
}

/// What of a higher office's answer is passed on to a subordinate.
struct Reach {
    own: Id,
    /// Whom it answers for.
    offices: BTreeSet<Id>,
    /// Our people whom a township there is told of.
    people: BTreeSet<Id>,
}

impl Reach {
    fn of(registry: &Registry, own: Id, child: Id) -> Self {
        let offices = origins_through(registry, child);
        let townships = offices.iter().filter(|origin| is_township(registry, **origin));
        let people = townships.flat_map(|township| people_of(registry, *township));
        let people = people.map(|record| record.subject).into_set();
        Self { own, offices, people }
    }

    /// Results are the asker's; of ours a township gets those of its people, as they were signed.
    fn has(&self, part: &str, share: &str) -> bool {
        let Some(addressee) = addressee(part).and_then(|office| office.parse::<Id>().ok()) else {
            return false;
        };
        if self.offices.contains(&addressee) {
            return true;
        }
        // Our own share is ours; what follows it is somebody's results each.
        if addressee != self.own || part == part_name(self.own) || self.people.is_empty() {
            return false;
        }
        serde_json::from_str::<Share>(share).is_ok_and(|share| {
            let told = |record: &Arc<Record>| self.people.contains(&record.subject);
            share.acknowledged.is_none() && share.decisions.is_empty() && share.records.iter().all(told)
        })
    }
}

fn send(
    making: Making<'_>,
    to: &Party,
    people: usize,
    parts: &BTreeMap<String, String>,
) -> Result<Outgoing, Issues> {
    let people = u32::try_from(people).unwrap_or(u32::MAX);
    making.finish(Export { people, ..making.blank(to, PackageKind::Receipt) }, parts, Vec::new())
}

/// The answer of our superior, and those of the offices above it.
fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let mut planner = Planner::begin(incoming)?;
    if !planner.registry.is_above(incoming.package.envelope.from.office) {
        between(&mut planner)?;
        return planner.finish();
    }
    receipt(&mut planner, incoming.package)?;
    let above =
        |planner: &Planner<'_>, nested: &Package| planner.registry.is_above(nested.envelope.from.office);
    planner.carried("above", above, receipt)?;
    planner.finish()
}

/// The answer of a county to which we have offered people: it says what became of them, and nothing else.
fn between(planner: &mut Planner<'_>) -> Result<(), Issue> {
    let (package, registry) = (planner.package, planner.registry);
    let from = &package.envelope.from;
    let refused = |code: &str, name: &str| Issue::new(code).at(name).with("from", &from.name);
    let own = part_name(planner.profile.office());
    if let Some((other, _)) = package.parts().find(|(name, _)| *name != own) {
        return Err(refused("say-receipt", other));
    }
    let share: Share = package.must_tell(&own)?;
    require(share.records.is_empty() && share.decisions.is_empty(), || refused("say-receipt", &own))?;
    let order = planner.judge(package)?;
    planner.key(package, true);
    for AnswerOn { transfer, decision } in &share.moves {
        let ours = registry.own(*transfer);
        if ours.is_none_or(|offer| transfer::receiver(offer).map(|(office, _)| office) != Some(from.office)) {
            return Err(refused("say-transfer", &own));
        }
        let changes = answered(registry, *transfer, decision, planner.context.today());
        if !changes.is_empty() {
            planner.plan.answers.push((*transfer, decision.clone()));
        }
        planner.plan.changes.extend(changes);
    }
    planner.hold(package, order, Vec::new(), share.acknowledged)
}

fn receipt(planner: &mut Planner<'_>, package: &Package) -> Result<(), Issue> {
    let order = planner.judge(package)?;
    // Shares of offices below us stay inside the original, and are passed on from there.
    let answers = read(package, planner.profile.office())?;
    let from = &package.envelope.from;
    let mut records = Vec::new();
    for (asker, said) in answers.records {
        planner.gate(from).answer(asker, &said)?;
        let (results, told): (Vec<_>, Vec<_>) =
            said.into_iter().partition(|record| record.kind() == Kind::FilingResult);
        for record in results {
            planner.names.bring(from.office, record.id);
            records.push(planner.names.answer(from.office, Some(asker), record));
        }
        records.extend(planner.names.stated(from.office, told));
    }
    if !planner.is_worth_taking(package, order) {
        return Ok(());
    }
    if order != Order::Same {
        planner.key(package, true);
    }
    for decision in &answers.decisions {
        decide_on(planner, decision);
    }
    planner.hold(package, order, records, answers.acknowledged)
}

/// What of a draft of ours was accepted is the superior's from now on: our copy goes. What was written
/// into the draft since it was sent stays, and is proposed with the next file.
fn decide_on(planner: &mut Planner<'_>, decision: &DecisionOn) {
    let id = decision.proposal;
    let drafts: Vec<&Arc<Record>> = planner
        .registry
        .about(id)
        .filter(|record| record.draft && planner.registry.own(record.id).is_some())
        .collect();
    let meant = |record: &&&Arc<Record>| decision.of.get(&record.id) == Some(&version(record));
    let meant: Vec<Id> = drafts.iter().filter(meant).map(|record| record.id).collect();
    match &decision.decision {
        Decision::Accepted if !meant.is_empty() => {
            planner.plan.changes.extend(meant.into_iter().map(|id| Change::Remove { id }));
        }
        Decision::Declined { .. } if !meant.is_empty() && meant.len() == drafts.len() => {
            if planner.registry.decision_on(id) == Some(&decision.decision) {
                return;
            }
        }
        Decision::Accepted | Decision::Declined { .. } => return,
    }
    planner.plan.changes.push(Change::Decided { proposal: id, decision: decision.decision.clone() });
    planner.plan.decisions.push((id, decision.decision.clone()));
}

fn given(package: &Package) -> Result<Vec<Given>, Issue> {
    let mut by_id: BTreeMap<Id, Arc<Record>> = BTreeMap::new();
    for (name, _) in package.parts().filter(|(name, _)| name.starts_with("for:")) {
        let share: Share = package.must_tell(name)?;
        by_id.extend(share.records.into_iter().map(|record| (record.id, record)));
    }
    let parts = vec![Part::Province, Part::City];
    Ok(by_id.into_values().map(|record| Given { record, parts: parts.clone() }).collect())
}

const fn next(level: OfficeLevel, brings: &Brings) -> NextStep {
    match level {
        _ if brings.returned => NextStep::Correct,
        _ if brings.gone => NextStep::Report,
        _ if brings.aside || brings.lowest => NextStep::Nothing,
        OfficeLevel::Province | OfficeLevel::Grassroots => NextStep::Nothing,
        OfficeLevel::City | OfficeLevel::County => NextStep::PassOn,
    }
}
