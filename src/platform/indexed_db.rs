//! One office's register in IndexedDB.
//!
//! Every write is one transaction over all the object stores it touches, with strict durability, and is
//! acknowledged on the transaction's `complete`, never on a request's success. Within a transaction nothing
//! is awaited but its own requests: anything else would let the browser commit it half-way.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::error::{Error, OpenDbError};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::primitive::{TryFromJs, TryToJs};
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use js_sys::Uint8Array;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::journal::{Entry, Head, verify_links};
use taizhang_core::ledger::journal_bytes;
use taizhang_core::ledger::keyring::Keyring;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{BlobKey, Erasing, Founding, Remains, Segment, Store, StoreError, Stored};
use taizhang_core::order::Ordered;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

use super::codec::Codec;
use super::lock::{self, Lock, Opened};
use super::stored::{
    BLOBS, HEAD, JOURNAL, KEY, LOCK, META, PREFIX, SEGMENTS, THROUGH, entries_after, entries_in, fault, get,
    is_empty, journal_head, key, named, reading, same_lock, stands_at, stored_key, stored_keyring,
    stored_snapshot, stored_through,
};
use super::{migrations, relock, remains};

/// The name of the database that keeps a register.
pub fn database_name(register: Id) -> String {
    format!("{PREFIX}{register}")
}

/// An open database. Another tab with a newer program closes it: every call then fails with
/// [`StoreError::Gone`], and the page must be reloaded.
pub struct IndexedDbStore {
    db: Database,
    codec: Codec,
    /// Called by the browser as long as this handle lives.
    _on_version_change: Closure<dyn FnMut()>,
    /// The storage version of a newer program, in which nothing may be written.
    newer: Option<u32>,
}

