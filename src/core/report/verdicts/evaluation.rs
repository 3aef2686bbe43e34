//! Every verdict of a register as JSON, for other programs: the same bytes in, the same text out. Ids stand for
//! people; what the screens mask is masked here.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, Offset, Utc};
use serde_json::{Value as Json, json};

use crate::domain::date;
use crate::domain::id::Id;
use crate::domain::id_number::mask;
use crate::domain::issue::Issue;
use crate::domain::package_kind::Direction;
use crate::domain::record::{Kind as RecordKind, Privacy};
use crate::domain::value::{Phone, Value};
use crate::exchange::alone;
use crate::exchange::wire::{self, Reader};
use crate::ledger::{Context, Registry};
use crate::order::Gathered;
use crate::order::Ordered;
use crate::policy::engine;
use crate::policy::grounds::{Explained, FactUsed, Place, Remedy};
use crate::policy::outcome::{Step, Verdict};
use crate::policy::parameter::Parameter;
use crate::policy::rule::Scope;
use crate::policy::rules::{self, ALL};

/// The verdicts of a file: a backup, or a package between offices, sealed or not.
///
/// # Errors
/// The sentence that refuses the file, its passphrase, or the day.
pub fn of_file(bytes: Vec<u8>, passphrase: Option<&str>, as_of: &str) -> Result<Json, Issue> {
    let on = day(as_of)?;
    let package = wire::read(bytes, Reader::Outer, passphrase)?;
    // Only what is taken in is noted with it, and nothing is kept.
    let now = DateTime::from_naive_utc_and_offset(on.and_time(NaiveTime::MIN), Utc.fix());
    let registry = alone::register(&package, &Context { now, actor: String::new(), seed: [0; 16] })?;
    // A package says nothing of the office it is for.
    let silent = registry.office().filter(|_| package.envelope.kind.direction() != Direction::ToOneself);
    Ok(of_subjects(&registry, on, |subject| Some(subject) != silent))
}

/// The verdicts of a register.
pub fn of_register(registry: &Registry, on: NaiveDate) -> Json {
    of_subjects(registry, on, |_| true)
}

/// A day as it is asked for: `2026-03-02`.
///
/// # Errors
/// `date-format`, and what else can be wrong with a day.
pub fn day(text: &str) -> Result<NaiveDate, Issue> {
    date::parse_day_typed(text).map_err(|issue| issue.at("as-of"))
}

/// People first, then offices, each by id; of one subject in the order of the catalogue.
fn of_subjects(registry: &Registry, on: NaiveDate, judged: impl Fn(Id) -> bool) -> Json {
    let mut subjects: Vec<Id> = engine::subjects(registry).into_iter().filter(|id| judged(*id)).collect();
    subjects.order_by_key(|id| (engine::scope(registry, *id) == Scope::Office, *id));
    let outcomes = engine::of_subjects(registry, &subjects, on);
    let mut counts: BTreeMap<&str, BTreeMap<&str, u32>> =
        ALL.iter().map(|rule| (rule.id, BTreeMap::new())).into_map();
    for outcome in &outcomes {
        *counts.entry(outcome.rule).or_default().entry(outcome.verdict.code()).or_default() += 1;
    }
    let verdicts: Vec<Json> = outcomes.iter().map(|outcome| verdict(registry, outcome)).collect();
    let rules = ALL.iter().map(|rule| rule.id).into_set().len();
    json!({ "as_of": on, "rules": rules, "verdicts": verdicts, "counts": counts })
}

fn verdict(registry: &Registry, outcome: &Explained) -> Json {
    let rule = rules::find(outcome.rule);
    let (mut days_left, mut until, mut since, mut missing) = (None, None, None, Vec::new());
    match &outcome.verdict {
        Verdict::Due { days_left: days, until: day } => (days_left, until) = (*days, *day),
        Verdict::Breached { since: day } => since = *day,
        Verdict::Undecidable { missing: facts } => missing = facts.iter().map(|fact| fact.code()).collect(),
        Verdict::Met | Verdict::Open | Verdict::NotApplicable => {}
    }
    let kind = match engine::scope(registry, outcome.subject) {
        Scope::Person => "person",
        Scope::Office => "office",
    };
    let steps: Vec<Json> =
        outcome.grounds.steps.iter().map(|step| json!({ "code": step.code, "args": args(step) })).collect();
    json!({
        "rule": outcome.rule,
        "subject": outcome.subject,
        "kind": kind,
        "about": outcome.about,
        "verdict": outcome.verdict.code(),
        "days_left": days_left,
        "until": until,
        "since": since,
        "missing": missing,
        "flags": outcome.flags.as_slice(),
        "clauses": rule.map(|rule| rule.clauses),
        "readings": rule.map(|rule| rule.readings),
        "basis": rule.map(|rule| rule.basis.code()),
        "facts": outcome.grounds.facts.iter().map(fact).collect::<Vec<_>>(),
        "parameters": outcome.grounds.parameters.iter().map(|own| parameter(own)).collect::<Vec<_>>(),
        "steps": steps,
        "remedy": remedy(&outcome.grounds.remedy),
    })
}

fn args(step: &Step) -> Json {
    step.texts().map(|(key, text)| (key.to_owned(), text.into())).collect::<serde_json::Map<_, _>>().into()
}

fn fact(used: &FactUsed) -> Json {
    let value = used.value.as_ref().map(|value| shown(used, &value.to_string()));
    json!({ "record": used.record, "fact": used.fact.code(), "value": value })
}

/// A value as it may leave the register: names and what is restricted are masked.
fn shown(used: &FactUsed, text: &str) -> String {
    let name = used.fact.kind == RecordKind::Person && used.fact.key == "name";
    let restricted =
        used.fact.kind.field(used.fact.key).is_none_or(|field| field.privacy == Privacy::Restricted);
    match Phone::parse(text) {
        Ok(phone) if restricted && used.fact.key == "phone" => phone.masked(),
        Ok(_) | Err(_) if restricted || name => mask(text),
        Ok(_) | Err(_) => text.to_owned(),
    }
}

fn parameter(own: &Parameter) -> Json {
    json!({
        "id": own.id,
        "value": own.value,
        "unit": own.unit,
        "from": own.from,
        "until": own.until,
        "basis": own.basis.code(),
        "reference": own.reference,
        "document": own.document,
    })
}

fn remedy(remedy: &Remedy) -> Json {
    match remedy {
        Remedy::None => json!({ "kind": "none" }),
        Remedy::TooLate(place) => json!({ "kind": "too-late", "place": place_of(place) }),
        Remedy::Act { code, place, latest } => {
            json!({ "kind": "act", "code": code, "place": place_of(place), "latest": latest })
        }
    }
}

fn place_of(place: &Place) -> Json {
    match place {
        Place::Edit { record, keys } => json!({ "act": "edit", "record": record, "keys": keys }),
        Place::Add { kind, subject, engagement } => {
            json!({ "act": "add", "kind": kind.code(), "subject": subject, "engagement": engagement })
        }
        Place::Post { office } => json!({ "act": "post", "office": office }),
        Place::Filing => json!({ "act": "filing" }),
    }
}
