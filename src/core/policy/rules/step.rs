//! R-STEP: pay grades rise step by step and for a reason (clauses 46, 61; reading A32). A move between schemes (套改) is
//! exempt; a step down rests on an assessment.

use crate::domain::codes::YesNo;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::{GradeChange, PayScheme};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-STEP",
    scope: Scope::Person,
    clauses: &[46, 61],
    readings: &["A32"],
    parameters: &["step.most"],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let found = view.of::<GradeChange>(subject).into_iter();
    let done = found.filter(|(_, facts)| facts.date.is_none_or(|day| day <= view.on));
    done.map(|(record, facts)| judge(view, subject, record.id, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: Id, facts: &GradeChange) -> Outcome {
    let fact = |key| Fact::of(Kind::GradeChange, key);
    let outcome = Outcome::new(RULE.id, subject, view.on).about(record);
    if facts.migration == Some(YesNo::Yes) {
        return outcome.verdict(Verdict::NotApplicable).flag("migration");
    }
    let edit = |keys| Place::Edit { record, keys };
    let missing = |outcome: Outcome, key| {
        let missing = vec![fact(key)];
        outcome.verdict(Verdict::Undecidable { missing }).remedy("train-say", edit(vec![key]), None)
    };
    let text = |value: Option<&str>| value.map(str::to_owned);
    let (from, to) = (facts.from.as_ref().map(|t| t.as_str()), facts.to.as_ref().map(|t| t.as_str()));
    let outcome =
        outcome.fact(Some(record), fact("from"), text(from)).fact(Some(record), fact("to"), text(to));
    let keeper = view.registry.find(record).map_or(record, |own| own.owner);
    let grades =
        view.linked::<PayScheme>(keeper, facts.scheme).and_then(|(_, scheme)| scheme.grades.as_ref());
    let Some(grades) = grades else { return missing(outcome, "scheme") };
    let place = |grade: Option<&str>| grade.and_then(|grade| grades.place(grade));
    let Some(before) = place(from) else { return missing(outcome, "from") };
    let Some(after) = place(to) else { return missing(outcome, "to") };
    if after <= before {
        if after == before || facts.assessment.is_some() {
            return outcome.verdict(Verdict::Met);
        }
        return outcome
            .fact(Some(record), fact("assessment"), None)
            .verdict(Verdict::Due { days_left: None, until: None })
            .listed(true)
            .remedy("step-assessment", edit(vec!["assessment"]), None);
    }
    let steps = after - before;
    let Some(most) = view.parameter("step.most") else { return outcome };
    let outcome = outcome.step("step-count", &[("count", steps.to_string())]).by(most);
    let unreasoned = facts.factors.is_none();
    let leaps = steps > view.number("step.most") as usize && facts.skip_reason.is_none();
    if !unreasoned && !leaps {
        return outcome.verdict(Verdict::Met);
    }
    let missing = [("factors", unreasoned), ("skip_reason", leaps)].into_iter();
    let missing: Vec<&'static str> = missing.filter(|(_, missing)| *missing).map(|(key, _)| key).collect();
    let outcome = missing.iter().fold(outcome, |outcome, key| outcome.fact(Some(record), fact(key), None));
    let verdict = Verdict::Breached { since: facts.date };
    outcome.verdict(verdict).remedy("step-reason", edit(missing), None)
}
