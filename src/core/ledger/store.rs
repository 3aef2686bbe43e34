//! What a place that keeps a register must be able to do, and how it may fail.
//!
//! One suite of tests (`tests/store_suite.rs`) holds every store to this contract.

use std::fmt;
use std::ops::Range;

use crate::domain::issue::Issue;
use crate::ledger::journal::{Entry, Head};
use crate::ledger::signing::SigningSeed;

/// Names an archived original: the hex digest of its bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BlobKey(pub String);

/// A part of a snapshot and its bytes. Which people stand in which segment is the register's affair.
pub type Segment = (u32, Vec<u8>);

/// The state after the entry `through`, in segments ordered by number.
#[derive(Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub through: Head,
    pub segments: Vec<Segment>,
}

/// Segments hold people; logs must not.
impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot")
            .field("through", &self.through)
            .field("segments", &self.segments.len())
            .finish()
    }
}

/// All that is needed to rebuild the register: the snapshot, if one was saved, and what came after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    pub snapshot: Option<Snapshot>,
    /// The entries after the snapshot's `through`, or all of them.
    pub entries: Vec<Entry>,
    pub head: Head,
}

/// Everything with which a register begins in a new place.
#[derive(Debug)]
pub struct Founding {
    pub entries: Vec<Entry>,
    pub blobs: Vec<(BlobKey, Vec<u8>)>,
    pub key: SigningSeed,
    /// The whole state after the last entry; empty where the first start is to replay the journal.
    pub segments: Vec<Segment>,
}

/// What an erasure does beside the entry that records it.
#[derive(Debug, Default)]
pub struct Erasing {
    /// The entries whose bodies go.
    pub sequences: Vec<u64>,
    /// The originals that go.
    pub originals: Vec<BlobKey>,
    /// Originals that stay with less in them.
    pub shortened: Vec<(BlobKey, Vec<u8>)>,
    /// The whole state after it: the stored one holds what was erased.
    pub segments: Vec<Segment>,
}

/// What a store holds as it stands, believed or not: for a copy of what cannot be opened.
#[derive(Default)]
pub struct Remains {
    /// Where the journal is said to stand; none where that cannot be read.
    pub head: Option<Head>,
    pub entries: Vec<Entry>,
    /// Records of the journal that are no entries: number and bytes.
    pub unreadable: Vec<(u64, Vec<u8>)>,
    pub snapshot: Option<Snapshot>,
    pub blobs: Vec<(BlobKey, Vec<u8>)>,
    pub key: Option<SigningSeed>,
}

/// Why a store did not do what it was asked. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// Somebody else (another tab) wrote first; `head` is where the journal stands now.
    Moved { head: Head },
    /// The snapshot offered is older than the stored one, which stands at `through`.
    Stale { through: Head },
    /// A restore goes into a new, empty store only: it never overwrites a register.
    NotEmpty,
    /// The disk or the browser's allowance is full.
    Quota,
    /// The store was closed, evicted or deleted under us.
    Gone,
    /// The browser cannot reach what it keeps just now: another of its windows, or what is left of one that was killed, still
    /// holds it. Nothing is said of what is there.
    Held,
    /// It is sealed (加锁) and nothing here opens it, or it was sealed or opened in another window meanwhile.
    Locked,
    /// It stands in clear in a browser whose lock (加锁) is on: another page put it there, or a program that knows no lock.
    Unsealed,
    /// A newer program wrote it; `version` is the storage version it has.
    TooNew { version: u32 },
    /// A record of the journal is no entry: the store was damaged or altered.
    Unreadable { sequence: u64 },
    /// There are entries or a state, and nothing says where the journal ends.
    Headless,
    /// Anything else, in technical words without personal data.
    Broken(String),
}

