//! One cell → one value: what only dresses it is taken off and shown, what is damaged is named and never taken.

use std::collections::BTreeMap;

use super::codes::Labels;
use super::workbook::Cell;
use crate::domain::date::PartialDate;
use crate::domain::id_number::IdNumber;
use crate::domain::issue::Issue;
use crate::domain::text::{bare_number, half_width};
use crate::domain::value::{Input, Phone, Value};

/// What a cell was found to hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// In the form of [`Value::text`].
    pub value: Option<String>,
    /// Codes of what was put right, with what it became.
    pub repairs: Vec<(&'static str, String)>,
    pub faults: Vec<Flaw>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    pub code: String,
    pub args: BTreeMap<String, String>,
    /// The row cannot be taken with it.
    pub blocks: bool,
}

impl Flaw {
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), args: BTreeMap::new(), blocks: false }
    }

    #[must_use]
    pub fn blocking(mut self) -> Self {
        self.blocks = true;
        self
    }

    #[must_use]
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.args.insert(key.to_owned(), value.to_string());
        self
    }

    /// The flaw an issue of the domain amounts to: `id-check` becomes `id_check`.
    fn of(issue: Issue) -> Self {
        Self { code: issue.code.replace('-', "_"), args: issue.args, blocks: false }
    }
}

impl Found {
    fn taken(value: impl Into<String>) -> Self {
        Self { value: Some(value.into()), ..Self::default() }
    }

    fn flawed(flaw: Flaw) -> Self {
        Self { faults: vec![flaw], ..Self::default() }
    }

    #[must_use]
    fn repaired(mut self, code: &'static str, to: &str) -> Self {
        self.repairs.push((code, to.to_owned()));
        self
    }
}

pub fn looks_like_number(text: &str) -> bool {
    let bare = bare_number(text);
    bare.len() == 18 && bare.bytes().take(17).all(|b| b.is_ascii_digit())
}

pub fn looks_like_phone(text: &str) -> bool {
    Phone::parse(text).is_ok()
}

/// A name: spaces between Han characters only fill the column.
pub fn name(cell: &Cell) -> Found {
    let seen = cell.shown();
    let trimmed = half_width(&seen).trim().to_owned();
    let han = trimmed.chars().all(|c| c.is_whitespace() || !c.is_ascii());
    let plain: String =
        if han { seen.chars().filter(|c| !c.is_whitespace()).collect() } else { seen.trim().to_owned() };
    if plain.is_empty() {
        return Found::flawed(Flaw::new("name_missing").blocking());
    }
    let found = Found::taken(plain.clone());
    if plain == seen { found } else { found.repaired("spaces", &plain) }
}

/// An identity number. A cell that holds it as a number has lost its digits: a spreadsheet keeps fifteen.
pub fn id_number(cell: &Cell) -> Found {
    let seen = cell.shown();
    if cell.is_empty() {
        return Found::flawed(Flaw::new("id_missing").blocking());
    }
    let scientific = half_width(&seen).to_ascii_uppercase().contains("E+");
    if scientific || matches!(cell, Cell::Number(number) if *number >= 1e15) {
        return Found::flawed(Flaw::new("id_digits_lost").blocking());
    }
    let number = match IdNumber::parse(&seen) {
        Ok(number) => number,
        Err(issue) => return Found::flawed(Flaw::of(issue).blocking()),
    };
    let plain = number.as_str().to_owned();
    let mut found = Found::taken(plain.clone());
    if half_width(&seen) != seen.replace('\u{3000}', " ") {
        found = found.repaired("full_width", &plain);
    }
    if seen.contains(['x', 'ｘ']) {
        found = found.repaired("lower_x", &plain);
    }
    let dressed = |c: char| {
        c.is_whitespace() || matches!(c, '\'' | '`' | '‘' | '’' | '\u{200b}'..='\u{200f}' | '\u{feff}')
    };
    if seen.contains(dressed) {
        found = found.repaired("number_spaces", &plain);
    }
    found
}

/// A number of another kind of document: free text.
pub fn other_document(cell: &Cell) -> Found {
    match crate::domain::id_number::parse_document(crate::domain::codes::IdKind::Other, &cell.shown()) {
        Ok(text) => Found::taken(text),
        Err(issue) => Found::flawed(Flaw::of(issue).blocking()),
    }
}

pub fn phone(cell: &Cell) -> Found {
    let seen = cell.shown();
    let bare = bare_number(&seen);
    // The country's own prefix says nothing new.
    let national = bare.strip_prefix("+86").or_else(|| bare.strip_prefix("0086")).unwrap_or(&seen);
    match Phone::parse(national) {
        Ok(phone) => {
            let plain = phone.text();
            let found = Found::taken(plain.clone());
            if plain == seen { found } else { found.repaired("phone_marks", &plain) }
        }
        Err(_) => Found::flawed(Flaw::new("phone_format")),
    }
}

