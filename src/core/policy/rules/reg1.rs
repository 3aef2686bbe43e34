//! R-REG1: who has passed registers in time (clause 73, reading A46): one year by the ministry's rule. Late is a
//! reminder, never a fault, and a lapsed registration does not void the certificate.

use crate::domain::Certificate;
use crate::domain::codes::CertLevel;
use crate::policy::named::{REG1_LIMIT, REG1_NOTICE, REG2_TERM};
use crate::policy::rule::{
    Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts,
};
use crate::policy::rules::registration;

pub const RULE: Rule = Rule {
    id: "R-REG1",
    scope: Scope::Person,
    clauses: &[73],
    readings: &["A46"],
    parameters: &[REG1_LIMIT.key, REG1_NOTICE.key, REG2_TERM.key],
    basis: Source::Ministry,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = registration::of(subject);
    let held = found.filter(|(_, facts)| facts.level != Some(CertLevel::None));
    told.extend(held.map(|(record, facts)| judge(view, subject.id, record.id, facts)));
}

fn judge(view: &RuleContext<'_>, subject: Id, record: Id, facts: &Certificate) -> Draft {
    let registered = facts.first_registered.filter(|day| *day <= view.on);
    let obtained = fact!(Certificate.obtained);
    let outcome = view
        .draft(RULE.id, subject)
        .about(record)
        .fact(Some(record), obtained, facts.obtained)
        .fact(Some(record), fact!(Certificate.first_registered), registered);
    let term = view.parameter(REG2_TERM);
    if let Some(known) = term.and_then(|term| registration::latest(term.value, facts, view.on)) {
        let outcome = outcome.verdict(Verdict::Met);
        // A lapsed registration is R-REG2's to renew.
        return if known.until < view.on { outcome.flag("registration-lapsed") } else { outcome };
    }
    let register = || Place::edit(record, &facts!(Certificate: first_registered, registered_until));
    let Some((from, limit)) = facts.obtained.zip(view.parameter(REG1_LIMIT)) else {
        let place = || Place::edit(record, &facts!(Certificate: obtained, first_registered));
        return outcome.wants(obtained).listed(false).remedy("train-say", place);
    };
    let clock = view.deadline(limit, from.last_day());
    let (until, left) = (clock.until, clock.days_left());
    let near = view.parameter(REG1_NOTICE).is_none_or(|notice| left <= notice.value);
    outcome
        .step("train-clock", [("from", clock.from.into()), ("until", clock.counted.into())])
        .within(&clock)
        .due(Some(until))
        .listed(near)
        .remedy("reg1-register", register)
}
