//! R-ID: the identity number is whole, fits birth and sex, and is active once (clause 94; checks.md §5.1). A number at two
//! offices is for both to look at, and no fault of either: one of them may be wrong. While the person is moving from one to
//! the other, it is 调动中 at both and waits for the giver's exit.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use crate::domain::Person;
use crate::domain::codes::IdKind;
use crate::domain::date::{PartialDate, add_months_corresponding};
use crate::domain::id::Id;
use crate::domain::id_number::IdNumber;
use crate::domain::record::{Body, Kind, Record};
use crate::ledger::transfers;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::{Parameter, Source};
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-ID",
    scope: Scope::Person,
    clauses: &[94],
    readings: &["A49"],
    parameters: &["id.born-from", "id.hired-least", "id.hired-most"],
    basis: Source::Ours,
    eval,
};

const NUMBER: Fact = Fact::of(Kind::Person, "id_number");
const HIRED: Fact = Fact::of(Kind::Engagement, "hired");

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let Some(record) = view.registry.find(subject) else { return Vec::new() };
    let Body::Person(person) = &record.body else { return Vec::new() };
    let left = view.running(subject).is_empty() && !view.engagements(subject).is_empty();
    let outcome = Outcome::new(RULE.id, subject, view.on).about(subject);
    if left || person.id_kind == Some(IdKind::Other) {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    vec![judge(view, outcome, record, person)]
}

fn judge(view: &View<'_>, outcome: Outcome, record: &Record, person: &Person) -> Outcome {
    let edit = |key| Place::Edit { record: record.id, keys: vec![key] };
    let Some(number) = &person.id_number else {
        let missing = Verdict::Undecidable { missing: vec![NUMBER] };
        let outcome = outcome.verdict(missing).fact(Some(record.id), NUMBER, None);
        return outcome.remedy("id-enter", edit("id_number"), None);
    };
    let outcome = outcome.fact(Some(record.id), NUMBER, Some(number.masked()));
    let breached = |outcome: Outcome, step, key| {
        let outcome = outcome.verdict(Verdict::Breached { since: None }).step(step, &[]);
        outcome.remedy("id-correct", edit(key), None)
    };
    let parsed = match IdNumber::parse(number.as_str()) {
        Ok(parsed) => parsed,
        // Another kind of document has numbers of its own.
        Err(_) if person.id_kind.is_none() => {
            let kind = Fact::of(Kind::Person, "id_kind");
            let undecidable = Verdict::Undecidable { missing: vec![kind] };
            let outcome = outcome.verdict(undecidable).step("id-unsound", &[]);
            return outcome.remedy("train-say", edit("id_kind"), None);
        }
        Err(_) => return breached(outcome, "id-unsound", "id_number"),
    };
    if impossible(view, parsed.birth()) {
        return breached(outcome, "id-birth-impossible", "id_number");
    }
    let outcome = outcome.step("id-sound", &[]);
    if person.birth.is_some_and(|birth| birth != parsed.birth()) {
        return breached(outcome, "id-birth-differs", "birth");
    }
    if person.sex.is_some_and(|sex| sex != parsed.sex()) {
        return breached(outcome, "id-sex-differs", "sex");
    }
    let owner = |id: &Id| view.registry.find(*id).map(|other| other.owner);
    let others: Vec<Id> =
        view.holders(number.as_str()).iter().copied().filter(|other| *other != record.id).collect();
    if others.iter().any(|other| owner(other) == Some(record.owner)) {
        return breached(outcome, "id-twice", "id_number");
    }
    let check = Verdict::Due { days_left: None, until: None };
    let moving = |other: &Id| transfers::is_between(view.registry, record.id, *other, view.on);
    if !others.is_empty() && others.iter().all(moving) {
        let outcome = outcome.verdict(check).flag("id-moving").step("id-moving", &[]);
        return outcome.remedy("id-moving", edit("id_number"), None);
    }
    if !others.is_empty() {
        let outcome = outcome.verdict(check).listed(true).flag("id-check").step("id-elsewhere", &[]);
        return outcome.remedy("id-check", edit("id_number"), None);
    }
    match odd_age(view, record.id, parsed.birth()) {
        Some(odd) => {
            let args = [("day", odd.hired.to_string()), ("age", odd.age.to_string())];
            let outcome = outcome.fact(Some(odd.engagement), HIRED, Some(odd.hired.to_string()));
            let outcome = odd.limits.iter().fold(outcome, |outcome, limit| outcome.by(limit));
            let place = Place::Edit { record: odd.engagement, keys: vec![HIRED.key] };
            let outcome = outcome.verdict(check).listed(true).flag("id-check").step("id-age", &args);
            outcome.remedy("id-age", place, None)
        }
        None => outcome.verdict(Verdict::Met).step("id-once", &[]),
    }
}

/// Born in the future, or in a century in which nobody at work was born.
fn impossible(view: &View<'_>, birth: NaiveDate) -> bool {
    let from = view.parameter("id.born-from").and_then(|own| own.value.parse().ok());
    birth > view.on || from.is_some_and(|from: i32| birth.year() < from)
}

/// An engagement at whose beginning the person was too young or too old to be believed.
struct OddAge {
    engagement: Id,
    hired: PartialDate,
    age: i32,
    limits: Vec<Arc<Parameter>>,
}

fn odd_age(view: &View<'_>, person: Id, birth: NaiveDate) -> Option<OddAge> {
    // Before the law set an age nobody was too young by it.
    let (least, most) = (view.parameter("id.hired-least"), view.parameter("id.hired-most"));
    let number = |own: Option<&Arc<Parameter>>| {
        own.and_then(|own| own.number()).and_then(|years| i32::try_from(years).ok())
    };
    view.running(person).into_iter().find_map(|(record, facts)| {
        let hired = facts.hired?;
        // A month is too young only if its last day is, too old only if its first day is.
        let young = number(least).is_some_and(|least| age(birth, hired.last_day()) < least);
        let old = number(most).is_some_and(|most| age(birth, hired.first_day()) > most);
        let limit = if young { least } else { most };
        (young || old).then(|| OddAge {
            engagement: record.id,
            hired,
            age: age(birth, if young { hired.last_day() } else { hired.first_day() }),
            limits: limit.into_iter().cloned().collect(),
        })
    })
}

/// Full years on a day.
fn age(birth: NaiveDate, on: NaiveDate) -> i32 {
    let years = on.year() - birth.year();
    years - i32::from(add_months_corresponding(birth, years * 12) > on)
}
