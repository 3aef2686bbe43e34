//! What this browser keeps of a register's copy (自动备份): sealed like its other settings while the lock is on.

use taizhang_core::domain::id::Id;
use taizhang_core::exchange::standing::note::Note;

use super::local::{Kept, Lasting};

pub fn load(register: Id) -> Option<Note> {
    Lasting::get(&place(register))
}

/// Whether it could be kept.
pub fn save(register: Id, note: &Note) -> bool {
    Lasting::set(&place(register), note)
}

/// After the copy was stopped.
pub fn clear(register: Id) {
    Lasting::delete(&place(register));
}

fn place(register: Id) -> String {
    format!("copy.{register}")
}
