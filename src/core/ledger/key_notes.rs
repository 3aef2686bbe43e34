//! What is noted of this office's signing key: of copies of it, and why it was replaced. Never the key.

use serde::{Deserialize, Serialize};

/// How a copy of the key was dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyCopied {
    /// Printed as a sheet.
    Paper,
    /// Handed out as a file under a passphrase.
    File,
    /// Nobody wants one.
    Declined,
    /// The key was missing here, and was brought back from a copy.
    Returned,
}

/// Why a key was replaced. Key of its words: `key-reason-CODE`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyReason {
    Routine,
    /// The key itself, or a copy of it, is not to be found.
    #[default]
    Lost,
    /// Somebody else has it, or may have it.
    Stolen,
}

impl KeyReason {
    pub const ALL: [Self; 3] = [Self::Routine, Self::Lost, Self::Stolen];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Routine => "routine",
            Self::Lost => "lost",
            Self::Stolen => "stolen",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks in this way")]
    pub(super) const fn is_lost(&self) -> bool {
        matches!(self, Self::Lost)
    }
}
