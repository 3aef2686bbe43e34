//! What the browser may keep, and whether it promised to keep it.

use js_sys::{Promise, Reflect};
use taizhang_core::report::settings::space::Space;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Looks. Nothing is known on an address that is not secure, where browsers have no such thing.
pub async fn look() -> Space {
    let Some(storage) = storage() else { return Space::default() };
    let persisted = answer(storage.persisted()).await.and_then(|kept| kept.as_bool());
    let estimate = answer(storage.estimate()).await;
    let number = |name: &str| Reflect::get(estimate.as_ref()?, &name.into()).ok()?.as_f64();
    let used = number("usage");
    let free = number("quota").map(|quota| quota - used.unwrap_or_default());
    Space { free, used, persisted: persisted.unwrap_or_default() }
}

/// Asks the browser not to clear up by itself. Chromium answers by itself and never asks the person.
pub async fn keep() {
    if let Some(storage) = storage() {
        answer(storage.persist()).await;
    }
}

fn storage() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &"storage".into()).is_ok_and(|storage| !storage.is_undefined());
    there.then(|| navigator.storage())
}

async fn answer(asked: Result<Promise, JsValue>) -> Option<JsValue> {
    JsFuture::from(asked.ok()?).await.ok()
}
