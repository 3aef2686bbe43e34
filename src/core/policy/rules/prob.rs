//! R-PROB: probation is no longer than the term allows, and once with one employer (checks.md §7 L2; 劳动合同法 19).

use chrono::NaiveDate;

use crate::domain::Contract;
use crate::domain::codes::ContractKind;
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::policy::outcome::{Fact, Outcome, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-PROB",
    scope: Scope::Person,
    clauses: &[],
    readings: &[],
    parameters: &["prob.short", "prob.middle", "prob.long"],
    basis: Source::Law,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let contracts = view.of::<Contract>(subject);
    let begun: Vec<_> =
        contracts.into_iter().filter(|(_, own)| own.start.is_none_or(|day| day <= view.on)).collect();
    let judged = begun.iter().filter(|(_, own)| own.probation_end.is_some());
    judged.map(|(record, own)| judge(view, subject, record, own, &begun)).collect()
}

fn judge(
    view: &View<'_>,
    subject: Id,
    record: &Record,
    own: &Contract,
    all: &[(&Record, &Contract)],
) -> Outcome {
    let fact = |key| Fact::of(Kind::Contract, key);
    let mut outcome = Outcome::new(RULE.id, subject, view.on)
        .about(record.id)
        .fact(Some(record.id), fact("start"), own.start.map(|day| day.to_string()))
        .fact(Some(record.id), fact("end"), own.end.map(|day| day.to_string()))
        .fact(Some(record.id), fact("probation_end"), own.probation_end.map(|day| day.to_string()));
    if own.kind == Some(ContractKind::Service) {
        // The law's cap is of labour contracts; what a 劳务 contract is, R-CONTRACT asks.
        return outcome.verdict(Verdict::NotApplicable).flag("service-contract");
    }
    let missing = |outcome: Outcome, key| outcome.verdict(Verdict::Undecidable { missing: vec![fact(key)] });
    let (Some(start), Some(ends)) = (own.start, own.probation_end) else { return missing(outcome, "start") };
    let earlier = all.iter().any(|(other, contract)| {
        other.id != record.id
            && contract.probation_end.is_some()
            && contract.employer.is_some()
            && contract.employer.as_ref().map(|unit| &unit.name)
                == own.employer.as_ref().map(|unit| &unit.name)
            && contract.kind != Some(ContractKind::Service)
            && contract.start.is_some_and(|day| day < start)
    });
    if earlier {
        let outcome = outcome.step("prob-twice", &[]);
        return outcome.verdict(Verdict::Breached { since: Some(start) });
    }
    let cap = match (own.kind, own.end) {
        (None, _) => return missing(outcome, "kind"),
        (Some(ContractKind::Task | ContractKind::Service), _) => None,
        (Some(ContractKind::Open), _) => Some("prob.long"),
        (Some(ContractKind::Fixed), None) => return missing(outcome, "end"),
        (Some(ContractKind::Fixed), Some(end)) => of_term(start, end),
    };
    let months = match cap.map(|cap| view.parameter(cap)) {
        None => 0,
        Some(None) => return outcome,
        Some(Some(cap)) => {
            outcome = outcome.by(cap);
            i32::try_from(cap.number().unwrap_or_default()).unwrap_or_default()
        }
    };
    let latest = add_months_corresponding(start, months);
    let outcome = outcome.step("prob-cap", &[("months", months.to_string()), ("until", latest.to_string())]);
    if ends > latest {
        // Agreed for longer than that, it is not in keeping from the first day.
        let since = latest.succ_opt().filter(|day| *day <= view.on).unwrap_or(start);
        return outcome.verdict(Verdict::Breached { since: Some(since) });
    }
    outcome.verdict(Verdict::Met)
}

/// The parameter that caps probation in a term; none under three months.
fn of_term(start: NaiveDate, end: NaiveDate) -> Option<&'static str> {
    // A term to 31 August that began on 1 September is a whole year.
    let after = end.succ_opt().unwrap_or(end);
    let reaches = |months| add_months_corresponding(start, months) <= after;
    if reaches(36) {
        Some("prob.long")
    } else if reaches(12) {
        Some("prob.middle")
    } else if reaches(3) {
        Some("prob.short")
    } else {
        None
    }
}
