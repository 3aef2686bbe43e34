//! R-ID: the identity number is whole, fits birth and sex, and is active once (clause 94; checks.md §5.1). A number at two
//! offices is for both to look at, and no fault of either: one of them may be wrong. While the person is moving from one to
//! the other, it is 调动中 at both and waits for the giver's exit.

use std::cmp::Ordering;

use chrono::{Datelike, NaiveDate};

use crate::domain::Person;
use crate::domain::codes::IdKind;
use crate::domain::date::{PartialDate, add_months_corresponding};
use crate::domain::id_number::IdNumber;
use crate::domain::record::{Body, Record};
use crate::domain::value::DocumentNumber;
use crate::ledger::transfers;
use crate::policy::arg::Arg;
use crate::policy::named::{ID_BORN_FROM, ID_HIRED_LEAST, ID_HIRED_MOST};
use crate::policy::parameter::Source;
use crate::policy::rule::{Draft, Fact, Id, Place, Rule, RuleContext, Scope, Subject, Verdict, fact};
use crate::policy::setting::Row;

pub const RULE: Rule = Rule {
    id: "R-ID",
    scope: Scope::Person,
    clauses: &[94],
    readings: &["A49"],
    parameters: &[ID_BORN_FROM.key, ID_HIRED_LEAST.key, ID_HIRED_MOST.key],
    basis: Source::Ours,
    eval,
};

const NUMBER: Fact = fact!(Person.id_number);
const HIRED: Fact = fact!(Engagement.hired);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let Some(record) = subject.record else { return };
    let Body::Person(person) = &record.body else { return };
    let outcome = view.draft(RULE.id, subject.id).about(subject.id);
    if subject.has_left() || person.id_kind == Some(IdKind::Other) {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    }
    told.push(judge(view, subject, outcome, record, person));
}

fn judge(
    view: &RuleContext<'_>,
    subject: &Subject<'_>,
    outcome: Draft,
    record: &Record,
    person: &Person,
) -> Draft {
    let edit = |fact| move || Place::edit(record.id, &[fact]);
    let Some(number) = &person.id_number else {
        return outcome.wants(NUMBER).lacks(Some(record.id), NUMBER).remedy("id-enter", edit(NUMBER));
    };
    let outcome = outcome.fact(Some(record.id), NUMBER, Some(Masked(number)));
    let breached = |outcome: Draft, step, fact| {
        let outcome = outcome.breached(None).step(step, []);
        outcome.remedy("id-correct", edit(fact))
    };
    let parsed = match IdNumber::parse(number.as_str()) {
        Ok(parsed) => parsed,
        // Another kind of document has numbers of its own.
        Err(_) if person.id_kind.is_none() => {
            let kind = fact!(Person.id_kind);
            return outcome.asks(record.id, kind).step("id-unsound", []);
        }
        Err(_) => return breached(outcome, "id-unsound", NUMBER),
    };
    if impossible(view, parsed.birth()) {
        return breached(outcome, "id-birth-impossible", NUMBER);
    }
    let outcome = outcome.step("id-sound", []);
    if person.birth.is_some_and(|birth| birth != parsed.birth()) {
        return breached(outcome, "id-birth-differs", fact!(Person.birth));
    }
    if person.sex.is_some_and(|sex| sex != parsed.sex()) {
        return breached(outcome, "id-sex-differs", fact!(Person.sex));
    }
    let owner = |id: &Id| view.registry.find(*id).map(|other| other.owner);
    let holders = view.holders(number.as_str());
    let others = || holders.iter().filter(|other| **other != record.id);
    if others().any(|other| owner(other) == Some(record.owner)) {
        return breached(outcome, "id-twice", NUMBER);
    }
    let moving = |other: &Id| transfers::is_between(view.registry, record.id, *other, view.on);
    let elsewhere = others().next().is_some();
    if elsewhere && others().all(moving) {
        let outcome = outcome.due(None).flag("id-moving").step("id-moving", []);
        return outcome.remedy("id-moving", edit(NUMBER));
    }
    if elsewhere {
        let outcome = outcome.due(None).listed(true).flag("id-check").step("id-elsewhere", []);
        return outcome.remedy("id-check", edit(NUMBER));
    }
    match odd_age(view, subject, parsed.birth()) {
        Some(odd) => {
            let args = [("day", odd.hired.into()), ("age", odd.age.into())];
            let outcome = outcome.fact(Some(odd.engagement), HIRED, Some(odd.hired)).by(odd.limit);
            let place = || Place::edit(odd.engagement, &[HIRED]);
            let outcome = outcome.due(None).listed(true).flag("id-check").step("id-age", args);
            outcome.remedy("id-age", place)
        }
        None => outcome.verdict(Verdict::Met).step("id-once", []),
    }
}

/// A number as far as the screen shows it.
struct Masked<'a>(&'a DocumentNumber);

impl From<Masked<'_>> for Arg {
    fn from(Masked(number): Masked<'_>) -> Self {
        Self::Text(number.masked())
    }
}

/// Born in the future, or in a century in which nobody at work was born.
fn impossible(view: &RuleContext<'_>, birth: NaiveDate) -> bool {
    let from = view.parameter(ID_BORN_FROM);
    birth > view.on || from.is_some_and(|from| i64::from(birth.year()) < i64::from(from.value))
}

/// An engagement at whose beginning the person was too young or too old to be believed.
struct OddAge<'a> {
    engagement: Id,
    hired: PartialDate,
    age: i64,
    limit: Row<'a>,
}

fn odd_age<'a>(view: &RuleContext<'a>, subject: &Subject<'_>, birth: NaiveDate) -> Option<OddAge<'a>> {
    // Before the law set an age nobody was too young by it.
    let (least, most) = (view.parameter(ID_HIRED_LEAST), view.parameter(ID_HIRED_MOST));
    subject.running().find_map(|(record, facts)| {
        let hired = facts.hired?;
        // A month is too young only if its last day is, too old only if its first day is.
        let (first, last) = view.span(hired);
        let (youngest, oldest) = (age(birth, first), age(birth, last));
        let young = least.filter(|least| oldest < i64::from(least.value)).map(|least| (oldest, least.row));
        let old = || most.filter(|most| youngest > i64::from(most.value)).map(|most| (youngest, most.row));
        let (age, limit) = young.or_else(old)?;
        Some(OddAge { engagement: record.id, hired, age, limit })
    })
}

/// Full years on a day.
fn age(birth: NaiveDate, on: NaiveDate) -> i64 {
    let years = on.year() - birth.year();
    let birthday = || add_months_corresponding(birth, years * 12);
    // Of most days the month says already on which side of the birthday they lie.
    let before = match on.month().cmp(&birth.month()) {
        Ordering::Less => true,
        Ordering::Greater => false,
        Ordering::Equal => birthday() > on,
    };
    i64::from(years) - i64::from(before)
}
