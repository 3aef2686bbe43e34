//! R-PLAN-IN: the number to recruit is worked out from five inputs (clause 37). Beside the plan stand what the guidance
//! asks for at least, and a gap that is our suggestion.

use chrono::NaiveDate;

use crate::domain::RecruitmentPlan;
use crate::ledger::Registry;
use crate::policy::look::Lookups;
use crate::policy::named::{
    CAP_PEOPLE, Key, QUOTA_UNIONS, QUOTA_WORKERS, SIZE_LEAST, SIZE_UNIONS, SIZE_WORKERS,
};
use crate::policy::parameters::Parameters;
use crate::policy::rule::{
    Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, facts, lacking,
};
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

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = office.of::<RecruitmentPlan>();
    told.extend(found.map(|(record, facts)| judge(view, office.id, record.id, facts)));
}

/// What those below an office need that must have somebody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Needs {
    /// How many they are.
    pub offices: usize,
    /// Of them without anybody.
    pub empty: usize,
    pub suggested: usize,
    pub posted: usize,
}

impl Needs {
    /// 人员力量缺口, by our suggestion.
    pub const fn gap(self) -> usize {
        self.suggested.saturating_sub(self.posted)
    }
}

fn needs(view: &RuleContext<'_>, office: Id) -> Needs {
    let mut needs = Needs::default();
    for below in view.below(office).iter().copied() {
        let count = view.head_count(below).map(|(_, count)| count);
        if !concerns(view, below) || !matches!(band(view, count), Band::Must { .. }) {
            continue;
        }
        let here = view.posted(below).sure.len();
        needs.offices += 1;
        needs.empty += usize::from(here == 0);
        needs.posted += here;
        needs.suggested += suggested(view, below).unwrap_or_default() as usize;
    }
    needs
}

/// The same for whoever fills a plan in.
pub fn needs_of(registry: &Registry, office: Id, on: NaiveDate) -> Needs {
    let parameters = Parameters::of(registry);
    needs(&RuleContext::new(registry, on, &parameters, &mut Lookups::default()), office)
}

fn judge(view: &RuleContext<'_>, office: Id, record: Id, facts: &RecruitmentPlan) -> Draft {
    let outcome = view.draft(RULE.id, office).about(record);
    // 经济发展水平、人员力量缺口、企业数量、职工人数、工会经费情况.
    let [economy, gap, enterprises, workers, funding] =
        facts!(RecruitmentPlan: economy, gap, enterprises, workers, funding);
    let of = Some(record);
    let outcome = outcome
        .fact(of, economy, facts.economy.as_ref())
        .fact(of, gap, facts.gap)
        .fact(of, enterprises, facts.enterprises)
        .fact(of, workers, facts.workers)
        .fact(of, funding, facts.funding.as_ref());
    let missing = lacking([
        (economy, facts.economy.is_none()),
        (gap, facts.gap.is_none()),
        (enterprises, facts.enterprises.is_none()),
        (workers, facts.workers.is_none()),
        (funding, facts.funding.is_none()),
    ]);
    let needs = needs(view, office);
    let args = [
        ("empty", needs.empty.into()),
        ("suggested", needs.suggested.into()),
        ("posted", needs.posted.into()),
        ("gap", needs.gap().into()),
    ];
    let outcome = BY.iter().filter_map(|key| view.row(*key)).fold(outcome, Draft::by);
    let outcome = outcome.step("plan-in-gap", args);
    if missing.is_empty() {
        return outcome.verdict(Verdict::Met);
    }
    let outcome = outcome.remedy("plan-in-fill", || Place::edit(record, &missing));
    outcome.verdict(Verdict::Undecidable { missing })
}
