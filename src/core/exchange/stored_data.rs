//! 现存数据文件: what the page itself saves where the program cannot run, read again as backups.
//!
//! The page writes it in plain script (`index.html`): one line of JSON, the header, and then chunks, each behind its
//! length in four bytes. A chunk holds whole frames: a line of JSON and as many bytes as it says. With a seal every chunk
//! is AES-256-GCM, its nonce the eight bytes of the header and its own number, the header line its associated data; the
//! last frame says how many there were, so nothing can be cut, changed or put in another order unseen. Unsealing is the
//! browser's work (`platform/web_crypto.rs`); of a locked register the records leave as they are and the file has no seal.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::kinds::backup;
use super::wire::{Hex, Package};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::ledger::bridge::Listed;
use crate::ledger::buckets::REST;
use crate::ledger::journal_bytes::{self, NotAnEntry};
use crate::ledger::keyring::{Keyring, Secret};
use crate::ledger::signing::SigningSeed;
use crate::ledger::store::{BlobKey, Remains, Snapshot};
use crate::ledger::vault::Vault;
use crate::ledger::{Context, Profile, salvage};
use crate::order::Ordered;

/// How every such file begins.
const BEGINNING: &[u8] = b"{\"format\":\"taizhang-stored-data\"";
const VERSION: u32 = 1;
/// More would hold the page up for minutes: nobody's file asks for it.
const ITERATIONS_MAX: u32 = 5_000_000;
/// The databases of registers, and the object stores and records in them.
const DATABASE: &str = "taizhang-";
const OFFICES: &str = "taizhang.offices";
/// How the lock opens: in every locked database, and beside them.
const LOCK: &str = "vault";
const LOCK_BESIDE: &str = "taizhang.vault";

#[derive(Deserialize)]
struct Header {
    version: u32,
    made: String,
    seal: Option<Seal>,
}

/// How the key is made of the passphrase, and the nonces of the chunks.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
pub struct Seal {
    pub iterations: u32,
    pub salt: Hex<16>,
    nonce: Hex<8>,
}

impl Seal {
    /// The nonce of the chunk with this number.
    pub fn nonce(&self, number: u32) -> Vec<u8> {
        [self.nonce.0.as_slice(), &number.to_be_bytes()].concat()
    }
}

/// The outside of such a file.
pub struct Outside<'a> {
    /// The line as it stands, without its end.
    pub header: &'a [u8],
    /// When it was made, as the clock of that computer told it.
    pub made: String,
    pub seal: Option<Seal>,
    pub chunks: Vec<&'a [u8]>,
}

/// Whether the page's own script wrote this file.
pub fn is_stored_data(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINNING)
}

/// # Errors
/// `stored-data-newer`, `stored-data-format`, `stored-data-cut`.
pub fn outside(bytes: &[u8]) -> Result<Outside<'_>, Issue> {
    let (header, mut rest) = line(bytes)?;
    let Header { version, made, seal } =
        serde_json::from_slice(header).map_err(|_| Issue::new("stored-data-format"))?;
    require(version == VERSION, || Issue::new("stored-data-newer").with("version", version))?;
    let sound = |seal: &Seal| (1..=ITERATIONS_MAX).contains(&seal.iterations);
    require(seal.as_ref().is_none_or(sound), || Issue::new("stored-data-format"))?;
    let mut chunks = Vec::new();
    while let Some((size, behind)) = rest.split_first_chunk::<4>() {
        let size = u32::from_be_bytes(*size) as usize;
        let (chunk, behind) = behind.split_at_checked(size).ok_or_else(|| Issue::new("stored-data-cut"))?;
        chunks.push(chunk);
        rest = behind;
    }
    require(rest.is_empty(), || Issue::new("stored-data-cut"))?;
    Ok(Outside { header, made, seal, chunks })
}

/// One frame's line.
#[derive(Deserialize)]
#[serde(untagged)]
enum Frame {
    /// A record of a database; its value stands behind the line.
    Record { database: String, store: String, key: Key, bytes: usize },
    /// What the browser keeps beside its databases.
    Local { local: String, bytes: usize },
    /// What could not be read when the file was made.
    Unread { unread: String },
    /// The last one: how many there were before it.
    End { end: usize },
}

#[derive(Deserialize, PartialEq)]
#[serde(untagged)]
enum Key {
    Number(f64),
    Text(String),
    Other(serde_json::Value),
}

/// What stands in such a file, unsealed.
#[derive(Default)]
pub struct StoredData {
    databases: BTreeMap<Id, Vec<Record>>,
    offices: Vec<Office>,
    lock: Option<Keyring>,
    unread: Vec<String>,
}

struct Record {
    store: String,
    key: Key,
    value: Vec<u8>,
}

