//! What the rules say in a person's own copy: those that concern the person.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::asked::{Asked, sort};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Change, Registry};
use crate::order::Gathered;
use crate::policy::engine;
use crate::policy::grounds::{Explained, FactUsed, Remedy};
use crate::policy::outcome::{Outcome, Verdict};

/// The rules that concern the worker (product.md). How the filing stands is told as a state, not as a verdict.
pub const RULES: [&str; 10] =
    ["R-ID", "R-TRAIN1Y", "R-CE", "R-REG1", "R-REG2", "R-SI", "R-HF", "R-CONTRACT", "R-PROB", "R-RETIRE"];

/// Whose copy this is; none in an office's register.
pub fn person(registry: &Registry) -> Option<Id> {
    registry.personal.as_ref().map(|file| file.person)
}

/// What the rules say of the worker, most urgent first.
pub fn outcomes(registry: &Registry, on: NaiveDate) -> Vec<Explained> {
    let Some(person) = person(registry) else { return Vec::new() };
    let (asking, mut found): (Vec<Explained>, Vec<Explained>) =
        judged(registry, person, on).into_iter().partition(|outcome| wants_books_alone(outcome));
    // Since when the office keeps its books is not for the worker to say: what else is missing is.
    let meant: BTreeSet<Asked> = asking.iter().map(|outcome| Asked::of(outcome)).into_set();
    let rest =
        if meant.is_empty() { Vec::new() } else { judged(&kept_from(registry, person, on), person, on) };
    let open = |outcome: &Outcome| matches!(outcome.verdict, Verdict::Undecidable { .. });
    let wanted = |outcome: &Outcome| meant.contains(&Asked::of(outcome)) && !wants_books_alone(outcome);
    let of_office = |outcome: &Explained| is_given(registry) || registration(outcome).is_none();
    found.extend(rest.into_iter().filter(|outcome| open(outcome) && wanted(outcome) && of_office(outcome)));
    if !is_given(registry) {
        found.extend(asking.into_iter().filter_map(by_what_is_said));
    }
    sort(&mut found);
    found
}

/// Whether an office gave the file; else it is what the worker says.
pub fn is_given(registry: &Registry) -> bool {
    registry.personal.as_ref().is_some_and(|file| file.made_at.is_some())
}

/// Where no office keeps books, a registration is known by what the worker says of it, and no month is asked for.
fn by_what_is_said(mut outcome: Explained) -> Option<Explained> {
    let said = registration(&outcome)?;
    let (fact, is_said) = (said.fact, said.value.is_some());
    outcome.outcome.verdict = match is_said {
        true => Verdict::Met,
        false => Verdict::Undecidable { missing: vec![fact].into() },
    };
    outcome.grounds.remedy = Remedy::None;
    Some(outcome)
}

/// The day on which an engagement was registered for what is paid in, where a verdict asks for it.
fn registration(outcome: &Explained) -> Option<&FactUsed> {
    const REGISTERED: [&str; 2] = ["insurance_registered", "fund_registered"];
    outcome.grounds.facts.iter().find(|used| REGISTERED.contains(&used.fact.key))
}

fn wants_books_alone(outcome: &Outcome) -> bool {
    match &outcome.verdict {
        Verdict::Undecidable { missing } => {
            !missing.is_empty() && missing.iter().all(|fact| fact.kind == Kind::Books)
        }
        _ => false,
    }
}

/// What the rules that concern the worker say of somebody.
pub fn judged(registry: &Registry, person: Id, on: NaiveDate) -> Vec<Explained> {
    let mut found = engine::of_person(registry, person, on);
    found.retain(|outcome| RULES.contains(&outcome.rule));
    found
}

/// The register as it would be if the office had begun on a day the books of which it has not said since when it keeps
/// them.
pub fn kept_from(registry: &Registry, person: Id, from: NaiveDate) -> Registry {
    let mut assumed = registry.clone();
    let Some(owner) = registry.find(person).map(|record| record.owner) else { return assumed };
    let books = registry.about(owner).find(|record| record.kind() == Kind::Books);
    let mut books = books.map(|record| Record::clone(record)).unwrap_or_else(|| Record {
        id: Id::derive(&owner.as_u128().to_be_bytes(), 0),
        owner,
        subject: owner,
        draft: false,
        body: Kind::Books.empty(),
    });
    for field in Kind::Books.fields() {
        if books.body.get(field.key).is_none() {
            // Every field of the books is a day, and takes one.
            let _ = books.body.set(field.key, Some(&from.to_string()));
        }
    }
    let batch = Batch::new("write", "", vec![Change::Put(Arc::new(books))]);
    assumed.apply(&batch, Head { sequence: registry.head.sequence + 1, ..registry.head });
    assumed
}
