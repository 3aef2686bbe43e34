//! Which files are due, and writing them: the following one for what is new, and a full one now and then.
//!
//! Nothing here waits for anybody and nobody waits for it. Whatever goes wrong, the next call finds out anew what is
//! missing: entries that are in no file yet, a folder from which files went, another stick, a register that was restored.

use super::note::{Last, Note, Written};
use super::place::{Place, PlaceFault};
use super::segment::{self, Kind, Maker, Of, named, short};
use crate::domain::issue::Issue;
use crate::exchange::kinds::backup::Content;
use crate::exchange::making::Originals;
use crate::ledger::batch::Meta;
use crate::ledger::erasure;
use crate::ledger::journal::{Entry, Head};
use crate::ledger::keyring::Secret;
use crate::ledger::pieces::Rest;
use crate::ledger::store::{BlobKey, Store, StoreError};
use crate::order::Gathered;

/// Names that somebody else took meanwhile are passed over so often.
const TRIES: usize = 3;
/// A digest as an entry writes it.
const DIGEST: usize = 64;

/// Why nothing more was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    Place(PlaceFault),
    /// The store or the package writer.
    Issue(Issue),
}

impl Fault {
    pub fn issue(self) -> Issue {
        match self {
            Self::Place(fault) => fault.issue(),
            Self::Issue(issue) => issue,
        }
    }
}

impl From<PlaceFault> for Fault {
    fn from(fault: PlaceFault) -> Self {
        Self::Place(fault)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Issue(error.issue())
    }
}

impl From<Issue> for Fault {
    fn from(issue: Issue) -> Self {
        Self::Issue(issue)
    }
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    Nothing,
    Following,
    Full,
    /// A full one before which nothing must stay: people were lawfully erased since.
    FullAlone,
}

/// One place to copy to, and all that writing a file takes.
pub struct Copying<'a, P, S, C, K> {
    pub place: &'a P,
    pub store: &'a S,
    pub maker: Maker<'a>,
    /// 32 bytes nobody can guess, for each file.
    pub chance: C,
    /// Keeps the note after every file.
    pub keep: K,
}

impl<P, S, C, K> Copying<'_, P, S, C, K>
where
    P: Place,
    S: Store,
    C: Fn() -> Result<Secret, Issue>,
    K: Fn(&Note),
{
    /// Writes what is due, and a full file in any case where `full` asks for one. Returns what was due.
    ///
    /// # Errors
    /// What hinders it: the note says how far it came.
    pub async fn catch_up(&self, note: &mut Note, full: bool, rest: &mut impl Rest) -> Result<Due, Fault> {
        let (mut due, entries) = self.due(note).await?;
        if due == Due::Following {
            self.follow(note, &entries, rest).await?;
            if note.wants_full() || full {
                due = Due::Full;
            }
        } else if due == Due::Nothing && full {
            due = Due::Full;
        }
        if matches!(due, Due::Full | Due::FullAlone) {
            self.write_full(note, due == Due::FullAlone, rest).await?;
        }
        if let Some(before) = note.untidy
            && self.tidy(note, before).await?
        {
            note.untidy = None;
            (self.keep)(note);
        }
        Ok(due)
    }

    /// What is due, and the entries after the last file where that is known.
    async fn due(&self, note: &Note) -> Result<(Due, Vec<Entry>), Fault> {
        let Some(last) = &note.last else { return Ok((Due::Full, Vec::new())) };
        let Head { sequence, .. } = last.through;
        let there = self.store.entries(sequence..sequence + 1).await?;
        // The register was restored from something else, or files are missing: whatever follows would follow nothing.
        let same = there.first().is_some_and(|entry| entry.head() == last.through);
        if !same || self.place.size(&last.file.name).await? != Some(last.file.bytes) {
            return Ok((Due::Full, Vec::new()));
        }
        let entries = self.store.since(sequence).await?;
        if entries.iter().any(is_erasure) {
            return Ok((Due::FullAlone, Vec::new()));
        }
        Ok((if entries.is_empty() { Due::Nothing } else { Due::Following }, entries))
    }

    async fn follow(&self, note: &mut Note, entries: &[Entry], rest: &mut impl Rest) -> Result<(), Fault> {
        let (Some(after), Some(newest)) = (note.through(), entries.last()) else { return Ok(()) };
        let originals = originals_of(self.store, entries).await?;
        let file = self.put(note, Kind::Following, after, entries, &originals, rest).await?;
        note.wrote_following(Last::of(self.maker.context.now, file, newest));
        (self.keep)(note);
        Ok(())
    }

    async fn write_full(&self, note: &mut Note, alone: bool, rest: &mut impl Rest) -> Result<(), Fault> {
        let (entries, originals) = whole(self.store).await?;
        let newest = entries.last().ok_or_else(|| Issue::new("not-set-up"))?;
        let file = self.put(note, Kind::Full, Head::origin(), &entries, &originals, rest).await?;
        note.wrote_full(Last::of(self.maker.context.now, file, newest), alone);
        (self.keep)(note);
        Ok(())
    }

    /// Writes one new file, and looks whether it is there as long as it was made.
    async fn put(
        &self,
        note: &mut Note,
        kind: Kind,
        after: Head,
        entries: &[Entry],
        originals: &Originals,
        rest: &mut impl Rest,
    ) -> Result<Written, Fault> {
        for _ in 0..TRIES {
            let (number, name) = (note.next(), self.name(note));
            let bytes = self.made(note, kind, after, entries, originals, rest).await?;
            match self.place.write_new(&name, &bytes).await {
                Ok(()) => {
                    let length = bytes.len() as u64;
                    if self.place.size(&name).await? == Some(length) {
                        return Ok(Written { number, name, bytes: length });
                    }
                    self.take_back(note, number, &name).await;
                    return Err(PlaceFault::Failed.into());
                }
                // A window that was killed wrote it, or another browser with the same note.
                Err(PlaceFault::Taken) => {
                    let short = short(&note.copy);
                    let names = self.place.names().await?;
                    let taken = names.iter().filter_map(|name| named(name));
                    let taken = taken.filter(|(copy, _)| *copy == short).map(|(_, number)| number);
                    note.skip_to(taken.max().unwrap_or(number));
                }
                Err(fault) => {
                    self.take_back(note, number, &name).await;
                    return Err(fault.into());
                }
            }
        }
        Err(PlaceFault::Taken.into())
    }

    /// What was torn off in the middle goes, if it can; its number is used by nobody else.
    async fn take_back(&self, note: &mut Note, number: u64, name: &str) {
        // Reading names what is left of it.
        if matches!(self.place.size(name).await, Ok(Some(_))) {
            let _ = self.place.remove(name).await;
            note.skip_to(number);
            (self.keep)(note);
        }
    }

    /// The bytes of one file with the next number.
    async fn made(
        &self,
        note: &Note,
        kind: Kind,
        after: Head,
        entries: &[Entry],
        originals: &Originals,
        rest: &mut impl Rest,
    ) -> Result<Vec<u8>, Issue> {
        let head = entries.last().map(Entry::head);
        let content = Content {
            head,
            entries,
            unreadable: &[],
            snapshot: None,
            originals,
            key: Some(self.maker.key),
            office: None,
        };
        let of =
            Of { copy: note.copy, number: note.next(), kind, after, keyring: note.keyring(), to: note.to() };
        segment::write(of, content, self.maker, &(self.chance)()?, rest).await
    }

    fn name(&self, note: &Note) -> String {
        segment::name(&self.maker.profile.party.name, &note.copy, note.next())
    }

    /// Takes away what stands before a full file, while those that make up for it are there as they were written. Says
    /// whether nothing older is left.
    async fn tidy(&self, note: &Note, before: u64) -> Result<bool, Fault> {
        for full in note.fulls() {
            if self.place.size(&full.name).await? != Some(full.bytes) {
                return Ok(false);
            }
        }
        let (short, mut all) = (short(&note.copy), true);
        for name in self.place.names().await? {
            let older = named(&name).is_some_and(|(copy, number)| copy == short && number < before);
            if older {
                all &= self.place.remove(&name).await.is_ok();
            }
        }
        Ok(all)
    }
}

