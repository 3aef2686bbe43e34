//! 问题反馈表: the clerk's own workbook, each problem marked in its cell.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, Note, Worksheet, XlsxError};

use super::writing::{cut, heading_format, say, sheet_name, written};
use crate::domain::date::Precision;
use crate::domain::issue::Issue;
use crate::intake::plan::{Fault, RosterPlan};
use crate::intake::workbook::{Book, Cell, Sheet};
use crate::words::{Lang, words};

/// All sheets with their values, merged and hidden cells; on the sheets planned, every faulty cell filled and noted, and a
/// last column that says it in words; in front a list of all problems. Fonts and colours of the original are not
/// kept: it is made anew.
///
/// # Errors
/// `workbook-write`.
pub fn marked(book: &Book, plan: &RosterPlan, lang: Lang) -> Result<Vec<u8>, Issue> {
    let faults: Vec<&Fault> = plan.rows.iter().flat_map(|row| &row.faults).collect();
    written(|made| {
        let list = made.add_worksheet();
        list.set_name(say(lang, "workbook-problems"))?;
        problems(list, plan, &faults, lang)?;
        for (at, original) in book.sheets.iter().enumerate() {
            let page = made.add_worksheet();
            page.set_name(sheet_name(&original.name))?;
            page.set_hidden(original.hidden);
            let here = |fault: &&&Fault| plan.place(fault.row).index == at;
            let mine = faults.iter().filter(here).map(|fault| (plan.place(fault.row).row, *fault));
            copy(page, original, &mine.collect::<Vec<_>>(), lang)?;
        }
        Ok(())
    })
}

fn problems(page: &mut Worksheet, plan: &RosterPlan, faults: &[&Fault], lang: Lang) -> Result<(), XlsxError> {
    let columns = [
        ("workbook-sheet", 16.0),
        ("workbook-cell", 10.0),
        ("workbook-cause", 56.0),
        ("workbook-remedy", 56.0),
    ];
    for (column, (key, width)) in (0..).zip(columns) {
        page.write_string_with_format(0, column, say(lang, key), &heading_format())?;
        page.set_column_width(column, width)?;
    }
    for (row, fault) in (1..).zip(faults) {
        let place = plan.place(fault.row);
        let cell = if fault.cell.is_empty() { place.row.to_string() } else { fault.cell.clone() };
        let (cause, remedy) = said(fault, lang);
        for (column, text) in (0..).zip([place.sheet.to_owned(), cell, cause, remedy]) {
            page.write_string_with_format(row, column, cut(&text), &Format::new().set_text_wrap())?;
        }
    }
    page.set_freeze_panes(1, 0)?;
    Ok(())
}

fn said(fault: &Fault, lang: Lang) -> (String, String) {
    let args: Vec<(&str, &str)> =
        fault.args.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let key = format!("fault-{}", fault.code.replace('_', "-"));
    (words(lang, &key, &args), words(lang, &format!("{key}-remedy"), &args))
}

