//! A workbook as bytes → its sheets as cells, whatever program wrote it.
//!
//! The kind is told by content, never by the name: offices rename files at will.

use std::io::{Cursor, Read, Seek, Write};

use calamine::{Data, Dimensions, Reader, SheetVisible, Sheets};
use chrono::NaiveDate;

use super::{biff, ods, text_table, xlsx};
use crate::domain::issue::Issue;

/// Larger rosters than this are not rosters.
pub const BYTES_MAX: usize = 40 * 1024 * 1024;
/// Rows read of a sheet; a county has at most some hundreds of people, the province 3,000.
pub const ROWS_MAX: usize = 60_000;
/// Columns read of a sheet.
pub const COLUMNS_MAX: usize = 300;

/// What stands in one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    Date(NaiveDate),
    Flag(bool),
    /// A formula's error value, such as `#REF!`.
    Fault(String),
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::Date(_) | Cell::Flag(_) | Cell::Fault(_) => false,
        }
    }

    /// The cell as a person sees it. Numbers of identity length are written out, so that lost digits show.
    pub fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Fault(text) => text.clone(),
            Cell::Number(number) => number_text(*number),
            Cell::Date(day) => day.to_string(),
            Cell::Flag(true) => "TRUE".to_owned(),
            Cell::Flag(false) => "FALSE".to_owned(),
        }
    }
}

fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e20 { format!("{number:.0}") } else { number.to_string() }
}

/// A rectangle of merged cells, all ends included, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

/// One sheet: its used rectangle begins at `first_row`, `first_column` (from 0).
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    pub first_row: u32,
    pub first_column: u32,
    pub rows: Vec<Vec<Cell>>,
    pub merged: Vec<Merge>,
}

static EMPTY: Cell = Cell::Empty;

impl Sheet {
    /// The cell of a sheet row (as shown, from 1) and a column (from 0); outside everything is empty.
    pub fn at(&self, row: u32, column: u32) -> &Cell {
        let inside = || {
            let row = row.checked_sub(1)?.checked_sub(self.first_row)? as usize;
            let column = column.checked_sub(self.first_column)? as usize;
            self.rows.get(row)?.get(column)
        };
        inside().unwrap_or(&EMPTY)
    }

    /// The same, where a merged cell stands for all it covers.
    pub fn spread(&self, row: u32, column: u32) -> &Cell {
        let cell = self.at(row, column);
        if !cell.is_empty() {
            return cell;
        }
        let covers = |merge: &&Merge| {
            (merge.rows.0 + 1..=merge.rows.1 + 1).contains(&row)
                && (merge.columns.0..=merge.columns.1).contains(&column)
        };
        match self.merged.iter().find(covers) {
            Some(merge) => self.at(merge.rows.0 + 1, merge.columns.0),
            None => cell,
        }
    }

    pub fn shown(&self, row: u32, column: u32) -> String {
        self.at(row, column).shown()
    }

    /// Row numbers in use, from 1.
    pub fn row_numbers(&self) -> std::ops::RangeInclusive<u32> {
        let count = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.first_row + 1..=self.first_row.saturating_add(count)
    }

    /// Columns in use, from 0.
    pub fn columns(&self) -> std::ops::Range<u32> {
        let width = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        self.first_column..self.first_column + u32::try_from(width).unwrap_or_default()
    }
}

/// The name of a cell as spreadsheets give it: column 2, row 7 is `C7`.
pub fn cell_name(row: u32, column: u32) -> String {
    format!("{}{row}", column_name(column))
}

/// `A`, `Z`, `AA`, … of a column counted from 0.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.push(char::from(b'A' + digit as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A file of sheets.
#[derive(Clone, Debug, PartialEq)]
pub struct Book {
    pub name: String,
    pub sheets: Vec<Sheet>,
}

/// Reads `.xlsx`, `.xls`, `.ods` by content, anything else that is text as a table of separated values.
///
/// # Errors
/// `book-empty`, `book-large`, `book-locked` (a password), `book-web` (a web page saved as `.xls`),
/// `book-damaged`, `book-unknown`, `book-rows`.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Book, Issue> {
    if bytes.is_empty() {
        return Err(Issue::new("book-empty"));
    }
    if bytes.len() > BYTES_MAX {
        return Err(Issue::new("book-large").with("max", BYTES_MAX / 1024 / 1024));
    }
    let sheets = if bytes.starts_with(b"PK\x03\x04") {
        zipped(bytes)?
    } else if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        compound(bytes)?
    } else {
        vec![text_table::read(bytes)?]
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(Issue::new("book-empty"));
    }
    Ok(Book { name: file_name.to_owned(), sheets })
}

fn damaged<E>(_: E) -> Issue {
    Issue::new("book-damaged")
}

