//! What a browser keeps of its copy: to whom files are sealed, and what was copied last. Nothing in it is secret, and
//! nothing in it opens a file.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::sealed::public;
use crate::domain::hex::{Hex, Key};
use crate::domain::issue::Issue;
use crate::domain::passphrase::strong;
use crate::ledger::journal::{Entry, Head};
use crate::ledger::keyring::{CHANCE, Keyring, Secret};
use crate::ledger::recovery_code::RecoveryCode;

/// A full file is due after so many following ones.
const FOLLOWING_MAX: u32 = 500;
/// Less than this of following ones is no reason for a full one.
const FOLLOWING_BYTES: u64 = 64 * 1024;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub copy: Hex<16>,
    to: Key,
    keyring: Keyring,
    /// The folder, as the browser names it; none where files are handed out one by one.
    pub place: Option<String>,
    /// The number of the next file.
    next: u64,
    pub last: Option<Last>,
    /// The last full files, newest last.
    fulls: Vec<Written>,
    /// Following files since the last full one, and their bytes.
    following: (u32, u64),
    /// Files before this number are not needed any more.
    pub(super) untidy: Option<u64>,
}

/// What was copied last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    pub at: DateTime<FixedOffset>,
    pub file: Written,
    pub through: Head,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    pub number: u64,
    pub name: String,
    pub bytes: u64,
}

/// What nobody can guess, for a new copy.
pub struct Chance {
    pub copy: [u8; 16],
    pub secret: Secret,
    pub keyring: [u8; CHANCE],
}

impl Note {
    /// A copy that opens with this passphrase and with this code. `known` are words that anybody would try. Its secret is
    /// forgotten here.
    ///
    /// # Errors
    /// `passphrase-…` where the passphrase is weak, or what the keyring says.
    pub fn begin(
        passphrase: &str,
        code: &RecoveryCode,
        known: &[&str],
        chance: &Chance,
    ) -> Result<Self, Issue> {
        strong(passphrase, known)?;
        let Chance { copy, secret, keyring } = chance;
        Ok(Self {
            copy: Hex(*copy),
            to: public(secret),
            keyring: Keyring::make(secret, passphrase, code, keyring)?,
            place: None,
            next: 1,
            last: None,
            fulls: Vec::new(),
            following: (0, 0),
            untidy: None,
        })
    }

    /// Goes on at another place, where nothing of it is yet; none hands files out one by one.
    pub fn move_to(&mut self, place: Option<String>) {
        (self.place, self.last, self.following, self.untidy) = (place, None, (0, 0), None);
        self.fulls.clear();
    }

    pub const fn to(&self) -> &Key {
        &self.to
    }

    pub const fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    pub const fn next(&self) -> u64 {
        self.next
    }

    /// Numbers up to this one are taken.
    pub fn skip_to(&mut self, number: u64) {
        self.next = self.next.max(number.saturating_add(1));
    }

    /// Where the journal stood when it was copied last.
    pub fn through(&self) -> Option<Head> {
        self.last.as_ref().map(|last| last.through)
    }

    /// A full file that is large is not due sooner than as much has followed it.
    pub(super) fn wants_full(&self) -> bool {
        let (count, bytes) = self.following;
        let full = self.fulls.last().map_or(0, |full| full.bytes);
        count >= FOLLOWING_MAX || bytes > full.max(FOLLOWING_BYTES)
    }

    pub(super) fn wrote_following(&mut self, last: Last) {
        let (count, bytes) = self.following;
        self.following = (count + 1, bytes + last.file.bytes);
        self.wrote(last);
    }

    /// Notes a full file, and keeps the one before it; with `alone` nothing before it is good any more.
    pub(super) fn wrote_full(&mut self, last: Last, alone: bool) {
        self.following = (0, 0);
        if alone {
            self.fulls.clear();
            self.untidy = Some(last.file.number);
        }
        self.fulls.push(last.file.clone());
        if let [.., before, newest] = self.fulls.as_slice() {
            self.untidy = Some(before.number);
            self.fulls = vec![before.clone(), newest.clone()];
        }
        self.wrote(last);
    }

    fn wrote(&mut self, last: Last) {
        self.skip_to(last.file.number);
        self.last = Some(last);
    }

    /// The full files without which the older ones must not go.
    pub(super) fn fulls(&self) -> &[Written] {
        &self.fulls
    }
}

impl Last {
    pub(super) fn of(at: DateTime<FixedOffset>, file: Written, last: &Entry) -> Self {
        Self { at, file, through: last.head() }
    }
}
