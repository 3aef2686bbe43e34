//! 备案: results given, noted by hand, requests withdrawn (clauses 39, 40; readings A20–A24).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::transfer::withdrawn;
use crate::domain::codes::{FilingOutcome, FilingSource, FilingType, OfficeLevel};
use crate::domain::filing::{Reason, Reasons};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::record::{Body, Facts, In, Kind, Record};
use crate::domain::value::{Text, Value, typed};
use crate::domain::{FilingRequest, FilingResult};
use crate::ledger::batch::Change;
use crate::ledger::command::{FilingAnswer, Judgement};
use crate::ledger::context::Context;
use crate::ledger::filed;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;
use crate::order::Gathered;

/// What refuses verdict `n`: the person's identity number is recorded already, and recording it `again` was not asked for.
fn identity_recorded(n: usize) -> Issue {
    Issue::new("record-identity").at(format!("{n}.identity"))
}

/// Whether an issue, wherever it is shown, is the one that recording `again` answers.
pub fn is_identity_recorded(issue: &Issue) -> bool {
    issue.code == identity_recorded(0).code
}

pub(super) fn judge(
    registry: &Registry,
    profile: &Profile,
    verdicts: &[Judgement],
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    require(!verdicts.is_empty(), || Issue::new("nothing-to-write"))?;
    let mut numbers = numbers_given(registry);
    let mut people = recorded_people(registry);
    let mut answered = BTreeSet::new();
    let mut changes = Vec::new();
    let mut issues = Vec::new();
    for (n, verdict) in verdicts.iter().enumerate() {
        match result(registry, profile, verdict, context) {
            Ok((subject, facts)) => {
                let answered_twice = !answered.insert(verdict.request);
                if answered_twice {
                    issues.push(Issue::new("request-answered").at(n.to_string()));
                }
                if let Some(number) = &facts.number
                    && !numbers.insert(number.as_str().to_owned())
                {
                    issues.push(Issue::new("filing-number-taken").at(format!("{n}.number")));
                }
                if let FilingAnswer::Record { again: false, .. } = verdict.outcome
                    && let Some(number) = identity(registry, subject)
                    && people.insert(number, subject).is_some_and(|other| other != subject)
                {
                    issues.push(identity_recorded(n));
                }
                let body = Body::FilingResult(facts);
                changes.push(Change::made(context.id(n), profile.office(), subject, body));
            }
            Err(issue) => issues.push(Issue { place: format!("{n}.{}", issue.place), ..issue }),
        }
    }
    if issues.is_empty() { Ok(changes) } else { Err(issues) }
}

/// Every filing number that this office has given: whoever notes one from a paper reply takes none away.
fn numbers_given(registry: &Registry) -> BTreeSet<String> {
    let number =
        |record: &Arc<Record>| Some(FilingResult::of(&record.body)?.number.as_ref()?.as_str().to_owned());
    registry.own_records().filter_map(number).into_set()
}

fn identity(registry: &Registry, person: Id) -> Option<String> {
    registry.find(person)?.body.get("id_number")
}

/// Identity numbers that this office has recorded, with whose person it was: the same number at a second place is one
/// person in two places (`exchange.md`, "Owners").
fn recorded_people(registry: &Registry) -> BTreeMap<String, Id> {
    let of = |record: &Arc<Record>| {
        FilingResult::of(&record.body).filter(|own| own.outcome == Some(FilingOutcome::Recorded))?;
        Some((identity(registry, record.subject)?, record.subject))
    };
    registry.own_records().filter_map(of).into_map()
}

