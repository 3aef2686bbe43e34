//! Part of R-CONTRACT: which contract was the first with this employer, and whether it was signed in time.

use smallvec::SmallVec;

use crate::domain::codes::{ContractKind, ContractMaking, YesNo};
use crate::domain::record::Record;
use crate::domain::{Contract, Engagement};
use crate::policy::draft::Draft;
use crate::policy::grounds::Place;
use crate::policy::outcome::{Fact, fact};
use crate::policy::setting::{Limit, Set};
use crate::policy::view::{RuleContext, existing};

pub(super) const BEGAN: Fact = fact!(Engagement.work_began);

/// The contracts of an engagement: mostly few.
pub(super) type Contracts<'a> = SmallVec<[Registered<'a>; 4]>;

/// A contract as it is registered.
pub(super) type Registered<'a> = (&'a Record, &'a Contract);

/// 逾期签订: the first contract was signed after the limit. It is no more to be mended; once a reason stands, it leaves
/// the work list. What follows on that contract is another matter.
pub(super) fn late<'a>(
    view: &RuleContext<'a>,
    outcome: impl FnOnce() -> Draft,
    limit: Set<'a, Limit>,
    (record, facts): (&Record, &Engagement),
    contracts: &[Registered<'_>],
) -> Option<Draft> {
    let (own, contract) = first(view, record, facts, contracts)?;
    let (began, began_last) = view.work_began(facts)?;
    let signed = contract.signed.or(contract.start)?;
    let last = view.deadline(limit, began_last);
    if signed <= view.deadline(limit, began).until {
        return None;
    }
    let until = last.until;
    let (why, reason) = (fact!(Contract.late_reason), contract.late_reason.as_ref());
    let signing = if contract.signed.is_some() { fact!(Contract.signed) } else { fact!(Contract.start) };
    let args = [("signed", signed.into()), ("from", began_last.into()), ("until", until.into())];
    let outcome = outcome()
        .about(own.id)
        .within(&last)
        .fact(Some(record.id), BEGAN, (began == began_last).then_some(began))
        .fact(Some(own.id), signing, Some(signed));
    Some(if signed <= until {
        // Known to the month: on some of its days the contract was in time.
        outcome.asks(record.id, BEGAN)
    } else {
        outcome
            .fact(Some(own.id), why, reason)
            .step("contract-late", args)
            .breached(until.succ_opt())
            .flag("signed-late")
            .listed(reason.is_none())
            .too_late_at(|| Place::edit(own.id, &[why]))
    })
}

/// The contract with which the work began, where the records show which it is: they reach back to the first day of work,
/// or 签订次数 says that none came before and its term begins there. 签订次数 counts with one employer: after a change of
/// the signer the first with the new one is not the first of the work. Of whom came before the books were begun (存量),
/// nobody knows what was signed before the earliest that is registered.
fn first<'a>(
    view: &RuleContext<'_>,
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
