//! 加锁 and 自动备份: the paper with the recovery code.

use chrono::NaiveDate;

use crate::ledger::recovery_code::RecoveryCode;
use crate::report::forms::letter::Letter;
use crate::words::{Lang, words};

/// So many letters show that a code was copied.
const LAST: usize = 4;

/// The sheet to be locked away, on its own. `of` is what the code opens: `lock` or `standing`.
pub fn recovery_paper(of: &str, office: &str, code: &RecoveryCode, day: NaiveDate, lang: Lang) -> Letter {
    let word = |key: &str| words(lang, key, &[]);
    let own = |part: &str| word(&format!("{of}-{part}"));
    Letter {
        title: own("paper"),
        to: office.to_owned(),
        opening: own("paper-opening"),
        facts: vec![(word("lock-code"), code.to_string()), (word("lock-paper-day"), day.to_string())],
        text: own("paper-text"),
        whole: true,
        ..Letter::default()
    }
}

/// Whether the last group of a code was copied from the paper.
pub fn is_copied(code: &RecoveryCode, typed: &str) -> bool {
    let bare = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let (code, typed) = (bare(&code.to_string()), bare(typed).to_ascii_uppercase());
    typed.len() >= LAST && code.ends_with(&typed.replace('O', "0").replace(['I', 'L'], "1"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_group_or_the_whole_code_shows_that_it_was_copied() {
        let code = RecoveryCode::from_bytes([9; 15]);
        let text = code.to_string();
        let last = text.rsplit('-').next().unwrap();
        for typed in [last, &last.to_lowercase(), &text] {
            assert!(is_copied(&code, typed), "{typed}");
        }
        for typed in ["", "-", &last[1..], &text[..4]] {
            assert!(!is_copied(&code, typed), "{typed}");
        }
    }
}
