//! 合同期限 as people write it, both ends in one cell; and dates standing in the middle of other words.

use super::found::{Asks, Flaw, Reading};
use crate::domain::date::{BadDate, PartialDate, Precision, separated};

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

/// Words and marks around the two dates of a term that say nothing more, the longer ones first.
const AROUND: &[&str] = &[
    "劳动合同期限",
    "合同期限",
    "固定期限",
    "劳动合同",
    "合同",
    "期限",
    "为期",
    "共计",
    "自",
    "从",
    "由",
    "的",
    "共",
    "计",
    "为",
    "期",
    "(",
    ")",
    "[",
    "]",
    "【",
    "】",
    ":",
    ",",
    "。",
    ";",
];

/// What stands between two dates that are the ends of one span.
const BETWEEN: &[&str] = &["-", "—", "–", "~", "〜", "→", "/", "至", "到", "起", "止"];

/// 无固定期限 by all its names, and what may stand beside it.
const OPEN: &[&str] = &["无固定期限劳动合同", "无固定期限合同", "无固定期限", "无固定", "长期"];
const BESIDE_OPEN: &[&str] =
    &["劳动合同", "合同", "期限", "自", "从", "起", "开始", "至", "(", ")", ":", ",", "-", "—", "|"];

/// The numerals in which a contract's years are written out.
const NUMERALS: &[(char, u32)] = &[
    ('一', 1),
    ('壹', 1),
    ('二', 2),
    ('两', 2),
    ('贰', 2),
    ('三', 3),
    ('叁', 3),
    ('四', 4),
    ('肆', 4),
    ('五', 5),
    ('伍', 5),
    ('六', 6),
    ('八', 8),
    ('十', 10),
];

/// Reads a term. What does not consist of two dates and the words around them is asked, as are months without days,
/// an end before its start, and a length that the dates do not bear out.
pub fn contract_term(text: &str, months: Months) -> (Option<Term>, Reading) {
    let plain = separated(text);
    let (dates, rest) = dates_in(&plain);
    let ask = |flaw: Flaw| (None, Reading::flawed(flaw));
    let unreadable = || ask(Flaw::asking(Asks::Word, "term_unreadable"));
    let mut parsed = Vec::new();
    for token in &dates {
        match PartialDate::read_typed(token) {
            Ok(date) => parsed.push(date),
            Err(BadDate::Impossible) => return ask(Flaw::asking(Asks::Word, "date_impossible")),
            Err(BadDate::Format | BadDate::Range) => return unreadable(),
        }
    }
    if let Some(open) = OPEN.iter().find_map(|word| rest.contains(word).then(|| rest.replacen(word, "", 1))) {
        return match parsed.as_slice() {
            _ if !without(&open, BESIDE_OPEN).is_empty() => unreadable(),
            [] => (Some(Term::Open { start: None }), Reading::default()),
            [start] if start.day().is_some() => {
                (Some(Term::Open { start: start.day().map(|day| day.to_string()) }), Reading::default())
            }
            _ => unreadable(),
        };
    }
    let [from, to] = *parsed.as_slice() else { return unreadable() };
    let (length, rest) = length_said(&rest);
    if !is_span(&rest) || [from, to].iter().any(|date| date.precision() == Precision::Year) {
        return unreadable();
    }
    if to.last_day() < from.first_day() {
        return ask(Flaw::new("end_before_start"));
    }
    let whole = from.day().is_some() && to.day().is_some();
    if !whole && months == Months::Ask {
        return ask(Flaw::asking(Asks::Days, "term_days_missing").meaning([from.to_string(), to.to_string()]));
    }
    let (start, end) = (from.first_day(), to.last_day());
    if length.is_some_and(|length| !lasts(start, end, length)) {
        return ask(Flaw::asking(Asks::Word, "term_years_differ"));
    }
    let term = Term::Between { start: start.to_string(), end: end.to_string() };
    let found = Reading::default();
    (Some(term), if whole { found } else { found.repaired("term_days", &format!("{start} – {end}")) })
}

fn without(text: &str, words: &[&str]) -> String {
    words.iter().fold(text.to_owned(), |rest, word| rest.replace(word, ""))
}

