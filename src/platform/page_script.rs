//! What the page does in plain script, for browsers that cannot run the program, and the program asks of it too.

use js_sys::{Function, Promise, Reflect};
use taizhang_core::domain::issue::Issue;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Saves all that is stored to a file, while all registers are locked: they stay so.
///
/// # Errors
/// `store-broken` where it could not be read or saved.
pub async fn save_locked() -> Result<(), Issue> {
    let broken = || Issue::new("store-broken").with("detail", "page");
    let window = web_sys::window().ok_or_else(broken)?;
    let save = Reflect::get(&window, &"taizhangSaveLocked".into()).map_err(|_| broken())?;
    let saving = save.dyn_into::<Function>().and_then(|save| save.call0(&JsValue::UNDEFINED));
    let saving: Promise = saving.and_then(JsCast::dyn_into).map_err(|_| broken())?;
    let faults = JsFuture::from(saving).await.map_err(|_| broken())?;
    if faults.as_f64() == Some(0.0) { Ok(()) } else { Err(broken()) }
}
