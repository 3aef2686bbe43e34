//! Knowing whether an Enter belongs to the person or to the input method.
//!
//! Confirming a pinyin candidate with Enter must never submit a form or take a choice. Engines disagree: some
//! mark the key event as composing, some report key code 229, and some end the composition *before* the key
//! event. The last is why the end of a composition counts only after the current event has passed.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

/// Key code browsers give for a key the input method is handling.
const HANDLED_BY_IME: u32 = 229;

/// Watches compositions inside one element. Wire `start` and `end` to `compositionstart` and `compositionend`.
#[derive(Clone, Copy)]
pub struct ImeGuard {
    composing: StoredValue<bool>,
}

impl Default for ImeGuard {
    fn default() -> Self {
        Self { composing: StoredValue::new(false) }
    }
}

impl ImeGuard {
    pub fn start(self) {
        self.composing.set_value(true);
    }

    /// The composition ended; keys count again once the events of this moment have passed.
    pub fn end(self) {
        set_timeout(
            move || {
                // The element may be gone by then.
                let _ = self.composing.try_set_value(false);
            },
            std::time::Duration::ZERO,
        );
    }

    /// Whether the input method is at work right now.
    pub fn composing(self) -> bool {
        self.composing.get_value()
    }

    /// Whether this key press is the input method's, not the person's.
    pub fn owns(self, event: &KeyboardEvent) -> bool {
        event.is_composing() || event.key_code() == HANDLED_BY_IME || self.composing()
    }
}
