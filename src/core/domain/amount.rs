//! Amounts of money and points, kept as whole numbers: nothing here is rounded twice.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::issue::{Issue, require};
use super::shape::shape;
use super::text::half_width;
use super::value::{Input, Value};

/// Hundredths typed as a decimal with at most two places; spaces, commas and a yuan sign are passed over.
fn hundredths(text: &str, max: u64, code: &str) -> Result<u64, Issue> {
    let bare: String = half_width(text)
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '¥' | '￥' | '元' | '分'))
        .collect();
    let wrong = || Issue::new(code);
    let (whole, part) = bare.split_once('.').unwrap_or((&bare, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    require(!whole.is_empty() && part.len() <= 2 && digits(whole) && digits(part), wrong)?;
    let whole: u64 = whole.parse().map_err(|_| wrong())?;
    let part: u64 = format!("{part:0<2}").parse().map_err(|_| wrong())?;
    let sum = whole.checked_mul(100).and_then(|sum| sum.checked_add(part)).ok_or_else(wrong)?;
    if sum <= max { Ok(sum) } else { Err(wrong()) }
}

/// A number in groups of three, as the guidance writes `3,000`; what stands before and behind its whole part stays.
pub fn grouped(text: &str) -> String {
    let begin = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let (before, rest) = text.split_at(begin);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, behind) = rest.split_at(end);
    let mut apart = before.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            apart.push(',');
        }
        apart.push(digit);
    }
    apart + behind
}

/// Whether a word stands where a figure should, as 缺考 does.
fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !half_width(text).contains(|c: char| c.is_ascii_digit())
}

macro_rules! amount {
    ($(#[$doc:meta])* $name:ident, $unit:ident, $max:literal, $code:literal, $word:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(transparent)]
        pub struct $name(u64);

        impl $name {
            pub const MAX: u64 = $max;

            pub const fn $unit(self) -> u64 {
                self.0
            }
        }

        impl Value for $name {
            const INPUT: Input = Input::Amount;

            fn parse(text: &str) -> Result<Self, Issue> {
                let code = if is_word(text) { $word } else { $code };
                hundredths(text, Self::MAX, code).map(Self)
            }

            fn text(&self) -> String {
                self.to_string()
            }
        }

        shape! { $name, concat!("amount-of-", stringify!($unit)), |_generator| super::shape::number($max) }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let amount = u64::deserialize(d)?;
                if amount <= Self::MAX { Ok(Self(amount)) } else { Err(D::Error::custom($code)) }
            }
        }
    };
}

amount! {
    /// Money in fen, up to a hundred million yuan; in files a whole number of fen.
    Money, fen, 10_000_000_000, "money-format", "money-format"
}

amount! {
    /// Points in hundredths, up to a thousand; in files a whole number of hundredths.
    Score, hundredths, 100_000, "score-format", "score-word"
}

/// Hours of training in halves, up to ten thousand. In files whole hours are a number and halves a text: `48`, `"1.5"`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours(u32);

impl Hours {
    const MAX: u64 = 1_000_000;

    /// In halves.
    pub const fn halves(self) -> u32 {
        self.0
    }

    pub const fn of_halves(halves: u32) -> Self {
        Self(halves)
    }
}

impl Value for Hours {
    const INPUT: Input = Input::Amount;

    fn parse(text: &str) -> Result<Self, Issue> {
        let wrong = || Issue::new("hours-format");
        let text = text.trim();
        let hundredths = hundredths(text.strip_suffix("学时").unwrap_or(text), Self::MAX, "hours-format")?;
        if hundredths % 50 == 0 {
            u32::try_from(hundredths / 50).map(Self).map_err(|_| wrong())
        } else {
            Err(wrong())
        }
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.0 / 2, if self.0.is_multiple_of(2) { "" } else { ".5" })
    }
}

shape! { Hours, "hours", |_generator| {
    let whole = super::shape::number(Hours::MAX / 100);
    let half = super::shape::text(r"(?:0|[1-9][0-9]{0,3})\.5");
    super::shape::object(serde_json::json!({ "anyOf": [whole, half] }))
} }

impl Serialize for Hours {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        if self.0.is_multiple_of(2) { s.serialize_u32(self.0 / 2) } else { s.collect_str(self) }
    }
}

/// A number or a text, as it stands in a file.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Whole(u32),
    Half(String),
}

impl<'de> Deserialize<'de> for Hours {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let wrong = || D::Error::custom("hours-format");
        let (text, half) = match Written::deserialize(d)? {
            Written::Whole(hours) => (hours.to_string(), false),
            Written::Half(text) => (text, true),
        };
        let hours = Self::parse(&text).map_err(|_| wrong())?;
        // One amount has one form.
        if hours.to_string() == text && (hours.0 % 2 == 1) == half { Ok(hours) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::value::tests::check;

    #[test]
    fn numbers_are_read_in_groups() {
        for (number, want) in [
            ("0", "0"),
            ("999", "999"),
            ("3000", "3,000"),
            ("-1234567.5", "-1,234,567.5"),
            ("12345", "12,345"),
            ("￥1200000.00 元", "￥1,200,000.00 元"),
            ("－", "－"),
        ] {
            assert_eq!(grouped(number), want);
        }
    }

    #[test]
    fn money_is_whole_fen() {
        check::<Money>("5,200.5", Ok("5200.50"));
        check::<Money>("￥０", Ok("0.00"));
        check::<Money>("3600元", Ok("3600.00"));
        check::<Money>("1.005", Err("money-format"));
        check::<Money>("-1", Err("money-format"));
        check::<Money>("", Err("money-format"));
        check::<Money>("100000000.01", Err("money-format"));
        assert_eq!(serde_json::to_string(&Money::parse("12.3").unwrap()).unwrap(), "1230");
    }

    #[test]
    fn points_have_two_places() {
        check::<Score>("87.5", Ok("87.50"));
        check::<Score>("100分", Ok("100.00"));
        check::<Score>("1000.01", Err("score-format"));
        check::<Score>("87.555", Err("score-format"));
        check::<Score>("缺考", Err("score-word"));
    }

    #[test]
    fn hours_come_in_halves() {
        check::<Hours>("48", Ok("48"));
        check::<Hours>("１.５学时", Ok("1.5"));
        check::<Hours>("4.50", Ok("4.5"));
        check::<Hours>("1.25", Err("hours-format"));
        check::<Hours>("10000.5", Err("hours-format"));
        for (text, halves) in [("48", 96), ("\"1.5\"", 3)] {
            let hours: Hours = serde_json::from_str(text).unwrap();
            assert_eq!(hours.halves(), halves);
            assert_eq!(serde_json::to_string(&hours).unwrap(), text);
        }
        for text in ["\"48\"", "\"1.50\"", "1.5", "-1"] {
            assert!(serde_json::from_str::<Hours>(text).is_err(), "{text}");
        }
    }
}
