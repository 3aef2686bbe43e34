//! Sheets: which there are, and what of them is one person's.

use std::sync::Arc;

use super::registry::Registry;
use super::scope::own_name;
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind, Record};
use crate::domain::rows::{engagement_of, row_id, sheet_id};

impl Registry {
    /// Every sheet in view.
    pub fn sheets(&self) -> impl Iterator<Item = &Arc<Record>> {
        Kind::sheets().flat_map(|kind| self.of_kind(kind))
    }

    /// The id of the sheet of this office that `told` tells from others, begun or not. Anybody can reckon beforehand what it
    /// would be and use it for a record of its own: that hinders nobody, the sheet is begun under another one then.
    pub fn own_sheet_id(&self, told: &Body) -> Option<Id> {
        let office = self.office()?;
        let mut id = sheet_id(office, told);
        if self.own(id).is_some_and(|own| own.kind() == told.kind()) {
            return Some(id);
        }
        let says = |sheet: &Body| told.kind().essential().iter().all(|key| sheet.get(key) == told.get(key));
        let begun = self.of_kind(told.kind()).find(|sheet| self.own(sheet.id).is_some() && says(&sheet.body));
        if let Some(begun) = begun {
            return Some(begun.id);
        }
        while self.find(id).is_some() || self.drafter(id).is_some() {
            id = own_name(office, id);
        }
        Some(id)
    }

    /// What is recorded of a person in sheets: each row as a record of its own, of the sheet's owner. A row counts where
    /// who owns the sheet keeps the engagement.
    pub fn rows_of(&self, person: Id) -> Vec<Record> {
        let mut found = Vec::new();
        for engagement in self.about(person).filter(|record| record.kind() == Kind::Engagement) {
            let sheets = self.sheets().filter(|sheet| sheet.owner == engagement.owner);
            found.extend(sheets.filter_map(|sheet| cut(sheet, engagement)));
        }
        found
    }

    /// The sheet and the engagement of a row, by the id of the row. Only this office's sheets have rows that are asked for.
    pub fn sheet_row(&self, id: Id) -> Option<(&Arc<Record>, Id)> {
        let mut own = self.sheets().filter(|sheet| self.own(sheet.id).is_some());
        own.find_map(|sheet| Some((sheet, engagement_of(sheet.body.rows()?, sheet.id, id)?)))
    }

    /// A record, or a row as one. Anybody can reckon the id of a row and use it for a record: the row is meant.
    pub fn look_up(&self, id: Id) -> Option<Arc<Record>> {
        let row = || {
            let (sheet, engagement) = self.sheet_row(id)?;
            cut(sheet, self.find(engagement)?).map(Arc::new)
        };
        row().or_else(|| self.find(id).cloned())
    }
}

fn cut(sheet: &Record, engagement: &Record) -> Option<Record> {
    let body = sheet.body.cut(engagement.id)?;
    let id = row_id(sheet.id, engagement.id);
    Some(Record { id, owner: sheet.owner, subject: engagement.subject, draft: false, body })
}
