//! A journal whose beginning is gone, where no saved state makes up for it: the entries behind that are still a chain up to
//! the end, so each of them is as it was written. What the beginning said of the office is told by the list of offices.

use super::batch::{Batch, Change, Meta};
use super::journal::{Entry, Head, verify_chain};
use super::profile::Profile;
use super::registry::Registry;
use crate::domain::codes::OfficeType;
use crate::domain::division::{self, Division};
use crate::domain::office::{Party, division_of, division_office, hand_added_office};

/// The unbroken chain at the end of a journal, if it ends where the journal is said to.
pub(super) fn tail(entries: &[Entry], head: Option<Head>) -> Option<&[Entry]> {
    let sound = |entry: &Entry| verify_chain(&before(entry), std::slice::from_ref(entry)).is_ok();
    let joined = |pair: &[Entry]| match pair {
        [one, next] => before(next) == one.head() && sound(one),
        _ => false,
    };
    let last = entries.last().filter(|last| sound(last) && head.is_none_or(|head| head == last.head()))?;
    let more = entries.windows(2).rev().take_while(|pair| joined(pair)).count();
    // The first entry alone makes a register; without it there is something before these.
    (last.sequence > 1).then(|| entries.get(entries.len() - 1 - more..)).flatten()
}

/// Where the chain stood before an entry.
fn before(entry: &Entry) -> Head {
    Head { sequence: entry.sequence.saturating_sub(1), hash: entry.previous }
}

/// The register that these entries make for an office, and the last entry that is missing before them.
pub(super) fn bridged(tail: &[Entry], office: &Profile) -> Option<(u64, Registry)> {
    let first = tail.first()?;
    let (missing, life) = (before(first), Meta::of(first).and_then(|meta| meta.incarnation));
    let life = life.map(|id| Change::Incarnation { id });
    let changes = std::iter::once(Change::SetUp(office.clone())).chain(life).collect();
    let mut registry = Registry::default();
    registry.apply(&Batch::new("set-up", "", changes), missing);
    for entry in tail {
        registry.apply_entry(entry).ok()?;
    }
    Some((missing.sequence, registry))
}

/// What a browser's own list says of a register.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    pub name: &'a str,
    pub practice: bool,
    /// One person's own copy, which its first entry alone tells from the office's register.
    pub self_check: bool,
}

/// The office that wrote these entries: each of them names office and register. What an office is called and where it
/// stands, the list of divisions says, or the name by which it was added under one of them. None where neither does.
pub fn office_of(entries: &[Entry], key: String, listed: Option<Listed<'_>>) -> Option<Profile> {
    if listed.is_some_and(|listed| listed.self_check) {
        return None;
    }
    let said = entries.iter().rev().filter_map(Meta::of);
    let (office, register) = said.filter_map(|meta| Some((meta.office?, meta.register?))).next()?;
    let divisions = division::divisions();
    let of_list = division_of(office);
    let name = listed.map(|listed| listed.name.to_owned());
    let (party, office_type, superior) = if let Some(division) = of_list {
        let own = Party::of(division);
        let name = name.unwrap_or_else(|| own.name.clone());
        (Party { name, ..own }, division.default_type(), division.up())
    } else {
        let name = name?;
        let above = |division: &&Division| hand_added_office(division_office(division.code), &name) == office;
        let superior = divisions.iter().find(above)?;
        let level = superior.level.below()?;
        (Party { office, code: String::new(), name, level }, OfficeType::Other, Some(superior))
    };
    let above = std::iter::successors(superior, |division| division.up()).map(Party::of).collect();
    let practice = listed.is_some_and(|listed| listed.practice);
    Some(Profile { party, office_type, above, register, practice, key })
}