/// A line of the browser's list of offices, as far as it is wanted here.
#[derive(Deserialize)]
struct Office {
    register: Id,
    office_name: String,
    #[serde(default)]
    practice: bool,
    #[serde(default)]
    self_check: bool,
}

/// One register of the file, for the question which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub register: Id,
    /// Empty where neither the register nor the list says it.
    pub name: String,
    pub practice: bool,
    /// A person's own copy.
    pub own: bool,
    /// Its records are sealed by 加锁: they open with that passphrase or recovery code.
    pub locked: bool,
}

/// Reads the chunks, unsealed, in their order.
///
/// # Errors
/// `stored-data-format`, `stored-data-cut`, `stored-data-empty`.
pub fn read<'a>(chunks: impl IntoIterator<Item = &'a [u8]>) -> Result<StoredData, Issue> {
    let (mut data, mut count, mut end) = (StoredData::default(), 0, None);
    for mut rest in chunks {
        while !rest.is_empty() {
            require(end.is_none(), || Issue::new("stored-data-format"))?;
            let (head, behind) = line(rest)?;
            let frame = serde_json::from_slice(head).map_err(|_| Issue::new("stored-data-format"))?;
            let size = match &frame {
                Frame::Record { bytes, .. } | Frame::Local { bytes, .. } => *bytes,
                Frame::Unread { .. } | Frame::End { .. } => 0,
            };
            let (value, behind) =
                behind.split_at_checked(size).ok_or_else(|| Issue::new("stored-data-cut"))?;
            rest = behind;
            match frame {
                Frame::Record { database, store, key, .. } => data.keep(&database, store, key, value),
                Frame::Local { local, .. } if local == OFFICES => {
                    data.offices = serde_json::from_slice(value).unwrap_or_default();
                }
                Frame::Local { local, .. } if local == LOCK_BESIDE => {
                    data.lock = serde_json::from_slice(value).ok();
                }
                Frame::Local { .. } => {}
                Frame::Unread { unread } => data.unread.push(unread),
                Frame::End { end: said } => end = Some(said),
            }
            count += usize::from(end.is_none());
        }
    }
    require(end == Some(count), || Issue::new("stored-data-cut"))?;
    require(!data.databases.is_empty(), || Issue::new("stored-data-empty"))?;
    Ok(data)
}

impl StoredData {
    fn keep(&mut self, database: &str, store: String, key: Key, value: &[u8]) {
        // Another local page may have called something alike.
        let Some(register) = database.strip_prefix(DATABASE).and_then(|id| id.parse().ok()) else { return };
        self.databases.entry(register).or_default().push(Record { store, key, value: value.to_vec() });
    }

    /// Places that could not be read when the file was made.
    pub const fn unread(&self) -> usize {
        self.unread.len()
    }

    /// The registers in it: those of an office before practice and persons' own copies.
    pub fn kept(&self) -> Vec<Kept> {
        let kept = self.databases.iter().map(|(register, records)| self.told(*register, records));
        let mut kept: Vec<Kept> = kept.collect();
        kept.order_by_key(|kept| (kept.practice, kept.own));
        kept
    }

    fn told(&self, register: Id, records: &[Record]) -> Kept {
        let listed = self.offices.iter().find(|office| office.register == register);
        let found = profile(records);
        let name = |(profile, _): &(Profile, bool)| profile.party.name.clone();
        let listed_name = || listed.map(|office| office.office_name.clone());
        Kept {
            register,
            name: found.as_ref().map(name).or_else(listed_name).unwrap_or_default(),
            practice: found.as_ref().map_or_else(
                || listed.is_some_and(|office| office.practice),
                |(profile, _)| profile.practice,
            ),
            own: found
                .as_ref()
                .map_or_else(|| listed.is_some_and(|office| office.self_check), |found| found.1),
            locked: is_locked(records),
        }
    }

    /// Opens the lock of every register that what was typed opens: passphrase or recovery code.
    ///
    /// # Errors
    /// What the keyring says of it, or `stored-data-locked` where no keyring can be read; what is locked stays so.
    pub fn unlock(&mut self, typed: &str) -> Result<(), Issue> {
        let (mut known, mut issue) = (None::<(Hex<16>, Secret)>, None);
        for (register, records) in self.databases.iter_mut().filter(|(_, records)| is_locked(records)) {
            let own =
                value(records, "meta", LOCK).and_then(|text| serde_json::from_slice::<Keyring>(text).ok());
            let Some(keyring) = own.or_else(|| self.lock.clone()) else {
                issue = Some(Issue::new("stored-data-locked"));
                continue;
            };
            // To derive the key takes a second: once for all that one lock closes.
            if known.as_ref().is_none_or(|(id, _)| *id != keyring.id) {
                match keyring.open(typed) {
                    Ok(secret) => known = Some((keyring.id, secret)),
                    Err(refused) => {
                        issue = Some(refused);
                        continue;
                    }
                }
            }
            if let Some((_, secret)) = &known {
                open(records, &format!("{DATABASE}{register}"), &Vault::new(secret));
            }
        }
        match (known, issue) {
            (None, Some(issue)) => Err(issue),
            _ => Ok(()),
        }
    }

