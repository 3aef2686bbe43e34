//! Work that one window of this browser does at a time.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    type Locks;

    #[wasm_bindgen(method, catch)]
    fn request(this: &Locks, name: &str, held: &JsValue) -> Result<Promise, JsValue>;
}

/// A turn that this window has. It ends when this is dropped, or with the window.
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // A promise takes its answer.
            let _ = release.call0(&JsValue::NULL);
        }
    }
}

/// Waits for the turn. Where the browser knows no turns each window takes its own: what both write is told apart by its
/// number.
pub async fn take(name: &str) -> Turn {
    let Some(locks) = locks() else { return Turn(None) };
    let (had, tell) = promise();
    let (held, release) = promise();
    let took = Closure::once_into_js(move |_: JsValue| -> JsValue {
        let _ = tell.call0(&JsValue::NULL);
        held.into()
    });
    if locks.request(name, &took).is_err() {
        return Turn(None);
    }
    // This promise is never rejected.
    let _ = JsFuture::from(had).await;
    Turn(Some(release))
}

fn locks() -> Option<Locks> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

/// A promise, and what fulfils it.
fn promise() -> (Promise, Function) {
    let mut fulfil = None;
    let promise = Promise::new(&mut |resolve, _| fulfil = Some(resolve));
    (promise, fulfil.unwrap_or_else(|| Function::new_no_args("")))
}
