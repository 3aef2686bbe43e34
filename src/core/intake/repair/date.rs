//! Days, months and years: in the precision of the cell, never guessed.

use super::found::{Asks, Flaw, Reading};
use crate::domain::date::{BadDate, PartialDate};
use crate::domain::text::half_width;
use crate::intake::workbook::Cell;

/// A date in the precision of the cell. 2021.1 as a *number* is January, or October with its zero lost.
pub fn date(cell: &Cell) -> Reading {
    match cell {
        Cell::Date(date) => Reading::taken(date.to_string()),
        // The workbook knows from which day it counts.
        Cell::Serial { day, .. } => Reading::taken(day.to_string()).repaired("date_serial", &day.to_string()),
        Cell::Number(number) => number_date(*number),
        Cell::Text(text) => text_date(text),
        Cell::Flag(_) | Cell::Fault(_) => Reading::flawed(Flaw::asking(Asks::Word, "date_unreadable")),
        Cell::Empty => Reading::default(),
    }
}

fn number_date(number: f64) -> Reading {
    let text = Cell::Number(number).shown();
    if let Some((year, tail)) = text.split_once('.')
        && year.len() == 4
    {
        if tail == "1" {
            let mut found = text_date(year);
            let readings = ["01", "10"].map(|month| format!("{year}-{month}"));
            found
                .faults
                .push(Flaw::asking(Asks::Month, "ambiguous_month").with("year", year).meaning(readings));
            return found;
        }
        return text_date(&text);
    }
    text_date(&text)
}

fn text_date(text: &str) -> Reading {
    let plain = half_width(text);
    // `2014-6-18 0:00:00`: midnight is how a lost format shows itself.
    let day = match plain.trim().split_once(' ') {
        Some((day, time)) if time.contains(':') => day.to_owned(),
        _ => plain.trim().to_owned(),
    };
    match PartialDate::read_typed(&day) {
        Ok(date) => Reading::taken(date.to_string()),
        Err(_) if two_digit_year(&day) => Reading::flawed(Flaw::asking(Asks::Year, "two_digit_year")),
        Err(fault @ (BadDate::Impossible | BadDate::Range)) => {
            Reading::flawed(Flaw::of(Asks::Word, fault.into()))
        }
        Err(BadDate::Format) => Reading::flawed(Flaw::asking(Asks::Word, "date_unreadable")),
    }
}

fn two_digit_year(text: &str) -> bool {
    let year: String = text.chars().take_while(char::is_ascii_digit).collect();
    let next = text.chars().nth(2);
    year.len() == 2 && next.is_some_and(|c| matches!(c, '.' | '-' | '/' | '年'))
}

/// An exact day: a month is kept by nothing that needs a day, so it is asked for.
pub fn day(cell: &Cell) -> Reading {
    let found = date(cell);
    match &found.value {
        Some(text) if text.len() != "2021-03-01".len() => {
            Reading::flawed(Flaw::asking(Asks::Word, "day_missing"))
        }
        _ => found,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cell, check};
    use super::*;

    #[test]
    fn dates_keep_their_precision_and_guess_nothing() {
        check(date(&cell("2014-6-18 0:00:00")), Some("2014-06-18"), &[], &[]);
        check(date(&cell("2021年4月")), Some("2021-04"), &[], &[]);
        check(date(&cell("2021.10")), Some("2021-10"), &[], &[]);
        check(date(&cell("2021.1")), Some("2021-01"), &[], &[]);
        check(date(&Cell::Number(2021.1)), Some("2021"), &[], &["ambiguous_month"]);
        check(date(&Cell::Number(2021.3)), Some("2021-03"), &[], &[]);
        check(date(&Cell::Number(2021.12)), Some("2021-12"), &[], &[]);
        check(date(&Cell::Number(20210301.0)), Some("2021-03-01"), &[], &[]);
        let march = chrono::NaiveDate::from_ymd_opt(2021, 3, 1).unwrap();
        let serial = Cell::Serial { number: 42794.0, day: march };
        check(date(&serial), Some("2021-03-01"), &["date_serial"], &[]);
        let month = PartialDate::of_month(2021, 3).unwrap();
        check(date(&Cell::Date(month)), Some("2021-03"), &[], &[]);
        check(day(&Cell::Date(month)), None, &[], &["day_missing"]);
        check(date(&cell("2021 1 2")), Some("2021-01-02"), &[], &[]);
        check(date(&cell("91.8")), None, &[], &["two_digit_year"]);
        check(date(&cell("2021.2.30")), None, &[], &["date_impossible"]);
        check(date(&cell("1021.2.3")), None, &[], &["date_range"]);
        check(date(&cell("去年")), None, &[], &["date_unreadable"]);
        check(day(&cell("2021.3")), None, &[], &["day_missing"]);
    }
}
