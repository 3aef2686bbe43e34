//! Rows of files between two offices: where one ends, and where the two do not agree.

use serde::{Deserialize, Serialize};

use crate::domain::id::Id;
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;

/// The newest file of one row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RowEnd {
    /// Who made it.
    pub maker: Party,
    /// To whom the row goes: what is issued to everybody goes to its maker's own line.
    pub to: Id,
    pub kind: PackageKind,
    pub number: u64,
    /// SHA-256 of the envelope, lower-case hex.
    pub digest: String,
    /// RFC 3339.
    pub made_at: String,
}

/// What is wrong with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// This office has not received it.
    WeLack,
    /// The other office has not received it.
    TheyLack,
    /// The two do not have the same file under this number, or one has more than its maker knows of: an old backup was
    /// restored, or two computers write.
    Parted,
}

/// One row that does not agree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    pub fault: Fault,
    /// The file that is lacking, or parted.
    pub end: RowEnd,
    /// It was made by neither of the two, and is to be passed on.
    pub passed: bool,
    /// The last number of the row that whoever lacks it has; none where it has nothing of it.
    pub last: Option<u64>,
}

/// What two registers do not agree on. Every file is complete: of a row only the newest need be sent again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    pub disagreements: Vec<Disagreement>,
    /// Rows that agree.
    pub agreed: usize,
}
