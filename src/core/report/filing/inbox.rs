//! What a file would change, as it is read before it is taken in: a plan in the words of the trade.

use std::sync::Arc;

use crate::domain::codes::{FilingOutcome, OfficeLevel};
use crate::domain::filing::Reason;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::package_kind::{Direction, PackageKind};
use crate::domain::record::{Body, Difference, Kind, Record};
use crate::domain::value::Input;
use crate::exchange::kinds;
use crate::exchange::making;
use crate::exchange::next_step::{Brings, NextStep};
use crate::exchange::order::Order;
use crate::exchange::plan::{Changed, FilePlan, KeyAsked};
use crate::exchange::rows::Check;
use crate::ledger::Registry;
use crate::ledger::batch::Decision;
use crate::ledger::names::{self, Subject};
use crate::ledger::registry::Held;
use crate::order::Ordered;
use crate::process::transfers::Arriving;

/// One changed record with its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedLine {
    pub record: Id,
    pub name: String,
    pub kind: Kind,
    pub fields: Vec<Difference>,
}

impl ChangedLine {
    /// What a person can read of it: links between records and the filed facts are not among it.
    pub fn of(name: String, record: &Record, fields: Vec<Difference>) -> Self {
        let kind = record.kind();
        let readable = |difference: &Difference| {
            let field = kind.field(&difference.key);
            field.is_some_and(|field| !matches!(field.input, Input::Link | Input::Own | Input::Rows(_)))
        };
        Self { record: record.id, name, kind, fields: fields.into_iter().filter(readable).collect() }
    }
}

/// What one origin's part of the file says.
#[derive(Clone, Debug, PartialEq)]
pub struct OriginView {
    pub party: Party,
    pub number: u64,
    pub fork: bool,
    /// When its file was made, as it says itself (RFC 3339).
    pub made_at: String,
    pub new: Vec<Subject>,
    pub changed: Vec<ChangedLine>,
    pub unchanged: usize,
    /// 本次未报; for a fork: what is held here and the file lacks.
    pub unlisted: Vec<Subject>,
    /// The last file held of this origin, which can be given back.
    pub held: Option<HeldFile>,
    /// It sent this file itself.
    pub sender: bool,
}

impl OriginView {
    /// Nothing in it is news.
    pub fn is_quiet(&self) -> bool {
        !self.fork && self.new.is_empty() && self.changed.is_empty() && self.unlisted.is_empty()
    }
}

/// An archived file of another office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldFile {
    pub digest: String,
    pub number: u64,
    pub file_name: String,
    /// How many people it names.
    pub people: usize,
}

/// One result a file brings, or shows on its way through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultLine {
    pub person: Id,
    pub name: String,
    pub recorded: bool,
    pub number: String,
    pub by: String,
    pub reasons: Vec<Reason>,
    /// It answers a request of this office.
    pub ours: bool,
}

/// What our own file, given back, restores.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecoveredView {
    pub missing: Vec<Subject>,
    pub changed: Vec<ChangedLine>,
    pub kept: Vec<Subject>,
}

/// A decision on a draft of ours, or on somebody offered by us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionLine {
    pub person: Id,
    pub name: String,
    pub decision: Decision,
}

/// An office whose 核对码 is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyLine {
    pub party: Party,
    /// 核对码 of the key known until now, where it changed.
    pub known: Option<String>,
    /// Nothing of the file counts before it is compared.
    pub must: bool,
    /// What this office says inside is left out before it is compared.
    pub apart: bool,
    /// The key known until now is declared stolen.
    pub after_stolen: bool,
}

/// One thing that the superior says otherwise of where we stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChange {
    /// Key of its words: `line-CODE`.
    pub code: &'static str,
    pub from: String,
    pub to: String,
}

