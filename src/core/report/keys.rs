//! 核对码: whose keys this office knows, as they are compared by telephone.

use crate::domain::id::Id;
use crate::exchange::codes::{fingerprint, is_fingerprint};
use crate::exchange::wire::Hex;
use crate::ledger::Registry;

/// The key of another office, pinned when its first file was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pinned {
    pub office: Id,
    pub name: String,
    pub code: String,
    /// Its 核对码 was compared, or an office that we had compared vouched for it.
    pub verified: bool,
}

/// 核对码 of this office's own key.
pub fn own_code(registry: &Registry) -> String {
    registry.profile.as_ref().map(|profile| code(&profile.key)).unwrap_or_default()
}

/// The pinned keys, by name.
pub fn pinned(registry: &Registry) -> Vec<Pinned> {
    let name = |office: Id| registry.party(office).map(|party| party.name).unwrap_or_default();
    let row = |(office, key): (&Id, &String)| Pinned {
        office: *office,
        name: name(*office),
        code: code(key),
        verified: registry.is_verified(*office),
    };
    let mut rows: Vec<Pinned> = registry.pins.iter().map(row).collect();
    rows.sort_by(|a, b| (a.verified, &a.name).cmp(&(b.verified, &b.name)));
    rows
}

/// Whether what was typed is the 核对码 of a pinned key.
pub fn is_right(pinned: &Pinned, typed: &str) -> bool {
    is_fingerprint(typed, &pinned.code)
}

fn code(key: &str) -> String {
    key.parse::<Hex<32>>().map(|Hex(bytes)| fingerprint(&bytes)).unwrap_or_default()
}
