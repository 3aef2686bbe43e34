//! A database written anew, sealed or in clear, when the lock (加锁) is turned on or off: in one transaction, so that a
//! browser killed meanwhile leaves it wholly as it was or wholly as it is to be.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionMode, TransactionOptions,
};
use taizhang_core::ledger::journal::Head;
use taizhang_core::ledger::keyring::Keyring;
use taizhang_core::ledger::store::StoreError;
use wasm_bindgen::JsValue;

use super::codec::Codec;
use super::indexed_db::{commit, put};
use super::lock::Opened;
use super::stored::{BLOBS, HEAD, JOURNAL, KEY, LOCK, META, SEGMENTS, THROUGH, fault, get, key};

/// So many entries of the journal are in memory at once.
const AT_ONCE: usize = 100;

/// Writes what `from` reads under the lock, or in clear where there is none, and marks it.
///
/// # Errors
/// What the store says; nothing is changed then.
pub(super) async fn rewrite(db: &Database, from: &Codec, lock: Option<&Opened>) -> Result<(), StoreError> {
    let to = Codec::new(&db.name(), lock.map(Opened::vault));
    let tx = begin(db, &[META, JOURNAL, SEGMENTS, BLOBS])?;
    let meta = tx.object_store(META).map_err(fault)?;
    json(&meta, META, HEAD, from, &to).await?;
    record(&meta, META, KEY.to_owned(), KEY, from, &to).await?;
    let journal = tx.object_store(JOURNAL).map_err(fault)?;
    for sequences in numbers(&journal).await?.chunks(AT_ONCE) {
        for sequence in sequences {
            record(&journal, JOURNAL, *sequence, *sequence, from, &to).await?;
        }
    }
    let segments = tx.object_store(SEGMENTS).map_err(fault)?;
    for number in numbers(&segments).await? {
        record(&segments, SEGMENTS, number, number, from, &to).await?;
    }
    json(&segments, SEGMENTS, THROUGH, from, &to).await?;
    originals(&tx, from, &to).await?;
    match lock {
        Some(lock) => {
            put(&meta, LOCK.to_owned(), text(lock.keyring())?)?;
            put(&segments, LOCK.to_owned(), JsValue::TRUE)?;
        }
        None => {
            for store in [&meta, &segments] {
                drop(store.delete::<String, _>(LOCK.to_owned()).primitive().map_err(fault)?);
            }
        }
    }
    commit(tx).await
}

/// Says in a sealed database how it opens since the passphrase was changed.
///
/// # Errors
/// What the store says.
pub(super) async fn mark(db: &Database, keyring: &Keyring) -> Result<(), StoreError> {
    let tx = begin(db, &[META])?;
    put(&tx.object_store(META).map_err(fault)?, LOCK.to_owned(), text(keyring)?)?;
    commit(tx).await
}

fn begin<'a>(db: &'a Database, stores: &[&str]) -> Result<Transaction<'a>, StoreError> {
    let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    let tx = db.transaction(stores).with_mode(TransactionMode::Readwrite).with_options(strict);
    tx.build().map_err(fault)
}

fn text(keyring: &Keyring) -> Result<JsValue, StoreError> {
    let text = serde_json::to_string(keyring).map_err(|_| StoreError::Broken("json".to_owned()))?;
    Ok(JsValue::from_str(&text))
}

/// The keys that are numbers.
async fn numbers(store: &ObjectStore<'_>) -> Result<Vec<f64>, StoreError> {
    let all = KeyRange::LowerBound(key(0), false);
    let keys = store.get_all_keys::<f64>().with_query::<f64, _>(all).primitive().map_err(fault)?;
    Ok(keys.await.map_err(fault)?.filter_map(Result::ok).collect())
}

/// One record. What is no record of ours stays as it stands: it is for whoever reads it to say so.
async fn record<K>(
    store: &ObjectStore<'_>,
    name: &str,
    at: K,
    place: impl std::fmt::Display + Copy,
    from: &Codec,
    to: &Codec,
) -> Result<(), StoreError>
where
    K: indexed_db_futures::primitive::TryToJs + indexed_db_futures::primitive::TryFromJs + Clone,
{
    let Some(found) = get(store, at.clone()).await? else { return Ok(()) };
    match from.bytes_from(name, place, found) {
        Ok(bytes) => put(store, at, to.bytes_to_js(name, place, &bytes)?),
        Err(_) => Ok(()),
    }
}

async fn json(
    store: &ObjectStore<'_>,
    name: &str,
    at: &str,
    from: &Codec,
    to: &Codec,
) -> Result<(), StoreError> {
    let Some(found) = get(store, at.to_owned()).await? else { return Ok(()) };
    match from.json_from::<Head>(name, at, found) {
        Ok(head) => put(store, at.to_owned(), to.json_to_js(name, at, &head)?),
        Err(StoreError::Locked) => Err(StoreError::Locked),
        Err(_) => Ok(()),
    }
}

/// Their keys change with them.
async fn originals(tx: &Transaction<'_>, from: &Codec, to: &Codec) -> Result<(), StoreError> {
    let archive = tx.object_store(BLOBS).map_err(fault)?;
    let keys = archive.get_all_keys::<String>().primitive().map_err(fault)?.await.map_err(fault)?;
    let keys: Vec<String> = keys.filter_map(Result::ok).collect();
    for old in keys {
        let Some(digest) = from.name_from_key(BLOBS, old.clone()) else { continue };
        let Some(found) = get(&archive, old.clone()).await? else { continue };
        let Ok(bytes) = from.bytes_from(BLOBS, &digest, found) else { continue };
        drop(archive.delete::<String, _>(old).primitive().map_err(fault)?);
        put(&archive, to.name_to_key(BLOBS, &digest)?, to.bytes_to_js(BLOBS, &digest, &bytes)?)?;
    }
    Ok(())
}
