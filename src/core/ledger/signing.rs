//! The office's signing key. It stands beside the journal and never in it; a backup carries it along, since who moves
//! the pen to another PC must be able to sign there.

use std::fmt;

use ed25519_dalek::SigningKey;

use crate::domain::hex::Hex;

/// The 32 secret bytes of an Ed25519 key.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningSeed([u8; 32]);

impl SigningSeed {
    /// `bytes` must come from a random source that cannot be guessed.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub fn key(&self) -> SigningKey {
        SigningKey::from_bytes(&self.0)
    }

    /// The public key, as a profile names it.
    pub fn public(&self) -> String {
        Hex(self.key().verifying_key().to_bytes()).to_string()
    }
}

/// A secret has no text.
impl fmt::Debug for SigningSeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningSeed(…)")
    }
}
