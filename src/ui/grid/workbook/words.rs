//! Rows of the sheet and of the table, in words.

use taizhang_core::domain::id_number::mask;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::workbook::Seen;
use taizhang_core::process::grid::workbook::table::Table;

use crate::ui::t::{t, ta};

/// Rows that are named one by one.
const NAMED: usize = 8;

/// `第 8、9 行`; of several sheets each with its own.
pub fn places(table: &Table, lines: &[u32]) -> String {
    let separator = t("list-separator");
    let sheet = |line: &u32| table.sheet.place(*line).sheet.to_owned();
    let row = |line: &u32| table.sheet.place(*line).row.to_string();
    let named = lines.iter().take(NAMED);
    let said = if table.names.len() > 1 {
        let place = |line| ta("grid-book-place", &[("sheet", &sheet(line)), ("row", &row(line))]);
        named.map(place).collect::<Vec<_>>().join(&separator)
    } else {
        ta("grid-book-rows", &[("rows", &named.map(row).collect::<Vec<_>>().join(&separator))])
    };
    if lines.len() > NAMED {
        said + &ta("grid-book-rows-more", &[("count", &lines.len().to_string())])
    } else {
        said
    }
}

/// Whom the sheet names: identity numbers are not shown whole.
pub fn seen_words(seen: &Seen) -> String {
    let name = if seen.name.is_empty() { t("grid-book-nameless") } else { seen.name.clone() };
    with_more(name, &[seen.unit.clone(), mask(&seen.number)])
}

/// A row of the table, told from others of the same name.
pub fn row_words(grid: &Grid, row: usize) -> String {
    let apart = grid.apart(row);
    let Some(row) = grid.rows().get(row) else { return String::new() };
    let number = row.whom.number.as_deref().map(mask).unwrap_or_default();
    let unit = row.whom.unit.as_deref().or(apart).unwrap_or_default();
    with_more(row.name.clone(), &[unit.to_owned(), number])
}

fn with_more(name: String, more: &[String]) -> String {
    let more: Vec<&str> = more.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    if more.is_empty() { name } else { ta("grid-book-whom", &[("name", &name), ("more", &more.join(" "))]) }
}
