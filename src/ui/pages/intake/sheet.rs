//! The sheet in use, its header and what its columns are taken for.

use leptos::prelude::*;
use taizhang_core::intake::header::{self, Header};
use taizhang_core::intake::mapping;
use taizhang_core::intake::plan::Choices;
use taizhang_core::intake::workbook::Sheet;

use super::state::Intake;
use crate::platform::prefs;

impl Intake {
    /// Takes another sheet of the same file; what was said about rows of the first no longer holds.
    pub fn use_sheet(self, index: usize) {
        self.sheet.set(index);
        let answers = prefs::load_answers(self.session.register()).recall();
        self.choices.set(Choices { answers, ..Choices::default() });
        let remembered = prefs::load_columns();
        let guessed = self.with_sheet(|sheet, header| mapping::guess(sheet, header, &remembered));
        self.mapping.set(guessed.unwrap_or_default());
    }

    /// The header of the sheet in use, where it has one.
    pub fn header(self) -> Option<Header> {
        self.book.with(|book| header::find(book.as_ref()?.sheets.get(self.sheet.get())?))
    }

    /// Works on the sheet and its header.
    pub fn with_sheet<T>(self, f: impl FnOnce(&Sheet, &Header) -> T) -> Option<T> {
        let index = self.sheet.get_untracked();
        self.book.with_untracked(|book| {
            let sheet = book.as_ref()?.sheets.get(index)?;
            header::find(sheet).map(|header| f(sheet, &header))
        })
    }
}
