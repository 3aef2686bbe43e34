//! Part of R-CONTRACT: which contract was the first with this employer, and whether it was signed in time.

use std::sync::Arc;

use super::contract::{BEGAN, Registered, of_contract};
use crate::domain::Engagement;
use crate::domain::codes::{ContractKind, ContractMaking, YesNo};
use crate::domain::record::Record;
use crate::policy::outcome::{Outcome, Place, Verdict};
use crate::policy::parameter::Parameter;
use crate::policy::view::{View, existing};

/// 逾期签订: the first contract was signed after the limit. It is no more to be mended; once a reason stands, it leaves
/// the work list. What follows on that contract is another matter.
pub(super) fn late(
    view: &View<'_>,
    outcome: Outcome,
    limit: &Arc<Parameter>,
    (record, facts): (&Record, &Engagement),
    contracts: &[Registered<'_>],
) -> Option<Outcome> {
    let (own, contract) = first(view, record, facts, contracts)?;
    let (began, began_last) = view.work_began(facts)?;
    let signed = contract.signed.or(contract.start)?;
    let last = view.deadline(limit, began_last);
    if signed <= view.deadline(limit, began).until {
        return None;
    }
    let until = last.until;
    let reason = contract.late_reason.as_ref().map(|reason| reason.as_str().to_owned());
    let key = if contract.signed.is_some() { "signed" } else { "start" };
    let args =
        [("signed", signed.to_string()), ("from", began_last.to_string()), ("until", until.to_string())];
    let outcome = outcome
        .about(own.id)
        .within(&last)
        .fact(Some(record.id), BEGAN, (began == began_last).then(|| began.to_string()))
        .fact(Some(own.id), of_contract(key), Some(signed.to_string()));
    Some(if signed <= until {
        // Known to the month: on some of its days the contract was in time.
        let place = Place::Edit { record: record.id, keys: vec![BEGAN.key] };
        outcome.verdict(Verdict::Undecidable { missing: vec![BEGAN] }).remedy("train-say", place, None)
    } else {
        let explained = reason.is_some();
        outcome
            .fact(Some(own.id), of_contract("late_reason"), reason)
            .step("contract-late", &args)
            .verdict(Verdict::Breached { since: until.succ_opt() })
            .flag("signed-late")
            .listed(!explained)
            .too_late_at(Place::Edit { record: own.id, keys: vec!["late_reason"] })
    })
}

/// The contract with which the work began, where the records show which it is: they reach back to the first day of work,
/// or 签订次数 says that none came before and its term begins there. 签订次数 counts with one employer: after a change of
/// the signer the first with the new one is not the first of the work. Of whom came before the books were begun (存量),
/// nobody knows what was signed before the earliest that is registered.
fn first<'a>(
    view: &View<'_>,
    record: &Record,
    facts: &Engagement,
    contracts: &[Registered<'a>],
) -> Option<Registered<'a>> {
    let (_, own) = contracts.first()?;
    let said = own.sequence.map(|count| count.get() == 1);
    let looks_first = said.unwrap_or_else(|| {
        own.kind.is_some_and(|kind| kind != ContractKind::Service)
            && matches!(own.making, None | Some(ContractMaking::Signed))
    });
    let work = view.work_began(facts)?;
    let from_the_first_day = said == Some(true) && own.start.is_some_and(|start| start <= work.1);
    let kept_from = view.books(record.owner).and_then(|(_, books)| books.contracts_from);
    let kept = match kept_from {
        Some(from) => from <= work.0,
        // Without a day of the books, only who is said not to be 存量 came after they were begun.
        None => facts.existing_staff == Some(YesNo::No),
    };
    let known = from_the_first_day || (kept && !existing(facts));
    contracts.first().copied().filter(|_| looks_first && known)
}
