//! R-FAIL2: two years running 不合格 in one engagement is a case the guidance names (clause 69; readings A14, A17). What
//! follows is decided under the law: this never says that somebody may be dismissed.

use crate::domain::Assessment;
use crate::domain::codes::Grade;
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{Kind, Record};
use crate::policy::outcome::{Fact, Outcome, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-FAIL2",
    scope: Scope::Person,
    clauses: &[69],
    readings: &["A14", "A17"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    view.running(subject).into_iter().map(|(record, _)| judge(view, subject, record)).collect()
}

fn judge(view: &View<'_>, subject: Id, engagement: &Record) -> Outcome {
    let mut known: Vec<(i32, Id, Option<Grade>)> = view
        .hanging::<Assessment>(engagement)
        .into_iter()
        .filter(|(_, facts)| facts.decided.is_some_and(|day| day <= view.on))
        .filter_map(|(record, facts)| Some((facts.year.map(Year::year)?, record.id, facts.grade)))
        .collect();
    known.sort_unstable_by_key(|(year, id, _)| (*year, *id));
    let mut failed: Vec<(i32, Id)> = known
        .iter()
        .filter(|(_, _, grade)| *grade == Some(Grade::Failed))
        .map(|(year, id, _)| (*year, *id))
        .collect();
    failed.dedup_by_key(|(year, _)| *year);
    let outcome = Outcome::new(RULE.id, subject, view.on).about(engagement.id);
    let fact = Fact::of(Kind::Assessment, "year");
    let shown = |outcome: Outcome, pair: [&(i32, Id); 2]| {
        pair.into_iter()
            .fold(outcome, |outcome, (year, id)| outcome.fact(Some(*id), fact, Some(year.to_string())))
    };
    // The latest two that follow one another.
    let apart = |years: i32| {
        let pairs = failed.iter().zip(failed.iter().skip(1)).rev();
        pairs.filter(move |(before, after)| before.0 + years == after.0)
    };
    if let Some((before, after)) = apart(1).next() {
        let outcome = shown(outcome, [before, after]).verdict(Verdict::Open);
        return outcome.flag("named-case").step("legal-checklist", &[]);
    }
    // A year without a grade breaks the run, and a person must look (A14).
    let ungraded = |between: i32| {
        let mut grades = known.iter().filter(|(year, ..)| *year == between).map(|(_, _, grade)| grade);
        grades.all(|grade| matches!(grade, None | Some(Grade::Ungraded)))
    };
    match apart(2).find(|(before, _)| ungraded(before.0 + 1)) {
        Some((before, after)) => shown(outcome, [before, after])
            .step("fail2-gap", &[("year", (before.0 + 1).to_string())])
            .verdict(Verdict::Undecidable { missing: vec![Fact::of(Kind::Assessment, "grade")] }),
        None => outcome.verdict(Verdict::NotApplicable),
    }
}
