//! What every store must do, run on memory (natively) and on IndexedDB (in a real browser).
//!
//! Included by `#[path]`, so that one text holds both to the same contract.
// Clippy knows tests by `#[test]` alone, and what stands here is called from them.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use serde::Deserialize;
use taizhang_core::domain::hex::Digest;
use taizhang_core::ledger::journal::{Entry, Head, verify_chain};
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{
    BlobKey, Erasing, Founding, Segment, Snapshot, Store, StoreError, Stored,
};

/// A new, empty place. Each call of `open` gives another handle on the same content, as a tab does.
#[allow(async_fn_in_trait)]
pub trait Place {
    type Store: Store;
    async fn open(&self) -> Self::Store;
}

fn entry(head: &Head, body: &str) -> Entry {
    let salt = head.hash.as_bytes()[..16].try_into().unwrap();
    Entry::seal(head, "{\"command\":\"edit\"}".to_owned(), salt, format!("[\"{body}\"]"))
}

fn chain(head: &Head, bodies: &[&str]) -> Vec<Entry> {
    let mut head = *head;
    bodies
        .iter()
        .map(|body| {
            let next = entry(&head, body);
            head = next.head();
            next
        })
        .collect()
}

fn blob(bytes: &[u8]) -> (BlobKey, Vec<u8>) {
    (BlobKey(Digest::of(bytes).to_string()), bytes.to_vec())
}

fn bodies(entries: &[Entry]) -> Vec<Option<&str>> {
    entries.iter().map(|entry| entry.body.as_deref()).collect()
}

fn segments(list: &[(u32, &str)]) -> Vec<Segment> {
    list.iter().map(|(number, text)| (*number, text.as_bytes().to_vec())).collect()
}

pub async fn appended_entries_are_there_after_a_reopening(place: impl Place) {
    let store = place.open().await;
    let empty = store.load().await.unwrap();
    assert_eq!((empty.snapshot, empty.entries.len(), empty.head), (None, 0, Head::origin()));

    let entries = chain(&Head::origin(), &["张三", "two", "three"]);
    store.append(&Head::origin(), &entries[..1], &[]).await.unwrap();
    store.append(&entries[0].head(), &entries[1..], &[]).await.unwrap();
    drop(store);

    let stored = place.open().await.load().await.unwrap();
    assert_eq!(stored.entries, entries);
    assert_eq!(verify_chain(&Head::origin(), &stored.entries), Ok(stored.head));
}

pub async fn pages_of_the_journal_are_exact(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "2", "3", "4", "5"]);
    store.append(&Head::origin(), &entries, &[]).await.unwrap();
    let pages = [(0..3, 0..2), (2..4, 1..3), (4..100, 3..5), (6..9, 0..0), (3..3, 0..0)];
    for (sequences, at) in pages {
        assert_eq!(store.entries(sequences).await.unwrap(), entries[at]);
    }
    for after in 0..=6 {
        assert_eq!(store.since(after).await.unwrap(), entries[(after as usize).min(5)..]);
    }
}

/// Writes `count` edits as a tab does: on a conflict it first takes in what the other has written.
async fn edit(store: &impl Store, name: &str, count: usize) -> usize {
    let mut head = Head::origin();
    let mut conflicts = 0;
    for n in 0..count {
        let body = format!("{name}-{n}");
        loop {
            match store.append(&head, &[entry(&head, &body)], &[]).await {
                Ok(()) => {
                    head = entry(&head, &body).head();
                    break;
                }
                Err(StoreError::Moved { head: now }) => {
                    conflicts += 1;
                    let missed = store.since(head.sequence).await.unwrap();
                    head = verify_chain(&head, &missed).unwrap();
                    assert!(head.sequence >= now.sequence);
                }
                Err(other) => panic!("{other:?}"),
            }
        }
        // Lets the other tab in between two edits, even where a store never has to wait.
        futures_lite::future::yield_now().await;
    }
    conflicts
}

pub async fn two_tabs_lose_no_update(place: impl Place) {
    let (left, right) = (place.open().await, place.open().await);
    let (a, b) = futures_lite::future::zip(edit(&left, "left", 10), edit(&right, "right", 10)).await;
    assert!(a + b > 0, "the tabs never met: nothing was tested");

    let stored = left.load().await.unwrap();
    assert_eq!(verify_chain(&Head::origin(), &stored.entries), Ok(stored.head));
    for name in ["left", "right"] {
        let of_one: Vec<String> = stored
            .entries
            .iter()
            .filter_map(|entry| entry.body.clone())
            .filter(|body| body.contains(name))
            .collect();
        let all: Vec<String> = (0..10).map(|n| format!("[\"{name}-{n}\"]")).collect();
        assert_eq!(of_one, all, "each edit once, in its order");
    }
}

