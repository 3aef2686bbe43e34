//! R-UNIT: the four units of an engagement stand (clauses 29, 47, 59; reading A25).

use crate::policy::outcome::Missing;
use crate::policy::rule::{Draft, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-UNIT",
    scope: Scope::Person,
    clauses: &[29, 47, 59],
    readings: &["A25"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    told.extend(subject.running().map(|(record, facts)| {
        let mut outcome = view.draft(RULE.id, subject.id).about(record.id);
        let mut missing = Missing::new();
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
        let outcome = outcome.remedy("unit-enter", || Place::edit(record.id, &missing));
        outcome.verdict(Verdict::Undecidable { missing })
    }));
}