/// The whole file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileView {
    pub from: Party,
    pub kind: PackageKind,
    pub number: u64,
    pub made_at: String,
    pub made_by: String,
    pub keys: Vec<KeyLine>,
    pub origins: Vec<OriginView>,
    pub proposals: Vec<Subject>,
    pub decisions: Vec<DecisionLine>,
    /// People whom the sender offers (调入), and answers to offers of ours (调出).
    pub offers: Vec<Arriving>,
    pub answers: Vec<DecisionLine>,
    pub results: Vec<ResultLine>,
    /// Filing requests new in it.
    pub requests: usize,
    pub recovered: Option<RecoveredView>,
    /// What the superior says of our own name, code and superior: now and then.
    pub line: Vec<LineChange>,
    /// Offices of which the superior tells the key.
    pub told: Vec<String>,
    /// Nothing to take in: where the rows of files do not agree.
    pub check: Option<Check>,
    /// Nobody files here: what comes from above is passed on to nobody.
    pub lowest: bool,
    /// Worth knowing. That an office is new is told by its 核对码 already.
    pub notices: Vec<Issue>,
}

/// Reads a plan against the register it was made for.
pub fn view(registry: &Registry, plan: &FilePlan) -> FileView {
    let fresh: Vec<Arc<Record>> = plan
        .origins
        .iter()
        .flat_map(|origin| origin.new.iter().chain(origin.changed.iter().map(|changed| &changed.record)))
        .chain(plan.recovered.iter().flat_map(|recovered| &recovered.missing))
        .cloned()
        .collect();
    let mut results: Vec<ResultLine> =
        fresh.iter().filter_map(|record| result(registry, &fresh, plan, record)).collect();
    results.order_by(|a, b| (a.recorded, &a.name).cmp(&(b.recorded, &b.name)));
    let requests = fresh.iter().filter(|record| open_request(registry, record)).count();
    FileView {
        from: plan.taken.from.clone(),
        kind: plan.taken.kind,
        number: plan.taken.number,
        made_at: plan.taken.made_at.clone(),
        made_by: plan.taken.made_by.clone(),
        keys: plan.keys.iter().map(key).collect(),
        origins: plan
            .origins
            .iter()
            // An answer from aside says what became of offers, and nothing of its own people.
            .filter(|origin| {
                let aside = registry.profile.as_ref().is_some_and(|own| own.level() == origin.party.level);
                !aside || plan.taken.kind != PackageKind::Receipt || origin.order == Order::Fork
            })
            .map(|origin| {
                let new: Vec<&Arc<Record>> =
                    origin.new.iter().filter(|record| record.kind() != Kind::FilingResult).collect();
                let unlisted: Vec<&Arc<Record>> = origin.unlisted.iter().collect();
                let held = registry.held.get(&origin.party.office);
                OriginView {
                    party: origin.party.clone(),
                    number: origin.number,
                    fork: origin.order == Order::Fork,
                    made_at: origin.made_at.clone(),
                    new: names::subjects(registry, &fresh, &new),
                    changed: lines(registry, &fresh, &origin.changed),
                    unchanged: origin.unchanged,
                    unlisted: names::subjects(registry, &fresh, &unlisted),
                    held: held.and_then(|held| held_file(registry, held)),
                    sender: origin.party.office == plan.taken.from.office,
                }
            })
            .collect(),
        proposals: plan
            .proposals
            .iter()
            .flat_map(|proposal| {
                let records: Vec<&Arc<Record>> = proposal.records.iter().collect();
                names::subjects(registry, &proposal.records, &records)
            })
            .collect(),
        decisions: plan
            .decisions
            .iter()
            .map(|(id, decision)| DecisionLine {
                person: *id,
                name: names::subject(registry, &fresh, *id),
                decision: decision.clone(),
            })
            .collect(),
        offers: plan.offers.iter().map(|offer| Arriving::of(registry, offer)).collect(),
        answers: plan
            .answers
            .iter()
            .filter_map(|(transfer, decision)| {
                let person = registry.own(*transfer)?.subject;
                Some(DecisionLine {
                    person,
                    name: names::known(registry, person),
                    decision: decision.clone(),
                })
            })
            .collect(),
        results,
        requests,
        line: line_changes(registry, plan),
        told: plan.told.iter().map(|party| party.name.clone()).collect(),
        check: plan.check.clone(),
        lowest: !registry.taken.values().any(|taken| taken.kind.direction() == Direction::Up),
        notices: plan
            .notices
            .iter()
            .filter(|notice| notice.code != "notice-new-office" || plan.keys.is_empty())
            .cloned()
            .collect(),
        recovered: plan.recovered.as_ref().map(|recovered| {
            let subjects = |records: &[Arc<Record>]| {
                names::subjects(registry, &fresh, &records.iter().collect::<Vec<_>>())
            };
            RecoveredView {
                missing: subjects(&recovered.missing),
                changed: lines(registry, &fresh, &recovered.changed),
                kept: subjects(&recovered.kept),
            }
        }),
    }
}

