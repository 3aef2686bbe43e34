//! R-PREFER: who was graded 优秀 with outstanding results may be preferred and recommended (clauses 67, 80–83). A list
//! to look at; nothing follows by itself.

use crate::domain::codes::{Grade, YesNo};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::{Assessment, Reward};
use crate::policy::outcome::{Fact, Outcome, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-PREFER",
    scope: Scope::Person,
    clauses: &[67, 80, 81, 82, 83],
    readings: &["A45"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, subject, view.on);
    if view.running(subject).is_empty() {
        return Vec::new();
    }
    let known = view.of::<Assessment>(subject).into_iter();
    let settled = known.filter(|(_, facts)| facts.decided.is_some_and(|day| day <= view.on));
    let Some((record, latest)) = settled.max_by_key(|(record, facts)| (facts.year, record.id)) else {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    };
    let grade = latest.grade.map(|grade| crate::domain::codes::Coded::code(&grade).to_owned());
    let outcome = outcome.fact(Some(record.id), Fact::of(Kind::Assessment, "grade"), grade);
    let outstanding = view.of::<Reward>(subject).into_iter().find(|(_, reward)| {
        reward.year == latest.year
            && reward.outstanding == Some(YesNo::Yes)
            && reward.date.is_some_and(|day| day <= view.on)
    });
    vec![match (latest.grade, outstanding) {
        (Some(Grade::Excellent), Some((reward, _))) => outcome
            .fact(
                Some(reward.id),
                Fact::of(Kind::Reward, "outstanding"),
                Some(crate::domain::codes::Coded::code(&YesNo::Yes).to_owned()),
            )
            .verdict(Verdict::Open)
            .step("prefer-list", &[]),
        _ => outcome.verdict(Verdict::NotApplicable),
    }]
}
