//! What the transactions of a register's database read, and what their faults mean: the store itself, what is left of one
//! that cannot be opened, and the list of registers are all read by these.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::primitive::TryToJs;
use indexed_db_futures::transaction::{Transaction, TransactionMode};
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::journal_bytes;
use taizhang_core::ledger::keyring::Keyring;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{Segment, Snapshot, StoreError};
use wasm_bindgen::JsValue;

use super::codec::Codec;

pub(super) const META: &str = "meta";
pub(super) const JOURNAL: &str = "journal";
pub(super) const SEGMENTS: &str = "segments";
pub(super) const BLOBS: &str = "blobs";

pub(super) const HEAD: &str = "head";
pub(super) const KEY: &str = "signing-key";
pub(super) const THROUGH: &str = "through";
/// In `meta` the keyring of the lock, as JSON text in clear; in `segments` only that there is one.
pub(super) const LOCK: &str = "vault";

pub(super) const PREFIX: &str = "taizhang-";

/// Begins to read.
pub(super) fn reading<'a>(db: &'a Database, stores: &[&str]) -> Result<Transaction<'a>, StoreError> {
    db.transaction(stores).with_mode(TransactionMode::Readonly).build().map_err(fault)
}

/// Where the journal is said to stand; none where nothing says so.
pub(super) async fn stored_head(codec: &Codec, tx: &Transaction<'_>) -> Result<Option<Head>, StoreError> {
    asked_head(codec, tx)?.await
}

fn asked_head(
    codec: &Codec,
    tx: &Transaction<'_>,
) -> Result<impl Future<Output = Result<Option<Head>, StoreError>> + use<>, StoreError> {
    let (found, codec) = (asked(&tx.object_store(META).map_err(fault)?, HEAD.to_owned())?, codec.clone());
    let read = move |head| match codec.json_from(META, HEAD, head) {
        Err(StoreError::Locked) => Err(StoreError::Locked),
        other => other.map_err(|_| StoreError::Headless),
    };
    Ok(async move { found.await?.map(read).transpose() })
}

/// Whether the journal stands at `expected`: asked before what this transaction puts, and answered after that was sent
/// too, since each answer waits for the page's thread, which is busy drawing that something is being saved.
pub(super) fn stands_at<'a>(
    codec: &Codec,
    tx: &Transaction<'_>,
    expected: &'a Head,
) -> Result<impl Future<Output = Result<(), StoreError>> + use<'a>, StoreError> {
    let head = asked_head(codec, tx)?;
    let first = *expected == Head::origin();
    let journal = tx.object_store(JOURNAL).map_err(fault)?;
    let before = first.then(|| journal.count().primitive().map_err(fault)).transpose()?;
    Ok(async move {
        match (head.await?, before) {
            (Some(head), _) if head == *expected => Ok(()),
            (Some(head), _) => Err(StoreError::Moved { head }),
            // Nothing says where a journal stands that has no entry yet.
            (None, Some(before)) => match before.await.map_err(fault)? {
                0 => Ok(()),
                _ => Err(StoreError::Headless),
            },
            (None, None) => Err(StoreError::Headless),
        }
    })
}

/// The same of a register: before its first entry nothing says so, and nothing is in its `parts`.
pub(super) async fn journal_head(
    codec: &Codec,
    tx: &Transaction<'_>,
    parts: &[&str],
) -> Result<Head, StoreError> {
    if let Some(head) = stored_head(codec, tx).await? {
        return Ok(head);
    }
    for part in parts {
        if !is_empty(codec, tx, part).await? {
            return Err(StoreError::Headless);
        }
    }
    Ok(Head::origin())
}

/// Whether there is nothing of a register's in it: the mark of the lock is none.
pub(super) async fn is_empty(codec: &Codec, tx: &Transaction<'_>, store: &str) -> Result<bool, StoreError> {
    let marks = u32::from(store == SEGMENTS && codec.is_sealed());
    let count = tx.object_store(store).map_err(fault)?.count().primitive().map_err(fault)?;
    Ok(count.await.map_err(fault)? <= marks)
}

/// Where the stored snapshot stands. One that does not say it stands nowhere: the next takes its place.
///
/// # Errors
/// [`StoreError::Locked`] where the lock was turned on or off meanwhile, or what the browser says.
pub(super) async fn stored_through(codec: &Codec, tx: &Transaction<'_>) -> Result<Option<Head>, StoreError> {
    let segments = tx.object_store(SEGMENTS).map_err(fault)?;
    let Some(through) = get(&segments, THROUGH.to_owned()).await? else { return Ok(None) };
    match codec.json_from(SEGMENTS, THROUGH, through) {
        Err(StoreError::Locked) => Err(StoreError::Locked),
        other => Ok(other.ok()),
    }
}

/// The keyring that seals a database; none where it is in clear.
pub(super) async fn stored_keyring(db: &Database) -> Result<Option<Keyring>, StoreError> {
    if !db.object_store_names().any(|name| name == META) {
        return Ok(None);
    }
    let tx = reading(db, &[META])?;
    let found = get(&tx.object_store(META).map_err(fault)?, LOCK.to_owned()).await?;
    let read = |text: JsValue| {
        let keyring = text.as_string().and_then(|text| serde_json::from_str(&text).ok());
        keyring.ok_or_else(|| StoreError::Broken("keyring".to_owned()))
    };
    found.map(read).transpose()
}

/// Whether the database is sealed as this handle writes: no transaction writes in clear beside what is sealed.
pub(super) async fn same_lock(codec: &Codec, tx: &Transaction<'_>, store: &str) -> Result<(), StoreError> {
    let marked = get(&tx.object_store(store).map_err(fault)?, LOCK.to_owned()).await?.is_some();
    if marked == codec.is_sealed() { Ok(()) } else { Err(StoreError::Locked) }
}