fn key(asked: &KeyAsked) -> KeyLine {
    KeyLine {
        party: asked.party.clone(),
        known: asked.known.clone(),
        must: asked.must,
        apart: asked.apart,
        after_stolen: asked.after_stolen,
    }
}

fn line_changes(registry: &Registry, plan: &FilePlan) -> Vec<LineChange> {
    let (Some(profile), Some(line)) = (&registry.profile, &plan.line) else { return Vec::new() };
    let above =
        |parties: &[Party]| parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(" → ");
    let said = [
        ("name", profile.party.name.clone(), line.party.name.clone()),
        ("code", profile.party.code.clone(), line.party.code.clone()),
        ("above", above(&profile.above), above(&line.above)),
    ];
    let differ = said.into_iter().filter(|(_, from, to)| from != to);
    differ.map(|(code, from, to)| LineChange { code, from, to }).collect()
}

fn held_file(registry: &Registry, held: &Held) -> Option<HeldFile> {
    let taken = registry.history.iter().rev().find(|taken| taken.digest == held.digest)?;
    let to = registry.profile.as_ref().map_or("", |profile| profile.party.name.as_str());
    Some(HeldFile {
        digest: held.digest.clone(),
        number: held.number,
        file_name: making::file_name(&held.origin.name, taken.kind, to, held.number, &taken.made_at),
        people: held.records.values().filter(|record| record.kind() == Kind::Person).count(),
    })
}

/// The next step of an office of this level.
pub fn next_step(level: OfficeLevel, file: &FileView) -> NextStep {
    if file.recovered.is_some() {
        return NextStep::Resume;
    }
    let returned = file.results.iter().any(|result| result.ours && !result.recorded);
    let issued = file.origins.iter().map(|origin| origin.new.len() + origin.changed.len()).sum();
    let gone = file.answers.iter().any(|line| line.decision == Decision::Accepted);
    let brings = Brings {
        proposals: file.proposals.len(),
        requests: file.requests,
        issued,
        returned,
        lowest: file.lowest,
        aside: file.from.level == level,
        gone,
    };
    (kinds::of(file.kind).next)(level, &brings)
}

fn lines(registry: &Registry, fresh: &[Arc<Record>], changed: &[Changed]) -> Vec<ChangedLine> {
    let line = |changed: &Changed| {
        let name = names::subject(registry, fresh, changed.record.subject);
        ChangedLine::of(name, &changed.record, changed.fields.clone())
    };
    changed.iter().filter(|changed| changed.record.kind() != Kind::FilingResult).map(line).collect()
}

fn result(
    registry: &Registry,
    fresh: &[Arc<Record>],
    plan: &FilePlan,
    record: &Arc<Record>,
) -> Option<ResultLine> {
    let Body::FilingResult(facts) = &record.body else { return None };
    let request = facts.request.and_then(|id| registry.find(id));
    let by = plan.origins.iter().find(|origin| origin.party.office == record.owner);
    Some(ResultLine {
        person: record.subject,
        name: names::subject(registry, fresh, record.subject),
        recorded: facts.outcome == Some(FilingOutcome::Recorded),
        number: facts.number.as_ref().map(|number| number.as_str().to_owned()).unwrap_or_default(),
        by: by.map(|origin| origin.party.name.clone()).unwrap_or_default(),
        reasons: facts.reasons.clone().unwrap_or_default().0,
        ours: request.is_some_and(|request| Some(request.owner) == registry.office()),
    })
}

fn open_request(registry: &Registry, record: &Record) -> bool {
    record.kind() == Kind::FilingRequest
        && record.body.get("withdrawn").is_none()
        && registry.find(record.id).is_none()
}