pub async fn a_refused_append_leaves_nothing_behind(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "2", "3"]);
    store.append(&Head::origin(), &entries[..1], &[]).await.unwrap();
    let head = entries[0].head();

    let late = store.append(&Head::origin(), &entries[1..], &[blob(b"late")]).await;
    assert_eq!(late, Err(StoreError::Moved { head }));
    // A fork: the right number, another history.
    let other = Head { hash: Digest::of(b"other"), ..head };
    let fork = store.append(&other, &[entry(&other, "2")], &[blob(b"fork")]).await;
    assert_eq!(fork, Err(StoreError::Moved { head }));
    let gap = store.append(&head, &entries[2..], &[blob(b"gap")]).await;
    assert!(matches!(gap, Err(StoreError::Broken(_))), "{gap:?}");

    let stored = store.load().await.unwrap();
    assert_eq!((stored.entries, stored.head), (entries[..1].to_vec(), head));
    assert_eq!(store.blob_keys().await.unwrap(), []);
    store.append(&head, &entries[1..], &[]).await.unwrap();
}

pub async fn a_snapshot_and_its_tail_make_the_whole(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "2", "3"]);
    store.append(&Head::origin(), &entries, &[]).await.unwrap();
    let through = entries[1].head();
    store.save_snapshot(&through, &segments(&[(7, "seven"), (0, "zero")]), false).await.unwrap();

    let stored = place.open().await.load().await.unwrap();
    let segments = segments(&[(0, "zero"), (7, "seven")]);
    assert_eq!(stored.snapshot, Some(Snapshot { through, segments }));
    assert_eq!((stored.entries, stored.head), (entries[2..].to_vec(), entries[2].head()));
    // The journal keeps what the snapshot covers: everything can be rebuilt from it.
    assert_eq!(store.entries(1..3).await.unwrap(), entries[..2]);
}

pub async fn only_dirty_segments_are_rewritten(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "2", "3"]);
    store.append(&Head::origin(), &entries, &[]).await.unwrap();
    let save = async |at: usize, list: &[(u32, &str)], all: bool| {
        store.save_snapshot(&entries[at].head(), &segments(list), all).await
    };
    save(0, &[(0, "a"), (1, "b"), (2, "c")], false).await.unwrap();
    save(1, &[(1, "B")], false).await.unwrap();
    let stored = store.load().await.unwrap();
    let snapshot = stored.snapshot.unwrap();
    assert_eq!(snapshot.through, entries[1].head());
    assert_eq!(snapshot.segments, segments(&[(0, "a"), (1, "B"), (2, "c")]));

    // A slower tab must not bring back an older state,
    assert_eq!(save(0, &[(1, "b")], true).await, Err(StoreError::Stale { through: entries[1].head() }));
    // nor the state of another history.
    let other = Head { hash: Digest::of(b"other"), ..entries[2].head() };
    let refused = store.save_snapshot(&other, &segments(&[(1, "x")]), false).await;
    assert_eq!(refused, Err(StoreError::Moved { head: entries[2].head() }));
    let beyond = entry(&entries[2].head(), "4").head();
    let refused = store.save_snapshot(&beyond, &segments(&[(1, "x")]), false).await;
    assert_eq!(refused, Err(StoreError::Moved { head: entries[2].head() }));
    assert_eq!(store.load().await.unwrap().snapshot, Some(snapshot));

    save(2, &[(1, "only")], true).await.unwrap();
    assert_eq!(store.load().await.unwrap().snapshot.unwrap().segments, segments(&[(1, "only")]));
}

fn founding(entries: &[Entry], blobs: &[(BlobKey, Vec<u8>)], key: u8) -> Founding {
    let key = SigningSeed::from_bytes([key; 32]);
    Founding {
        entries: entries.to_vec(),
        blobs: blobs.to_vec(),
        key,
        segments: segments(&[(0, "state"), (3, "三")]),
    }
}

pub async fn a_register_begins_whole_in_an_empty_store_only(place: impl Place) {
    let store = place.open().await;
    assert_eq!(store.signing_key().await.unwrap(), None);
    let entries = chain(&Head::origin(), &["1", "2"]);
    let original = blob(b"original");
    let begun = founding(&entries, std::slice::from_ref(&original), 7);
    store.found(&begun).await.unwrap();
    let reopened = place.open().await;
    let stored = reopened.load().await.unwrap();
    let snapshot = Snapshot { through: entries[1].head(), segments: begun.segments.clone() };
    // Nothing has to be replayed: the first snapshot came with it.
    assert_eq!(
        stored,
        Stored { snapshot: Some(snapshot.clone()), entries: Vec::new(), head: entries[1].head() }
    );
    assert_eq!(reopened.since(0).await.unwrap(), entries);
    assert_eq!(reopened.blob(&original.0).await.unwrap(), Some(original.1));
    assert_eq!(reopened.signing_key().await.unwrap(), Some(begun.key));

    let other = chain(&Head::origin(), &["someone else's"]);
    let refused = store.found(&founding(&other, &[blob(b"other")], 8)).await;
    assert_eq!(refused, Err(StoreError::NotEmpty));
    assert_eq!(store.since(0).await.unwrap(), entries);
    assert_eq!(store.load().await.unwrap().snapshot, Some(snapshot));
    assert_eq!(store.blob_keys().await.unwrap(), [original.0]);
    assert_eq!(store.signing_key().await.unwrap(), Some(SigningSeed::from_bytes([7; 32])));
}

