//! Sheets: which there are, and what of them is one person's.

use std::sync::Arc;

use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::domain::rows::row_id;

impl Registry {
    /// Every sheet in view.
    pub fn sheets(&self) -> impl Iterator<Item = &Arc<Record>> {
        Kind::sheets().flat_map(|kind| self.of_kind(kind))
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

    /// The sheet and the engagement of a row, by the id of the row.
    pub fn sheet_row(&self, id: Id) -> Option<(&Arc<Record>, Id)> {
        self.sheets().find_map(|sheet| {
            let engagement = row_id(sheet.id, id);
            sheet.body.rows()?.row(engagement)?;
            Some((sheet, engagement))
        })
    }

    /// A record, or a row as one.
    pub fn look_up(&self, id: Id) -> Option<Arc<Record>> {
        let row = || {
            let (sheet, engagement) = self.sheet_row(id)?;
            cut(sheet, self.find(engagement)?).map(Arc::new)
        };
        self.find(id).cloned().or_else(row)
    }
}

fn cut(sheet: &Record, engagement: &Record) -> Option<Record> {
    let body = sheet.body.cut(engagement.id)?;
    let id = row_id(sheet.id, engagement.id);
    Some(Record { id, owner: sheet.owner, subject: engagement.subject, draft: false, body })
}
