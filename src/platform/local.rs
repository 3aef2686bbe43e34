//! `localStorage` and `sessionStorage`, which a browser may refuse or have filled up: what is kept here is
//! a convenience, so a failure is an absence and never an error.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::lock;

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
        let key = full(key);
        let text = Self::allowed().then(|| Self::Storage::raw().get_item(&key).ok().flatten()).flatten()?;
        serde_json::from_str(&lock::kept(&key, text)?).ok()
    }

    /// Whether it could be kept: it cannot while the lock is on and was not opened here.
    fn set(key: &str, value: &impl Serialize) -> bool {
        let key = full(key);
        let text = serde_json::to_string(value).ok().and_then(|text| lock::to_keep(&key, text));
        let keep = |text: String| Self::Storage::raw().set_item(&key, &text).is_ok();
        Self::allowed() && text.is_some_and(keep)
    }

    /// The whole keys of ours that begin so.
    fn keys(beginning: &str) -> Vec<String> {
        if !Self::allowed() {
            return Vec::new();
        }
        let (raw, beginning) = (Self::Storage::raw(), full(beginning));
        let keys = (0..Self::Storage::length()).filter_map(|at| raw.key(at).ok().flatten());
        keys.filter(|key| key.starts_with(&beginning)).collect()
    }

    /// Everything under keys that begin so.
    fn delete_all(beginning: &str) {
        Self::keys(beginning).into_iter().for_each(Self::Storage::delete);
    }

    /// What stands under keys that begin so and holds what is looked for, in the key or in the value.
    fn delete_where(beginning: &str, holds: impl Fn(&str) -> bool) {
        for key in Self::keys(beginning) {
            let text = Self::Storage::raw().get_item(&key).ok().flatten();
            let text = text.and_then(|text| lock::kept(&key, text));
            if holds(&key) || text.is_some_and(|text| holds(&text)) {
                Self::Storage::delete(&key);
            }
        }
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
