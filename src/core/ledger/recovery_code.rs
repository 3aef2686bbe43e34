//! 恢复码: a secret for paper, which opens what a forgotten passphrase no longer opens.
//!
//! 120 bits nobody guesses, and 20 bits by which a slip of the pen is noticed: seven groups of four letters that are not
//! mistaken for each other (Crockford's alphabet: no I, L, O, U).

use std::fmt;

use sha2::{Digest as _, Sha256};
use zeroize::Zeroize;

use crate::domain::text::bare_number;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES: usize = 15;
const SECRET_LETTERS: usize = BYTES * 8 / 5;
const CHECK_LETTERS: usize = 4;
const GROUP: usize = 4;

/// The secret itself. It has no text but on the paper.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; BYTES]);

impl RecoveryCode {
    /// `bytes` must come from a random source that cannot be guessed.
    pub const fn from_bytes(bytes: [u8; BYTES]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; BYTES] {
        &self.0
    }

    /// Reads a code as copied from paper, with or without its dashes; none where it is no code or one letter is wrong.
    pub fn parse(text: &str) -> Option<Self> {
        let letters: Vec<u8> = bare_number(text).bytes().filter(|b| *b != b'-').collect();
        let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
        for letter in letters.get(..SECRET_LETTERS)? {
            bits = bits << 5 | u32::try_from(value(*letter)?).ok()?;
            held += 5;
            if held >= 8 {
                held -= 8;
                bytes.push(u8::try_from(bits >> held & 0xff).ok()?);
            }
        }
        let code = Self(bytes.try_into().ok()?);
        let read: Option<Vec<usize>> =
            letters.get(SECRET_LETTERS..)?.iter().map(|letter| value(*letter)).collect();
        (read? == code.check()).then_some(code)
    }

    /// The letters of the paper, without its dashes.
    fn letters(&self) -> String {
        let (mut bits, mut held, mut places) = (0_u32, 0, Vec::new());
        for byte in self.0 {
            bits = bits << 8 | u32::from(byte);
            held += 8;
            while held >= 5 {
                held -= 5;
                places.push((bits >> held & 31) as usize);
            }
        }
        places.extend(self.check());
        places.into_iter().filter_map(|place| LETTERS.get(place)).map(|letter| char::from(*letter)).collect()
    }

    fn check(&self) -> Vec<usize> {
        let sum = Sha256::new().chain_update(b"taizhang recovery code").chain_update(self.0).finalize();
        sum.iter().take(CHECK_LETTERS).map(|byte| usize::from(*byte & 31)).collect()
    }
}

/// The place of a letter; those that look like a digit are that digit.
fn value(letter: u8) -> Option<usize> {
    let letter = match letter.to_ascii_uppercase() {
        b'O' => b'0',
        b'I' | b'L' => b'1',
        other => other,
    };
    LETTERS.iter().position(|known| *known == letter)
}

/// As it stands on the paper.
impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, letter) in self.letters().chars().enumerate() {
            if at > 0 && at % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{letter}")?;
        }
        Ok(())
    }
}

/// A secret has no text in a log.
impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> RecoveryCode {
        RecoveryCode::from_bytes([0, 1, 2, 250, 4, 99, 6, 7, 8, 200, 10, 11, 12, 13, 255])
    }

    #[test]
    fn a_code_is_read_back_however_it_was_copied() {
        let text = code().to_string();
        assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [4; 7]);
        for copied in [
            text.clone(),
            text.replace('-', ""),
            text.replace('-', " "),
            text.to_lowercase(),
            text.replace('0', "O").replace('1', "l"),
            format!(" {text} \n"),
        ] {
            assert_eq!(RecoveryCode::parse(&copied), Some(code()), "{copied}");
        }
    }

    #[test]
    fn one_wrong_or_missing_letter_is_noticed() {
        let text: Vec<char> = code().to_string().replace('-', "").chars().collect();
        for at in 0..text.len() {
            let mut wrong = text.clone();
            wrong[at] = if wrong[at] == 'Z' { 'Y' } else { 'Z' };
            assert_eq!(RecoveryCode::parse(&wrong.iter().collect::<String>()), None, "{at}");
            wrong.remove(at);
            assert_eq!(RecoveryCode::parse(&wrong.iter().collect::<String>()), None, "{at}");
        }
        assert_eq!(RecoveryCode::parse("松柏常青二〇二六"), None);
        assert_eq!(RecoveryCode::parse(""), None);
    }
}
