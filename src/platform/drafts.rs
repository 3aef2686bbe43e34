//! What a person had begun to type, so that a reload loses nothing.
//!
//! Drafts hold personal data, so they live in the tab's own storage: no other local page sees them, and
//! they end with the tab. What a worker writes to the office in the own copy ends with the copy, which lies in the same
//! browser.

use std::cell::Cell;

use serde::Serialize;
use serde::de::DeserializeOwned;
use taizhang_core::domain::id::Id;

use crate::platform::leaving;
use crate::platform::local::{Kept, Lasting, OfThisTab};

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
    let kept = WANTED.get() && OfThisTab::set(&place(form), draft);
    if kept {
        leaving::drafted();
    }
    kept
}

/// Once the form was submitted or thrown away.
pub fn clear(form: &str) {
    OfThisTab::delete(&place(form));
}

/// Once a register is removed, whatever was half typed in it goes too.
pub fn clear_register(register: Id) {
    OfThisTab::delete_all(&place(&register.to_string()));
    if load::<Id>(REGISTER) == Some(register) {
        clear(NARROWED);
        clear(REGISTER);
    }
    ToOffice::clear_all(register);
}

/// Once people are erased: whatever was half typed in which one of these words stands goes too, in this window.
pub fn forget(words: &[String]) {
    OfThisTab::delete_where(&place(""), |text| words.iter().any(|word| text.contains(word.as_str())));
}

/// What a worker writes to the office.
#[derive(Clone, Copy)]
pub enum ToOffice {
    /// 年度自评.
    Assessment,
    /// 说明.
    Note,
}

impl ToOffice {
    const ALL: [Self; 2] = [Self::Assessment, Self::Note];

    fn place(self, register: Id) -> String {
        let part = match self {
            Self::Assessment => "self-assessment",
            Self::Note => "note",
        };
        format!("own.{register}.{part}")
    }

    pub fn load<T: DeserializeOwned>(self, register: Id) -> Option<T> {
        Lasting::get(&self.place(register))
    }

    pub fn save(self, register: Id, words: &impl Serialize) {
        if WANTED.get() && Lasting::set(&self.place(register), words) {
            leaving::drafted();
        }
    }

    pub fn clear(self, register: Id) {
        Lasting::delete(&self.place(register));
    }

    /// Goes with the copy.
    fn clear_all(register: Id) {
        Self::ALL.into_iter().for_each(|own| own.clear(register));
    }
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
