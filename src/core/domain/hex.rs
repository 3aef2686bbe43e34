//! Fixed-length bytes written as lower-case hex, in one spelling only.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use super::shape::shape;

/// `N` bytes whose only text is `2 N` lower-case hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hex<const N: usize>(pub [u8; N]);

/// A SHA-256 digest.
pub type Digest = Hex<32>;
/// An Ed25519 public key.
pub type Key = Hex<32>;

impl<const N: usize> Hex<N> {
    pub const fn as_bytes(&self) -> &[u8; N] {
        &self.0
    }
}

impl Digest {
    /// What stands before the first entry of a chain.
    pub const ZERO: Self = Self([0; 32]);

    /// SHA-256 over bytes as written.
    pub fn of(bytes: &[u8]) -> Self {
        // A browser runs new code slowly until it is called the next time: not megabytes in one call.
        const AT_ONCE: usize = 4096;
        let mut hash = Sha256::new();
        bytes.chunks(AT_ONCE).for_each(|piece| hash.update(piece));
        Self(hash.finalize().into())
    }
}

/// The text is not lower-case hex of the right length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHex;

impl<const N: usize> FromStr for Hex<N> {
    type Err = NotHex;

    fn from_str(text: &str) -> Result<Self, NotHex> {
        let mut bytes = [0; N];
        // Upper case would be a second spelling of the same bytes.
        if text.bytes().any(|b| b.is_ascii_uppercase()) {
            return Err(NotHex);
        }
        hex::decode_to_slice(text, &mut bytes).map_err(|_| NotHex)?;
        Ok(Self(bytes))
    }
}

impl<const N: usize> fmt::Display for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl<const N: usize> fmt::Debug for Hex<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

shape! { {const N: usize} Hex<N>, format!("hex-{N}"), |_generator| {
    super::shape::text(&format!("[0-9a-f]{{{}}}", 2 * N))
} }

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        text.parse().map_err(|NotHex| serde::de::Error::custom("not lower-case hex"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_value_has_one_text() {
        assert_eq!("00ff".parse::<Hex<2>>().map(|h| h.to_string()), Ok("00ff".to_owned()));
        for bad in ["00FF", "00f", "00ff00", "00fg", ""] {
            assert_eq!(bad.parse::<Hex<2>>(), Err(NotHex), "{bad}");
        }
    }
}
