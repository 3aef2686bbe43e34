//! Where the titles of a sheet stand and what its columns are, as the sheet itself tells.

use std::collections::BTreeSet;

use super::bearers::Bearers;
use super::role::{Role, Roles, Sure, Titled};
use crate::intake::header::{Header, Titles, around, group_title};
use crate::intake::workbook::Sheet;
use crate::intake::{looks_like_number, plain_title};
use crate::order::Gathered;
use crate::process::grid::table::Grid;

/// Rows looked at for titles.
pub(super) const LOOK: usize = 40;
/// Rows below the titles that show what a column holds.
const SHOWN: usize = 200;

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

/// A table as it is looked for in sheets, made once for a workbook.
pub(super) struct Seeker<'a> {
    pub grid: &'a Grid,
    pub bearers: Bearers<'a>,
    titled: Titled<'a>,
}

impl<'a> Seeker<'a> {
    pub fn of(grid: &'a Grid) -> Self {
        Self { grid, bearers: Bearers::of(grid), titled: Titled::of(grid) }
    }

    /// Every row that may be the one of the titles.
    pub fn heads(&self, sheet: &Sheet) -> impl Iterator<Item = Header> {
        sheet.row_numbers().take(LOOK).map(|row| self.head_at(sheet, row))
    }

    /// The titles in the row of which most are known, first of those of the table's own columns; and what they say.
    pub fn guess(&self, sheet: &Sheet) -> Option<(Header, Roles)> {
        let mut best: Option<((bool, usize), Header)> = None;
        for head in self.heads(sheet) {
            let known: BTreeSet<Role> = self.claims(sheet, &head).into_iter().map(|claim| claim.1).into_set();
            let worth = (known.iter().any(|role| matches!(role, Role::Column(_))), known.len());
            if worth.1 > 0 && best.as_ref().is_none_or(|(most, _)| worth > *most) {
                best = Some((worth, head));
            }
        }
        let head = best.map(|(_, head)| head).or_else(|| self.above_names(sheet))?;
        let roles = self.by_titles(sheet, &head);
        Some((head, roles))
    }

    /// The row above the first that names a row of the table.
    fn above_names(&self, sheet: &Sheet) -> Option<Header> {
        let names = |row: u32, column: u32| !self.bearers.of_name(&sheet.shown(row, column)).is_empty();
        let mut rows = sheet.row_numbers().take(LOOK);
        let first = rows.find(|row| sheet.columns().any(|column| names(*row, column)))?;
        sheet.row_before(first).map(|row| self.head_at(sheet, row))
    }

    /// The titles about a row.
    pub fn head_at(&self, sheet: &Sheet, row: u32) -> Header {
        let is_title = |group: &dyn Fn() -> String, text: &str| self.titled.role_of(&group(), text).is_some();
        let names_rows = |text: &str| {
            matches!(self.titled.role_of("", text), Some((Role::Name | Role::Number | Role::Unit, _)))
                || matches!(plain_title(text).as_str(), "序号" | "编号")
        };
        let head = around(sheet, row, &Titles { is_title: &is_title, names_rows: &names_rows });
        // A row of the table is no second row of titles.
        let named = |column: u32| !self.bearers.of_name(&sheet.shown(head.last, column)).is_empty();
        if head.last > row && sheet.columns().any(named) {
            let title = |column| Some((column, sheet.shown(row, column).trim().to_owned()));
            let titles = sheet.columns().filter_map(title).filter(|(_, title)| !title.is_empty()).collect();
            return Header { first: row, last: row, titles };
        }
        head
    }

    /// What each title claims to be, and how surely.
    fn claims(&self, sheet: &Sheet, head: &Header) -> Vec<(u32, Role, Sure)> {
        let claim = |(column, title): &(u32, String)| {
            let (role, sure) = self.titled.role_of(&group_title(sheet, head, *column), title)?;
            Some((*column, role, sure))
        };
        head.titles.iter().filter_map(claim).collect()
    }

    /// What the columns are by their titles, and by what stands below them where titles leave it open. A column of the table is
    /// never taken from two: the surer title has it, of two alike neither.
    pub fn by_titles(&self, sheet: &Sheet, head: &Header) -> Roles {
        let mut roles: Roles = sheet.columns().map(|column| (column, Role::Ignore)).into_map();
        let claims = self.claims(sheet, head);
        for (at, _) in self.grid.takes() {
            let of =
                |claim: &&(u32, Role, Sure)| claim.1 == Role::Column(at) && !sheet.column_is_hidden(claim.0);
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
        let number = self.grid.has_numbers().then(|| most(Role::Number, &looks_like_number)).flatten();
        let name = most(Role::Name, &|text| !self.bearers.of_name(text).is_empty());
        let unit =
            self.grid.has_units().then(|| most(Role::Unit, &|text| self.bearers.is_unit(text))).flatten();
        for (column, role) in [(unit, Role::Unit), (name, Role::Name), (number, Role::Number)] {
            roles.extend(column.map(|column| (column, role)));
        }
        roles
    }
}
