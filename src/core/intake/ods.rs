//! The merged cells of an `.ods`, which the reader of its cells passes over.

use std::io::{Cursor, Read};

use super::workbook::Merge;

/// Merged cells of each sheet, in the order of the sheets.
pub(super) fn merges(bytes: &[u8]) -> Vec<Vec<Merge>> {
    let mut text = String::new();
    let read = zip::ZipArchive::new(Cursor::new(bytes))
        .ok()
        .and_then(|mut archive| archive.by_name("content.xml").ok()?.read_to_string(&mut text).ok());
    if read.is_some() { merges_of(&text) } else { Vec::new() }
}

fn merges_of(content: &str) -> Vec<Vec<Merge>> {
    let mut sheets: Vec<Vec<Merge>> = Vec::new();
    // Where the next cell stands; the row begins to count with the first row of its table.
    let (mut next_row, mut row, mut column) = (0_u32, 0_u32, 0_u32);
    for tag in content.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default()) {
        let name = tag.split([' ', '/', '\n']).next().unwrap_or_default();
        let count = |key: &str| attribute(tag, key).unwrap_or(1).max(1);
        match name {
            "table:table" => {
                sheets.push(Vec::new());
                (next_row, row, column) = (0, 0, 0);
            }
            "table:table-row" => {
                (row, column) = (next_row, 0);
                next_row = next_row.saturating_add(count("table:number-rows-repeated"));
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let (down, across) =
                    (count("table:number-rows-spanned"), count("table:number-columns-spanned"));
                if (down > 1 || across > 1)
                    && let Some(sheet) = sheets.last_mut()
                {
                    sheet.push(Merge {
                        rows: (row, row.saturating_add(down - 1)),
                        columns: (column, column.saturating_add(across - 1)),
                    });
                }
                column = column.saturating_add(count("table:number-columns-repeated"));
            }
            _ => {}
        }
    }
    sheets
}

fn attribute(tag: &str, key: &str) -> Option<u32> {
    let (_, rest) = tag.split_once(key)?;
    rest.strip_prefix("=\"")?.split('"').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_found_past_repeated_rows_and_cells() {
        let content = r#"<table:table table:name="一"><table:table-row table:number-rows-repeated="2">
            <table:table-cell/></table:table-row><table:table-row>
            <table:table-cell table:number-columns-repeated="3"/>
            <table:table-cell table:number-columns-spanned="1" table:number-rows-spanned="4"><text:p>千灯镇</text:p>
            </table:table-cell></table:table-row></table:table><table:table table:name="二"/>"#;
        let merge = Merge { rows: (2, 5), columns: (3, 3) };
        assert_eq!(merges_of(content), vec![vec![merge], Vec::new()]);
    }
}
