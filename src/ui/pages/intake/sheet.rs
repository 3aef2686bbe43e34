//! The table in use, its header and what its columns are taken for.

use leptos::prelude::*;
use taizhang_core::intake::header::Header;
use taizhang_core::intake::mapping;
use taizhang_core::intake::plan::Choices;
use taizhang_core::intake::workbook::Sheet;

use super::state::Intake;
use crate::platform::prefs;

impl Intake {
    /// Takes another table of the same file; what was said about rows of the first no longer holds.
    pub fn use_table(self, index: usize) {
        let sheet = self.book.with_untracked(|book| {
            let table = self.tables.with_untracked(|tables| tables.get(index).cloned())?;
            table.sheet(book.as_ref()?)
        });
        self.table.set(index);
        self.sheet.set(sheet);
        let answers = prefs::load_answers(self.session.register()).recall();
        self.choices.set(Choices { answers, ..Choices::default() });
        let remembered = prefs::load_columns();
        let guessed = self.with_sheet(|sheet, header| mapping::guess(sheet, header, &remembered));
        self.mapping.set(guessed.unwrap_or_default());
    }

    /// Works on the table and its header.
    pub fn with_sheet<T>(self, f: impl FnOnce(&Sheet, &Header) -> T) -> Option<T> {
        self.header.with_untracked(|header| {
            let header = header.as_ref()?;
            self.sheet.with_untracked(|sheet| sheet.as_ref().map(|sheet| f(sheet, header)))
        })
    }
}
