//! 合同期限 as people write it, both ends in one cell; and dates standing in the middle of other words.

use super::{Flaw, Found};
use crate::domain::date::{PartialDate, Precision, separated};

/// How month-only ends of a contract are taken, once the person has said so for all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Months {
    /// Each is asked.
    #[default]
    Ask,
    /// From the first day of the month, to the last day of the month.
    WholeMonths,
}

/// What a cell of terms says.
#[derive(Clone, Debug, PartialEq)]
pub enum Term {
    Between {
        start: String,
        end: String,
    },
    /// 无固定期限, with its first day where that stands too.
    Open {
        start: Option<String>,
    },
}

/// The words and marks that stand around the two dates of a term and say nothing more.
const AROUND: &str = "自从由于起至到止的共计为期限固定劳动合同签订个月年-—–~〜()[]【】|:,，、。;";

/// The numerals in which a contract's years are written out.
const NUMERALS: &[(char, u32)] =
    &[('一', 1), ('二', 2), ('两', 2), ('三', 3), ('四', 4), ('五', 5), ('六', 6), ('八', 8), ('十', 10)];

/// Reads a term. What does not consist of two dates and the words around them is asked, as are months without days,
/// an end before its start, and a number of years that the dates do not bear out.
pub fn contract_term(text: &str, months: Months) -> (Option<Term>, Found) {
    let plain = separated(text);
    let (dates, rest) = dates_in(&plain);
    let ask = |flaw: Flaw| (None, Found::flawed(flaw));
    let mut parsed = Vec::new();
    for token in &dates {
        match PartialDate::parse_typed(token) {
            Ok(date) => parsed.push(date),
            Err(issue) if issue.code == "date-impossible" => return ask(Flaw::new("date_impossible")),
            Err(_) => return ask(Flaw::new("term_unreadable")),
        }
    }
    if rest.contains("无固定") || rest.contains("长期") {
        let start = parsed.first().and_then(|date| date.day()).map(|day| day.to_string());
        return (Some(Term::Open { start }), Found::default());
    }
    let years = years_said(&rest);
    let known = |c: char| {
        AROUND.contains(c) || c.is_ascii_digit() || NUMERALS.iter().any(|(numeral, _)| *numeral == c)
    };
    let [from, to] = *parsed.as_slice() else { return ask(Flaw::new("term_unreadable")) };
    if !rest.chars().all(known) || [from, to].iter().any(|date| date.precision() == Precision::Year) {
        return ask(Flaw::new("term_unreadable"));
    }
    if to.last_day() < from.first_day() {
        return ask(Flaw::new("end_before_start"));
    }
    let whole = from.day().is_some() && to.day().is_some();
    if !whole && months == Months::Ask {
        return ask(Flaw::new("term_days_missing").meaning([from.to_string(), to.to_string()]));
    }
    let (start, end) = (from.first_day(), to.last_day());
    if years.is_some_and(|years| !lasts(start, end, years)) {
        return ask(Flaw::new("term_years_differ"));
    }
    let term = Term::Between { start: start.to_string(), end: end.to_string() };
    let found = Found::default();
    (Some(term), if whole { found } else { found.repaired("term_days", &format!("{start} – {end}")) })
}

/// The last day that a date of a contract's end can mean; the first where it begins.
pub fn month_end(text: &str, begins: bool) -> Option<String> {
    let date: PartialDate =
        text.parse().ok().filter(|date: &PartialDate| date.precision() == Precision::Month)?;
    let day = if begins { date.first_day() } else { date.last_day() };
    Some(day.to_string())
}

/// Whether a span is so many years, by either way of counting its last day.
fn lasts(start: chrono::NaiveDate, end: chrono::NaiveDate, years: u32) -> bool {
    let to = start + chrono::Months::new(years * 12);
    (end - to).num_days().abs() <= 2
}

/// 三年, 3年: the years that the words beside the dates name.
fn years_said(rest: &str) -> Option<u32> {
    let before = rest.split_once('年')?.0;
    let last = before.chars().last()?;
    if last.is_ascii_digit() {
        let digits: String = before.chars().rev().take_while(char::is_ascii_digit).collect();
        return digits.chars().rev().collect::<String>().parse().ok().filter(|years| *years <= 30);
    }
    NUMERALS.iter().find(|(numeral, _)| *numeral == last).map(|(_, years)| *years)
}

/// The dates that stand in a text (after [`separated`]), and the text without them: `|` stands where one was.
pub fn dates_in(text: &str) -> (Vec<String>, String) {
    let chars: Vec<char> = text.chars().collect();
    let (mut dates, mut rest) = (Vec::new(), String::new());
    let mut at = 0;
    while at < chars.len() {
        match date_at(&chars, at) {
            Some(length) => {
                dates.push(chars.iter().skip(at).take(length).collect());
                rest.push('|');
                at += length;
            }
            None => {
                // A run of figures that is no date is one thing.
                let run = digits(&chars, at).max(1);
                rest.extend(chars.iter().skip(at).take(run));
                at += run;
            }
        }
    }
    (dates, rest)
}

