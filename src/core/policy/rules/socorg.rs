//! R-SOCORG: services are bought from social organisations with a professional qualification (clauses 99–101; readings
//! A42, A43).

use chrono::NaiveDate;

use crate::domain::codes::{Funding, ServiceContent};
use crate::domain::credit_code::CreditCode;
use crate::domain::record::{Body, Kind, Record};
use crate::domain::{ServiceContract, SocialOrganisation};
use crate::policy::named::SOCORG_NOTICE;
use crate::policy::rule::{Draft, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-SOCORG",
    scope: Scope::Office,
    clauses: &[99, 100, 101],
    readings: &["A42", "A43"],
    parameters: &[SOCORG_NOTICE.key],
    basis: Source::Guidance,
    eval,
};

/// 社会团体, 民办非企业单位, 基金会 (checks.md §5.2).
const SOCIAL: [&str; 3] = ["51", "52", "53"];

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = office.of::<ServiceContract>();
    let begun = found.filter(|(_, facts)| facts.from.is_none_or(|from| from <= view.on));
    told.extend(begun.map(|(record, facts)| judge(view, office, record, facts)));
}

fn judge(view: &RuleContext<'_>, office: &Subject<'_>, contract: &Record, facts: &ServiceContract) -> Draft {
    let (record, keeper) = (contract.id, contract.owner);
    let mut outcome = view.draft(RULE.id, office.id).about(record);
    if facts.funding == Some(Funding::Fiscal) && facts.content == Some(ServiceContent::Staff) {
        outcome = outcome.flag("fiscal-staff");
    }
    let mend = |outcome: Draft, record, fact| outcome.remedy("socorg-mend", || Place::edit(record, &[fact]));
    let undecidable = |outcome: Draft, record, fact| mend(outcome.wants(fact), record, fact);
    let Some((own, organisation)) = view.linked::<SocialOrganisation>(keeper, facts.organisation) else {
        return undecidable(outcome, record, fact!(ServiceContract.organisation));
    };
    let code_fact = fact!(SocialOrganisation.credit_code);
    let code = organisation.credit_code.as_ref().map(|code| code.as_str());
    outcome = outcome.fact(Some(own.id), code_fact, code);
    let people = view.registry.of_kind(Kind::Engagement).filter(|engagement| {
        matches!(&engagement.body, Body::Engagement(own) if own.service_contract == Some(record))
            // Nobody else's people work under it.
            && engagement.owner == keeper
            && view.registry.is_active(engagement, view.on)
    });
    let people = people.count();
    // One that follows with the same organisation without a day between takes its people over.
    let succeeded = |end: NaiveDate| {
        office.of::<ServiceContract>().any(|(_, next)| {
            next.organisation == facts.organisation
                && next.from.is_some_and(|from| from <= end.succ_opt().unwrap_or(end).max(view.on))
                && next.to.is_none_or(|to| to > end && view.on <= to)
        })
    };
    if let Some(end) = facts.to.filter(|end| *end < view.on && people > 0 && !succeeded(*end)) {
        let args = [("until", end.into()), ("count", people.into())];
        let place = || Place::add(Kind::ServiceContract, office.id);
        return outcome
            .step("socorg-expired", args)
            .breached(end.succ_opt())
            .given(fact!(ServiceContract.organisation), Some(own.id))
            .given(fact!(ServiceContract.buyer), facts.buyer.as_ref())
            .remedy("socorg-renew", place);
    }
    let Some(code) = code else {
        return undecidable(outcome, own.id, code_fact);
    };
    if CreditCode::parse(code).is_err() {
        let outcome = outcome.step("socorg-code", []).breached(None);
        return mend(outcome, own.id, code_fact);
    }
    if !SOCIAL.iter().any(|kind| code.starts_with(kind)) {
        let outcome = outcome.step("socorg-kind", []);
        return undecidable(outcome, own.id, code_fact);
    }
    if organisation.qualification.is_none() {
        return undecidable(outcome, own.id, fact!(SocialOrganisation.qualification));
    }
    if organisation.qualified_until.is_some_and(|until| until < view.on) {
        return undecidable(outcome, own.id, fact!(SocialOrganisation.qualified_until));
    }
    // In time to sign the next one, or to find the people another place (ours).
    let notice = view.parameter(SOCORG_NOTICE).filter(|_| people > 0);
    if let Some((end, notice)) = facts.to.filter(|end| view.on <= *end).zip(notice) {
        let left = (end - view.on).num_days();
        if left <= notice.value && !succeeded(end) {
            let args = [("until", end.into()), ("count", people.into())];
            let place = || Place::add(Kind::ServiceContract, office.id);
            return outcome
                .by(notice.row)
                .step("socorg-ends", args)
                .due(Some(end))
                .listed(true)
                .given(fact!(ServiceContract.organisation), Some(own.id))
                .given(fact!(ServiceContract.buyer), facts.buyer.as_ref())
                .remedy_by("socorg-renew", place, Some(end));
        }
    }
    outcome.verdict(Verdict::Met)
}
