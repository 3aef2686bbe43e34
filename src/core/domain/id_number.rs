//! Identity numbers: GB 11643-1999 with its check character, and masking for the screen.

use std::fmt;

use super::codes::{IdKind, Sex};
use super::issue::{Issue, require};
use super::text::bare_number;
use chrono::NaiveDate;

/// A number of a 居民身份证, 港澳台居民居住证 or 外国人永久居留身份证: 18 characters, a real birth date, the
/// right check character. The area prefix is never judged: codes abolished decades ago live on in numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IdNumber {
    text: [u8; LENGTH],
    birth: NaiveDate,
}

const LENGTH: usize = 18;

impl IdNumber {
    /// Reads a number as typed: full-width forms, spaces, a leading apostrophe and a small x are put right.
    /// No error carries the number itself.
    pub fn parse(text: &str) -> Result<Self, Issue> {
        let text = bare_number(text);
        let digits = text.bytes().all(|b| b.is_ascii_digit());
        let length = text.chars().count();
        require(length != 15 || !digits, || Issue::new("id-old-15"))?;
        require(length == LENGTH, || Issue::new("id-length").with("length", length))?;
        let wrong = |(at, c): (usize, char)| !(c.is_ascii_digit() || at == 17 && c == 'X');
        if let Some((at, _)) = text.chars().enumerate().find(|item| wrong(*item)) {
            return Err(Issue::new("id-char").with("position", at + 1));
        }
        let birth = birth_in(&text).ok_or_else(|| Issue::new("id-birth"))?;
        let expected = check_character(&text);
        if !text.ends_with(expected) {
            // A spreadsheet keeps 15 significant digits of a number and writes zeros for the rest.
            require(!digits || !text.ends_with("000"), || Issue::new("id-digits-lost"))?;
            return Err(Issue::new("id-check").with("expected", expected));
        }
        let text = text.as_bytes().try_into().map_err(|_| Issue::new("id-length").with("length", length))?;
        Ok(Self { text, birth })
    }

    /// The whole number. Showing, printing or exporting it is journaled by whoever does so.
    pub fn as_str(&self) -> &str {
        // Digits and an X.
        std::str::from_utf8(&self.text).unwrap_or_default()
    }

    pub fn birth(&self) -> NaiveDate {
        self.birth
    }

    /// The 17th digit: odd for men, even for women. ASCII digits have the parity of their value.
    pub fn sex(&self) -> Sex {
        if self.text.get(16).is_some_and(|digit| digit % 2 == 1) { Sex::Male } else { Sex::Female }
    }

    /// Which document has such a number: 81, 82, 83 are residence permits of people from Hong Kong, Macao and Taiwan,
    /// 9 is the permanent residence of foreigners in its form of 2023.
    pub fn kind(&self) -> IdKind {
        match self.text {
            [b'8', b'1' | b'2' | b'3', ..] => IdKind::HongKongMacaoTaiwan,
            [b'9', ..] => IdKind::ForeignPermanent,
            _ => IdKind::Resident,
        }
    }

    /// `320***********1511`: hides the birth date and the county, which often stand beside it.
    pub fn masked(&self) -> String {
        mask(self.as_str())
    }

    pub fn last4(&self) -> &str {
        self.as_str().get(14..).unwrap_or_default()
    }
}

/// Reads a document number of any kind and returns the text to keep: kinds 1–3 follow GB 11643, the rest
/// are free text without the dress of a spreadsheet.
pub fn parse_document(kind: IdKind, text: &str) -> Result<String, Issue> {
    match kind {
        IdKind::Resident | IdKind::HongKongMacaoTaiwan | IdKind::ForeignPermanent => {
            IdNumber::parse(text).map(|number| number.as_str().to_owned())
        }
        IdKind::Other => {
            let text = bare_number(text);
            let length = text.chars().count();
            if (1..=DOCUMENT_LENGTH_MAX).contains(&length) {
                Ok(text.into_owned())
            } else {
                Err(Issue::new("document-length").with("length", length).with("max", DOCUMENT_LENGTH_MAX))
            }
        }
    }
}

/// Longest document number of kind 9 that is kept, in characters.
pub const DOCUMENT_LENGTH_MAX: usize = 32;

/// Any document number for the screen: first 3 and last 4 of a long one, less of a short one, so that
/// never more than two thirds are readable.
pub fn mask(text: &str) -> String {
    let length = text.chars().count();
    let (head, tail) = match length {
        0..=5 => (0, 0),
        6..=11 => (1, 2),
        _ => (3, 4),
    };
    let hidden = head..length - tail;
    text.chars().enumerate().map(|(at, c)| if hidden.contains(&at) { '*' } else { c }).collect()
}

