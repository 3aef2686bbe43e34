//! The one handle through which screens reach the register and the browser.
//!
//! Reading is reactive: [`Session::read`] inside a memo or view follows every change, of this tab or
//! another. Writing is one path: decide, append to the journal in one strict transaction that compares its
//! head, and only then apply. When another tab wrote first, its entries are followed and the command is
//! decided anew, so no update is lost.

mod clock_watch;
mod exchange;
mod practice;
mod rosters;
mod self_check;

use std::rc::Rc;

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::domain::record::Kind;
use taizhang_core::domain::value::typed;
use taizhang_core::exchange::backup;
use taizhang_core::exchange::wire::{self, Inspected, Package, Reader};
use taizhang_core::ledger::as_of::Viewing;
use taizhang_core::ledger::journal::{self, Entry, Head};
use taizhang_core::ledger::segments::Rebuild;
use taizhang_core::ledger::store::{BlobKey, Snapshot, Store, StoreError};
use taizhang_core::ledger::{Batch, Command, Context, Profile, Registry, decide};
use taizhang_core::policy::standing::Concern;
use taizhang_core::report::backup::{Contents, contents};

use crate::platform::directory::{self, OfficeEntry};
use crate::platform::idle::Pieces;
use crate::platform::indexed_db::{IndexedDbStore, database_name};
use crate::platform::keys::SigningSeed;
use crate::platform::sentinel::{self, LastBackup, Presence, Sentinel};
use crate::platform::tabs::Tabs;
use crate::platform::{clock, files, idle, local_name, random};
pub use clock_watch::{clock_behind, minute};
use exchange::hand_out;
pub use practice::{practise, practised};
pub use rosters::{hand_out_workbook, read_workbook};
pub use self_check::self_checks;

/// How often a command is decided anew when other tabs keep writing first.
const ATTEMPTS: usize = 20;
/// How many people and offices are put into a view of another day at one go.
const AT_ONCE: usize = 50;
/// How many entries of the journal are fetched at once.
const ENTRIES_AT_ONCE: usize = 16;
/// A snapshot is written after this many entries.
const SNAPSHOT_EVERY: u64 = 16;

type Issues = Vec<Issue>;
/// A batch, originals to archive with it, and whatever the caller wants back.
type Made<T> = (Batch, Vec<(String, String)>, T);

struct Inner {
    store: Rc<IndexedDbStore>,
    registry: Registry,
    /// The register as of another day, while that is looked at.
    viewed: Option<Registry>,
    /// Counts the days asked for: only the last one asked for is shown.
    wish: u64,
    key: SigningKey,
    tabs: Option<Tabs>,
    snapshot_at: u64,
    /// No snapshot is stored yet: the next one must be whole.
    whole: bool,
    /// Whom changes have concerned since the rules were last asked.
    concern: Concern,
    /// One snapshot at a time: two would take each other's changes for written.
    saving: bool,
}

/// An open office.
#[derive(Clone, Copy)]
pub struct Session {
    inner: StoredValue<Inner, LocalStorage>,
    version: RwSignal<u64>,
    /// The day looked at, where it is not today.
    viewed_on: RwSignal<Option<NaiveDate>>,
    actor: RwSignal<String>,
    /// When another tab of this office wrote last, for the notice.
    elsewhere: RwSignal<Option<String>>,
    clock: clock_watch::ClockWatch,
    register: Id,
}

/// Why an office cannot be opened.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// The browser lost the register: restore from a copy. Holds what was last known.
    Lost(Sentinel),
    /// The browser holds less than it once saved: what is left must go before a copy can be restored.
    Behind(Sentinel),
    Failed(Issue),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Failed(error.issue())
    }
}

/// The session of the open office.
#[expect(clippy::expect_used, reason = "every page is mounted below an open office")]
pub fn use_session() -> Session {
    use_context().expect("pages are mounted below an open office")
}

