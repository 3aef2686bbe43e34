//! R-CE: hours of continuing education in the period of a registration (clause 53; 民发〔2009〕123号): 72 for the
//! assistant level, 90 above. Never a fault.

use crate::domain::codes::CertLevel;
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::{Certificate, ContinuingEducation};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-CE",
    scope: Scope::Person,
    clauses: &[53],
    readings: &[],
    parameters: &["ce.assistant", "ce.others", "reg2.term"],
    basis: Source::Ministry,
    eval,
};

/// Days ahead in which hours still wanted enter the work list.
const NEAR: i64 = 180;

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    if view.running(subject).is_empty() {
        return Vec::new();
    }
    let found = view.of::<Certificate>(subject).into_iter();
    found.map(|(record, facts)| judge(view, subject, record, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: &Record, facts: &Certificate) -> Outcome {
    let outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
    let wanted = match facts.level {
        Some(CertLevel::Assistant) => "ce.assistant",
        Some(CertLevel::Intermediate | CertLevel::Senior) => "ce.others",
        Some(CertLevel::None) | None => return outcome.verdict(Verdict::NotApplicable),
    };
    let begun = facts.first_registered.max(facts.reregistered).filter(|day| *day <= view.on);
    let (Some(begun), Some(wanted), Some(term)) =
        (begun, view.parameter(wanted), view.parameter("reg2.term"))
    else {
        return outcome.verdict(Verdict::NotApplicable).flag("never-registered");
    };
    let months = i32::try_from(term.number().unwrap_or_default()).unwrap_or_default();
    let until = facts.registered_until.unwrap_or_else(|| add_months_corresponding(begun, months));
    let from = add_months_corresponding(until, -months);
    let mut outcome = outcome.by(wanted).by(term);
    let mut hours = 0;
    for (own, study) in view.of::<ContinuingEducation>(subject) {
        let within = study.date.is_some_and(|day| day > from && day <= until && day <= view.on);
        if study.certificate == Some(record.id) && within {
            let counted = study.hours.map(|hours| hours.get());
            hours += counted.unwrap_or_default();
            let fact = Fact::of(Kind::ContinuingEducation, "hours");
            outcome = outcome.fact(Some(own.id), fact, counted.map(|hours| hours.to_string()));
        }
    }
    let args = [
        ("from", from.to_string()),
        ("until", until.to_string()),
        ("hours", hours.to_string()),
        ("wanted", wanted.value.clone()),
    ];
    let outcome = outcome.step("ce-hours", &args);
    if wanted.number().is_some_and(|wanted| hours >= wanted) {
        return outcome.verdict(Verdict::Met);
    }
    let left = (until - view.on).num_days();
    let outcome =
        outcome.verdict(Verdict::Due { days_left: Some(left), until: Some(until) }).listed(left <= NEAR);
    if left < 0 {
        // Hours of a later day count for the next period.
        return outcome.too_late();
    }
    let place = Place::Add { kind: Kind::ContinuingEducation, subject, engagement: None };
    outcome.remedy("ce-study", place, Some(until))
}