fn birth_in(text: &str) -> Option<NaiveDate> {
    let part = |range: std::ops::Range<usize>| text.get(range)?.parse::<u32>().ok();
    let year = i32::try_from(part(6..10)?).ok().filter(|year| *year >= 1800)?;
    NaiveDate::from_ymd_opt(year, part(10..12)?, part(12..14)?)
}

/// A number made of area, birth and serial, with its check character: for people who do not exist.
pub fn numbered(area: u32, birth: NaiveDate, serial: u32) -> String {
    let mut text = format!("{area:06}{}{serial:03}", birth.format("%Y%m%d"));
    text.push(check_character(&text));
    text
}

/// ISO 7064 MOD 11-2 over the first 17 digits: the weights are 2^(18−i) mod 11.
fn check_character(text: &str) -> char {
    let sum = text.bytes().take(17).fold(0u32, |sum, digit| (sum * 2 + u32::from(digit - b'0')) % 11);
    // Horner's rule has left out the last doubling.
    match (12 - sum * 2 % 11) % 11 {
        10 => 'X',
        value => char::from_digit(value, 10).unwrap_or('X'),
    }
}

/// Only the last four: numbers must not reach logs.
impl fmt::Debug for IdNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "IdNumber(…{})", self.last4())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<(&str, Sex), &str>) {
        let got = IdNumber::parse(text);
        let got = got.as_ref().map(|n| (n.birth().to_string(), n.sex())).map_err(|issue| issue.code.as_str());
        assert_eq!(got, expected.map(|(birth, sex)| (birth.to_owned(), sex)), "{text}");
    }

    #[test]
    fn numbers_of_the_standard_and_synthetic_ones_pass() {
        check("11010519491231002X", Ok(("1949-12-31", Sex::Female)));
        check("440524188001010014", Ok(("1880-01-01", Sex::Male)));
        check("320102199003071511", Ok(("1990-03-07", Sex::Male)));
        check("320583198511200020", Ok(("1985-11-20", Sex::Female)));
        // Unknown prefix, born on a leap day.
        check("329901199202290018", Ok(("1992-02-29", Sex::Male)));
        check("32132219880815101X", Ok(("1988-08-15", Sex::Male)));
        // As typed.
        check("'32132219880815101x", Ok(("1988-08-15", Sex::Male)));
        check("３２１３２２ 19880815 101ｘ", Ok(("1988-08-15", Sex::Male)));
    }

    #[test]
    fn each_fault_has_its_own_code() {
        check("", Err("id-length"));
        check("32010219900307151", Err("id-length"));
        check("3201021990030715111", Err("id-length"));
        check("320102900307151", Err("id-old-15"));
        check("32010219900307X511", Err("id-char"));
        check("3201021990030715Ⅺ1", Err("id-char"));
        check("320102199002301511", Err("id-birth"));
        check("320102000000001511", Err("id-birth"));
        check("320102199003071512", Err("id-check"));
        check("320102199003071000", Err("id-digits-lost"));
    }

    #[test]
    fn every_single_slip_and_neighbour_swap_is_caught() {
        let good = "320102199003071511";
        for at in 0..18 {
            for digit in '0'..='9' {
                let slip: String =
                    good.chars().enumerate().map(|(i, c)| if i == at { digit } else { c }).collect();
                assert_eq!(IdNumber::parse(&slip).is_ok(), slip == good, "{slip}");
            }
            let mut swap: Vec<char> = good.chars().collect();
            swap.swap(at, (at + 1).min(17));
            let swap: String = swap.into_iter().collect();
            assert_eq!(IdNumber::parse(&swap).is_ok(), swap == good, "{swap}");
        }
    }

    #[test]
    fn the_remedy_names_the_character() {
        let issue = IdNumber::parse("110105194912310021").unwrap_err();
        assert_eq!(issue.args.get("expected").map(String::as_str), Some("X"));
    }

    #[test]
    fn the_screen_and_the_log_see_little() {
        let number = IdNumber::parse("320102199003071511").unwrap();
        assert_eq!(number.masked(), "320***********1511");
        assert_eq!(number.last4(), "1511");
        assert_eq!(format!("{number:?}"), "IdNumber(…1511)");
        for (text, masked) in
            [("", ""), ("12345", "*****"), ("E12345678", "E******78"), ("护照一二三四", "护***三四")]
        {
            assert_eq!(mask(text), masked);
        }
    }

    #[test]
    fn other_documents_are_free_text() {
        assert_eq!(parse_document(IdKind::Other, " e1234 5678"), Ok("E12345678".to_owned()));
        assert_eq!(parse_document(IdKind::Other, "  ").unwrap_err().code, "document-length");
        assert_eq!(parse_document(IdKind::Resident, "E12345678").unwrap_err().code, "id-length");
    }
}
