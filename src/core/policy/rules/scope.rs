//! R-SCOPE: outside the establishment, full time, mainly union work (clauses 1–3, reading A41).

use crate::policy::rule::{Draft, Place, Rule, Scope, Source, Subject, Verdict};
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

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    told.extend(subject.running().map(|(record, facts)| {
        let mut outcome = view.draft(RULE.id, subject.id).about(record.id);
        for (fact, flag) in scope_facts(facts) {
            outcome = outcome.fact(Some(record.id), fact, flag);
        }
        match in_scope(facts) {
            Some(true) => outcome.verdict(Verdict::Met),
            Some(false) => outcome.verdict(Verdict::NotApplicable).flag("not-counted"),
            None => {
                let missing = scope_missing(facts);
                let outcome = outcome.remedy("scope-say", || Place::edit(record.id, &missing));
                outcome.verdict(Verdict::Undecidable { missing })
            }
        }
    }));
}
