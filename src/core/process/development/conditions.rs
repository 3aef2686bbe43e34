//! Who may sit an exam, as far as the register knows (checks.md §6): schooling, and years of social work up to the end of the
//! exam's year. The years come from one district's page of 2025 and are a hint of ours; earlier years are recorded nowhere.
//! Of the other levels no condition is known here, and none is guessed.

use chrono::NaiveDate;

use super::people::years;
use crate::domain::Person;
use crate::domain::codes::{CertLevel, YesNo};
use crate::domain::record::Record;

/// The years that 助理社会工作师 asks for.
const COLLEGE: u8 = 5;
const BACHELOR: u8 = 6;
const SECONDARY: u8 = 4;

/// What can be said of somebody and a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The recorded years reach those asked for.
    Enough {
        years: u32,
        wanted: u32,
    },
    /// They do not; earlier ones may be added.
    Short {
        years: u32,
        wanted: u32,
    },
    /// Less schooling than the page names.
    Schooling,
    NoEducation,
    NoMajor,
    NoStart,
    /// Another level than the one whose conditions are known.
    Elsewhere,
}

impl Condition {
    /// Key of its words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Enough { .. } => "development-may-enough",
            Self::Short { .. } => "development-may-short",
            Self::Schooling => "development-may-schooling",
            Self::NoEducation => "development-may-no-education",
            Self::NoMajor => "development-may-no-major",
            Self::NoStart => "development-may-no-start",
            Self::Elsewhere => "development-may-elsewhere",
        }
    }
}

/// What can be said of who works by an engagement and would sit the exam of a year.
pub fn of(person: Option<&Person>, engagement: &Record, level: CertLevel, year: i32) -> Condition {
    if level != CertLevel::Assistant {
        return Condition::Elsewhere;
    }
    let Some(rank) = person.and_then(|own| own.education).and_then(|own| own.rank()) else {
        return Condition::NoEducation;
    };
    if rank < SECONDARY {
        return Condition::Schooling;
    }
    let end = NaiveDate::from_ymd_opt(year, 12, 31);
    let Some(years) = end.and_then(|end| years(engagement, end)) else { return Condition::NoStart };
    // For social work, and for any other subject.
    let (own, other) = match rank {
        BACHELOR.. => (0, 2),
        COLLEGE => (2, 4),
        _ => (4, 4),
    };
    let wanted = match person.and_then(|own| own.social_work_major) {
        Some(YesNo::Yes) => own,
        Some(YesNo::No) => other,
        None if years >= other => other,
        None if years < own => own,
        None => return Condition::NoMajor,
    };
    if years >= wanted { Condition::Enough { years, wanted } } else { Condition::Short { years, wanted } }
}
