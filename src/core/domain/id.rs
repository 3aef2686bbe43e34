//! Identifiers: 128 bits, written as a lower-case UUID.

use std::collections::HashMap;
use std::fmt;
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
/// Where each eight digits stand: four and four, since a dash may part them.
const FOURS: [[usize; 2]; 4] = [[0, 4], [9, 14], [19, 24], [28, 32]];

/// The same in each byte of a word: a register holds some hundred thousand ids, which are written and read eight digits
/// at a time.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// A number in eight hexadecimal digits, the first one in the highest byte.
const fn digits(number: u32) -> u64 {
    let mut values = number as u64;
    values = (values | values << 16) & 0x0000_ffff_0000_ffff;
    values = (values | values << 8) & 0x00ff_00ff_00ff_00ff;
    values = (values | values << 4) & each(0xf);
    let letters = (values + each(6)) >> 4 & each(1);
    values + each(b'0') + letters * (b'a' - b'0' - 10) as u64
}

/// The number that eight lower-case hexadecimal digits say.
fn number(text: u64) -> Option<u32> {
    const HIGH: u64 = each(0x80);
    // The high bit of every byte that is no less than `least`, in a word without high bits.
    let from = |least: u8| (text + each(0x80 - least)) & HIGH;
    if text & HIGH != 0 || from(b'0') != HIGH || from(b'9' + 1) != from(b'a') || from(b'f' + 1) != 0 {
        return None;
    }
    let mut values = (text & each(0xf)) + (from(b'a') >> 7) * 9;
    values = (values | values >> 4) & 0x00ff_00ff_00ff_00ff;
    values = (values | values >> 8) & 0x0000_ffff_0000_ffff;
    u32::try_from((values | values >> 16) & 0xffff_ffff).ok()
}

impl Id {
    fn digits(self) -> [u8; LENGTH] {
        let mut text = [b'-'; LENGTH];
        let mut put = |at: usize, four: u64| {
            if let Some(place) = text.get_mut(at..).and_then(<[u8]>::first_chunk_mut) {
                *place = (four as u32).to_be_bytes();
            }
        };
        for ([first, second], shift) in FOURS.into_iter().zip([96, 64, 32, 0]) {
            let eight = digits((self.0 >> shift) as u32);
            put(first, eight >> 32);
            put(second, eight);
        }
        text
    }

    /// Only the canonical spelling is taken: one identifier has one text.
    fn read(text: &[u8]) -> Option<Self> {
        let text: &[u8; LENGTH] = text.try_into().ok()?;
        if !DASHES.iter().all(|at| text.get(*at) == Some(&b'-')) {
            return None;
        }
        let four = |at: usize| Some(u64::from(u32::from_be_bytes(*text.get(at..)?.first_chunk()?)));
        let eight = |[first, second]: [usize; 2]| Some(four(first)? << 32 | four(second)?);
        let number = |places| Some(u128::from(number(eight(places)?)?));
        FOURS.into_iter().try_fold(0, |value, places| Some(value << 32 | number(places)?)).map(Self)
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
        Self::read(text.as_bytes()).ok_or(NotAnId)
    }
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
        // Every digit has one spelling, wherever it stands.
        let good = "fedcba98-7654-3210-0123-456789abcdef";
        for at in 0..LENGTH {
            for byte in 0..0x80 {
                let mut text = good.as_bytes().to_vec();
                text[at] = byte;
                let text = String::from_utf8(text).unwrap();
                let fits = match DASHES.contains(&at) {
                    true => byte == b'-',
                    false => byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte),
                };
                let read = text.parse::<Id>().map(|id| id.to_string());
                assert_eq!(read, if fits { Ok(text.clone()) } else { Err(NotAnId) }, "{text}");
            }
        }
        let dashed = "000000000-000-0000-0000-000000000000";
        for bad in
            ["", "0", dashed, "ABCDEF00-0000-0000-0000-000000000000", "00000000000000000000000000000000"]
        {
            assert_eq!(bad.parse::<Id>(), Err(NotAnId), "{bad}");
        }
    }
}