    /// One of its registers as a backup, unsealed, for the one road that restores. `fresh` signs where the office's own
    /// key is not in it.
    ///
    /// # Errors
    /// `stored-data-locked`, or what stands against the first entry when nothing of it could be restored.
    pub fn backup(&self, register: Id, context: &Context, fresh: &SigningSeed) -> Result<Package, Issue> {
        let records = self.databases.get(&register).ok_or_else(|| Issue::new("stored-data-empty"))?;
        require(!is_locked(records), || Issue::new("stored-data-locked"))?;
        let listed = self.offices.iter().find(|office| office.register == register);
        let listed = listed.map(|office| Listed {
            name: &office.office_name,
            practice: office.practice,
            self_check: office.self_check,
        });
        backup::write_remains(remains(records), context, fresh, listed)
    }
}

fn is_locked(records: &[Record]) -> bool {
    value(records, "meta", LOCK).is_some()
}

/// Opens each record at its place. One that was not sealed for it stays as it is, and is none then.
fn open(records: &mut Vec<Record>, database: &str, vault: &Vault) {
    records.retain(|record| record.store != "meta" || record.key != Key::Text(LOCK.to_owned()));
    for Record { store, key, value } in records {
        // An original is found by a name that is sealed too.
        if let ("blobs", Key::Text(name)) = (store.as_str(), &*key)
            && let Ok(digest) = vault.open_name(&format!("{database}/{store}/"), name)
        {
            *key = Key::Text(digest);
        }
        let at = match key {
            Key::Text(text) => text.clone(),
            key => number(key).map(|number| number.to_string()).unwrap_or_default(),
        };
        if let Ok(opened) = vault.open(&format!("{database}/{store}/{at}"), value) {
            *value = opened;
        }
    }
}

fn value<'a>(records: &'a [Record], store: &str, key: &str) -> Option<&'a [u8]> {
    let text = |record: &&Record| matches!(&record.key, Key::Text(text) if text == key);
    records.iter().filter(|record| record.store == store).find(text).map(|record| record.value.as_slice())
}

/// Whole numbers alone are keys of ours.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
fn number(key: &Key) -> Option<u64> {
    let Key::Number(number) = *key else { return None };
    let whole = number as u64;
    (whole as f64 == number).then_some(whole)
}

fn profile(records: &[Record]) -> Option<(Profile, bool)> {
    let numbered = |store: &str, wanted: u64| {
        let mut there = records.iter().filter(|record| record.store == store);
        there.find(|record| number(&record.key) == Some(wanted)).map(|record| record.value.clone())
    };
    let first = numbered("journal", 1).and_then(|bytes| journal_bytes::read(bytes).ok());
    salvage::profile(numbered("segments", u64::from(REST)).as_deref(), first.as_ref())
}

/// The same as the program reads out of a database that it cannot open.
fn remains(records: &[Record]) -> Remains {
    let seed = value(records, "meta", "signing-key").and_then(|bytes| bytes.try_into().ok());
    let mut remains = Remains {
        head: value(records, "meta", "head").and_then(|text| serde_json::from_slice(text).ok()),
        key: seed.map(SigningSeed::from_bytes),
        ..Remains::default()
    };
    let mut segments = Vec::new();
    for Record { store, key, value } in records {
        match (store.as_str(), key) {
            ("journal", key) => {
                let Some(sequence) = number(key).filter(|sequence| *sequence > 0) else { continue };
                match journal_bytes::read(value.clone()) {
                    Ok(entry) => remains.entries.push(entry),
                    Err(NotAnEntry(bytes)) => remains.unreadable.push((sequence, bytes)),
                }
            }
            ("segments", key) => {
                let number = number(key).and_then(|number| u32::try_from(number).ok());
                segments.extend(number.map(|number| (number, value.clone())));
            }
            ("blobs", Key::Text(digest)) => remains.blobs.push((BlobKey(digest.clone()), value.clone())),
            _ => {}
        }
    }
    let through = value(records, "segments", "through").and_then(|text| serde_json::from_slice(text).ok());
    remains.snapshot = through.map(|through| Snapshot { through, segments });
    remains
}

fn line(bytes: &[u8]) -> Result<(&[u8], &[u8]), Issue> {
    let end = bytes.iter().position(|byte| *byte == b'\n').ok_or_else(|| Issue::new("stored-data-cut"))?;
    let (line, rest) = bytes.split_at_checked(end).unwrap_or_default();
    Ok((line, rest.get(1..).unwrap_or_default()))
}
