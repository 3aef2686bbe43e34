//! What a person had begun to type, so that a reload loses nothing.
//!
//! Drafts hold personal data, so they live in the tab's own storage: no other local page sees them, and
//! they end with the tab.

use std::cell::Cell;

use serde::Serialize;
use serde::de::DeserializeOwned;
use taizhang_core::domain::id::Id;

use crate::platform::leaving;
use crate::platform::local::{Kept, OfThisTab};

thread_local! {
    /// Of a register that nobody has kept nothing is kept either: not even what is half typed.
    static WANTED: Cell<bool> = const { Cell::new(true) };
}

/// Whether drafts are kept from now on: they are, unless the open register itself is kept nowhere. Once they are, nothing
/// goes with the page that anybody need be asked about.
pub fn want(wanted: bool) {
    WANTED.set(wanted);
    if wanted {
        leaving::ask(false);
    }
}

/// The draft of `form`, a name for the form and the record it edits.
pub fn load<T: DeserializeOwned>(form: &str) -> Option<T> {
    OfThisTab::get(&place(form))
}

/// Keeps a draft; returns whether the browser could.
pub fn save(form: &str, draft: &impl Serialize) -> bool {
    WANTED.get() && OfThisTab::set(&place(form), draft)
}

/// Once the form was submitted or thrown away.
pub fn clear(form: &str) {
    OfThisTab::delete(&place(form));
}

/// Of another register what a list was narrowed to says nothing.
pub fn begin_register(register: Id) {
    if load::<Id>(REGISTER) != Some(register) {
        clear(NARROWED);
        save(REGISTER, &register);
    }
}

/// Where it stands what the roster of people is narrowed to.
pub const NARROWED: &str = "people-filter";
const REGISTER: &str = "register";

fn place(form: &str) -> String {
    format!("draft.{form}")
}
