//! R-FAIL2: two years running 不合格 in one engagement is a case the guidance names (clause 69; readings A14, A17), until a
//! later year is 合格 or better (A54). What follows is decided under the law: this never says that somebody may be
//! dismissed.

use smallvec::SmallVec;

use crate::domain::Assessment;
use crate::domain::codes::Grade;
use crate::domain::period::Year;
use crate::domain::record::Record;
use crate::order::Ordered;
use crate::policy::rule::{Draft, Id, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-FAIL2",
    scope: Scope::Person,
    clauses: &[69],
    readings: &["A14", "A17", "A54"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

/// A year's result that is settled.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Settled {
    year: i32,
    record: Id,
    grade: Option<Grade>,
}

type Years = SmallVec<[Settled; 8]>;

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    told.extend(subject.running().map(|(record, _)| judge(view, subject, record)));
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, engagement: &Record) -> Draft {
    let results = subject.hanging::<Assessment>(engagement.id);
    let (mut known, mut open) = (Years::new(), Years::new());
    for (record, facts) in results {
        let Some(year) = facts.year.map(Year::year) else { continue };
        let one = Settled { year, record: record.id, grade: facts.grade };
        // A failed year speaks against somebody only once it is settled.
        match facts.decided {
            Some(day) if day > view.on => {}
            None if facts.grade == Some(Grade::Failed) => open.push(one),
            Some(_) | None => known.push(one),
        }
    }
    known.order();
    let outcome = view.draft(RULE.id, subject.id).about(engagement.id);
    // Who never failed has no such case, nor an open one.
    if known.iter().chain(&open).all(|one| one.grade != Some(Grade::Failed)) {
        return outcome;
    }
    let judged = of_years(outcome.clone(), &known);
    // Whether it is settled is asked where the case would stand with it.
    known.extend(open.iter().copied());
    known.order();
    let asked = judged.verdict != Verdict::Open && of_years(outcome.clone(), &known).verdict == Verdict::Open;
    match open.first().filter(|_| asked) {
        Some(one) => {
            let decided = fact!(Assessment.decided);
            let outcome = shown(outcome, one).lacks(Some(one.record), decided);
            outcome.wants(decided)
        }
        None => judged,
    }
}

fn shown(outcome: Draft, one: &Settled) -> Draft {
    let record = Some(one.record);
    let outcome = outcome.fact(record, fact!(Assessment.year), Some(one.year));
    outcome.fact(record, fact!(Assessment.grade), one.grade)
}

/// What these years say, in their order.
fn of_years(outcome: Draft, known: &[Settled]) -> Draft {
    let failed: Years = known.iter().copied().filter(|one| one.grade == Some(Grade::Failed)).collect();
    // A year without a grade breaks the run, and a person must look (A14).
    let ungraded = |between: i32| {
        let mut of_year = known.iter().filter(|one| one.year == between);
        of_year.all(|one| matches!(one.grade, None | Some(Grade::Ungraded)))
    };
    let pairs = || failed.iter().zip(failed.iter().skip(1)).rev();
    let run = |pair: &(&Settled, &Settled)| pair.0.year + 1 == pair.1.year;
    let gap = |pair: &(&Settled, &Settled)| pair.0.year + 2 == pair.1.year && ungraded(pair.0.year + 1);
    let redeemed = |after: &Settled| {
        let good = |one: &&Settled| matches!(one.grade, Some(Grade::Excellent | Grade::Qualified));
        known.iter().filter(|one| one.year > after.year).find(good)
    };
    let stands = |pair: &(&Settled, &Settled)| redeemed(pair.1).is_none();
    let both = |outcome: Draft, pair: (&Settled, &Settled)| shown(shown(outcome, pair.0), pair.1);
    if let Some(pair) = pairs().filter(run).find(stands) {
        let outcome = both(outcome, pair).verdict(Verdict::Open);
        return outcome.flag("named-case").step("legal-checklist", []);
    }
    if let Some(pair) = pairs().filter(gap).find(stands) {
        return both(outcome, pair)
            .step("fail2-gap", [("year", (pair.0.year + 1).into())])
            .wants(fact!(Assessment.grade));
    }
    // What has lapsed stays in view.
    let lapsed = pairs().find(|pair| run(pair) || gap(pair));
    match lapsed.and_then(|pair| Some((pair, redeemed(pair.1)?))) {
        Some((pair, later)) => {
            let args = [("year", later.year.into())];
            shown(both(outcome, pair), later).step("fail2-lapsed", args)
        }
        None => outcome,
    }
}
