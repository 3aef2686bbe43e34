//! The browser's own question before a page goes, with what was entered in it and is kept nowhere.

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Event;

/// Whether it would be asked now.
pub fn is_asked() -> bool {
    web_sys::window().is_some_and(|window| window.onbeforeunload().is_some())
}

/// Whether it is asked from now on.
pub fn ask(wanted: bool) {
    let Some(window) = web_sys::window() else { return };
    if !wanted {
        window.set_onbeforeunload(None);
        return;
    }
    let ask = Closure::<dyn Fn(Event)>::new(|event: Event| {
        event.prevent_default();
        // Chromium below 119 asks for this one; where it is refused nothing is asked.
        let _ = Reflect::set(&event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
    });
    window.set_onbeforeunload(Some(ask.as_ref().unchecked_ref()));
    // It stands as long as the page.
    ask.forget();
}