/// The office's key; one of a wrong length is none.
pub(super) async fn stored_key(
    codec: &Codec,
    tx: &Transaction<'_>,
) -> Result<Option<SigningSeed>, StoreError> {
    let meta = tx.object_store(META).map_err(fault)?;
    let found = get(&meta, KEY.to_owned()).await?;
    let bytes = found.and_then(|found| codec.bytes_from(META, KEY, found).ok());
    Ok(bytes.and_then(|bytes| bytes.try_into().ok()).map(SigningSeed::from_bytes))
}

/// The stored snapshot; none where a part of it cannot be read.
pub(super) async fn stored_snapshot(
    codec: &Codec,
    tx: &Transaction<'_>,
) -> Result<Option<Snapshot>, StoreError> {
    let Some(through) = stored_through(codec, tx).await? else { return Ok(None) };
    match all_segments(codec, tx).await {
        Ok(segments) => Ok(Some(Snapshot { through, segments })),
        Err(StoreError::Broken(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn all_segments(codec: &Codec, tx: &Transaction<'_>) -> Result<Vec<Segment>, StoreError> {
    let store = tx.object_store(SEGMENTS).map_err(fault)?;
    let numbers = || KeyRange::Bound(0.0, false, f64::from(u32::MAX), false);
    // Both requests go out before the first answer: keys and values come in the same order.
    let keys = store.get_all_keys::<u32>().with_query::<f64, _>(numbers()).primitive().map_err(fault)?;
    let values = store.get_all::<JsValue>().with_query::<f64, _>(numbers()).primitive().map_err(fault)?;
    let (keys, values) = (keys.await.map_err(fault)?, values.await.map_err(fault)?);
    keys.zip(values)
        .map(|(number, bytes)| {
            let number = number.map_err(fault)?;
            Ok((number, codec.bytes_from(SEGMENTS, number, bytes.map_err(fault)?)?))
        })
        .collect()
}

pub(super) async fn entries_after(
    codec: &Codec,
    tx: &Transaction<'_>,
    sequence: u64,
) -> Result<Vec<Entry>, StoreError> {
    entries_in(codec, tx, KeyRange::LowerBound(key(sequence), true)).await
}

pub(super) async fn entries_in(
    codec: &Codec,
    tx: &Transaction<'_>,
    range: KeyRange<f64>,
) -> Result<Vec<Entry>, StoreError> {
    records_in(tx, range)
        .await?
        .into_iter()
        .map(|(sequence, record)| {
            let bytes = codec.bytes_from(JOURNAL, sequence, record).ok();
            let entry = bytes.and_then(|bytes| journal_bytes::read(bytes).ok());
            entry.ok_or(StoreError::Unreadable { sequence })
        })
        .collect()
}

/// The records of the journal as they stand, each under its number.
pub(super) async fn records_in(
    tx: &Transaction<'_>,
    range: KeyRange<f64>,
) -> Result<Vec<(u64, JsValue)>, StoreError> {
    let journal = tx.object_store(JOURNAL).map_err(fault)?;
    // Both requests go out before the first answer: keys and values come in the same order.
    let keys =
        journal.get_all_keys::<f64>().with_query::<f64, _>(range.clone()).primitive().map_err(fault)?;
    let values = journal.get_all::<JsValue>().with_query::<f64, _>(range).primitive().map_err(fault)?;
    let (keys, values) = (keys.await.map_err(fault)?, values.await.map_err(fault)?);
    let ours = keys.zip(values).filter_map(|(number, value)| Some((sequence_of(number.ok()?)?, value)));
    ours.map(|(sequence, value)| Ok((sequence, value.map_err(fault)?))).collect()
}

pub(super) async fn get<K: TryToJs>(store: &ObjectStore<'_>, key: K) -> Result<Option<JsValue>, StoreError> {
    asked(store, key)?.await
}

/// The same, asked at once; the answer is waited for later.
fn asked<K: TryToJs>(
    store: &ObjectStore<'_>,
    key: K,
) -> Result<impl Future<Output = Result<Option<JsValue>, StoreError>> + use<K>, StoreError> {
    let request = store.get::<JsValue, K, _>(KeyRange::Only(key)).primitive().map_err(fault)?;
    Ok(async move { request.await.map_err(fault) })
}

/// Sequences are keys, and keys are floating point: exact up to 2^53 entries.
#[allow(clippy::cast_precision_loss)]
pub(super) fn key(sequence: u64) -> f64 {
    sequence as f64
}

/// The number of a record of ours. Under any other key somebody else has put something, which is no part of the journal.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn sequence_of(number: f64) -> Option<u64> {
    let sequence = number as u64;
    (sequence > 0 && key(sequence) == number).then_some(sequence)
}

pub(super) fn fault(error: Error) -> StoreError {
    match error {
        Error::DomException(exception) => named(&web_sys::DomException::from(exception).name()),
        // Texts of this library name types and values it could not convert; they are left out.
        Error::Serialisation(_) => StoreError::Broken("serialisation".to_owned()),
        Error::MissingData(_) => StoreError::Broken("transaction aborted".to_owned()),
        Error::Unknown(_) => StoreError::Broken("unknown".to_owned()),
    }
}

/// What an exception of IndexedDB means for the register.
pub(super) fn named(exception: &str) -> StoreError {
    match exception {
        "QuotaExceededError" => StoreError::Quota,
        // A transaction on a connection that was closed, or whose database was evicted.
        "InvalidStateError" => StoreError::Gone,
        other => StoreError::Broken(other.to_owned()),
    }
}
