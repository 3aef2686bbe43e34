//! R-CONTRACT: a written labour contract within one month of the first day of work (clause 47; checks.md §7 L1). None
//! registered is unknown, not unsigned; whether 劳务 and 返聘 are labour relations at all is not decided here.

use chrono::NaiveDate;

use crate::domain::codes::{Coded, ContractKind, EmployMode, YesNo};
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::value::Value;
use crate::domain::{Contract, Engagement, Person};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::rules::retire;
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-CONTRACT",
    scope: Scope::Person,
    clauses: &[47],
    readings: &[],
    parameters: &["contract.limit", "retire.reform", "dispatch.term"],
    basis: Source::Law,
    eval,
};

const NATURE: Fact = Fact::of(Kind::Contract, "kind");
const BEGAN: Fact = Fact::of(Kind::Engagement, "work_began");

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    view.running(subject).into_iter().map(|(record, facts)| judge(view, subject, record, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: &Record, facts: &Engagement) -> Outcome {
    let mut outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
    let begun = |own: &Contract| own.signed.or(own.start).is_some_and(|day| day <= view.on);
    let mut contracts = view.hanging::<Contract>(record);
    contracts.retain(|(_, own)| begun(own));
    contracts.sort_by_key(|(own, contract)| (contract.start, own.id));
    if facts.mode == Some(EmployMode::Dispatch) {
        outcome = hinted(view, outcome, &contracts);
    }
    let latest = contracts.last().copied();
    let start = latest.and_then(|(_, contract)| contract.start);
    if let Some((own, _)) = latest {
        let fact = Fact::of(Kind::Contract, "start");
        outcome = outcome.fact(Some(own.id), fact, start.map(|day| day.to_string()));
    }
    let work = view.work_began(facts);
    if let Some(based) = start.map(|day| (day, day)).or(work)
        && let Some((_, person)) = view.named::<Person>(Some(subject))
        && let Some((early, late)) = retire::days(view, person)
    {
        if based.0 > late {
            let args = [("from", based.0.to_string()), ("day", late.to_string())];
            return unsettled(outcome.step("contract-retired", &args), subject, record, latest);
        }
        if based.1 > early {
            let original = Fact::of(Kind::Person, "original_retirement");
            let (of, fact) = if early < late { (subject, original) } else { (record.id, BEGAN) };
            let place = Place::Edit { record: of, keys: vec![fact.key] };
            let undecidable = Verdict::Undecidable { missing: vec![fact] };
            return outcome.fact(Some(of), fact, None).verdict(undecidable).remedy("train-say", place, None);
        }
    }
    match latest.map(|(_, contract)| contract.kind) {
        Some(Some(ContractKind::Fixed | ContractKind::Open | ContractKind::Task)) => {
            outcome.verdict(Verdict::Met)
        }
        Some(Some(ContractKind::Service) | None) => unsettled(outcome, subject, record, latest),
        None => unsigned(view, outcome, record, facts, work),
    }
}

/// 系统提示 of dispatch (L11, unverified): a term under two years, and days between two contracts.
fn hinted(view: &View<'_>, mut outcome: Outcome, contracts: &[(&Record, &Contract)]) -> Outcome {
    let last = contracts.last().and_then(|(_, own)| own.start.zip(own.end));
    if let Some(((start, end), term)) = last.zip(view.parameter("dispatch.term")) {
        let months = i32::try_from(term.number().unwrap_or_default()).unwrap_or_default();
        if end.succ_opt().is_some_and(|after| after < add_months_corresponding(start, months)) {
            outcome = outcome.by(term).flag("dispatch-short");
        }
    }
    let mut pairs = contracts.iter().zip(contracts.iter().skip(1));
    let apart = pairs.any(|((_, before), (_, after))| {
        before.end.and_then(|end| end.succ_opt()).zip(after.start).is_some_and(|(next, start)| next < start)
    });
    if apart { outcome.flag("dispatch-gap") } else { outcome }
}

/// 用工性质待核: of a 劳务 contract, and of who began after the day of retirement (返聘), people say what it is.
fn unsettled(
    outcome: Outcome,
    subject: Id,
    engagement: &Record,
    latest: Option<(&Record, &Contract)>,
) -> Outcome {
    let place = match latest {
        Some((own, _)) => Place::Edit { record: own.id, keys: vec![NATURE.key] },
        None => Place::Add { kind: Kind::Contract, subject, engagement: Some(engagement.id) },
    };
    let outcome = outcome.verdict(Verdict::Undecidable { missing: vec![NATURE] }).flag("service-contract");
    outcome.remedy("contract-kind", place, None)
}

/// Without a contract: one month from the first day of work, on which every day of a month must agree.
fn unsigned(
    view: &View<'_>,
    outcome: Outcome,
    record: &Record,
    facts: &Engagement,
    work: Option<(NaiveDate, NaiveDate)>,
) -> Outcome {
    let subject = outcome.subject;
    let day = work.filter(|(first, last)| first == last).map(|(day, _)| day.to_string());
    let start = Fact::of(Kind::Contract, "start");
    let place = Place::Add { kind: Kind::Contract, subject, engagement: Some(record.id) };
    let outcome = outcome
        .fact(Some(record.id), BEGAN, day)
        .fact(None, start, None)
        .given("employer", facts.signer.as_ref().map(Value::text).unwrap_or_default())
        .remedy("contract-sign", place, None);
    let missing = |outcome: Outcome, fact| outcome.verdict(Verdict::Undecidable { missing: vec![fact] });
    let Some(((first, last), limit)) = work.zip(view.parameter("contract.limit")) else {
        return missing(outcome, start);
    };
    let months = i32::try_from(limit.number().unwrap_or_default()).unwrap_or_default();
    let (soonest, until) = (add_months_corresponding(first, months), add_months_corresponding(last, months));
    let args = [("from", last.to_string()), ("until", until.to_string())];
    let outcome = outcome.by(limit).step("contract-clock", &args);
    let left = (soonest - view.on).num_days();
    if left >= 0 {
        let due = Verdict::Due { days_left: Some(left), until: Some(soonest) };
        return outcome.verdict(due).listed(true);
    }
    if facts.contracted != Some(YesNo::No) {
        return missing(outcome, start);
    }
    let said = Fact::of(Kind::Engagement, "contracted");
    let outcome = outcome.fact(Some(record.id), said, Some(YesNo::No.code().to_owned()));
    if view.on <= until {
        let place = Place::Edit { record: record.id, keys: vec![BEGAN.key] };
        return missing(outcome, BEGAN).remedy("train-say", place, None);
    }
    let place = Place::Add { kind: Kind::Contract, subject, engagement: Some(record.id) };
    outcome.verdict(Verdict::Breached { since: until.succ_opt() }).too_late_at(place)
}
