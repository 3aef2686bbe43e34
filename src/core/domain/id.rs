//! Identifiers: 128 bits, written as a lower-case UUID.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// A 128-bit identifier, written `8-4-4-4-12` in lower-case hex.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

impl Id {
    pub const fn from_u128(value: u128) -> Self {
        Self(value)
    }

    /// Id `n` of a command: the first 128 bits of SHA-256(seed ‖ n), so that `decide` stays pure.
    pub fn derive(seed: &[u8; 16], n: u64) -> Self {
        let mut hash = Sha256::new();
        hash.update(seed);
        hash.update(n.to_be_bytes());
        let digest: [u8; 32] = hash.finalize().into();
        let mut head = [0u8; 16];
        head.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Self(u128::from_be_bytes(head))
    }

    pub const fn as_u128(self) -> u128 {
        self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let v = self.0;
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            v >> 96,
            (v >> 80) & 0xffff,
            (v >> 64) & 0xffff,
            (v >> 48) & 0xffff,
            v & 0xffff_ffff_ffff
        )
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The text is not a lower-case UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bare: String = text.chars().filter(|c| *c != '-').collect();
        let id = u128::from_str_radix(&bare, 16).map(Self).map_err(|_| NotAnId)?;
        // Only the canonical spelling is taken: one identifier has one text.
        if id.to_string() == text { Ok(id) } else { Err(NotAnId) }
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        text.parse().map_err(|NotAnId| serde::de::Error::custom("not an id"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_value_agree() {
        let id = Id::derive(&[7; 16], 3);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_ne!(id, Id::derive(&[7; 16], 4));
        for bad in ["", "0", "ABCDEF00-0000-0000-0000-000000000000", "00000000000000000000000000000000"] {
            assert_eq!(bad.parse::<Id>(), Err(NotAnId), "{bad}");
        }
    }
}
