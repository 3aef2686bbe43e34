//! R-SIZE: how many people would be in keeping with the unions and workers (clause 27; readings A5, A6). The guidance
//! gives no formula: this is 系统建议值，非文件规定.

use crate::domain::value::Count;
use crate::policy::named::{CAP_PEOPLE, Named, QUOTA_OPTIONAL_MAX, SIZE_LEAST, SIZE_UNIONS, SIZE_WORKERS};
use crate::policy::rule::{Draft, Id, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};
use crate::policy::rules::quota::{Band, band, concerns};
use crate::policy::setting::Number;

pub const RULE: Rule = Rule {
    id: "R-SIZE",
    scope: Scope::Office,
    clauses: &[27],
    readings: &["A5", "A6"],
    parameters: &[SIZE_UNIONS.key, SIZE_WORKERS.key, SIZE_LEAST.key, CAP_PEOPLE.key, QUOTA_OPTIONAL_MAX.key],
    basis: Source::Ours,
    eval,
};

/// The number suggested for an office that must have somebody: the least where its numbers are not known.
pub(super) fn suggested(view: &RuleContext<'_>, office: Id) -> Option<u32> {
    let (least, cap) = (view.parameter(SIZE_LEAST)?.value, view.parameter(CAP_PEOPLE)?.value);
    let count = view.head_count(office).map(|(_, count)| count);
    let share = |number: Option<Count>, each: Named<Number>| {
        Some(number?.get().div_ceil(view.parameter(each)?.value.max(1)))
    };
    let all = count.and_then(|count| count.all_unions.or(count.separate_unions));
    let most = share(all, SIZE_UNIONS).max(share(count.and_then(|count| count.workers), SIZE_WORKERS));
    Some(most.unwrap_or(least).clamp(least, cap.max(least)))
}

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, office.id);
    if !concerns(view, office.id) {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    }
    let count = view.head_count(office.id);
    let (record, facts) = (count.map(|(id, _)| id), count.map(|(_, facts)| facts));
    let outcome = outcome
        .fact(record, fact!(HeadCount.all_unions), facts.and_then(|facts| facts.all_unions))
        .fact(record, fact!(HeadCount.workers), facts.and_then(|facts| facts.workers));
    told.push(match band(view, facts) {
        // R-QUOTA asks for the missing number.
        Band::Unknown { missing } => outcome.verdict(Verdict::Undecidable { missing }).listed(false),
        Band::May => match view.parameter(QUOTA_OPTIONAL_MAX) {
            Some(most) => outcome
                .by(most.row)
                .step("size-optional", [("most", most.value.into())])
                .verdict(Verdict::Open),
            None => outcome,
        },
        Band::Must { .. } => match suggested(view, office.id) {
            Some(number) => [SIZE_UNIONS.key, SIZE_WORKERS.key, SIZE_LEAST.key, CAP_PEOPLE.key]
                .into_iter()
                .filter_map(|key| view.row(key))
                .fold(outcome, Draft::by)
                .step("size-suggested", [("number", number.into())])
                .verdict(Verdict::Open),
            None => outcome,
        },
    });
}
