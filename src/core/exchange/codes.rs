//! Short codes that people compare by telephone or type from paper: digits only, in groups of four.

use sha2::{Digest as _, Sha256};

use super::wire::Digest;
use crate::domain::text::half_width;

/// Sixteen digits in four groups are familiar from bank cards and read out in four breaths.
const GROUP: usize = 4;

/// 核对码 of a public key: sixteen digits, compared by telephone when a key is first seen or has changed.
pub fn fingerprint(key: &[u8; 32]) -> String {
    grouped(&format!("{:016}", number(b"taizhang.key", key) % 10u64.pow(16)))
}

/// Whether what a person typed is a 核对码. Spaces, hyphens and full-width digits are fine.
pub fn is_fingerprint(typed: &str, code: &str) -> bool {
    let digits = |text: &str| typed_digits(text).filter(|digits| digits.len() == 4 * GROUP);
    digits(typed).is_some() && digits(typed) == digits(code)
}

/// The digits that a person typed in groups; none where something else is among them.
fn typed_digits(typed: &str) -> Option<String> {
    let digits: String = half_width(typed.trim()).chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits)
}

/// 文件校验码 of a file, printed on its cover sheet and typed by the receiver: fifteen digits and a check
/// digit (ISO 7064 MOD 11,10, GB/T 17710), so that a slip of the finger is not taken for another file.
pub fn digest_code(digest: &Digest) -> String {
    let body = format!("{:015}", number(b"taizhang.file", &digest.0) % 10u64.pow(15));
    let check = check_digit(&body);
    grouped(&format!("{body}{check}"))
}

/// What typing a 文件校验码 told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    Same,
    /// A well-formed code, of another file.
    Other,
    /// No such code exists: typed wrong.
    Slip,
}

/// Compares what a person typed with the code of a file. Spaces, hyphens and full-width digits are fine.
pub fn compare(typed: &str, digest: &Digest) -> Typed {
    let Some(mut digits) = typed_digits(typed) else { return Typed::Slip };
    let check = digits.pop().and_then(|c| c.to_digit(10));
    if digits.len() != 15 || check != Some(check_digit(&digits)) {
        return Typed::Slip;
    }
    let code: String = digest_code(digest).chars().filter(char::is_ascii_digit).collect();
    if code.strip_prefix(&digits).is_some() { Typed::Same } else { Typed::Other }
}

/// The first 64 bits of SHA-256(purpose ‖ bytes): codes of different purpose never coincide by design.
fn number(purpose: &[u8], bytes: &[u8; 32]) -> u64 {
    let digest: [u8; 32] = Sha256::new().chain_update(purpose).chain_update(bytes).finalize().into();
    digest.iter().take(8).fold(0, |value, byte| value << 8 | u64::from(*byte))
}

/// ISO 7064 MOD 11,10 over decimal digits.
fn check_digit(digits: &str) -> u32 {
    let product = digits.chars().filter_map(|c| c.to_digit(10)).fold(10, |product, digit| {
        let sum = match (product + digit) % 10 {
            0 => 10,
            sum => sum,
        };
        sum * 2 % 11
    });
    (11 - product) % 10
}

fn grouped(digits: &str) -> String {
    let groups = digits.as_bytes().chunks(GROUP).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::wire::Hex;
    use super::*;

    /// The worked example of ISO 7064: 0794 has check digit 5.
    #[test]
    fn check_digit_is_that_of_the_standard() {
        assert_eq!(check_digit("0794"), 5);
    }

    #[test]
    fn codes_are_four_groups_of_four_digits_and_stable() {
        let code = fingerprint(&[7; 32]);
        assert_eq!(code.len(), 19);
        assert!(code.split(' ').all(|group| group.len() == 4 && group.bytes().all(|b| b.is_ascii_digit())));
        assert_ne!(code, fingerprint(&[8; 32]));
        assert_ne!(code.get(..15), digest_code(&Hex([7; 32])).get(..15));
    }

    #[test]
    fn every_single_slip_is_noticed_as_a_slip() {
        let digest = Digest::of(b"file");
        let code = digest_code(&digest);
        assert_eq!(compare(&code, &digest), Typed::Same);
        assert_eq!(compare(&code.replace(' ', "－"), &digest), Typed::Same);
        assert_eq!(compare(&code, &Digest::of(b"another")), Typed::Other);
        let full_width = |c: char| c.to_digit(10).and_then(|d| char::from_u32('０' as u32 + d)).unwrap_or(c);
        assert_eq!(compare(&code.chars().map(full_width).collect::<String>(), &digest), Typed::Same);
        for (at, old) in code.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
            for new in ('0'..='9').filter(|new| *new != old) {
                let mut typed = code.clone();
                typed.replace_range(at..=at, &new.to_string());
                assert_eq!(compare(&typed, &digest), Typed::Slip, "{typed}");
            }
            let mut short = code.clone();
            short.remove(at);
            assert_eq!(compare(&short, &digest), Typed::Slip);
        }
    }
}
