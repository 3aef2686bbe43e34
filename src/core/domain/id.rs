//! Identifiers: 128 bits, written as a lower-case UUID.

use std::collections::HashMap;
use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

use super::shape::shape;

/// A 128-bit identifier, written `8-4-4-4-12` in lower-case hex.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(u128);

/// What is looked up by an id, in no order. Ids come in files of others, who may choose them: the hash is one for which
/// nobody finds thousands that fall into one place, or a single file would slow the register down for good.
pub type ById<T> = HashMap<Id, T>;

impl Id {
    pub const fn from_u128(value: u128) -> Self {
        Self(value)
    }

    /// Id `n` of a command: the first 128 bits of SHA-256(seed ‖ n), so that `decide` stays pure.
    pub fn derive(seed: &[u8; 16], n: u64) -> Self {
        Self::hashed(Sha256::new().chain_update(seed).chain_update(n.to_be_bytes()))
    }

    /// The first 128 bits of a hash.
    pub(crate) fn hashed(hash: Sha256) -> Self {
        Self(hash.finalize().iter().take(16).fold(0, |value, byte| value << 8 | u128::from(*byte)))
    }

    pub const fn as_u128(self) -> u128 {
        self.0
    }
}

/// Length of the text, and where the dashes stand in it.
const LENGTH: usize = 36;
const DASHES: [usize; 4] = [8, 13, 18, 23];
const GROUPS: [Range<usize>; 5] = [0..8, 9..13, 14..18, 19..23, 24..LENGTH];
/// Where the two digits of each byte stand.
const PAIRS: [usize; 16] = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];

impl Id {
    /// A register holds some hundred thousand ids: they are written and read digit by digit.
    fn digits(self) -> [u8; LENGTH] {
        let digit = |value: u8| b"0123456789abcdef".get(usize::from(value)).copied().unwrap_or(b'0');
        let mut text = [b'-'; LENGTH];
        for (byte, at) in self.0.to_be_bytes().into_iter().zip(PAIRS) {
            if let Some([high, low]) = text.get_mut(at..at + 2) {
                (*high, *low) = (digit(byte >> 4), digit(byte & 0xf));
            }
        }
        text
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(std::str::from_utf8(&self.digits()).map_err(|_| fmt::Error)?)
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
        // Only the canonical spelling is taken: one identifier has one text.
        let dashed = DASHES.iter().all(|at| text.as_bytes().get(*at) == Some(&b'-'));
        let [a, b, c, d, e] = GROUPS.map(|digits| text.as_bytes().get(digits));
        let halves = || Some((half([a?, b?, c?])?, half([d?, e?])?));
        let (high, low) = halves().filter(|_| dashed && text.len() == LENGTH).ok_or(NotAnId)?;
        Ok(Self(u128::from(high) << 64 | u128::from(low)))
    }
}

/// The number that sixteen digits say.
fn half<const N: usize>(groups: [&[u8]; N]) -> Option<u64> {
    groups.into_iter().flatten().try_fold(0, |value, digit| match digit {
        b'0'..=b'9' => Some(value << 4 | u64::from(digit - b'0')),
        b'a'..=b'f' => Some(value << 4 | u64::from(digit - b'a' + 10)),
        _ => None,
    })
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.serialize_str(std::str::from_utf8(&self.digits()).map_err(serde::ser::Error::custom)?)
    }
}

shape! { Id, "id", |_generator| super::shape::text(&super::shape::id()) }

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_str(Text)
    }
}

/// Reads an id out of a text without keeping the text.
struct Text;

impl Visitor<'_> for Text {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Id, E> {
        text.parse().map_err(|NotAnId| E::custom("not an id"))
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
        assert_eq!(serde_json::from_str::<Id>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
        assert_eq!(Id(0x0123_4567_89ab_cdef).to_string(), "00000000-0000-0000-0123-456789abcdef");
        let dashed = "000000000-000-0000-0000-000000000000";
        for bad in
            ["", "0", dashed, "ABCDEF00-0000-0000-0000-000000000000", "00000000000000000000000000000000"]
        {
            assert_eq!(bad.parse::<Id>(), Err(NotAnId), "{bad}");
        }
    }
}
