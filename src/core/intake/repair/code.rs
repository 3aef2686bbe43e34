//! Words of code tables, with what stands in brackets after them: that may change what the word before it says.

use super::found::{Asks, Flaw, Reading};
use super::term::dates_in;
use crate::domain::date::{PartialDate, separated};
use crate::domain::text::half_width;
use crate::intake::codes::{Bracket, Labels, Meaning};
use crate::intake::workbook::Cell;

pub fn code(cell: &Cell, table: &'static str, labels: &Labels) -> Reading {
    let shown = cell.shown();
    let seen: String = half_width(&shown).chars().filter(|c| !c.is_whitespace()).collect();
    if let Some(meaning) = labels.read(table, &seen) {
        return meant(meaning);
    }
    let found = if table == "cert-level" {
        level(&separated(&shown), labels)
    } else {
        bracketed(&seen, table, labels)
    };
    found.unwrap_or_else(|| {
        Reading::flawed(Flaw::asking(Asks::Word, "code_unknown").with("seen", shown.trim()))
    })
}

fn meant(meaning: Meaning) -> Reading {
    match meaning.word {
        None => Reading::taken(meaning.code),
        Some(word) => Reading::taken(meaning.code).repaired("short_form", &word),
    }
}

/// A word with brackets. Each bracket is known to say nothing more, or known to change the code, or says the code
/// itself; any other may limit or deny the word, and the cell is asked.
fn bracketed(seen: &str, table: &'static str, labels: &Labels) -> Option<Reading> {
    let (base, brackets) = parted(seen)?;
    let read = labels.read(table, &base);
    // 社会工作者（初级） names the people, the bracket says the level.
    let mut found = read.map(meant);
    for bracket in brackets {
        let now = found.as_ref().and_then(|found| found.value.clone());
        found = match (labels.bracket(table, now.as_deref(), &bracket), now) {
            (Some(Bracket::Harmless), Some(_)) => found,
            (Some(Bracket::Becomes(code)), Some(_)) => Some(repaired(table, code, "qualifier", labels)),
            (_, Some(now)) if labels.read(table, &bracket).is_some_and(|own| own.code == now) => found,
            (_, None) if labels.names_no_value(table, &base) => {
                let code = labels.read(table, &bracket)?.code;
                Some(repaired(table, code, "short_form", labels))
            }
            _ => return None,
        };
    }
    found
}

fn repaired(table: &'static str, code: &'static str, repair: &'static str, labels: &Labels) -> Reading {
    Reading::taken(code).repaired(repair, &labels.word(table, code))
}

/// The words before and between brackets, and what stands in each of them; nothing where brackets do not close.
fn parted(seen: &str) -> Option<(String, Vec<String>)> {
    let (mut base, mut brackets, mut open) = (String::new(), Vec::new(), None::<String>);
    for c in seen.chars() {
        match (c, &mut open) {
            ('(' | '[' | '【' | '〔', None) => open = Some(String::new()),
            (')' | ']' | '】' | '〕', Some(inner)) => {
                brackets.push(std::mem::take(inner));
                open = None;
            }
            (_, Some(inner)) => inner.push(c),
            (_, None) => base.push(c),
        }
    }
    (open.is_none() && !base.is_empty()).then_some((base, brackets))
}

/// Words around the month of a certificate.
const AROUND_MONTH: &[&str] = &[
    "取得", "获得", "考取", "取证", "获证", "发证", "持证", "证书", "时间", "日期", "于", ":", ",", "，",
    "、", ";", "|", "()",
];

/// A professional level, with the month of the certificate where that stands beside it: 初级2021.6.
fn level(seen: &str, labels: &Labels) -> Option<Reading> {
    const TABLE: &str = "cert-level";
    let (dates, mut rest) = dates_in(seen);
    // A year beside an examination is the year of that examination, not of a certificate.
    if let Some(found) = bracketed(seen, TABLE, labels) {
        return Some(found);
    }
    let [date] = dates.as_slice() else { return None };
    let month = PartialDate::parse_typed(date).ok()?;
    for word in AROUND_MONTH {
        rest = rest.replace(word, "");
    }
    let mut found = match labels.read(TABLE, &rest) {
        Some(meaning) => meant(meaning),
        None => bracketed(&rest, TABLE, labels)?,
    };
    if found.value.as_deref() == Some("0") {
        return None;
    }
    let code = found.value.clone().unwrap_or_default();
    found.repairs.clear();
    found.also.push(("obtained", month.to_string()));
    Some(found.repaired("level_and_month", &format!("{}，{month}", labels.word(TABLE, &code))))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{cell, check};
    use super::*;

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
    fn a_bracket_says_nothing_more_or_changes_the_word_or_is_asked() {
        let labels = Labels::new();
        for (text, table, value, repairs) in [
            ("中共党员（预备）", "party", Some("02"), &["qualifier"][..]),
            ("中共党员(预备党员)", "party", Some("02"), &["qualifier"]),
            ("群众（入党积极分子）", "party", Some("13"), &[]),
            ("共青团员（已退团）", "party", None, &[]),
            ("党员（已退党）", "party", None, &[]),
            ("中共党员（民盟）", "party", None, &[]),
            ("本科（肄业）", "education", Some("23"), &["qualifier"]),
            ("大专（结业）", "education", Some("32"), &["qualifier"]),
            ("大学本科（在读）", "education", None, &[]),
            ("本科在读", "education", None, &[]),
            ("本科（在职）", "education", Some("21"), &["short_form"]),
            ("研究生（硕士）", "education", Some("10"), &["short_form"]),
            ("本科（2019年毕业）", "education", Some("21"), &["short_form"]),
            ("本科（未毕业）", "education", None, &[]),
            ("本科（", "education", None, &[]),
        ] {
            let found = code(&cell(text), table, &labels);
            let codes: Vec<&str> = found.repairs.iter().map(|(code, _)| *code).collect();
            assert_eq!((found.value.as_deref(), codes.as_slice()), (value, repairs), "{text}");
            assert_eq!(found.faults.is_empty(), value.is_some(), "{text}");
        }
    }

    #[test]
    fn professional_levels_as_offices_write_them() {
        let labels = Labels::new();
        for (text, value, month) in [
            ("社会工作师（已报考）", Some("0"), None),
            ("初级（单科合格）", Some("0"), None),
            ("无（2025年报考）", Some("0"), None),
            ("助理社会工作师（成绩合格，证书未发）", None, None),
            ("持证（初级）", Some("1"), None),
            ("社会工作者（初级）", Some("1"), None),
            ("中级（未登记）", Some("2"), None),
            ("社会工作师（初级）", None, None),
            ("初级（已报考中级）", None, None),
            ("持证", None, None),
            ("初级2021.6", Some("1"), Some("2021-06")),
            ("2021年6月取得中级", Some("2"), Some("2021-06")),
            ("助理社会工作师（2021.06.12）", Some("1"), Some("2021-06-12")),
            ("社会工作者（初级）2021 6", Some("1"), Some("2021-06")),
            ("初级2021.6，中级2023.6", None, None),
            ("初级2021.13", None, None),
            ("无证2021.6", None, None),
        ] {
            let found = code(&cell(text), "cert-level", &labels);
            let also = found.also.first().map(|(_, text)| text.as_str());
            assert_eq!((found.value.as_deref(), also), (value, month), "{text}");
            assert_eq!(found.faults.is_empty(), value.is_some(), "{text}");
        }
    }
}