/// `.xlsx` and `.ods` are both archives.
fn zipped(bytes: &[u8]) -> Result<Vec<Sheet>, Issue> {
    whole_archive(bytes)?;
    if let Ok(mut book) = calamine::Xlsx::new(Cursor::new(bytes)) {
        return xlsx::sheets(&mut book);
    }
    let book = calamine::Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => Issue::new("book-locked"),
        _ => Issue::new("book-damaged"),
    })?;
    sheets(&mut Sheets::Ods(book), ods::merges(bytes))
}

/// Most bytes an archive may unpack to.
const UNPACKED_MAX: u64 = 400 * 1024 * 1024;

/// Unpacks every entry once, so that each one's checksum is compared: a reader of cells trusts what it is given,
/// and a damaged number of a row could ask for all memory there is.
fn whole_archive(bytes: &[u8]) -> Result<(), Issue> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut unpacked = 0;
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(damaged)?;
        if entry.encrypted() {
            return Err(Issue::new("book-locked"));
        }
        unpacked += entry.size();
        if unpacked > UNPACKED_MAX {
            return Err(Issue::new("book-large").with("max", BYTES_MAX / 1024 / 1024));
        }
        std::io::copy(&mut entry, &mut std::io::sink()).map_err(damaged)?;
    }
    Ok(())
}

/// Reads every stream of a compound file once, so that a cut or tangled one never reaches the reader of cells,
/// and gives it back with the workbook's records made safe.
fn whole_compound(bytes: &[u8]) -> Result<Vec<u8>, Issue> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes.to_vec())).map_err(damaged)?;
    let streams: Vec<_> =
        file.walk().filter(|entry| entry.is_stream()).map(|entry| entry.path().to_owned()).collect();
    if streams.iter().any(|path| path.ends_with("EncryptedPackage")) {
        return Err(Issue::new("book-locked"));
    }
    for path in streams {
        let mut bytes = Vec::new();
        let mut stream = file.open_stream(&path).map_err(damaged)?;
        stream.read_to_end(&mut bytes).map_err(damaged)?;
        if path.ends_with("Workbook") || path.ends_with("Book") {
            let safe = biff::made_safe(bytes).ok_or_else(|| damaged(()))?;
            stream.rewind().map_err(damaged)?;
            stream.write_all(&safe).map_err(damaged)?;
        }
    }
    file.flush().map_err(damaged)?;
    Ok(file.into_inner().into_inner())
}

/// `.xls`, or an `.xlsx` under a password: both are compound files.
fn compound(bytes: &[u8]) -> Result<Vec<Sheet>, Issue> {
    let safe = whole_compound(bytes)?;
    let book = calamine::Xls::new(Cursor::new(safe.as_slice())).map_err(|error| match error {
        calamine::XlsError::Password => Issue::new("book-locked"),
        _ => Issue::new("book-damaged"),
    })?;
    let merged = book
        .sheet_names()
        .iter()
        .map(|name| book.merge_cells_by_sheet_name(name).unwrap_or_default().iter().map(merge).collect())
        .collect();
    sheets(&mut Sheets::Xls(book), merged)
}

fn sheets(book: &mut Sheets<Cursor<&[u8]>>, mut merged: Vec<Vec<Merge>>) -> Result<Vec<Sheet>, Issue> {
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut found = Vec::new();
    for (at, (name, hidden)) in listed.into_iter().enumerate() {
        // A chart sheet has no cells.
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let (first_row, first_column) = range.start().unwrap_or_default();
        if range.height() > ROWS_MAX {
            return Err(Issue::new("book-rows").at(name).with("max", ROWS_MAX));
        }
        let row = |cells: &[Data]| cells.iter().take(COLUMNS_MAX).map(cell).collect::<Vec<Cell>>();
        let merged = merged.get_mut(at).map(std::mem::take).unwrap_or_default();
        found.push(Sheet {
            name,
            hidden,
            first_row,
            first_column,
            rows: range.rows().map(row).collect(),
            merged,
        });
    }
    if found.is_empty() { Err(damaged(())) } else { Ok(found) }
}

pub(super) fn merge(area: &Dimensions) -> Merge {
    Merge { rows: (area.start.0, area.end.0), columns: (area.start.1, area.end.1) }
}

pub(super) fn cell(data: &Data) -> Cell {
    match data {
        Data::Empty => Cell::Empty,
        Data::String(text) if text.is_empty() => Cell::Empty,
        Data::String(text) | Data::DurationIso(text) => Cell::Text(text.clone()),
        Data::Int(number) => Cell::Number(*number as f64),
        Data::Float(number) => Cell::Number(*number),
        Data::Bool(flag) => Cell::Flag(*flag),
        Data::DateTime(moment) => match moment.as_datetime().filter(|_| moment.is_datetime()) {
            Some(moment) => Cell::Date(moment.date()),
            None => Cell::Number(moment.as_f64()),
        },
        Data::DateTimeIso(text) => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(day) => Cell::Date(day),
            None => Cell::Text(text.clone()),
        },
        Data::Error(error) => Cell::Fault(error.to_string()),
    }
}
