//! How far somebody is in an exercise, and which one is open: kept in this browser, so that a reload, or a register that is
//! taken off and restored, loses neither.

use taizhang_core::domain::id::Id;

use super::local::{Kept, Lasting};

/// Words with blanks between, as the panel writes them.
pub fn load(register: Id) -> String {
    Lasting::get(&place(register)).unwrap_or_default()
}

pub fn save(register: Id, words: &str) {
    Lasting::set(&place(register), &words.to_owned());
}

/// The exercise that was not left.
pub fn open() -> Option<Id> {
    Lasting::get::<String>(OPEN)?.parse().ok()
}

pub fn set_open(register: Option<Id>) {
    match register {
        Some(register) => drop(Lasting::set(OPEN, &register.to_string())),
        None => Lasting::delete(OPEN),
    }
}

const OPEN: &str = "exercise";

fn place(register: Id) -> String {
    format!("exercise.{register}")
}
