//! What the rows of a sheet are, before any of them is read: people, further lines of a person, names of units above
//! people, totals, titles again, nothing.

use super::header::Header;
use super::mapping::{Mapping, Target};
use super::plan::Choices;
use super::row::{NAME, NUMBER};
use super::workbook::Sheet;
use crate::domain::text::{bare_number, half_width};

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Blank,
    /// Totals, signatures, the titles again: left out.
    LeftOut,
    /// The unit of the people below, without numbering and head count.
    Unit(String),
    Person,
    /// A further line of the person on an earlier row.
    More(u32),
}

/// What a row of the sheet is.
pub(super) fn line(sheet: &Sheet, row: u32, header: &Header, mapping: &Mapping, choices: &Choices) -> Line {
    if is_blank(sheet, row, mapping, choices) {
        return Line::Blank;
    }
    if is_header_again(sheet, row, header) {
        return Line::LeftOut;
    }
    if let Some(first) = continues(sheet, row, header, mapping) {
        return Line::More(first);
    }
    let total = begins_total(sheet, row);
    if !total && let Some(unit) = unit_row(sheet, row) {
        return Line::Unit(unit);
    }
    if is_total(sheet, row, mapping, total) { Line::LeftOut } else { Line::Person }
}

/// Nothing stands in it but, perhaps, the number that was filled in for a row to come.
fn is_blank(sheet: &Sheet, row: u32, mapping: &Mapping, choices: &Choices) -> bool {
    sheet.columns().all(|column| {
        let typed = choices.corrections.get(&(row, column)).is_some_and(|text| !text.trim().is_empty());
        let cell = sheet.at(row, column);
        let filled_in = mapping.columns.get(&column) == Some(&Target::Sequence)
            && cell.shown().trim().chars().all(|c| c.is_ascii_digit());
        !typed && (cell.is_empty() || filled_in)
    })
}

/// The titles again, as at the top of every printed page.
fn is_header_again(sheet: &Sheet, row: u32, header: &Header) -> bool {
    let titled = header.titles.iter().filter(|(_, title)| !title.is_empty());
    titled.clone().count() > 1
        && titled.clone().all(|(column, title)| sheet.shown(row, *column).trim() == title)
}

/// The row on which the person stands whose name or number is merged down over this row.
fn continues(sheet: &Sheet, row: u32, header: &Header, mapping: &Mapping) -> Option<u32> {
    let columns = [NAME, NUMBER].map(|(kind, key)| mapping.column(Target::Field(kind, key)));
    let columns = columns.into_iter().flatten();
    // A cell of its own makes a person of its own.
    if columns.clone().any(|column| !sheet.at(row, column).is_empty()) {
        return None;
    }
    columns.into_iter().find_map(|column| {
        let covers = |merge: &&super::workbook::Merge| {
            merge.columns.0 <= column
                && column <= merge.columns.1
                && merge.rows.0 + 1 > header.last
                && merge.rows.0 + 1 < row
                && row <= merge.rows.1 + 1
        };
        let first = sheet.merged().iter().find(covers)?.rows.0 + 1;
        (!sheet.at(first, column).is_empty()).then_some(first)
    })
}

/// How the names of units end.
const UNIT_ENDS: &[&str] = &[
    "工会",
    "联合会",
    "联合体",
    "镇",
    "乡",
    "街道",
    "办事处",
    "开发区",
    "园区",
    "高新区",
    "新区",
    "度假区",
    "管委会",
    "县",
    "市",
    "区",
    "局",
    "委员会",
    "中心",
    "公司",
    "集团",
    "协会",
    "社区",
    "服务站",
    "部",
];

