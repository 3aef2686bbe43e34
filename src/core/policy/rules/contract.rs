//! R-CONTRACT: a written labour contract within one month of the first day of work (clause 47; checks.md §7 L1). None
//! registered is unknown, not unsigned.

use crate::domain::codes::{ContractKind, EmployMode, YesNo};
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::{Contract, Engagement};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::{View, in_scope};

pub const RULE: Rule = Rule {
    id: "R-CONTRACT",
    scope: Scope::Person,
    clauses: &[47],
    readings: &[],
    parameters: &["contract.limit"],
    basis: Source::Law,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    view.running(subject).into_iter().map(|(record, facts)| judge(view, subject, record, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: &Record, facts: &Engagement) -> Outcome {
    let mut outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
    if in_scope(facts) == Some(false) {
        return outcome.verdict(Verdict::NotApplicable).flag("not-counted");
    }
    if facts.mode == Some(EmployMode::Dispatch) {
        // Terms and gaps of dispatch are hints of ours alone (L11, unverified).
        outcome = outcome.flag("dispatch-hint");
    }
    let contracts = view.hanging::<Contract>(record);
    let mut signed = contracts.iter().filter(|(_, own)| {
        own.signed.or(own.start).is_some_and(|day| day <= view.on) && own.kind != Some(ContractKind::Service)
    });
    if let Some((own, contract)) = signed.next() {
        let start = contract.start.map(|day| day.to_string());
        let fact = Fact::of(Kind::Contract, "start");
        return outcome.fact(Some(own.id), fact, start).verdict(Verdict::Met);
    }
    if let Some((own, _)) = contracts.iter().find(|(_, own)| own.kind == Some(ContractKind::Service)) {
        let missing = vec![Fact::of(Kind::Contract, "kind")];
        let place = Place::Edit { record: own.id, keys: vec!["kind"] };
        let outcome = outcome.verdict(Verdict::Undecidable { missing }).flag("service-contract");
        return outcome.remedy("contract-kind", place, None);
    }
    let place = Place::Add { kind: Kind::Contract, subject, engagement: Some(record.id) };
    let began = Fact::of(Kind::Engagement, "work_began");
    let day = facts.work_began.or_else(|| facts.hired.and_then(|hired| hired.day()));
    let outcome = outcome
        .fact(Some(record.id), began, day.map(|day| day.to_string()))
        .fact(None, Fact::of(Kind::Contract, "start"), None)
        .remedy("contract-sign", place, None);
    let missing = |fact| Verdict::Undecidable { missing: vec![fact] };
    let Some((day, limit)) = day.zip(view.parameter("contract.limit")) else {
        return outcome.verdict(missing(Fact::of(Kind::Contract, "start")));
    };
    let months = i32::try_from(limit.number().unwrap_or_default()).unwrap_or_default();
    let until = add_months_corresponding(day, months);
    let args = [("from", day.to_string()), ("until", until.to_string())];
    let outcome = outcome.by(limit).step("contract-clock", &args);
    let left = (until - view.on).num_days();
    if left >= 0 {
        let due = Verdict::Due { days_left: Some(left), until: Some(until) };
        return outcome.verdict(due).listed(true);
    }
    if facts.contracted == Some(YesNo::No) {
        return outcome
            .fact(Some(record.id), Fact::of(Kind::Engagement, "contracted"), Some("N".to_owned()))
            .verdict(Verdict::Breached { since: until.succ_opt() })
            .too_late();
    }
    outcome.verdict(missing(Fact::of(Kind::Contract, "start")))
}
