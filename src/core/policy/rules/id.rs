//! R-ID: the identity number is whole, fits birth and sex, and is active once (clause 94; checks.md §5.1).

use crate::domain::codes::IdKind;
use crate::domain::id::Id;
use crate::domain::id_number::IdNumber;
use crate::domain::record::{Body, Kind};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-ID",
    scope: Scope::Person,
    clauses: &[94],
    readings: &["A49"],
    parameters: &[],
    basis: Source::Ours,
    eval,
};

const NUMBER: Fact = Fact::of(Kind::Person, "id_number");

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let Some(record) = view.registry.find(subject) else { return Vec::new() };
    let Body::Person(person) = &record.body else { return Vec::new() };
    let left = view.running(subject).is_empty() && !view.engagements(subject).is_empty();
    let outcome = Outcome::new(RULE.id, subject, view.on).about(subject);
    if left || person.id_kind == Some(IdKind::Other) {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    let edit = |key| Place::Edit { record: subject, keys: vec![key] };
    let Some(number) = &person.id_number else {
        let missing = Verdict::Undecidable { missing: vec![NUMBER] };
        return vec![outcome.verdict(missing).fact(Some(subject), NUMBER, None).remedy(
            "id-enter",
            edit("id_number"),
            None,
        )];
    };
    let outcome = outcome.fact(Some(subject), NUMBER, Some(number.masked()));
    let breached = |outcome: Outcome, step, key| {
        outcome.verdict(Verdict::Breached { since: None }).step(step, &[]).remedy(
            "id-correct",
            edit(key),
            None,
        )
    };
    let parsed = match IdNumber::parse(number.as_str()) {
        Ok(parsed) => parsed,
        // Another kind of document has numbers of its own.
        Err(_) if person.id_kind.is_none() => {
            let kind = Fact::of(Kind::Person, "id_kind");
            let undecidable = Verdict::Undecidable { missing: vec![kind] };
            let outcome = outcome.verdict(undecidable).step("id-unsound", &[]);
            return vec![outcome.remedy("train-say", edit("id_kind"), None)];
        }
        Err(_) => return vec![breached(outcome, "id-unsound", "id_number")],
    };
    let outcome = outcome.step("id-sound", &[]);
    if person.birth.is_some_and(|birth| birth != parsed.birth()) {
        return vec![breached(outcome, "id-birth-differs", "birth")];
    }
    if person.sex.is_some_and(|sex| sex != parsed.sex()) {
        return vec![breached(outcome, "id-sex-differs", "sex")];
    }
    if view.holders(number.as_str()).iter().any(|other| *other != subject) {
        return vec![breached(outcome, "id-twice", "id_number")];
    }
    vec![outcome.verdict(Verdict::Met).step("id-once", &[])]
}
