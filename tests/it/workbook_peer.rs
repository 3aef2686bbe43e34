//! `.xlsx` as an independent reader reads it: our own reads no cell otherwise, in files of offices, of companies and of
//! other programs.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use calamine::{Data, Reader, Xlsx};
use taizhang_core::intake::workbook::{self, Cell};

/// Every workbook of the test data, in the order of their names.
fn workbooks() -> Vec<PathBuf> {
    fn add(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "xlsx") {
                found.push(path);
            }
        }
    }
    let mut found = Vec::new();
    add(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/data"), &mut found);
    found.sort();
    found
}

/// Whether a cell says what the other reader found there.
fn same(ours: &Cell, theirs: &Data) -> bool {
    match (ours, theirs) {
        (Cell::Empty, Data::Empty) => true,
        (Cell::Empty, Data::String(text)) => text.trim().is_empty(),
        (Cell::Text(ours), Data::String(theirs)) => ours == theirs,
        (Cell::Number(ours) | Cell::Serial { number: ours, .. }, Data::Float(theirs)) => ours == theirs,
        (Cell::Number(ours) | Cell::Serial { number: ours, .. }, Data::Int(theirs)) => {
            *ours == *theirs as f64
        }
        // Ours is as exact as the cell shows it: a month alone has no day.
        (Cell::Date(ours), Data::DateTime(theirs)) => {
            let day = theirs.as_datetime().unwrap().date();
            ours.first_day() <= day && day <= ours.last_day()
        }
        (Cell::Flag(ours), Data::Bool(theirs)) => ours == theirs,
        (Cell::Fault(ours), Data::Error(theirs)) => *ours == theirs.to_string(),
        _ => false,
    }
}

#[test]
fn no_cell_is_read_otherwise_than_by_an_independent_reader() {
    let mut cells = 0;
    for path in workbooks() {
        let bytes = fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        // What is no workbook but for its name.
        let Ok(mut peer) = Xlsx::new(Cursor::new(&bytes)) else { continue };
        let book = workbook::read(&bytes, &name).unwrap();
        for sheet in &book.sheets {
            let range = peer.worksheet_range(&sheet.name).unwrap();
            for (row, column, theirs) in range.used_cells() {
                let (from, across) = range.start().unwrap();
                let (row, column) =
                    (from + u32::try_from(row).unwrap(), across + u32::try_from(column).unwrap());
                let ours = sheet.at(row + 1, column);
                assert!(
                    same(ours, theirs),
                    "{name} {} {}:{column}: {ours:?}, not {theirs:?}",
                    sheet.name,
                    row + 1
                );
                cells += 1;
            }
        }
    }
    assert!(cells > 2_000, "{cells} cells");
}
