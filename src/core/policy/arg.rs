//! What a rule puts into an explanation: days, numbers, ids and codes. They become text when somebody looks.

use std::fmt;

use chrono::NaiveDate;

use crate::domain::amount::{Hours, Money, Score};
use crate::domain::codes::Coded;
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::period::{Month, Year};
use crate::domain::value::{Count, Text, Unit, Value};

/// A value in an explanation. Its text is that of a field of its type, so that a form reads it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Day(NaiveDate),
    /// In the precision known.
    Date(PartialDate),
    Month(Month),
    Number(i64),
    /// Yuan or points, to two decimals.
    Hundredths(u64),
    Hours(Hours),
    /// Whether a number reaches its limit: ≥ or <.
    Reaches(bool),
    /// Of the table of its field.
    Code(&'static str),
    Record(Id),
    Unit(Unit),
    /// As it was entered.
    Text(String),
    /// Names that are the same in every language of the screen.
    Names(Vec<&'static str>),
}

/// The text of a value: where a step is said, a fact is shown, or a form begins with it.
impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Month(month) => f.write_str(&month.text()),
            Self::Number(number) => number.fmt(f),
            Self::Hundredths(sum) => write!(f, "{}.{:02}", sum / 100, sum % 100),
            Self::Hours(hours) => hours.fmt(f),
            Self::Reaches(true) => f.write_str("≥"),
            Self::Reaches(false) => f.write_str("<"),
            Self::Code(code) => f.write_str(code),
            Self::Record(id) => id.fmt(f),
            Self::Unit(unit) => f.write_str(&unit.text()),
            Self::Text(text) => f.write_str(text),
            Self::Names(names) => f.write_str(&names.join("、")),
        }
    }
}

/// `Type => how it stands in an explanation`.
macro_rules! args {
    ($($type:ty => |$value:ident| $arg:expr;)*) => {
        $(impl From<$type> for Arg {
            fn from($value: $type) -> Self {
                $arg
            }
        })*
    };
}

args! {
    NaiveDate => |day| Self::Day(day);
    PartialDate => |date| Self::Date(date);
    Month => |month| Self::Month(month);
    Year => |year| year.year().into();
    i32 => |number| Self::Number(number.into());
    i64 => |number| Self::Number(number);
    u32 => |number| Self::Number(number.into());
    usize => |number| Self::Number(i64::try_from(number).unwrap_or(i64::MAX));
    Count => |count| count.get().into();
    Money => |sum| Self::Hundredths(sum.fen());
    Score => |points| Self::Hundredths(points.hundredths());
    Hours => |hours| Self::Hours(hours);
    Id => |id| Self::Record(id);
    &Unit => |unit| Self::Unit(unit.clone());
    &str => |text| Self::Text(text.to_owned());
    Vec<&'static str> => |names| Self::Names(names);
}

impl<const MAX: usize> From<&Text<MAX>> for Arg {
    fn from(text: &Text<MAX>) -> Self {
        text.as_str().into()
    }
}

impl<T: Coded> From<T> for Arg {
    fn from(value: T) -> Self {
        Self::Code(value.code())
    }
}
