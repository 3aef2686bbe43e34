//! Which sheets of a workbook say something of the table, where their titles stand, and what their columns are.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::bearers::Bearers;
use super::lines::{Line, lines};
use super::matching::{Found, find};
use super::memory::Memory;
use super::role::{Role, Roles, Sure, Titled};
use crate::intake::header::{Header, Titles, around, group_title};
use crate::intake::workbook::{Book, Sheet};
use crate::intake::{looks_like_number, plain_title};
use crate::order::Gathered;
use crate::process::grid::table::Grid;

/// Rows looked at for titles.
const LOOK: usize = 40;
/// Rows below the titles that show what a column holds.
const SHOWN: usize = 200;

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
        let (bearers, titled) = (Bearers::of(self), Titled::of(self));
        let single = |sheet: &Arc<Sheet>| {
            let (head, roles) = match guess_by(self, &titled, &bearers, sheet, memory) {
                Some((head, roles)) => (Some(head), roles),
                None => (None, Roles::new()),
            };
            let rows = head.as_ref().map(|head| spoken_of(self, &bearers, sheet, head, &roles));
            let rows = rows.unwrap_or_default();
            let names = vec![sheet.name.clone()];
            (Table { names, sheet: Arc::clone(sheet), head, roles, found: rows.len() }, rows)
        };
        let singles: Vec<(Table, BTreeSet<usize>)> = book.sheets.iter().map(single).collect();
        let joined = joined(&singles);
        joined.into_iter().chain(singles.into_iter().map(|(table, _)| table)).collect()
    }

    /// The table with its titles in the row that somebody chose.
    pub fn headed(&self, table: &Table, row: u32, memory: &Memory) -> Table {
        let (bearers, titled) = (Bearers::of(self), Titled::of(self));
        let head = head_at(&titled, &bearers, &table.sheet, row);
        let roles = memory.recall(self, &table.sheet, &head);
        let roles = roles.unwrap_or_else(|| by_titles(self, &titled, &bearers, &table.sheet, &head));
        let found = spoken_of(self, &bearers, &table.sheet, &head, &roles).len();
        Table { head: Some(head), roles, found, ..table.clone() }
    }
}

/// The table that is most likely meant: the one in sight that speaks of most rows; of two alike the first.
pub fn best(tables: &[Table]) -> usize {
    let worth = |table: &Table| (table.found, !table.sheet.hidden, table.head.is_some());
    let better = |best: usize, (at, table): (usize, &Table)| {
        if tables.get(best).is_some_and(|best| worth(table) > worth(best)) { at } else { best }
    };
    tables.iter().enumerate().fold(0, better)
}

/// The rows that the person who chooses a head looks at: number and texts.
pub fn first_rows(sheet: &Sheet) -> Vec<(u32, String)> {
    let texts = |row: u32| {
        let texts = sheet.columns().map(|column| sheet.shown(row, column).trim().to_owned());
        texts.filter(|text| !text.is_empty()).take(6).collect::<Vec<_>>().join(" ")
    };
    sheet.row_numbers().take(LOOK).map(|row| (row, texts(row))).collect()
}

/// Every column in use with its title, below that of its group; many a sheet leaves the corner over the names empty.
pub fn titles(sheet: &Sheet, head: &Header) -> Vec<(u32, String)> {
    let title = |column: u32| {
        let own = head.titles.iter().find(|(own, _)| *own == column).map_or("", |(_, title)| title.as_str());
        let group = group_title(sheet, head, column);
        let all = if group.is_empty() || own.is_empty() { own.to_owned() } else { format!("{group} {own}") };
        (column, all)
    };
    sheet.columns().map(title).collect()
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
fn spoken_of(
    grid: &Grid,
    bearers: &Bearers<'_>,
    sheet: &Sheet,
    head: &Header,
    roles: &Roles,
) -> BTreeSet<usize> {
    let found = |line: &Line| match line {
        Line::Row(row) => match find(bearers, &row.seen) {
            Found::Row(at) => Some(at),
            Found::Asks(..) | Found::Nobody => None,
        },
        Line::Total(_) | Line::Part | Line::Sheet => None,
    };
    lines(grid, sheet, head, roles).iter().filter_map(found).into_set()
}

pub(super) fn guess(grid: &Grid, sheet: &Sheet, memory: &Memory) -> Option<(Header, Roles)> {
    guess_by(grid, &Titled::of(grid), &Bearers::of(grid), sheet, memory)
}

/// Where the titles stand and what the columns are: as was said of these titles before, else by the row of which most
/// titles are known, first of those of the table's own columns.
fn guess_by(
    grid: &Grid,
    titled: &Titled<'_>,
    bearers: &Bearers<'_>,
    sheet: &Sheet,
    memory: &Memory,
) -> Option<(Header, Roles)> {
    let rows = || sheet.row_numbers().take(LOOK).map(|row| head_at(titled, bearers, sheet, row));
    let recalled = rows().find_map(|head| memory.recall(grid, sheet, &head).map(|roles| (head, roles)));
    recalled.or_else(|| {
        let mut best: Option<((bool, usize), Header)> = None;
        for head in rows() {
            let known: BTreeSet<Role> =
                claims(titled, sheet, &head).into_iter().map(|claim| claim.1).into_set();
            let worth = (known.iter().any(|role| matches!(role, Role::Column(_))), known.len());
            if worth.1 > 0 && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                best = Some((worth, head));
            }
        }
        let (_, head) = best?;
        let roles = by_titles(grid, titled, bearers, sheet, &head);
        Some((head, roles))
    })
}

