//! Copies of this office's signing key: the key as letters for paper.

use sha2::{Digest as _, Sha256};

use super::recovery_code::{LETTERS, value};
use super::registry::Registry;
use super::signing::SigningSeed;
use crate::domain::issue::{Issue, require};
use crate::domain::text::half_width;

/// Lines of the sheet, and letters of each: eight bytes of the key, and two by which a slip of the pen is noticed.
const LINES: usize = 4;
const LINE_BYTES: usize = 8;
const LETTERS_OF_LINE: usize = 16;
const GROUP: usize = 4;

/// The key as it stands on paper: lines of four groups, in the alphabet of the recovery code.
pub fn lines(seed: &SigningSeed) -> Vec<String> {
    let lines = seed.as_bytes().chunks(LINE_BYTES).enumerate();
    lines.map(|(at, bytes)| grouped(&letters(with_check(at, bytes)))).collect()
}

/// Reads a key as copied from paper, with or without its blanks.
///
/// # Errors
/// `key-copy-length` with how many letters there are, `key-copy-letter` with what is no letter of it, and `key-copy-line`
/// with the line in which a letter is wrong.
pub fn read_lines(text: &str) -> Result<SigningSeed, Issue> {
    let typed: Vec<char> = half_width(text).chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let place = |c: &char| {
        let known = u8::try_from(*c).ok().and_then(value);
        known.ok_or_else(|| Issue::new("key-copy-letter").with("letter", *c))
    };
    let places: Vec<usize> = typed.iter().map(place).collect::<Result<_, _>>()?;
    let whole = places.len() == LINES * LETTERS_OF_LINE;
    require(whole, || {
        let wanted = Issue::new("key-copy-length").with("count", places.len());
        wanted.with("wanted", LINES * LETTERS_OF_LINE)
    })?;
    let mut seed = [0; LINES * LINE_BYTES];
    let lines = seed.chunks_mut(LINE_BYTES).zip(places.chunks(LETTERS_OF_LINE));
    for (at, (bytes, places)) in lines.enumerate() {
        let read = places.iter().fold(0_u128, |read, place| read << 5 | *place as u128);
        let told = (read >> 16).to_be_bytes();
        bytes.iter_mut().zip(told.iter().skip(LINE_BYTES)).for_each(|(byte, told)| *byte = *told);
        let wrong = || Issue::new("key-copy-line").with("line", at + 1);
        require(with_check(at, bytes) == read, wrong)?;
    }
    Ok(SigningSeed::from_bytes(seed))
}

/// Whether a key is that of a register.
///
/// # Errors
/// `key-copy-former` where it was replaced since, else `key-copy-other`.
pub fn fits(registry: &Registry, seed: &SigningSeed) -> Result<(), Issue> {
    let key = seed.public();
    let own = registry.profile.as_ref().is_some_and(|profile| profile.key == key);
    let former = registry.former_keys.contains(&key);
    require(own, || Issue::new(if former { "key-copy-former" } else { "key-copy-other" }))
}

/// The bytes of a line, and behind them the beginning of SHA-256 over its place and them: lines that change places are
/// noticed too.
fn with_check(line: usize, bytes: &[u8]) -> u128 {
    let place = [u8::try_from(line).unwrap_or(u8::MAX)];
    let sum = Sha256::new().chain_update(b"taizhang key copy").chain_update(place).chain_update(bytes);
    let sum = sum.finalize();
    bytes.iter().chain(sum.iter().take(2)).fold(0, |all, byte| all << 8 | u128::from(*byte))
}

fn letters(bits: u128) -> String {
    let place = |at: usize| (bits >> (5 * (LETTERS_OF_LINE - 1 - at)) & 31) as usize;
    (0..LETTERS_OF_LINE).filter_map(|at| LETTERS.get(place(at))).map(|letter| char::from(*letter)).collect()
}

fn grouped(letters: &str) -> String {
    let groups = letters.as_bytes().chunks(GROUP).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seed() -> SigningSeed {
        SigningSeed::from_bytes(std::array::from_fn(|at| (at * 37 + 11) as u8))
    }

    #[test]
    fn a_key_is_read_back_however_it_was_copied() {
        let text = lines(&seed()).join("\n");
        assert_eq!(text.lines().map(str::len).collect::<Vec<_>>(), [19; 4]);
        let wide: String = text
            .chars()
            .map(|c| {
                if c.is_ascii_digit() {
                    char::from_u32(c as u32 - '0' as u32 + '０' as u32).unwrap()
                } else {
                    c
                }
            })
            .collect();
        for copied in [
            text.clone(),
            text.replace([' ', '\n'], ""),
            text.replace(' ', "-"),
            text.to_lowercase(),
            text.replace('0', "O").replace('1', "l"),
            wide,
        ] {
            assert!(read_lines(&copied) == Ok(seed()), "{copied}");
        }
    }

    #[test]
    fn every_single_slip_is_noticed_and_its_line_named() {
        let letters: Vec<char> = lines(&seed()).concat().replace(' ', "").chars().collect();
        for at in 0..letters.len() {
            for new in "02AZ".chars().filter(|new| *new != letters[at]) {
                let mut wrong = letters.clone();
                wrong[at] = new;
                let issue = read_lines(&wrong.iter().collect::<String>()).unwrap_err();
                assert_eq!(issue.code, "key-copy-line");
                assert_eq!(issue, Issue::new("key-copy-line").with("line", at / 16 + 1));
            }
        }
        let mut swapped = lines(&seed());
        swapped.swap(1, 2);
        assert_eq!(read_lines(&swapped.join("")).unwrap_err().code, "key-copy-line");
        assert_eq!(read_lines(&lines(&seed())[..3].concat()).unwrap_err().code, "key-copy-length");
        assert_eq!(read_lines("甲").unwrap_err().code, "key-copy-letter");
    }
}
