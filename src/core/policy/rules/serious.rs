//! R-SERIOUS: a serious breach of a unit's rules is a case the guidance names (clause 70, reading A18). The rule broken
//! and the decision are cited by people; what follows is decided under the law, never here.

use crate::domain::Violation;
use crate::domain::codes::Severity;
use crate::policy::rule::{Draft, Id, Rule, RuleContext, Scope, Source, Subject, Verdict, facts, lacking};

pub const RULE: Rule = Rule {
    id: "R-SERIOUS",
    scope: Scope::Person,
    clauses: &[70],
    readings: &["A18"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = subject.of::<Violation>();
    let known = found.filter(|(_, facts)| facts.date.is_none_or(|day| day <= view.on));
    // Whose engagement is over, of them nothing is left to decide.
    let over = |of: Option<Id>| {
        of.and_then(|of| view.registry.find(of)).is_some_and(|own| !view.registry.is_active(own, view.on))
    };
    let known = known.filter(|(_, facts)| !over(facts.engagement));
    told.extend(known.map(|(record, facts)| judge(view, subject.id, record.id, facts)));
}

fn judge(view: &RuleContext<'_>, subject: Id, record: Id, facts: &Violation) -> Draft {
    let [severity, rule, document] = facts!(Violation: severity, rule_text, document);
    let outcome = view
        .draft(RULE.id, subject)
        .about(record)
        .fact(Some(record), rule, facts.rule_text.as_ref())
        .fact(Some(record), document, facts.document.as_ref());
    let missing = lacking([
        (severity, facts.severity.is_none()),
        (rule, facts.rule_text.is_none()),
        (document, facts.document.is_none()),
    ]);
    match facts.severity {
        Some(Severity::Ordinary) => outcome.verdict(Verdict::NotApplicable),
        Some(Severity::Serious) | None if !missing.is_empty() => {
            outcome.verdict(Verdict::Undecidable { missing })
        }
        Some(Severity::Serious) | None => {
            outcome.verdict(Verdict::Open).flag("named-case").step("legal-checklist", [])
        }
    }
}
