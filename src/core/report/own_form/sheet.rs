//! The part of a sheet: how its cells lie, and texts put into them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::slots::{Put, escaped, spliced};
use super::table::{Cell, Spot, Table};
use crate::intake::markup::{Piece, Tag, local, placed};
use crate::intake::workbook::{Sheet, cell_name};
use crate::intake::xlsx_cells::{merge, place};

/// Where each text of the part that all sheets share stands in it.
pub(super) fn shared(part: &str) -> Vec<Range<usize>> {
    let (mut found, mut start) = (Vec::new(), 0);
    for (range, piece) in placed(part) {
        match piece {
            Piece::Open(tag) if tag.name == "si" && tag.empty => found.push(range.end..range.end),
            Piece::Open(tag) if tag.name == "si" => start = range.end,
            Piece::Close("si") => found.push(start..range.start),
            _ => {}
        }
    }
    found
}

/// The cells of a part, with what `read` says stands in them; `shared` as [`shared`] found them.
pub(super) fn table(part: &str, read: Option<&Sheet>, shared: &[Range<usize>]) -> Table {
    let (mut table, mut merged) = (Table::default(), Vec::new());
    let mut cursor = Cursor::default();
    let mut now = None;
    let (mut is_shared, mut value) = (false, false);
    for (_, piece) in placed(part) {
        match piece {
            Piece::Open(tag) => match local(tag.name) {
                "row" => cursor.row(&tag),
                "c" => {
                    let (row, column) = cursor.cell(&tag);
                    let text = read.map(|sheet| sheet.shown(row + 1, column)).unwrap_or_default();
                    table.put((row, column), Cell { text, size: (1, 1), ..Cell::default() });
                    now = Some((row, column));
                    is_shared = tag.written("t") == Some("s");
                }
                "v" => value = is_shared && !tag.empty,
                "f" => {
                    if let Some(cell) = now.and_then(|spot| table.get_mut(spot)) {
                        cell.fixed = true;
                    }
                }
                "mergeCell" => merged.extend(tag.attribute("ref").and_then(|area| merge(&area))),
                _ => {}
            },
            Piece::Words(words) if value => {
                let range = words.trim().parse().ok().and_then(|at: usize| shared.get(at));
                if let Some((cell, range)) = now.and_then(|spot| table.get_mut(spot)).zip(range) {
                    cell.range = range.clone();
                }
                value = false;
            }
            Piece::Close(_) | Piece::Words(_) => {}
        }
    }
    for area in merged {
        let size = |(from, to): (u32, u32)| to.saturating_sub(from) + 1;
        table.merge((area.rows.0, area.columns.0), (size(area.rows), size(area.columns)));
    }
    table
}

/// Which cell is read: rows and cells need not say where they stand.
#[derive(Default)]
struct Cursor {
    row: u32,
    next_row: u32,
    next_column: u32,
}

impl Cursor {
    fn row(&mut self, tag: &Tag<'_>) {
        self.row = tag.number("r").and_then(|row| row.checked_sub(1)).unwrap_or(self.next_row);
        self.next_row = self.row.saturating_add(1);
        self.next_column = 0;
    }

    fn cell(&mut self, tag: &Tag<'_>) -> Spot {
        let named = tag.attribute("r").and_then(|name| place(&name));
        let spot = named.unwrap_or((self.row, self.next_column));
        self.next_column = spot.1.saturating_add(1);
        spot
    }
}

/// A text as it stands in a cell: in one look, or in the runs that it has.
pub(super) enum Inside {
    Text(String),
    Runs(String),
}

/// What is put into a cell that holds `cell`, whose text stands at `range` of the texts that all sheets share.
pub(super) fn inside(put: &Put, cell: &str, strings: &str, range: Range<usize>) -> Inside {
    let made = put.parts().and_then(|parts| spliced(strings.get(range)?, cell, parts));
    made.map_or_else(|| Inside::Text(put.text(cell)), Inside::Runs)
}

