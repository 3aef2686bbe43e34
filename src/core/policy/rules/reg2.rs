//! R-REG2: a registration lasts three years; it is renewed in its last three months (clause 73; checks.md §6). What
//! lapses is the registration, never the certificate.

use crate::domain::Certificate;
use crate::domain::date::add_months_corresponding;
use crate::policy::named::{REG2_TERM, REG2_WINDOW};
use crate::policy::rule::{Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, facts};
use crate::policy::rules::registration::{self, Registration};

pub const RULE: Rule = Rule {
    id: "R-REG2",
    scope: Scope::Person,
    clauses: &[73],
    readings: &[],
    parameters: &[REG2_TERM.key, REG2_WINDOW.key],
    basis: Source::Ministry,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = registration::of(subject);
    told.extend(found.map(|(record, facts)| judge(view, subject.id, record.id, facts)));
}

fn judge(view: &RuleContext<'_>, subject: Id, record: Id, facts: &Certificate) -> Draft {
    let outcome = view.draft(RULE.id, subject).about(record);
    let Some((term, window)) = view.parameter(REG2_TERM).zip(view.parameter(REG2_WINDOW)) else {
        return outcome;
    };
    let Some(known) = registration::latest(term.value, facts, view.on) else {
        return outcome.verdict(Verdict::NotApplicable).flag("never-registered");
    };
    let Registration { until, said: (fact, day), .. } = known;
    let opens = add_months_corresponding(until, -window.value);
    let outcome = outcome
        .fact(Some(record), fact, Some(day))
        .by(term.row)
        .by(window.row)
        .step("reg2-window", [("from", opens.into()), ("until", until.into())]);
    if view.on < opens {
        return outcome.verdict(Verdict::Met);
    }
    let place = || Place::edit(record, &facts!(Certificate: reregistered, registered_until));
    let latest = outcome.to_come(until);
    let outcome = if view.on > until { outcome.flag("registration-lapsed") } else { outcome };
    outcome.due(Some(until)).listed(true).remedy_by("reg2-renew", place, latest)
}
