//! The office's signing key, kept in its database beside the journal and never in it.
//!
//! Who moves the pen to another PC must be able to sign there, so a backup carries the key as well, under
//! the backup's passphrase: hence [`IndexedDbStore::save_key`].

use std::fmt;

use indexed_db_futures::transaction::TransactionDurability;
use taizhang_core::ledger::store::StoreError;

use crate::platform::indexed_db::{IndexedDbStore, META, bytes_from, bytes_to_js, commit, fault, get, put};

const KEY: &str = "signing-key";

/// The 32 secret bytes of an Ed25519 key.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningSeed([u8; 32]);

impl SigningSeed {
    /// `bytes` must come from the browser's random source.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// A secret has no text.
impl fmt::Debug for SigningSeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningSeed(…)")
    }
}

impl IndexedDbStore {
    /// The office's key, if it has been made.
    pub async fn load_key(&self) -> Result<Option<SigningSeed>, StoreError> {
        let tx = self.read(&[META])?;
        let meta = tx.object_store(META).map_err(fault)?;
        get(&meta, KEY.to_owned()).await?.map(seed_from).transpose()
    }

    /// Keeps `key`, replacing any other: after a restore, which brings the key along.
    pub async fn save_key(&self, key: &SigningSeed) -> Result<(), StoreError> {
        let tx = self.write(&[META], TransactionDurability::Strict)?;
        put(&tx.object_store(META).map_err(fault)?, KEY.to_owned(), bytes_to_js(&key.0))?;
        commit(tx).await
    }

    /// The office's key, which is `fresh` if none had been made: two tabs at set-up get the same one.
    pub async fn ensure_key(&self, fresh: SigningSeed) -> Result<SigningSeed, StoreError> {
        let tx = self.write(&[META], TransactionDurability::Strict)?;
        let stored = get(&tx.object_store(META).map_err(fault)?, KEY.to_owned()).await?;
        if let Some(stored) = stored {
            return seed_from(stored);
        }
        put(&tx.object_store(META).map_err(fault)?, KEY.to_owned(), bytes_to_js(&fresh.0))?;
        commit(tx).await?;
        Ok(fresh)
    }
}

fn seed_from(value: wasm_bindgen::JsValue) -> Result<SigningSeed, StoreError> {
    let bytes = bytes_from(value)?;
    let seed = bytes.try_into().map_err(|_| StoreError::Broken("the key has a wrong length".to_owned()))?;
    Ok(SigningSeed(seed))
}
