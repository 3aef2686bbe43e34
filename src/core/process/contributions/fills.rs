//! What fills the empty cells of a month at once: last month's figures, and what is due as paid in full on a day.

use chrono::{Months, NaiveDate};

use super::sheets::sheet;
use crate::domain::Contribution;
use crate::domain::codes::Insurance;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::ledger::Registry;
use crate::process::grid::place::At;
use crate::process::grid::table::Grid;
use crate::process::month_sheet::before;

/// 照上月: what was due the month before, and its day a month later. What was paid is a fact of its own month.
pub fn like_last_month(
    registry: &Registry,
    month: Month,
    insurance: Insurance,
    grid: &Grid,
) -> Vec<(At, String)> {
    let sheet = before(month).and_then(|last| sheet(registry, last, insurance));
    let Some(rows) = sheet.and_then(|(_, sheet)| sheet.rows.as_ref()) else { return Vec::new() };
    let mut found = Vec::new();
    for (at, row) in grid.rows().iter().enumerate() {
        let Some(last) = row.key.parse::<Id>().ok().and_then(|engagement| rows.get(engagement)) else {
            continue;
        };
        for (column, own) in grid.columns().iter().enumerate() {
            found.extend(again(last, own.key).map(|text| (At::new(at, column), text)));
        }
    }
    found
}

fn again(last: &Contribution, key: &str) -> Option<String> {
    match key {
        "base" => last.base.map(|base| base.to_string()),
        "due" => last.due.map(|due| due.to_string()),
        "due_date" => last.due_date?.checked_add_months(Months::new(1)).map(|day| day.to_string()),
        _ => None,
    }
}

/// 足额缴纳: of whom it is said what is due and not what was paid, that much was paid on the day.
pub fn paid_in_full(grid: &Grid, day: NaiveDate) -> Vec<(At, String)> {
    let column = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let (Some(due), Some(paid), Some(paid_date)) = (column("due"), column("paid"), column("paid_date"))
    else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for row in 0..grid.rows().len() {
        let at = |column: usize| At::new(row, column);
        let Some(sum) = grid.text(at(due)).filter(|_| grid.issue(at(due)).is_none()) else { continue };
        // Of whom another sum is said, the day is not ours to say.
        if grid.text(at(paid)).is_none_or(|paid| paid == sum) {
            found.push((at(paid), sum.to_owned()));
            found.push((at(paid_date), day.to_string()));
        }
    }
    found
}
