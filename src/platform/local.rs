//! `localStorage` and `sessionStorage`, which a browser may refuse or have filled up: what is kept here is
//! a convenience, so a failure is an absence and never an error.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// All keys start with this: over `file://` every local page shares one storage.
const PREFIX: &str = "taizhang.";

/// Shared by all tabs and kept across restarts.
pub struct Lasting;

/// Of this tab alone; survives a reload, ends with the tab.
pub struct OfThisTab;

/// One of the two storages, where a failure is an absence.
pub trait Kept {
    type Storage: Storage;

    /// `gloo-storage` throws where the browser refuses the storage; this asks first.
    fn allowed() -> bool;

    /// What stands under `key`, unless it is absent or written by a program that meant something else.
    fn get<T: DeserializeOwned>(key: &str) -> Option<T> {
        Self::allowed().then(|| Self::Storage::get(full(key)).ok()).flatten()
    }

    /// Whether it could be kept.
    fn set(key: &str, value: &impl Serialize) -> bool {
        Self::allowed() && Self::Storage::set(full(key), value).is_ok()
    }

    /// Everything under keys that begin so.
    fn delete_all(beginning: &str) {
        if !Self::allowed() {
            return;
        }
        let (raw, beginning) = (Self::Storage::raw(), full(beginning));
        let keys = (0..Self::Storage::length()).filter_map(|at| raw.key(at).ok().flatten());
        let keys: Vec<String> = keys.filter(|key| key.starts_with(&beginning)).collect();
        keys.into_iter().for_each(Self::Storage::delete);
    }

    fn delete(key: &str) {
        if Self::allowed() {
            Self::Storage::delete(full(key));
        }
    }
}

impl Kept for Lasting {
    type Storage = LocalStorage;

    fn allowed() -> bool {
        web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
    }
}

impl Kept for OfThisTab {
    type Storage = SessionStorage;

    fn allowed() -> bool {
        web_sys::window().is_some_and(|window| matches!(window.session_storage(), Ok(Some(_))))
    }
}

fn full(key: &str) -> String {
    format!("{PREFIX}{key}")
}
