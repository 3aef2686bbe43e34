//! `.ods`: its cells in the precision of their styles, with hidden rows and struck-out words. A repeated row or
//! column is as many as it says only where it holds something.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use chrono::NaiveDate;

use super::dates::{Calendar, Shows};
use super::markup::{Piece, Tag, pieces, plain};
use super::sheet::{COLUMNS_MAX, Cell, Merge, ROWS_MAX, Sheet};
use crate::domain::issue::Issue;

pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, Issue> {
    let damaged = || Issue::new("book-damaged");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    let mut part = |name: &str| {
        let mut text = String::new();
        let read = archive.by_name(name).ok()?.read_to_string(&mut text).ok();
        read.map(|_| text)
    };
    if part("META-INF/manifest.xml").is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Issue::new("book-locked"));
    }
    let mut styles = Styles::default();
    // Common styles stand apart from those of this table.
    styles.read(&part("styles.xml").unwrap_or_default());
    let content = part("content.xml").ok_or_else(damaged)?;
    styles.read(&content);
    let mut reader =
        Reader { styles: &styles, calendar: Calendar::Of1900, sheets: Vec::new(), at: At::default() };
    for piece in pieces(&content) {
        reader.piece(piece)?;
    }
    let found: Vec<Sheet> = reader.sheets.into_iter().map(|(sheet, _)| sheet).collect();
    if found.is_empty() { Err(damaged()) } else { Ok(found) }
}

/// What a style says of its cells.
#[derive(Clone, Debug, Default)]
struct Style {
    parent: Option<String>,
    data: Option<String>,
    struck: bool,
    hidden_table: bool,
}

#[derive(Default)]
struct Styles {
    own: BTreeMap<String, Style>,
    /// What each style of dates shows.
    dates: BTreeMap<String, Shows>,
    /// Styles of data that stand for others: a text would be shown so, a date by the other.
    others: BTreeMap<String, String>,
}

impl Styles {
    fn read(&mut self, text: &str) {
        let (mut style, mut date) = (None::<String>, None::<(String, [bool; 3])>);
        let mut data = String::new();
        for piece in pieces(text) {
            match piece {
                Piece::Open(tag) => match tag.name {
                    "style:style" => {
                        let name = tag.attribute("style:name").unwrap_or_default();
                        let parent = tag.attribute("style:parent-style-name");
                        let data = tag.attribute("style:data-style-name");
                        self.own.insert(name.clone(), Style { parent, data, ..Style::default() });
                        style = Some(name);
                    }
                    "style:text-properties" | "style:table-properties" => {
                        let named = style.as_ref().and_then(|name| self.own.get_mut(name));
                        if let Some(style) = named {
                            let line = tag.attribute("style:text-line-through-style");
                            style.struck |= line.is_some_and(|line| line != "none");
                            let display = tag.attribute("table:display");
                            style.hidden_table |= display.is_some_and(|display| display == "false");
                        }
                    }
                    "number:text-style" | "number:number-style" => {
                        data = tag.attribute("style:name").unwrap_or_default();
                    }
                    "style:map" => {
                        let other = tag.attribute("style:apply-style-name");
                        self.others.extend(other.map(|other| (data.clone(), other)));
                    }
                    "number:date-style" => {
                        date = tag.attribute("style:name").map(|name| (name, [false; 3]));
                    }
                    "number:year" | "number:month" | "number:day" => {
                        let at = ["number:year", "number:month", "number:day"].map(|name| name == tag.name);
                        if let Some((_, parts)) = &mut date {
                            parts.iter_mut().zip(at).for_each(|(part, here)| *part |= here);
                        }
                    }
                    // The content follows its styles.
                    "office:body" => return,
                    _ => {}
                },
                Piece::Close("style:style") => style = None,
                Piece::Close("number:date-style") => {
                    let shows = date.take().and_then(|(name, parts)| Some((name, shown(parts)?)));
                    self.dates.extend(shows);
                }
                Piece::Close(_) | Piece::Words(_) => {}
            }
        }
    }

