//! Keys that an office has compared itself, as it tells others: they take them on its word.

use serde::{Deserialize, Serialize};

use super::parts::json;
use super::wire::{Key, Package};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::ledger::Registry;

/// A key that this office has compared itself, as it tells others: they take it on its word.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Vouched {
    pub office: Id,
    pub key: Key,
}

/// The keys of these offices that were compared here, as the part `keys` of a file.
pub fn vouched(registry: &Registry, offices: impl Iterator<Item = Id>) -> Option<String> {
    let compared = offices.filter(|office| registry.is_trusted(*office));
    let keys: Vec<Vouched> = compared
        .filter_map(|office| Some(Vouched { office, key: registry.pins.get(&office)?.parse().ok()? }))
        .collect();
    (!keys.is_empty()).then(|| json(&keys))
}

/// The keys that the sender has compared itself.
pub fn read_vouched(package: &Package) -> Result<Vec<Vouched>, Issue> {
    Ok(package.told("keys")?.unwrap_or_default())
}
