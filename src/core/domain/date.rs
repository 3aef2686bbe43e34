//! Dates that keep their precision: a roster's "2021.3" is a month, not 1 March.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::issue::Issue;
use super::shape::shape;
use super::text::{half_width, is_hidden};

/// Years a record can speak of. Anything outside is a slip of the keyboard.
pub const YEAR_MIN: i32 = 1900;
pub const YEAR_MAX: i32 = 2100;

/// How much of a date is known. Coarser comes first, so `2021` sorts before `2021-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    Year,
    Month,
    Day,
}

/// A year, a month or a day between 1900 and 2100, written `2021`, `2021-03` or `2021-03-01`.
/// The order is by first day, then by precision.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    first: NaiveDate,
    precision: Precision,
}

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadDate {
    /// It is not written like one.
    Format,
    /// Records speak of no such year.
    Range,
    /// No calendar has the day.
    Impossible,
}

impl From<BadDate> for Issue {
    fn from(fault: BadDate) -> Self {
        match fault {
            BadDate::Format => Issue::new("date-format"),
            BadDate::Range => Issue::new("date-range").with("min", YEAR_MIN).with("max", YEAR_MAX),
            BadDate::Impossible => Issue::new("date-impossible"),
        }
    }
}

impl PartialDate {
    pub fn of_year(year: i32) -> Result<Self, Issue> {
        Ok(Self::checked(year, 1, 1, Precision::Year)?)
    }

    pub fn of_month(year: i32, month: u32) -> Result<Self, Issue> {
        Ok(Self::checked(year, month, 1, Precision::Month)?)
    }

    pub fn of_day(day: NaiveDate) -> Result<Self, Issue> {
        Ok(Self::checked(day.year(), day.month(), day.day(), Precision::Day)?)
    }

    fn checked(year: i32, month: u32, day: u32, precision: Precision) -> Result<Self, BadDate> {
        if !(YEAR_MIN..=YEAR_MAX).contains(&year) {
            return Err(BadDate::Range);
        }
        NaiveDate::from_ymd_opt(year, month, day)
            .map(|first| Self { first, precision })
            .ok_or(BadDate::Impossible)
    }

    /// Reads what people type and rosters hold: `2021-3-1`, `20210301`, `2021.3`, `2021/3/1`,
    /// `2021年3月1日`, `2021 3 1`, `202103`, `2021`, full-width digits. Two-digit years are refused: 21 may be 1921.
    pub fn parse_typed(text: &str) -> Result<Self, Issue> {
        Ok(Self::read_typed(text)?)
    }

    /// [`Self::parse_typed`] for whoever must tell one fault from another.
    pub fn read_typed(text: &str) -> Result<Self, BadDate> {
        let text = separated(text);
        let text = text.strip_suffix(['日', '号', '月', '年']).unwrap_or(&text);
        let text = text.replace(['年', '月', '.', '/', '。', '—', '–'], "-");
        let number = |digits: &str, widest: usize| {
            let plain = (1..=widest).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
            if plain { digits.parse::<u32>().map_err(|_| BadDate::Format) } else { Err(BadDate::Format) }
        };
        let mut parts: Vec<&str> = text.split('-').collect();
        if let [run] = *parts {
            // Without separators only the fixed widths say where the month starts.
            parts = match run.len() {
                4 => vec![run],
                6 | 8 if run.is_ascii() => {
                    [run.get(..4), run.get(4..6), run.get(6..8)].into_iter().flatten().collect()
                }
                _ => return Err(BadDate::Format),
            };
        }
        let year = match parts.first() {
            Some(year) if year.len() == 4 => i32::try_from(number(year, 4)?).map_err(|_| BadDate::Format)?,
            _ => return Err(BadDate::Format),
        };
        match *parts {
            [_] => Self::checked(year, 1, 1, Precision::Year),
            [_, month] => Self::checked(year, number(month, 2)?, 1, Precision::Month),
            [_, month, day] => Self::checked(year, number(month, 2)?, number(day, 2)?, Precision::Day),
            _ => Err(BadDate::Format),
        }
    }

    pub fn precision(self) -> Precision {
        self.precision
    }

    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// The earliest day it can mean.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The latest day it can mean. The bounds on the year keep the sums inside the calendar.
    pub fn last_day(self) -> NaiveDate {
        match self.precision {
            Precision::Year => self.first + Months::new(12) - Days::new(1),
            Precision::Month => self.first + Months::new(1) - Days::new(1),
            Precision::Day => self.first,
        }
    }

