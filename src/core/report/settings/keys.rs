//! 核对码: whose keys this office knows, as they are compared by telephone.

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::exchange::codes::{fingerprint, is_fingerprint};
use crate::exchange::wire::Hex;
use crate::ledger::Registry;
use crate::ledger::stolen::{Standing, Stolen};
use crate::order::Ordered;

/// The key of another office, pinned when its first file was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    pub office: Id,
    pub name: String,
    pub code: String,
    /// Its 核对码 was compared, or an office that we had compared vouched for it.
    pub verified: bool,
    /// The key itself, lower-case hex.
    pub key: String,
    /// It stands below us: its key may be declared stolen here.
    pub below: bool,
    /// The day from which it is declared stolen.
    pub stolen: Option<NaiveDate>,
}

/// A key that was declared stolen, as this register has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    pub office: Id,
    pub name: String,
    pub key: String,
    pub code: String,
    pub since: NaiveDate,
    /// Who said so.
    pub by: String,
    /// It may be the thief's word, and marks nothing.
    pub warned: bool,
}

/// The declarations that somebody is to look at: all but those lifted here.
pub fn declared(registry: &Registry) -> Vec<Declared> {
    let name = |office: Id| registry.party(office).map(|party| party.name).unwrap_or_default();
    let stands = registry.stolen.iter().filter(|stolen| stolen.standing != Standing::Lifted);
    let row = |stolen: &Stolen| Declared {
        office: stolen.office,
        name: name(stolen.office),
        key: stolen.key.clone(),
        code: code(&stolen.key),
        since: stolen.since,
        by: name(stolen.by),
        warned: stolen.standing == Standing::Warned,
    };
    let mut rows: Vec<Declared> = stands.map(row).collect();
    rows.order_by(|a, b| (!a.warned, &a.name, a.since).cmp(&(!b.warned, &b.name, b.since)));
    rows
}

/// 核对码 of this office's own key.
pub fn own_code(registry: &Registry) -> String {
    registry.profile.as_ref().map(|profile| code(&profile.key)).unwrap_or_default()
}

/// A new key of this office, which others know nothing of yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKey {
    pub code: String,
    pub superior: Option<String>,
    /// Whether files come here from below.
    pub below: bool,
}

/// The new key that others are still to be told of, by telephone: nothing once `told` is its code.
pub fn to_tell(registry: &Registry, told: Option<&str>) -> Option<NewKey> {
    let profile = registry.profile.as_ref().filter(|_| !registry.former_keys.is_empty())?;
    let code = own_code(registry);
    let superior = profile.superior().map(|superior| superior.name.clone());
    let below = registry.held.values().any(|held| held.origin.level > profile.level());
    let others = superior.is_some() || below;
    (others && told != Some(code.as_str())).then_some(NewKey { code, superior, below })
}

/// The pinned keys, by name.
pub fn pinned(registry: &Registry) -> Vec<Pinned> {
    let name = |office: Id| registry.party(office).map(|party| party.name).unwrap_or_default();
    let row = |(office, key): (&Id, &String)| Pinned {
        office: *office,
        name: name(*office),
        code: code(key),
        verified: registry.is_verified(*office),
        key: key.clone(),
        below: registry.office().is_some_and(|own| registry.may_declare(own, *office)),
        stolen: registry.stolen_since(*office, key),
    };
    let mut rows: Vec<Pinned> = registry.pins.iter().map(row).collect();
    rows.order_by(|a, b| (a.verified, &a.name).cmp(&(b.verified, &b.name)));
    rows
}

/// Whether what was typed is the 核对码 of a pinned key.
pub fn is_right(pinned: &Pinned, typed: &str) -> bool {
    is_fingerprint(typed, &pinned.code)
}

/// 核对码 of a key in hex.
pub fn code(key: &str) -> String {
    key.parse::<Hex<32>>().map(|Hex(bytes)| fingerprint(&bytes)).unwrap_or_default()
}
