//! How an office comes to be open: found in this browser, made anew, or restored from a backup.
//!
//! A register begins in one transaction, with its journal, its key and its first snapshot: a browser killed at any
//! moment leaves the whole of it or nothing.

use chrono::{DateTime, FixedOffset};
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::exchange::kinds::backup;
use taizhang_core::exchange::wire::Package;
use taizhang_core::ledger::clock::written;
use taizhang_core::ledger::decide::alone;
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::key_copy;
use taizhang_core::ledger::key_notes::{KeyCopied, KeyReason};
use taizhang_core::ledger::salvage::Salvaged;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{BlobKey, Founding, Store, StoreError, Stored};
use taizhang_core::ledger::tail::Tail;
use taizhang_core::ledger::{Batch, Command, Profile, Registry, decide};
use taizhang_core::policy::concerns::Concerns;
use taizhang_core::practice::exercises;

use super::clock_watch::ClockWatch;
use super::locking::know_lock_of;
use super::snapshots::rebuild;
use super::standing::CopyWatch;
use super::{Inner, Session, context, context_at, stored};
use crate::platform::idle::Pieces;
use crate::platform::indexed_db::{IndexedDbStore, database_name};
use crate::platform::keeping::Keeping;
use crate::platform::sentinel::{self, Presence, Sentinel};
use crate::platform::{clock, drafts, local_name, random, registers};

/// Why an office cannot be opened.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// The browser lost the register: restore from a copy. Holds what was last known.
    Lost(Sentinel),
    /// The browser holds less than it once saved: what is left must go before a copy can be restored.
    Behind(Sentinel),
    /// Everything is there but the key that signs for the office.
    Keyless,
    /// Nothing is kept of it here, and nothing tells that it ever was.
    Empty,
    /// The journal was altered or damaged, or a newer program wrote in it.
    Damaged(Issue),
    Failed(Issue),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unreadable { .. } | StoreError::Headless => Trouble::Damaged(error.issue()),
            StoreError::Moved { .. }
            | StoreError::Stale { .. }
            | StoreError::NotEmpty
            | StoreError::Quota
            | StoreError::Gone
            | StoreError::Held
            | StoreError::Locked
            | StoreError::Unsealed
            | StoreError::TooNew { .. }
            | StoreError::Broken(_) => Trouble::Failed(error.issue()),
        }
    }
}

/// A register as its store holds it.
struct Loaded {
    store: IndexedDbStore,
    registry: Registry,
    behind: Behind,
}

/// How far the stored snapshot is behind the journal.
struct Behind {
    /// None is stored that can be read: the next one must be whole.
    whole: bool,
    tail: Tail,
}

/// A register that is to begin here.
pub(super) struct Beginning {
    pub entries: Vec<Entry>,
    pub registry: Registry,
    pub blobs: Vec<(BlobKey, Vec<u8>)>,
    pub key: SigningSeed,
}

impl Beginning {
    /// A register of one entry.
    pub fn of(batch: &Batch, actor: &str, key: SigningSeed) -> Result<Self, Issue> {
        let mut registry = Registry::default();
        let entry = batch.seal(&registry, &context(actor)?, &Head::origin(), random::bytes()?);
        registry.apply(batch, entry.head());
        Ok(Self { entries: vec![entry], registry, blobs: Vec::new(), key })
    }
}

/// A key nobody can guess.
pub(super) fn fresh_key() -> Result<SigningSeed, Issue> {
    random::bytes().map(SigningSeed::from_bytes)
}

pub(super) fn fresh_register() -> Result<Id, Issue> {
    random::bytes().map(|bytes| Id::from_u128(u128::from_be_bytes(bytes)))
}

impl Session {
    /// Opens an office kept in this browser.
    ///
    /// # Errors
    /// What stands in the way, which has a page of its own.
    pub async fn open(register: Id) -> Result<Session, Trouble> {
        let Loaded { store, registry, behind } = load(register).await?;
        let known = registry.profile.as_ref().map(|profile| profile.key.as_str());
        // A key that is not the register's signs nothing for it: as good as lost.
        let key = store.signing_key().await?.filter(|key| Some(key.public().as_str()) == known);
        let store = Keeping::Browser(store);
        let session = Self::assemble(register, store, registry, &key.ok_or(Trouble::Keyless)?, behind);
        session.look_at_clock().await;
        session.gather().await;
        // The next opening need not read the journal from its beginning.
        session.snapshot_when_idle();
        session.check_when_idle();
        session.prune_when_idle();
        Ok(session)
    }

