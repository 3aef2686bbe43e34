//! Whether the journal on disk is the one that was written: verified whole in idle time after every start.

use std::ops::Range;

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::domain::record::Record;
use taizhang_core::ledger::erasure::readable;
use taizhang_core::ledger::journal::Entry;
use taizhang_core::ledger::salvaged::Salvage;
use taizhang_core::ledger::store::{BlobKey, Store, StoreError};
use taizhang_core::ledger::{Command, Registry};
use taizhang_core::policy::standing::Concern;

use super::{Session, stored};
use crate::platform::files;
use crate::platform::idle::{self, Pieces};

/// How many entries of the journal are fetched at once.
const ENTRIES_AT_ONCE: usize = 16;
/// How often what is written meanwhile is followed.
const FOLLOWS: usize = 3;

/// A register being put together from its journal.
struct Replayed {
    registry: Registry,
    /// An entry says nothing any more.
    erased: bool,
    pieces: Pieces,
}

impl Default for Replayed {
    fn default() -> Self {
        Self { registry: Registry::default(), erased: false, pieces: Pieces::begin() }
    }
}

impl Session {
    /// What does not hold together in the journal: until the register was restored, nothing is written, signed or sent.
    pub fn broken(self) -> Option<Issue> {
        self.broken.get()
    }

    pub(super) fn check_when_idle(self) {
        leptos::task::spawn_local(async move {
            idle::idle().await;
            // What was found is shown on every screen.
            drop(self.check_journal().await);
        });
    }

    /// Whether the state saved last told otherwise than the journal, which it is gone by since.
    pub fn mended(self) -> bool {
        self.mended.get()
    }

    /// Verifies the whole journal on disk by replaying it up to the entry this register stands at, goes by it where the
    /// saved state told otherwise, and answers how many entries it has.
    ///
    /// # Errors
    /// `journal-broken` where the chain does not hold, or what the store says.
    pub async fn check_journal(self) -> Result<u64, Issues> {
        let stands = self.current(|registry| registry.head);
        let mut replayed = Replayed::default();
        for first in (1..=stands.sequence).step_by(ENTRIES_AT_ONCE) {
            let last = (stands.sequence + 1).min(first + ENTRIES_AT_ONCE as u64);
            self.replay(&mut replayed, first..last).await?;
        }
        let head = replayed.registry.head;
        if head != stands {
            // Its end is missing, or it is another journal altogether.
            let first = if head.sequence < stands.sequence { head.sequence + 1 } else { stands.sequence };
            return Err(self.noted_break(Issue::new("journal-broken").with("sequence", first)).into());
        }
        // What was written meanwhile comes along, so that both stand at the same entry.
        for _ in 0..FOLLOWS {
            // They are compared in one go.
            idle::turn().await;
            if self.current(|registry| registry.head) == replayed.registry.head {
                self.go_by(replayed);
                break;
            }
            let next = replayed.registry.head.sequence + 1;
            self.replay(&mut replayed, next..self.current(|registry| registry.head.sequence) + 1).await?;
        }
        Ok(head.sequence)
    }

    async fn replay(self, replayed: &mut Replayed, range: Range<u64>) -> Result<(), Issues> {
        let entries = self.store().entries(range).await;
        let entries = entries.map_err(|error| self.noted(error))?;
        // Everything would stand twice: of what the open register tells as well, its own record is held.
        let open = |record: &Record| self.current(|open| open.same(record));
        for entry in entries {
            let applied = replayed.registry.replay_entry(&entry, &open, &mut replayed.pieces).await;
            applied.map_err(|issue| self.noted_break(issue))?;
            replayed.erased |= entry.body.is_none();
            replayed.pieces.pause().await;
        }
        Ok(())
    }

    /// The journal is what was written, a saved state only what was made of it: where they differ, the journal holds.
    /// What was lawfully erased is in the state alone.
    fn go_by(self, replayed: Replayed) {
        let Replayed { registry, erased, .. } = replayed;
        if erased || self.current(|open| open.tells_the_same(&registry)) {
            return;
        }
        self.inner.update_value(|inner| {
            inner.registry = registry;
            inner.whole = true;
            inner.concerns.add(Concern::everything());
        });
        self.mended.set(true);
        self.version.update(|version| *version += 1);
        if self.viewed_on.get_untracked().is_some() {
            self.view_on(self.viewed_on.get_untracked());
        }
        self.snapshot_when_idle();
    }

    /// Hands out what was set aside when this register was restored; journaled before, as every export is.
    ///
    /// # Errors
    /// `original-missing` when it is not in the archive, or what stands against the entry.
    pub async fn save_set_aside(self, salvage: &Salvage) -> Result<(), Issues> {
        let Salvage { first, last, quarantine, .. } = salvage;
        let bytes = self.store().blob(&BlobKey(quarantine.clone())).await.map_err(stored)?;
        let bytes = bytes.ok_or_else(|| Issue::new("original-missing"))?;
        self.send(Command::HandOut { digest: quarantine.clone(), sealed: false }).await?;
        let name = format!("{}-损坏部分-{first}-{last}.json", self.profile().party.name);
        files::download(&name, "application/json", &bytes).map_err(Issues::from)
    }

    /// Shows a break of the journal on every screen.
    pub(super) fn noted_break(self, issue: Issue) -> Issue {
        self.broken.set(Some(issue.clone()));
        issue
    }

    /// What the store says; a record of the journal that is no entry is a break of it.
    pub(super) fn noted(self, error: StoreError) -> Issue {
        let issue = error.issue();
        if matches!(error, StoreError::Unreadable { .. }) { self.noted_break(issue) } else { issue }
    }

    /// The whole journal, the oldest entry first, in pieces: it may be long.
    ///
    /// # Errors
    /// What the store says; nobody is called any more then.
    pub async fn read_journal(self, mut each: impl FnMut(Entry)) -> Result<(), Issues> {
        let end = self.current(|registry| registry.head.sequence) + 1;
        let mut pieces = Pieces::begin();
        for first in (1..end).step_by(ENTRIES_AT_ONCE) {
            let last = end.min(first + ENTRIES_AT_ONCE as u64);
            for entry in self.store().entries(first..last).await.map_err(stored)? {
                each(entry);
                pieces.pause().await;
            }
        }
        Ok(())
    }

    /// The same as it reads: of entries that were erased (已按期限删除) with what was carried over of others.
    ///
    /// # Errors
    /// As [`Self::read_journal`].
    pub async fn read_told(self, mut each: impl FnMut(Entry)) -> Result<(), Issues> {
        if self.current(|registry| registry.erased.is_empty()) {
            return self.read_journal(each).await;
        }
        readable(self.journal().await?).into_iter().for_each(&mut each);
        Ok(())
    }

    pub(super) async fn journal(self) -> Result<Vec<Entry>, Issues> {
        let mut entries = Vec::new();
        self.read_journal(|entry| entries.push(entry)).await?;
        Ok(entries)
    }
}
