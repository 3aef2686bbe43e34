//! What each row of a sheet is: somebody, a sum, or nothing that the table asks for.

use super::role::{Role, Roles};
use crate::domain::issue::Issue;
use crate::domain::value::Input;
use crate::intake::header::Header;
use crate::intake::heading::{Heading, heading};
use crate::intake::layout::{first_text, is_header_again, is_signed};
use crate::intake::workbook::{Aside, Cell, Sheet};
use crate::intake::{looks_like_number, plain_title};
use crate::process::grid::column::Column;
use crate::process::grid::table::Grid;

/// Whom a row of the sheet names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seen {
    pub name: String,
    pub number: String,
    pub unit: String,
}

impl Seen {
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.number.is_empty()
    }
}

/// A row that names somebody, or nobody and holds figures all the same.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct SheetRow {
    pub row: u32,
    pub seen: Seen,
    pub figures: Vec<Figure>,
    pub aside: Option<Aside>,
}

/// What stands in a cell for a column of the table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    pub column: usize,
    pub text: String,
    /// What keeps the cell from being read at all.
    pub issue: Option<Issue>,
    /// It was rounded to hundredths.
    pub rounded: bool,
}

/// A row of sums.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TotalRow {
    pub row: u32,
    pub label: String,
    /// Of a part, as it says.
    pub is_part: bool,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Line {
    Row(SheetRow),
    Total(TotalRow),
    /// Another part of the sheet begins, or another sheet.
    Part,
    Sheet,
}

/// The rows below the titles. Titles once more, signatures, notes and what is blank are none of them.
pub(super) fn lines(grid: &Grid, sheet: &Sheet, head: &Header, roles: &Roles) -> Vec<Line> {
    let reader = Reader { grid, sheet, roles };
    let mut unit = String::new();
    let (mut found, mut part) = (Vec::new(), None);
    for row in sheet.row_numbers().filter(|row| *row > head.last) {
        let here = sheet.place(row).index;
        if part.replace(here).is_some_and(|before| before != here) {
            unit.clear();
            found.push(Line::Sheet);
        }
        if is_header_again(sheet, row, head) {
            continue;
        }
        let mut seen = reader.seen(row);
        if let Some(label) = reader.total(row, &seen) {
            let is_part = ["小计", "本页", "subtotal"].iter().any(|word| label.to_lowercase().contains(word));
            found.push(Line::Total(TotalRow { row, label, is_part, figures: reader.figures(row) }));
            continue;
        }
        if grid.has_units()
            && let Some(said) = heading(sheet, row, None)
        {
            unit = if let Heading::Unit(unit) = said { unit } else { String::new() };
            found.push(Line::Part);
            continue;
        }
        if is_signed(sheet, row) && !looks_like_number(&seen.number) {
            continue;
        }
        let figures = reader.figures(row);
        // What formulas leave below the last person.
        if seen.is_empty() && figures.iter().all(|figure| is_nought(&figure.text)) {
            continue;
        }
        if seen.unit.is_empty() {
            seen.unit.clone_from(&unit);
        }
        found.push(Line::Row(SheetRow { row, seen, figures, aside: sheet.aside(row, &reader.naming()) }));
    }
    found
}

fn is_nought(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '0' | '.'))
}

struct Reader<'a> {
    grid: &'a Grid,
    sheet: &'a Sheet,
    roles: &'a Roles,
}

/// Words of a row of sums.
const SUMS: &[&str] =
    &["合计", "总计", "小计", "共计", "累计", "总合计", "total", "subtotal", "grandtotal", "sum"];

impl Reader<'_> {
    fn column(&self, role: Role) -> Option<u32> {
        self.roles.iter().find(|(_, own)| **own == role).map(|(column, _)| *column)
    }

    fn naming(&self) -> Vec<u32> {
        [Role::Name, Role::Number].into_iter().filter_map(|role| self.column(role)).collect()
    }

    fn seen(&self, row: u32) -> Seen {
        let text = |role: Role| {
            let Some(column) = self.column(role) else { return String::new() };
            let cell = match self.sheet.at(row, column) {
                cell if cell.is_empty() => self.sheet.merged_down(row, column),
                cell => cell,
            };
            cell.shown().trim().to_owned()
        };
        Seen { name: text(Role::Name), number: text(Role::Number), unit: text(Role::Unit) }
    }

    /// What a row of sums calls itself: its first text, its name or its unit begins or ends so.
    fn total(&self, row: u32, seen: &Seen) -> Option<String> {
        let is_sum = |text: &str| {
            let plain = plain_title(text);
            SUMS.iter().any(|word| match word.is_ascii() {
                true => plain == *word,
                false => plain.starts_with(word) || plain.ends_with(word),
            })
        };
        let first = first_text(self.sheet, row);
        let texts = [first.as_str(), &seen.name, &seen.unit];
        let label = texts.into_iter().find(|text| is_sum(text))?;
        (!looks_like_number(&seen.number)).then(|| label.to_owned())
    }

    fn figures(&self, row: u32) -> Vec<Figure> {
        let figure = |(column, role): (&u32, &Role)| match role {
            Role::Column(at) => {
                let figure = figure(*at, self.grid.columns().get(*at)?, self.sheet.at(row, *column));
                (!figure.text.is_empty()).then_some(figure)
            }
            _ => None,
        };
        self.roles.iter().filter_map(figure).collect()
    }
}

/// Code of a cell whose formula the file was saved without a result of.
pub(super) const UNSAVED: &str = "grid-cell-unsaved";

/// A cell as a person would have typed it. Formulas leave more decimals than are shown: money is taken to the fen.
fn figure(at: usize, column: &Column, cell: &Cell) -> Figure {
    let input = column.field.map(|(_, field)| field.input);
    let plain = |text: String| Figure { column: at, text, issue: None, rounded: false };
    match (cell, input) {
        (Cell::Fault(text), _) => {
            // What was never worked out begins as it was written; what went wrong is said by its error.
            let code = if text.starts_with('=') { UNSAVED } else { "grid-cell-fault" };
            Figure { issue: Some(Issue::new(code)), ..plain(text.clone()) }
        }
        (Cell::Number(number) | Cell::Serial { number, .. }, Some(Input::Amount)) => {
            let hundredths = number * 100.0;
            let rounded = (hundredths - hundredths.round()).abs() > 1e-4;
            Figure { rounded, ..plain(format!("{number:.2}")) }
        }
        (Cell::Number(number) | Cell::Serial { number, .. }, Some(Input::Count))
            if (number - number.round()).abs() < 1e-9 =>
        {
            plain(format!("{number:.0}"))
        }
        (Cell::Serial { day, .. }, Some(Input::Day | Input::Date)) => plain(day.to_string()),
        _ => {
            let text = cell.shown().trim().to_owned();
            // A stroke is how a sheet says that there is nothing.
            let nothing = column.is_number() && matches!(text.as_str(), "-" | "—" | "–" | "——" | "/" | "无");
            plain(if nothing { String::new() } else { text })
        }
    }
}
