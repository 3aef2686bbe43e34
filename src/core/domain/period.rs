//! Years and months that a record speaks of as a whole.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize};

use super::date::{PartialDate, Precision};
use super::issue::Issue;
use super::shape::shape;
use super::value::{Input, Value};

macro_rules! period {
    ($(#[$doc:meta])* $name:ident, $precision:ident, $code:literal, $hint:literal, $shape:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
        #[serde(transparent)]
        pub struct $name(PartialDate);

        impl $name {
            pub fn first_day(self) -> NaiveDate {
                self.0.first_day()
            }

            pub fn last_day(self) -> NaiveDate {
                self.0.last_day()
            }

            pub fn year(self) -> i32 {
                self.0.year()
            }
        }

        impl Value for $name {
            const INPUT: Input = Input::Period { hint: $hint };

            fn parse(text: &str) -> Result<Self, Issue> {
                // What is no date at all is told what is wanted here, not how a day is written.
                let told = |own: Issue| if own.code == "date-format" { Issue::new($code) } else { own };
                let date = PartialDate::parse_typed(text).map_err(told)?;
                if date.precision() == Precision::$precision { Ok(Self(date)) } else { Err(Issue::new($code)) }
            }

            fn text(&self) -> String {
                self.0.to_string()
            }

            fn date(&self) -> Option<PartialDate> {
                Some(self.0)
            }
        }

        shape! { $name, stringify!($shape), |_generator| super::shape::text(&super::shape::$shape()) }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let date = PartialDate::deserialize(d)?;
                let fits = date.precision() == Precision::$precision;
                fits.then_some(Self(date)).ok_or_else(|| serde::de::Error::custom($code))
            }
        }
    };
}

period! {
    /// A calendar year (reading A52), in files as `2026`.
    Year, Year, "year-format", "hint-year", year
}

period! {
    /// A calendar month, in files as `2026-03`.
    Month, Month, "month-format", "hint-month", month
}

impl Year {
    /// The year a day falls in; none outside the years records speak of.
    pub fn of(day: NaiveDate) -> Option<Self> {
        PartialDate::of_year(day.year()).ok().map(Self)
    }
}

impl Month {
    /// The month a day falls in; none outside the years records speak of.
    pub fn of(day: NaiveDate) -> Option<Self> {
        PartialDate::of_month(day.year(), day.month()).ok().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_no_month_and_a_month_no_day() {
        assert_eq!(Year::parse("2026年").map(|y| y.text()), Ok("2026".to_owned()));
        assert_eq!(Year::parse("2026-03").unwrap_err().code, "year-format");
        assert_eq!(Year::parse("二零二六").unwrap_err().code, "year-format", "nothing is said of days");
        assert_eq!(Month::parse("上个月").unwrap_err().code, "month-format");
        assert_eq!(Month::parse("2026.3").map(|m| m.text()), Ok("2026-03".to_owned()));
        assert_eq!(Month::parse("2026-03-01").unwrap_err().code, "month-format");
        assert_eq!(Month::parse("2024-2").unwrap().last_day().to_string(), "2024-02-29");
        assert!(serde_json::from_str::<Year>("\"2026-01\"").is_err());
    }
}
