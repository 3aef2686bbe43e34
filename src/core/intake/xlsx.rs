//! The cells of an `.xlsx`, one after the other: a stray cell far away asks for no memory.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Xlsx};

use super::workbook::{COLUMNS_MAX, Cell, ROWS_MAX, Sheet, cell, merge};
use crate::domain::issue::Issue;

pub(super) fn sheets(book: &mut Xlsx<Cursor<&[u8]>>) -> Result<Vec<Sheet>, Issue> {
    let listed: Vec<(String, bool)> = book
        .sheets_metadata()
        .iter()
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect();
    let mut found = Vec::new();
    for (name, hidden) in listed {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        // A chart sheet has no cells.
        let Some(rows) = rows(book, &name)? else { continue };
        let first_row = rows.keys().next().copied().unwrap_or_default();
        let last_row = rows.keys().next_back().copied().unwrap_or_default();
        let mut rows = rows;
        let rows = match rows.is_empty() {
            true => Vec::new(),
            false => (first_row..=last_row).map(|row| rows.remove(&row).unwrap_or_default()).collect(),
        };
        let merged = merged.iter().map(merge).collect();
        found.push(Sheet { name, hidden, first_row, first_column: 0, rows, merged });
    }
    if found.is_empty() { Err(Issue::new("book-damaged")) } else { Ok(found) }
}

/// Rows by number from 0, each as long as its last cell; `None` where the sheet holds no cells at all by kind.
fn rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Option<BTreeMap<u32, Vec<Cell>>>, Issue> {
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return Ok(None) };
    let mut rows: BTreeMap<u32, Vec<Cell>> = BTreeMap::new();
    while let Some(next) = reader.next_cell().map_err(|_| Issue::new("book-damaged"))? {
        let (row, column) = next.get_position();
        let value = cell(&Data::from(next.get_value().clone()));
        let column = column as usize;
        if value.is_empty() || column >= COLUMNS_MAX {
            continue;
        }
        if row as usize >= ROWS_MAX {
            return Err(Issue::new("book-rows").at(name).with("max", ROWS_MAX));
        }
        let cells = rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = value;
        }
    }
    Ok(Some(rows))
}
