//! What the transactions of a register's database read, and what their faults mean: the store itself, what is left of one
//! that cannot be opened, and the list of registers are all read by these.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::primitive::TryToJs;
use indexed_db_futures::transaction::{Transaction, TransactionMode};
use js_sys::Uint8Array;
use serde::de::DeserializeOwned;
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::journal_bytes;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{Segment, Snapshot, StoreError};
use wasm_bindgen::{JsCast, JsValue};

pub(super) const META: &str = "meta";
pub(super) const JOURNAL: &str = "journal";
pub(super) const SEGMENTS: &str = "segments";
pub(super) const BLOBS: &str = "blobs";

pub(super) const HEAD: &str = "head";
pub(super) const KEY: &str = "signing-key";
pub(super) const THROUGH: &str = "through";

pub(super) const PREFIX: &str = "taizhang-";

/// Begins to read.
pub(super) fn reading<'a>(db: &'a Database, stores: &[&str]) -> Result<Transaction<'a>, StoreError> {
    db.transaction(stores).with_mode(TransactionMode::Readonly).build().map_err(fault)
}

/// Where the journal is said to stand; none where nothing says so.
pub(super) async fn stored_head(tx: &Transaction<'_>) -> Result<Option<Head>, StoreError> {
    asked_head(tx)?.await
}

fn asked_head(
    tx: &Transaction<'_>,
) -> Result<impl Future<Output = Result<Option<Head>, StoreError>> + use<>, StoreError> {
    let found = asked(&tx.object_store(META).map_err(fault)?, HEAD.to_owned())?;
    Ok(async move { found.await?.map(|head| json_from(head).map_err(|_| StoreError::Headless)).transpose() })
}

/// Whether the journal stands at `expected`: asked before what this transaction puts, and answered after that was sent
/// too, since each answer waits for the page's thread, which is busy drawing that something is being saved.
pub(super) fn stands_at<'a>(
    tx: &Transaction<'_>,
    expected: &'a Head,
) -> Result<impl Future<Output = Result<(), StoreError>> + use<'a>, StoreError> {
    let head = asked_head(tx)?;
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
pub(super) async fn journal_head(tx: &Transaction<'_>, parts: &[&str]) -> Result<Head, StoreError> {
    if let Some(head) = stored_head(tx).await? {
        return Ok(head);
    }
    for part in parts {
        let store = tx.object_store(part).map_err(fault)?;
        if store.count().primitive().map_err(fault)?.await.map_err(fault)? > 0 {
            return Err(StoreError::Headless);
        }
    }
    Ok(Head::origin())
}

/// Where the stored snapshot stands. One that does not say it stands nowhere: the next takes its place.
pub(super) async fn stored_through(tx: &Transaction<'_>) -> Result<Option<Head>, StoreError> {
    let segments = tx.object_store(SEGMENTS).map_err(fault)?;
    Ok(get(&segments, THROUGH.to_owned()).await?.and_then(|through| json_from(through).ok()))
}

/// The office's key; one of a wrong length is none.
pub(super) async fn stored_key(tx: &Transaction<'_>) -> Result<Option<SigningSeed>, StoreError> {
    let meta = tx.object_store(META).map_err(fault)?;
    let bytes = get(&meta, KEY.to_owned()).await?.and_then(|found| bytes_from(found).ok());
    Ok(bytes.and_then(|bytes| bytes.try_into().ok()).map(SigningSeed::from_bytes))
}

/// The stored snapshot; none where a part of it cannot be read.
pub(super) async fn stored_snapshot(tx: &Transaction<'_>) -> Result<Option<Snapshot>, StoreError> {
    let Some(through) = stored_through(tx).await? else { return Ok(None) };
    match all_segments(tx).await {
        Ok(segments) => Ok(Some(Snapshot { through, segments })),
        Err(StoreError::Broken(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

async fn all_segments(tx: &Transaction<'_>) -> Result<Vec<Segment>, StoreError> {
    let store = tx.object_store(SEGMENTS).map_err(fault)?;
    let numbers = || KeyRange::Bound(0.0, false, f64::from(u32::MAX), false);
    // Both requests go out before the first answer: keys and values come in the same order.
    let keys = store.get_all_keys::<u32>().with_query::<f64, _>(numbers()).primitive().map_err(fault)?;
    let values = store.get_all::<JsValue>().with_query::<f64, _>(numbers()).primitive().map_err(fault)?;
    let (keys, values) = (keys.await.map_err(fault)?, values.await.map_err(fault)?);
    keys.zip(values)
        .map(|(number, bytes)| Ok((number.map_err(fault)?, bytes_from(bytes.map_err(fault)?)?)))
        .collect()
}

pub(super) async fn entries_after(tx: &Transaction<'_>, sequence: u64) -> Result<Vec<Entry>, StoreError> {
    entries_in(tx, KeyRange::LowerBound(key(sequence), true)).await
}

pub(super) async fn entries_in(tx: &Transaction<'_>, range: KeyRange<f64>) -> Result<Vec<Entry>, StoreError> {
    records_in(tx, range)
        .await?
        .into_iter()
        .map(|(sequence, record)| {
            let bytes = bytes_from(record).ok();
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

pub(super) fn bytes_from(value: JsValue) -> Result<Vec<u8>, StoreError> {
    let bytes: Uint8Array =
        value.dyn_into().map_err(|_| StoreError::Broken("a record is not bytes".to_owned()))?;
    Ok(bytes.to_vec())
}

pub(super) fn entry_from(value: JsValue) -> Result<Entry, StoreError> {
    journal_bytes::read(bytes_from(value)?)
        .map_err(|_| StoreError::Broken("a journal record cannot be read".to_owned()))
}

fn json_from<T: DeserializeOwned>(value: JsValue) -> Result<T, StoreError> {
    value
        .as_string()
        .and_then(|text| serde_json::from_str(&text).ok())
        .ok_or_else(|| StoreError::Broken("a record is not the expected json".to_owned()))
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
