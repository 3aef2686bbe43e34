//! Separated values: UTF-8 with or without a mark, else GB18030 as Chinese programs write it.

use encoding_rs::GB18030;

use super::workbook::{COLUMNS_MAX, Cell, ROWS_MAX, Sheet};
use crate::domain::issue::Issue;

pub fn read(bytes: &[u8]) -> Result<Sheet, Issue> {
    // The last line ends like the others.
    let text = decode(bytes)? + "\n";
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<html") || start.starts_with("<!doctype") || start.starts_with("<?xml") {
        return Err(Issue::new("book-web"));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut inside = 0;
    while reader.read_record(&mut record).map_err(|_| Issue::new("book-damaged"))? {
        if rows.len() >= ROWS_MAX {
            return Err(Issue::new("book-rows").with("max", ROWS_MAX));
        }
        // The reader passes over blank lines: the numbers of the rows must stay those of a spreadsheet, in which
        // a line break inside a cell begins no row.
        inside += record.iter().map(|text| text.matches('\n').count()).sum::<usize>();
        let line = usize::try_from(reader.position().line()).unwrap_or(ROWS_MAX).saturating_sub(1);
        while rows.len() + 1 < line.saturating_sub(inside).min(ROWS_MAX) {
            rows.push(Vec::new());
        }
        let cell = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
        rows.push(record.iter().take(COLUMNS_MAX).map(cell).collect());
    }
    Ok(Sheet {
        name: "CSV".to_owned(),
        hidden: false,
        first_row: 0,
        first_column: 0,
        rows,
        merged: Vec::new(),
    })
}

/// The text, or an issue when the bytes are no text at all.
fn decode(bytes: &[u8]) -> Result<String, Issue> {
    let plain = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(plain) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let (text, faulty) = GB18030.decode_without_bom_handling(plain);
            if faulty {
                return Err(Issue::new("book-unknown"));
            }
            text.into_owned()
        }
    };
    let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    if text.chars().take(4096).any(control) { Err(Issue::new("book-unknown")) } else { Ok(text) }
}

/// The separator the first lines use most.
fn separator(text: &str) -> u8 {
    let count = |mark: char| text.lines().take(20).map(|line| line.matches(mark).count()).sum::<usize>();
    let (mut best, mut most) = (b',', count(','));
    for mark in [b'\t', b';'] {
        if count(char::from(mark)) > most {
            (best, most) = (mark, count(char::from(mark)));
        }
    }
    best
}
