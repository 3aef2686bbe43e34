//! R-WEIGHT: an assessment scheme has an indicator with points for each of the four dimensions, and its points make the full score
//! (clauses 60, 64, reading A30). How they are shared out is the county's to say.

use crate::domain::AssessmentScheme;
use crate::domain::codes::{Coded, Dimension};
use crate::domain::list::Indicator;
use crate::policy::arg::Arg;
use crate::policy::named::WEIGHT_FULL;
use crate::policy::rule::{Draft, Fact, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-WEIGHT",
    scope: Scope::Office,
    clauses: &[60, 64],
    readings: &["A30"],
    parameters: &[WEIGHT_FULL.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = office.of::<AssessmentScheme>();
    let in_force = found.filter(|(_, facts)| view.is_in_force(facts.from, facts.to));
    told.extend(in_force.map(|(record, facts)| judge(view, office.id, record.id, facts)));
}

fn judge(view: &RuleContext<'_>, office: Id, record: Id, facts: &AssessmentScheme) -> Draft {
    let fact = fact!(AssessmentScheme.indicators);
    let mend = |outcome: Draft, facts: &[Fact]| outcome.remedy("weight-mend", || Place::edit(record, facts));
    let outcome = view.draft(RULE.id, office).about(record);
    let Some(indicators) = &facts.indicators else {
        return mend(outcome.wants(fact), &[fact]);
    };
    let Some(full) = view.parameter(WEIGHT_FULL) else { return outcome };
    // A scheme may have a full score of its own; else it is a hundred.
    let wanted =
        facts.full_score.map(|full| full.hundredths()).unwrap_or_else(|| u64::from(full.value) * 100);
    let sum: u64 = indicators.0.iter().map(|one| one.points.hundredths()).sum();
    let missing: Vec<&'static str> = Dimension::all()
        .into_iter()
        .filter(|dimension| *dimension != Dimension::Other)
        .filter(|dimension| {
            // An indicator that gives no points assesses nothing.
            let counts = |one: &Indicator| one.dimension == *dimension && one.points.hundredths() > 0;
            !indicators.0.iter().any(counts)
        })
        .map(Dimension::word)
        .collect();
    // Our hundred counts where the scheme says nothing of its own.
    let outcome = if facts.full_score.is_none() { outcome.by(full.row) } else { outcome };
    let outcome = outcome
        .fact(Some(record), fact, Some(indicators.0.len()))
        .step("weight-sum", [("sum", Arg::Hundredths(sum)), ("full", Arg::Hundredths(wanted))]);
    if !missing.is_empty() {
        let outcome = outcome.step("weight-missing", [("dimensions", missing.into())]);
        return mend(outcome.breached(facts.from), &[fact]);
    }
    if sum != wanted && facts.full_score.is_none() {
        // A hundred is ours: that the scheme has another full score is for the office to say.
        let full = fact!(AssessmentScheme.full_score);
        return mend(outcome.wants(full), &[fact, full]);
    }
    if sum != wanted {
        return mend(outcome.breached(facts.from), &[fact]);
    }
    outcome.verdict(Verdict::Met)
}
