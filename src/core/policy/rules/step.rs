//! R-STEP: pay grades rise step by step and for a reason (clauses 46, 61; reading A32). A move between schemes (套改) is
//! exempt; a step down rests on an assessment.

use crate::domain::codes::YesNo;
use crate::domain::record::Record;
use crate::domain::{GradeChange, PayScheme};
use crate::policy::named::STEP_MOST;
use crate::policy::rule::{
    Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts, lacking,
};

pub const RULE: Rule = Rule {
    id: "R-STEP",
    scope: Scope::Person,
    clauses: &[46, 61],
    readings: &["A32"],
    parameters: &[STEP_MOST.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = subject.of::<GradeChange>();
    let done = found.filter(|(_, facts)| facts.date.is_none_or(|day| day <= view.on));
    told.extend(done.map(|(record, facts)| judge(view, subject.id, record, facts)));
}

fn judge(view: &RuleContext<'_>, subject: Id, own: &Record, facts: &GradeChange) -> Draft {
    let record = own.id;
    let outcome = view.draft(RULE.id, subject).about(record);
    if facts.migration == Some(YesNo::Yes) {
        return outcome.verdict(Verdict::NotApplicable).flag("migration");
    }
    let missing = |outcome: Draft, fact| outcome.asks(record, fact);
    let [before_fact, after_fact] = facts!(GradeChange: from, to);
    let (from, to) = (facts.from.as_ref().map(|t| t.as_str()), facts.to.as_ref().map(|t| t.as_str()));
    let outcome = outcome.fact(Some(record), before_fact, from).fact(Some(record), after_fact, to);
    let grades =
        view.linked::<PayScheme>(own.owner, facts.scheme).and_then(|(_, scheme)| scheme.grades.as_ref());
    let Some(grades) = grades else { return missing(outcome, fact!(GradeChange.scheme)) };
    let place = |grade: Option<&str>| grade.and_then(|grade| grades.place(grade));
    let Some(before) = place(from) else { return missing(outcome, before_fact) };
    let Some(after) = place(to) else { return missing(outcome, after_fact) };
    if after <= before {
        if after == before || facts.assessment.is_some() {
            return outcome.verdict(Verdict::Met);
        }
        let assessment = fact!(GradeChange.assessment);
        return outcome
            .lacks(Some(record), assessment)
            .due(None)
            .listed(true)
            .remedy("step-assessment", || Place::edit(record, &[assessment]));
    }
    let steps = after - before;
    let Some(most) = view.parameter(STEP_MOST) else { return outcome };
    let outcome = outcome.step("step-count", [("count", steps.into())]).by(most.row);
    let unreasoned = facts.factors.is_none();
    let leaps = steps > most.value as usize && facts.skip_reason.is_none();
    if !unreasoned && !leaps {
        return outcome.verdict(Verdict::Met);
    }
    let [factors, skip] = facts!(GradeChange: factors, skip_reason);
    let missing = lacking([(factors, unreasoned), (skip, leaps)]);
    let outcome = missing.iter().fold(outcome, |outcome, fact| outcome.lacks(Some(record), *fact));
    let verdict = Verdict::Breached { since: facts.date };
    outcome.verdict(verdict).remedy("step-reason", || Place::edit(record, &missing))
}
