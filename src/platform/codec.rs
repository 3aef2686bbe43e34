//! How the records of one database are written: in clear, or sealed while the lock (加锁) is on.
//!
//! Numbers of entries and segments stand in clear as keys, since the database sorts by them; what an archived original is
//! found by does not. A record written the other way than this handle writes means that the lock was turned on or off in
//! another window: the handle is of no use any more.

use std::fmt::Display;
use std::rc::Rc;

use js_sys::Uint8Array;
use serde::Serialize;
use serde::de::DeserializeOwned;
use taizhang_core::ledger::store::StoreError;
use taizhang_core::ledger::vault::Vault;
use wasm_bindgen::{JsCast, JsValue};

use super::random;

#[derive(Clone)]
pub(super) struct Codec {
    database: Rc<str>,
    vault: Option<Rc<Vault>>,
}

impl Codec {
    pub(super) fn new(database: &str, vault: Option<Rc<Vault>>) -> Self {
        Self { database: database.into(), vault }
    }

    pub(super) const fn is_sealed(&self) -> bool {
        self.vault.is_some()
    }

    /// Where a record stands.
    fn place(&self, store: &str, key: impl Display) -> String {
        format!("{}/{store}/{key}", self.database)
    }

    pub(super) fn bytes_to_js(
        &self,
        store: &str,
        key: impl Display,
        bytes: &[u8],
    ) -> Result<JsValue, StoreError> {
        let Some(vault) = &self.vault else { return Ok(Uint8Array::from(bytes).into()) };
        let nonce = random::bytes().map_err(|issue| StoreError::Broken(issue.code))?;
        let sealed = vault.seal(&self.place(store, key), bytes, nonce);
        let sealed = sealed.map_err(|_| StoreError::Broken("seal".to_owned()))?;
        Ok(Uint8Array::from(sealed.as_slice()).into())
    }

    pub(super) fn bytes_from(
        &self,
        store: &str,
        key: impl Display,
        value: JsValue,
    ) -> Result<Vec<u8>, StoreError> {
        let bytes: Uint8Array =
            value.dyn_into().map_err(|_| StoreError::Broken("a record is not bytes".to_owned()))?;
        let Some(vault) = &self.vault else { return Ok(bytes.to_vec()) };
        vault
            .open(&self.place(store, key), &bytes.to_vec())
            .map_err(|_| StoreError::Broken("a record is not sealed for its place".to_owned()))
    }

    /// JSON stands as a text, unless it is sealed.
    pub(super) fn json_to_js(
        &self,
        store: &str,
        key: &str,
        value: &impl Serialize,
    ) -> Result<JsValue, StoreError> {
        let text = serde_json::to_string(value).map_err(|_| StoreError::Broken("json".to_owned()))?;
        if self.is_sealed() {
            return self.bytes_to_js(store, key, text.as_bytes());
        }
        Ok(JsValue::from_str(&text))
    }

    /// # Errors
    /// [`StoreError::Locked`] where it was written the other way.
    pub(super) fn json_from<T: DeserializeOwned>(
        &self,
        store: &str,
        key: &str,
        value: JsValue,
    ) -> Result<T, StoreError> {
        let other = || StoreError::Broken("a record is not the expected json".to_owned());
        let text = match (value.as_string(), self.is_sealed()) {
            (Some(text), false) => text,
            (None, true) => String::from_utf8(self.bytes_from(store, key, value)?).map_err(|_| other())?,
            (None, false) if value.is_instance_of::<Uint8Array>() => return Err(StoreError::Locked),
            (Some(_), true) => return Err(StoreError::Locked),
            (None, false) => return Err(other()),
        };
        serde_json::from_str(&text).map_err(|_| other())
    }

    /// The key under which something is found that is named by its content.
    pub(super) fn name_to_key(&self, store: &str, name: &str) -> Result<String, StoreError> {
        let Some(vault) = &self.vault else { return Ok(name.to_owned()) };
        let sealed = vault.seal_name(&self.place(store, ""), name);
        sealed.map_err(|_| StoreError::Broken("seal".to_owned()))
    }

    /// None under a key where somebody else has put something.
    pub(super) fn name_from_key(&self, store: &str, key: String) -> Option<String> {
        match &self.vault {
            None => Some(key),
            Some(vault) => vault.open_name(&self.place(store, ""), &key).ok(),
        }
    }
}