impl IndexedDbStore {
    /// Opens the database `name`, making it if need be and bringing an older one up to date; sealed while the lock is on.
    /// Fails with [`StoreError::TooNew`] if a newer program wrote it, with [`StoreError::Locked`] if the lock is on and not
    /// opened here, with [`StoreError::Unsealed`] if it is open and this register is not under it.
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        // A window from before the lock begins nothing in clear.
        if lock::state() == Lock::Shut {
            return Err(StoreError::Locked);
        }
        Self::open_under(name, lock::opened().as_ref()).await
    }

    /// The same under a lock that is given.
    pub async fn open_under(name: &str, lock: Option<&Opened>) -> Result<Self, StoreError> {
        Self::under(connect(name).await?, lock).await
    }

    /// Seals what stands in clear, and says in what is sealed already how it opens now.
    ///
    /// # Errors
    /// What the store says; it stays as it was then.
    pub async fn seal(name: &str, lock: &Opened) -> Result<(), StoreError> {
        let db = connect(name).await?;
        let sealed = Self::sealed(&db, lock).await;
        db.close();
        sealed
    }

    async fn sealed(db: &Database, lock: &Opened) -> Result<(), StoreError> {
        match stored_keyring(db).await? {
            None => relock::rewrite(db, &Codec::new(&db.name(), None), Some(lock)).await,
            found => Self::marked(db, found.as_ref(), lock).await.map(drop),
        }
    }

    /// How a sealed database is read, which says from now on how it opens since the passphrase was changed.
    async fn marked(db: &Database, found: Option<&Keyring>, lock: &Opened) -> Result<Codec, StoreError> {
        let codec = codec_of(db, found, Some(lock))?;
        if found.is_some_and(|found| found.revision < lock.keyring().revision) {
            relock::mark(db, lock.keyring()).await?;
        }
        Ok(codec)
    }

    async fn under(db: Database, lock: Option<&Opened>) -> Result<Self, StoreError> {
        match Self::codec_now(&db, lock).await {
            Ok(codec) => Ok(Self::new(db, None, codec)),
            Err(error) => {
                db.close();
                Err(error)
            }
        }
    }

    async fn codec_now(db: &Database, lock: Option<&Opened>) -> Result<Codec, StoreError> {
        let found = stored_keyring(db).await?;
        match lock {
            None => codec_of(db, found.as_ref(), None),
            Some(lock) if found.is_some() => Self::marked(db, found.as_ref(), lock).await,
            // Made just now: it is sealed before anything stands in it.
            Some(lock) if holds_nothing(db).await? => {
                relock::rewrite(db, &Codec::new(&db.name(), None), Some(lock)).await?;
                codec_of(db, Some(lock.keyring()), Some(lock))
            }
            Some(_) => Err(StoreError::Unsealed),
        }
    }

    /// Writes everything in clear again; what stands so already stays.
    ///
    /// # Errors
    /// What the store says; it stays sealed then.
    pub async fn unseal(name: &str, lock: &Opened) -> Result<(), StoreError> {
        if Self::keyring(name).await?.is_none() {
            return Ok(());
        }
        let store = Self::under(open_as_found(name).await?, Some(lock)).await?;
        relock::rewrite(&store.db, &store.codec, None).await
    }

    /// The keyring that seals a database; none where it is in clear.
    ///
    /// # Errors
    /// What the store says.
    pub async fn keyring(name: &str) -> Result<Option<Keyring>, StoreError> {
        let db = open_as_found(name).await?;
        let found = stored_keyring(&db).await;
        db.close();
        found
    }

    /// Opens a database as it was found, whoever wrote it, as far as this program can read it, so that a person can
    /// carry the data away. In one of a newer program every write fails with [`StoreError::TooNew`].
    pub async fn open_for_export(name: &str) -> Result<Self, StoreError> {
        let db = open_as_found(name).await?;
        let version = whole(db.version());
        let found = stored_keyring(&db).await;
        match found.and_then(|found| codec_of(&db, found.as_ref(), lock::opened().as_ref())) {
            Ok(codec) => Ok(Self::new(db, (version > migrations::VERSION).then_some(version), codec)),
            Err(error) => {
                db.close();
                Err(error)
            }
        }
    }

    /// Deletes the database `name` with everything in it.
    pub async fn delete(name: &str) -> Result<(), StoreError> {
        Database::delete_by_name(name).map_err(open_fault)?.await.map_err(fault)
    }

    fn new(db: Database, newer: Option<u32>, codec: Codec) -> Self {
        let on_version_change = Closure::<dyn FnMut()>::new({
            let db = db.clone();
            // The newer program in the other tab waits until every older connection is closed.
            move || db.as_sys().close()
        });
        db.as_sys().set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        Self { db, codec, _on_version_change: on_version_change, newer }
    }

    pub(super) const fn codec(&self) -> &Codec {
        &self.codec
    }

    pub(super) const fn is_newer(&self) -> bool {
        self.newer.is_some()
    }

    /// The object stores there are: a newer program may have others.
    pub(super) fn stores(&self) -> Vec<String> {
        self.db.object_store_names().collect()
    }

    pub(super) fn read(&self, stores: &[&str]) -> Result<Transaction<'_>, StoreError> {
        reading(&self.db, stores)
    }

    fn write(
        &self,
        stores: &[&str],
        durability: TransactionDurability,
    ) -> Result<Transaction<'_>, StoreError> {
        if let Some(version) = self.newer {
            return Err(StoreError::TooNew { version });
        }
        self.db
            .transaction(stores)
            .with_mode(TransactionMode::Readwrite)
            .with_options(TransactionOptions::new().with_durability(durability))
            .build()
            .map_err(fault)
    }

    /// Whether `point` is a point of this journal.
    async fn holds(&self, point: &Head) -> Result<bool, StoreError> {
        if *point == Head::origin() {
            return Ok(true);
        }
        let tx = self.read(&[JOURNAL])?;
        let journal = tx.object_store(JOURNAL).map_err(fault)?;
        let Some(found) = get(&journal, key(point.sequence)).await? else { return Ok(false) };
        Ok(self.entry_from(point.sequence, found)?.head() == *point)
    }

    fn entry_from(&self, sequence: u64, record: JsValue) -> Result<Entry, StoreError> {
        journal_bytes::read(self.codec.bytes_from(JOURNAL, sequence, record)?)
            .map_err(|_| StoreError::Broken("a journal record cannot be read".to_owned()))
    }
}

impl Drop for IndexedDbStore {
    fn drop(&mut self) {
        self.db.as_sys().set_onversionchange(None);
        // Transactions under way still finish.
        self.db.as_sys().close();
    }
}

/// Opens a database, making it if need be and bringing an older one up to date.
async fn connect(name: &str) -> Result<Database, StoreError> {
    let request = Database::open(name)
        .with_version(migrations::VERSION)
        .with_on_upgrade_needed(|event: VersionChangeEvent, db| {
            migrations::run(&db, whole(event.old_version()))
        })
        .build()
        .map_err(open_fault)?;
    match request.await {
        Ok(db) => Ok(db),
        Err(error) if is_too_new(&error) => {
            let version = whole(open_as_found(name).await?.version());
            Err(StoreError::TooNew { version })
        }
        Err(error) => Err(open_fault(error)),
    }
}