impl StoreError {
    /// The same as an issue for a person to read.
    pub fn issue(&self) -> Issue {
        match self {
            Self::Moved { head } => Issue::new("store-moved").with("sequence", head.sequence),
            Self::Stale { through } => Issue::new("store-stale").with("sequence", through.sequence),
            Self::NotEmpty => Issue::new("store-not-empty"),
            Self::Quota => Issue::new("store-quota"),
            Self::Gone => Issue::new("store-gone"),
            Self::Held => Issue::new("store-held"),
            Self::Locked => Issue::new("store-locked"),
            Self::Unsealed => Issue::new("store-unsealed"),
            Self::TooNew { version } => Issue::new("store-too-new").with("version", version),
            Self::Unreadable { sequence } => Issue::new("journal-broken").with("sequence", sequence),
            Self::Headless => Issue::new("journal-headless"),
            Self::Broken(detail) => Issue::new("store-broken").with("detail", detail),
        }
    }
}

/// A place that keeps one register: its journal, snapshots of its state and archived originals.
/// Several handles (tabs) may be open on the same one.
// A browser has one thread: no future here needs to be `Send`.
#[allow(async_fn_in_trait)]
pub trait Store {
    /// Everything needed to rebuild the register, read at one moment. A snapshot that cannot be read is none: the
    /// journal has everything.
    async fn load(&self) -> Result<Stored, StoreError>;

    /// Appends entries and archives originals in one strict transaction, and returns only once it is on
    /// disk. Refuses with [`StoreError::Moved`] if the journal does not stand at `expected`.
    async fn append(
        &self,
        expected: &Head,
        entries: &[Entry],
        blobs: &[(BlobKey, Vec<u8>)],
    ) -> Result<(), StoreError>;

    /// Lawful deletion (已按期限删除) in one strict transaction, so that no moment leaves half of it: what is to go goes, and
    /// `record` says so at the end of the journal. Refuses as [`Store::append`] does.
    async fn erase(&self, expected: &Head, record: &Entry, erasing: &Erasing) -> Result<(), StoreError>;

    /// Drops archived originals that nobody needs any more, in one strict transaction. Refuses with [`StoreError::Moved`]
    /// if the journal does not stand at `expected`: another tab may have archived one of them anew.
    async fn prune(&self, expected: &Head, blobs: &[BlobKey]) -> Result<(), StoreError>;

    /// The entries after `sequence`: what another tab has written meanwhile.
    async fn since(&self, sequence: u64) -> Result<Vec<Entry>, StoreError>;

    /// The entries with a sequence in `range`, for the change log and the backup to page through.
    async fn entries(&self, range: Range<u64>) -> Result<Vec<Entry>, StoreError>;

    async fn blob(&self, key: &BlobKey) -> Result<Option<Vec<u8>>, StoreError>;

    /// The keys of all archived originals, in order.
    async fn blob_keys(&self) -> Result<Vec<BlobKey>, StoreError>;

    /// Saves the state after `through`. `segments` are those changed since the stored snapshot, the others
    /// stay good; with `all` they are the whole, and others are dropped. Refuses with
    /// [`StoreError::Stale`] if a newer snapshot is stored, and with [`StoreError::Moved`] if `through` is
    /// not a point of this journal.
    async fn save_snapshot(&self, through: &Head, segments: &[Segment], all: bool) -> Result<(), StoreError>;

    /// Begins a register in an empty store: journal, originals, key and first snapshot in one strict transaction, so
    /// that a browser killed at any moment leaves the whole register or nothing. Refuses with
    /// [`StoreError::NotEmpty`] where there is anything but a key left over.
    async fn found(&self, founding: &Founding) -> Result<(), StoreError>;

    /// The office's signing key; none where it was lost.
    async fn signing_key(&self) -> Result<Option<SigningSeed>, StoreError>;

    /// Appends the entry that names a new key, and keeps that key, in one strict transaction as [`Store::append`]
    /// does.
    async fn rekey(&self, expected: &Head, entry: &Entry, key: &SigningSeed) -> Result<(), StoreError>;

    /// Everything that can be read, whatever state it is in.
    async fn remains(&self) -> Result<Remains, StoreError>;
}
