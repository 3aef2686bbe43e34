//! Unified social credit codes (统一社会信用代码), GB 32100-2015, with their check character.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::issue::{Issue, require};
use super::shape::shape;
use super::text::bare_number;

/// The 31 characters of the standard: no I, O, S, V, Z. The value of a character is its place.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";

/// A unified social credit code of 18 characters with the right check character.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct CreditCode(Box<str>);

impl CreditCode {
    /// Reads a code as typed: full-width forms, spaces, a leading apostrophe and small letters are put right.
    pub fn parse(text: &str) -> Result<Self, Issue> {
        let text = bare_number(text);
        let length = text.chars().count();
        require(length == 18, || Issue::new("uscc-length").with("length", length))?;
        let mut values = Vec::with_capacity(18);
        for (at, c) in text.chars().enumerate() {
            let value = ALPHABET.iter().position(|known| char::from(*known) == c);
            values.push(value.ok_or_else(|| Issue::new("uscc-char").with("position", at + 1))?);
        }
        let expected = check_character(&values);
        if text.ends_with(expected) {
            Ok(Self(text.into()))
        } else if text.ends_with("000") && text.bytes().all(|b| b.is_ascii_digit()) {
            // A spreadsheet keeps 15 significant digits of a number and writes zeros for the rest.
            Err(Issue::new("uscc-digits-lost"))
        } else {
            Err(Issue::new("uscc-check").with("expected", expected))
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Weights 3^(i−1) mod 31 over the first 17 values; the check value completes the sum to a multiple of 31.
fn check_character(values: &[usize]) -> char {
    let (sum, _) =
        values.iter().take(17).fold((0, 1), |(sum, weight), v| ((sum + v * weight) % 31, weight * 3 % 31));
    ALPHABET.get((31 - sum) % 31).map_or('0', |c| char::from(*c))
}

shape! { CreditCode, "credit-code", |_generator| {
    super::shape::text(&format!("[{}]{{18}}", String::from_utf8_lossy(ALPHABET)))
} }

impl fmt::Debug for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CreditCode({})", self.0)
    }
}

impl<'de> Deserialize<'de> for CreditCode {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        match Self::parse(&text) {
            Ok(code) if *code.0 == *text => Ok(code),
            Ok(_) => Err(serde::de::Error::custom("uscc-form")),
            Err(issue) => Err(serde::de::Error::custom(issue.code)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, &str>) {
        let got = CreditCode::parse(text);
        assert_eq!(
            got.as_ref().map(CreditCode::as_str).map_err(|issue| issue.code.as_str()),
            expected,
            "{text}"
        );
    }

    #[test]
    fn real_and_synthetic_codes_pass() {
        for good in [
            "91350100M000100Y43",
            "9144030071526726XG",
            "91330100799655058B",
            "914403001922038216",
            "81320102MC0000012H",
            "52320102MJ0000018G",
        ] {
            check(good, Ok(good));
        }
        check(" '８1320102mc0000012h", Ok("81320102MC0000012H"));
    }

    #[test]
    fn each_fault_has_its_own_code() {
        check("", Err("uscc-length"));
        check("91350100M000100Y4", Err("uscc-length"));
        check("91350100M000100I43", Err("uscc-char"));
        check("91350100M000100Y34", Err("uscc-check"));
        check("914403001922038000", Err("uscc-digits-lost"));
        let issue = CreditCode::parse("91350100M000100Y44").unwrap_err();
        assert_eq!(issue.args.get("expected").map(String::as_str), Some("3"));
    }
}