    /// The first answer of a style and those it is made from; a damaged file may make one from itself.
    fn ask<T>(&self, name: Option<&String>, answer: impl Fn(&Style) -> Option<T>) -> Option<T> {
        let mut name = name;
        for _ in 0..8 {
            let style = self.own.get(name?)?;
            if let Some(found) = answer(style) {
                return Some(found);
            }
            name = style.parent.as_ref();
        }
        None
    }

    fn shows(&self, name: Option<&String>) -> Shows {
        let of = |data: &String| {
            let other = || self.others.get(data).and_then(|other| self.dates.get(other));
            self.dates.get(data).or_else(other).copied()
        };
        self.ask(name, |style| style.data.as_ref().map(of)).flatten().unwrap_or(Shows::Day)
    }

    fn is_struck(&self, name: Option<&String>) -> bool {
        self.ask(name, |style| style.struck.then_some(())).is_some()
    }
}

fn shown(parts: [bool; 3]) -> Option<Shows> {
    match parts {
        [true, _, true] => Some(Shows::Day),
        [true, true, false] => Some(Shows::Month),
        [true, false, false] => Some(Shows::Year),
        [false, false, false] => None,
        [false, _, _] => Some(Shows::DayOfYear),
    }
}

/// Where the reader stands in a table.
#[derive(Default)]
struct At {
    /// From 0.
    row: u32,
    rows: u32,
    column: u32,
    hidden: bool,
    /// The cell being read: its tag's meaning, and its paragraphs.
    cell: Option<Open>,
    /// How deep in what is no text of the cell: notes.
    beside: usize,
    /// Styles of the columns, each to the one after its last.
    columns: Vec<(u32, Option<String>)>,
    row_style: Option<String>,
}

impl At {
    /// The cell that words belong to.
    fn words(&mut self) -> Option<&mut Open> {
        self.cell.as_mut().filter(|_| self.beside == 0)
    }
}

struct Open {
    columns: u32,
    value: Option<Cell>,
    struck: bool,
    text: String,
    paragraphs: usize,
}

struct Reader<'a> {
    styles: &'a Styles,
    calendar: Calendar,
    /// With their merged cells.
    sheets: Vec<(Sheet, Vec<Merge>)>,
    at: At,
}

