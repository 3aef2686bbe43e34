//! Whether something is being pressed: what comes by itself waits meanwhile, or the press would fall on what has come to
//! stand under the pointer.

use std::cell::Cell;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, MouseEvent};

/// A press that is over shows in each of these: that of a pointer let go outside of the window at its next move inside.
const SIGNS: [&str; 4] = ["pointerdown", "pointerup", "pointercancel", "pointermove"];
/// So often it is looked whether the press is over; so often at most.
const LOOK_MS: u32 = 20;
const LOOKS: usize = 500;

thread_local! {
    static PRESSED: Cell<bool> = const { Cell::new(false) };
    static WATCHED: Cell<bool> = const { Cell::new(false) };
}

/// Listens from now on, as long as the page stands.
pub fn watch() {
    if WATCHED.replace(true) {
        return;
    }
    let heard = Closure::<dyn FnMut(Event)>::new(|event: Event| {
        let held = event.dyn_ref::<MouseEvent>().is_some_and(|pointer| pointer.buttons() != 0);
        PRESSED.set(held && event.type_() != "pointercancel");
    });
    if let Some(window) = web_sys::window() {
        for sign in SIGNS {
            // A browser that knows no such event tells nothing, and nothing waits.
            let _ =
                window.add_event_listener_with_callback_and_bool(sign, heard.as_ref().unchecked_ref(), true);
        }
    }
    heard.forget();
}

/// Returns once nothing is pressed, and what the press was meant for has had it; at once where nothing is. Whoever holds
/// the pointer down for ten seconds has what came under it.
pub async fn released() {
    for _ in 0..LOOKS {
        if !PRESSED.get() {
            return;
        }
        TimeoutFuture::new(LOOK_MS).await;
    }
}
