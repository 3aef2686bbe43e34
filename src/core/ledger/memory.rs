//! A register kept in memory: for tests and simulations, with faults on request.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;

use crate::ledger::journal::{Entry, Head, verify_links};
use crate::ledger::signing::SigningSeed;
use crate::ledger::store::{
    BlobKey, Erasing, Founding, Remains, Segment, Snapshot, Store, StoreError, Stored,
};
use crate::order::Gathered;

/// One handle on a store in memory. [`MemoryStore::handle`] opens another one on the same content, as a
/// second tab does; `clone` copies the content, as a disk image taken at a crash.
#[derive(Default)]
pub struct MemoryStore {
    content: Rc<RefCell<Content>>,
}

#[derive(Clone, Default)]
struct Content {
    journal: Vec<Entry>,
    snapshot: Option<(Head, BTreeMap<u32, Vec<u8>>)>,
    blobs: BTreeMap<BlobKey, Vec<u8>>,
    key: Option<SigningSeed>,
    fault: Option<Fault>,
}

/// How the next write goes wrong.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Nothing is written.
    Refused(StoreError),
    /// It is written, but the acknowledgement is lost: what a crash just after `complete` looks like.
    Unacknowledged(StoreError),
}

impl Clone for MemoryStore {
    fn clone(&self) -> Self {
        Self { content: Rc::new(RefCell::new(self.content.borrow().clone())) }
    }
}

impl MemoryStore {
    pub fn new() -> Self {
        Self::default()
    }

    /// Another handle on the same content.
    #[must_use]
    pub fn handle(&self) -> Self {
        Self { content: Rc::clone(&self.content) }
    }

    /// Makes the next write (of any handle) go wrong.
    pub fn fail_next(&self, fault: Fault) {
        self.content.borrow_mut().fault = Some(fault);
    }

    /// Changes the journal behind the program's back, as somebody with the browser's tools or a failing disk does.
    pub fn alter(&self, change: impl FnOnce(&mut Vec<Entry>)) {
        change(&mut self.content.borrow_mut().journal);
    }

    /// Takes the snapshot away, or the key.
    pub fn lose(&self, snapshot: bool, key: bool) {
        let mut content = self.content.borrow_mut();
        if snapshot {
            content.snapshot = None;
        }
        if key {
            content.key = None;
        }
    }

    /// Runs a write, with the fault asked for. Each act checks everything before it changes anything.
    fn write(&self, act: impl FnOnce(&mut Content) -> Result<(), StoreError>) -> Result<(), StoreError> {
        let mut content = self.content.borrow_mut();
        let fault = content.fault.take();
        if let Some(Fault::Refused(error)) = fault {
            return Err(error);
        }
        act(&mut content)?;
        if let Some(Fault::Unacknowledged(error)) = fault {
            return Err(error);
        }
        Ok(())
    }
}

impl Content {
    fn head(&self) -> Head {
        self.journal.last().map_or(Head::origin(), Entry::head)
    }

    /// Entry `n` stands at index `n - 1`.
    fn position(&self, sequence: u64) -> usize {
        usize::try_from(sequence).unwrap_or(usize::MAX).min(self.journal.len())
    }

    fn after(&self, sequence: u64) -> Vec<Entry> {
        self.journal.get(self.position(sequence)..).unwrap_or_default().to_vec()
    }

    fn holds(&self, point: &Head) -> bool {
        *point == Head::origin()
            || self
                .journal
                .get(self.position(point.sequence.saturating_sub(1)))
                .is_some_and(|e| e.head() == *point)
    }

    fn expect(&self, expected: &Head) -> Result<(), StoreError> {
        let head = self.head();
        if head == *expected { Ok(()) } else { Err(StoreError::Moved { head }) }
    }

    fn push(&mut self, entries: &[Entry], blobs: &[(BlobKey, Vec<u8>)]) -> Result<(), StoreError> {
        verify_links(&self.head(), entries).map_err(|issue| StoreError::Broken(issue.code))?;
        self.journal.extend_from_slice(entries);
        self.blobs.extend(blobs.iter().cloned());
        Ok(())
    }
}

impl Store for MemoryStore {
    async fn load(&self) -> Result<Stored, StoreError> {
        let content = self.content.borrow();
        let snapshot = content.snapshot.as_ref().map(|(through, segments)| Snapshot {
            through: *through,
            segments: segments.iter().map(|(number, bytes)| (*number, bytes.clone())).collect(),
        });
        let entries = content.after(snapshot.as_ref().map_or(0, |s| s.through.sequence));
        Ok(Stored { snapshot, entries, head: content.head() })
    }