fn result(
    registry: &Registry,
    profile: &Profile,
    verdict: &Judgement,
    context: &Context,
) -> Result<(Id, FilingResult), Issue> {
    let record = registry.find(verdict.request).ok_or_else(|| Issue::new("record-unknown"))?;
    let Body::FilingRequest(request) = &record.body else { return Err(Issue::new("record-unknown")) };
    require(request.withdrawn.is_none(), || Issue::new("request-withdrawn"))?;
    require(filed::result_of(registry, record).is_none(), || Issue::new("request-answered"))?;
    let mut facts = FilingResult {
        request: Some(verdict.request),
        asker: Some(record.owner),
        date: Some(context.today()),
        source: Some(FilingSource::System),
        ..FilingResult::default()
    };
    match &verdict.outcome {
        FilingAnswer::Record { number, again: _ } => {
            // Reading A22: only the province records; everybody above the hirer may return.
            require(profile.level() == OfficeLevel::Province, || Issue::new("record-not-province"))?;
            // Nobody is recorded on the word of a key that was never compared.
            if registry.doubt(record).is_some() {
                let from = registry.party(record.owner).map(|party| party.name).unwrap_or_default();
                return Err(Issue::new("record-unverified").with("from", from));
            }
            facts.outcome = Some(FilingOutcome::Recorded);
            facts.set("number", Some(number))?;
        }
        FilingAnswer::Return { reasons } => {
            require(record.owner != profile.office(), || Issue::new("return-own"))?;
            // Reading A22: whoever stands above the hirer may return; nobody returns upward.
            require(!registry.is_above(record.owner), || Issue::new("owner-other"))?;
            require(!reasons.is_empty(), || Issue::new("reason-missing").at("reason"))?;
            facts.outcome = Some(FilingOutcome::Returned);
            let reasons = reasons.iter().map(|(record, key, reason)| {
                let reason = Text::parse(reason).map_err(|issue| issue.at("reason"))?;
                let seen = registry.find(*record).map(|record| {
                    // A place may name the kind before the field.
                    let field = key.rsplit('.').next().unwrap_or(key);
                    record.body.get(field).unwrap_or_default()
                });
                Ok(Reason { record: *record, key: key.clone(), reason, seen, proposed: None })
            });
            facts.reasons = Some(Reasons(reasons.collect::<Result<_, Issue>>()?));
        }
    }
    Ok((record.subject, facts))
}

pub(super) fn by_hand(
    registry: &Registry,
    profile: &Profile,
    engagement: Id,
    [number, date, reply]: [&String; 3],
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    let record = registry
        .own(engagement)
        .filter(|record| record.kind() == Kind::Engagement && !record.draft)
        .ok_or_else(|| Issue::new("record-unknown"))?;
    let mut issues = Vec::new();
    let mut facts = FilingResult {
        asker: Some(profile.office()),
        outcome: Some(FilingOutcome::Recorded),
        source: Some(FilingSource::ByHand),
        ..FilingResult::default()
    };
    for (key, text) in [("number", number), ("date", date), ("reply", reply)] {
        let text = typed(text);
        if key != "reply" && text.is_empty() {
            issues.push(Issue::new("field-missing").at(format!("filing-result.{key}")));
        } else if let Err(issue) = facts.set(key, Some(text.as_str()).filter(|text| !text.is_empty())) {
            issues.push(issue.at(format!("filing-result.{key}")));
        }
    }
    if facts.date.is_some_and(|date| date > context.today()) {
        issues.push(Issue::new("date-future").at("filing-result.date"));
    }
    if !issues.is_empty() {
        return Err(issues);
    }
    let mut changes = Vec::new();
    // A paper reply answers the open request, or one that was never made in this program.
    let request = match filed::open_request(registry, engagement) {
        Some(request) => request.id,
        None => {
            let body = Body::FilingRequest(FilingRequest {
                engagement: Some(engagement),
                filing_type: Some(FilingType::Existing),
                made: facts.date,
                sequence: Some(filed::next_sequence(registry, engagement)),
                facts: Some(filed::filed_facts(registry, engagement)),
                withdrawn: None,
            });
            changes.push(Change::made(context.id(0), profile.office(), record.subject, body));
            context.id(0)
        }
    };
    facts.request = Some(request);
    let body = Body::FilingResult(facts);
    changes.push(Change::made(context.id(1), profile.office(), record.subject, body));
    Ok(changes)
}

pub(super) fn withdraw(
    registry: &Registry,
    profile: &Profile,
    request: Id,
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    let record = registry
        .own(request)
        .filter(|record| record.owner == profile.office() && record.kind() == Kind::FilingRequest);
    let Some(record) = record else { return Err(Issue::new("record-unknown").into()) };
    require(filed::result_of(registry, record).is_none(), || Issue::new("request-answered"))?;
    require(!record.body.has("withdrawn"), || Issue::new("request-withdrawn"))?;
    Ok(vec![withdrawn(record, context.today())])
}