fn digits(chars: &[char], at: usize) -> usize {
    chars.iter().skip(at).take_while(|c| c.is_ascii_digit()).count()
}

/// How long the date is that begins here. Its parts are parted by one and the same mark: `2024.1-12` is no day.
fn date_at(chars: &[char], at: usize) -> Option<usize> {
    let tail = |at: usize| usize::from(chars.get(at).is_some_and(|c| matches!(c, '日' | '号')));
    let year = chars.iter().skip(at).take(2).collect::<String>();
    if year != "19" && year != "20" {
        return None;
    }
    match digits(chars, at) {
        8 | 6 => return Some(digits(chars, at) + tail(at + digits(chars, at))),
        4 => {}
        _ => return None,
    }
    let mut end = at + 4;
    let Some(mark) = chars.get(end).copied().filter(|c| matches!(c, '.' | '-' | '/' | '年')) else {
        return Some(4);
    };
    for part in 0..2 {
        let wanted = if mark == '年' && part == 1 { '月' } else { mark };
        let count = digits(chars, end + 1);
        if chars.get(end) != Some(&wanted) || !(1..=2).contains(&count) {
            break;
        }
        end += 1 + count;
    }
    if mark == '年' && chars.get(end).is_some_and(|c| matches!(c, '年' | '月' | '日' | '号')) {
        end += 1;
    }
    Some(end - at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(start: &str, end: &str) -> Option<Term> {
        Some(Term::Between { start: start.to_owned(), end: end.to_owned() })
    }

    #[test]
    fn terms_as_people_write_them() {
        let term = between("2021-03-01", "2024-02-29");
        for text in [
            "2021.3.1-2024.2.29",
            "2021-3-1至2024-2-29",
            "2021年3月1日—2024年2月29日",
            "自2021年3月1日起至2024年2月29日止",
            "从2021.3.1到2024.2.29",
            "2021-03-01 - 2024-02-29",
            "2021-03-01-2024-02-29",
            "2021.3.1〜2024.2.29",
            "2021.3.1～2024.2.29",
            "2021.3.1~2024.2.29",
            "2021/3/1--2024/2/29",
            "20210301-20240229",
            "三年（2021.3.1-2024.2.29）",
            "3年(2021.3.1-2024.2.29)",
            "2021.3.1-\n2024.2.29",
            "2021年 3月1日 至 2024年2月 29日",
            "合同期限：2021.3.1至2024.2.29",
        ] {
            assert_eq!(contract_term(text, Months::Ask), (term.clone(), Found::default()), "{text}");
        }
        assert_eq!(contract_term("无固定期限", Months::Ask).0, Some(Term::Open { start: None }));
        let open = Term::Open { start: Some("2021-03-01".to_owned()) };
        for text in ["2021.3.1起无固定期限", "2021.3.1至长期"] {
            assert_eq!(contract_term(text, Months::Ask).0, Some(open.clone()), "{text}");
        }
    }

    #[test]
    fn what_is_no_whole_term_is_asked() {
        for (text, flaw) in [
            ("三年", "term_unreadable"),
            ("2021.3.1", "term_unreadable"),
            ("2021-2024", "term_unreadable"),
            ("2024.1-12", "term_unreadable"),
            ("试用期2021.3.1-2021.5.31", "term_unreadable"),
            ("2021.3.1-2024.2.29，2024.3.1-2027.2.28", "term_unreadable"),
            ("2024.2.29-2021.3.1", "end_before_start"),
            ("2021.3.1-2023.2.29", "date_impossible"),
            ("三年（2021.3.1-2023.2.28）", "term_years_differ"),
            ("2024.1-2026.12", "term_days_missing"),
            ("2024年1月1日至2026年12月", "term_days_missing"),
        ] {
            let (term, found) = contract_term(text, Months::Ask);
            assert_eq!((term, found.faults[0].code.as_str()), (None, flaw), "{text}");
        }
    }

    #[test]
    fn whole_months_are_taken_once_that_is_said() {
        let (term, found) = contract_term("2024.1-2026.2", Months::WholeMonths);
        assert_eq!((term, found.repairs[0].0), (between("2024-01-01", "2026-02-28"), "term_days"));
        assert_eq!(month_end("2024-02", false).as_deref(), Some("2024-02-29"));
        assert_eq!(month_end("2024-02", true).as_deref(), Some("2024-02-01"));
        assert_eq!(month_end("2024-02-03", true), None);
    }
}
