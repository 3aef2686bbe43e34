//! What a database still holds, whatever state it is in and whoever wrote it.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use taizhang_core::ledger::journal_bytes::{self, NotAnEntry};
use taizhang_core::ledger::store::{BlobKey, Remains, StoreError};
use wasm_bindgen::JsValue;

use super::codec::Codec;
use super::stored::{
    BLOBS, JOURNAL, META, SEGMENTS, fault, reading, records_in, stored_head, stored_key, stored_snapshot,
};

/// Reads each object store by itself, as far as it is there and can be read: one that is broken takes no other with it.
pub(super) async fn read(codec: &Codec, db: &Database) -> Result<Remains, StoreError> {
    let has = |name: &str| db.object_store_names().any(|found| found == name);
    let mut remains = Remains::default();
    if has(META) {
        remains.head = stored_head(codec, &reading(db, &[META])?).await.ok().flatten();
        remains.key = stored_key(codec, &reading(db, &[META])?).await.ok().flatten();
    }
    if has(JOURNAL) {
        let records = records_in(&reading(db, &[JOURNAL])?, KeyRange::LowerBound(0.0, false)).await?;
        for (sequence, record) in records {
            match journal_bytes::read(codec.bytes_from(JOURNAL, sequence, record).unwrap_or_default()) {
                Ok(entry) => remains.entries.push(entry),
                Err(NotAnEntry(bytes)) => remains.unreadable.push((sequence, bytes)),
            }
        }
    }
    if has(SEGMENTS) {
        remains.snapshot = stored_snapshot(codec, &reading(db, &[SEGMENTS])?).await.ok().flatten();
    }
    if has(BLOBS) {
        remains.blobs = originals(codec, db).await?;
    }
    Ok(remains)
}

async fn originals(codec: &Codec, db: &Database) -> Result<Vec<(BlobKey, Vec<u8>)>, StoreError> {
    let tx = reading(db, &[BLOBS])?;
    let archive = tx.object_store(BLOBS).map_err(fault)?;
    // Both requests go out before the first answer: keys and values come in the same order.
    let keys = archive.get_all_keys::<String>().primitive().map_err(fault)?;
    let values = archive.get_all::<JsValue>().primitive().map_err(fault)?;
    let (keys, values) = (keys.await.map_err(fault)?, values.await.map_err(fault)?);
    let found = keys.zip(values).filter_map(|(key, value)| {
        let digest = codec.name_from_key(BLOBS, key.ok()?)?;
        let bytes = codec.bytes_from(BLOBS, &digest, value.ok()?).ok()?;
        Some((BlobKey(digest), bytes))
    });
    Ok(found.collect())
}