impl Reader<'_> {
    fn piece(&mut self, piece: Piece<'_>) -> Result<(), Issue> {
        match piece {
            Piece::Open(tag) => {
                self.open(&tag);
                if tag.empty { self.close(tag.name) } else { Ok(()) }
            }
            Piece::Close(name) => self.close(name),
            Piece::Words(words) => {
                if let Some(cell) = self.at.words().filter(|cell| cell.paragraphs > 0) {
                    cell.text.push_str(&plain(words));
                }
                Ok(())
            }
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name {
            "table:table" => {
                let name = tag.attribute("table:name").unwrap_or_default();
                let style = tag.attribute("table:style-name");
                let hidden = self.styles.ask(style.as_ref(), |style| style.hidden_table.then_some(()));
                self.sheets.push((Sheet::new(name, hidden.is_some()), Vec::new()));
                self.at = At::default();
            }
            "table:null-date" if tag.attribute("table:date-value").as_deref() == Some("1904-01-01") => {
                self.calendar = Calendar::Of1904;
            }
            "table:table-column" => {
                let from = self.at.columns.last().map_or(0, |(end, _)| *end);
                let end = from.saturating_add(repeated(tag, "table:number-columns-repeated"));
                if let (true, Some((sheet, _))) = (hidden(tag), self.sheets.last_mut()) {
                    (from..end.min(COLUMNS_MAX as u32)).for_each(|column| sheet.hide_column(column));
                }
                self.at.columns.push((end, tag.attribute("table:default-cell-style-name")));
            }
            "table:table-row" => {
                self.at.row = self.at.row.saturating_add(self.at.rows);
                self.at.rows = repeated(tag, "table:number-rows-repeated");
                (self.at.column, self.at.hidden) = (0, hidden(tag));
                self.at.row_style = tag.attribute("table:default-cell-style-name");
            }
            "table:table-cell" | "table:covered-table-cell" => self.cell(tag),
            "office:annotation" => self.at.beside += 1,
            "text:p" => {
                if let Some(cell) = self.at.words() {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "text:s" | "text:tab" | "text:line-break" => {
                if let Some(cell) = self.at.words() {
                    cell.text.push(if tag.name == "text:line-break" { '\n' } else { ' ' });
                }
            }
            "text:span" => {
                let style = tag.attribute("text:style-name");
                if let Some(cell) = &mut self.at.cell {
                    cell.struck |= self.styles.is_struck(style.as_ref());
                }
            }
            _ => {}
        }
    }

    fn cell(&mut self, tag: &Tag<'_>) {
        let (row, column) = (self.at.row, self.at.column);
        let [down, across] =
            ["table:number-rows-spanned", "table:number-columns-spanned"].map(|key| repeated(tag, key));
        if let (true, Some((_, merged))) = (down > 1 || across > 1, self.sheets.last_mut()) {
            merged.push(Merge {
                rows: (row, row.saturating_add(down - 1)),
                columns: (column, column.saturating_add(across - 1)),
            });
        }
        let of_column = || self.at.columns.iter().find(|(end, _)| *end > column).and_then(|(_, s)| s.clone());
        let style =
            tag.attribute("table:style-name").or_else(|| self.at.row_style.clone()).or_else(of_column);
        let given = |key: &str| tag.attribute(key);
        let number = || given("office:value").and_then(|text| text.parse::<f64>().ok());
        let value = match given("office:value-type").as_deref() {
            Some("date") => given("office:date-value").map(|text| {
                let day = text.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
                day.map_or(Cell::Text(text), |day| self.styles.shows(style.as_ref()).cell(day))
            }),
            Some("boolean") => given("office:boolean-value").map(|flag| Cell::Flag(flag == "true")),
            Some("float" | "percentage" | "currency") => number().map(|number| self.calendar.number(number)),
            _ => None,
        };
        self.at.cell = Some(Open {
            columns: repeated(tag, "table:number-columns-repeated"),
            value,
            struck: self.styles.is_struck(style.as_ref()),
            text: String::new(),
            paragraphs: 0,
        });
    }

    fn close(&mut self, name: &str) -> Result<(), Issue> {
        match name {
            "office:annotation" => self.at.beside = self.at.beside.saturating_sub(1),
            "table:table-cell" | "table:covered-table-cell" => return self.put(),
            "table:table" => {
                if let Some((sheet, merged)) = self.sheets.last_mut() {
                    sheet.merge(std::mem::take(merged));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The cell that ends, in every row and column in which it is repeated.
    fn put(&mut self) -> Result<(), Issue> {
        let Some(open) = self.at.cell.take() else { return Ok(()) };
        let (from, at) = (self.at.column, &mut self.at);
        at.column = at.column.saturating_add(open.columns);
        let cell = open.value.unwrap_or(Cell::Text(open.text));
        let Some((sheet, _)) = self.sheets.last_mut().filter(|_| !cell.is_empty()) else { return Ok(()) };
        let end = at.column.min(COLUMNS_MAX as u32);
        // One row more than a roster may have is refused as it is met.
        for row in at.row.saturating_add(1)..=at.row.saturating_add(at.rows).min(ROWS_MAX as u32 + 1) {
            for column in from..end {
                sheet.put(row, column, cell.clone())?;
                if open.struck {
                    sheet.strike(row, column);
                }
            }
            if at.hidden {
                sheet.hide(row);
            }
        }
        if at.row as usize >= ROWS_MAX && from < end {
            sheet.put(at.row.saturating_add(1), from, cell)?;
        }
        Ok(())
    }
}

fn repeated(tag: &Tag<'_>, key: &str) -> u32 {
    tag.number(key).unwrap_or(1).max(1)
}

fn hidden(tag: &Tag<'_>) -> bool {
    matches!(tag.attribute("table:visibility").as_deref(), Some("collapse" | "filter"))
}
