//! 上报文件: this office's statement for its superior, the requests in it, and the newest statement of every subordinate.

use std::sync::Arc;

use super::drafts::{Draft, drafts};
use super::kind::{Alone, FileKind, Given};
use super::transfer;
use crate::domain::codes::{FilingType, OfficeLevel, YesNo};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues};
use crate::domain::package_kind::PackageKind;
use crate::domain::record::{Body, Kind, Need, Part, Record};
use crate::domain::{Engagement, FigureTotals, FilingRequest};
use crate::exchange::making::{Making, Originals, Outgoing, array, newest, reduced};
use crate::exchange::names::stated_outward;
use crate::exchange::next_step::{Brings, NextStep};
use crate::exchange::parts::{self, json, parts_for};
use crate::exchange::plan::{FilePlan, Incoming};
use crate::exchange::planner::Planner;
use crate::exchange::stolen::{STOLEN, declared};
use crate::exchange::vouching::vouched;
use crate::exchange::wire::Package;
use crate::ledger::batch::{Change, Export};
use crate::ledger::{Context, Profile, Registry, filed};
use crate::order::Gathered;
use crate::order::Ordered;

pub static FILING: FileKind =
    FileKind { kind: PackageKind::Filing, plan, given, alone: Alone::AsReceived, next };

/// The statement of this office for its superior, asking to file `engagements`, with the newest statement
/// of every subordinate inside, verbatim and still signed. `totals` are what it has counted of what its superiors cannot
/// count themselves.
///
/// # Errors
/// Everything that stands against it: nothing is written.
pub fn make(
    making: Making<'_>,
    engagements: &[Id],
    totals: Option<FigureTotals>,
    originals: &Originals,
) -> Result<Outgoing, Issues> {
    let (registry, profile) = (making.registry, making.profile()?);
    let to = profile.superior().ok_or_else(|| Issue::new("no-superior"))?;
    let asked = requests(registry, profile, engagements, making.context)?;
    let counted = totals.and_then(|totals| {
        let (office, body) = (profile.office(), Body::FigureTotals(totals));
        let id = registry.own_sheet_id(&body)?;
        Some(Arc::new(Record { id, owner: office, subject: office, draft: false, body }))
    });
    // The statement shows the register as it will be once the batch is written.
    let replaced = counted.as_ref().map(|record| record.id);
    let own = registry.own_records().filter(|record| !record.draft && Some(record.id) != replaced);
    let mut stated: Vec<Arc<Record>> =
        own.chain(&asked).chain(&counted).map(|record| stated_outward(registry, record)).collect();
    stated.order_by_key(|record| record.id);
    let mut parts = parts::split(&stated.iter().collect::<Vec<_>>(), parts_for(to.level));
    let drafts: Vec<Draft> = drafts(registry);
    let kind = if drafts.is_empty() { PackageKind::Filing } else { PackageKind::Draft };
    if !drafts.is_empty() {
        parts.insert("proposals".to_owned(), json(&drafts));
    }
    let mut below = Vec::new();
    let mut nested = Vec::new();
    for taken in newest(registry, false) {
        let Some(text) = originals.get(&taken.digest) else {
            return Err(Issue::new("original-missing").into());
        };
        nested.push(as_passed_on(text, to.level)?);
        below.push((taken.from.office, taken.number));
    }
    if !nested.is_empty() {
        parts.insert("below".to_owned(), array(&nested));
    }
    if let Some(moves) = transfer::evidence(registry, originals)? {
        parts.insert(MOVES.to_owned(), moves);
    }
    if let Some(keys) = vouched(registry, below.iter().map(|(office, _)| *office)) {
        parts.insert("keys".to_owned(), keys);
    }
    if let Some(stolen) = declared(registry) {
        parts.insert(STOLEN.to_owned(), stolen);
    }
    let people = registry.own_records().filter(|record| record.kind() == Kind::Person).count();
    let open =
        registry.of_kind(Kind::FilingRequest).filter(|asked| filed::result_of(registry, asked).is_none());
    let open = open.filter(|asked| asked.body.get("withdrawn").is_none());
    let export = Export {
        requests: open.chain(&asked).map(|asked| asked.id).collect(),
        drafts: drafts.iter().map(|draft| draft.id).collect(),
        below,
        people: u32::try_from(people).unwrap_or(u32::MAX),
        ..making.blank(to, kind)
    };
    making.finish(export, &parts, asked.into_iter().chain(counted).map(Change::Put).collect())
}

