//! R-UNIT: the four units of an engagement stand (clauses 29, 47, 59; reading A25).

use crate::policy::rule::{Id, Outcome, Place, Rule, RuleContext, Scope, Source, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-UNIT",
    scope: Scope::Person,
    clauses: &[29, 47, 59],
    readings: &["A25"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: Id) -> Vec<Outcome> {
    let running = view.running(subject).into_iter();
    running
        .map(|(record, facts)| {
            let mut outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
            let mut missing = Vec::new();
            for (fact, unit) in [
                (fact!(Engagement.allocator), &facts.allocator),
                (fact!(Engagement.hirer), &facts.hirer),
                (fact!(Engagement.signer), &facts.signer),
                (fact!(Engagement.user), &facts.user),
            ] {
                if unit.is_none() {
                    missing.push(fact);
                }
                outcome = outcome.fact(Some(record.id), fact, unit.as_ref().map(|unit| &unit.name));
            }
            if missing.is_empty() {
                return outcome.verdict(Verdict::Met);
            }
            let place = Place::edit(record.id, &missing);
            outcome.verdict(Verdict::Undecidable { missing }).remedy("unit-enter", place)
        })
        .collect()
}
