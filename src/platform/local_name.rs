//! The name of the person at the keyboard, kept for each office of this browser.

use taizhang_core::domain::id::Id;

use super::local::{Kept, Lasting};

pub fn load(register: Id) -> String {
    Lasting::get(&place(register)).unwrap_or_default()
}

pub fn save(register: Id, name: &str) {
    Lasting::set(&place(register), &name.to_owned());
}

/// After the office was removed from this browser.
pub fn clear(register: Id) {
    Lasting::delete(&place(register));
}

fn place(register: Id) -> String {
    format!("actor.{register}")
}
