//! What was said of a layout of titles before, for the next workbook of the same sender: titles and roles, never what
//! stands below them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::guess::{Seeker, titles};
use super::role::Roles;
use crate::intake::header::Header;

use crate::intake::workbook::Sheet;
use crate::intake::{looks_like_number, plain_title};
use crate::order::Gathered;
use crate::process::grid::table::Grid;

/// All titles of a sheet as one text → the code of the role of each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Memory(BTreeMap<String, Vec<String>>);

impl Memory {
    /// Keeps what a person made of a layout, where the sheet alone says something else.
    pub fn learn(&mut self, grid: &Grid, sheet: &Sheet, head: &Header, roles: &Roles) {
        let seeker = Seeker::of(grid);
        let unaided = seeker.guess(sheet);
        let layout = layout(sheet, head);
        // A person who stands in the place of a title is not remembered.
        let bearers = &seeker.bearers;
        let names = |title: &str| !bearers.of_name(title).is_empty() || looks_like_number(title);
        if unaided.as_ref().is_some_and(|(own, guessed)| own == head && guessed == roles) {
            self.0.remove(&layout);
        } else if !head.titles.iter().any(|(_, title)| names(title)) {
            let role =
                |(column, _): &(u32, String)| grid.role_code(roles.get(column).copied().unwrap_or_default());
            self.0.insert(layout, head.titles.iter().map(role).collect());
        }
    }

    /// What was said of these titles.
    pub(super) fn recall(&self, grid: &Grid, sheet: &Sheet, head: &Header) -> Option<Roles> {
        if self.0.is_empty() {
            return None;
        }
        let codes = self.0.get(&layout(sheet, head))?;
        let role = |(column, code): (u32, &String)| (column, grid.role_of_code(code).unwrap_or_default());
        Some(sheet.columns().zip(codes).map(role).into_map())
    }
}

fn layout(sheet: &Sheet, head: &Header) -> String {
    let title = |(_, title): (u32, String)| plain_title(&title);
    titles(sheet, head).into_iter().map(title).collect::<Vec<_>>().join("|")
}
