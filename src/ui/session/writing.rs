//! The one write path: decide, append, and only then apply.

use ed25519_dalek::SigningKey;
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::store::{BlobKey, Store, StoreError};
use taizhang_core::ledger::{Batch, Command, Context, Registry, decide};
use taizhang_core::policy::standing::Concern;

use super::{Session, stored};
use crate::platform::idle::turn;
use crate::platform::sentinel::{self, Sentinel};
use crate::platform::{leaving, pressing, random};

/// How often a command is decided anew when other tabs keep writing first.
pub(super) const ATTEMPTS: usize = 20;

/// A batch, originals to archive with it, and whatever the caller wants back.
type Made<T> = (Batch, Vec<(String, Arc<String>)>, T);

impl Session {
    /// Asks the ledger for something, and returns once it is on disk.
    ///
    /// # Errors
    /// Everything that stands against it; nothing is written then.
    pub async fn send(self, command: Command) -> Result<Batch, Issues> {
        let make = |registry: &Registry, _: &SigningKey, context: &Context| {
            decide(registry, &command, context).map(|batch| (batch.clone(), Vec::new(), batch))
        };
        match command {
            // That somebody looked is noted on any day.
            Command::Reveal { .. } => self.append(make).await,
            _ => self.commit(make).await,
        }
    }

    /// Writes, unless another day is looked at: what is on the screen is not what would be changed.
    pub(super) async fn commit<T>(
        self,
        make: impl Fn(&Registry, &SigningKey, &Context) -> Result<Made<T>, Issues>,
    ) -> Result<T, Issues> {
        match self.viewed_on.get_untracked() {
            Some(day) => Err(Issue::new("view-read-only").with("day", day).into()),
            None => self.append(make).await,
        }
    }

    /// The write path: make, append, apply; anew when another tab was first. While the journal does not hold together
    /// nothing is written, signed or sent.
    async fn append<T>(
        self,
        make: impl Fn(&Registry, &SigningKey, &Context) -> Result<Made<T>, Issues>,
    ) -> Result<T, Issues> {
        if let Some(broken) = self.broken.get_untracked() {
            return Err(broken.into());
        }
        self.clock.stands()?;
        for _ in 0..ATTEMPTS {
            let context = self.context()?;
            let salt = random::bytes()?;
            let (head, entry, batch, blobs, out) = self.inner.with_value(|inner| {
                let (batch, originals, out) = make(&inner.registry, &inner.key, &context)?;
                let head = inner.registry.head;
                let entry = batch.seal(&inner.registry, &context, &head, salt);
                let blobs: Vec<(BlobKey, Vec<u8>)> = originals
                    .into_iter()
                    .map(|(key, text)| (BlobKey(key), text.as_bytes().to_vec()))
                    .collect();
                Ok::<_, Issues>((head, entry, batch, blobs, out))
            })?;
            if batch.changes.is_empty() {
                return Ok(out);
            }
            match self.store().append(&head, std::slice::from_ref(&entry), &blobs).await {
                Ok(()) => {
                    self.written(&batch, &entry, head).await?;
                    return Ok(out);
                }
                Err(StoreError::Moved { .. }) => self.follow().await?,
                Err(error) => return Err(stored(error).into()),
            }
        }
        Err(Issue::new("store-busy").into())
    }

    /// The batch is on disk: apply it, tell the other tabs, note the counts, snapshot when idle.
    pub(super) async fn written(self, batch: &Batch, entry: &Entry, head: Head) -> Result<(), Issues> {
        self.clock.note(entry);
        let in_step = self.current(|registry| registry.head == head);
        if in_step {
            self.inner.update_value(|inner| {
                let concern = Concern::before(&inner.registry, batch);
                inner.registry.apply(batch, entry.head());
                inner.tail.grow(entry);
                inner.concerns.add(concern.after(&inner.registry, batch));
            });
            // The screens are a piece of their own.
            turn().await;
            self.version.update(|version| *version += 1);
        } else {
            // This tab followed the journal while it waited: the entry may be applied already.
            self.follow().await?;
        }
        self.inner.with_value(|inner| {
            if let Some(tabs) = &inner.tabs {
                tabs.post(entry.sequence);
            }
        });
        // Whoever closes the page by mistake is asked.
        if !self.kept.get_untracked() {
            leaving::ask(true);
        }
        self.note_counts();
        self.snapshot_when_idle();
        self.copy_soon(false);
        Ok(())
    }

    /// Applies what other tabs have written.
    pub(super) async fn follow(self) -> Result<(), Issues> {
        let known = self.current(|registry| registry.head.sequence);
        let entries = self.store().since(known).await.map_err(|error| self.noted(error))?;
        // Nothing moves under the hand.
        pressing::released().await;
        entries.iter().for_each(|entry| self.clock.note(entry));
        self.forget_erased(&entries);
        let mut result = Ok(());
        self.inner.update_value(|inner| {
            inner.concerns.add(Concern::everything());
            inner.registry.foresee(&entries);
            for entry in &entries {
                if entry.sequence <= inner.registry.head.sequence {
                    continue;
                }
                if let Err(issue) = inner.registry.apply_entry(entry) {
                    result = Err(issue);
                    return;
                }
                inner.tail.grow(entry);
            }
        });
        self.follow_key().await?;
        self.version.update(|version| *version += 1);
        if self.viewed_on.get_untracked().is_some() {
            self.view_on(self.viewed_on.get_untracked());
        }
        result.map_err(|issue| self.noted_break(issue).into())
    }

    /// The note by which a start knows what this browser once held.
    pub(super) fn note_counts(self) {
        if !self.kept.get_untracked() {
            return;
        }
        let before = sentinel::load(self.register);
        let (backup, mut lives) = before.map(|note| (note.backup, note.lives)).unwrap_or_default();
        let note = self.current(|registry| {
            let life = registry.incarnation.filter(|life| lives.last() != Some(life));
            lives.extend(life);
            Sentinel {
                people: registry
                    .of_kind(Kind::Person)
                    .filter(|record| registry.own(record.id).is_some())
                    .count() as u64,
                entries: registry.head.sequence,
                head_sequence: registry.head.sequence,
                backup,
                lives,
            }
        });
        sentinel::save(self.register, &note);
    }
}
