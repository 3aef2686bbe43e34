//! What is told of a damaged register in the journal of the one that was restored from it.

use serde::{Deserialize, Serialize};

use super::journal::Head;

/// What a restored register keeps of the damage, as an entry of its journal says it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Salvage {
    pub first: u64,
    pub last: u64,
    /// Names the damaged part in the archive.
    pub quarantine: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<State>,
}

/// A whole state, as the segments of a snapshot hold it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct State {
    pub(super) through: Head,
    pub(super) segments: Vec<(u32, String)>,
}

/// A state holds people; logs must not.
impl std::fmt::Debug for Salvage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Salvage")
            .field("first", &self.first)
            .field("last", &self.last)
            .finish_non_exhaustive()
    }
}

impl Salvage {
    pub(super) fn without_state(&self) -> Self {
        Self { state: None, ..self.clone() }
    }
}
