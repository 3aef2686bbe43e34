//! What of a folder can be restored: files of several browsers told apart, whatever order and state they are in.
//!
//! Entries know which one they follow, so a copy is read backwards from its newest end until nothing is missing: a damaged
//! or missing file costs what only it held. What comes out is a backup like any other, for the one restore.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};

use super::segment::{self, Kind, Outside, WORD, named, short};
use crate::domain::hex::{Digest, Hex};
use crate::domain::issue::Issue;
use crate::exchange::kinds::backup::write_remains;
use crate::exchange::making::Originals;
use crate::exchange::wire::Package;
use crate::ledger::Context;
use crate::ledger::journal::{Entry, Head};
use crate::ledger::keyring::{Keyring, Secret};
use crate::ledger::pieces::Rest;
use crate::ledger::signing::SigningSeed;
use crate::ledger::store::{BlobKey, Remains};
use crate::order::{Gathered, Ordered};

/// So many keyrings of one copy are tried: each costs a second.
const KEYRINGS: usize = 3;
/// So many missing numbers are listed.
const MISSING_MAX: u64 = 1000;

/// The copies that were found among files, newest first, and what is none.
#[derive(Clone, Default)]
pub struct Found {
    pub copies: Vec<Copy>,
    /// How many files are no part of a copy.
    pub foreign: usize,
}

/// One row of files from one browser.
#[derive(Clone)]
pub struct Copy {
    pub office: String,
    pub copy: Hex<16>,
    pub made: DateTime<FixedOffset>,
    files: Vec<File>,
    /// Names of those of which only the name can be read, or whose end is missing.
    pub cut: Vec<String>,
}

#[derive(Clone)]
struct File {
    name: String,
    outside: Outside,
    bytes: Rc<Vec<u8>>,
}

/// What a copy gives back.
#[derive(Clone)]
pub struct Restorable {
    /// A backup like any other. What is missing in it, reading it says.
    pub package: Package,
    /// Names of the files that cannot be used.
    pub damaged: Vec<String>,
    /// Numbers of the files that are not there.
    pub missing: Vec<u64>,
}

/// Looks through files, by name and bytes.
pub fn look(files: Vec<(String, Vec<u8>)>) -> Found {
    let mut found = Found::default();
    let mut cut = Vec::new();
    for (name, bytes) in files {
        match segment::outside(&bytes) {
            Ok((_, outside)) => {
                let file = File { name, outside, bytes: Rc::new(bytes) };
                let known = |copy: &&mut Copy| copy.copy == file.outside.copy;
                match found.copies.iter_mut().find(known) {
                    Some(copy) => copy.add(file),
                    None => found.copies.push(Copy::of(file)),
                }
            }
            Err(_) if name.contains(WORD) && named(&name).is_some() => cut.push(name),
            Err(_) => found.foreign += 1,
        }
    }
    for name in cut {
        let short_of = named(&name).map(|(copy, _)| copy.to_owned());
        match found.copies.iter_mut().find(|copy| Some(short(&copy.copy)) == short_of) {
            Some(copy) => copy.cut.push(name),
            None => found.foreign += 1,
        }
    }
    found.copies.order_by(|a, b| b.made.cmp(&a.made));
    for copy in &mut found.copies {
        copy.files.order_by(|a, b| b.outside.number.cmp(&a.outside.number));
    }
    found
}

impl Copy {
    fn of(file: File) -> Self {
        let Outside { office, copy, made, .. } = &file.outside;
        Self { office: office.clone(), copy: *copy, made: *made, files: vec![file], cut: Vec::new() }
    }

    fn add(&mut self, file: File) {
        if file.outside.made > self.made {
            (self.made, self.office) = (file.outside.made, file.outside.office.clone());
        }
        self.files.push(file);
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.files.len() + self.cut.len()
    }

    /// By how much of its id the files are named.
    pub fn short(&self) -> String {
        short(&self.copy)
    }

