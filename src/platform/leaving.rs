//! The browser's own question before a page goes: with what was entered and is kept nowhere, or with what is typed and is
//! no draft yet.

use std::cell::{Cell, RefCell};

use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

/// Where people type what they mean to keep: forms, and the answers to a roster's questions. What is searched for is not.
const TYPED_IN: &str = "form, .import";
/// Passphrases are typed again; a choice offers itself again.
const NOT_TYPED: &str =
    "[type=password], [role=combobox], [role=search] *, [type=file], [type=checkbox], [type=radio]";

thread_local! {
    /// An open register is kept nowhere.
    static UNKEPT: Cell<bool> = const { Cell::new(false) };
    /// Fields that hold what no draft holds.
    static TYPED: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

/// Whether an open register would be lost with the page.
pub fn is_asked() -> bool {
    UNKEPT.get()
}

/// Whether it is asked from now on with an open register.
pub fn ask(wanted: bool) {
    UNKEPT.set(wanted);
}

/// The page goes by itself, and nobody may be there to answer.
pub fn ask_nothing() {
    UNKEPT.set(false);
    TYPED.with_borrow_mut(Vec::clear);
}

/// A draft holds what was just typed, where the keyboard is.
pub(super) fn drafted() {
    let here = web_sys::window().and_then(|window| window.document()?.active_element());
    TYPED.with_borrow_mut(|typed| typed.retain(|field| Some(field) != here.as_ref()));
}

/// Watches what is typed, and asks. It stands as long as the page.
pub fn watch() {
    let Some(window) = web_sys::window() else { return };
    let listen = |event: &str, hear: fn(Event)| {
        let hear = Closure::<dyn Fn(Event)>::new(hear);
        // Where it is refused nothing is asked.
        let _ = window.add_event_listener_with_callback_and_bool(event, hear.as_ref().unchecked_ref(), true);
        hear.forget();
    };
    // Heard on its way down to the field, before the field's own draft of it is kept.
    listen("input", |event| {
        let Some(field) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let within = |what| field.closest(what).is_ok_and(|found| found.is_some());
        if within(TYPED_IN) && !within(NOT_TYPED) {
            TYPED.with_borrow_mut(|typed| {
                typed.retain(|known| *known != field);
                typed.push(field);
            });
        }
    });
    // What was sent is no longer only typed.
    listen("submit", |event| {
        if let Some(form) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
            TYPED.with_borrow_mut(|typed| typed.retain(|field| !form.contains(Some(field))));
        }
    });
    listen("beforeunload", |event| {
        if UNKEPT.get() || TYPED.with_borrow(|typed| typed.iter().any(holds_words)) {
            event.prevent_default();
            // Chromium below 119 asks for this one; where it is refused nothing is asked.
            let _ = Reflect::set(&event, &JsValue::from_str("returnValue"), &JsValue::TRUE);
        }
    });
}

/// Whether it is still on the page and not empty.
fn holds_words(field: &Element) -> bool {
    let value = Reflect::get(field, &"value".into()).ok().and_then(|value| value.as_string());
    field.is_connected() && value.is_some_and(|value| !value.trim().is_empty())
}