impl Session {
    /// Opens an office kept in this browser.
    ///
    /// # Errors
    /// [`Trouble::Lost`] when the browser emptied its storage; otherwise what the store says.
    pub async fn open(register: Id) -> Result<Session, Trouble> {
        let store = IndexedDbStore::open(&database_name(register)).await?;
        let stored = store.load().await?;
        match Presence::judge(sentinel::load(register), stored.head.sequence) {
            Presence::Lost(note) => return Err(Trouble::Lost(note)),
            Presence::Behind(note) => return Err(Trouble::Behind(note)),
            Presence::New | Presence::Present => {}
        }
        let mut pieces = Pieces::begin();
        let from_snapshot = match &stored.snapshot {
            Some(snapshot) => rebuild(snapshot, &mut pieces).await.ok(),
            None => None,
        };
        // Without a snapshot, or with one that cannot be read, the next one is written whole.
        let whole = from_snapshot.is_none();
        let (mut registry, entries) = match from_snapshot {
            Some(registry) => (registry, stored.entries),
            // A snapshot that cannot be read costs time, never data: the journal has everything.
            None => (Registry::default(), store.entries(1..stored.head.sequence + 1).await?),
        };
        for entry in &entries {
            registry.apply_entry(entry).map_err(Trouble::Failed)?;
            pieces.pause().await;
        }
        let seed = store.load_key().await?.ok_or_else(|| Trouble::Failed(Issue::new("key-missing")))?;
        let session = Self::assemble(register, store, registry, &seed, whole);
        session.look_at_clock().await;
        // The next opening need not read the journal from its beginning.
        session.snapshot_when_idle();
        Ok(session)
    }

    /// Makes a new office in this browser.
    ///
    /// # Errors
    /// What `decide` or the store says; nothing is kept then.
    pub async fn create(profile: impl FnOnce(Id, String) -> Profile, actor: &str) -> Result<Session, Issues> {
        let register = Id::from_u128(u128::from_be_bytes(random::bytes().map_err(one)?));
        let seed = SigningSeed::from_bytes(random::bytes().map_err(one)?);
        let key = SigningKey::from_bytes(seed.as_bytes());
        let public = wire::Hex(key.verifying_key().to_bytes()).to_string();
        let command = Command::SetUp(profile(register, public));
        let context = context(actor).map_err(one)?;
        // Decided before a database is made: a refused set-up leaves nothing behind.
        decide(&Registry::default(), &command, &context)?;
        let store = IndexedDbStore::open(&database_name(register)).await.map_err(stored)?;
        store.save_key(&seed).await.map_err(stored)?;
        let session = Self::assemble(register, store, Registry::default(), &seed, true);
        session.actor.set(actor.to_owned());
        session.send(command).await?;
        session.remember();
        Ok(session)
    }

    /// Restores a backup into this browser, as a new incarnation of its register.
    ///
    /// # Errors
    /// What the backup or the store says; an existing register is never overwritten.
    pub async fn restore(package: &Package, actor: &str) -> Result<Session, Issues> {
        let found = backup::read(package).map_err(one)?;
        let register = found.registry.profile.as_ref().map(|profile| profile.register);
        let register = register.ok_or_else(|| one(Issue::new("backup-format")))?;
        let sequence = found.registry.head.sequence;
        let seed = SigningSeed::from_bytes(found.key);
        let store = IndexedDbStore::open(&database_name(register)).await.map_err(stored)?;
        let blobs: Vec<(BlobKey, Vec<u8>)> =
            found.originals.into_iter().map(|(key, text)| (BlobKey(key), text.into_bytes())).collect();
        store.replace_all(&found.entries, &blobs).await.map_err(stored)?;
        store.save_key(&seed).await.map_err(stored)?;
        let session = Self::assemble(register, store, found.registry, &seed, true);
        session.actor.set(actor.to_owned());
        session.send(Command::Reincarnate).await?;
        session.remember();
        session.note_restored(package, sequence);
        Ok(session)
    }

