//! 已按期限删除: what the ledger itself holds against it. Which other matters are open is for `process::erasure` to say.

use crate::domain::FilingRequest;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::record::{In as _, Kind};
use crate::ledger::batch::{Batch, Change};
use crate::ledger::context::Context;
use crate::ledger::erasure::{erasure, kept_until, left};
use crate::ledger::registry::Registry;
use crate::ledger::{filed, transfers};

/// # Errors
/// `erase-nobody` without anybody; `record-unknown` where this office does not keep the person; `erase-early` with the
/// last day on which what is recorded must be kept; `erase-open` while a filing or a move has no answer.
pub(super) fn decide(
    registry: &Registry,
    people: &[Id],
    months: u32,
    journal: &[(u64, Batch)],
    context: &Context,
) -> Result<Vec<Change>, Issues> {
    require(!people.is_empty(), || Issue::new("erase-nobody"))?;
    for person in people {
        let own = registry.own(*person).is_some_and(|record| record.kind() == Kind::Person);
        require(own, || Issue::new("record-unknown"))?;
        let left = left(registry, *person).ok_or_else(|| Issue::new("erase-serving"))?;
        let until = kept_until(left, months);
        require(until < context.today(), || Issue::new("erase-early").with("day", until))?;
        require(!is_asking(registry, *person, context), || Issue::new("erase-open"))?;
    }
    Ok(vec![Change::Erased(erasure(registry, people, months, journal).into())])
}

/// Whether a filing or a move of the person waits for an answer.
fn is_asking(registry: &Registry, person: Id, context: &Context) -> bool {
    let asks = registry.about(person).any(|record| {
        let request = FilingRequest::of(&record.body).filter(|request| request.withdrawn.is_none());
        request.is_some() && filed::answer(registry, record).is_none()
    });
    asks || transfers::of_person(registry, person).iter().any(|own| own.is_open(context.today()))
}