/// The whole register as one file for whoever keeps files themselves.
///
/// # Errors
/// What the store or the package writer says.
pub async fn hand_out(
    note: &mut Note,
    store: &impl Store,
    maker: Maker<'_>,
    once: &Secret,
    rest: &mut impl Rest,
) -> Result<(String, Vec<u8>), Issue> {
    let stored = |error: StoreError| error.issue();
    let (entries, originals) = whole(store).await.map_err(stored)?;
    let newest = entries.last().ok_or_else(|| Issue::new("not-set-up"))?;
    let (number, after) = (note.next(), Head::origin());
    let of = Of { copy: note.copy, number, kind: Kind::Full, after, keyring: note.keyring(), to: note.to() };
    let content = Content {
        head: Some(newest.head()),
        entries: &entries,
        unreadable: &[],
        snapshot: None,
        originals: &originals,
        key: Some(maker.key),
        office: None,
    };
    let bytes = segment::write(of, content, maker, once, rest).await?;
    let now = maker.context.now;
    let name = segment::dated(&maker.profile.party.name, &note.copy, number, now);
    let file = Written { number, name: name.clone(), bytes: bytes.len() as u64 };
    note.wrote_full(Last::of(now, file, newest), true);
    Ok((name, bytes))
}

fn is_erasure(entry: &Entry) -> bool {
    Meta::of(entry).is_some_and(|meta| meta.command == erasure::COMMAND)
}

/// The journal from its beginning, and all archived originals.
async fn whole(store: &impl Store) -> Result<(Vec<Entry>, Originals), StoreError> {
    let entries = store.entries(1..u64::MAX).await?;
    let mut originals = Originals::new();
    for key in store.blob_keys().await? {
        originals.extend(original(store, key).await?);
    }
    Ok((entries, originals))
}

/// The originals archived with these entries: each is named by the entry that archived it.
async fn originals_of(store: &impl Store, entries: &[Entry]) -> Result<Originals, StoreError> {
    let bodies = entries.iter().filter_map(|entry| entry.body.as_deref());
    let named = bodies.flat_map(digests).into_set();
    let mut originals = Originals::new();
    for name in named {
        originals.extend(original(store, BlobKey(name.to_owned())).await?);
    }
    Ok(originals)
}

async fn original(store: &impl Store, key: BlobKey) -> Result<Option<(String, String)>, StoreError> {
    let found = store.blob(&key).await?;
    // What can no longer be read whole is kept as far as it can.
    Ok(found.map(|bytes| (key.0, String::from_utf8_lossy(&bytes).into_owned())))
}

/// The texts in a body that may be digests.
fn digests(body: &str) -> impl Iterator<Item = &str> {
    let digest = |text: &&str| text.len() == DIGEST && text.bytes().all(|b| b.is_ascii_hexdigit());
    body.split('"').filter(digest)
}