/// A date in the precision of the cell. 2021.1 as a *number* is January, or October with its zero lost.
pub fn date(cell: &Cell) -> Found {
    match cell {
        Cell::Date(date) => Found::taken(date.text()),
        // The workbook knows from which day it counts.
        Cell::Serial { day, .. } => Found::taken(day.to_string()).repaired("date_serial", &day.to_string()),
        Cell::Number(number) => number_date(*number),
        Cell::Text(text) => text_date(text),
        Cell::Flag(_) | Cell::Fault(_) => Found::flawed(Flaw::new("date_unreadable")),
        Cell::Empty => Found::default(),
    }
}

fn number_date(number: f64) -> Found {
    let text = Cell::Number(number).shown();
    if let Some((year, tail)) = text.split_once('.')
        && year.len() == 4
    {
        if tail == "1" {
            let mut found = text_date(year);
            found.faults.push(Flaw::new("ambiguous_month").with("year", year));
            return found;
        }
        return text_date(&text);
    }
    text_date(&text)
}

fn text_date(text: &str) -> Found {
    let plain = half_width(text);
    // `2014-6-18 0:00:00`: midnight is how a lost format shows itself.
    let day = match plain.trim().split_once(' ') {
        Some((day, time)) if time.contains(':') => day.to_owned(),
        _ => plain.trim().to_owned(),
    };
    match PartialDate::parse_typed(&day) {
        Ok(date) => Found::taken(date.text()),
        Err(_) if two_digit_year(&day) => Found::flawed(Flaw::new("two_digit_year")),
        Err(issue) if issue.code == "date-impossible" => Found::flawed(Flaw::new("date_impossible")),
        Err(_) => Found::flawed(Flaw::new("date_unreadable")),
    }
}

fn two_digit_year(text: &str) -> bool {
    let year: String = text.chars().take_while(char::is_ascii_digit).collect();
    let next = text.chars().nth(2);
    year.len() == 2 && next.is_some_and(|c| matches!(c, '.' | '-' | '/' | '年'))
}

/// An exact day: a month is kept by nothing that needs a day, so it is asked for.
pub fn day(cell: &Cell) -> Found {
    let found = date(cell);
    match &found.value {
        Some(text) if text.len() != "2021-03-01".len() => Found::flawed(Flaw::new("day_missing")),
        _ => found,
    }
}

pub fn code(cell: &Cell, table: &'static str, labels: &Labels) -> Found {
    let seen: String = half_width(&cell.shown()).chars().filter(|c| !c.is_whitespace()).collect();
    // 助理社会工作师(初级): what stands in brackets explains the word before it.
    let before = seen.split('(').next().filter(|text| !text.is_empty());
    match labels.read(table, &seen).or_else(|| labels.read(table, before?)) {
        Some(meaning) => match meaning.word {
            None => Found::taken(meaning.code),
            Some(word) => Found::taken(meaning.code).repaired("short_form", &word),
        },
        None => Found::flawed(Flaw::new("code_unknown").with("seen", seen)),
    }
}

/// Offices strike out what does not apply. Of a certificate or a yes the stroke itself is the answer.
pub fn struck_out(cell: &Cell, input: Input) -> bool {
    let seen = cell.shown();
    match input {
        Input::Code { table: "cert-level" | "yes-no", .. } => false,
        Input::Day | Input::Date if seen.trim() == "无" => true,
        _ => matches!(seen.trim(), "/" | "／" | "-" | "—" | "——" | "\\"),
    }
}

/// A formula that has lost what it points to.
pub fn broken(text: &str, blocks: bool) -> Found {
    let flaw = Flaw::new("cell_error").with("seen", text);
    Found::flawed(if blocks { flaw.blocking() } else { flaw })
}

/// Any other field: what the field itself reads, with its own fault.
pub fn text(cell: &Cell, parse: impl Fn(&str) -> Result<String, Issue>) -> Found {
    match parse(&cell.shown()) {
        Ok(value) => Found::taken(value),
        Err(issue) => Found::flawed(Flaw::of(issue)),
    }
}

/// 毕业院校及专业: the two parts around a stroke.
pub fn school_and_major(text: &str) -> (String, Option<String>) {
    match text.split_once(['/', '／', '、', '，', ',']) {
        Some((school, major)) => (school.trim().to_owned(), Some(major.trim().to_owned())),
        None => (text.trim().to_owned(), None),
    }
}

