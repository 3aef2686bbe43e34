//! The rows of a table one after another, each read in the light of what stands above it.

use super::codes::Labels;
use super::contracts;
use super::header::{self, Header};
use super::heading::Heading;
use super::keys::USER;
use super::layout::{self, Line};
use super::mapping;
use super::plan::{CellPlan, RosterPlan, unit_row};
use super::repair::{Flaw, looks_like_number};
use super::row::{Reader, Row};
use super::target::Target;
use super::workbook::Aside;
use crate::order::Ordered;

/// What stands above the rows of one sheet and holds for those below it.
#[derive(Default)]
struct Above {
    /// Index of the sheet.
    sheet: usize,
    /// Which of the units of the plan.
    unit: Option<usize>,
    leavers: bool,
    /// Rows that were not understood, with nobody below them so far.
    unread: Vec<u32>,
}

/// Reads the rows below the titles, and those below titles that come again in another order; notes in the plan what is
/// no person. A table with titles of its own, below or beside, is left out and its people counted.
pub(super) fn read(reader: &Reader<'_>, header: &Header, plan: &mut RosterPlan) -> Vec<Row> {
    let Reader { sheet, mapping, .. } = *reader;
    let mut read: Vec<Row> = beside(reader, header).into_iter().collect();
    let below: Vec<u32> = sheet.row_numbers().filter(|number| *number > header.last).collect();
    let again = |row: &u32| !layout::is_header_again(sheet, *row, header);
    let heads: Vec<Header> =
        below.iter().filter(|row| again(row)).filter_map(|row| header::further(sheet, *row)).collect();
    let until = |at: usize| heads.get(at).map_or(u32::MAX, |head| head.first);
    let rows =
        |from: u32, until: u32| below.iter().copied().filter(move |row| (from + 1..until).contains(row));
    read.extend(region(reader, header, rows(header.last, until(0)), plan));
    for (at, head) in heads.iter().enumerate() {
        plan.totals.extend(head.first..=head.last);
        let people = rows(head.last, until(at + 1));
        match mapping::by_first(sheet, (header, mapping), head) {
            Some(mapping) => {
                let digits_lost = layout::digits_lost(sheet, head, &mapping, reader.choices);
                let own = Reader { mapping: &mapping, labels: Labels::new(), digits_lost, ..*reader };
                read.extend(region(&own, head, people, plan));
            }
            None => {
                let number =
                    |row: &u32| sheet.columns().any(|column| looks_like_number(&sheet.shown(*row, column)));
                let column = head.titles.first().map(|(column, _)| *column);
                read.push(reader.left_out(head, column, people.filter(number).count()));
            }
        }
    }
    plan.totals.order();
    read
}

/// A second table beside the first.
fn beside(reader: &Reader<'_>, header: &Header) -> Option<Row> {
    let sheet = reader.sheet;
    let first = header::second_panel(sheet, header)?;
    let number = |row: &u32| {
        let mut columns = sheet.columns().filter(|column| *column >= first);
        columns.any(|column| looks_like_number(&sheet.shown(*row, column)))
    };
    let people = sheet.row_numbers().filter(|row| *row > header.last).filter(number).count();
    (people > 0).then(|| reader.left_out(header, Some(first), people))
}

fn region(
    reader: &Reader<'_>,
    header: &Header,
    rows: impl Iterator<Item = u32>,
    plan: &mut RosterPlan,
) -> Vec<Row> {
    let Reader { sheet, mapping, choices, .. } = *reader;
    let mut read: Vec<Row> = Vec::new();
    let mut above = Above::default();
    let contracts = contracts::left_open(sheet, header, mapping);
    for number in rows {
        let here = sheet.place(number).index;
        if above.sheet != here {
            plan.totals.append(&mut above.unread);
            above = Above { sheet: here, ..Above::default() };
        }
        match layout::line(sheet, number, header, mapping, choices) {
            Line::Blank => plan.blank += 1,
            Line::LeftOut => plan.totals.push(number),
            Line::Total => {
                plan.totals.push(number);
                above.unit = None;
            }
            Line::Heading(heading) => {
                above.unit = None;
                match heading {
                    Heading::Unit(unit) => {
                        above.unit = Some(plan.units.len());
                        plan.units.push(unit_row(sheet, number, unit));
                    }
                    Heading::Present => above.leavers = false,
                    Heading::Leavers => above.leavers = true,
                    Heading::Unread => above.unread.push(number),
                }
                if above.unit.is_none() && !above.unread.contains(&number) {
                    plan.totals.push(number);
                }
            }
            Line::Person => {
                read.extend(above.unread.drain(..).map(|row| reader.unread(row)));
                let mut row = reader.read(number);
                reader.other_contract(&mut row, &contracts);
                if above.leavers {
                    row.aside = row.aside.or(Some(Aside::Left));
                }
                if let Some(unit) = above.unit.and_then(|at| plan.units.get_mut(at)) {
                    row.values.entry(USER).or_insert_with(|| {
                        unit.people += 1;
                        unit.unit.clone()
                    });
                }
                read.push(row);
            }
            Line::More(first) => match read.iter_mut().find(|row| row.row == first) {
                Some(person) => person.take_in(reader.read_more(number)),
                None => read.push(reader.read(number)),
            },
        }
    }
    plan.totals.append(&mut above.unread);
    for row in &mut read {
        reader.sense(row);
    }
    read
}

impl Reader<'_> {
    /// A table that is left out, told at its titles.
    fn left_out(&self, head: &Header, column: Option<u32>, people: usize) -> Row {
        let line = self.sheet.place(head.last).row;
        let mut row = Row { row: head.last, line, ..Row::default() };
        row.fault(Flaw::new("second_table").blocking().with("people", people), column);
        row
    }

    /// A contract that stands in columns which are taken for nothing, where those that are taken name none.
    fn other_contract(&self, row: &mut Row, columns: &[u32]) {
        let cells = |row: &Row| {
            row.cells.iter().any(|cell| contracts::is_dated(cell.target) && !cell.seen.is_empty())
        };
        let filled = columns.iter().find(|column| !self.sheet.at(row.row, **column).is_empty());
        if let Some(column) = filled.filter(|_| !cells(row)) {
            row.fault(Flaw::new("contract_elsewhere"), Some(*column));
        }
    }

    /// A row above people that is not understood: it may be their unit.
    fn unread(&self, number: u32) -> Row {
        let column = self.sheet.columns().find(|column| !self.sheet.at(number, *column).is_empty());
        let column = column.unwrap_or_default();
        let line = self.sheet.place(number).row;
        let cell = CellPlan {
            row: number,
            column,
            cell: self.sheet.cell_name(number, column),
            target: Target::Field(USER.0, USER.1),
            seen: self.sheet.shown(number, column),
            taken: None,
            answered: false,
        };
        let aside = self.sheet.aside(number, &[]);
        let mut row = Row { row: number, line, aside, cells: vec![cell], ..Row::default() };
        row.fault(Flaw::new("row_unread").blocking(), Some(column));
        row
    }
}
