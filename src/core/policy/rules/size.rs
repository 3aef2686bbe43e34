//! R-SIZE: how many people would be in keeping with the unions and workers (clause 27; readings A5, A6). The guidance
//! gives no formula: this is 系统建议值，非文件规定.

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::rules::quota::{Band, band, concerns};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-SIZE",
    scope: Scope::Office,
    clauses: &[27],
    readings: &["A5", "A6"],
    parameters: &["size.unions", "size.workers", "size.least", "cap.people", "quota.optional-max"],
    basis: Source::Ours,
    eval,
};

/// The number suggested for an office that must have somebody; none where the band or the numbers are not known.
pub(super) fn suggested(view: &View<'_>, office: Id) -> Option<u32> {
    let (_, count) = view.head_count(office)?;
    let all = count.all_unions.or(count.separate_unions).map(|count| count.get());
    let workers = count.workers.map(|count| count.get());
    let share =
        |number: Option<u32>, each: &str| number.map(|number| number.div_ceil(view.number(each).max(1)));
    let most = share(all, "size.unions").max(share(workers, "size.workers"))?;
    let least = view.number("size.least");
    Some(most.clamp(least, view.number("cap.people").max(least)))
}

fn eval(view: &View<'_>, office: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, office, view.on);
    if !concerns(view, office) {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    let count = view.head_count(office);
    let fact = |key| Fact::of(Kind::HeadCount, key);
    let by = |outcome: Outcome, ids: &[&str]| {
        ids.iter().filter_map(|id| view.parameter(id)).fold(outcome, Outcome::by)
    };
    let text = |number: Option<crate::domain::value::Count>| number.map(|number| number.get().to_string());
    let outcome = outcome
        .fact(
            count.map(|(id, _)| id),
            fact("all_unions"),
            count.and_then(|(_, facts)| text(facts.all_unions)),
        )
        .fact(count.map(|(id, _)| id), fact("workers"), count.and_then(|(_, facts)| text(facts.workers)));
    vec![match band(view, count.map(|(_, facts)| facts)) {
        // R-QUOTA asks for the missing number.
        Band::Unknown { missing } => outcome.verdict(Verdict::Undecidable { missing }).listed(false),
        Band::May => {
            let most = view.number("quota.optional-max").to_string();
            by(outcome, &["quota.optional-max"])
                .step("size-optional", &[("most", most)])
                .verdict(Verdict::Open)
        }
        Band::Must { .. } => {
            let number = suggested(view, office).unwrap_or(view.number("size.least")).to_string();
            let outcome = by(outcome, &["size.unions", "size.workers", "size.least", "cap.people"]);
            outcome.step("size-suggested", &[("number", number)]).verdict(Verdict::Open)
        }
    }]
}