    /// Months that were recorded person by person, before there were sheets, become rows of sheets. Where that cannot be
    /// written now they are read as they are, and it is tried again at the next opening.
    async fn gather(self) {
        if self.peek(|registry| alone(registry).next().is_some()) {
            let _ = self.send(Command::Gather).await;
        }
    }

    /// Opens an office that has lost its key: with the one brought back from a copy, or with a new one. Either is an entry of
    /// the journal, by which the neighbours' question about a changed 核对码 is explained.
    ///
    /// # Errors
    /// What stands in the way, or why the copy is not of this register's key; the key stays missing then.
    pub async fn open_with_key(register: Id, copy: Option<SigningSeed>) -> Result<Session, Issues> {
        let loaded = load(register).await.map_err(|trouble| match trouble {
            Trouble::Damaged(issue) | Trouble::Failed(issue) => issue,
            Trouble::Lost(_) | Trouble::Behind(_) | Trouble::Keyless | Trouble::Empty => {
                Issue::new("store-empty")
            }
        })?;
        let Loaded { store, mut registry, mut behind } = loaded;
        let head = registry.head;
        let (key, command) = match copy {
            Some(key) => {
                key_copy::fits(&registry, &key)?;
                (key, Command::CopyKey(KeyCopied::Returned))
            }
            None => {
                let key = fresh_key()?;
                let (public, since) = (key.public(), String::new());
                (key, Command::Rekey { key: public, reason: KeyReason::Lost, since })
            }
        };
        let context = context(&local_name::load(register))?;
        let batch = decide(&registry, &command, &context)?;
        let entry = batch.seal(&registry, &context, &head, random::bytes()?);
        store.rekey(&head, &entry, &key).await.map_err(stored)?;
        registry.apply(&batch, entry.head());
        behind.tail.grow(&entry);
        let session = Self::assemble(register, Keeping::Browser(store), registry, &key, behind);
        session.snapshot_when_idle();
        Ok(session)
    }

    /// Makes a new office in this browser.
    ///
    /// # Errors
    /// What `decide` or the store says; nothing is kept then.
    pub async fn create(profile: impl FnOnce(Id, String) -> Profile, actor: &str) -> Result<Session, Issues> {
        let (register, key) = (fresh_register()?, fresh_key()?);
        let command = Command::SetUp(profile(register, key.public()));
        let batch = decide(&Registry::default(), &command, &context(actor)?)?;
        Self::begin(register, Beginning::of(&batch, actor, key)?, actor).await
    }

    /// Restores a backup into this browser, as a new incarnation of its register: as far as it can be believed, with
    /// the damaged part set aside, and with a new key where the old one is lost.
    ///
    /// # Errors
    /// What the backup or the store says; an existing register is never overwritten.
    pub async fn restore(package: &Package, actor: &str) -> Result<Session, Issues> {
        let found = backup::read(package)?;
        let sequence = found.registry().head.sequence;
        let register = found.registry().profile.as_ref().map(|profile| profile.register);
        let register = register.ok_or_else(|| Issue::new("backup-format"))?;
        // What an exercise begins anew is never an office's.
        let is_practice = found.registry().profile.as_ref().is_some_and(|profile| profile.practice);
        if exercises::of_register(register).is_some() && !is_practice {
            return Err(Issue::new("backup-format").into());
        }
        let (key, rekey) = match found.key {
            Some(key) => (key, None),
            None => fresh_key().map(|key| (key.clone(), Some(key.public())))?,
        };
        let now = exercise_now(&found.salvaged).unwrap_or_else(clock::now);
        let life = found.salvaged.new_life(rekey, &context_at(now, actor)?)?;
        let blobs = found.originals.into_iter().chain(life.quarantine);
        let blobs = blobs.map(|(key, text)| (BlobKey(key), text.into_bytes())).collect();
        let beginning = Beginning { entries: life.entries, registry: life.registry, blobs, key };
        let session = Self::begin(register, beginning, actor).await?;
        session.note_restored(package, sequence);
        session.gather().await;
        Ok(session)
    }

    /// Begins a register here and opens it.
    pub(super) async fn begin(register: Id, beginning: Beginning, actor: &str) -> Result<Session, Issues> {
        let Beginning { entries, mut registry, blobs, key } = beginning;
        let (mut segments, mut pieces) = (Vec::new(), Pieces::begin());
        for segment in registry.cut_all() {
            segments.push(segment);
            pieces.pause().await;
        }
        let founding = Founding { entries, blobs, key, segments };
        let store = Keeping::Browser(registers::begin(register, &founding).await.map_err(stored)?);
        Ok(Self::begun(register, store, registry, &founding, actor))
    }

