//! What a spreadsheet puts on the clipboard, as rows of texts: a page with a table, or lines with tabs.

use super::sheet::Sheet;
use super::{html, text_table};
use crate::domain::issue::Issue;

/// Rows of texts. Blank rows and columns at the end are not known of; all rows are equally long.
pub type Block = Vec<Vec<String>>;

/// Reads the clipboard in its two forms. The page tells where a cell ends even where it holds tabs and breaks; a page
/// without a table was copied from something else, and then the text stands.
///
/// # Errors
/// `book-rows`, `book-cells`: more than any table holds.
pub fn block(page: &str, text: &str) -> Result<Block, Issue> {
    let table = html::sheets(page).and_then(Result::ok).and_then(|sheets| sheets.into_iter().next());
    match table {
        Some(sheet) => Ok(rows(&sheet)),
        None => text_table::tabbed(text).map(|sheet| rows(&sheet)),
    }
}

fn rows(sheet: &Sheet) -> Block {
    let last = sheet.row_numbers().last().unwrap_or_default();
    let columns = 0..sheet.columns().end;
    let row = |row: u32| columns.clone().map(|column| sheet.shown(row, column).trim().to_owned()).collect();
    (1..=last).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, text: &str, expected: &[&[&str]]) {
        assert_eq!(block(page, text).unwrap(), expected, "{page} {text}");
    }

    #[test]
    fn the_clipboard_is_read_as_rows_of_texts() {
        check("", "12\t1,200\r\n\t3\r\n", &[&["12", "1,200"], &["", "3"]]);
        check("", "1,200", &[&["1,200"]]);
        check("", "1,200\n3,400\n", &[&["1,200"], &["3,400"]]);
        check("", "\"甲\n乙\"\t2", &[&["甲\n乙", "2"]]);
        check("", "", &[]);
        check("<b>只是文字</b>", "只是文字", &[&["只是文字"]]);
        let page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style>\n<!--td{a:b}-->\n</style></head>\
                    <body><!--StartFragment--><table><col width=72><tr><td>千灯镇</td><td x:num>12</td></tr>\
                    <tr><td>玉山镇</td><td x:num=\"1200\">1,200</td></tr></table><!--EndFragment--></body></html>";
        check(page, "other", &[&["千灯镇", "12"], &["玉山镇", "1,200"]]);
    }
}
