//! Old workbooks (`.xls`), record by record: the values of cells, how they are shown, which rows are hidden or
//! struck out. Nothing is believed of what a record claims beyond its own bytes, so that reading costs what the
//! file holds; what does not fit is damage, never content.

use super::biff_strings::{self as strings, Writing};
use super::dates::{Calendar, Shows};
use super::sheet::{Cell, Merge, Sheet};
use crate::domain::issue::{Issue, require};

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000A;
const DATE_MODE: u16 = 0x0022;
const PASSWORD: u16 = 0x002F;
const FONT: u16 = 0x0031;
const CONTINUE: u16 = 0x003C;
const CODE_PAGE: u16 = 0x0042;
const COLUMN_INFO: u16 = 0x007D;
const SHEET: u16 = 0x0085;
const NUMBERS: u16 = 0x00BD;
const LABEL_RICH: u16 = 0x00D6;
const STYLE: u16 = 0x00E0;
const MERGED: u16 = 0x00E5;
const STRINGS: u16 = 0x00FC;
const LABEL_SHARED: u16 = 0x00FD;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const FLAG: u16 = 0x0205;
const STRING: u16 = 0x0207;
const ROW: u16 = 0x0208;
const NUMBER_SHORT: u16 = 0x027E;
const FORMAT: u16 = 0x041E;
const BEGIN: u16 = 0x0809;

/// Columns that a sheet of this format can have.
const COLUMNS: u16 = 256;

/// One record and where it begins.
#[derive(Clone, Copy)]
struct Record<'a> {
    at: usize,
    kind: u16,
    body: &'a [u8],
}

impl Record<'_> {
    fn word(&self, at: usize) -> Option<u16> {
        word(self.body, at)
    }
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

/// The sheets of a workbook's stream.
///
/// # Errors
/// `book-damaged`, `book-locked`, and what a [`Sheet`] refuses.
pub(super) fn sheets(stream: &[u8]) -> Result<Vec<Sheet>, Issue> {
    let damaged = || Issue::new("book-damaged");
    let records = records(stream)?;
    let globals = Globals::of(&records).ok_or_else(damaged)?;
    // A sheet alone, as some programs write it, has no list of sheets before it.
    let alone = Listed { at: records.first().map_or(0, |record| record.at), ..Listed::default() };
    let listed = if globals.listed.is_empty() { vec![alone] } else { globals.listed.clone() };
    let mut found = Vec::new();
    // No two sheets are made of the same records, whatever the list claims.
    let mut unread = records.len();
    for sheet in listed.iter().filter(|sheet| !sheet.other) {
        let first = records.binary_search_by_key(&sheet.at, |record| record.at).map_err(|_| damaged())?;
        let own = records.get(first..).filter(|own| own.first().is_some_and(|record| record.kind == BEGIN));
        let mut reader = Reader::new(&globals, sheet);
        let read = reader.read(own.ok_or_else(damaged)?)?;
        unread = unread.checked_sub(read).ok_or_else(damaged)?;
        found.push(reader.finish());
    }
    if found.is_empty() { Err(damaged()) } else { Ok(found) }
}

/// Every record of the stream; a password ends the reading at once, for nothing behind it can be read.
fn records(stream: &[u8]) -> Result<Vec<Record<'_>>, Issue> {
    let mut records = Vec::new();
    let mut at = 0;
    // What fills up the last sector is no record.
    while let Some(kind) = word(stream, at).filter(|kind| *kind != 0 || word(stream, at + 2) != Some(0)) {
        let length = word(stream, at + 2).map(usize::from);
        let body = length.and_then(|length| stream.get(at + 4..at + 4 + length));
        let body = body.ok_or_else(|| Issue::new("book-damaged"))?;
        require(kind != PASSWORD || body.iter().all(|byte| *byte == 0), || Issue::new("book-locked"))?;
        records.push(Record { at, kind, body });
        at += 4 + body.len();
    }
    Ok(records)
}

/// A sheet as the workbook lists it.
#[derive(Clone, Debug, Default)]
struct Listed {
    at: usize,
    name: String,
    hidden: bool,
    /// A chart or a macro: it holds no cells.
    other: bool,
}

/// How cells of one style are shown.
#[derive(Clone, Copy, Debug, Default)]
struct CellStyle {
    shows: Option<Shows>,
    struck: bool,
}

/// What stands before the sheets.
#[derive(Default)]
struct Globals {
    writing: Writing,
    calendar: Calendar,
    listed: Vec<Listed>,
    looks: Vec<CellStyle>,
    strings: Vec<String>,
}

