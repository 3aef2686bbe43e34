//! Which sheets of a workbook say something of the table, where their titles stand, and what their columns are.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::guess::{LOOK, Seeker};
use super::lines::{Line, lines};
use super::matching::{Found, find};
use super::memory::Memory;
use super::role::{Role, Roles};
use crate::intake::header::Header;
use crate::intake::without_numbers;
use crate::intake::workbook::{Book, Sheet};
use crate::order::Gathered;
use crate::process::grid::table::Grid;

/// One sheet, or several with the same titles that speak of different rows, read as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub names: Vec<String>,
    pub sheet: Arc<Sheet>,
    /// Where its titles stand, if they were found.
    pub head: Option<Header>,
    pub roles: Roles,
    /// How many rows of the table it speaks of without a doubt.
    pub found: usize,
}

impl Grid {
    /// What of a workbook can be read, sheet by sheet, and first of all what is read of sheets that belong together.
    pub fn tables(&self, book: &Book, memory: &Memory) -> Vec<Table> {
        let seeker = Seeker::of(self);
        let single = |sheet: &Arc<Sheet>| {
            let (head, roles) = match known(&seeker, sheet, memory) {
                Some((head, roles)) => (Some(head), roles),
                None => (None, Roles::new()),
            };
            let rows = head.as_ref().map(|head| spoken_of(&seeker, sheet, head, &roles)).unwrap_or_default();
            let names = vec![sheet.name.clone()];
            (Table { names, sheet: Arc::clone(sheet), head, roles, found: rows.len() }, rows)
        };
        let singles: Vec<(Table, BTreeSet<usize>)> = book.sheets.iter().map(single).collect();
        let joined = joined(&singles);
        joined.into_iter().chain(singles.into_iter().map(|(table, _)| table)).collect()
    }

    /// The table with its titles in the row that somebody chose.
    pub fn headed(&self, table: &Table, row: u32, memory: &Memory) -> Table {
        let seeker = Seeker::of(self);
        let head = seeker.head_at(&table.sheet, row);
        let recalled = memory.recall(self, &table.sheet, &head);
        let roles = recalled.unwrap_or_else(|| seeker.by_titles(&table.sheet, &head));
        let found = spoken_of(&seeker, &table.sheet, &head, &roles).len();
        Table { head: Some(head), roles, found, ..table.clone() }
    }
}

/// The table that is most likely meant: one with a column that is asked for, wages being another sheet than insurance; of
/// these the one in sight that speaks of most rows, and has most of the columns; of two alike the first.
pub fn best(tables: &[Table]) -> usize {
    let asked = |table: &Table| table.roles.values().filter(|role| matches!(role, Role::Column(_))).count();
    let worth = |table: &Table| {
        let columns = asked(table);
        (columns > 0 && table.found > 0, table.found, !table.sheet.hidden, columns, table.head.is_some())
    };
    let better = |best: usize, (at, table): (usize, &Table)| {
        if tables.get(best).is_some_and(|best| worth(table) > worth(best)) { at } else { best }
    };
    tables.iter().enumerate().fold(0, better)
}

/// The rows that the person who chooses a head looks at: number and texts.
pub fn first_rows(sheet: &Sheet) -> Vec<(u32, String)> {
    let texts = |row: u32| {
        let texts = sheet.columns().map(|column| without_numbers(sheet.shown(row, column).trim()));
        texts.filter(|text| !text.is_empty()).take(6).collect::<Vec<_>>().join(" ")
    };
    sheet.row_numbers().take(LOOK).map(|row| (row, texts(row))).collect()
}

/// Sheets in sight with the same titles of which no two speak of the same row: a town each, not a month each.
fn joined(singles: &[(Table, BTreeSet<usize>)]) -> Option<Table> {
    let useful = |(table, rows): &&(Table, BTreeSet<usize>)| !rows.is_empty() && !table.sheet.hidden;
    let (first, _) = singles
        .iter()
        .filter(useful)
        .reduce(|best, other| if other.0.found > best.0.found { other } else { best })?;
    let head = first.head.as_ref()?;
    let alike: Vec<&(Table, BTreeSet<usize>)> = singles
        .iter()
        .filter(useful)
        .filter(|(table, _)| {
            table.head.as_ref().is_some_and(|own| own.titles == head.titles) && table.roles == first.roles
        })
        .collect();
    let rows: BTreeSet<usize> = alike.iter().flat_map(|(_, rows)| rows.iter().copied()).into_set();
    let ((top, _), others) = alike.split_first().map(|(top, others)| (*top, others))?;
    if others.is_empty() || rows.len() < alike.iter().map(|(_, rows)| rows.len()).sum() {
        return None;
    }
    let mut sheet = top.sheet.as_ref().clone();
    for (other, _) in others {
        sheet.append(&other.sheet, other.head.as_ref()?.last);
    }
    let names = alike.iter().flat_map(|(table, _)| table.names.clone()).collect();
    Some(Table {
        names,
        sheet: Arc::new(sheet),
        head: top.head.clone(),
        roles: top.roles.clone(),
        found: rows.len(),
    })
}

/// The rows of the table that a sheet names without a doubt.
fn spoken_of(seeker: &Seeker<'_>, sheet: &Sheet, head: &Header, roles: &Roles) -> BTreeSet<usize> {
    let found = |line: &Line| match line {
        Line::Row(row) => match find(&seeker.bearers, &row.seen) {
            Found::Row(at) => Some(at),
            Found::Asks(..) | Found::Nobody => None,
        },
        Line::Total(_) | Line::Part | Line::Sheet => None,
    };
    lines(seeker.grid, sheet, head, roles).iter().filter_map(found).into_set()
}

/// Where the titles stand and what the columns are: as was said of these titles before, else as they tell.
fn known(seeker: &Seeker<'_>, sheet: &Sheet, memory: &Memory) -> Option<(Header, Roles)> {
    let recalled = |head: Header| memory.recall(seeker.grid, sheet, &head).map(|roles| (head, roles));
    seeker.heads(sheet).find_map(recalled).or_else(|| seeker.guess(sheet))
}