/// Whether nothing was ever kept in a database in clear.
async fn holds_nothing(db: &Database) -> Result<bool, StoreError> {
    let tx = reading(db, &[META, JOURNAL, SEGMENTS, BLOBS])?;
    for store in [META, JOURNAL, SEGMENTS, BLOBS] {
        if !is_empty(&Codec::new(&db.name(), None), &tx, store).await? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How a database that is sealed with `found`, or in clear, is read here.
fn codec_of(db: &Database, found: Option<&Keyring>, lock: Option<&Opened>) -> Result<Codec, StoreError> {
    let vault = match (found, lock) {
        (None, _) => None,
        (Some(found), Some(lock)) if lock.keyring().id == found.id => Some(lock.vault()),
        (Some(_), _) => return Err(StoreError::Locked),
    };
    Ok(Codec::new(&db.name(), vault))
}

/// Opens at whatever version the database has. One that is not there is not made: it would have no stores.
async fn open_as_found(name: &str) -> Result<Database, StoreError> {
    let made = Rc::new(Cell::new(false));
    let request = Database::open(name).with_on_upgrade_needed({
        let made = Rc::clone(&made);
        move |_: VersionChangeEvent, _| {
            made.set(true);
            Ok(())
        }
    });
    let db = request.build().map_err(open_fault)?.await.map_err(open_fault)?;
    if made.get() {
        db.close();
        IndexedDbStore::delete(name).await?;
        return Err(StoreError::Gone);
    }
    Ok(db)
}

impl Store for IndexedDbStore {
    async fn load(&self) -> Result<Stored, StoreError> {
        let tx = self.read(&[META, JOURNAL, SEGMENTS])?;
        let head = journal_head(&self.codec, &tx, &[JOURNAL, SEGMENTS]).await?;
        let snapshot = stored_snapshot(&self.codec, &tx).await?;
        let through = snapshot.as_ref().map(|snapshot| snapshot.through);
        let entries = entries_after(&self.codec, &tx, through.map_or(0, |through| through.sequence)).await?;
        Ok(Stored { snapshot, entries, head })
    }

    async fn append(
        &self,
        expected: &Head,
        entries: &[Entry],
        blobs: &[(BlobKey, Vec<u8>)],
    ) -> Result<(), StoreError> {
        let stores: &[&str] = if blobs.is_empty() { &[META, JOURNAL] } else { &[META, JOURNAL, BLOBS] };
        let tx = self.write(stores, TransactionDurability::Strict)?;
        let stands = stands_at(&self.codec, &tx, expected)?;
        let put = self.put_entries(&tx, expected, entries).and_then(|_| self.put_blobs(&tx, blobs));
        stands.await?;
        put?;
        commit(tx).await
    }

    async fn erase(&self, expected: &Head, record: &Entry, erasing: &Erasing) -> Result<(), StoreError> {
        let Erasing { sequences, originals, shortened, segments } = erasing;
        let tx = self.write(&[META, JOURNAL, SEGMENTS, BLOBS], TransactionDurability::Strict)?;
        stands_at(&self.codec, &tx, expected)?.await?;
        same_lock(&self.codec, &tx, SEGMENTS).await?;
        {
            let journal = tx.object_store(JOURNAL).map_err(fault)?;
            for sequence in sequences {
                if let Some(found) = get(&journal, key(*sequence)).await? {
                    let erased = self.entry_from(*sequence, found)?.erased();
                    put(&journal, key(*sequence), self.entry_to_js(&erased)?)?;
                }
            }
        }
        self.drop_blobs(&tx, originals)?;
        self.put_blobs(&tx, shortened)?;
        let head = self.put_entries(&tx, expected, std::slice::from_ref(record))?;
        self.clear_segments(&tx)?;
        self.put_segments(&tx, &head, segments)?;
        commit(tx).await
    }

    async fn prune(&self, expected: &Head, blobs: &[BlobKey]) -> Result<(), StoreError> {
        let tx = self.write(&[META, JOURNAL, BLOBS], TransactionDurability::Strict)?;
        stands_at(&self.codec, &tx, expected)?.await?;
        self.drop_blobs(&tx, blobs)?;
        commit(tx).await
    }

    async fn since(&self, sequence: u64) -> Result<Vec<Entry>, StoreError> {
        entries_after(&self.codec, &self.read(&[JOURNAL])?, sequence).await
    }

    async fn entries(&self, range: Range<u64>) -> Result<Vec<Entry>, StoreError> {
        if range.is_empty() {
            // IndexedDB refuses a range that ends where it starts.
            return Ok(Vec::new());
        }
        entries_in(
            &self.codec,
            &self.read(&[JOURNAL])?,
            KeyRange::Bound(key(range.start), false, key(range.end), true),
        )
        .await
    }

    async fn blob(&self, BlobKey(digest): &BlobKey) -> Result<Option<Vec<u8>>, StoreError> {
        let tx = self.read(&[BLOBS])?;
        let archive = tx.object_store(BLOBS).map_err(fault)?;
        let found = get(&archive, self.codec.name_to_key(BLOBS, digest)?).await?;
        found.map(|bytes| self.codec.bytes_from(BLOBS, digest, bytes)).transpose()
    }

    async fn blob_keys(&self) -> Result<Vec<BlobKey>, StoreError> {
        let tx = self.read(&[BLOBS])?;
        let archive = tx.object_store(BLOBS).map_err(fault)?;
        let keys = archive.get_all_keys::<String>().primitive().map_err(fault)?.await.map_err(fault)?;
        // Under a key that is no text somebody else has put something.
        let mut named: Vec<BlobKey> =
            keys.filter_map(|found| self.codec.name_from_key(BLOBS, found.ok()?).map(BlobKey)).collect();
        // They stand in the order of their keys, which is another one where they are sealed.
        named.order();
        Ok(named)
    }

    async fn save_snapshot(&self, through: &Head, segments: &[Segment], all: bool) -> Result<(), StoreError> {
        // The journal only grows: what is a point of it now will still be one inside the next transaction.
        if !self.holds(through).await? {
            let head = journal_head(&self.codec, &self.read(&[META, JOURNAL])?, &[JOURNAL]).await?;
            return Err(StoreError::Moved { head });
        }
        // A snapshot lost in a power failure is rebuilt from the journal, so nobody need wait for the disk.
        let tx = self.write(&[SEGMENTS], TransactionDurability::Relaxed)?;
        same_lock(&self.codec, &tx, SEGMENTS).await?;
        if let Some(stored) = stored_through(&self.codec, &tx).await?
            && through.sequence < stored.sequence
        {
            return Err(StoreError::Stale { through: stored });
        }
        if all {
            self.clear_segments(&tx)?;
        }
        self.put_segments(&tx, through, segments)?;
        commit(tx).await
    }

    async fn found(&self, founding: &Founding) -> Result<(), StoreError> {
        let tx = self.write(&[META, JOURNAL, SEGMENTS, BLOBS], TransactionDurability::Strict)?;
        same_lock(&self.codec, &tx, META).await?;
        for name in [JOURNAL, SEGMENTS, BLOBS] {
            if !is_empty(&self.codec, &tx, name).await? {
                return Err(StoreError::NotEmpty);
            }
        }
        let head = self.put_entries(&tx, &Head::origin(), &founding.entries)?;
        self.put_blobs(&tx, &founding.blobs)?;
        self.put_key(&tx, &founding.key)?;
        if !founding.segments.is_empty() {
            self.put_segments(&tx, &head, &founding.segments)?;
        }
        commit(tx).await
    }

    async fn signing_key(&self) -> Result<Option<SigningSeed>, StoreError> {
        stored_key(&self.codec, &self.read(&[META])?).await
    }

    async fn rekey(&self, expected: &Head, entry: &Entry, key: &SigningSeed) -> Result<(), StoreError> {
        let tx = self.write(&[META, JOURNAL], TransactionDurability::Strict)?;
        let stands = stands_at(&self.codec, &tx, expected)?;
        let put =
            self.put_entries(&tx, expected, std::slice::from_ref(entry)).and_then(|_| self.put_key(&tx, key));
        stands.await?;
        put?;
        commit(tx).await
    }

    async fn remains(&self) -> Result<Remains, StoreError> {
        remains::read(&self.codec, &self.db).await
    }
}

impl IndexedDbStore {
    /// Appends to the journal and moves its head. The entries' own hashes were just computed by the program;
    /// their links are checked here, because a broken chain must never be stored.
    fn put_entries(&self, tx: &Transaction<'_>, head: &Head, entries: &[Entry]) -> Result<Head, StoreError> {
        let head = verify_links(head, entries).map_err(|issue| StoreError::Broken(issue.code))?;
        let journal = tx.object_store(JOURNAL).map_err(fault)?;
        for entry in entries {
            let record = self.entry_to_js(entry)?;
            // `add`, not `put`: a record already there under this number would fail the whole transaction.
            let added = journal.add(record).with_key(key(entry.sequence)).without_key_type();
            drop(added.primitive().map_err(fault)?);
        }
        put(
            &tx.object_store(META).map_err(fault)?,
            HEAD.to_owned(),
            self.codec.json_to_js(META, HEAD, &head)?,
        )?;
        Ok(head)
    }

    fn put_key(&self, tx: &Transaction<'_>, key: &SigningSeed) -> Result<(), StoreError> {
        put(
            &tx.object_store(META).map_err(fault)?,
            KEY.to_owned(),
            self.codec.bytes_to_js(META, KEY, key.as_bytes())?,
        )
    }

    fn clear_segments(&self, tx: &Transaction<'_>) -> Result<(), StoreError> {
        let segments = tx.object_store(SEGMENTS).map_err(fault)?;
        drop(segments.clear().map_err(fault)?);
        if self.codec.is_sealed() {
            put(&segments, LOCK.to_owned(), JsValue::TRUE)?;
        }
        Ok(())
    }

    fn put_segments(
        &self,
        tx: &Transaction<'_>,
        through: &Head,
        segments: &[Segment],
    ) -> Result<(), StoreError> {
        let store = tx.object_store(SEGMENTS).map_err(fault)?;
        for (number, bytes) in segments {
            put(&store, f64::from(*number), self.codec.bytes_to_js(SEGMENTS, number, bytes)?)?;
        }
        put(&store, THROUGH.to_owned(), self.codec.json_to_js(SEGMENTS, THROUGH, through)?)
    }

    fn drop_blobs(&self, tx: &Transaction<'_>, blobs: &[BlobKey]) -> Result<(), StoreError> {
        let archive = tx.object_store(BLOBS).map_err(fault)?;
        blobs.iter().try_for_each(|BlobKey(digest)| {
            let key = self.codec.name_to_key(BLOBS, digest)?;
            drop(archive.delete::<String, _>(key).primitive().map_err(fault)?);
            Ok(())
        })
    }

    fn put_blobs(&self, tx: &Transaction<'_>, blobs: &[(BlobKey, Vec<u8>)]) -> Result<(), StoreError> {
        if blobs.is_empty() {
            return Ok(());
        }
        let archive = tx.object_store(BLOBS).map_err(fault)?;
        blobs.iter().try_for_each(|(BlobKey(digest), bytes)| {
            let key = self.codec.name_to_key(BLOBS, digest)?;
            put(&archive, key, self.codec.bytes_to_js(BLOBS, digest, bytes)?)
        })
    }

    /// In clear the two parts of an entry go to the browser as they are.
    fn entry_to_js(&self, entry: &Entry) -> Result<JsValue, StoreError> {
        if self.codec.is_sealed() {
            return self.codec.bytes_to_js(JOURNAL, entry.sequence, &journal_bytes::write(entry));
        }
        let (head, body) = journal_bytes::parts(entry);
        let too_large = |_| StoreError::Broken("entry too large".to_owned());
        let start = u32::try_from(head.len()).map_err(too_large)?;
        let end = u32::try_from(head.len() + body.len()).map_err(too_large)?;
        let bytes = Uint8Array::new_with_length(end);
        bytes.subarray(0, start).copy_from(&head);
        bytes.subarray(start, end).copy_from(body);
        Ok(bytes.into())
    }
}

/// Sends a put without waiting for it: if it fails, the transaction fails, and [`commit`] says so.
pub(super) fn put<K: TryToJs + TryFromJs>(
    store: &ObjectStore<'_>,
    key: K,
    value: JsValue,
) -> Result<(), StoreError> {
    drop(store.put(value).with_key(key).without_key_type().primitive().map_err(fault)?);
    Ok(())
}

/// Returns once the transaction is on disk.
pub(super) async fn commit(tx: Transaction<'_>) -> Result<(), StoreError> {
    let raw = tx.as_sys().clone();
    tx.commit().await.map_err(|error| {
        // A full disk aborts the whole transaction and no single request: only the transaction knows why.
        raw.error().map_or_else(|| fault(error), |exception| named(&exception.name()))
    })
}

/// A version or count the browser gives as a floating point number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(number: f64) -> u32 {
    number as u32
}

fn open_fault(error: OpenDbError) -> StoreError {
    match error {
        OpenDbError::Base(error) => fault(error),
        OpenDbError::VersionZero => StoreError::Broken("database refused".to_owned()),
        OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => {
            StoreError::Broken("no IndexedDB".to_owned())
        }
    }
}

fn is_too_new(error: &OpenDbError) -> bool {
    match error {
        OpenDbError::Base(Error::DomException(exception)) => {
            web_sys::DomException::from(exception.clone()).name() == "VersionError"
        }
        OpenDbError::Base(_)
        | OpenDbError::VersionZero
        | OpenDbError::UnsupportedEnvironment
        | OpenDbError::NullFactory => false,
    }
}
