//! 续签名单: whom the employer, mostly a company, wants to renew, as a pasted list. Every name of it is accounted for: ticked,
//! or told why not.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::expiring::Line;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::order::Gathered as _;
use crate::process::training::paste::{Found, on_day};

coded! {
    /// What a name of the list turned out to be. Key of its words: `contracts-listed-CODE`.
    pub enum Told {
        /// Its contract ends: ticked.
        Ticked "ticked",
        /// Needs a word of its own when it is renewed.
        Asks "asks",
        /// An exit is registered.
        Leaving "leaving",
        /// Its contract does not end within the window.
        NotDue "not-due",
        /// No longer in post.
        Gone "gone",
        /// Several people of ours bear it.
        Several "several",
        /// Nobody of ours bears it.
        Stranger "stranger",
    }
}

/// A list as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The contracts that it means.
    pub ticked: BTreeSet<Id>,
    /// The names of each sort, without sorts of which there is none.
    pub told: Vec<(Told, Vec<String>)>,
    /// How many names stand in it, and how many of them for a second time.
    pub total: usize,
    pub again: usize,
    /// Whose contract ends and who does not stand in it.
    pub missing: Vec<String>,
}

/// Compares a list with the contracts that end.
pub fn listed(registry: &Registry, lines: &[Line], on: NaiveDate, text: &str) -> Listed {
    let reading = on_day(registry, on, text);
    let leaves = |person: Id| registry.about(person).any(|own| own.kind() == Kind::Exit);
    let mut named = BTreeSet::new();
    let mut ticked = BTreeSet::new();
    let mut found: Vec<(Told, String)> = Vec::new();
    for line in &reading.lines {
        let told = match &line.found {
            Found::Stranger => Told::Stranger,
            Found::NotInPost(_) => Told::Gone,
            Found::Several(people) => {
                named.extend(people.iter().map(|own| own.person));
                Told::Several
            }
            Found::One(own) => {
                named.insert(own.person);
                let mine: Vec<&Line> = lines.iter().filter(|line| line.named.person == own.person).collect();
                ticked.extend(mine.iter().filter(|line| !line.is_forbidden()).map(|line| line.contract));
                match mine.as_slice() {
                    [] if leaves(own.person) => Told::Leaving,
                    [] => Told::NotDue,
                    all if all.iter().any(|line| line.is_forbidden()) => Told::Leaving,
                    all if all.iter().any(|line| !line.is_clear()) => Told::Asks,
                    _ => Told::Ticked,
                }
            }
        };
        found.push((told, line.text.clone()));
    }
    let of =
        |told: &Told| found.iter().filter(|(own, _)| own == told).map(|(_, name)| name.clone()).collect();
    let told = Told::ALL
        .iter()
        .map(|told| (*told, of(told)))
        .filter(|(_, names): &(Told, Vec<String>)| !names.is_empty());
    let missing = lines.iter().filter(|line| !named.contains(&line.named.person));
    let missing = missing.map(|line| line.named.name.clone()).into_set();
    Listed {
        ticked,
        told: told.collect(),
        total: reading.total,
        again: reading.again,
        missing: missing.into_iter().collect(),
    }
}
