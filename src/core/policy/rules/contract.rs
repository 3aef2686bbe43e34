//! R-CONTRACT: a written labour contract within one month of the first day of work, and another one when it ends (clause
//! 47; checks.md §7 L1, L19). None registered is unknown, not unsigned; whether 劳务 and 返聘 are labour relations at all
//! is not decided here.

use chrono::NaiveDate;

use crate::domain::codes::{ContractKind, EmployMode, WorkState, YesNo};
use crate::domain::date::add_months_corresponding;
use crate::domain::record::{Kind, Record};
use crate::domain::{Contract, Engagement};
use crate::order::Ordered;
use crate::policy::named::{CONTRACT_LIMIT, DISPATCH_TERM, RETIRE_FLEXIBLE, RETIRE_REFORM};
use crate::policy::rule::{
    Draft, Fact, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts,
};
use crate::policy::rules::extension::{Extended, extended};
use crate::policy::rules::first_contract::{BEGAN, Contracts, Registered, late};
use crate::policy::rules::retire;

pub const RULE: Rule = Rule {
    id: "R-CONTRACT",
    scope: Scope::Person,
    clauses: &[47],
    readings: &[],
    parameters: &[CONTRACT_LIMIT.key, RETIRE_REFORM.key, RETIRE_FLEXIBLE.key, DISPATCH_TERM.key],
    basis: Source::Law,
    eval,
};

const START: Fact = fact!(Contract.start);
const END: Fact = fact!(Contract.end);
const ENDED: Fact = fact!(Contract.ended);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    for (record, facts) in subject.running() {
        of_engagement(view, subject, (record, facts), told);
    }
}

/// How an engagement stands on the day and, apart from that, whether its first contract was signed too late.
fn of_engagement(
    view: &RuleContext<'_>,
    subject: &Subject<'_>,
    (record, facts): (&Record, &Engagement),
    told: &mut Vec<Draft>,
) {
    let mut outcome = view.draft(RULE.id, subject.id).about(record.id);
    let Some(limit) = view.parameter(CONTRACT_LIMIT) else {
        // Before the law.
        told.push(outcome);
        return;
    };
    let hanging = subject.hanging::<Contract>(record.id);
    let dated = hanging.clone().filter(|(_, own)| own.signed.or(own.start).is_some_and(|day| day <= view.on));
    let mut contracts: Contracts<'_> = dated.collect();
    // Known by its last day alone, it may be in force.
    let mut undated = hanging.filter(|(_, own)| own.signed.or(own.start).is_none());
    let undated = undated.find(|(_, own)| own.last_day().is_none_or(|end| view.on <= end));
    contracts.order_by_key(|(own, contract)| (contract.start, own.id));
    if facts.mode == Some(EmployMode::Dispatch) {
        outcome = hinted(view, outcome, &contracts);
    }
    let latest = contracts.last().copied();
    if let Some((own, contract)) = latest {
        outcome = outcome.fact(Some(own.id), START, contract.start);
    }
    if let Some(open) = nature(view, subject, &outcome, (record, facts), latest) {
        told.push(open);
        return;
    }
    if contracts.is_empty() {
        told.push(unsigned(view, outcome, record, facts, undated));
        return;
    }
    told.push(standing(view, outcome, (record, facts), &contracts, undated));
    told.extend(late(view, || view.draft(RULE.id, subject.id), limit, (record, facts), &contracts));
}

