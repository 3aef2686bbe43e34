//! Where an open register is kept: in this browser, or in the memory of this page alone, until somebody keeps it on
//! purpose or it goes with the page. Whoever writes does not know which: the path is one.

use std::ops::Range;

use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::memory::MemoryStore;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{BlobKey, Erasing, Founding, Remains, Segment, Store, StoreError, Stored};

use super::indexed_db::IndexedDbStore;

/// One or the other.
pub enum Keeping {
    Browser(IndexedDbStore),
    Page(MemoryStore),
}

impl Keeping {
    /// Whether it outlives the page.
    pub const fn lasts(&self) -> bool {
        matches!(self, Self::Browser(_))
    }
}

macro_rules! either {
    ($self:ident, $does:ident($($arg:expr),*)) => {
        match $self {
            Self::Browser(store) => store.$does($($arg),*).await,
            Self::Page(store) => store.$does($($arg),*).await,
        }
    };
}

impl Store for Keeping {
    async fn load(&self) -> Result<Stored, StoreError> {
        either!(self, load())
    }

    async fn append(
        &self,
        expected: &Head,
        entries: &[Entry],
        blobs: &[(BlobKey, Vec<u8>)],
    ) -> Result<(), StoreError> {
        either!(self, append(expected, entries, blobs))
    }

    async fn erase(&self, expected: &Head, record: &Entry, erasing: &Erasing) -> Result<(), StoreError> {
        either!(self, erase(expected, record, erasing))
    }

    async fn prune(&self, expected: &Head, blobs: &[BlobKey]) -> Result<(), StoreError> {
        either!(self, prune(expected, blobs))
    }

    async fn since(&self, sequence: u64) -> Result<Vec<Entry>, StoreError> {
        either!(self, since(sequence))
    }

    async fn entries(&self, range: Range<u64>) -> Result<Vec<Entry>, StoreError> {
        either!(self, entries(range))
    }

    async fn blob(&self, key: &BlobKey) -> Result<Option<Vec<u8>>, StoreError> {
        either!(self, blob(key))
    }

    async fn blob_keys(&self) -> Result<Vec<BlobKey>, StoreError> {
        either!(self, blob_keys())
    }

    async fn save_snapshot(&self, through: &Head, segments: &[Segment], all: bool) -> Result<(), StoreError> {
        either!(self, save_snapshot(through, segments, all))
    }

    async fn found(&self, founding: &Founding) -> Result<(), StoreError> {
        either!(self, found(founding))
    }

    async fn signing_key(&self) -> Result<Option<SigningSeed>, StoreError> {
        either!(self, signing_key())
    }

    async fn rekey(&self, expected: &Head, entry: &Entry, key: &SigningSeed) -> Result<(), StoreError> {
        either!(self, rekey(expected, entry, key))
    }

    async fn remains(&self) -> Result<Remains, StoreError> {
        either!(self, remains())
    }
}