pub async fn a_register_that_cannot_begin_leaves_nothing(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "2", "3"]);
    let refused = store.found(&founding(&entries[1..], &[blob(b"original")], 7)).await;
    assert!(matches!(refused, Err(StoreError::Broken(_))), "{refused:?}");
    let stored = store.load().await.unwrap();
    assert_eq!((stored.snapshot, stored.entries.len(), stored.head), (None, 0, Head::origin()));
    assert_eq!((store.signing_key().await.unwrap(), store.blob_keys().await.unwrap()), (None, Vec::new()));
    store.found(&founding(&entries, &[], 7)).await.unwrap();
}

pub async fn a_new_key_comes_with_the_entry_that_names_it(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "another key"]);
    store.found(&founding(&entries[..1], &[], 7)).await.unwrap();
    let key = SigningSeed::from_bytes([8; 32]);
    let late = store.rekey(&Head::origin(), &entries[1], &key).await;
    assert_eq!(late, Err(StoreError::Moved { head: entries[0].head() }));
    assert_eq!(store.signing_key().await.unwrap(), Some(SigningSeed::from_bytes([7; 32])));
    store.rekey(&entries[0].head(), &entries[1], &key).await.unwrap();
    let reopened = place.open().await;
    assert_eq!(reopened.since(0).await.unwrap(), entries);
    assert_eq!(reopened.signing_key().await.unwrap(), Some(key));
}

pub async fn what_remains_is_told_whole(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "2"]);
    let original = blob(b"original");
    store.found(&founding(&entries[..1], std::slice::from_ref(&original), 7)).await.unwrap();
    store.append(&entries[0].head(), &entries[1..], &[]).await.unwrap();
    let remains = place.open().await.remains().await.unwrap();
    assert_eq!((remains.head, &remains.entries), (Some(entries[1].head()), &entries));
    assert_eq!(remains.snapshot.unwrap().through, entries[0].head());
    assert_eq!((remains.unreadable.len(), remains.blobs), (0, vec![original]));
    assert_eq!(remains.key, Some(SigningSeed::from_bytes([7; 32])));
}

pub async fn lawful_deletion_erases_and_still_verifies(place: impl Place) {
    let store = place.open().await;
    let entries = chain(&Head::origin(), &["1", "gone", "3"]);
    let (kept, dropped, shortened) = (blob(b"kept"), blob(b"dropped"), blob(b"shortened"));
    let originals = [kept.clone(), dropped.clone(), shortened.clone()];
    store.append(&Head::origin(), &entries, &originals).await.unwrap();
    let head = entries[2].head();
    let record = entry(&head, "erased 2");

    let erasing = Erasing {
        sequences: vec![2],
        originals: vec![dropped.0],
        shortened: vec![(shortened.0.clone(), b"short".to_vec())],
        segments: segments(&[(0, "rest")]),
    };
    store.save_snapshot(&head, &segments(&[(0, "gone"), (1, "gone")]), false).await.unwrap();
    let late = store.erase(&entries[1].head(), &record, &erasing).await;
    assert_eq!(late, Err(StoreError::Moved { head }));
    assert_eq!(bodies(&store.since(0).await.unwrap())[1], Some("[\"gone\"]"));
    assert_eq!(store.load().await.unwrap().snapshot.unwrap().segments.len(), 2);

    store.erase(&head, &record, &erasing).await.unwrap();
    let reopened = place.open().await;
    let all = reopened.since(0).await.unwrap();
    assert_eq!(bodies(&all), [Some("[\"1\"]"), None, Some("[\"3\"]"), Some("[\"erased 2\"]")]);
    assert_eq!(all[1].salt, [0; 16]);
    assert_eq!(verify_chain(&Head::origin(), &all), Ok(record.head()));
    // The state that is stored is the one after it: there is no moment between them.
    let stored = reopened.load().await.unwrap();
    assert_eq!((stored.entries.len(), stored.head), (0, record.head()));
    let snapshot = stored.snapshot.unwrap();
    assert_eq!((snapshot.through, snapshot.segments), (record.head(), segments(&[(0, "rest")])));
    // A window that had not followed cannot put the older state back.
    let older = store.save_snapshot(&head, &segments(&[(0, "gone")]), true).await;
    assert_eq!(older, Err(StoreError::Stale { through: record.head() }));
    assert_eq!(reopened.blob(&shortened.0).await.unwrap().as_deref(), Some(&b"short"[..]));
    let mut left = [kept.0, shortened.0];
    left.sort();
    assert_eq!(reopened.blob_keys().await.unwrap(), left);
}