fn head_at(titled: &Titled<'_>, bearers: &Bearers<'_>, sheet: &Sheet, row: u32) -> Header {
    let is_title = |group: &dyn Fn() -> String, text: &str| titled.role_of(&group(), text).is_some();
    let names_rows = |text: &str| {
        matches!(titled.role_of("", text), Some((Role::Name | Role::Number | Role::Unit, _)))
            || matches!(plain_title(text).as_str(), "序号" | "编号")
    };
    let head = around(sheet, row, &Titles { is_title: &is_title, names_rows: &names_rows });
    // A row of the table is no second row of titles.
    let named = |column: u32| !bearers.of_name(&sheet.shown(head.last, column)).is_empty();
    if head.last > row && sheet.columns().any(named) {
        let title = |column| Some((column, sheet.shown(row, column).trim().to_owned()));
        let titles = sheet.columns().filter_map(title).filter(|(_, title)| !title.is_empty()).collect();
        return Header { first: row, last: row, titles };
    }
    head
}

/// What each title claims to be, and how surely.
fn claims(titled: &Titled<'_>, sheet: &Sheet, head: &Header) -> Vec<(u32, Role, Sure)> {
    let claim = |(column, title): &(u32, String)| {
        let (role, sure) = titled.role_of(&group_title(sheet, head, *column), title)?;
        Some((*column, role, sure))
    };
    head.titles.iter().filter_map(claim).collect()
}

/// What the columns are by their titles, and by what stands below them where titles leave it open. A column of the table is
/// never taken from two: the surer title has it, of two alike neither.
fn by_titles(grid: &Grid, titled: &Titled<'_>, bearers: &Bearers<'_>, sheet: &Sheet, head: &Header) -> Roles {
    let mut roles: Roles = sheet.columns().map(|column| (column, Role::Ignore)).into_map();
    let claims = claims(titled, sheet, head);
    for (at, _) in grid.takes() {
        let of = |claim: &&(u32, Role, Sure)| claim.1 == Role::Column(at) && !sheet.column_is_hidden(claim.0);
        let surest = claims.iter().filter(of).map(|claim| claim.2).min();
        let mut alike = claims.iter().filter(of).filter(|claim| Some(claim.2) == surest);
        if let (Some(claim), None) = (alike.next(), alike.next()) {
            roles.insert(claim.0, claim.1);
        }
    }
    let rows: Vec<u32> = sheet.row_numbers().filter(|row| *row > head.last).take(SHOWN).collect();
    // Of the columns with such a title the one that holds most of what it should; failing that, any other.
    let fullest = |columns: &mut dyn Iterator<Item = u32>, fits: &dyn Fn(&str) -> bool| {
        let count = |column: u32| rows.iter().filter(|row| fits(&sheet.shown(**row, column))).count();
        let counted = columns.map(|column| (count(column), column));
        counted.reduce(|best, other| if other.0 > best.0 { other } else { best })
    };
    let most = |role: Role, fits: &dyn Fn(&str) -> bool| {
        let mut said = claims.iter().filter(|claim| claim.1 == role).map(|claim| claim.0);
        let mut free = roles.iter().filter(|(_, role)| **role == Role::Ignore).map(|(column, _)| *column);
        let said = fullest(&mut said, fits);
        let found = said.filter(|(count, _)| *count > 0).or_else(|| {
            fullest(&mut free, fits).filter(|(count, _)| *count > 0 && role != Role::Unit).or(said)
        });
        found.map(|(_, column)| column)
    };
    let number = grid.has_numbers().then(|| most(Role::Number, &looks_like_number)).flatten();
    let name = most(Role::Name, &|text| !bearers.of_name(text).is_empty());
    let unit = grid.has_units().then(|| most(Role::Unit, &|text| bearers.is_unit(text))).flatten();
    for (column, role) in [(unit, Role::Unit), (name, Role::Name), (number, Role::Number)] {
        roles.extend(column.map(|column| (column, role)));
    }
    roles
}
