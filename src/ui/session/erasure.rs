//! 已按期限删除, and the originals that nobody needs any more: what leaves this browser on purpose.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::exchange::archive;
use taizhang_core::ledger::erasure::{erased_by, read, sequences, words_of};
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::store::{BlobKey, Erasing, Segment, Store, StoreError};
use taizhang_core::ledger::tail::Tail;
use taizhang_core::ledger::{Batch, Command, decide};
use taizhang_core::process::erasure::{Done, asked_by, done, months};

use super::writing::ATTEMPTS;
use super::{Session, stored};
use crate::platform::idle::{self, Pieces, turn};
use crate::platform::{drafts, random};

/// What was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasedNow {
    /// The entry that says so.
    pub sequence: u64,
    /// How many archived files went.
    pub originals: usize,
    /// How many of other offices, which must be passed on as they were signed, still name somebody.
    pub naming: usize,
}

impl Session {
    /// Erases people who left long ago: the bodies of entries, archived files and the saved state in one transaction, so that
    /// a browser killed at any moment has done all of it or nothing.
    ///
    /// # Errors
    /// What stands against it, such as a matter about one of them that is open; nothing is erased then.
    pub async fn erase(self, people: Vec<Id>) -> Result<ErasedNow, Issues> {
        if let Some(day) = self.viewed_on.get_untracked() {
            return Err(Issue::new("view-read-only").with("day", day).into());
        }
        if let Some(broken) = self.broken.get_untracked() {
            return Err(broken.into());
        }
        self.clock.stands()?;
        idle::drawn().await;
        for _ in 0..ATTEMPTS {
            let entries = self.journal().await?;
            let head = self.current(|registry| registry.head);
            if entries.last().map(Entry::head) != Some(head) {
                self.follow().await?;
                continue;
            }
            let journal = read(entries);
            turn().await;
            let originals = self.archive().await?;
            let context = self.context()?;
            let salt = random::bytes()?;
            let (batch, entry, followed, after) = self.current(|registry| {
                asked_by(registry, &people, context.today())?;
                let months = months(registry, context.today());
                let command = Command::Erase { people: people.clone(), months, journal };
                let batch = decide(registry, &command, &context)?;
                let entry = batch.seal(registry, &context, &head, salt);
                let followed = archive::follow(registry, &batch, &originals);
                let mut after = registry.clone();
                after.apply(&batch, entry.head());
                Ok::<_, Issues>((batch, entry, followed, after))
            })?;
            let segments = cut(after).await;
            let archive::Followed { gone, shortened, naming } = followed;
            let told = ErasedNow { sequence: entry.sequence, originals: gone.len(), naming: naming.len() };
            let erasing = Erasing { sequences: sequences(&batch), originals: gone, shortened, segments };
            match self.store().erase(&head, &entry, &erasing).await {
                Ok(()) => {
                    self.erased(&people, &batch, &entry, head).await?;
                    return Ok(told);
                }
                Err(StoreError::Moved { .. }) => self.follow().await?,
                Err(error) => return Err(stored(error).into()),
            }
        }
        Err(Issue::new("store-busy").into())
    }

    /// Whom this office has erased, and what stays of them, the last first.
    ///
    /// # Errors
    /// What the store says.
    pub async fn erasures(self) -> Result<Vec<Done>, Issues> {
        let mut sequences: Vec<u64> =
            self.current(|registry| registry.erased.iter().map(|(sequence, _)| *sequence).collect());
        sequences.dedup();
        let mut entries = Vec::new();
        for sequence in sequences {
            entries.extend(self.store().entries(sequence..sequence + 1).await.map_err(stored)?);
        }
        Ok(done(&entries))
    }

    async fn erased(self, people: &[Id], batch: &Batch, entry: &Entry, head: Head) -> Result<(), Issues> {
        self.forget(people);
        self.written(batch, entry, head).await?;
        // The saved state was written with it.
        self.inner.update_value(|inner| {
            if inner.registry.head == entry.head() {
                inner.tail = Tail::default();
            }
        });
        Ok(())
    }

    /// What this window keeps of what was half typed about people who are about to go.
    pub(super) fn forget(self, people: &[Id]) {
        drafts::forget(&self.current(|registry| words_of(registry, people)));
    }

    /// The same where another window has erased them.
    pub(super) fn forget_erased(self, entries: &[Entry]) {
        let people: Vec<Id> = entries.iter().flat_map(erased_by).collect();
        if !people.is_empty() {
            self.forget(&people);
        }
    }

    /// Drops the archived originals that are needed no more, once nobody waits for anything. What cannot be dropped now goes
    /// the next time.
    pub(super) fn prune_when_idle(self) {
        leptos::task::spawn_local(async move {
            idle::idle().await;
            let Some(head) = self.inner.try_with_value(|inner| inner.registry.head) else { return };
            let store = self.store();
            let Ok(keys) = store.blob_keys().await else { return };
            let kept = self.current(archive::kept);
            let gone: Vec<BlobKey> = keys.into_iter().filter(|key| !kept.contains(key)).collect();
            if !gone.is_empty() && self.current(|registry| registry.head == head) {
                let _ = store.prune(&head, &gone).await;
            }
        });
    }
}

/// The whole state in segments, in pieces.
async fn cut(mut registry: taizhang_core::ledger::Registry) -> Vec<Segment> {
    let (mut segments, mut pieces) = (Vec::new(), Pieces::begin());
    for segment in registry.cut_all() {
        segments.push(segment);
        pieces.pause().await;
    }
    segments
}
