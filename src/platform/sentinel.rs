//! Notices that a register was lost.
//!
//! A browser may empty IndexedDB on its own. A small note in another storage, with the last known counts
//! and where the last backup went, tells an emptied browser from one that was never used.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use taizhang_core::domain::id::Id;

use crate::platform::local::{Kept, Lasting};

/// The last known state of a register: counts, and no content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentinel {
    pub people: u64,
    pub entries: u64,
    pub head_sequence: u64,
    pub backup: Option<LastBackup>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub at: DateTime<FixedOffset>,
    /// The file's name, which holds office and number only.
    pub name: String,
    /// Where the journal stood: what came later is in no backup. Unknown in older notes.
    #[serde(default)]
    pub sequence: Option<u64>,
}

/// What the note and the store together say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Never used: nothing is noted and nothing is stored.
    New,
    Present,
    /// The note knows of a journal and the store is empty: restore from a copy.
    Lost(Sentinel),
    /// The store has less than was once acknowledged here: an older copy of the disk.
    Behind(Sentinel),
}

impl Presence {
    /// `stored_sequence` is where the stored journal stands, 0 when there is none.
    pub fn judge(note: Option<Sentinel>, stored_sequence: u64) -> Self {
        match (note, stored_sequence) {
            (Some(note), 0) if note.head_sequence > 0 => Self::Lost(note),
            (Some(note), stored) if stored < note.head_sequence => Self::Behind(note),
            (None, 0) => Self::New,
            // A note of an empty register is no loss; a register without a note was restored by hand.
            (Some(_) | None, _) => Self::Present,
        }
    }
}

pub fn load(register: Id) -> Option<Sentinel> {
    Lasting::get(&place(register))
}

pub fn save(register: Id, sentinel: &Sentinel) {
    Lasting::set(&place(register), sentinel);
}

/// After the office itself was removed from this browser on purpose.
pub fn clear(register: Id) {
    Lasting::delete(&place(register));
}

fn place(register: Id) -> String {
    format!("sentinel.{register}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_register_is_not_taken_for_a_new_one() {
        let note = |head_sequence| Sentinel { people: 3, entries: 5, head_sequence, backup: None };
        let cases = [
            (None, 0, Presence::New),
            (None, 7, Presence::Present),
            (Some(note(5)), 0, Presence::Lost(note(5))),
            (Some(note(5)), 4, Presence::Behind(note(5))),
            (Some(note(5)), 5, Presence::Present),
            // Another tab wrote after the note was taken.
            (Some(note(5)), 6, Presence::Present),
            (Some(note(0)), 0, Presence::Present),
        ];
        for (noted, stored, expected) in cases {
            assert_eq!(Presence::judge(noted.clone(), stored), expected, "{noted:?} {stored}");
        }
    }
}
