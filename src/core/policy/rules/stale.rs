//! R-STALE: a file is checked against the person once a year (clause 94). The year is ours: it reminds, no more.

use crate::domain::Person;
use crate::policy::named::STALE_LIMIT;
use crate::policy::rule::{Fact, Id, Outcome, Place, Rule, Scope, Source, Verdict, fact, facts};
use crate::policy::view::{RuleContext, in_scope};

pub const RULE: Rule = Rule {
    id: "R-STALE",
    scope: Scope::Person,
    clauses: &[94],
    readings: &[],
    parameters: &[STALE_LIMIT.key],
    basis: Source::Ours,
    eval,
};

const VERIFIED: Fact = fact!(Person.verified_on);

fn eval(view: &RuleContext<'_>, subject: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, subject, view.on);
    let running = view.running(subject);
    let counted = running.iter().filter(|(_, facts)| in_scope(facts) != Some(false));
    let Some(hired) = counted.map(|(_, facts)| facts.hired).max() else {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    };
    let Some((person, limit)) = view.named::<Person>(Some(subject)).zip(view.parameter(STALE_LIMIT)) else {
        return Vec::new();
    };
    let verified = person.1.verified_on.filter(|day| *day <= view.on);
    let outcome = outcome.fact(Some(subject), VERIFIED, verified);
    let place = Place::edit(subject, &facts!(Person: verified_on, verified_by));
    // Who was hired less than a year ago was looked at then.
    let Some(from) = verified.max(hired.map(|hired| hired.first_day())) else {
        return vec![outcome.by(limit.row).due(None).remedy("stale-verify", place)];
    };
    let deadline = view.deadline(limit, from);
    let until = deadline.until;
    let args = [("from", deadline.from.into()), ("until", deadline.counted.into())];
    let outcome = outcome.step("stale-clock", args).within(&deadline);
    vec![if view.on <= until {
        outcome.verdict(Verdict::Met)
    } else {
        outcome.due(Some(until)).listed(true).remedy("stale-verify", place)
    }]
}