/// 用工性质待核: of a 劳务 contract, and of who began after the day of retirement (返聘), people say what it is.
fn nature(
    view: &RuleContext<'_>,
    subject: &Subject<'_>,
    outcome: &Draft,
    (record, facts): (&Record, &Engagement),
    latest: Option<Registered<'_>>,
) -> Option<Draft> {
    let start = latest.and_then(|(_, contract)| contract.start).map(|day| (day, day));
    let days = retire::days(view, subject);
    let days = days.iter().map(|own| own.day).min().zip(days.iter().map(|own| own.day).max());
    if let Some((based, (early, late))) = start.or_else(|| view.work_began(facts)).zip(days) {
        if based.0 > late {
            let args = [("from", based.0.into()), ("day", late.into())];
            return Some(unsettled(outcome.clone().step("contract-retired", args), record, latest));
        }
        if based.1 > early {
            let original = fact!(Person.original_retirement);
            let (of, fact) = if early < late { (subject.id, original) } else { (record.id, BEGAN) };
            return Some(outcome.clone().lacks(Some(of), fact).asks(of, fact));
        }
    }
    match latest?.1.kind {
        Some(ContractKind::Fixed | ContractKind::Open | ContractKind::Task) => None,
        Some(ContractKind::Service) | None => Some(unsettled(outcome.clone(), record, latest)),
    }
}

fn unsettled(outcome: Draft, engagement: &Record, latest: Option<Registered<'_>>) -> Draft {
    let fact = fact!(Contract.kind);
    let place = || match latest {
        Some((own, _)) => Place::edit(own.id, &[fact]),
        None => Place::under(Kind::Contract, engagement),
    };
    let outcome = outcome.wants(fact).flag("service-contract");
    outcome.remedy("contract-kind", place)
}

/// 系统提示 of dispatch (L11, unverified): a term under two years, and days between two contracts.
fn hinted(view: &RuleContext<'_>, mut outcome: Draft, contracts: &[Registered<'_>]) -> Draft {
    let last = contracts.last().and_then(|(_, own)| own.start.zip(own.end));
    if let Some(((start, end), term)) = last.zip(view.parameter(DISPATCH_TERM))
        && end.succ_opt().is_some_and(|after| after < add_months_corresponding(start, term.value))
    {
        outcome = outcome.by(term.row).flag("dispatch-short");
    }
    let mut pairs = contracts.iter().zip(contracts.iter().skip(1));
    let apart = pairs.any(|((_, before), (_, after))| {
        before
            .last_day()
            .and_then(|end| end.succ_opt())
            .zip(after.start)
            .is_some_and(|(next, start)| next < start)
    });
    if apart { outcome.flag("dispatch-gap") } else { outcome }
}

