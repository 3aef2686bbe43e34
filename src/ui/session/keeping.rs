//! A register that stands in the memory of this page alone, and how it comes to be kept in this browser.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::ledger::journal::Entry;
use taizhang_core::ledger::memory::MemoryStore;
use taizhang_core::ledger::store::{Founding, Store};

use super::opening::Beginning;
use super::{Session, stored};
use crate::platform::indexed_db::database_name;
use crate::platform::keeping::Keeping;
use crate::platform::tabs::Tabs;
use crate::platform::{clock, drafts, pressing, registers};

impl Session {
    /// Begins a register that goes with the page, unless somebody keeps it.
    pub(super) async fn begin_unkept(
        register: Id,
        beginning: Beginning,
        actor: &str,
    ) -> Result<Session, Issues> {
        let Beginning { entries, registry, blobs, key } = beginning;
        let store = MemoryStore::new();
        let founding = Founding { entries, blobs, key, segments: Vec::new() };
        store.found(&founding).await.map_err(stored)?;
        Ok(Self::begun(register, Keeping::Page(store), registry, &founding, actor))
    }

    /// Whether it outlives the page.
    pub fn is_kept(self) -> bool {
        self.kept.get()
    }

    /// The same where it may be kept already.
    ///
    /// # Errors
    /// As [`Session::keep`] says.
    pub async fn keep_if_need_be(self) -> Result<(), Issues> {
        if self.kept.get_untracked() { Ok(()) } else { self.keep().await }
    }

    /// Keeps it in this browser, with its journal as it was written: from now on it is a register like any other.
    ///
    /// # Errors
    /// What the store says; it stays open and unkept then.
    pub async fn keep(self) -> Result<(), Issues> {
        let page = self.store();
        let remains = page.remains().await.map_err(stored)?;
        let key = remains.key.ok_or_else(|| Issue::new("not-set-up"))?;
        let mut head = remains.entries.last().map(Entry::head).ok_or_else(|| Issue::new("not-set-up"))?;
        let founding = Founding { entries: remains.entries, blobs: remains.blobs, key, segments: Vec::new() };
        let browser = registers::begin(self.register, &founding).await.map_err(stored)?;
        // What was entered while the browser was writing.
        loop {
            let rest = page.since(head.sequence).await.map_err(stored)?;
            let Some(last) = rest.last().map(Entry::head) else { break };
            browser.append(&head, &rest, &[]).await.map_err(stored)?;
            head = last;
        }
        self.inner.update_value(|inner| {
            inner.store = std::rc::Rc::new(Keeping::Browser(browser));
            inner.whole = true;
        });
        drafts::want(true);
        self.kept.set(true);
        self.join_tabs();
        self.note_counts();
        self.look_at_space();
        self.remember();
        self.begin_copying();
        self.snapshot_when_idle();
        Ok(())
    }

    /// Hears of what other tabs write in it, and tells them.
    pub(super) fn join_tabs(self) {
        pressing::watch();
        let tabs = Tabs::open(&database_name(self.register), move |sequence| {
            leptos::task::spawn_local(async move {
                if self.current(|registry| registry.head.sequence < sequence) && self.follow().await.is_ok() {
                    // The line about it moves the page.
                    pressing::released().await;
                    self.elsewhere.set(Some(clock::now().format("%H:%M").to_string()));
                }
            });
        });
        self.inner.update_value(|inner| inner.tabs = tabs);
    }
}