    /// The exact day, if it is known.
    pub fn day(self) -> Option<NaiveDate> {
        (self.precision == Precision::Day).then_some(self.first)
    }
}

/// A text in half-width forms in which a space between two figures, which parts them, is written `-`; spaces beside
/// anything else only dress it and are gone.
pub fn separated(text: &str) -> String {
    let mut plain = String::new();
    let mut spaced = false;
    for c in half_width(text).chars() {
        if c.is_whitespace() {
            spaced = true;
        } else if !is_hidden(c) {
            if spaced && c.is_ascii_digit() && plain.ends_with(|before: char| before.is_ascii_digit()) {
                plain.push('-');
            }
            plain.push(c);
            spaced = false;
        }
    }
    plain
}

/// Reads an exact day as people type it; a mere month or year is refused with `date-precision`.
pub fn parse_day_typed(text: &str) -> Result<NaiveDate, Issue> {
    PartialDate::parse_typed(text)?.day().ok_or_else(|| Issue::new("date-precision"))
}

/// Reads an exact day from a file: `2021-03-01`, within the years records speak of. The calendar's own reader takes
/// other spellings and any year.
pub fn read_day<'de, D: Deserializer<'de>>(d: D) -> Result<NaiveDate, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
    let date = text.parse().ok().and_then(PartialDate::day);
    date.ok_or_else(|| serde::de::Error::custom("date-format"))
}

/// The corresponding day some months later (or earlier, if negative), or the last day of that month where
/// it has no such day: 民法典 201 (the first day is not counted) and 202. 29 February plus a year is
/// 28 February. Beyond the calendar's end the result stays at that end.
pub fn add_months_corresponding(day: NaiveDate, months: i32) -> NaiveDate {
    let span = Months::new(months.unsigned_abs());
    if months < 0 {
        day.checked_sub_months(span).unwrap_or(NaiveDate::MIN)
    } else {
        day.checked_add_months(span).unwrap_or(NaiveDate::MAX)
    }
}

impl PartialDate {
    /// The text form; a register holds some hundred thousand of them.
    fn with_text<T>(self, act: impl FnOnce(&str) -> T) -> T {
        let (year, month, day) = (self.first.year().unsigned_abs(), self.first.month(), self.first.day());
        let digit = |number: u32| b'0' + (number % 10) as u8;
        let [thousands, hundreds, tens] = [1000, 100, 10].map(|place| digit(year / place));
        let text = [
            thousands,
            hundreds,
            tens,
            digit(year),
            b'-',
            digit(month / 10),
            digit(month),
            b'-',
            digit(day / 10),
            digit(day),
        ];
        let length = match self.precision {
            Precision::Year => 4,
            Precision::Month => 7,
            Precision::Day => 10,
        };
        // Digits and dashes are text.
        act(text.get(..length).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default())
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.with_text(|text| f.write_str(text))
    }
}

impl fmt::Debug for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Year, month and day as the text form has them; none where it is written otherwise.
fn written(text: &str) -> Option<(i32, u32, u32, Precision)> {
    let number = |digits: &[u8]| {
        digits
            .iter()
            .try_fold(0, |value, digit| digit.is_ascii_digit().then(|| value * 10 + u32::from(digit - b'0')))
    };
    let (year, rest) = text.as_bytes().split_at_checked(4)?;
    let (month, day, precision) = match *rest {
        [] => (1, 1, Precision::Year),
        [b'-', a, b] => (number(&[a, b])?, 1, Precision::Month),
        [b'-', a, b, b'-', c, d] => (number(&[a, b])?, number(&[c, d])?, Precision::Day),
        _ => return None,
    };
    Some((i32::try_from(number(year)?).ok()?, month, day, precision))
}

/// Takes the text form alone, so that one date has one text.
impl FromStr for PartialDate {
    type Err = Issue;

    fn from_str(text: &str) -> Result<Self, Issue> {
        match written(text) {
            Some((year, month, day, precision)) => Ok(Self::checked(year, month, day, precision)?),
            // What is wrong with it, if it is a date at all.
            None => Self::parse_typed(text).and(Err(BadDate::Format.into())),
        }
    }
}

// The pattern of a year in the schema is written for these bounds: others need another.
#[cfg(feature = "schema")]
const _: () = assert!(YEAR_MIN == 1900 && YEAR_MAX == 2100);

