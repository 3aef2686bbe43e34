//! The envelope, version 0: who sends what to whom, and the digests of what it holds.
//!
//! Until release 1.0 this version may change; released versions are never edited.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::hex::{Digest, Key};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;

/// What every file of this program calls itself.
pub const FORMAT: &str = "taizhang.package";
/// The version written, and the highest one read.
pub const VERSION: u32 = 0;
/// The lowest reader that understands what this program writes.
pub const MIN_READER: u32 = 0;

/// The place of a file in the numbered row that one register sends to one receiver.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Chain {
    pub register: Id,
    /// New at every restore or move to another computer, so that two writers show as a fork.
    pub incarnation: Id,
    pub to: Id,
    pub number: u64,
    /// [`super::Package::digest`] of the file before this one; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Digest>,
    /// Head of the sender's journal.
    pub journal: Digest,
}

/// When, by whom and with which program the file was made.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Made {
    /// RFC 3339 with offset.
    pub at: String,
    pub by: String,
    pub program: String,
}

impl fmt::Debug for Made {
    /// Without `by`: it names a person.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Made").field("at", &self.at).field("program", &self.program).finish_non_exhaustive()
    }
}

/// What the writer decides about a file; the rest of the envelope follows from its parts and key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub kind: PackageKind,
    pub id: Id,
    pub practice: bool,
    pub from: Party,
    /// None for a file to a person.
    pub to: Option<Party>,
    /// None for a file that belongs to no row, such as a worker's self-report.
    pub chain: Option<Chain>,
    pub made: Made,
}

/// The signed head of a file. An older reader ignores fields it does not know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Envelope {
    pub format: String,
    pub version: u32,
    pub min_reader: u32,
    pub kind: PackageKind,
    pub id: Id,
    pub practice: bool,
    pub from: Party,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Party>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chain: Option<Chain>,
    pub made: Made,
    /// Part name → SHA-256 over that part's bytes as written.
    pub digests: BTreeMap<String, Digest>,
    pub key: Key,
}

impl Envelope {
    /// Its place in a row.
    ///
    /// # Errors
    /// `package-shape` where it stands in none.
    pub(in crate::exchange) fn row(&self) -> Result<&Chain, Issue> {
        self.chain.as_ref().ok_or_else(|| Issue::new("package-shape").at("envelope.chain"))
    }

    pub(super) fn new(head: Head, digests: BTreeMap<String, Digest>, key: Key) -> Self {
        let Head { kind, id, practice, from, to, chain, made } = head;
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            min_reader: MIN_READER,
            kind,
            id,
            practice,
            from,
            to,
            chain,
            made,
            digests,
            key,
        }
    }
}

/// The three fields every version keeps, read before the rest so that a newer file is named as newer.
#[derive(Deserialize)]
pub(super) struct Era {
    pub format: String,
    pub version: u32,
    pub min_reader: u32,
}