    /// Opens a register that has just begun.
    pub(super) fn begun(
        register: Id,
        store: Keeping,
        registry: Registry,
        founding: &Founding,
        actor: &str,
    ) -> Session {
        let behind = Behind { whole: false, tail: Tail::default() };
        let session = Self::assemble(register, store, registry, &founding.key, behind);
        founding.entries.last().into_iter().for_each(|entry| session.clock.note(entry));
        session.actor.set(actor.to_owned());
        session.remember();
        session
    }

    fn assemble(
        register: Id,
        store: Keeping,
        registry: Registry,
        key: &SigningSeed,
        Behind { whole, tail }: Behind,
    ) -> Session {
        let kept = store.lasts();
        drafts::want(kept);
        drafts::begin_register(register);
        let morning = registry.profile.as_ref().and_then(exercises::morning_of);
        let inner = Inner {
            store: std::rc::Rc::new(store),
            registry,
            viewed: None,
            day_asked: 0,
            key: key.key(),
            tabs: None,
            tail,
            whole,
            concerns: Concerns::default(),
            saving: false,
        };
        let session = Session {
            inner: StoredValue::new_local(inner),
            version: RwSignal::new(0),
            viewed_on: RwSignal::new(None),
            actor: RwSignal::new(local_name::load(register)),
            elsewhere: RwSignal::new(None),
            clock: ClockWatch::begin(morning),
            copying: CopyWatch::begin(),
            broken: RwSignal::new(None),
            mended: RwSignal::new(false),
            kept: RwSignal::new(kept),
            space: RwSignal::new(None),
            register,
        };
        if kept {
            session.join_tabs();
            session.note_counts();
            session.look_at_space();
            session.begin_copying();
        }
        session
    }
}

/// The time of an exercise that is restored: that of its last entry.
fn exercise_now(salvaged: &Salvaged) -> Option<DateTime<FixedOffset>> {
    let morning = salvaged.registry.profile.as_ref().and_then(exercises::morning_of)?;
    Some(salvaged.entries.last().and_then(written).unwrap_or(morning))
}

/// Reads a register and verifies whatever of its journal it replays.
async fn load(register: Id) -> Result<Loaded, Trouble> {
    let store = match IndexedDbStore::open(&database_name(register)).await {
        // This browser's settings were emptied: the register itself says how it opens, and the lock is asked for.
        Err(StoreError::Locked) => {
            know_lock_of(register).await;
            return Err(StoreError::Locked.into());
        }
        other => other?,
    };
    let stored = store.load().await?;
    if stored.head == Head::origin() {
        return Err(match Presence::judge(sentinel::load(register), 0, None) {
            Presence::Lost(note) => Trouble::Lost(note),
            Presence::New | Presence::Present | Presence::Behind(_) => Trouble::Empty,
        });
    }
    let sequence = stored.head.sequence;
    let (registry, behind) = replay(&store, stored).await?;
    match Presence::judge(sentinel::load(register), sequence, registry.incarnation) {
        Presence::Behind(note) | Presence::Lost(note) => Err(Trouble::Behind(note)),
        Presence::New | Presence::Present => Ok(Loaded { store, registry, behind }),
    }
}

async fn replay(store: &IndexedDbStore, stored: Stored) -> Result<(Registry, Behind), Trouble> {
    let Stored { snapshot, entries, head } = stored;
    let mut pieces = Pieces::begin();
    let from_snapshot = match snapshot {
        Some(snapshot) => rebuild(snapshot, &mut pieces).await.ok(),
        None => None,
    };
    let whole = from_snapshot.is_none();
    let (mut registry, entries) = match from_snapshot {
        Some(registry) => (registry, entries),
        // A snapshot that cannot be read costs time, never data: the journal has everything.
        None => (Registry::default(), store.entries(1..head.sequence + 1).await?),
    };
    let mut tail = Tail::default();
    registry.foresee(&entries);
    for entry in entries {
        let applied = registry.replay_entry(&entry, &|_| None, &mut pieces).await;
        applied.map_err(Trouble::Damaged)?;
        tail.grow(&entry);
        pieces.pause().await;
    }
    if registry.head == head && registry.profile.is_some() {
        return Ok((registry, Behind { whole, tail }));
    }
    // The end of the journal is missing, or it is not the one that was saved from.
    let first = registry.head.sequence.min(head.sequence) + 1;
    Err(Trouble::Damaged(Issue::new("journal-broken").with("sequence", first)))
}