/// A statement of an office below as it is passed on to an office of this level: of its parts those that go so far.
///
/// # Errors
/// What is wrong with the archived original.
pub(in crate::exchange) fn as_passed_on(text: &str, to: OfficeLevel) -> Result<String, Issues> {
    reduced(text, |part, _| {
        [MOVES, STOLEN].contains(&part) || parts_for(to).iter().any(|known| known.name() == part)
    })
}

/// New filing requests for the engagements chosen (强制性审核: what must stand before a filing goes out).
fn requests(
    registry: &Registry,
    profile: &Profile,
    engagements: &[Id],
    context: &Context,
) -> Result<Vec<Arc<Record>>, Issues> {
    let mut asked = Vec::new();
    let mut issues = Vec::new();
    for (n, id) in engagements.iter().into_set().into_iter().enumerate() {
        let known = registry.own(*id).filter(|record| record.owner == profile.office() && !record.draft);
        let Some(record) = known else {
            issues.push(Issue::new("record-unknown").at(id.to_string()));
            continue;
        };
        let Body::Engagement(facts) = &record.body else { continue };
        let found = against(registry, record, facts);
        if found.is_empty() {
            let request = FilingRequest {
                engagement: Some(*id),
                filing_type: Some(filing_type(registry, *id, facts)),
                made: Some(context.today()),
                sequence: Some(filed::next_sequence(registry, *id)),
                facts: Some(filed::filed_facts(registry, *id)),
                withdrawn: None,
            };
            let (owner, subject, body) = (profile.office(), record.subject, Body::FilingRequest(request));
            asked.push(Arc::new(Record { id: context.id(n), owner, subject, draft: false, body }));
        }
        issues.extend(found);
    }
    if issues.is_empty() { Ok(asked) } else { Err(issues) }
}

/// What stands against filing an engagement; the place is the record and the field.
pub fn against(registry: &Registry, record: &Record, facts: &Engagement) -> Vec<Issue> {
    let mut issues = Vec::new();
    if record.is_history() {
        issues.push(Issue::new("request-history").at(record.id.to_string()));
    }
    if filed::open_request(registry, record.id).is_some() {
        issues.push(Issue::new("request-open").at(record.id.to_string()));
    }
    if [facts.off_establishment, facts.full_time, facts.union_work].contains(&Some(YesNo::No)) {
        issues.push(Issue::new("request-scope").at(record.id.to_string()));
    }
    for other in registry.about(record.subject) {
        if other.id != record.id && other.kind() != Kind::Person {
            continue;
        }
        for field in other.kind().fields() {
            let must = field.need == Need::Must && field.part == Part::Province;
            if must && other.body.get(field.key).is_none() {
                let place = format!("{}.{}.{}", other.id, other.kind().code(), field.key);
                issues.push(Issue::new("request-incomplete").at(place));
            }
        }
    }
    issues
}

fn filing_type(registry: &Registry, engagement: Id, facts: &Engagement) -> FilingType {
    let left = filed::filed_facts(registry, engagement).0.contains_key("exit.date");
    match (left, filed::recorded(registry, engagement).is_some()) {
        (true, _) => FilingType::Left,
        (false, true) => FilingType::Changed,
        (false, false) if facts.existing_staff == Some(YesNo::Yes) => FilingType::Existing,
        (false, false) => FilingType::New,
    }
}

/// Signed offers of those whom an office has taken on from another.
const MOVES: &str = "moves";

/// The sender's statement, and those of the offices below it.
fn plan(incoming: &Incoming<'_>) -> Result<FilePlan, Issue> {
    let mut planner = Planner::begin(incoming)?;
    planner.statement(incoming.package)?;
    below(&mut planner)?;
    planner.finish()
}

pub(super) fn below(planner: &mut Planner<'_>) -> Result<(), Issue> {
    planner.carried("below", Planner::is_below_sender, Planner::statement)
}

pub(super) fn given(package: &Package) -> Result<Vec<Given>, Issue> {
    let stated: Vec<Part> =
        Part::ALL.into_iter().filter(|part| package.part(part.name()).is_some()).collect();
    let records = parts::read(package)?;
    Ok(records.into_iter().map(|record| Given { record, parts: stated.clone() }).collect())
}

pub(super) const fn next(level: OfficeLevel, brings: &Brings) -> NextStep {
    match level {
        _ if brings.proposals > 0 => NextStep::Propose,
        OfficeLevel::Province if brings.requests > 0 => NextStep::Judge,
        OfficeLevel::Province => NextStep::Answer,
        OfficeLevel::City | OfficeLevel::County | OfficeLevel::Grassroots => NextStep::Forward,
    }
}
