//! R-PLAN-IN: the number to recruit is worked out from five inputs (clause 37). Beside the plan stand what the guidance
//! asks for at least, and a gap that is our suggestion.

use crate::domain::RecruitmentPlan;
use crate::policy::arg::Arg;
use crate::policy::named::{
    CAP_PEOPLE, Key, QUOTA_UNIONS, QUOTA_WORKERS, SIZE_LEAST, SIZE_UNIONS, SIZE_WORKERS,
};
use crate::policy::rule::{Fact, Id, Outcome, Place, Rule, RuleContext, Scope, Source, Verdict, fact};
use crate::policy::rules::quota::{Band, band, concerns};
use crate::policy::rules::size::suggested;

pub const RULE: Rule = Rule {
    id: "R-PLAN-IN",
    scope: Scope::Office,
    clauses: &[37],
    readings: &[],
    parameters: &BY,
    basis: Source::Guidance,
    eval,
};

/// By what the offices that must have somebody, and our suggestion, are counted.
const BY: [Key; 6] =
    [QUOTA_UNIONS.key, QUOTA_WORKERS.key, SIZE_UNIONS.key, SIZE_WORKERS.key, SIZE_LEAST.key, CAP_PEOPLE.key];

fn eval(view: &RuleContext<'_>, office: Id) -> Vec<Outcome> {
    let found = view.of::<RecruitmentPlan>(office).into_iter();
    found.map(|(record, facts)| judge(view, office, record.id, facts)).collect()
}

fn judge(view: &RuleContext<'_>, office: Id, record: Id, facts: &RecruitmentPlan) -> Outcome {
    let mut outcome = Outcome::new(RULE.id, office, view.on).about(record);
    // 经济发展水平、人员力量缺口、企业数量、职工人数、工会经费情况.
    let inputs: [(Fact, Option<Arg>); 5] = [
        (fact!(RecruitmentPlan.economy), facts.economy.as_ref().map(Into::into)),
        (fact!(RecruitmentPlan.gap), facts.gap.map(Into::into)),
        (fact!(RecruitmentPlan.enterprises), facts.enterprises.map(Into::into)),
        (fact!(RecruitmentPlan.workers), facts.workers.map(Into::into)),
        (fact!(RecruitmentPlan.funding), facts.funding.as_ref().map(Into::into)),
    ];
    let missing: Vec<Fact> =
        inputs.iter().filter(|(_, value)| value.is_none()).map(|(fact, _)| *fact).collect();
    for (fact, value) in inputs {
        outcome = outcome.fact(Some(record), fact, value);
    }
    let (mut empty, mut suggestion, mut posted) = (0, 0, 0);
    for below in view.below(office).iter().copied() {
        let count = view.head_count(below).map(|(_, count)| count);
        if !concerns(view, below) || !matches!(band(view, count), Band::Must { .. }) {
            continue;
        }
        let here = view.posted(below).sure.len();
        empty += usize::from(here == 0);
        posted += here;
        suggestion += suggested(view, below).unwrap_or_default() as usize;
    }
    let args = [
        ("empty", empty.into()),
        ("suggested", suggestion.into()),
        ("posted", posted.into()),
        ("gap", suggestion.saturating_sub(posted).into()),
    ];
    let outcome = BY.iter().filter_map(|key| view.row(*key)).fold(outcome, Outcome::by);
    let outcome = outcome.step("plan-in-gap", args);
    if missing.is_empty() {
        return outcome.verdict(Verdict::Met);
    }
    let place = Place::edit(record, &missing);
    outcome.verdict(Verdict::Undecidable { missing }).remedy("plan-in-fill", place)
}
