//! How a workbook is written: text as text, widths, headings, bytes that name nobody and no clock.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use crate::domain::issue::Issue;
use crate::words::{Lang, words};

/// What a spreadsheet program would take for a formula if the text passed through separated values.
pub fn formula_like(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// Exactly the columns and rows of a screen.
///
/// # Errors
/// `workbook-write` when the workbook cannot be made: more rows than a sheet holds.
pub fn table(title: &str, headings: &[String], rows: &[Vec<String>]) -> Result<Vec<u8>, Issue> {
    to_fill_in(title, headings, &[], rows)
}

/// The same where some columns hold numbers, so that a spreadsheet adds up what is filled in.
///
/// # Errors
/// As [`table`].
pub fn to_fill_in(
    title: &str,
    headings: &[String],
    numbers: &[bool],
    rows: &[Vec<String>],
) -> Result<Vec<u8>, Issue> {
    written(|book| sheet(book, title, headings, numbers, rows))
}

/// One sheet of a workbook with several.
pub struct Sheet {
    pub title: String,
    pub headings: Vec<String>,
    /// Which columns hold numbers.
    pub numbers: Vec<bool>,
    pub rows: Vec<Vec<String>>,
}

/// A workbook of several sheets, in their order; sheets of one name are numbered.
///
/// # Errors
/// As [`table`].
pub fn sheets(all: &[Sheet]) -> Result<Vec<u8>, Issue> {
    written(|book| {
        let mut taken: Vec<String> = Vec::new();
        for own in all {
            let name = sheet_name(&own.title);
            // No two sheets have one name, and one that is cut short may become like another.
            let numbered = |at: usize| {
                let end = format!("（{at}）");
                let room = 31 - end.chars().count();
                format!("{}{end}", name.chars().take(room).collect::<String>())
            };
            let free = |name: &String| !taken.contains(name);
            let name =
                std::iter::once(name.clone()).chain((2..).map(numbered)).find(free).unwrap_or_default();
            sheet(book, &name, &own.headings, &own.numbers, &own.rows)?;
            taken.push(name);
        }
        Ok(())
    })
}

fn sheet(
    book: &mut Workbook,
    title: &str,
    headings: &[String],
    numbers: &[bool],
    rows: &[Vec<String>],
) -> Result<(), XlsxError> {
    let is_number = |column: u16| numbers.get(usize::from(column)) == Some(&true);
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(title))?;
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, heading, &heading_format())?;
        if !is_number(column) {
            sheet.set_column_format(column, &text_format())?;
        }
        let cells = rows.iter().filter_map(|row| row.get(usize::from(column)));
        sheet.set_column_width(column, width(std::iter::once(heading).chain(cells)))?;
    }
    for (at, row) in (1..).zip(rows) {
        for (column, text) in (0..).zip(row) {
            let number = is_number(column).then(|| text.replace(',', "").parse::<f64>().ok());
            match number.flatten() {
                Some(number) => drop(sheet.write_number(at, column, number)?),
                None => write_text(sheet, at, column, text)?,
            }
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    if let (Some(last), Some(end)) = (headings.len().checked_sub(1), u32::try_from(rows.len()).ok()) {
        sheet.autofilter(0, 0, end, u16::try_from(last).unwrap_or_default())?;
    }
    Ok(())
}

/// How hard the bytes are packed: the usual 6 makes a roster a ninth smaller and takes a third of its time for that.
const LEVEL: u8 = 1;

/// Fills a new workbook and returns its bytes. It names nobody and no clock.
pub(super) fn written(fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Result<Vec<u8>, Issue> {
    let mut book = Workbook::new();
    book.set_zip_compression_level(LEVEL);
    let made = ExcelDateTime::from_ymd(2000, 1, 1);
    let whole = made.and_then(|made| {
        book.set_properties(&DocProperties::new().set_creation_datetime(&made));
        fill(&mut book)?;
        book.save_to_buffer()
    });
    whole.map_err(|_| Issue::new("workbook-write"))
}

/// A text as text, in a column whose format is that of texts: a format of its own would be looked up cell by cell. One
/// that looks like a formula keeps a mark that it is none, which outlives a copy.
pub(super) fn write_text(sheet: &mut Worksheet, row: u32, column: u16, text: &str) -> Result<(), XlsxError> {
    if formula_like(text) {
        let marked = text_format().set_quote_prefix();
        sheet.write_string_with_format(row, column, cut(text), &marked)?;
    } else {
        sheet.write_string(row, column, cut(text))?;
    }
    Ok(())
}

/// As much as a cell holds.
pub(super) fn cut(text: &str) -> &str {
    const CHARS: usize = 32_000;
    // No text has more characters than bytes.
    let end = (text.len() > CHARS).then(|| text.char_indices().nth(CHARS)).flatten();
    end.and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

pub(super) fn text_format() -> Format {
    Format::new().set_num_format("@")
}

pub(super) fn heading_format() -> Format {
    Format::new()
        .set_bold()
        .set_background_color("F2EFEA")
        .set_border_bottom(FormatBorder::Thin)
        .set_text_wrap()
}

/// A sheet's name without the characters that are refused, at most 31 long.
pub(super) fn sheet_name(title: &str) -> String {
    let kept = title.chars().filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''));
    kept.take(31).collect()
}

/// A column as wide as its text, within reason; a Han character is two digits wide.
pub(super) fn width<'a>(texts: impl Iterator<Item = &'a String>) -> f64 {
    let wide = |text: &String| text.chars().map(|c| if c.is_ascii() { 1.0 } else { 2.0 }).sum::<f64>();
    texts.map(wide).fold(6.0, f64::max).min(40.0) + 2.0
}

pub(super) fn say(lang: Lang, key: &str) -> String {
    words(lang, key, &[])
}
