//! The folders that were chosen, one for each register, as the browser lends them again after a restart. They stand in a
//! database of their own: only there a browser keeps such a thing. A folder is no secret, and opens nothing without the
//! person's word or the browser's memory of it.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use taizhang_core::domain::id::Id;
use wasm_bindgen::{JsCast, JsValue};

use super::folder::Folder;

/// Registers' databases begin otherwise.
const DATABASE: &str = "taizhang.places";
const FOLDERS: &str = "folders";

/// The folder of a register.
pub async fn load(register: Id) -> Option<Folder> {
    let db = open().await?;
    let tx = db.transaction([FOLDERS]).with_mode(TransactionMode::Readonly).build().ok()?;
    let folders = tx.object_store(FOLDERS).ok()?;
    let found = folders.get::<JsValue, String, _>(KeyRange::Only(register.to_string())).primitive().ok()?;
    found.await.ok()?.map(JsCast::unchecked_into)
}

/// All of them.
pub async fn all() -> Vec<Folder> {
    let all = async {
        let db = open().await?;
        let tx = db.transaction([FOLDERS]).with_mode(TransactionMode::Readonly).build().ok()?;
        let folders = tx.object_store(FOLDERS).ok()?;
        let found = folders.get_all::<JsValue>().primitive().ok()?.await.ok()?;
        Some(found.filter_map(Result::ok).map(JsCast::unchecked_into).collect())
    };
    all.await.unwrap_or_default()
}

/// Keeps it, or forgets it. Says whether the browser did.
pub async fn keep(register: Id, folder: Option<&Folder>) -> bool {
    let keep = async {
        let db = open().await?;
        let tx = db.transaction([FOLDERS]).with_mode(TransactionMode::Readwrite).build().ok()?;
        {
            let folders = tx.object_store(FOLDERS).ok()?;
            let key = register.to_string();
            match folder {
                Some(folder) => {
                    let put = folders.put(JsValue::from(folder.clone())).with_key(key).without_key_type();
                    drop(put.primitive().ok()?);
                }
                None => drop(folders.delete::<String, _>(key).primitive().ok()?),
            }
        }
        tx.commit().await.ok()
    };
    keep.await.is_some()
}

async fn open() -> Option<Database> {
    let request =
        Database::open(DATABASE).with_version(1_u8).with_on_upgrade_needed(|_, db: Database| made(&db));
    request.build().ok()?.await.ok()
}

fn made(db: &Database) -> Result<(), Error> {
    db.create_object_store(FOLDERS).build().map(drop)
}