shape! { PartialDate, "date", |_generator| {
    super::shape::text(&[super::shape::year(), super::shape::month(), super::shape::day()].join("|"))
} }

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.with_text(|text| s.serialize_str(text))
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(d)?;
        text.parse().map_err(|issue: Issue| serde::de::Error::custom(issue.code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expected: Result<&str, &str>) {
        let got = PartialDate::parse_typed(typed);
        let got = got.as_ref().map(ToString::to_string).map_err(|issue| issue.code.as_str());
        assert_eq!(got, expected.map(str::to_owned), "{typed}");
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn typed_dates_keep_their_precision() {
        for same in [
            "2021-3-1",
            "20210301",
            "2021.3.1",
            "2021/3/1",
            "2021年3月1日",
            "２０２１－０３－０１",
            " 2021 年 3 月 1 日 ",
            "2021 3 1",
            "2021.3\n1",
            "2021. 3. 1",
            "2021\u{3000}03\u{a0}01",
        ] {
            check(same, Ok("2021-03-01"));
        }
        check("2021 1 2", Ok("2021-01-02"));
        check("2021 11", Ok("2021-11"));
        for same in ["2021.3", "202103", "2021年3月", "2021/03", "2021-3"] {
            check(same, Ok("2021-03"));
        }
        check("2021", Ok("2021"));
        check("2021年", Ok("2021"));
        check("2024-02-29", Ok("2024-02-29"));
        check("1900", Ok("1900"));
        check("2100-12-31", Ok("2100-12-31"));
    }

    #[test]
    fn what_is_no_date_is_refused_with_its_reason() {
        for bad in [
            "",
            "-",
            "21-3-1",
            "2021-",
            "2021-3-",
            "2021--1",
            "20211",
            "2021-003",
            "三月",
            "2021-3-1-1",
            "+202-1",
            "四十二年",
            "2021-3-1x",
            "2021 03 011",
            "20 21",
            "2021 3 1 1",
        ] {
            check(bad, Err("date-format"));
        }
        for bad in ["2023-2-29", "2021-13", "2021-0", "2021-4-31", "20210230"] {
            check(bad, Err("date-impossible"));
        }
        for bad in ["1899", "2101-1-1", "210301", "0000"] {
            check(bad, Err("date-range"));
        }
    }

    #[test]
    fn an_exact_day_is_asked_for() {
        assert_eq!(parse_day_typed("2021.3.1"), Ok(day("2021-03-01")));
        assert_eq!(parse_day_typed("2021.3").unwrap_err().code, "date-precision");
    }

    #[test]
    fn stored_text_is_strict() {
        for text in ["2021", "2021-03", "2021-03-01"] {
            let date: PartialDate = serde_json::from_str(&format!("\"{text}\"")).unwrap();
            assert_eq!(serde_json::to_string(&date).unwrap(), format!("\"{text}\""));
        }
        for text in ["\"2021-3\"", "\"20210301\"", "\"2021年\"", "2021"] {
            assert!(serde_json::from_str::<PartialDate>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_days_it_can_mean_and_their_order() {
        let of = |text: &str| text.parse::<PartialDate>().unwrap();
        for (text, first, last, exact) in [
            ("2024", "2024-01-01", "2024-12-31", None),
            ("2024-02", "2024-02-01", "2024-02-29", None),
            ("2100", "2100-01-01", "2100-12-31", None),
            ("2024-02-29", "2024-02-29", "2024-02-29", Some("2024-02-29")),
        ] {
            assert_eq!((of(text).first_day(), of(text).last_day()), (day(first), day(last)));
            assert_eq!(of(text).day(), exact.map(day));
        }
        assert!(
            of("2021") < of("2021-01") && of("2021-01") < of("2021-01-01") && of("2021-12-31") < of("2022")
        );
    }

    #[test]
    fn months_end_on_the_corresponding_day() {
        for (from, months, to) in [
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"),
            ("2021-01-31", 1, "2021-02-28"),
            ("2021-03-15", 36, "2024-03-15"),
            ("2025-03-31", -1, "2025-02-28"),
            ("2025-12-31", 2, "2026-02-28"),
            ("2025-05-05", 0, "2025-05-05"),
        ] {
            assert_eq!(add_months_corresponding(day(from), months), day(to), "{from} {months}");
        }
    }
}