pub async fn originals_nobody_needs_are_dropped(place: impl Place) {
    let store = place.open().await;
    let first = entry(&Head::origin(), "1");
    let (kept, dropped) = (blob(b"kept"), blob(b"dropped"));
    store
        .append(&Head::origin(), std::slice::from_ref(&first), &[kept.clone(), dropped.clone()])
        .await
        .unwrap();
    // Somebody has written since: it may be needed again.
    let late = store.prune(&Head::origin(), std::slice::from_ref(&dropped.0)).await;
    assert_eq!(late, Err(StoreError::Moved { head: first.head() }));
    assert_eq!(store.blob_keys().await.unwrap().len(), 2);
    store.prune(&first.head(), std::slice::from_ref(&dropped.0)).await.unwrap();
    let reopened = place.open().await;
    assert_eq!(reopened.blob_keys().await.unwrap(), [kept.0]);
    assert_eq!(reopened.load().await.unwrap().head, first.head());
}

pub async fn originals_are_kept_byte_for_byte(place: impl Place) {
    let store = place.open().await;
    let large: Vec<u8> = (0..300_000u32).map(|n| (n % 251) as u8).collect();
    let originals = [blob(&large), blob(&[]), blob(b"{\"kind\":\"statement\"}")];
    let first = entry(&Head::origin(), "import");
    store.append(&Head::origin(), std::slice::from_ref(&first), &originals).await.unwrap();
    // The same original again is one original.
    store.append(&first.head(), &[entry(&first.head(), "again")], &originals[..1]).await.unwrap();

    let store = place.open().await;
    for (key, bytes) in &originals {
        assert_eq!(store.blob(key).await.unwrap().as_ref(), Some(bytes));
    }
    let mut keys: Vec<BlobKey> = originals.iter().map(|(key, _)| key.clone()).collect();
    keys.sort();
    assert_eq!(store.blob_keys().await.unwrap(), keys);
    assert_eq!(store.blob(&BlobKey("unknown".to_owned())).await.unwrap(), None);
}

/// What a store of a released version holds. The file is never edited: it must open for ever.
#[derive(Deserialize)]
pub struct Golden {
    pub head: Head,
    pub entries: Vec<Entry>,
    pub snapshot: GoldenSnapshot,
    /// Key and text of each original.
    pub blobs: Vec<(String, String)>,
    /// Key and hex of each journal record, as stored.
    pub journal_records: Vec<(u64, String)>,
}

#[derive(Deserialize)]
pub struct GoldenSnapshot {
    pub through: Head,
    pub segments: Vec<(u32, String)>,
}

impl Golden {
    pub fn v1() -> Self {
        serde_json::from_str(include_str!("data/golden/store-v1.json")).unwrap()
    }

    pub fn blobs(&self) -> Vec<(BlobKey, Vec<u8>)> {
        self.blobs.iter().map(|(key, text)| (BlobKey(key.clone()), text.as_bytes().to_vec())).collect()
    }

    pub fn segments(&self) -> Vec<Segment> {
        self.snapshot.segments.iter().map(|(n, text)| (*n, text.as_bytes().to_vec())).collect()
    }

    /// The store at `place` holds all of this, and the chain is good.
    pub async fn check(&self, place: &impl Place) {
        let store = place.open().await;
        let stored = store.load().await.unwrap();
        assert_eq!(stored.head, self.head);
        let snapshot = Snapshot { through: self.snapshot.through, segments: self.segments() };
        assert_eq!(stored.snapshot, Some(snapshot));
        assert_eq!(verify_chain(&self.snapshot.through, &stored.entries), Ok(self.head));
        let all = store.since(0).await.unwrap();
        assert_eq!(all, self.entries);
        assert_eq!(verify_chain(&Head::origin(), &all), Ok(self.head));
        for (key, bytes) in self.blobs() {
            assert_eq!(store.blob(&key).await.unwrap(), Some(bytes));
        }
        // And it can be written on.
        store.append(&self.head, &[entry(&self.head, "next")], &[]).await.unwrap();
    }
}

pub async fn a_golden_register_is_restored(place: impl Place) {
    let golden = Golden::v1();
    let store = place.open().await;
    store.append(&Head::origin(), &golden.entries, &golden.blobs()).await.unwrap();
    store.save_snapshot(&golden.snapshot.through, &golden.segments(), true).await.unwrap();
    drop(store);
    golden.check(&place).await;
}
