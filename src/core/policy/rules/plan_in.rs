//! R-PLAN-IN: the number to recruit is worked out from five inputs (clause 37). Beside the plan stand what the guidance
//! asks for at least, and a gap that is our suggestion.

use crate::domain::RecruitmentPlan;
use crate::domain::id::Id;
use crate::domain::record::{Facts, Kind};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::rules::quota::{Band, band, concerns};
use crate::policy::rules::size::suggested;
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-PLAN-IN",
    scope: Scope::Office,
    clauses: &[37],
    readings: &[],
    parameters: &BY,
    basis: Source::Guidance,
    eval,
};

/// 经济发展水平、人员力量缺口、企业数量、职工人数、工会经费情况.
const INPUTS: [&str; 5] = ["economy", "gap", "enterprises", "workers", "funding"];

/// By what the offices that must have somebody, and our suggestion, are counted.
const BY: [&str; 6] =
    ["quota.unions", "quota.workers", "size.unions", "size.workers", "size.least", "cap.people"];

fn eval(view: &View<'_>, office: Id) -> Vec<Outcome> {
    let found = view.of::<RecruitmentPlan>(office).into_iter();
    found.map(|(record, facts)| judge(view, office, record.id, facts)).collect()
}

fn judge(view: &View<'_>, office: Id, record: Id, facts: &RecruitmentPlan) -> Outcome {
    let fact = |key| Fact::of(Kind::RecruitmentPlan, key);
    let mut outcome = Outcome::new(RULE.id, office, view.on).about(record);
    for key in INPUTS {
        outcome = outcome.fact(Some(record), fact(key), facts.get(key));
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
        suggestion += suggested(view, below).unwrap_or(view.number("size.least")) as usize;
    }
    let args = [
        ("empty", empty.to_string()),
        ("suggested", suggestion.to_string()),
        ("posted", posted.to_string()),
        ("gap", suggestion.saturating_sub(posted).to_string()),
    ];
    let outcome = BY.iter().filter_map(|id| view.parameter(id)).fold(outcome, Outcome::by);
    let outcome = outcome.step("plan-in-gap", &args);
    let missing: Vec<&'static str> = INPUTS.into_iter().filter(|key| facts.get(key).is_none()).collect();
    if missing.is_empty() {
        return outcome.verdict(Verdict::Met);
    }
    let place = Place::Edit { record, keys: missing.clone() };
    let missing = missing.into_iter().map(fact).collect();
    outcome.verdict(Verdict::Undecidable { missing }).remedy("plan-in-fill", place, None)
}
