//! Rows of sheets: entered, changed and taken out like records of their own, and written as one change a sheet.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::typed::{changed, place};
use crate::domain::date::PartialDate;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::record::{Body, Difference, Field, Kind, Need, Record};
use crate::domain::rows::{cell, cell_key};
use crate::domain::slot::{Slot, Slots};
use crate::ledger::batch::Change;
use crate::ledger::command::Edit;
use crate::ledger::context::Context;
use crate::ledger::profile::Profile;
use crate::ledger::registry::Registry;

/// What stands against a cell stands at the field of the row, as if the row were a record.
pub(super) fn of_cell(sheet: Kind, issue: &Issue) -> Option<(Id, String)> {
    let (_, row) = sheet.rows()?;
    let (_, engagement, key) = cell(issue.place.split_once('.')?.1)?;
    Some((engagement, place(row, key)))
}

/// Sheets as they stand with the rows entered.
pub(super) fn of_sheets<'a>(registry: &Registry, sheets: impl Iterator<Item = &'a Record>) -> Vec<Change> {
    let change = |sheet: &Record| match registry.own(sheet.id) {
        None => Some(Change::Put(Arc::new(sheet.clone()))),
        Some(before) => {
            let fields = before.body.differences(&sheet.body);
            (!fields.is_empty()).then_some(Change::Edit { id: sheet.id, fields })
        }
    };
    sheets.filter_map(change).collect()
}

/// Enters what is said of one person's month into its sheet, which begins with the first row.
pub(super) fn enter_row(
    registry: &Registry,
    profile: &Profile,
    row: &Body,
    sheets: &mut BTreeMap<Id, Record>,
) -> Result<(Id, Id), Issues> {
    let body = row.sheet().ok_or_else(|| Issue::new("field-unknown").at(row.kind().code()))?;
    let id = registry.own_sheet_id(&body).ok_or_else(|| Issue::new("not-set-up"))?;
    let owner = profile.office();
    let begun = || registry.own(id).map(|sheet| Record::clone(sheet));
    let new = || Record { id, owner, subject: owner, draft: false, body };
    let sheet = sheets.entry(id).or_insert_with(|| begun().unwrap_or_else(new));
    let engagement = sheet.body.enter(row)?;
    unconfirm(sheet)?;
    Ok((id, engagement))
}

/// What was found right is not the same any more.
pub(super) fn unconfirm(sheet: &mut Record) -> Result<(), Issue> {
    sheet.body.set("confirmed", None)
}

/// Changes a row of a sheet, or takes it out.
pub(super) fn change_row(
    registry: &Registry,
    profile: &Profile,
    id: Id,
    edit: &Edit,
    sheets: &mut BTreeMap<Id, Record>,
) -> Result<(Id, Id), Issues> {
    let (sheet, engagement) = registry.sheet_row(id).ok_or_else(|| Issue::new("record-unknown"))?;
    require(sheet.owner == profile.office(), || Issue::new("owner-other"))?;
    let of_sheet = |field: &Field| sheet.kind().field(field.key).is_some() || field.link().is_some();
    let sheet_id = sheet.id;
    let fixed = sheet.kind();
    let sheet = sheets.entry(sheet_id).or_insert_with(|| Record::clone(sheet));
    let Some(before) = sheet.body.cut(engagement) else { return Err(Issue::new("record-unknown").into()) };
    unconfirm(sheet)?;
    let Edit::Change { seen, to, .. } = edit else {
        sheet.body.erase_row(engagement);
        return Ok((sheet_id, engagement));
    };
    let after = changed(&before, seen, to)?;
    let differences = before.differences(&after);
    let kind = before.kind();
    for difference in &differences {
        let fixed = kind.field(&difference.key).is_some_and(of_sheet);
        require(!fixed, || Issue::new("row-fixed").at(place(kind, &difference.key)))?;
    }
    let Some((rows, _)) = fixed.rows() else { return Ok((sheet_id, engagement)) };
    for Difference { key, to, .. } in &differences {
        sheet.body.set(&cell_key(rows.key, engagement, key), to.as_deref())?;
    }
    Ok((sheet_id, engagement))
}

/// Takes the rows of engagements that are removed out of this office's sheets.
pub(super) fn erased_rows(registry: &Registry, removed: &[Id]) -> Vec<Change> {
    let own = registry.sheets().filter(|sheet| registry.own(sheet.id).is_some());
    own.filter_map(|sheet| {
        let mut without = sheet.body.clone();
        let gone: Vec<Id> = sheet.body.engagements().filter(|id| removed.contains(id)).collect();
        gone.iter().for_each(|engagement| without.erase_row(*engagement));
        let fields = sheet.body.differences(&without);
        (!fields.is_empty()).then_some(Change::Edit { id: sheet.id, fields })
    })
    .collect()
}

/// A row is of an engagement that this office keeps. One that stood before is no fault of this edit.
pub(super) fn row_issues(
    registry: &Registry,
    profile: &Profile,
    record: &Record,
    batch: &BTreeMap<Id, &Record>,
) -> Vec<Issue> {
    let Some((rows, kind)) = record.kind().rows() else { return Vec::new() };
    let before = registry.own(record.id).and_then(|before| before.body.rows());
    let kept = |engagement: Id| {
        let found = batch.get(&engagement).copied().or_else(|| registry.own(engagement).map(Arc::as_ref));
        found.is_some_and(|found| {
            found.kind() == Kind::Engagement && found.owner == profile.office() && !found.draft
        })
    };
    let new = record.body.engagements().filter(|id| before.is_none_or(|rows| rows.row(*id).is_none()));
    let unknown = new.filter(|engagement| !kept(*engagement));
    let own = |field: &&Field| record.kind().field(field.key).is_none() && field.link().is_none();
    let key = kind.fields().iter().filter(own).find(|field| field.need == Need::Must);
    let key = key.map(|field| field.key).unwrap_or_default();
    let at = |engagement| place(record.kind(), &cell_key(rows.key, engagement, key));
    unknown.map(|engagement| Issue::new("row-unknown").at(at(engagement))).collect()
}

/// Days to come in rows.
pub(super) fn days_of_rows(before: Option<&Arc<Record>>, record: &Record, context: &Context) -> Vec<Issue> {
    let Some((rows, kind)) = record.kind().rows() else { return Vec::new() };
    let past = |field: &&Field| field.is_past();
    let past: Vec<usize> =
        kind.fields().iter().enumerate().filter(|(_, f)| past(f)).map(|(at, _)| at).collect();
    let day = |row: &dyn Slots, at: usize| row.slot(at).and_then(Slot::date).map(PartialDate::first_day);
    let stood = before.and_then(|before| before.body.rows());
    let Some(own) = record.body.rows() else { return Vec::new() };
    let mut issues = Vec::new();
    for (engagement, row) in (0..).map_while(|n| own.at(n)) {
        for at in &past {
            let found = day(row, *at).filter(|day| *day > context.today());
            let stood = || stood.and_then(|rows| day(rows.row(engagement)?, *at));
            if let (Some(found), Some(field)) = (found, kind.fields().get(*at))
                && stood() != Some(found)
            {
                let key = cell_key(rows.key, engagement, field.key);
                issues.push(Issue::new("date-future").at(place(record.kind(), &key)));
            }
        }
    }
    issues
}
