//! R-PREFER: who was graded 优秀 with outstanding results may be preferred and recommended (clauses 67, 80–83). A list
//! to look at; nothing follows by itself.

use crate::domain::Assessment;
use crate::domain::codes::{Grade, YesNo};
use crate::policy::rule::{Id, Outcome, Rule, RuleContext, Scope, Source, Verdict, facts};

pub const RULE: Rule = Rule {
    id: "R-PREFER",
    scope: Scope::Person,
    clauses: &[67, 80, 81, 82, 83],
    readings: &["A45"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, subject, view.on);
    if view.running(subject).is_empty() {
        return vec![outcome];
    }
    let known = view.of::<Assessment>(subject).into_iter();
    let settled = known.filter(|(_, facts)| facts.decided.is_some_and(|day| day <= view.on));
    let Some((record, latest)) = settled.max_by_key(|(record, facts)| (facts.year, record.id)) else {
        return vec![outcome];
    };
    let (record, [grade, outstanding]) = (Some(record.id), facts!(Assessment: grade, outstanding));
    let outcome = outcome.fact(record, grade, latest.grade).fact(record, outstanding, latest.outstanding);
    vec![match (latest.grade, latest.outstanding) {
        (Some(Grade::Excellent), Some(YesNo::Yes)) => outcome.verdict(Verdict::Open).step("prefer-list", []),
        _ => outcome,
    }]
}
