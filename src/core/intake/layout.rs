//! What the rows of a sheet are, before any of them is read: people, further lines of a person, headings above people,
//! totals, titles again, nothing.

use super::choices::Choices;
use super::header::Header;
use super::heading::{Heading, heading};
use super::keys::{NAME, NUMBER};
use super::target::{Mapping, Target};
use super::workbook::Sheet;
use crate::domain::text::{bare_number, half_width};

/// What a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line {
    Blank,
    /// Signatures, remarks, the titles again: left out.
    LeftOut,
    /// A sum, left out too: what was said of the people above it ends with it.
    Total,
    /// Something that is said of the people below.
    Heading(Heading),
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
    let begins = first_text(sheet, row);
    let sum = begins_with(&begins, SUMS);
    if sum || begins_with(&begins, SIGNATURES) {
        let line = if sum { Line::Total } else { Line::LeftOut };
        return if holds_number(sheet, row, mapping) { Line::Person } else { line };
    }
    let typed = sheet.columns().find_map(|column| choices.corrections.get(&(row, column)));
    match heading(sheet, row, typed.map(String::as_str)) {
        Some(heading) => Line::Heading(heading),
        None if says_nothing(sheet, row, mapping) && !holds_number(sheet, row, mapping) => Line::LeftOut,
        None => Line::Person,
    }
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
pub(crate) fn is_header_again(sheet: &Sheet, row: u32, header: &Header) -> bool {
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

/// Words with which a row of sums begins.
const SUMS: &[&str] = &["合计", "总计", "小计", "共计", "本页小计", "本页合计"];

/// Words with which a row of signatures or remarks begins.
const SIGNATURES: &[&str] = &[
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

/// Whether a row is one of signatures or remarks by the text it begins with.
pub(crate) fn is_signed(sheet: &Sheet, row: u32) -> bool {
    begins_with(&first_text(sheet, row), SIGNATURES)
}

/// The first text of a row, without spaces.
pub(crate) fn first_text(sheet: &Sheet, row: u32) -> String {
    let first = sheet.columns().map(|column| sheet.shown(row, column)).find(|text| !text.trim().is_empty());
    half_width(&first.unwrap_or_default()).chars().filter(|c| !c.is_whitespace()).collect()
}

fn begins_with(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

/// Whether a number of identity stands where those stand; a telephone beside a signature is shorter.
fn holds_number(sheet: &Sheet, row: u32, mapping: &Mapping) -> bool {
    let number = mapping.column(Target::Field(NUMBER.0, NUMBER.1));
    let digits = |text: String| text.chars().filter(|c| c.is_numeric()).count();
    number.is_some_and(|column| digits(sheet.shown(row, column)) > 13)
}

/// A sentence below the table, in a column that says nothing of people.
fn says_nothing(sheet: &Sheet, row: u32, mapping: &Mapping) -> bool {
    let says = |(column, target): (&u32, &Target)| {
        !matches!(target, Target::Sequence | Target::Ignore) && !sheet.at(row, *column).is_empty()
    };
    !mapping.columns.iter().any(says)
}

/// Whether the column of numbers has been through a program that keeps fifteen digits: a number that ends in 000 and
/// cannot be whole stands in it, or more of them end so than chance has it (one in a thousand).
pub(super) fn digits_lost(sheet: &Sheet, header: &Header, mapping: &Mapping, choices: &Choices) -> bool {
    let Some(column) = mapping.column(Target::Field(NUMBER.0, NUMBER.1)) else { return false };
    let rows = sheet.row_numbers().filter(|row| *row > header.last);
    let rows = rows.filter(|row| !choices.corrections.contains_key(&(*row, column)));
    let numbers: Vec<String> = rows
        .map(|row| bare_number(&sheet.shown(row, column)).into_owned())
        .filter(|text| text.len() == 18 && text.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    let ending: Vec<&String> = numbers.iter().filter(|text| text.ends_with("000")).collect();
    let broken = |text: &&String| crate::domain::id_number::IdNumber::parse(text).is_err();
    ending.iter().any(broken) || ending.len() > 2 + numbers.len() / 100
}
