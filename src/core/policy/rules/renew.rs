//! R-RENEW: a contract that ends is renewed, with the assessments before one's eyes (clause 62, reading A31). Nothing is
//! blocked; 无固定期限 is a hint (checks.md §7 L4, unverified).

use crate::domain::codes::{Coded, ContractKind, EmployMode, Grade};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::value::Value;
use crate::domain::{Assessment, Contract, Engagement};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-RENEW",
    scope: Scope::Person,
    clauses: &[62],
    readings: &["A31"],
    parameters: &["renew.window", "renew.urgent"],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    view.running(subject).into_iter().filter_map(|(own, facts)| judge(view, subject, own, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, engagement: &Record, facts: &Engagement) -> Option<Outcome> {
    let mut contracts = view.hanging::<Contract>(engagement);
    contracts.retain(|(_, own)| own.start.is_none_or(|day| day <= view.on));
    let (record, latest) = *contracts.iter().max_by_key(|(record, own)| (own.start, record.id))?;
    let fact = Fact::of(Kind::Contract, "end");
    let outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
    if latest.kind != Some(ContractKind::Fixed) {
        return Some(outcome.verdict(Verdict::NotApplicable));
    }
    let Some((end, window)) = latest.end.zip(view.parameter("renew.window")) else {
        let place = Place::Edit { record: record.id, keys: vec!["end"] };
        let undecidable = Verdict::Undecidable { missing: vec![fact] };
        return Some(outcome.fact(Some(record.id), fact, None).verdict(undecidable).remedy(
            "train-say",
            place,
            None,
        ));
    };
    let mut outcome = outcome.by(window).fact(Some(record.id), fact, Some(end.to_string()));
    // One that follows is already signed.
    let renewed = view.hanging::<Contract>(engagement);
    if renewed.iter().any(|(_, own)| own.start.is_some_and(|start| start > end || start > view.on)) {
        return Some(outcome.verdict(Verdict::Met));
    }
    let left = (end - view.on).num_days();
    if left > i64::from(window.number().unwrap_or_default()) {
        return Some(outcome.verdict(Verdict::Met));
    }
    let results = view.hanging::<Assessment>(engagement);
    let result = results
        .into_iter()
        .filter(|(_, result)| result.decided.is_none_or(|day| day <= view.on))
        .max_by_key(|(record, result)| (result.year, record.id));
    let grade = result.and_then(|(_, result)| result.grade);
    outcome = outcome.fact(
        result.map(|(record, _)| record.id),
        Fact::of(Kind::Assessment, "grade"),
        grade.map(|grade| grade.code().to_owned()),
    );
    outcome = match grade {
        Some(Grade::Failed) => outcome.flag("latest-failed"),
        Some(Grade::Excellent | Grade::Qualified | Grade::Basic | Grade::Ungraded) => outcome,
        None => outcome.flag("latest-missing"),
    };
    let fixed = contracts.iter().filter(|(_, own)| own.kind == Some(ContractKind::Fixed)).count();
    if fixed >= 2 && facts.mode == Some(EmployMode::Direct) {
        outcome = outcome.flag("open-ended-hint");
    }
    if let Some(urgent) =
        view.parameter("renew.urgent").filter(|_| left <= i64::from(view.number("renew.urgent")))
    {
        outcome = outcome.by(urgent).flag("renew-urgent");
    }
    let due = Verdict::Due { days_left: Some(left), until: Some(end) };
    let place = Place::Add { kind: Kind::Contract, subject, engagement: Some(engagement.id) };
    // Most often the same employer goes on, on the day after; a day that has gone is nobody's to propose.
    let outcome = outcome.given("employer", facts.signer.as_ref().map(Value::text).unwrap_or_default());
    let next = end.succ_opt().filter(|_| left >= 0);
    let outcome = outcome.given("start", next.map(|day| day.to_string()).unwrap_or_default());
    let latest = outcome.to_come(end);
    Some(outcome.verdict(due).listed(true).remedy("renew-sign", place, latest))
}
