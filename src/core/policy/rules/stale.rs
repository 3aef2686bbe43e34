//! R-STALE: a file is checked against the person once a year (clause 94). The year is ours: it reminds, no more.

use crate::domain::Person;
use crate::policy::named::STALE_LIMIT;
use crate::policy::rule::{Draft, Fact, Place, Rule, Scope, Source, Subject, Verdict, fact, facts};
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

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, subject.id);
    let counted = subject.running().filter(|(_, facts)| in_scope(facts) != Some(false));
    let Some(hired) = counted.map(|(_, facts)| facts.hired).max() else {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    };
    let Some((person, limit)) = subject.itself::<Person>().zip(view.parameter(STALE_LIMIT)) else { return };
    let verified = person.verified_on.filter(|day| *day <= view.on);
    let outcome = outcome.fact(Some(subject.id), VERIFIED, verified);
    let place = || Place::edit(subject.id, &facts!(Person: verified_on, verified_by));
    // Who was hired less than a year ago was looked at then.
    let Some(from) = verified.max(hired.map(|hired| hired.first_day())) else {
        told.push(outcome.by(limit.row).due(None).remedy("stale-verify", place));
        return;
    };
    let deadline = view.deadline(limit, from);
    let until = deadline.until;
    let args = [("from", deadline.from.into()), ("until", deadline.counted.into())];
    let outcome = outcome.step("stale-clock", args).within(&deadline);
    told.push(if view.on <= until {
        outcome.verdict(Verdict::Met)
    } else {
        outcome.due(Some(until)).listed(true).remedy("stale-verify", place)
    });
}