/// 合同期限: its two days, where both stand.
pub fn contract_term(text: &str) -> Option<(String, String)> {
    let plain = half_width(text);
    let day = |text: &str| day(&Cell::Text(text.to_owned())).value;
    for mark in ["至", "到", "--", "~", "—", "–", "-"] {
        let mut parts = plain.splitn(2, mark);
        if let (Some(from), Some(to)) = (parts.next(), parts.next())
            && let (Some(from), Some(to)) = (day(from), day(to))
        {
            return Some((from, to));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: Found, value: Option<&str>, repairs: &[&str], faults: &[&str]) {
        let codes: Vec<&str> = found.repairs.iter().map(|(code, _)| *code).collect();
        let flaws: Vec<&str> = found.faults.iter().map(|flaw| flaw.code.as_str()).collect();
        assert_eq!((found.value.as_deref(), codes.as_slice(), flaws.as_slice()), (value, repairs, faults));
    }

    fn cell(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn numbers_lose_their_dress_and_are_never_made_whole() {
        let good = Some("32132219880815101X");
        check(id_number(&cell("32132219880815101X")), good, &[], &[]);
        check(id_number(&cell("'321322 19880815 101x")), good, &["lower_x", "number_spaces"], &[]);
        check(id_number(&cell("３２１３２２１９８８０８１５１０１Ｘ")), good, &["full_width"], &[]);
        check(id_number(&Cell::Number(3.20583199108190e17)), None, &[], &["id_digits_lost"]);
        check(id_number(&cell("3.20583E+17")), None, &[], &["id_digits_lost"]);
        check(id_number(&cell("320102199003071512")), None, &[], &["id_check"]);
        check(id_number(&cell("320102900307151")), None, &[], &["id_old_15"]);
        check(id_number(&Cell::Empty), None, &[], &["id_missing"]);
        let flaw = id_number(&cell("320102199003071512")).faults.remove(0);
        assert_eq!((flaw.args.get("expected").map(String::as_str), flaw.blocks), (Some("1"), true));
    }

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
        check(date(&cell("91.8")), None, &[], &["two_digit_year"]);
        check(date(&cell("2021.2.30")), None, &[], &["date_impossible"]);
        check(date(&cell("去年")), None, &[], &["date_unreadable"]);
        check(day(&cell("2021.3")), None, &[], &["day_missing"]);
    }

    #[test]
    fn short_forms_are_spelt_out_and_strange_words_are_asked() {
        let labels = Labels::new();
        let check_code = |text, table, value, repairs: &[&str], faults: &[&str]| {
            check(code(&cell(text), table, &labels), value, repairs, faults);
        };
        check_code("汉族", "nation", Some("01"), &[], &[]);
        check_code("汉", "nation", Some("01"), &["short_form"], &[]);
        check_code("党员", "party", Some("01"), &["short_form"], &[]);
        check_code("本 科", "education", Some("21"), &["short_form"], &[]);
        check_code("大学本科", "education", Some("21"), &[], &[]);
        check_code("初级", "cert-level", Some("1"), &["short_form"], &[]);
        check_code("研究生", "education", Some("10"), &["short_form"], &[]);
        check_code("学富五车", "education", None, &[], &["code_unknown"]);
        check_code("助理社会工作师（初级）", "cert-level", Some("1"), &[], &[]);
        check_code("未考取", "cert-level", Some("0"), &["short_form"], &[]);
        check_code("Male", "sex", Some("1"), &[], &[]);
    }

    #[test]
    fn names_and_telephones() {
        check(name(&cell("曹\u{3000}远")), Some("曹远"), &["spaces"], &[]);
        check(name(&cell("𠮷野·买买提")), Some("𠮷野·买买提"), &[], &[]);
        check(name(&cell("Anna Li")), Some("Anna Li"), &[], &[]);
        check(name(&cell("  ")), None, &[], &["name_missing"]);
        check(phone(&cell("138-6080-0662")), Some("13860800662"), &["phone_marks"], &[]);
        check(phone(&cell("+86 138 6080 0662")), Some("13860800662"), &["phone_marks"], &[]);
        check(phone(&Cell::Number(13276635133.0)), Some("13276635133"), &[], &[]);
        check(phone(&cell("0512-5555")), None, &[], &["phone_format"]);
    }

    #[test]
    fn two_facts_in_one_cell() {
        assert_eq!(school_and_major("南通大学/法学"), ("南通大学".into(), Some("法学".into())));
        let term = Some(("2025-02-15".to_owned(), "2026-02-14".to_owned()));
        for text in ["2025.2.15-2026.2.14", "2025-2-15至2026-2-14", "2025年2月15日—2026年2月14日"] {
            assert_eq!(contract_term(text), term, "{text}");
        }
        assert_eq!(contract_term("三年"), None);
    }
}
