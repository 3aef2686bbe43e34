//! Separated values: UTF-8 with or without a mark, UTF-16 with one (“Unicode 文本”), else GB18030 as Chinese programs write it.

use encoding_rs::{GB18030, UTF_16LE};

use super::workbook::{COLUMNS_MAX, Cell, ROWS_MAX, Sheet};
use crate::domain::issue::Issue;

pub fn read(bytes: &[u8]) -> Result<Sheet, Issue> {
    // The last line ends like the others.
    let text = decode(bytes)? + "\n";
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<html") || start.starts_with("<!doctype") || start.starts_with("<?xml") {
        return Err(Issue::new("book-web"));
    }
    let zeros_kept = october(&text);
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
        rows.push(record.iter().take(COLUMNS_MAX).map(|text| cell(text, zeros_kept)).collect());
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

/// In a saved table 2021.1 may have been a number: January, or October with its zero lost. It is read as that
/// number unless the zero of another October was kept.
fn cell(text: &str, zeros_kept: bool) -> Cell {
    let first_month = text.trim().strip_suffix(".1");
    let year = first_month.filter(|year| year.len() == 4).and_then(|year| year.parse::<u16>().ok());
    match year {
        _ if text.is_empty() => Cell::Empty,
        Some(year) if !zeros_kept => Cell::Number(f64::from(year) + 0.1),
        _ => Cell::Text(text.to_owned()),
    }
}

/// Whether a month stands as `2021.10` anywhere.
fn october(text: &str) -> bool {
    let alone = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_digit() && c != '.');
    text.match_indices(".10").any(|(at, found)| {
        let before = text.get(..at).unwrap_or_default().chars().rev();
        let digits = before.clone().take_while(char::is_ascii_digit).count();
        digits == 4
            && alone(before.clone().nth(4))
            && alone(text.get(at + found.len()..).unwrap_or_default().chars().next())
    })
}

/// The text, or an issue when the bytes are no text at all.
fn decode(bytes: &[u8]) -> Result<String, Issue> {
    if let [0xff, 0xfe, rest @ ..] = bytes {
        let (text, faulty) = UTF_16LE.decode_without_bom_handling(rest);
        return if faulty { Err(Issue::new("book-unknown")) } else { Ok(text.into_owned()) };
    }
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
