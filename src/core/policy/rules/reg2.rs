//! R-REG2: a registration lasts three years; it is renewed in its last three months (clause 73; checks.md §6). What
//! lapses is the registration, never the certificate.

use crate::domain::Certificate;
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::policy::named::{REG2_TERM, REG2_WINDOW};
use crate::policy::outcome::{Outcome, Place, Verdict, facts};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::rules::registration::{self, Registration};
use crate::policy::view::RuleContext;

pub const RULE: Rule = Rule {
    id: "R-REG2",
    scope: Scope::Person,
    clauses: &[73],
    readings: &[],
    parameters: &[REG2_TERM.key, REG2_WINDOW.key],
    basis: Source::Ministry,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: Id) -> Vec<Outcome> {
    if view.running(subject).is_empty() {
        return Vec::new();
    }
    let found = view.of::<Certificate>(subject).into_iter();
    found.map(|(record, facts)| judge(view, subject, record.id, facts)).collect()
}

fn judge(view: &RuleContext<'_>, subject: Id, record: Id, facts: &Certificate) -> Outcome {
    let outcome = Outcome::new(RULE.id, subject, view.on).about(record);
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
    let left = (until - view.on).num_days();
    let place = Place::edit(record, &facts!(Certificate: reregistered, registered_until));
    let latest = outcome.to_come(until);
    let outcome = if left < 0 { outcome.flag("registration-lapsed") } else { outcome };
    outcome.verdict(Verdict::Due { days_left: Some(left), until: Some(until) }).listed(true).remedy(
        "reg2-renew",
        place,
        latest,
    )
}