    /// The backup just restored is the newest copy outside this browser.
    fn note_restored(self, package: &Package, sequence: u64) {
        let made = chrono::DateTime::parse_from_rfc3339(&package.envelope.made.at);
        if let (Some(mut note), Ok(at)) = (sentinel::load(self.register), made) {
            let name = backup_name(&package.envelope.from.name, at);
            note.backup = Some(LastBackup { at, name, sequence: Some(sequence) });
            sentinel::save(self.register, &note);
            self.version.update(|version| *version += 1);
        }
    }

    fn assemble(
        register: Id,
        store: IndexedDbStore,
        registry: Registry,
        seed: &SigningSeed,
        whole: bool,
    ) -> Session {
        let snapshot_at = if whole { 0 } else { registry.head.sequence };
        let inner = Inner {
            store: Rc::new(store),
            registry,
            viewed: None,
            wish: 0,
            key: SigningKey::from_bytes(seed.as_bytes()),
            tabs: None,
            snapshot_at,
            whole,
            concern: Concern::everything(),
            saving: false,
        };
        let session = Session {
            inner: StoredValue::new_local(inner),
            version: RwSignal::new(0),
            viewed_on: RwSignal::new(None),
            actor: RwSignal::new(local_name::load(register)),
            elsewhere: RwSignal::new(None),
            clock: clock_watch::ClockWatch::begin(),
            register,
        };
        let tabs = Tabs::open(&database_name(register), move |sequence| {
            leptos::task::spawn_local(async move {
                if session.current(|registry| registry.head.sequence < sequence)
                    && session.follow().await.is_ok()
                {
                    session.elsewhere.set(Some(clock::now().format("%H:%M").to_string()));
                }
            });
        });
        session.inner.update_value(|inner| inner.tabs = tabs);
        session.note_counts();
        session
    }

    /// Lists the office in this browser's directory and makes it this tab's.
    pub fn remember(self) {
        if let Some(profile) = self.current(|registry| registry.profile.clone()) {
            let self_check = self.current(|registry| registry.personal.is_some());
            directory::remember(OfficeEntry { self_check, ..entry(&profile) });
        }
        local_name::save(self.register, &self.actor.get_untracked());
        directory::set_current(Some(self.register));
    }

    /// Reads the registry and follows its changes.
    pub fn read<T>(self, f: impl FnOnce(&Registry) -> T) -> T {
        self.version.track();
        self.peek(f)
    }

    /// Reads the registry once.
    pub fn peek<T>(self, f: impl FnOnce(&Registry) -> T) -> T {
        self.inner.with_value(|inner| f(inner.viewed.as_ref().unwrap_or(&inner.registry)))
    }

    /// The register itself, whatever day is looked at.
    fn current<T>(self, f: impl FnOnce(&Registry) -> T) -> T {
        self.inner.with_value(|inner| f(&inner.registry))
    }

    /// Looks at another day, or at today again. Another day is put together in pieces, and shown once it is whole.
    pub fn view_on(self, day: Option<NaiveDate>) {
        let day = day.filter(|day| *day != clock::today());
        let mut wish = 0;
        self.inner.update_value(|inner| {
            inner.wish += 1;
            wish = inner.wish;
        });
        match day {
            None => self.show_day(None),
            Some(day) => leptos::task::spawn_local(async move {
                // Nothing is shown where another day has been asked for meanwhile, or the office was left.
                if let Some(view) = self.put_together(day, wish).await {
                    self.show_day(Some((day, view)));
                }
            }),
        }
    }

