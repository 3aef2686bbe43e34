//! R-SCOPE: outside the establishment, full time, mainly union work (clauses 1–3, reading A41).

use crate::policy::rule::{Id, Outcome, Place, Rule, Scope, Source, Verdict};
use crate::policy::view::{RuleContext, in_scope, scope_facts, scope_missing};

pub const RULE: Rule = Rule {
    id: "R-SCOPE",
    scope: Scope::Person,
    clauses: &[1, 2, 3],
    readings: &["A41"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: Id) -> Vec<Outcome> {
    let running = view.running(subject).into_iter();
    running
        .map(|(record, facts)| {
            let mut outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
            for (fact, flag) in scope_facts(facts) {
                outcome = outcome.fact(Some(record.id), fact, flag);
            }
            match in_scope(facts) {
                Some(true) => outcome.verdict(Verdict::Met),
                Some(false) => outcome.verdict(Verdict::NotApplicable).flag("not-counted"),
                None => {
                    let missing = scope_missing(facts);
                    let place = Place::edit(record.id, &missing);
                    outcome.verdict(Verdict::Undecidable { missing }).remedy("scope-say", place)
                }
            }
        })
        .collect()
}
