//! R-RENEW: a contract that ends is renewed, with the assessments before one's eyes (clause 62, reading A31). Nothing is
//! blocked; 无固定期限 is a hint (checks.md §7 L4, L19, unverified).

use chrono::{Days, NaiveDate};

use crate::domain::codes::{ContractKind, ContractMaking, EmployMode, Grade, YesNo};
use crate::domain::date::add_months_corresponding;
use crate::domain::record::{Kind, Record};
use crate::domain::{Assessment, Contract, Engagement};
use crate::policy::named::{RENEW_EXTENSION, RENEW_SERVICE, RENEW_TERMS, RENEW_URGENT, RENEW_WINDOW};
use crate::policy::rule::{Draft, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};
use crate::policy::rules::extension::{Extended, extended};

pub const RULE: Rule = Rule {
    id: "R-RENEW",
    scope: Scope::Person,
    clauses: &[62],
    readings: &["A31"],
    parameters: &[
        RENEW_WINDOW.key,
        RENEW_URGENT.key,
        RENEW_TERMS.key,
        RENEW_EXTENSION.key,
        RENEW_SERVICE.key,
    ],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    told.extend(subject.running().filter_map(|(own, facts)| judge(view, subject, own, facts)));
}

fn judge(
    view: &RuleContext<'_>,
    subject: &Subject<'_>,
    engagement: &Record,
    facts: &Engagement,
) -> Option<Draft> {
    let all = || subject.hanging::<Contract>(engagement.id);
    let begun = || all().filter(|(_, own)| own.start.is_none_or(|day| day <= view.on));
    let (record, latest) = begun().max_by_key(|(record, own)| (own.start, record.id))?;
    let fact = fact!(Contract.end);
    let outcome = view.draft(RULE.id, subject.id).about(record.id);
    if latest.kind != Some(ContractKind::Fixed) {
        return Some(outcome.verdict(Verdict::NotApplicable));
    }
    // What ended before its term is not renewed; whether another one is wanted R-CONTRACT says.
    if let Some(day) = latest.cut_short() {
        let ended = fact!(Contract.ended);
        return Some(outcome.fact(Some(record.id), ended, Some(day)).verdict(Verdict::NotApplicable));
    }
    let Some((end, window)) = latest.end.zip(view.parameter(RENEW_WINDOW)) else {
        return Some(outcome.lacks(Some(record.id), fact).asks(record.id, fact));
    };
    let mut outcome = outcome.by(window.row).fact(Some(record.id), fact, Some(end));
    // One that follows is already signed.
    if latest.renewed == Some(YesNo::Yes)
        || all().any(|(_, own)| own.start.is_some_and(|start| start > end || start > view.on))
    {
        return Some(outcome.verdict(Verdict::Met));
    }
    // What the law extends ends with its ground (劳动合同法 45).
    let end = match extended(facts, end) {
        Extended::No | Extended::Unclear(_) => end,
        Extended::Until(day) => {
            outcome = outcome.flag("extended");
            day
        }
        Extended::Lasting => return Some(outcome.flag("extended").verdict(Verdict::Met)),
    };
    let left = (end - view.on).num_days();
    if left > window.value {
        return Some(outcome.verdict(Verdict::Met));
    }
    let results = subject.hanging::<Assessment>(engagement.id);
    let result = results
        .filter(|(_, result)| result.decided.is_none_or(|day| day <= view.on))
        .max_by_key(|(record, result)| (result.year, record.id));
    let grade = result.and_then(|(_, result)| result.grade);
    outcome = outcome.fact(result.map(|(record, _)| record.id), fact!(Assessment.grade), grade);
    outcome = match grade {
        Some(Grade::Failed) => outcome.flag("latest-failed"),
        Some(Grade::Excellent | Grade::Qualified | Grade::Basic | Grade::Ungraded) => outcome,
        None => outcome.flag("latest-missing"),
    };
    // Where the signer is the employer; of dispatch it is disputed.
    if matches!(facts.mode, Some(EmployMode::Direct | EmployMode::SocialOrganisation)) {
        outcome = hinted(view, outcome, facts, begun(), end);
    }
    if let Some(urgent) = view.parameter(RENEW_URGENT).filter(|urgent| left <= urgent.value) {
        outcome = outcome.by(urgent.row).flag("renew-urgent");
    }
    let place = || Place::under(Kind::Contract, engagement);
    // Most often the same employer goes on, on the day after; a day that has gone is nobody's to propose.
    let outcome = outcome.given(fact!(Contract.employer), facts.signer.as_ref());
    let next = end.succ_opt().filter(|_| left >= 0);
    let outcome = outcome.given(fact!(Contract.start), next);
    let latest = outcome.to_come(end);
    Some(outcome.due(Some(end)).listed(true).remedy_by("renew-sign", place, latest))
}

/// 系统提示 of an open-ended contract: after so many fixed terms, or so many years of service when this one ends.
fn hinted<'a>(
    view: &RuleContext<'_>,
    mut outcome: Draft,
    facts: &Engagement,
    contracts: impl Iterator<Item = (&'a Record, &'a Contract)> + Clone,
    end: NaiveDate,
) -> Draft {
    let mut hint = false;
    if let Some((most, year)) = view.parameter(RENEW_TERMS).zip(view.parameter(RENEW_EXTENSION)) {
        let terms = terms(contracts, year.value);
        if terms >= most.value {
            hint = true;
            outcome = outcome.by(most.row).by(year.row).step("renew-terms", [("count", terms.into())]);
        }
    }
    let began = facts.continuous_from.or_else(|| view.work_began(facts).map(|(_, last)| last));
    if let Some((began, service)) = began.zip(view.parameter(RENEW_SERVICE)) {
        let reached = add_months_corresponding(began, service.value);
        if reached <= end.succ_opt().unwrap_or(end) {
            hint = true;
            let args = [("from", began.into()), ("until", reached.into())];
            outcome = outcome.by(service.row).step("renew-service", args);
        }
    }
    if hint { outcome.flag("open-ended-hint") } else { outcome }
}

/// Fixed terms so far: those signed, those renewed by themselves, and one for extensions by agreement of a year or more
/// in all (法释〔2025〕12号); as many as 签订次数 says, where that is more.
fn terms<'a>(contracts: impl Iterator<Item = (&'a Record, &'a Contract)> + Clone, year: i32) -> u32 {
    let fixed = || contracts.clone().map(|(_, own)| own).filter(|own| own.kind == Some(ContractKind::Fixed));
    let counted = fixed().filter(|own| own.making != Some(ContractMaking::Extended)).count();
    let extensions = fixed().filter(|own| own.making == Some(ContractMaking::Extended));
    let mut total: Option<(NaiveDate, NaiveDate)> = None;
    for (start, end) in extensions.filter_map(|own| own.start.zip(own.end)) {
        let days = u64::try_from((end - start).num_days() + 1).unwrap_or_default();
        let (first, after) = total.unwrap_or((start, start));
        total = Some((first, after.checked_add_days(Days::new(days)).unwrap_or(after)));
    }
    let extended = total.is_some_and(|(first, after)| add_months_corresponding(first, year) <= after);
    let said = fixed().filter_map(|own| own.sequence).map(|own| own.get()).max().unwrap_or_default();
    u32::try_from(counted + usize::from(extended)).unwrap_or(u32::MAX).max(said)
}
