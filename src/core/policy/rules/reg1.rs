//! R-REG1: who has passed registers in time (clause 73, reading A46): one year by the ministry's rule. Late is a
//! reminder, never a fault, and a lapsed registration does not void the certificate.

use crate::domain::Certificate;
use crate::domain::codes::CertLevel;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::rules::registration;
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-REG1",
    scope: Scope::Person,
    clauses: &[73],
    readings: &["A46"],
    parameters: &["reg1.limit", "reg1.notice", "reg2.term"],
    basis: Source::Ministry,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    if view.running(subject).is_empty() {
        return Vec::new();
    }
    let found = view.of::<Certificate>(subject).into_iter();
    let held = found.filter(|(_, facts)| facts.level != Some(CertLevel::None));
    held.map(|(record, facts)| judge(view, subject, record.id, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: Id, facts: &Certificate) -> Outcome {
    let registered = facts.first_registered.filter(|day| *day <= view.on);
    let obtained = Fact::of(Kind::Certificate, "obtained");
    let outcome = Outcome::new(RULE.id, subject, view.on)
        .about(record)
        .fact(Some(record), obtained, facts.obtained.map(|day| day.to_string()))
        .fact(
            Some(record),
            Fact::of(Kind::Certificate, "first_registered"),
            registered.map(|day| day.to_string()),
        );
    let term = view.parameter("reg2.term");
    if let Some(known) = term.and_then(|term| registration::latest(term, facts, view.on)) {
        let outcome = outcome.verdict(Verdict::Met);
        // A lapsed registration is R-REG2's to renew.
        return if known.until < view.on { outcome.flag("registration-lapsed") } else { outcome };
    }
    let register = Place::Edit { record, keys: vec!["first_registered", "registered_until"] };
    let Some((from, limit)) = facts.obtained.zip(view.parameter("reg1.limit")) else {
        let missing = vec![obtained];
        let place = Place::Edit { record, keys: vec!["obtained", "first_registered"] };
        return outcome.verdict(Verdict::Undecidable { missing }).listed(false).remedy(
            "train-say",
            place,
            None,
        );
    };
    let clock = view.deadline(limit, from.last_day());
    let (until, left) = (clock.until, clock.days_left(view.on));
    let near = left <= i64::from(view.number("reg1.notice"));
    outcome
        .step("train-clock", &[("from", clock.from.to_string()), ("until", clock.counted.to_string())])
        .within(&clock)
        .verdict(Verdict::Due { days_left: Some(left), until: Some(until) })
        .listed(near)
        .remedy("reg1-register", register, None)
}
