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
    view.running(subject).into_iter().filter_map(|(record, _)| judge(view, subject, record)).collect()
}

fn judge(view: &View<'_>, subject: Id, engagement: &Record) -> Option<Outcome> {
    let mut known: Vec<(i32, Id, Option<Grade>)> = view
        .hanging::<Assessment>(engagement)
        .into_iter()
        .filter(|(_, facts)| facts.decided.is_some_and(|day| day <= view.on))
        .filter_map(|(record, facts)| Some((facts.year.map(Year::year)?, record.id, facts.grade)))
        .collect();
    known.sort_unstable_by_key(|(year, id, _)| (*year, *id));
    let failed: Vec<(i32, Id)> = known
        .iter()
        .filter(|(_, _, grade)| *grade == Some(Grade::Failed))
        .map(|(year, id, _)| (*year, *id))
        .collect();
    let last = failed.last()?;
    let outcome = Outcome::new(RULE.id, subject, view.on).about(engagement.id);
    let fact = Fact::of(Kind::Assessment, "year");
    let shown = |outcome: Outcome, pair: [&(i32, Id); 2]| {
        pair.into_iter()
            .fold(outcome, |outcome, (year, id)| outcome.fact(Some(*id), fact, Some(year.to_string())))
    };
    let before = failed.iter().rev().find(|(year, _)| *year < last.0);
    Some(match before {
        Some(before) if before.0 + 1 == last.0 => shown(outcome, [before, last])
            .verdict(Verdict::Open)
            .flag("named-case")
            .step("legal-checklist", &[]),
        // A year without a grade breaks the run, and a person must look (A14).
        Some(before)
            if before.0 + 2 == last.0
                && known.iter().all(|(year, _, grade)| {
                    *year != last.0 - 1 || matches!(grade, None | Some(Grade::Ungraded))
                }) =>
        {
            shown(outcome, [before, last])
                .step("fail2-gap", &[("year", (last.0 - 1).to_string())])
                .verdict(Verdict::Undecidable { missing: vec![Fact::of(Kind::Assessment, "grade")] })
        }
        Some(_) | None => outcome.verdict(Verdict::NotApplicable),
    })
}
