//! Passphrases that people choose: as they are typed, and which of them are guessed too soon.
//!
//! Each guess costs a derivation of a second or so (`ledger/keyring.rs`), which keeps off whoever tries millions, and
//! nobody who tries what people commonly take: those are refused.

use super::issue::{Issue, require};
use super::text::half_width;
use super::value::typed;

/// A shorter passphrase is guessed too soon.
pub const PASSPHRASE_MIN: usize = 8;

/// Fewer different characters than this are a pattern.
const DIFFERENT_MIN: usize = 5;

/// What people take, in small letters; a passphrase that is little more than one of them is refused.
const COMMON: [&str; 15] = [
    "password", "passw0rd", "admin", "iloveyou", "qwerty", "asdf", "zxcv", "1q2w3e", "abc123", "woaini",
    "gonghui", "shegong", "taizhang", "工会", "密码",
];

/// Rows of keys and of counting, forwards; read backwards they are no better.
const RUNS: [&str; 6] = [
    "01234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "一二三四五六七八九十",
];

/// So much of a run is no word of its own.
const RUN: usize = 3;

/// A passphrase as it is used, whatever way it was typed: an input method set to wide letters types other characters than
/// the person means and sees nothing of it.
pub fn as_typed(text: &str) -> String {
    typed(&half_width(text))
}

/// Whether a passphrase would be guessed before it protects: `known` are words that anybody would try here, such as the
/// office's name and code and that of who sits there.
///
/// # Errors
/// `passphrase-short` with `min`, or `passphrase-weak`.
pub fn strong(text: &str, known: &[&str]) -> Result<(), Issue> {
    let text = as_typed(text).to_lowercase();
    let length = text.chars().count();
    require(length >= PASSPHRASE_MIN, || Issue::new("passphrase-short").with("min", PASSPHRASE_MIN))?;
    let mut rest = text;
    let known = known.iter().map(|word| as_typed(word).to_lowercase());
    let known = known.filter(|word| word.chars().count() > 1);
    for word in known.chain(COMMON.map(str::to_owned)) {
        rest = rest.replace(&word, "");
    }
    let rest = without_runs(&rest);
    let different =
        rest.char_indices().filter(|(at, c)| !c.is_whitespace() && rest.find(*c) == Some(*at)).count();
    // Digits alone are dates, telephone and identity numbers: there are few of each.
    let digits = rest.chars().all(|c| c.is_ascii_digit() || !c.is_alphanumeric());
    require(different >= DIFFERENT_MIN && !digits, || Issue::new("passphrase-weak"))
}

/// The text without what runs on along a row.
fn without_runs(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (mut kept, mut rest) = (String::new(), letters.as_slice());
    while let [first, after @ ..] = rest {
        let run = (RUN..=rest.len()).take_while(|n| rest.get(..*n).is_some_and(is_run)).last();
        match run {
            Some(length) => rest = rest.get(length..).unwrap_or_default(),
            None => {
                kept.push(*first);
                rest = after;
            }
        }
    }
    kept
}

fn is_run(letters: &[char]) -> bool {
    let forwards: String = letters.iter().collect();
    let backwards: String = letters.iter().rev().collect();
    let same = letters.windows(2).all(|pair| matches!(pair, [a, b] if a == b));
    same || RUNS.iter().any(|run| run.contains(&forwards) || run.contains(&backwards))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<String> {
        strong(text, &["昆山市总工会", "320583", "王芳"]).err().map(|issue| issue.code)
    }

    #[test]
    fn what_anybody_would_try_is_refused() {
        let weak = [
            "12345678",
            "87654321",
            "11111111",
            "abcdefgh",
            "abc12345",
            "qwertyuiop",
            "password2026",
            "19800101",
            "13812345678",
            "昆山市总工会2026",
            "王芳王芳王芳王芳",
            "工会密码12345",
            "aaaaaaaaaaaaaaaa",
            "一二三四五六七八",
            "１２３４５６７８",
            "gonghui123",
            "320583320583",
            "Admin@123",
        ];
        for text in weak {
            assert_eq!(code(text).as_deref(), Some("passphrase-weak"), "{text}");
        }
        assert_eq!(code("松柏 2026").as_deref(), Some("passphrase-short"));
    }

    #[test]
    fn a_few_words_of_ones_own_are_enough() {
        for text in ["松柏常青二〇二六", "雨伞 钢笔 豆浆 台阶", "correct horse battery", "tR7#kq92Lm"]
        {
            assert_eq!(code(text), None, "{text}");
        }
    }

    #[test]
    fn wide_letters_are_the_same_passphrase() {
        assert_eq!(as_typed("ｔｉｇｅｒ　１２３ "), "tiger 123");
    }
}
