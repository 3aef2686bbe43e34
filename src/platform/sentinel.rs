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
    /// The lives (incarnations) this register has had here, the present one last. Unknown in older notes.
    #[serde(default)]
    pub lives: Vec<Id>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastBackup {
    pub at: DateTime<FixedOffset>,
    /// The file's name, which holds office and number only. It stands apart from the note: the note is read while the lock
    /// (加锁) is shut, and whose register this is must not be.
    #[serde(default, skip_serializing)]
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
    /// `stored_sequence` is where the stored journal stands, 0 when there is none; `life` is its incarnation.
    ///
    /// A life the note does not know is a restore that was finished before it could be noted: its numbers count from
    /// the backup it came from. An earlier life is an older copy of the disk.
    pub fn judge(note: Option<Sentinel>, stored_sequence: u64, life: Option<Id>) -> Self {
        let Some(note) = note else {
            return if stored_sequence == 0 { Self::New } else { Self::Present };
        };
        if stored_sequence == 0 {
            // A note of an empty register is no loss.
            return if note.head_sequence > 0 { Self::Lost(note) } else { Self::Present };
        }
        let known = life.and_then(|life| note.lives.iter().position(|known| *known == life));
        let behind = match known {
            Some(place) if place + 1 < note.lives.len() => true,
            None if !note.lives.is_empty() => false,
            Some(_) | None => stored_sequence < note.head_sequence,
        };
        if behind { Self::Behind(note) } else { Self::Present }
    }
}

pub fn load(register: Id) -> Option<Sentinel> {
    let mut note: Sentinel = Lasting::get(&place(register))?;
    if let Some(backup) = note.backup.as_mut().filter(|backup| backup.name.is_empty()) {
        backup.name = Lasting::get(&name_place(register)).unwrap_or_default();
    }
    Some(note)
}

pub fn save(register: Id, sentinel: &Sentinel) {
    Lasting::set(&place(register), sentinel);
    if let Some(backup) = &sentinel.backup {
        Lasting::set(&name_place(register), &backup.name);
    }
}

/// After the office itself was removed from this browser on purpose.
pub fn clear(register: Id) {
    Lasting::delete(&place(register));
    Lasting::delete(&name_place(register));
}

/// Notes of before hold the name of a file themselves.
pub(super) fn tidy() {
    for key in Lasting::keys(NOTE) {
        let register = key.rsplit('.').next().and_then(|register| register.parse().ok());
        if let Some((register, note)) = register.and_then(|register| Some((register, load(register)?))) {
            save(register, &note);
        }
    }
}

const NOTE: &str = "sentinel.";

fn place(register: Id) -> String {
    format!("{NOTE}{register}")
}

fn name_place(register: Id) -> String {
    format!("backup-name.{register}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: Id = Id::from_u128(1);
    const NEW: Id = Id::from_u128(2);

    fn note(head_sequence: u64, lives: &[Id]) -> Sentinel {
        Sentinel { people: 3, entries: 5, head_sequence, backup: None, lives: lives.to_vec() }
    }

    #[test]
    fn a_lost_register_is_not_taken_for_a_new_one() {
        let note = |head_sequence| note(head_sequence, &[]);
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
            assert_eq!(Presence::judge(noted.clone(), stored, Some(OLD)), expected, "{noted:?} {stored}");
        }
    }

    #[test]
    fn a_restore_that_could_not_be_noted_is_no_older_copy() {
        let cases = [
            // The note is of the life before: an old backup was restored, and the browser killed.
            (note(9, &[OLD]), 3, NEW, Presence::Present),
            (note(9, &[OLD]), 3, OLD, Presence::Behind(note(9, &[OLD]))),
            // The disk was set back to before a restore, however far its journal was.
            (note(4, &[OLD, NEW]), 9, OLD, Presence::Behind(note(4, &[OLD, NEW]))),
            (note(4, &[OLD, NEW]), 4, NEW, Presence::Present),
            (note(4, &[OLD, NEW]), 3, NEW, Presence::Behind(note(4, &[OLD, NEW]))),
        ];
        for (noted, stored, life, expected) in cases {
            assert_eq!(
                Presence::judge(Some(noted.clone()), stored, Some(life)),
                expected,
                "{noted:?} {stored}"
            );
        }
    }
}
