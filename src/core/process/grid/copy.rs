//! Cells as text for the clipboard, as spreadsheets take it.

use super::place::{Area, At};
use super::table::Grid;
use crate::words::Lang;

impl Grid {
    /// The cells of an area, tabs between them and a line for each row; codes by their words.
    pub fn copy(&self, area: Area, lang: Lang) -> String {
        let cell = |at: At| {
            let text = self.text(at).unwrap_or_default();
            quoted(self.columns.get(at.column).map_or_else(String::new, |column| match text {
                "" => String::new(),
                text => column.shown(lang, text),
            }))
        };
        let line = |row: usize| {
            let columns = area.first.column..=area.last.column;
            columns.map(|column| cell(At::new(row, column))).collect::<Vec<_>>().join("\t")
        };
        (area.first.row..=area.last.row).map(line).collect::<Vec<_>>().join("\n")
    }
}

/// What would end a cell stands between quotation marks.
fn quoted(text: String) -> String {
    if text.contains(['\t', '\n', '\r', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