    /// Opens it with what was typed: the passphrase or the recovery code. Files that are not needed are not opened. `fresh`
    /// signs where the office's own key is not in it.
    ///
    /// # Errors
    /// `keyring-…` where it is not the one; `copy-nothing` where no file can be used.
    pub async fn open(
        &self,
        typed: &str,
        context: &Context,
        fresh: &SigningSeed,
        rest: &mut impl Rest,
    ) -> Result<Restorable, Issue> {
        let secret = self.secret(typed)?;
        let mut read = Read::default();
        for file in &self.files {
            match segment::open(&file.bytes, &secret, rest).await {
                Ok(part) => {
                    let head = file.outside.through;
                    read.ends.push((head, part.key));
                    for entry in part.journal.entries {
                        // The newest form of an entry stays: what was lawfully erased does not come back.
                        read.entries.entry(entry.hash).or_insert(entry);
                    }
                    for (name, text) in part.originals {
                        read.originals.entry(name).or_insert(text);
                    }
                }
                Err(_) => read.damaged.push(file.name.clone()),
            }
            rest.rest().await;
            let whole = file.outside.kind == Kind::Full
                && read.ends.first().is_some_and(|(end, _)| read.reaches(*end));
            if whole {
                break;
            }
        }
        let missing = self.missing(&read);
        read.damaged.extend(self.cut.iter().cloned());
        let damaged = std::mem::take(&mut read.damaged);
        let package = write_remains(read.remains()?, context, fresh, None)?;
        Ok(Restorable { package, damaged, missing })
    }

    /// Whoever changed the passphrase knows the newest; older files still open to the older one.
    fn secret(&self, typed: &str) -> Result<Secret, Issue> {
        let mut keyrings: Vec<&Keyring> = Vec::new();
        for file in &self.files {
            if !keyrings.contains(&&file.outside.keyring) {
                keyrings.push(&file.outside.keyring);
            }
        }
        keyrings.order_by(|a, b| b.revision.cmp(&a.revision));
        let mut refused = Issue::new("copy-nothing");
        for (at, keyring) in keyrings.into_iter().take(KEYRINGS).enumerate() {
            match keyring.open(typed) {
                Ok(secret) => return Ok(secret),
                Err(issue) if at == 0 => refused = issue,
                Err(_) => {}
            }
        }
        Err(refused)
    }

    /// The numbers that ought to stand between the files that were used.
    fn missing(&self, read: &Read) -> Vec<u64> {
        let of_cut = self.cut.iter().filter_map(|name| named(name)).map(|(_, number)| number);
        let known: BTreeSet<u64> = self.files.iter().map(|file| file.outside.number).chain(of_cut).into_set();
        let opened = (read.ends.len() + read.damaged.len()).saturating_sub(1);
        let (Some(newest), Some(oldest)) = (known.last(), self.files.get(opened)) else { return Vec::new() };
        let from = oldest.outside.number.max(newest.saturating_sub(MISSING_MAX));
        (from..*newest).filter(|number| !known.contains(number)).collect()
    }
}

/// What was read of a copy, newest file first.
#[derive(Default)]
struct Read {
    /// By their hashes: each names the one before it.
    entries: BTreeMap<Digest, Entry>,
    originals: Originals,
    /// Where each file ends, and the key that it holds.
    ends: Vec<(Head, Option<SigningSeed>)>,
    damaged: Vec<String>,
}

impl Read {
    /// The entries before an end, newest first, as far as none is missing.
    fn back_from(&self, end: Head) -> impl Iterator<Item = &Entry> {
        let first = self.entries.get(&end.hash);
        std::iter::successors(first, |entry| self.entries.get(&entry.previous))
    }

    /// Whether nothing is missing before an end.
    fn reaches(&self, end: Head) -> bool {
        self.back_from(end).last().is_some_and(|first| first.sequence == 1)
    }

    /// The newest state that is whole, and behind it what there is of a newer one.
    fn remains(mut self) -> Result<Remains, Issue> {
        let whole = self.ends.iter().find(|(end, _)| self.reaches(*end));
        let newest = self.ends.first().map(|(end, _)| *end).ok_or_else(|| Issue::new("copy-nothing"))?;
        let key = whole.or(self.ends.first()).and_then(|(_, key)| key.clone());
        let (mut entries, mut behind) = (Vec::new(), Vec::new());
        if let Some((end, _)) = whole {
            entries.extend(self.back_from(*end).cloned());
            entries.reverse();
        }
        let last = entries.last().map_or(0, |entry| entry.sequence);
        if newest.sequence > last {
            behind.extend(self.back_from(newest).filter(|entry| entry.sequence > last).cloned());
            behind.reverse();
        }
        entries.append(&mut behind);
        let originals = std::mem::take(&mut self.originals);
        let blobs = originals.into_iter().map(|(name, text)| (BlobKey(name), text.into_bytes())).collect();
        Ok(Remains { head: Some(newest), entries, blobs, key, ..Remains::default() })
    }
}
