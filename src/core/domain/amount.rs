//! Amounts of money and points, kept as whole numbers: nothing here is rounded twice.

use std::fmt;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

use super::issue::Issue;
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
    if whole.is_empty() || part.len() > 2 || !digits(whole) || !digits(part) {
        return Err(wrong());
    }
    let whole: u64 = whole.parse().map_err(|_| wrong())?;
    let part: u64 = format!("{part:0<2}").parse().map_err(|_| wrong())?;
    let sum = whole.checked_mul(100).and_then(|sum| sum.checked_add(part)).ok_or_else(wrong)?;
    if sum <= max { Ok(sum) } else { Err(wrong()) }
}

macro_rules! amount {
    ($(#[$doc:meta])* $name:ident, $unit:ident, $max:literal, $code:literal) => {
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
                hundredths(text, Self::MAX, $code).map(Self)
            }

            fn text(&self) -> String {
                self.to_string()
            }
        }

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
    Money, fen, 10_000_000_000, "money-format"
}

amount! {
    /// Points in hundredths, up to a thousand; in files a whole number of hundredths.
    Score, hundredths, 100_000, "score-format"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check<T: Value + fmt::Debug>(typed: &str, expected: Result<&str, &str>) {
        let found = T::parse(typed).map(|v| v.text()).map_err(|issue| issue.code);
        assert_eq!(found, expected.map(str::to_owned).map_err(str::to_owned), "{typed:?}");
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
    }
}