impl Globals {
    fn of(records: &[Record<'_>]) -> Option<Self> {
        let mut globals = Self::default();
        let version = records.first().filter(|record| record.kind == BEGIN)?.word(0)?;
        let code_page = records.iter().find(|record| record.kind == CODE_PAGE).map(|record| record.word(0));
        let code_page = match code_page {
            Some(given) => given?,
            None => 0,
        };
        globals.writing = Writing::of(version, code_page);
        let (mut fonts, mut formats, mut styles) = (Vec::new(), Vec::new(), Vec::new());
        let mut rest = records.iter();
        while let Some(record) = rest.next() {
            match record.kind {
                DATE_MODE if record.word(0)? == 1 => globals.calendar = Calendar::Of1904,
                FONT => fonts.push(record.word(2)? & 0x8 != 0),
                FORMAT => {
                    let code = globals.writing.format(record.body.get(2..)?)?;
                    formats.push((record.word(0)?, Shows::format(&code)));
                }
                STYLE => styles.push((record.word(0)?, record.word(2)?)),
                SHEET => globals.listed.push(globals.writing.listed(record)?),
                STRINGS => {
                    let more = rest.clone().take_while(|record| record.kind == CONTINUE);
                    let blocks: Vec<&[u8]> = std::iter::once(record).chain(more).map(|r| r.body).collect();
                    globals.strings = strings::shared(&blocks)?;
                }
                END => break,
                _ => {}
            }
        }
        let look = |(font, format): (u16, u16)| {
            // There is no font of number 4: those behind it count one too high.
            let font = usize::from(if font > 4 { font - 1 } else { font });
            let own = formats.iter().rev().find(|(id, _)| *id == format).map(|(_, shows)| *shows);
            let shows = own.unwrap_or_else(|| Shows::builtin(format.into()));
            CellStyle { shows, struck: fonts.get(font).copied().unwrap_or_default() }
        };
        globals.looks = styles.into_iter().map(look).collect();
        Some(globals)
    }
}

impl Writing {
    fn listed(self, record: &Record<'_>) -> Option<Listed> {
        let at = usize::from(record.word(0)?) | usize::from(record.word(2)?) << 16;
        let (state, kind) = (*record.body.get(4)?, *record.body.get(5)?);
        let name = self.short(record.body.get(6..)?)?.replace('\0', "");
        Some(Listed { at, name, hidden: state & 0x3 != 0, other: kind != 0 })
    }
}

/// Reads the records of one sheet.
struct Reader<'a> {
    globals: &'a Globals,
    sheet: Sheet,
    merged: Vec<Merge>,
    hidden: Vec<u32>,
    /// Where the text of a formula belongs that comes in a record of its own.
    awaited: Option<(u16, u16, u16)>,
}

impl<'a> Reader<'a> {
    fn new(globals: &'a Globals, listed: &Listed) -> Self {
        let sheet = Sheet::new(listed.name.clone(), listed.hidden);
        Self { globals, sheet, merged: Vec::new(), hidden: Vec::new(), awaited: None }
    }

    /// Reads to the end of the sheet, and says how many records that were.
    fn read(&mut self, records: &[Record<'_>]) -> Result<usize, Issue> {
        // Charts stand inside a sheet as streams of their own.
        let mut depth = 0;
        for (at, record) in records.iter().enumerate() {
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => return Ok(at + 1),
                END => depth -= 1,
                _ if depth > 1 => {}
                _ => {
                    let more = records.get(at + 1..).unwrap_or_default();
                    self.record(record, more)?.ok_or_else(|| Issue::new("book-damaged"))?;
                }
            }
        }
        Ok(records.len())
    }

    fn finish(mut self) -> Sheet {
        self.hidden.iter().for_each(|row| self.sheet.hide(*row));
        self.sheet.merge(self.merged);
        self.sheet
    }

