//! When the lock shuts: after nobody has touched any window of the program for a while, or when one of them says so.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Interval;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{BroadcastChannel, Event, MessageEvent};

use super::clock;

/// All windows of the program in this browser. Over `file://` any local page may speak here too: it can shut the lock, and
/// keep it from shutting by itself, and hears that the program is in use.
const CHANNEL: &str = "taizhang-lock";
/// So often a window looks whether it is time, and at most so often it says that somebody is there.
const LOOK_MS: u32 = 5_000;
const SIGNS: [&str; 4] = ["pointerdown", "keydown", "wheel", "touchstart"];

/// What one window says to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Somebody is at the keyboard.
    Here,
    /// The lock was shut, or turned on: what is open must not be seen any more.
    Shut,
    /// The lock was turned off.
    Off,
}

impl Said {
    const ALL: [Self; 3] = [Self::Here, Self::Shut, Self::Off];

    const fn word(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Shut => "shut",
            Self::Off => "off",
        }
    }
}

/// Tells the other windows.
pub fn say(said: Said) {
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        // Nobody may be there to hear it.
        let _ = channel.post_message(&JsValue::from_str(said.word()));
        channel.close();
    }
}

/// Calls `hear` with what other windows say, and `idle` every few seconds with how many minutes nobody has been at any of
/// them. It stands as long as the page.
pub fn watch(hear: impl Fn(Said) + 'static, idle: impl Fn(i64) + 'static) {
    let last = Rc::new(Cell::new(clock::now()));
    let told = Rc::new(Cell::new(clock::now()));
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        let last = Rc::clone(&last);
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let word = event.data().as_string();
            match Said::ALL.into_iter().find(|said| Some(said.word()) == word.as_deref()) {
                Some(Said::Here) => last.set(clock::now()),
                Some(said) => hear(said),
                None => {}
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        // Whoever drops it hears nothing any more.
        std::mem::forget(channel);
    }
    let here = Closure::<dyn FnMut(Event)>::new({
        let last = Rc::clone(&last);
        move |_| {
            let now = clock::now();
            last.set(now);
            if (now - told.get()).num_milliseconds() > i64::from(LOOK_MS) {
                told.set(now);
                say(Said::Here);
            }
        }
    });
    if let Some(window) = web_sys::window() {
        for sign in SIGNS {
            // A browser that knows no such event shows the others.
            let _ =
                window.add_event_listener_with_callback_and_bool(sign, here.as_ref().unchecked_ref(), true);
        }
    }
    here.forget();
    Interval::new(LOOK_MS, move || idle((clock::now() - last.get()).num_minutes())).forget();
}