/// One sheet with the faults that stand in it, each with its row there. Only cells that hold something are gone
/// through: what a damaged file claims beyond them is nothing.
fn copy(
    page: &mut Worksheet,
    original: &Sheet,
    faults: &[(u32, &Fault)],
    lang: Lang,
) -> Result<(), XlsxError> {
    let mut by_cell: BTreeMap<(u32, u32), Vec<&Fault>> = BTreeMap::new();
    let mut by_row: BTreeMap<u32, Vec<&Fault>> = BTreeMap::new();
    for (row, fault) in faults {
        by_row.entry(*row).or_default().push(fault);
        if let Some(column) = fault.column {
            by_cell.entry((*row, column)).or_default().push(fault);
        }
    }
    for merge in original.merged() {
        if merge.rows.0 < merge.rows.1 || merge.columns.0 < merge.columns.1 {
            let (left, right) = (narrow(merge.columns.0), narrow(merge.columns.1));
            // Rectangles that overlap, as damage leaves them, are no reason to keep the clerk waiting.
            drop(page.merge_range(merge.rows.0, left, merge.rows.1, right, "", &Format::new()));
        }
    }
    for (row, column, cell) in original.cells() {
        let look = look(by_cell.contains_key(&(row, column)), original.is_struck(row, column));
        put(page, (row - 1, narrow(column)), cell, look)?;
    }
    for ((row, column), found) in by_cell {
        if original.at(row, column).is_empty() {
            page.write_blank(row - 1, narrow(column), &mark())?;
        }
        let text = sentences(&found, lang, "\n");
        let note = Note::new(text).add_author_prefix(false).set_width(280).set_height(120);
        page.insert_note(row - 1, narrow(column), &note)?;
    }
    for row in original.row_numbers().filter(|row| original.row_is_hidden(*row)) {
        page.set_row_hidden(row - 1)?;
    }
    for column in original.columns().filter(|column| original.column_is_hidden(*column)) {
        page.set_column_hidden(narrow(column))?;
    }
    let last = narrow(original.columns().end);
    if let Some(first) = by_row.keys().next() {
        // Beside the row above the first problem at the latest: where the titles stand, or above them.
        let top = original.row_numbers().next().unwrap_or(1) - 1;
        let heading = first.saturating_sub(2).min(top);
        page.write_string_with_format(heading, last, say(lang, "workbook-problem"), &heading_format())?;
        page.set_column_width(last, 60)?;
    }
    for (row, found) in by_row {
        page.write_string_with_format(row - 1, last, cut(&sentences(&found, lang, " ")), &mark())?;
    }
    Ok(())
}

fn sentences(faults: &[&Fault], lang: Lang, between: &str) -> String {
    let gap = if lang == Lang::En { " " } else { "" };
    let lines = faults.iter().map(|fault| {
        let (cause, remedy) = said(fault, lang);
        format!("{cause}{gap}{remedy}")
    });
    lines.collect::<Vec<_>>().join(between)
}

fn mark() -> Format {
    Format::new().set_background_color("FFE2A8")
}

fn look(faulty: bool, struck: bool) -> Format {
    let base = if faulty { mark() } else { Format::new() };
    if struck { base.set_font_strikethrough() } else { base }
}

fn put(page: &mut Worksheet, at: (u32, u16), cell: &Cell, base: Format) -> Result<(), XlsxError> {
    let (row, column) = at;
    match cell {
        Cell::Empty => Ok(()),
        Cell::Text(text) | Cell::Fault(text) => {
            let base = base.set_num_format("@");
            let base = if super::writing::formula_like(text) { base.set_quote_prefix() } else { base };
            page.write_string_with_format(row, column, cut(text), &base).map(drop)
        }
        Cell::Number(number) => page.write_number_with_format(row, column, *number, &base).map(drop),
        // Days are counted anew: the original may begin in another year.
        Cell::Serial { day, .. } => {
            let days = NaiveDate::from_ymd_opt(1899, 12, 30).map(|first| (*day - first).num_days());
            page.write_number_with_format(row, column, days.unwrap_or_default() as f64, &base).map(drop)
        }
        Cell::Flag(flag) => page.write_boolean_with_format(row, column, *flag, &base).map(drop),
        Cell::Date(date) => {
            let day = date.first_day();
            let year = u16::try_from(day.year()).unwrap_or(1900);
            let (month, of_month) = (day.month() as u8, day.day() as u8);
            let base = base.set_num_format(match date.precision() {
                Precision::Year => "yyyy",
                Precision::Month => "yyyy-mm",
                Precision::Day => "yyyy-mm-dd",
            });
            match ExcelDateTime::from_ymd(year, month, of_month) {
                Ok(day) => page.write_datetime_with_format(row, column, &day, &base).map(drop),
                Err(_) => page.write_string_with_format(row, column, date.to_string(), &base).map(drop),
            }
        }
    }
}

fn narrow(column: u32) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}