    /// One record; none where its own bytes do not hold what its kind must.
    fn record(&mut self, record: &Record<'_>, more: &[Record<'_>]) -> Result<Option<()>, Issue> {
        let Some(cells) = self.cells(record, more) else { return Ok(None) };
        for (row, column, style, cell) in cells {
            let (row, column) = (u32::from(row) + 1, u32::from(column));
            self.sheet.put(row, column, cell)?;
            if self.globals.looks.get(usize::from(style)).is_some_and(|look| look.struck) {
                self.sheet.strike(row, column);
            }
        }
        Ok(Some(()))
    }

    /// The cells of a record, each with its row, column and style.
    fn cells(&mut self, record: &Record<'_>, more: &[Record<'_>]) -> Option<Vec<(u16, u16, u16, Cell)>> {
        let body = record.body;
        match record.kind {
            NUMBER | NUMBER_SHORT | FLAG | LABEL | LABEL_RICH | LABEL_SHARED | FORMULA => {
                let (row, column, style) = (record.word(0)?, record.word(2)?, record.word(4)?);
                let value = body.get(6..)?;
                let cell = match record.kind {
                    NUMBER => self.number(double(value)?, style),
                    NUMBER_SHORT => self.number(short_number(value)?, style),
                    FLAG => flag_or_fault(*value.first()?, *value.get(1)?)?,
                    LABEL_SHARED => {
                        let at = u32::from_le_bytes(value.get(..4)?.try_into().ok()?);
                        Cell::Text(self.globals.strings.get(usize::try_from(at).ok()?)?.clone())
                    }
                    FORMULA => self.formula((row, column, style), value.get(..8)?)?,
                    _ => Cell::Text(self.globals.writing.long(&[value])?),
                };
                (column < COLUMNS).then(|| vec![(row, column, style, cell)])
            }
            STRING => {
                let Some((row, column, style)) = self.awaited.take() else { return Some(Vec::new()) };
                let more = more.iter().take_while(|record| record.kind == CONTINUE).map(|record| record.body);
                let blocks: Vec<&[u8]> = std::iter::once(body).chain(more).collect();
                Some(vec![(row, column, style, Cell::Text(self.globals.writing.long(&blocks)?))])
            }
            NUMBERS => self.numbers(record),
            ROW => {
                if record.word(12)? & 0x20 != 0 {
                    self.hidden.push(u32::from(record.word(0)?) + 1);
                }
                Some(Vec::new())
            }
            COLUMN_INFO => {
                let (first, last) = (record.word(0)?, record.word(2)?.min(COLUMNS));
                if record.word(8)? & 1 != 0 {
                    (first..=last).for_each(|column| self.sheet.hide_column(column.into()));
                }
                Some(Vec::new())
            }
            MERGED => {
                let count = usize::from(record.word(0)?);
                for at in 0..count {
                    let [first, last, left, right] = [0, 2, 4, 6].map(|of| record.word(2 + 8 * at + of));
                    let rows = (first?.into(), last?.into());
                    self.merged.push(Merge { rows, columns: (left?.into(), right?.into()) });
                }
                Some(Vec::new())
            }
            _ => Some(Vec::new()),
        }
    }

    fn number(&self, number: f64, style: u16) -> Cell {
        let look = self.globals.looks.get(usize::from(style)).copied().unwrap_or_default();
        self.globals.calendar.cell(number, look.shows)
    }

    /// Several numbers side by side, each with its style.
    fn numbers(&self, record: &Record<'_>) -> Option<Vec<(u16, u16, u16, Cell)>> {
        let inside = record.body.get(4..record.body.len().checked_sub(2)?)?;
        let (row, first, last) = (record.word(0)?, record.word(2)?, word(record.body, inside.len() + 4)?);
        let fits = first <= last && last < COLUMNS && inside.len() == 6 * usize::from(last - first + 1);
        let cell = |(column, held): (u16, &[u8])| {
            let style = word(held, 0)?;
            Some((row, column, style, self.number(short_number(held.get(2..)?)?, style)))
        };
        (first..=last).zip(inside.chunks(6)).map(cell).collect::<Option<Vec<_>>>().filter(|_| fits)
    }

    /// The value a formula was last worked out to.
    fn formula(&mut self, at: (u16, u16, u16), value: &[u8]) -> Option<Cell> {
        if value.get(6..8)? != [0xff, 0xff] {
            return Some(self.number(double(value)?, at.2));
        }
        match *value.first()? {
            0 => {
                self.awaited = Some(at);
                Some(Cell::Empty)
            }
            1 => flag_or_fault(*value.get(2)?, 0),
            2 => flag_or_fault(*value.get(2)?, 1),
            _ => Some(Cell::Empty),
        }
    }
}

fn double(bytes: &[u8]) -> Option<f64> {
    let number = f64::from_le_bytes(bytes.get(..8)?.try_into().ok()?);
    number.is_finite().then_some(number)
}

/// A number in four bytes: an integer or the upper half of a double, perhaps a hundred times too large.
fn short_number(bytes: &[u8]) -> Option<f64> {
    let bits = u32::from_le_bytes(bytes.get(..4)?.try_into().ok()?);
    let number = if bits & 2 != 0 {
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    let number = if bits & 1 != 0 { number / 100.0 } else { number };
    number.is_finite().then_some(number)
}

fn flag_or_fault(value: u8, fault: u8) -> Option<Cell> {
    let text = match (fault, value) {
        (0, value) => return Some(Cell::Flag(value != 0)),
        (_, 0x00) => "#NULL!",
        (_, 0x07) => "#DIV/0!",
        (_, 0x0F) => "#VALUE!",
        (_, 0x17) => "#REF!",
        (_, 0x1D) => "#NAME?",
        (_, 0x24) => "#NUM!",
        (_, 0x2A) => "#N/A",
        _ => return None,
    };
    Some(Cell::Fault(text.to_owned()))
}
