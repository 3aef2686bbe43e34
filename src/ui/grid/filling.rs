//! Filling many cells at once: last month's figures, what is due as paid, sums. One act, taken back by one 撤销.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::row::Entry;
use taizhang_core::process::grid::table::Grid;

use super::held::Held;
use crate::ui::components::{NoticeKind, Toasts, use_toasts};
use crate::ui::t::{t, ta};

/// The table as far as a button above it may fill it.
#[derive(Clone, Copy)]
pub struct Filling {
    held: Held,
    toasts: Toasts,
}

impl Filling {
    pub(super) fn new(held: Held) -> Self {
        Self { held, toasts: use_toasts() }
    }

    /// Puts texts into cells that hold nothing. How many took theirs is said aloud; where none did, everybody is told.
    pub fn fill(self, texts: impl FnOnce(&Grid) -> Vec<(At, String)>) {
        self.fill_or(texts, |_| t("grid-filled-none"));
    }

    /// The same; `none` says what there is to be said where nothing was filled.
    pub fn fill_or(self, texts: impl FnOnce(&Grid) -> Vec<(At, String)>, none: impl FnOnce(&Grid) -> String) {
        self.held.finish();
        let texts = self.held.grid.with_untracked(texts);
        match self.held.act(|grid| grid.fill(texts)) {
            0 => self.toasts.show(NoticeKind::Info, self.held.grid.with_untracked(none)),
            count => self.held.said.set(ta("grid-filled", &[("count", &count.to_string())])),
        }
    }

    /// Puts texts over what stands there, where it says something else. What was typed may be among it: everybody is told.
    pub fn overwrite(self, texts: impl FnOnce(&Grid) -> Vec<(At, String)>) {
        self.held.finish();
        let texts = self.held.grid.with_untracked(texts);
        let count = self.held.act(|grid| grid.overwrite(texts));
        self.toasts.show(NoticeKind::Info, ta("grid-overwritten", &[("count", &count.to_string())]));
    }

    /// The record of the row in which the cursor stands, where there is one.
    pub fn record(self) -> Option<Id> {
        let at = self.held.cursor.get_untracked();
        self.held.grid.with_untracked(|grid| match grid.rows().get(at.row)?.record {
            Entry::Known(id) => Some(id),
            Entry::New { .. } | Entry::Closed => None,
        })
    }

    /// Says what keeps a button from doing anything.
    pub fn told(self, text: String) {
        self.toasts.show(NoticeKind::Info, text);
    }

    /// Adds a row of this name, where the table takes rows by name.
    pub fn welcome(self, name: &str) {
        let again = self.held.grid.with_untracked(|grid| grid.knows(name));
        if self.held.act(|grid| grid.add(name)).is_some() {
            let words = if again { "grid-added-again" } else { "grid-added" };
            self.held.said.set(ta(words, &[("name", name)]));
        }
    }
}
