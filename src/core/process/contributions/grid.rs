//! The table of one insurance of one month: everybody for whom it is paid in, and whoever else stands in the sheet.

use std::collections::BTreeSet;

use super::people::{self, Named};
use super::sheet;
use crate::domain::codes::{Coded, Insurance};
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{Facts, In, Kind, Record};
use crate::domain::rows::row_id;
use crate::domain::value::Value as _;
use crate::domain::{ContributionSheet, Engagement};
use crate::ledger::Registry;
use crate::ledger::command::Target;
use crate::order::{Gathered, Ordered};
use crate::process::grid::column::Column;
use crate::process::grid::row::{Entry, Row};
use crate::process::grid::table::Grid;

/// What is typed of each person; the fund counts its days from those on which wages were paid.
const FIELDS: [&str; 7] = ["base", "due", "paid", "due_date", "paid_date", "wages_paid", "explanation"];

pub fn grid(registry: &Registry, month: Month, insurance: Insurance) -> Grid {
    let fields = FIELDS.into_iter().filter(|key| *key != "wages_paid" || insurance == Insurance::Fund);
    let column = |key: &str| {
        let column = Column::of(Kind::Contribution, Kind::Contribution.field(key)?);
        Some(if matches!(key, "due" | "paid") { column.summed() } else { column })
    };
    let mut columns = vec![Column::told("unit", "contributions-column-unit")];
    columns.extend(fields.filter_map(column));
    let own: Vec<Named> = people::of_month(registry, month).into_iter().map(|(named, _)| named).collect();
    let rows = own.into_iter().chain(others(registry, month, insurance));
    let sheet = sheet(registry, month, insurance);
    let rows = rows.map(|named| row(sheet, named, month, insurance, &columns)).collect();
    Grid::new(columns, rows)
}

/// Whoever stands in the sheet and was not at work in the month.
fn others(registry: &Registry, month: Month, insurance: Insurance) -> Vec<Named> {
    let known: BTreeSet<Id> =
        people::of_month(registry, month).into_iter().map(|(own, _)| own.engagement).into_set();
    let rows = sheet(registry, month, insurance).and_then(|(_, sheet)| sheet.rows.as_ref());
    let beside = rows.into_iter().flat_map(|rows| rows.iter()).map(|(engagement, _)| engagement);
    let named = |engagement: Id| {
        let record = registry.find(engagement)?;
        Some(Named::of(registry, record, Engagement::of(&record.body)?))
    };
    let mut found: Vec<Named> = beside.filter(|own| !known.contains(own)).filter_map(named).collect();
    found.order_by(|one, other| one.order().cmp(&other.order()));
    found
}

fn row(
    sheet: Option<(&Record, &ContributionSheet)>,
    named: Named,
    month: Month,
    insurance: Insurance,
    columns: &[Column],
) -> Row {
    let facts = sheet.and_then(|(_, facts)| facts.rows.as_ref()?.get(named.engagement));
    let told = |column: &Column| match column.key {
        "unit" => Some(named.unit.clone()).filter(|unit| !unit.is_empty()),
        key => facts.and_then(|facts| facts.get(key)),
    };
    let record = match (sheet, facts) {
        (Some((sheet, _)), Some(_)) => Entry::Known(row_id(sheet.id, named.engagement)),
        _ => Entry::New {
            kind: Kind::Contribution,
            subject: named.person,
            links: [("engagement".to_owned(), Target::Known(named.engagement))].into(),
            fields: [
                ("month".to_owned(), month.text()),
                ("insurance".to_owned(), insurance.code().to_owned()),
            ]
            .into(),
        },
    };
    Row {
        key: named.engagement.to_string(),
        saved: columns.iter().map(told).collect(),
        name: named.name,
        record,
    }
}
