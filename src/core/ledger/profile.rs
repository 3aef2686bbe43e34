//! Who this register belongs to: made at set-up, first entry of the journal.

use serde::{Deserialize, Serialize};

use crate::domain::codes::{OfficeLevel, OfficeType};
use crate::domain::id::Id;
use crate::domain::office::Party;

/// Where an office stands: who it is, and the offices above it, nearest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub party: Party,
    pub above: Vec<Party>,
}

/// The office that keeps this register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Profile {
    pub party: Party,
    pub office_type: OfficeType,
    /// The offices above, nearest first; empty for the province.
    pub above: Vec<Party>,
    /// Made at set-up, kept by backups: the identity of the register.
    pub register: Id,
    /// A practice register and a real one never exchange files.
    pub practice: bool,
    /// Ed25519 public key, lower-case hex.
    pub key: String,
}

impl Profile {
    pub const fn office(&self) -> Id {
        self.party.office
    }

    pub const fn level(&self) -> OfficeLevel {
        self.party.level
    }

    /// Whether people entered here are drafts for the superior (records.md §6: a township may draft).
    pub fn drafts_people(&self) -> bool {
        self.level() == OfficeLevel::Grassroots
    }

    /// Where this office files to.
    pub fn superior(&self) -> Option<&Party> {
        self.above.first()
    }
}
