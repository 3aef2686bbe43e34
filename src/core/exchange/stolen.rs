//! Declarations that a key was stolen (密钥被盗声明), as files carry them: up with the filing, down with what is published.
//! An office speaks of its own keys and of those of offices below it, and of no other's.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::parts::json;
use super::wire::{Key, Package};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::ledger::Registry;
use crate::ledger::stolen::Standing;

/// The part of a file that holds them.
pub const STOLEN: &str = "stolen";

/// A key that is not to be trusted from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Declared {
    pub office: Id,
    pub key: Key,
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub since: NaiveDate,
}

/// What this office declares of its own keys and of those below it, as a part of a file.
pub fn declared(registry: &Registry) -> Option<String> {
    let own = registry.office()?;
    let stands = registry.stolen.iter().filter(|stolen| stolen.standing == Standing::Declared);
    let entitled = stands.filter(|stolen| {
        registry.may_declare(own, stolen.office) && registry.may_declare(stolen.by, stolen.office)
    });
    let declared: Vec<Declared> = entitled
        .filter_map(|stolen| {
            Some(Declared { office: stolen.office, key: stolen.key.parse().ok()?, since: stolen.since })
        })
        .collect();
    (!declared.is_empty()).then(|| json(&declared))
}

/// What a file declares.
///
/// # Errors
/// `record-format` where it cannot be read.
pub fn read_declared(package: &Package) -> Result<Vec<Declared>, Issue> {
    Ok(package.told(STOLEN)?.unwrap_or_default())
}