/// Whether the words around two dates make them the ends of one span, and nothing else is said. `2021.3.1签订，
/// 2024.2.29止` names another day than the first.
fn is_span(rest: &str) -> bool {
    let mut parts = rest.split('|');
    let (Some(before), Some(between), Some(after), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    let spans = BETWEEN.iter().any(|word| between.contains(word));
    let said = |text: &str, more: &[&str]| without(&without(text, AROUND), more).is_empty();
    spans && said(before, &[]) && said(between, BETWEEN) && said(after, &["止", "到期"])
}

/// The last day that a date of a contract's end can mean; the first where it begins.
pub fn month_end(text: &str, begins: bool) -> Option<String> {
    let date: PartialDate =
        text.parse().ok().filter(|date: &PartialDate| date.precision() == Precision::Month)?;
    let day = if begins { date.first_day() } else { date.last_day() };
    Some(day.to_string())
}

/// The last day that a term names; one without an end runs longer than any other.
pub fn last_day_named(text: &str) -> Option<chrono::NaiveDate> {
    let plain = separated(text);
    if plain.contains("无固定") {
        return Some(chrono::NaiveDate::MAX);
    }
    let (dates, _) = dates_in(&plain);
    dates.iter().filter_map(|date| PartialDate::parse_typed(date).ok()).map(PartialDate::last_day).max()
}

/// Whether a span is so many months, by either way of counting its last day.
fn lasts(start: chrono::NaiveDate, end: chrono::NaiveDate, months: u32) -> bool {
    let to = start + chrono::Months::new(months);
    (end - to).num_days().abs() <= 2
}

/// 三年, 3年, 36个月: the months that the words beside the dates name, and the text without them.
fn length_said(rest: &str) -> (Option<u32>, String) {
    for (unit, months) in [("个月", 1), ("年", 12)] {
        let Some((before, after)) = rest.split_once(unit) else { continue };
        let figures = |c: char| c.is_ascii_digit();
        let digits = before.trim_end_matches(figures);
        let said = before.get(digits.len()..).unwrap_or_default();
        let last = before.chars().last();
        let (count, head) = match said.parse::<u32>() {
            Ok(count) => (Some(count), digits),
            Err(_) => {
                let numeral = NUMERALS.iter().find(|(numeral, _)| Some(*numeral) == last);
                let head = before.strip_suffix(|c| Some(c) == last).unwrap_or(before);
                (numeral.map(|(_, count)| *count), head)
            }
        };
        if let Some(count) = count.filter(|count| count * months <= 600) {
            return (Some(count * months), format!("{head}{after}"));
        }
    }
    (None, rest.to_owned())
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
            "2021-03-01/2024-02-29",
            "2021.3.1-2024.2.29止",
            "固定期限2021.3.1-2024.2.29",
            "2021.3.1-2024.2.29(36个月)",
            "2021年3月1日-2024年2月29日共计叁年",
            "自2021年3月1日起，至2024年2月29日止，共三年",
        ] {
            assert_eq!(contract_term(text, Months::Ask), (term.clone(), Reading::default()), "{text}");
        }
        assert_eq!(contract_term("无固定期限", Months::Ask).0, Some(Term::Open { start: None }));
        let open = Term::Open { start: Some("2021-03-01".to_owned()) };
        for text in ["2021.3.1起无固定期限", "无固定期限（2021.3.1起）", "2021.3.1至长期"] {
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
            ("2021.3.1-2024.2.29，期满转无固定期限", "term_unreadable"),
            ("2021.3.1-2024.2.29（续签后为无固定期限）", "term_unreadable"),
            ("2021.3.1-2024.2.29,应签无固定期限", "term_unreadable"),
            ("2021.3.1-2024.2.29（长期合作）", "term_unreadable"),
            ("未签无固定期限合同", "term_unreadable"),
            ("非固定期限", "term_unreadable"),
            ("2021.3.1签订，2024.2.29止", "term_unreadable"),
            ("2021.3.1，2024.2.29", "term_unreadable"),
            ("2021.3.1-2024.2.29、10", "term_unreadable"),
            ("2021.3.1-2024.2.29 三", "term_unreadable"),
            ("2021.3.1-2023.2.28(12个月)", "term_years_differ"),
            ("2021.3.1-2024.2.29(2年)", "term_years_differ"),
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