/// The same part with these texts in its cells: each cell keeps its style, and all else its bytes.
pub(super) fn edited(part: &str, texts: &BTreeMap<Spot, Inside>) -> String {
    let mut left: Vec<(Spot, &Inside)> = texts.iter().rev().map(|(spot, text)| (*spot, text)).collect();
    let mut out = Out { part, made: String::with_capacity(part.len() + 200 * left.len()), copied: 0 };
    let mut cursor = Cursor::default();
    let (mut prefix, mut replacing) = ("", false);
    for (range, piece) in placed(part) {
        match piece {
            Piece::Open(tag) => match local(tag.name) {
                "row" => {
                    prefix = tag.name.strip_suffix("row").unwrap_or_default();
                    cursor.row(&tag);
                    out.rows(&mut left, cursor.row, range.start, prefix);
                    if tag.empty && left.last().is_some_and(|((row, _), _)| *row == cursor.row) {
                        out.upto(range.start);
                        let opened =
                            part.get(range.clone()).unwrap_or_default().trim_end_matches(['>', '/', ' ']);
                        out.made.push_str(opened);
                        out.made.push('>');
                        out.copied = range.end;
                        out.cells(&mut left, (cursor.row, u32::MAX), range.end, prefix);
                        out.made.push_str(&format!("</{prefix}row>"));
                    }
                }
                "c" => {
                    let spot = cursor.cell(&tag);
                    out.cells(&mut left, spot, range.start, prefix);
                    if let Some((_, text)) = left.pop_if(|(own, _)| *own == spot) {
                        out.upto(range.start);
                        out.made.push_str(&cell(prefix, spot, tag.written("s"), text));
                        out.copied = range.end;
                        replacing = !tag.empty;
                    }
                }
                _ => {}
            },
            Piece::Close(name) => match local(name) {
                "c" if replacing => {
                    replacing = false;
                    out.copied = range.end;
                }
                "row" => out.cells(&mut left, (cursor.row, u32::MAX), range.start, prefix),
                "sheetData" => out.rows(&mut left, u32::MAX, range.start, prefix),
                _ => {}
            },
            Piece::Words(_) => {}
        }
    }
    out.upto(part.len());
    out.made
}

struct Out<'a> {
    part: &'a str,
    made: String,
    /// Up to where the part stands in what is made, or has been left out.
    copied: usize,
}

impl Out<'_> {
    fn upto(&mut self, end: usize) {
        self.made.push_str(self.part.get(self.copied..end).unwrap_or_default());
        self.copied = self.copied.max(end);
    }

    /// The cells of a row that stand before `spot`, put in at `at`.
    fn cells(&mut self, left: &mut Vec<(Spot, &Inside)>, spot: Spot, at: usize, prefix: &str) {
        while let Some((own, text)) = left.pop_if(|(own, _)| own.0 == spot.0 && *own < spot) {
            self.upto(at);
            self.made.push_str(&cell(prefix, own, None, text));
        }
    }

    /// The rows before `row` that the part does not have.
    fn rows(&mut self, left: &mut Vec<(Spot, &Inside)>, row: u32, at: usize, prefix: &str) {
        while let Some(((own, _), _)) = left.last().copied().filter(|((own, _), _)| *own < row) {
            self.upto(at);
            self.made.push_str(&format!("<{prefix}row r=\"{}\">", own + 1));
            self.cells(left, (own, u32::MAX), at, prefix);
            self.made.push_str(&format!("</{prefix}row>"));
        }
    }
}

/// A cell that holds a text, in the style of the one that it stands for.
fn cell(prefix: &str, (row, column): Spot, style: Option<&str>, text: &Inside) -> String {
    let style = style.map(|style| format!(" s=\"{style}\"")).unwrap_or_default();
    let name = cell_name(row + 1, column);
    let text = match text {
        Inside::Runs(runs) if prefix.is_empty() => runs.clone(),
        Inside::Text(text) | Inside::Runs(text) => {
            format!("<{prefix}t xml:space=\"preserve\">{}</{prefix}t>", escaped(text))
        }
    };
    format!("<{prefix}c r=\"{name}\"{style} t=\"inlineStr\"><{prefix}is>{text}</{prefix}is></{prefix}c>")
}
