//! Taking back what a batch wrote in a sheet that was written on since: cell by cell, as people of one month have nothing to
//! do with one another.

use std::collections::BTreeSet;

use super::rows::{row_issues, unconfirm};
use crate::domain::id::Id;
use crate::domain::record::{Difference, Need, Record};
use crate::domain::rows::cell;
use crate::ledger::batch::Change;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;
use crate::order::Gathered;

/// The same fields, back.
pub(super) fn turned<'a>(fields: impl IntoIterator<Item = &'a Difference>) -> Vec<Difference> {
    let turn = |field: &Difference| Difference {
        key: field.key.clone(),
        from: field.to.clone(),
        to: field.from.clone(),
    };
    fields.into_iter().map(turn).collect()
}

/// The sheet with the cells that `written` wrote as they were before, or how many rows cannot go back: those of which such
/// a cell says something else now, those that were taken out since, and those of somebody who is not kept here any more.
pub(super) fn cells_back(
    registry: &Registry,
    profile: &Profile,
    sheet: &Record,
    written: &Change,
) -> Result<Record, usize> {
    let fields = match written {
        Change::Edit { fields, .. } => fields.clone(),
        Change::Put(begun) => begun.kind().empty().differences(&begun.body),
        _ => Vec::new(),
    };
    let mut cells: Vec<Difference> = fields.iter().filter(|field| row_of(field).is_some()).cloned().collect();
    let of_rows = !cells.is_empty();
    if !of_rows {
        // Only what is said of the whole sheet: that it was found right.
        cells = fields;
    }
    let says = |field: &Difference| sheet.body.get(&field.key) == field.to;
    let other: BTreeSet<Option<Id>> = cells.iter().filter(|field| !says(field)).map(row_of).into_set();
    if !other.is_empty() {
        return Err(other.len());
    }
    let mut after = sheet.edited(&turned(&cells));
    let partial = comes_in_part(sheet, &after).count();
    let strangers = row_issues(registry, profile, &after, &Default::default()).len();
    if partial + strangers > 0 {
        return Err(partial + strangers);
    }
    if of_rows {
        // What was found right is not the same any more. Clearing a field cannot fail.
        let _ = unconfirm(&mut after);
    }
    Ok(after)
}

/// The change that makes it so: a sheet without a row is none.
pub(super) fn leading_to(sheet: &Record, after: &Record) -> Option<Change> {
    let id = sheet.id;
    if after.body.engagements().next().is_none() {
        return Some(Change::Remove { id });
    }
    let fields = sheet.body.differences(&after.body);
    (!fields.is_empty()).then_some(Change::Edit { id, fields })
}

fn row_of(field: &Difference) -> Option<Id> {
    Some(cell(&field.key)?.1)
}

/// Rows that would come back without all that a row must say: the batch had cleared a cell of them, and not taken them out.
fn comes_in_part<'a>(sheet: &'a Record, after: &'a Record) -> impl Iterator<Item = Id> + 'a {
    let stands = |engagement: &Id| sheet.body.rows().is_some_and(|rows| rows.row(*engagement).is_some());
    let new = after.body.engagements().filter(move |engagement| !stands(engagement));
    new.filter(|engagement| {
        let Some(row) = after.body.cut(*engagement) else { return false };
        row.kind().fields().iter().any(|field| field.need == Need::Must && !row.has(field.key))
    })
}