/// With contracts registered: whether one is in force, and what follows when the last has ended.
fn standing(
    view: &RuleContext<'_>,
    outcome: Draft,
    (record, facts): (&Record, &Engagement),
    contracts: &[Registered<'_>],
    undated: Option<Registered<'_>>,
) -> Draft {
    let in_force = |own: &Contract| match own.last_day() {
        Some(end) => view.on <= end,
        None => matches!(own.kind, Some(ContractKind::Open | ContractKind::Task)),
    };
    let labour = |own: &Contract| own.kind.is_some_and(|kind| kind != ContractKind::Service);
    if contracts.iter().any(|(_, own)| labour(own) && in_force(own)) {
        return outcome.verdict(Verdict::Met);
    }
    let Some((own, last)) = contracts.iter().max_by_key(|(own, contract)| (contract.start, own.id)) else {
        return outcome;
    };
    let Some(end) = last.last_day() else {
        return outcome.lacks(Some(own.id), END).asks(own.id, END);
    };
    let outcome = outcome.fact(Some(own.id), if last.cut_short().is_some() { ENDED } else { END }, Some(end));
    let outcome = ended(view, outcome, record, facts, (own, last), end);
    match (&outcome.verdict, undated) {
        (Verdict::Breached { .. }, Some(undated)) => begins_when(outcome, undated),
        _ => outcome,
    }
}

/// The last contract has ended and the work goes on: by law until a ground for it ends, else by another contract within
/// a month.
fn ended(
    view: &RuleContext<'_>,
    outcome: Draft,
    record: &Record,
    facts: &Engagement,
    (own, last): Registered<'_>,
    end: NaiveDate,
) -> Draft {
    let [extension, from, to] = facts!(Engagement: extension, extension_from, extension_to);
    let ask = || Place::edit(record.id, &[extension, from, to]);
    let undecidable = |outcome: Draft, fact: Fact| {
        let outcome = outcome.wants(fact);
        outcome.remedy("contract-extension", ask)
    };
    let of = Some(record.id);
    let outcome = outcome.fact(of, from, facts.extension_from).fact(of, to, facts.extension_to);
    let ends = match extended(facts, end) {
        Extended::Lasting => return outcome.flag("extended").verdict(Verdict::Met),
        Extended::Until(day) if view.on <= day => {
            let args = [("until", day.into())];
            return outcome.step("contract-extended", args).flag("extended").verdict(Verdict::Met);
        }
        Extended::Until(day) => day,
        Extended::Unclear(fact) => return undecidable(outcome, fact),
        // Who is on such leave is protected by law more often than not: first it is asked.
        Extended::No if matches!(facts.work_state, Some(WorkState::Maternity | WorkState::Sick)) => {
            let outcome = outcome.fact(Some(record.id), fact!(Engagement.work_state), facts.work_state);
            return undecidable(outcome, extension);
        }
        Extended::No => end,
    };
    let outcome = outcome.fact(Some(own.id), fact!(Contract.renewed), last.renewed).flag("to-renew");
    let place = || Place::under(Kind::Contract, record);
    // Most often the same employer goes on.
    let employer = last.employer.as_ref().or(facts.signer.as_ref());
    let outcome = outcome.given(fact!(Contract.employer), employer);
    if last.renewed == Some(YesNo::Yes) {
        // Signed, and not yet registered.
        return outcome.wants(START).remedy("contract-sign", place);
    }
    let Some(limit) = view.parameter(CONTRACT_LIMIT) else { return outcome };
    let limit = view.deadline(limit, ends);
    let (until, left) = (limit.until, limit.days_left());
    let args = [("from", ends.into()), ("until", limit.counted.into())];
    let outcome = outcome.step("contract-renewal", args).within(&limit);
    if left < 0 && last.renewed == Some(YesNo::No) {
        return outcome.breached(until.succ_opt()).too_late_at(place);
    }
    let latest = outcome.to_come(until);
    outcome.due(Some(until)).listed(true).remedy_by("contract-sign", place, latest)
}

/// 未签 is said, and yet a contract is registered that may be in force: when it begins is asked first.
fn begins_when(outcome: Draft, (own, _): Registered<'_>) -> Draft {
    outcome.lacks(Some(own.id), START).asks(own.id, START)
}

/// Without a contract: one month from the first day of work, on which every day of a month must agree.
fn unsigned(
    view: &RuleContext<'_>,
    outcome: Draft,
    record: &Record,
    facts: &Engagement,
    undated: Option<Registered<'_>>,
) -> Draft {
    let work = view.work_began(facts);
    let day = work.filter(|(first, last)| first == last).map(|(day, _)| day);
    let place = || Place::under(Kind::Contract, record);
    let outcome = outcome
        .fact(Some(record.id), BEGAN, day)
        .lacks(None, START)
        .given(fact!(Contract.employer), facts.signer.as_ref())
        .remedy("contract-sign", place);
    let Some(((first, last), limit)) = work.zip(view.parameter(CONTRACT_LIMIT)) else {
        return outcome.wants(START);
    };
    let (clock, soonest) = (view.deadline(limit, last), view.deadline(limit, first).until);
    let until = clock.until;
    let args = [("from", last.into()), ("until", clock.counted.into())];
    let outcome = outcome.step("contract-clock", args).within(&clock);
    if view.on <= soonest {
        return outcome.due(Some(soonest)).listed(true);
    }
    if let Some(undated) = undated {
        return begins_when(outcome, undated);
    }
    if facts.contracted != Some(YesNo::No) {
        return outcome.wants(START);
    }
    let said = fact!(Engagement.contracted);
    let outcome = outcome.fact(Some(record.id), said, Some(YesNo::No));
    if view.on <= until {
        return outcome.asks(record.id, BEGAN);
    }
    let place = || Place::under(Kind::Contract, record);
    outcome.breached(until.succ_opt()).too_late_at(place)
}
