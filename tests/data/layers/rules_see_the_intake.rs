//! The rules read a workbook past the register.

//@ core policy/planted.rs
use crate::intake::workbook::Book;

pub fn sheets(book: &Book) -> usize {
    book.sheets.len()
}
