//! Dates of spreadsheets: days counted in the calendar of the workbook, held in the precision in which the cell
//! shows them.

use chrono::{Datelike, Days, NaiveDate};

use super::sheet::Cell;
use crate::domain::date::PartialDate;

/// From which day a workbook counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Calendar {
    #[default]
    Of1900,
    /// Workbooks that began on an old Macintosh.
    Of1904,
}

/// Days that a bare number may mean: dates of people at work. Other numbers are numbers.
const FIRST_YEAR: i32 = 1954;
const LAST_YEAR: i32 = 2064;

impl Calendar {
    /// The day a number of days means.
    pub fn day(self, number: f64) -> Option<NaiveDate> {
        let (year, month, day) = match self {
            Self::Of1900 if number < 60.0 => (1899, 12, 31),
            // The calendar holds a 29 February 1900 that never was.
            Self::Of1900 => (1899, 12, 30),
            Self::Of1904 => (1904, 1, 1),
        };
        if !(0.0..3e6).contains(&number) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day)?.checked_add_days(Days::new(number as u64))
    }

    /// A number whose cell is not shown as a date.
    pub fn number(self, number: f64) -> Cell {
        let whole = (number.fract() == 0.0).then_some(number);
        let day = whole.and_then(|number| self.day(number));
        match day.filter(|day| (FIRST_YEAR..=LAST_YEAR).contains(&day.year())) {
            Some(day) => Cell::Serial { number, day },
            None => Cell::Number(number),
        }
    }

    /// A number as its cell shows it.
    pub fn cell(self, number: f64, shows: Option<Shows>) -> Cell {
        match (shows, self.day(number)) {
            (Some(shows), Some(day)) => shows.cell(day),
            (Some(_), None) => Cell::Number(number),
            (None, _) => self.number(number),
        }
    }
}

/// How much of a date a format shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    Year,
    Month,
    Day,
    /// A month and a day: the year that the cell stores is the one in which somebody typed it.
    DayOfYear,
}

impl Shows {
    /// The day as the cell shows it.
    pub fn cell(self, day: NaiveDate) -> Cell {
        let date = match self {
            Self::Year => PartialDate::of_year(day.year()),
            Self::Month => PartialDate::of_month(day.year(), day.month()),
            Self::Day => PartialDate::of_day(day),
            Self::DayOfYear => return Cell::Text(format!("{}月{}日", day.month(), day.day())),
        };
        date.map_or_else(|_| Cell::Text(day.to_string()), Cell::Date)
    }

    /// What one of the formats that have a number and no text shows. The East Asian ones are those of a Chinese
    /// spreadsheet; 55 is a month there or, in newer ones, a time that nobody gives to a day.
    pub fn builtin(id: u32) -> Option<Self> {
        match id {
            14 | 15 | 22 | 30 | 31 => Some(Self::Day),
            16 | 28 | 29 | 51 | 53 | 54 | 58 => Some(Self::DayOfYear),
            17 | 27 | 36 | 50 | 52 | 55 | 57 => Some(Self::Month),
            _ => None,
        }
    }

    /// What a format shows that is given as text; nothing where it shows no part of a date.
    pub fn format(code: &str) -> Option<Self> {
        let mut marks = Marks::default();
        let mut rest = code.chars().peekable();
        while let Some(c) = rest.next() {
            match c.to_ascii_lowercase() {
                // Only the first section is for days.
                ';' => break,
                '\\' | '_' | '*' => drop(rest.next()),
                '"' => drop(rest.by_ref().find(|c| *c == '"')),
                '[' => drop(rest.by_ref().find(|c| *c == ']')),
                // AM/PM and A/P are no months.
                'a' | 'p' if rest.next_if(|c| matches!(c, 'm' | 'M')).is_some() => {}
                letter @ ('y' | 'e' | 'm' | 'd' | 'h' | 's') => {
                    while rest.next_if(|c| c.to_ascii_lowercase() == letter).is_some() {}
                    marks.meet(letter);
                }
                _ => {}
            }
        }
        marks.shows()
    }
}