/// The one text of a row that names a unit and nothing else: `千灯镇总工会`, `二、玉山镇工会（5人）：`.
fn unit_row(sheet: &Sheet, row: u32) -> Option<String> {
    let mut texts =
        sheet.columns().map(|column| sheet.shown(row, column)).filter(|text| !text.trim().is_empty());
    let (only, None) = (texts.next()?, texts.next()) else { return None };
    let text: String = half_width(&only).chars().filter(|c| !c.is_whitespace()).collect();
    let text = text.trim_end_matches([':', '：']);
    let text = match text.split_once(['(', '【', '[']) {
        Some((before, inside)) if counts(inside) => before,
        Some(_) => return None,
        None => text,
    };
    let text = without_count(text);
    let numbering = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let unnumbered = text.trim_start_matches(numbering);
    let text = unnumbered.strip_prefix(['、', '.', ')']).unwrap_or(text);
    let text = text.strip_prefix("单位:").unwrap_or(text);
    let sentence = text.contains(['。', ',', '，', ';', '；', '、', ':']);
    let length = text.chars().count();
    let named = UNIT_ENDS.iter().any(|end| text.ends_with(end)) && !text.chars().any(|c| c.is_ascii_digit());
    (named && !sentence && (3..=40).contains(&length)).then(|| text.to_owned())
}

/// `5人)`, `共5人)`: a bracket that counts heads.
fn counts(inside: &str) -> bool {
    let inside = inside.trim_end_matches([')', '】', ']']);
    inside.contains('人') && inside.chars().all(|c| c.is_ascii_digit() || "共计合人名:".contains(c))
}

/// `玉山镇工会5人`, `玉山镇工会 共5人`.
fn without_count(text: &str) -> &str {
    match text.strip_suffix(['人', '名']) {
        Some(rest) if rest.ends_with(|c: char| c.is_ascii_digit()) => {
            rest.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['共', '计'])
        }
        _ => text,
    }
}

/// Words with which a row of totals or signatures begins.
const TOTALS: &[&str] = &[
    "合计",
    "总计",
    "小计",
    "共计",
    "填表人",
    "填报人",
    "制表人",
    "制表",
    "审核人",
    "审核",
    "负责人",
    "单位负责人",
    "分管领导",
    "填报日期",
    "填报单位",
    "单位(盖章)",
    "注:",
    "备注:",
    "说明:",
];

fn begins_total(sheet: &Sheet, row: u32) -> bool {
    let first = sheet.columns().map(|column| sheet.shown(row, column)).find(|text| !text.trim().is_empty());
    let plain: String =
        half_width(&first.unwrap_or_default()).chars().filter(|c| !c.is_whitespace()).collect();
    TOTALS.iter().any(|word| plain.starts_with(word))
}

fn is_total(sheet: &Sheet, row: u32, mapping: &Mapping, begins_total: bool) -> bool {
    let number = mapping.column(Target::Field(NUMBER.0, NUMBER.1));
    let digits = |text: String| text.chars().filter(|c| c.is_numeric()).count();
    // A telephone beside a signature is shorter.
    if number.is_some_and(|column| digits(sheet.shown(row, column)) > 13) {
        return false;
    }
    let says = |(column, target): (&u32, &Target)| {
        !matches!(target, Target::Sequence | Target::Ignore) && !sheet.at(row, *column).is_empty()
    };
    // A sentence below the table, in a column that says nothing of people.
    begins_total || !mapping.columns.iter().any(says)
}

/// Whether the column of numbers has been through a program that keeps fifteen digits: a number that ends in 000 and
/// cannot be whole stands in it, or more of them end so than chance has it (one in a thousand).
pub(super) fn digits_lost(sheet: &Sheet, header: &Header, mapping: &Mapping, choices: &Choices) -> bool {
    let Some(column) = mapping.column(Target::Field(NUMBER.0, NUMBER.1)) else { return false };
    let rows = sheet.row_numbers().filter(|row| *row > header.last);
    let rows = rows.filter(|row| !choices.corrections.contains_key(&(*row, column)));
    let numbers: Vec<String> = rows
        .map(|row| bare_number(&sheet.shown(row, column)))
        .filter(|text| text.len() == 18 && text.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    let ending: Vec<&String> = numbers.iter().filter(|text| text.ends_with("000")).collect();
    let broken = |text: &&String| crate::domain::id_number::IdNumber::parse(text).is_err();
    ending.iter().any(broken) || ending.len() > 2 + numbers.len() / 100
}
