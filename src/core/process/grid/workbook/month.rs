//! Which months a workbook says it is of, beside the month of the table.

use chrono::Datelike as _;

use crate::domain::period::Month;
use crate::domain::text::half_width;
use crate::intake::header::Header;
use crate::intake::workbook::Sheet;

/// What a text says of a month: the year where it has one, and the month.
type Said = (Option<i32>, u32);

/// The months in figures and in words, longest first.
const WORDS: [(&str, u32); 12] = [
    ("十二", 12),
    ("十一", 11),
    ("十", 10),
    ("九", 9),
    ("八", 8),
    ("七", 7),
    ("六", 6),
    ("五", 5),
    ("四", 4),
    ("三", 3),
    ("二", 2),
    ("一", 1),
];

/// The names of sheets and the lines above the titles that speak of another month and not of this one.
pub(super) fn of_another(month: Month, names: &[String], sheet: &Sheet, head: &Header) -> Vec<String> {
    let above = sheet.row_numbers().filter(|row| *row < head.first);
    let texts = above.flat_map(|row| sheet.columns().map(move |column| sheet.shown(row, column)));
    let own = |(year, said): &Said| {
        *said == month.first_day().month() && year.is_none_or(|year| year == month.year())
    };
    let is_other = |text: &String| {
        let said = months(text);
        !said.is_empty() && !said.iter().any(own)
    };
    let mut others: Vec<String> = Vec::new();
    for text in names.iter().cloned().chain(texts).map(|text| text.trim().to_owned()) {
        if is_other(&text) && !others.contains(&text) {
            others.push(text);
        }
    }
    others
}

/// All months that a text speaks of: `2026年9月`, `9月`, `九月`, `2026-09`, `202609`. A day is none: it may be that of paying.
fn months(text: &str) -> Vec<Said> {
    let plain: String = half_width(text).chars().filter(|c| !c.is_whitespace()).collect();
    let is_digit = |c: char| c.is_ascii_digit();
    let mut found: Vec<Said> = Vec::new();
    for (at, _) in plain.match_indices('月') {
        let (before, after) = (plain.get(..at).unwrap_or_default(), plain.get(at..).unwrap_or_default());
        if after.trim_start_matches('月').starts_with(is_digit) {
            continue;
        }
        let rest = before.trim_end_matches(is_digit);
        let number = before.get(rest.len()..).and_then(|digits| digits.parse().ok());
        let word = || WORDS.iter().find_map(|(word, own)| Some((before.strip_suffix(word)?, *own)));
        let Some((rest, month)) = number.map(|own| (rest, own)).or_else(word) else { continue };
        let years = rest.strip_suffix(['年', '-', '.', '/']).unwrap_or_default();
        let year = years.get(years.trim_end_matches(is_digit).len()..).filter(|year| year.len() == 4);
        found.extend(Some((year.and_then(|year| year.parse().ok()), month)).filter(is_month));
    }
    // In figures alone.
    for part in plain.split(|c: char| !is_digit(c) && !matches!(c, '-' | '.' | '/')) {
        let part = part.trim_matches(|c| !is_digit(c));
        let (year, month) = match part.split_once(['-', '.', '/']) {
            Some(apart) => apart,
            None if part.len() == 6 => part.split_at(4),
            None => continue,
        };
        let is_year = year.len() == 4 && year.starts_with("20");
        if let (true, Ok(year), Ok(month)) = (is_year, year.parse(), month.parse()) {
            found.extend(Some((Some(year), month)).filter(is_month));
        }
    }
    found
}

fn is_month((_, month): &Said) -> bool {
    (1..=12).contains(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_and_days_are_not() {
        let check = |text: &str, expected: &[Said]| assert_eq!(months(text), expected, "{text}");
        check("8月工资", &[(None, 8)]);
        check("社工２０２６年９月工资表", &[(Some(2026), 9)]);
        check("2026 年 09 月", &[(Some(2026), 9)]);
        check("十一月", &[(None, 11)]);
        check("2026-08 工资", &[(Some(2026), 8)]);
        check("工资202608", &[(Some(2026), 8)]);
        check("7月至9月", &[(None, 7), (None, 9)]);
        for text in ["2026年10月8日", "2026-10-08", "工资表", "13月", "月度", "每月", "320583"] {
            check(text, &[]);
        }
    }
}