/// The parts a format names, in its order: a month after hours or before seconds is a minute.
#[derive(Default)]
struct Marks {
    year: bool,
    /// The year of an era, which stands beside a month; alone it is a letter of a word or of a power.
    era: bool,
    month: bool,
    day: bool,
    last: char,
    /// The month was met just now and for the first time: it may yet be a minute.
    doubtful: bool,
}

impl Marks {
    fn meet(&mut self, letter: char) {
        let minute = letter == 'm' && self.last == 'h';
        if letter == 's' && self.doubtful {
            self.month = false;
        }
        self.doubtful = letter == 'm' && !minute && !self.month;
        self.year |= letter == 'y';
        self.era |= letter == 'e';
        self.day |= letter == 'd';
        self.month |= letter == 'm' && !minute;
        self.last = letter;
    }

    fn shows(&self) -> Option<Shows> {
        match (self.year || (self.era && self.month), self.month, self.day) {
            (true, _, true) => Some(Shows::Day),
            (true, true, false) => Some(Shows::Month),
            (true, false, false) => Some(Shows::Year),
            (false, true, _) | (false, false, true) => Some(Shows::DayOfYear),
            (false, false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_how_much_of_a_date_it_shows() {
        for (code, shows) in [
            ("yyyy\"年\"m\"月\"", Some(Shows::Month)),
            ("[$-804]yyyy\"年\"m\"月\";@", Some(Shows::Month)),
            ("[DBNum1][$-804]yyyy\"年\"m\"月\";@", Some(Shows::Month)),
            ("yyyy/m", Some(Shows::Month)),
            ("yyyy.mm", Some(Shows::Month)),
            ("mmm-yy", Some(Shows::Month)),
            ("YYYY\\-MM", Some(Shows::Month)),
            ("yyyy", Some(Shows::Year)),
            ("yyyy\"年\"", Some(Shows::Year)),
            ("yyyy\"年\"m\"月\"d\"日\"", Some(Shows::Day)),
            ("[$-804]aaaa;@", None),
            ("yyyy/m/d h:mm;@", Some(Shows::Day)),
            ("yyyy-m-d h:mm AM/PM", Some(Shows::Day)),
            ("yyyy\"d\"", Some(Shows::Year)),
            ("m\"月\"d\"日\";@", Some(Shows::DayOfYear)),
            ("h:mm", None),
            ("mm:ss", None),
            ("h:mm:ss", None),
            ("m/d/yy h:mm:ss", Some(Shows::Day)),
            ("e/m/d", Some(Shows::Day)),
            ("General", None),
            ("0.00E+00", None),
            ("0.00_);[Red](0.00)", None),
            ("0;yyyy", None),
            ("@", None),
        ] {
            assert_eq!(Shows::format(code), shows, "{code}");
        }
        assert_eq!([17, 27, 55, 57].map(Shows::builtin), [Some(Shows::Month); 4]);
        assert_eq!([16, 28, 58].map(Shows::builtin), [Some(Shows::DayOfYear); 3]);
    }

    #[test]
    fn days_are_counted_in_the_calendar_of_their_workbook() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(Calendar::Of1900.day(44_256.0), Some(day("2021-03-01")));
        assert_eq!(Calendar::Of1904.day(42_794.0), Some(day("2021-03-01")));
        assert_eq!(Calendar::Of1900.day(-1.0), None);
        assert_eq!(Calendar::Of1900.day(1.0), Some(day("1900-01-01")));
        let serial = Cell::Serial { number: 42_794.0, day: day("2021-03-01") };
        assert_eq!(Calendar::Of1904.number(42_794.0), serial);
        for number in [2021.1, 2021.0, 20_210_301.0, 13_276_635_133.0] {
            assert_eq!(Calendar::Of1900.number(number), Cell::Number(number));
        }
        let month = Calendar::Of1900.cell(44_256.5, Some(Shows::Month));
        assert_eq!(month.shown(), "2021-03");
        assert_eq!(Calendar::Of1900.cell(44_256.0, Some(Shows::DayOfYear)).shown(), "3月1日");
    }
}