    async fn append(
        &self,
        expected: &Head,
        entries: &[Entry],
        blobs: &[(BlobKey, Vec<u8>)],
    ) -> Result<(), StoreError> {
        self.write(|content| {
            content.expect(expected)?;
            content.push(entries, blobs)
        })
    }

    async fn erase(&self, expected: &Head, record: &Entry, erasing: &Erasing) -> Result<(), StoreError> {
        let Erasing { sequences, originals, shortened, segments } = erasing;
        self.write(|content| {
            content.expect(expected)?;
            let before = content.journal.len();
            content.push(std::slice::from_ref(record), shortened)?;
            let earlier = content.journal.iter_mut().take(before);
            for entry in earlier.filter(|entry| sequences.contains(&entry.sequence)) {
                *entry = entry.clone().erased();
            }
            content.blobs.retain(|key, _| !originals.contains(key));
            content.snapshot = Some((record.head(), segments.iter().cloned().into_map()));
            Ok(())
        })
    }

    async fn prune(&self, expected: &Head, blobs: &[BlobKey]) -> Result<(), StoreError> {
        self.write(|content| {
            content.expect(expected)?;
            content.blobs.retain(|key, _| !blobs.contains(key));
            Ok(())
        })
    }

    async fn since(&self, sequence: u64) -> Result<Vec<Entry>, StoreError> {
        Ok(self.content.borrow().after(sequence))
    }

    async fn entries(&self, range: Range<u64>) -> Result<Vec<Entry>, StoreError> {
        let content = self.content.borrow();
        Ok(content.journal.iter().filter(|entry| range.contains(&entry.sequence)).cloned().collect())
    }

    async fn blob(&self, key: &BlobKey) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.content.borrow().blobs.get(key).cloned())
    }

    async fn blob_keys(&self) -> Result<Vec<BlobKey>, StoreError> {
        Ok(self.content.borrow().blobs.keys().cloned().collect())
    }

    async fn save_snapshot(&self, through: &Head, segments: &[Segment], all: bool) -> Result<(), StoreError> {
        self.write(|content| {
            let stored = content.snapshot.as_ref().map_or(Head::origin(), |(through, _)| *through);
            if through.sequence < stored.sequence {
                return Err(StoreError::Stale { through: stored });
            }
            if !content.holds(through) {
                return Err(StoreError::Moved { head: content.head() });
            }
            let mut kept = match content.snapshot.take() {
                Some((_, kept)) if !all => kept,
                Some(_) | None => BTreeMap::new(),
            };
            kept.extend(segments.iter().cloned());
            content.snapshot = Some((*through, kept));
            Ok(())
        })
    }

    async fn found(&self, founding: &Founding) -> Result<(), StoreError> {
        self.write(|content| {
            if content.head() != Head::origin() || content.snapshot.is_some() || !content.blobs.is_empty() {
                return Err(StoreError::NotEmpty);
            }
            content.push(&founding.entries, &founding.blobs)?;
            content.key = Some(founding.key.clone());
            let segments: BTreeMap<u32, Vec<u8>> = founding.segments.iter().cloned().into_map();
            content.snapshot = (!segments.is_empty()).then(|| (content.head(), segments));
            Ok(())
        })
    }

    async fn signing_key(&self) -> Result<Option<SigningSeed>, StoreError> {
        Ok(self.content.borrow().key.clone())
    }

    async fn rekey(&self, expected: &Head, entry: &Entry, key: &SigningSeed) -> Result<(), StoreError> {
        self.write(|content| {
            content.expect(expected)?;
            content.push(std::slice::from_ref(entry), &[])?;
            content.key = Some(key.clone());
            Ok(())
        })
    }

    async fn remains(&self) -> Result<Remains, StoreError> {
        let Stored { snapshot, head, .. } = self.load().await?;
        let content = self.content.borrow();
        Ok(Remains {
            head: Some(head),
            entries: content.journal.clone(),
            unreadable: Vec::new(),
            snapshot,
            blobs: content.blobs.iter().map(|(key, bytes)| (key.clone(), bytes.clone())).collect(),
            key: content.key.clone(),
        })
    }
}
