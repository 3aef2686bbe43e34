//! R-PREFER: who was graded 优秀 with outstanding results may be preferred and recommended (clauses 67, 80–83). A list
//! to look at; nothing follows by itself.

use crate::domain::Assessment;
use crate::domain::codes::{Grade, YesNo};
use crate::policy::rule::{Draft, Rule, RuleContext, Scope, Source, Subject, Verdict, facts};

pub const RULE: Rule = Rule {
    id: "R-PREFER",
    scope: Scope::Person,
    clauses: &[67, 80, 81, 82, 83],
    readings: &["A45"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, subject.id);
    if !subject.is_at_work() {
        told.push(outcome);
        return;
    }
    let known = subject.of::<Assessment>();
    let settled = known.filter(|(_, facts)| facts.decided.is_some_and(|day| day <= view.on));
    let Some((record, latest)) = settled.max_by_key(|(record, facts)| (facts.year, record.id)) else {
        told.push(outcome);
        return;
    };
    let (record, [grade, outstanding]) = (Some(record.id), facts!(Assessment: grade, outstanding));
    let outcome = outcome.fact(record, grade, latest.grade).fact(record, outstanding, latest.outstanding);
    told.push(match (latest.grade, latest.outstanding) {
        (Some(Grade::Excellent), Some(YesNo::Yes)) => outcome.verdict(Verdict::Open).step("prefer-list", []),
        _ => outcome,
    });
}
