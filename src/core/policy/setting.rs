//! What the value of a parameter is, by its unit: a rule reads a number as a number and a day as a day.

use std::ops::Deref;
use std::sync::Arc;

use chrono::{Datelike, Days as Distance, NaiveDate};

use super::parameter::Parameter;
use crate::domain::coded::coded;
use crate::domain::codes::{Coded, OfficeType};
use crate::domain::date::add_months_corresponding;

/// The value of a parameter as it was read by its unit.
#[derive(Clone, Debug, PartialEq)]
pub enum Reading {
    Number(u32),
    Days(u32),
    Months(u32),
    Flag(bool),
    Choice(Overlap),
    Check(Handling),
    EachYear(DayOfYear),
    Day(NaiveDate),
    Types(Arc<[OfficeType]>),
}

impl Reading {
    /// None where the value is none of its unit.
    pub fn parse(text: &str, unit: &str) -> Option<Self> {
        let number = || text.parse::<u32>().ok();
        match unit {
            "days" => number().map(Self::Days),
            "months" => number().map(Self::Months),
            "yes-no" => match text {
                "yes" => Some(Self::Flag(true)),
                "no" => Some(Self::Flag(false)),
                _ => None,
            },
            "choice" => Overlap::parse(text).map(Self::Choice),
            "check" => Handling::from_code(text).map(Self::Check),
            "date" => {
                let every_year = || DayOfYear::parse(text).map(Self::EachYear);
                text.parse().ok().map(Self::Day).or_else(every_year)
            }
            // None as long as nobody has set one.
            "last-day" => text.parse().ok().map(Self::Day),
            "office-types" => {
                text.split(' ').map(OfficeType::from_code).collect::<Option<_>>().map(Self::Types)
            }
            _ => number().map(Self::Number),
        }
    }
}

/// A type of parameters: the units of the table that are so, and what their values are.
pub trait Setting: Copy {
    type Value;
    const UNITS: &'static [&'static str];
    /// None where the value is none of the type.
    fn of(reading: &Reading) -> Option<Self::Value>;
}

/// A row of a parameter as a day is judged by it.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    pub parameter: &'a Arc<Parameter>,
    /// None where its value cannot be read.
    pub reading: Option<&'a Reading>,
    /// Whether nobody has looked at it for long.
    pub stale: bool,
}

impl Deref for Row<'_> {
    type Target = Parameter;

    fn deref(&self) -> &Parameter {
        self.parameter
    }
}

/// A parameter as it is on a day: what it says, and the row that says so.
#[derive(Clone, Copy)]
pub struct Set<'a, T: Setting> {
    pub row: Row<'a>,
    pub value: T::Value,
}

/// `Name: Value = [units] what is read => what it is`.
macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident: $value:ty = [$($unit:literal),*] $($read:pat => $is:expr),+;)*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy)]
            pub struct $name;

            impl Setting for $name {
                type Value = $value;
                const UNITS: &'static [&'static str] = &[$($unit),*];

                fn of(reading: &Reading) -> Option<$value> {
                    match reading {
                        $($read => $is,)+
                        _ => None,
                    }
                }
            }
        )*
    };
}

settings! {
    /// So many of something.
    Number: u32 = [
        "unions", "workers", "people", "hours", "years", "year", "points", "steps", "terms", "working-days", "places",
        "percent"
    ] Reading::Number(number) => Some(*number);
    /// A distance in days: how long before its day something is shown.
    Days: i64 = ["days"] Reading::Days(days) => Some(i64::from(*days));
    /// A distance in months.
    Months: i32 = ["months"] Reading::Months(months) => i32::try_from(*months).ok();
    /// How long there is for an act.
    Limit: Span = ["days", "months"]
        Reading::Days(days) => Some(Span::Days(*days)), Reading::Months(months) => Some(Span::Months(*months));
    Flag: bool = ["yes-no"] Reading::Flag(flag) => Some(*flag);
    Choice: Overlap = ["choice"] Reading::Choice(choice) => Some(*choice);
    /// How a check of a report is handled.
    Check: Handling = ["check"] Reading::Check(handling) => Some(*handling);
    /// A day of every year.
    EachYear: DayOfYear = ["date"] Reading::EachYear(day) => Some(*day);
    /// A day of the calendar.
    Day: NaiveDate = ["date"] Reading::Day(day) => Some(*day);
    /// A day that somebody may set; none as long as nobody has.
    LastDay: NaiveDate = ["last-day"] Reading::Day(day) => Some(*day);
    Types: Arc<[OfficeType]> = ["office-types"] Reading::Types(types) => Some(Arc::clone(types));
}

/// How long a limit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    Days(u32),
    Months(u32),
}

impl Span {
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

coded! {
    /// How a check of a report is handled, as the superior has laid down.
    pub enum Handling {
        /// 禁止: what it finds must be mended.
        Forbid "forbid",
        /// 提示: it may stand with an explanation.
        Explain "explain",
        /// 不查.
        Off "off",
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
