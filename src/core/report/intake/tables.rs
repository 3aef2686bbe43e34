//! What can be read of a book, and who stands in sheets that are not read.

use crate::intake::tables::Table;
use crate::intake::workbook::Book;

/// One choice of what to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableLine {
    /// Names of its sheets.
    pub names: Vec<String>,
    pub people: usize,
    pub hidden: bool,
    /// Whether it has titles by which it can be read.
    pub titled: bool,
}

/// The choices in the order of the tables.
pub fn tables(book: &Book, tables: &[Table]) -> Vec<TableLine> {
    let name = |index: &usize| book.sheets.get(*index).map(|sheet| sheet.name.clone());
    let line = |table: &Table| TableLine {
        names: table.sheets.iter().filter_map(name).collect(),
        people: table.people,
        hidden: table.hidden,
        titled: table.titled,
    };
    tables.iter().map(line).collect()
}

/// A sheet that is not read and holds people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElsewhereLine {
    /// Index of the table that is this sheet.
    pub table: usize,
    pub name: String,
    pub people: usize,
    /// How many of them are read too.
    pub repeated: usize,
}

/// The sheets with people that the chosen table leaves out.
pub fn elsewhere(book: &Book, tables: &[Table], chosen: usize) -> Vec<ElsewhereLine> {
    let Some(table) = tables.get(chosen) else { return Vec::new() };
    let found = table.elsewhere(book).into_iter();
    found
        .filter_map(|found| {
            let alone = tables.iter().position(|table| table.sheets == [found.sheet])?;
            let name = book.sheets.get(found.sheet)?.name.clone();
            Some(ElsewhereLine { table: alone, name, people: found.people, repeated: found.repeated })
        })
        .collect()
}
