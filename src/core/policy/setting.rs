//! What the value of a parameter is, by its unit: a rule reads a number as a number and a day as a day.

use std::sync::Arc;

use chrono::{Datelike, Days as Distance, NaiveDate};

use super::parameter::Parameter;
use crate::domain::codes::{Coded, OfficeType};
use crate::domain::date::add_months_corresponding;

/// A type of parameters: the units of the table that are so, and how their values are read.
pub trait Setting: Copy {
    type Value;
    const UNITS: &'static [&'static str];
    /// None where the value is none of the type.
    fn read(value: &str, unit: &str) -> Option<Self::Value>;
}

/// A parameter as it is on a day: what it says, and the row that says so.
#[derive(Clone, Copy)]
pub struct Set<'a, T: Setting> {
    pub row: &'a Arc<Parameter>,
    pub value: T::Value,
}

/// `Name: Value = [units] |text, unit| how it is read`.
macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident: $value:ty = [$($unit:literal),*] |$text:ident, $of:ident| $read:expr;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy)]
            pub struct $name;

            impl Setting for $name {
                type Value = $value;
                const UNITS: &'static [&'static str] = &[$($unit),*];

                fn read($text: &str, $of: &str) -> Option<$value> {
                    $read
                }
            }
        )*
    };
}

settings! {
    /// So many of something.
    Number: u32 = [
        "unions", "workers", "people", "hours", "years", "year", "points", "steps", "terms", "working-days", "places"
    ] |text, _unit| text.parse().ok();
    /// A distance in days: how long before its day something is shown.
    Days: i64 = ["days"] |text, _unit| text.parse::<u32>().ok().map(i64::from);
    /// A distance in months.
    Months: i32 = ["months"] |text, _unit| text.parse::<u32>().ok()?.try_into().ok();
    /// How long there is for an act.
    Limit: Span = ["days", "months"] |text, unit| Span::parse(text, unit);
    Flag: bool = ["yes-no"] |text, _unit| match text {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    Choice: Overlap = ["choice"] |text, _unit| Overlap::parse(text);
    /// A day of every year.
    EachYear: DayOfYear = ["date"] |text, _unit| DayOfYear::parse(text);
    /// A day of the calendar.
    Day: NaiveDate = ["date"] |text, _unit| text.parse().ok();
    /// A day that somebody may set; none as long as nobody has.
    LastDay: NaiveDate = ["last-day"] |text, _unit| text.parse().ok();
    Types: Vec<OfficeType> = ["office-types"] |text, _unit| text.split(' ').map(OfficeType::from_code).collect();
}

/// How long a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Days(u32),
    Months(u32),
}

impl Span {
    fn parse(text: &str, unit: &str) -> Option<Self> {
        let number = text.parse().ok()?;
        Some(if unit == "months" { Self::Months(number) } else { Self::Days(number) })
    }

    /// In its own unit.
    pub const fn number(self) -> u32 {
        match self {
            Self::Days(number) | Self::Months(number) => number,
        }
    }

    /// The corresponding day so many days or months after another. Day 1 is the next day (民法典 201, 202).
    pub fn after(self, day: NaiveDate) -> NaiveDate {
        match self {
            Self::Months(months) => add_months_corresponding(day, i32::try_from(months).unwrap_or(i32::MAX)),
            Self::Days(days) => day.checked_add_days(Distance::new(days.into())).unwrap_or(NaiveDate::MAX),
        }
    }
}

/// What holds where the thresholds of clauses 25 and 26 both speak of one office (reading A1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    Mandatory,
    Permissive,
}

impl Overlap {
    fn parse(text: &str) -> Option<Self> {
        match text {
            "mandatory" => Some(Self::Mandatory),
            "permissive" => Some(Self::Permissive),
            _ => None,
        }
    }
}

/// `3-31`: a month and a day that every year has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOfYear(NaiveDate);

impl DayOfYear {
    pub fn parse(text: &str) -> Option<Self> {
        let (month, day) = text.split_once('-')?;
        // A year without a leap day: the day must be there every year.
        NaiveDate::from_ymd_opt(2025, month.parse().ok()?, day.parse().ok()?).map(Self)
    }

    pub fn of(self, year: i32) -> Option<NaiveDate> {
        self.0.with_year(year)
    }
}
