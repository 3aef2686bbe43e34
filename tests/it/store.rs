//! The store suite on memory, and the faults only memory can be asked for.

use futures_lite::future::block_on;
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::journal_bytes;
use taizhang_core::ledger::memory::{Fault, MemoryStore};
use taizhang_core::ledger::store::{BlobKey, Store, StoreError};

#[path = "../store_suite.rs"]
mod store_suite;

struct Memory(MemoryStore);

impl store_suite::Place for Memory {
    type Store = MemoryStore;

    async fn open(&self) -> MemoryStore {
        self.0.handle()
    }
}

macro_rules! on_memory {
    ($($name:ident),* $(,)?) => {$(
        #[test]
        fn $name() {
            block_on(store_suite::$name(Memory(MemoryStore::new())));
        }
    )*};
}

on_memory!(
    appended_entries_are_there_after_a_reopening,
    pages_of_the_journal_are_exact,
    two_tabs_lose_no_update,
    a_refused_append_leaves_nothing_behind,
    a_snapshot_and_its_tail_make_the_whole,
    only_dirty_segments_are_rewritten,
    a_register_begins_whole_in_an_empty_store_only,
    a_register_that_cannot_begin_leaves_nothing,
    a_new_key_comes_with_the_entry_that_names_it,
    what_remains_is_told_whole,
    lawful_deletion_erases_and_still_verifies,
    originals_are_kept_byte_for_byte,
    originals_nobody_needs_are_dropped,
    a_golden_register_is_restored,
);

#[test]
fn golden_journal_records_are_read_for_ever() {
    let golden = store_suite::Golden::v1();
    assert!(!golden.journal_records.is_empty());
    for ((key, record), entry) in golden.journal_records.iter().zip(&golden.entries) {
        assert_eq!(journal_bytes::read(hex::decode(record).unwrap()).as_ref(), Ok(entry));
        assert_eq!(*key, entry.sequence);
    }
    assert_eq!(golden.journal_records.len(), golden.entries.len());
}

#[test]
fn a_full_disk_leaves_the_register_as_it_was() {
    let (store, origin) = (MemoryStore::new(), Head::origin());
    let entry = Entry::seal(&Head::origin(), "{}".into(), [1; 16], "[]".into());
    let original = (BlobKey("k".into()), vec![1]);
    store.fail_next(Fault::Refused(StoreError::Quota));
    let write = || store.append(&origin, std::slice::from_ref(&entry), std::slice::from_ref(&original));
    assert_eq!(block_on(write()), Err(StoreError::Quota));
    assert_eq!(block_on(store.load()).unwrap().head, Head::origin());
    assert_eq!(block_on(store.blob_keys()).unwrap(), []);
    block_on(write()).unwrap();
}

#[test]
fn an_image_taken_at_a_crash_does_not_see_what_follows() {
    let store = MemoryStore::new();
    let first = Entry::seal(&Head::origin(), "{}".into(), [1; 16], "[1]".into());
    store.fail_next(Fault::Unacknowledged(StoreError::Gone));
    let lost = block_on(store.append(&Head::origin(), std::slice::from_ref(&first), &[]));
    assert_eq!(lost, Err(StoreError::Gone));
    let image = store.clone();
    let second = Entry::seal(&first.head(), "{}".into(), [2; 16], "[2]".into());
    block_on(store.append(&first.head(), std::slice::from_ref(&second), &[])).unwrap();
    assert_eq!(block_on(image.load()).unwrap().head, first.head());
    assert_eq!(block_on(store.load()).unwrap().head, second.head());
}

#[test]
fn errors_name_no_content() {
    let head = Head::origin();
    let all = [
        (StoreError::Moved { head }, "store-moved"),
        (StoreError::Stale { through: head }, "store-stale"),
        (StoreError::NotEmpty, "store-not-empty"),
        (StoreError::Quota, "store-quota"),
        (StoreError::Gone, "store-gone"),
        (StoreError::Held, "store-held"),
        (StoreError::Locked, "store-locked"),
        (StoreError::Unreadable { sequence: 7 }, "journal-broken"),
        (StoreError::Headless, "journal-headless"),
        (StoreError::TooNew { version: 9 }, "store-too-new"),
        (StoreError::Broken("AbortError".into()), "store-broken"),
    ];
    for (error, code) in all {
        assert_eq!(error.issue().code, code);
    }
}
