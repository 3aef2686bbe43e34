//! The rows of a sheet beside the register: what is new, what changes, what cannot be taken and why. Pure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::choices::{Choices, Decision};
use super::codes::Labels;
use super::header::Header;
use super::keys::{BIRTH, NAME, NUMBER};
use super::known::{Known, Matches};
use super::layout;
use super::plan::{Fault, RosterPlan, RowPlan, RowState};
use super::repair::{Asks, Flaw};
use super::row::{Reader, Row};
use super::sections;
use super::sheet::Sheet;
use super::target::{Mapping, Target};
use crate::ledger::Registry;

/// Reads every row below the header and sets it beside the register.
pub fn plan(
    registry: &Registry,
    sheet: &Sheet,
    header: &Header,
    mapping: &Mapping,
    choices: &Choices,
    on: NaiveDate,
) -> RosterPlan {
    let digits_lost = layout::digits_lost(sheet, header, mapping, choices);
    let reader = Reader { sheet, mapping, choices, labels: Labels::new(), on, digits_lost };
    let known = Known::of(registry, &choices.common, on);
    let mut plan = RosterPlan {
        parts: sheet.parts().to_vec(),
        rows: Vec::new(),
        blank: sheet.blank_below(header.last),
        totals: Vec::new(),
        units: Vec::new(),
    };
    let mut read = sections::read(&reader, header, &mut plan);
    let left_out = duplicates(&mut read, choices, sheet);
    let birth = mapping.column(Target::Field(BIRTH.0, BIRTH.1));
    for mut row in read {
        known.units(&mut row);
        let beside = known.beside(&mut row);
        let skipped = choices.leaves(row.row, row.aside) || left_out.contains(&row.row);
        let state = if skipped {
            RowState::Skipped
        } else if row.faults.iter().any(|fault| fault.blocks) {
            RowState::Refused
        } else {
            let birth = birth.filter(|_| row.value(BIRTH).is_some());
            let asks = row.faults.iter().any(|fault| fault.asks(birth));
            let person = beside.as_ref().map(|found| found.person);
            let changes = beside.as_ref().map(Matches::changes).unwrap_or_default();
            match person {
                _ if asks => RowState::Asks { person, changes },
                Some(person) if changes.is_empty() => RowState::Same { person },
                Some(person) => RowState::Known { person, changes },
                None => RowState::New,
            }
        };
        plan.rows.push(RowPlan {
            row: row.row,
            state,
            aside: row.aside,
            name: row.value(NAME).unwrap_or_default().to_owned(),
            cells: row.cells,
            faults: row.faults,
            repairs: row.repairs,
            values: row.values,
            more: row.more,
            engagement: beside.as_ref().and_then(|found| found.engagement),
            falls: beside.map(|found| found.falls).unwrap_or_default(),
        });
    }
    plan.refuse(registry, choices, on);
    plan
}

/// What stands against a text typed in place of a cell, read by itself: nothing where its field can hold it.
pub fn objection(
    sheet: &Sheet,
    mapping: &Mapping,
    choices: &Choices,
    (row, column): (u32, u32),
    text: &str,
) -> Option<Fault> {
    let mut choices = choices.clone();
    choices.corrections.insert((row, column), text.to_owned());
    let reader = Reader {
        sheet,
        mapping,
        choices: &choices,
        labels: Labels::new(),
        on: NaiveDate::MAX,
        digits_lost: false,
    };
    let faults = reader.read(row).faults;
    faults.into_iter().find(|fault| fault.column == Some(column) && !fault.is_notice())
}

/// The first row of a number stays; a later one is refused until the person chooses. Returns the rows that a
/// choice leaves out.
fn duplicates(rows: &mut [Row], choices: &Choices, sheet: &Sheet) -> BTreeSet<u32> {
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    let mut left_out = BTreeSet::new();
    for row in rows.iter_mut() {
        if choices.leaves(row.row, row.aside) {
            continue;
        }
        let Some(text) = row.value(NUMBER).map(str::to_owned) else { continue };
        let Some(earlier) = first.get(&text).copied() else {
            first.insert(text, row.row);
            continue;
        };
        match choices.decisions.get(&row.row) {
            Some(Decision::KeepFirst) => drop(left_out.insert(row.row)),
            Some(Decision::TakeThis) => {
                left_out.insert(earlier);
                first.insert(text, row.row);
            }
            Some(Decision::SexByNumber | Decision::SexUnknown) | None => {
                let column = row.cell_of(Target::Field(NUMBER.0, NUMBER.1)).map(|cell| cell.column);
                let (first, own) = (sheet.place(earlier), sheet.place(row.row));
                // Another sheet is named; a row of this one needs no name.
                let other = if first.index == own.index { "none" } else { first.sheet };
                let flaw = Flaw::asking(Asks::Row, "duplicate_id").blocking().with("first", first.row);
                row.fault(flaw.with("sheet", other), column);
            }
        }
    }
    left_out
}