    async fn put_together(self, day: NaiveDate, wish: u64) -> Option<Registry> {
        let mut pieces = Pieces::begin();
        'anew: loop {
            let begun = |inner: &Inner| (inner.registry.head, Viewing::begin(&inner.registry, day));
            let (head, mut viewing) = self.inner.try_with_value(begun)?;
            loop {
                let step = |inner: &Inner| {
                    let stands = inner.registry.head == head;
                    (inner.wish == wish).then(|| stands.then(|| viewing.step(&inner.registry, AT_ONCE)))
                };
                match self.inner.try_with_value(step)?? {
                    None => continue 'anew,
                    Some(true) => drop(pieces.pause().await),
                    Some(false) => return Some(viewing.finish()),
                }
            }
        }
    }

    fn show_day(self, viewed: Option<(NaiveDate, Registry)>) {
        let day = viewed.as_ref().map(|(day, _)| *day);
        self.inner.update_value(|inner| {
            inner.viewed = viewed.map(|(_, view)| view);
            inner.concern = Concern::everything();
        });
        self.viewed_on.set(day);
        self.version.update(|version| *version += 1);
    }

    /// The day looked at, where it is not today: nothing can be changed then.
    pub fn viewed_on(self) -> Option<NaiveDate> {
        self.viewed_on.get()
    }

    /// The office's profile; there is one in every open register.
    #[expect(clippy::expect_used, reason = "set-up is the first entry of every journal")]
    pub fn profile(self) -> Profile {
        self.read(|registry| registry.profile.clone()).expect("an open register is set up")
    }

    /// Whom changes have concerned since this was last asked.
    pub fn concerned(self) -> Concern {
        let mut taken = Concern::default();
        self.inner.update_value(|inner| taken = std::mem::take(&mut inner.concern));
        taken
    }

    /// The day looked at: 查询时点. Whoever reads the register for it follows it too.
    pub fn day(self) -> NaiveDate {
        self.viewed_on.get_untracked().unwrap_or_else(clock::today)
    }

    pub fn today(self) -> NaiveDate {
        clock::today()
    }

    /// The print dialog, for the page as it stands.
    pub fn print(self) {
        crate::platform::files::print();
    }

    pub fn register(self) -> Id {
        self.register
    }

    /// The name of the person at the keyboard.
    pub fn actor(self) -> RwSignal<String> {
        self.actor
    }

    /// The time at which another tab of this office last wrote.
    pub fn elsewhere(self) -> RwSignal<Option<String>> {
        self.elsewhere
    }

    fn store(self) -> Rc<IndexedDbStore> {
        self.inner.with_value(|inner| inner.store.clone())
    }

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
    async fn commit<T>(
        self,
        make: impl Fn(&Registry, &SigningKey, &Context) -> Result<Made<T>, Issues>,
    ) -> Result<T, Issues> {
        match self.viewed_on.get_untracked() {
            Some(day) => Err(one(Issue::new("view-read-only").with("day", day))),
            None => self.append(make).await,
        }
    }

    /// The write path: make, append, apply; anew when another tab was first.
    async fn append<T>(
        self,
        make: impl Fn(&Registry, &SigningKey, &Context) -> Result<Made<T>, Issues>,
    ) -> Result<T, Issues> {
        self.clock.stands()?;
        for _ in 0..ATTEMPTS {
            let context = context(&self.actor.get_untracked()).map_err(one)?;
            let salt = random::bytes().map_err(one)?;
            let (head, entry, batch, blobs, out) = self.inner.with_value(|inner| {
                let (batch, originals, out) = make(&inner.registry, &inner.key, &context)?;
                let head = inner.registry.head;
                let entry = batch.seal(&inner.registry, &context, &head, salt);
                let blobs: Vec<(BlobKey, Vec<u8>)> =
                    originals.into_iter().map(|(key, text)| (BlobKey(key), text.into_bytes())).collect();
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
                Err(error) => return Err(stored(error)),
            }
        }
        Err(one(Issue::new("store-busy")))
    }

    /// The batch is on disk: apply it, tell the other tabs, note the counts, snapshot when idle.
    async fn written(self, batch: &Batch, entry: &Entry, head: Head) -> Result<(), Issues> {
        self.clock.note(entry);
        let in_step = self.current(|registry| registry.head == head);
        if in_step {
            self.inner.update_value(|inner| {
                let concern = Concern::before(&inner.registry, batch);
                inner.registry.apply(batch, entry.head());
                inner.concern.join(concern.after(&inner.registry, batch));
            });
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
        self.note_counts();
        self.snapshot_when_idle();
        Ok(())
    }

    /// Applies what other tabs have written.
    async fn follow(self) -> Result<(), Issues> {
        let known = self.current(|registry| registry.head.sequence);
        let entries = self.store().since(known).await.map_err(stored)?;
        entries.iter().for_each(|entry| self.clock.note(entry));
        let mut result = Ok(());
        self.inner.update_value(|inner| {
            inner.concern = Concern::everything();
            for entry in &entries {
                if entry.sequence <= inner.registry.head.sequence {
                    continue;
                }
                if let Err(issue) = inner.registry.apply_entry(entry) {
                    result = Err(one(issue));
                    return;
                }
            }
        });
        self.version.update(|version| *version += 1);
        if self.viewed_on.get_untracked().is_some() {
            self.view_on(self.viewed_on.get_untracked());
        }
        result
    }

    fn note_counts(self) {
        let backup = sentinel::load(self.register).and_then(|note| note.backup);
        let note = self.current(|registry| Sentinel {
            people: registry.own_records().filter(|record| record.kind() == Kind::Person).count() as u64,
            entries: registry.head.sequence,
            head_sequence: registry.head.sequence,
            backup,
        });
        sentinel::save(self.register, &note);
    }

    fn snapshot_when_idle(self) {
        let due = self.inner.with_value(|inner| {
            !inner.saving
                && (inner.whole || inner.registry.head.sequence >= inner.snapshot_at + SNAPSHOT_EVERY)
        });
        if !due {
            return;
        }
        self.inner.update_value(|inner| {
            inner.snapshot_at = inner.registry.head.sequence;
            inner.saving = true;
        });
        leptos::task::spawn_local(async move {
            idle::idle().await;
            let mut work = None;
            self.inner.update_value(|inner| {
                let all = inner.whole;
                let cut = if all { inner.registry.cut_all() } else { inner.registry.cut_dirty() };
                work = Some((inner.registry.head, cut, all));
            });
            let Some((through, cut, all)) = work else { return };
            let (mut segments, mut pieces) = (Vec::new(), Pieces::begin());
            for segment in cut {
                segments.push(segment);
                pieces.pause().await;
            }
            let saved = self.store().save_snapshot(&through, &segments, all).await.is_ok();
            // Another tab may have saved a newer one, or the disk may be full: the next one is whole again.
            self.inner.update_value(|inner| {
                inner.whole = !saved;
                inner.saving = false;
            });
        });
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

    async fn journal(self) -> Result<Vec<Entry>, Issues> {
        let mut entries = Vec::new();
        self.read_journal(|entry| entries.push(entry)).await?;
        Ok(entries)
    }

    /// Makes a backup sealed with the passphrase, hands it out and notes it.
    ///
    /// # Errors
    /// What stands against it.
    pub async fn back_up(self, passphrase: &str) -> Result<String, Issues> {
        // Sealing holds the page up: what is being done must have been drawn before.
        idle::idle().await;
        let entries = self.journal().await?;
        let keys = self.store().blob_keys().await.map_err(stored)?;
        let originals = self.originals(keys.into_iter().map(|key| key.0).collect()).await?;
        let context = context(&self.actor.get_untracked()).map_err(one)?;
        let package = self
            .inner
            .with_value(|inner| backup::write(&inner.registry, &entries, &originals, &context, &inner.key))
            .map_err(one)?;
        let name = backup_name(&self.profile().party.name, context.now);
        // Making and sealing are two pieces.
        idle::turn().await;
        hand_out(&package, &name, Some(passphrase))?;
        if let Some(mut note) = sentinel::load(self.register) {
            let sequence = entries.last().map(|entry| entry.sequence);
            note.backup = Some(LastBackup { at: context.now, name: name.clone(), sequence });
            sentinel::save(self.register, &note);
        }
        self.version.update(|version| *version += 1);
        Ok(name)
    }

    /// Verifies the whole journal on disk, link by link, and answers how many entries it has.
    ///
    /// # Errors
    /// `journal-broken` where the chain does not hold, or what the store says.
    pub async fn check_journal(self) -> Result<u64, Issues> {
        let entries = self.journal().await?;
        let head = journal::verify_chain(&Head::origin(), &entries).map_err(one)?;
        Ok(head.sequence)
    }

    /// Changes the name of the person at the keyboard, here and in this browser's memory.
    pub fn rename_actor(self, name: &str) {
        let name = typed(name);
        local_name::save(self.register, &name);
        self.actor.set(name);
    }

    /// When and under which name the last backup was made in this browser.
    pub fn last_backup(self) -> Option<LastBackup> {
        self.version.track();
        sentinel::load(self.register).and_then(|note| note.backup)
    }
}

/// The register as a snapshot holds it, in pieces.
async fn rebuild(snapshot: &Snapshot, pieces: &mut Pieces) -> Result<Registry, Issue> {
    let mut rebuild = Rebuild::begin(snapshot.through, &snapshot.segments)?;
    for segment in &snapshot.segments {
        rebuild.add(segment)?;
        pieces.pause().await;
    }
    rebuild.finish()
}

/// An office as the start page lists it.
fn entry(profile: &Profile) -> OfficeEntry {
    OfficeEntry {
        register: profile.register,
        office_name: profile.party.name.clone(),
        level: taizhang_core::domain::codes::Coded::code(&profile.level()).to_owned(),
        code: profile.party.code.clone(),
        practice: profile.practice,
        self_check: false,
        last_opened: clock::now(),
    }
}

/// A backup's file name holds office and time only.
fn backup_name(office: &str, at: chrono::DateTime<chrono::FixedOffset>) -> String {
    format!("{office}-备份-{}.json", at.format("%Y%m%d-%H%M"))
}

/// Reads a chosen file as far as can be without its passphrase.
///
/// # Errors
/// The sentence that refuses it.
pub async fn inspect(file: &web_sys::File) -> Result<Inspected, Issue> {
    let max = u32::try_from(wire::PACKAGE_BYTES_MAX).unwrap_or(u32::MAX);
    let bytes = files::read(file, max).await?;
    wire::inspect(bytes, Reader::Outer)
}

/// Opens a chosen file with its passphrase.
///
/// # Errors
/// `package-passphrase`, or the sentence that refuses it.
pub async fn open_file(found: &Inspected, passphrase: Option<&str>) -> Result<Package, Issue> {
    // Opening a seal holds the page up: what is being done must have been drawn before.
    idle::idle().await;
    found.open(passphrase)
}

/// Reads and verifies a backup whole, changing nothing: before a restore, and as a rehearsal.
///
/// # Errors
/// The sentence that refuses it.
pub fn read_backup(package: Package) -> Result<(Package, Contents), Issue> {
    let read = backup::read(&package)?;
    let contents = contents(&package.envelope, &read).ok_or_else(|| Issue::new("backup-format"))?;
    Ok((package, contents))
}

/// Removes a register from this browser with everything in it: after it was lost, or was restored elsewhere.
///
/// # Errors
/// What the store says; the register stays listed then.
pub async fn remove(register: Id) -> Result<(), Issue> {
    IndexedDbStore::delete(&database_name(register)).await.map_err(|error| error.issue())?;
    sentinel::clear(register);
    local_name::clear(register);
    directory::forget(register);
    if directory::current() == Some(register) {
        directory::set_current(None);
    }
    Ok(())
}

fn context(actor: &str) -> Result<Context, Issue> {
    Ok(Context { now: clock::now(), actor: typed(actor), seed: random::bytes()? })
}

fn one(issue: Issue) -> Issues {
    vec![issue]
}

fn stored(error: StoreError) -> Issues {
    vec![error.issue()]
}
