//! In a real browser: the store suite on IndexedDB, and what only a browser can do or break.
#![cfg(target_arch = "wasm32")]
// Clippy knows tests by `#[test]` alone.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::disallowed_methods)]

use std::cell::Cell;
use std::rc::Rc;
use std::task::Poll;

use indexed_db_futures::database::Database;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use js_sys::Uint8Array;
use taizhang::platform::directory::{self, OfficeEntry};
use taizhang::platform::indexed_db::{IndexedDbStore, database_name};
use taizhang::platform::lock::{self, Lock, Opened};
use taizhang::platform::prefs::{Prefs, Theme};
use taizhang::platform::sentinel::{self, Presence, Sentinel};
use taizhang::platform::tabs::Tabs;
use taizhang::platform::{clock, drafts, files, idle, migrations, prefs, random, registers};
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::journal::{Entry, Head};
use taizhang_core::ledger::keyring::{Keyring, Secret};
use taizhang_core::ledger::recovery_code::RecoveryCode;
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::{BlobKey, Founding, Store, StoreError};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

#[path = "store_suite.rs"]
mod store_suite;

use store_suite::Place;

wasm_bindgen_test_configure!(run_in_browser);

/// A database of its own for each test.
struct Browser(String);

impl Browser {
    fn new() -> Self {
        Self(database_name(fresh_id()))
    }
}

impl Place for Browser {
    type Store = IndexedDbStore;

    async fn open(&self) -> IndexedDbStore {
        IndexedDbStore::open(&self.0).await.unwrap()
    }
}

/// The same under a lock that was opened.
struct Sealed(String, Opened);

impl Sealed {
    fn new() -> Self {
        let secret = Secret::from_bytes(random::bytes().unwrap());
        let code = RecoveryCode::from_bytes(random::bytes().unwrap());
        let keyring = Keyring::make(&secret, PASSPHRASE, &code, &random::bytes().unwrap()).unwrap();
        Self(database_name(fresh_id()), Opened::new(keyring, secret))
    }
}

const PASSPHRASE: &str = "雨伞 钢笔 豆浆 台阶";

impl Place for Sealed {
    type Store = IndexedDbStore;

    async fn open(&self) -> IndexedDbStore {
        IndexedDbStore::open_under(&self.0, Some(&self.1)).await.unwrap()
    }
}

fn fresh_id() -> Id {
    Id::derive(&random::bytes().unwrap(), 0)
}

fn entry(head: &Head) -> Entry {
    Entry::seal(head, "{}".to_owned(), [1; 16], "[]".to_owned())
}

#[wasm_bindgen_test]
async fn the_page_mounts_and_says_that_it_is_ready() {
    taizhang::start();
    let root = leptos::prelude::document().document_element().unwrap();
    // It is ready once it knows which office to show; the runner's time limit ends a wait in vain.
    while root.get_attribute("data-ready").as_deref() != Some("1") {
        gloo_timers::future::TimeoutFuture::new(5).await;
    }
}

macro_rules! on_indexed_db {
    ($($name:ident),* $(,)?) => {
        $(
            #[wasm_bindgen_test]
            async fn $name() {
                store_suite::$name(Browser::new()).await;
            }
        )*

        mod sealed {
            use super::*;

            $(
                #[wasm_bindgen_test]
                async fn $name() {
                    store_suite::$name(Sealed::new()).await;
                }
            )*
        }
    };
}

on_indexed_db!(
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

/// Everything in a database as another page of this computer reads it: keys and values, letter by letter.
async fn seen_from_outside(name: &str) -> Vec<u8> {
    let db = Database::open(name).build().unwrap().await.unwrap();
    let mut seen = Vec::new();
    for store in db.object_store_names().collect::<Vec<_>>() {
        let tx = db.transaction(&*store).build().unwrap();
        let records = tx.object_store(&store).unwrap();
        for key in records.get_all_keys::<JsValue>().primitive().unwrap().await.unwrap() {
            seen.extend(format!("{:?}", key.unwrap()).into_bytes());
        }
        for value in records.get_all::<JsValue>().primitive().unwrap().await.unwrap() {
            let value = value.unwrap();
            match value.dyn_ref::<Uint8Array>() {
                Some(bytes) => seen.extend(bytes.to_vec()),
                None => seen.extend(format!("{value:?}").into_bytes()),
            }
        }
    }
    db.close();
    seen
}

fn holds(seen: &[u8], what: &[u8]) -> bool {
    seen.windows(what.len()).any(|window| window == what)
}

/// Quality bar: everything in browser storage is encrypted when the lock is on.
#[wasm_bindgen_test]
async fn another_page_finds_no_word_of_a_sealed_register_and_all_of_one_in_clear() {
    let place = Sealed::new();
    let clear = Browser(place.0.clone());
    let written = Entry::seal(&Head::origin(), "{}".to_owned(), [1; 16], "[\"台账里的李雷\"]".to_owned());
    let key = SigningSeed::from_bytes([0xab; 32]);
    let original = (BlobKey("c0ffee".repeat(10)), "原件里的王芳".as_bytes().to_vec());
    let store = clear.open().await;
    let segments = vec![(1, "段里的王芳".as_bytes().to_vec())];
    let founding = Founding { entries: vec![written], blobs: vec![original.clone()], key, segments };
    store.found(&founding).await.unwrap();
    let before = store.load().await.unwrap();
    drop(store);
    let secrets: [&[u8]; 4] = ["王芳".as_bytes(), &[0xab; 32], original.0.0.as_bytes(), "李雷".as_bytes()];
    let seen = seen_from_outside(&place.0).await;
    for (n, secret) in secrets.iter().enumerate() {
        assert!(holds(&seen, secret), "the test must be able to find {n}");
    }

    // Turning the lock on writes everything anew; what is found in clear once it is on is not ours.
    assert_eq!(IndexedDbStore::open_under(&place.0, Some(&place.1)).await.err(), Some(StoreError::Unsealed));
    IndexedDbStore::seal(&place.0, &place.1).await.unwrap();
    let seen = seen_from_outside(&place.0).await;
    secrets.iter().for_each(|secret| assert!(!holds(&seen, secret)));
    assert_eq!(IndexedDbStore::open_under(&place.0, None).await.err(), Some(StoreError::Locked));
    let store = place.open().await;
    assert_eq!(store.load().await.unwrap(), before);
    assert_eq!(store.signing_key().await.unwrap(), Some(founding.key.clone()));
    assert_eq!(store.blob(&original.0).await.unwrap(), Some(original.1.clone()));
    drop(store);

    // And turning it off.
    IndexedDbStore::unseal(&place.0, &place.1).await.unwrap();
    let store = clear.open().await;
    assert_eq!(store.load().await.unwrap(), before);
    assert_eq!(store.blob_keys().await.unwrap(), std::slice::from_ref(&original.0));
    let seen = seen_from_outside(&place.0).await;
    secrets.iter().for_each(|secret| assert!(holds(&seen, secret)));
}

/// A window that was open when the lock was turned on in another writes nothing in clear beside what is sealed.
#[wasm_bindgen_test]
async fn a_window_from_before_the_lock_writes_nothing_any_more() {
    let place = Sealed::new();
    let store = Browser(place.0.clone()).open().await;
    let first = entry(&Head::origin());
    store.append(&Head::origin(), std::slice::from_ref(&first), &[]).await.unwrap();
    IndexedDbStore::seal(&place.0, &place.1).await.unwrap();
    let sealed = place.open().await;
    let next = entry(&first.head());
    let refused = store.append(&first.head(), std::slice::from_ref(&next), &[]).await;
    assert_eq!(refused, Err(StoreError::Locked));
    assert!(store.save_snapshot(&first.head(), &[(1, vec![1])], true).await.is_err());
    sealed.append(&first.head(), &[next], &[]).await.unwrap();
    assert_eq!(sealed.load().await.unwrap().entries.len(), 2);
    // Nor one that knows the lock, once it was turned off.
    IndexedDbStore::unseal(&place.0, &place.1).await.unwrap();
    assert_eq!(sealed.load().await.err(), Some(StoreError::Locked));
}

const OTHER: &str = "石榴 橡皮 码头 春分";

/// Everything of ours in `localStorage`, as another page reads it.
fn settings() -> Vec<(String, String)> {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let keys = (0..storage.length().unwrap()).filter_map(|at| storage.key(at).unwrap());
    keys.filter_map(|key| Some((key.clone(), storage.get_item(&key).unwrap()?))).collect()
}

fn put_setting(key: &str, text: &str) {
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.set_item(key, text).unwrap();
}

/// A register in clear in this browser, which the lock is to seal.
async fn kept() -> Id {
    let register = fresh_id();
    let first = entry(&Head::origin());
    drop(registers::begin(register, &founding(std::slice::from_ref(&first))).await.unwrap());
    register
}

async fn entries_of(register: Id) -> Result<usize, StoreError> {
    let store = IndexedDbStore::open(&database_name(register)).await?;
    Ok(store.load().await?.entries.len() + store.entries(1..2).await?.len())
}

/// Lets go of `work` after so many turns, as a window that is closed does; whether it came to its end before.
async fn broken_off<T>(work: impl Future<Output = T>, polls: u32) -> bool {
    let (mut work, mut left) = (std::pin::pin!(work), polls);
    std::future::poll_fn(|context| {
        if work.as_mut().poll(context).is_ready() {
            return Poll::Ready(true);
        }
        left -= 1;
        if left == 0 { Poll::Ready(false) } else { Poll::Pending }
    })
    .await
}

/// Quality bar: a lock turned on half-way is finished at the next opening, wherever it broke off; what other pages put
/// meanwhile is not believed; and it goes away without a trace.
#[wasm_bindgen_test]
async fn the_lock_of_this_browser_is_finished_and_kept() {
    let code = RecoveryCode::from_bytes(random::bytes().unwrap());
    // What the other tests left here would be sealed along.
    for register in registers::ids().await.unwrap() {
        IndexedDbStore::delete(&database_name(register)).await.unwrap();
    }
    let registers = [kept().await, kept().await];
    directory::remember(office("县总工会", registers[0]));

    // It breaks off here and there, as with a window that is closed.
    let mut interrupted = 0;
    for polls in std::iter::successors(Some(1), |polls| Some(polls * 2)) {
        let ended = broken_off(lock::turn_on(PASSPHRASE, &code, &[]), polls).await;
        lock::forget();
        // In a browser opened anew nothing is read before the passphrase.
        if lock::state() == Lock::Off {
            assert!(!ended, "it was turned on");
            continue;
        }
        assert_eq!(entries_of(registers[0]).await, Err(StoreError::Locked), "{polls}");
        lock::open(PASSPHRASE).await.unwrap();
        interrupted += u32::from(!ended);
        assert!(!lock::is_unfinished(), "{polls}");
        for register in registers {
            assert!(IndexedDbStore::keyring(&database_name(register)).await.unwrap().is_some(), "{polls}");
            assert!(entries_of(register).await.is_ok());
        }
        assert!(settings().iter().all(|(_, text)| !text.contains("县总工会")), "{polls}");
        assert_eq!(directory::offices()[0].office_name, "县总工会");
        lock::turn_off(PASSPHRASE).await.unwrap();
        assert!(settings().iter().any(|(_, text)| text.contains("县总工会")));
        if ended {
            break;
        }
    }

    assert!(interrupted > 1);

    lock::turn_on(PASSPHRASE, &code, &[]).await.unwrap();
    // Another page puts a keyring of its own in the place of ours: the databases hold the true one.
    let ours = settings().into_iter().find(|(key, _)| key == "taizhang.vault").unwrap().1;
    let stranger = Secret::from_bytes(random::bytes().unwrap());
    let foreign = Keyring::make(&stranger, OTHER, &code, &random::bytes().unwrap()).unwrap();
    put_setting("taizhang.vault", &serde_json::to_string(&foreign).unwrap());
    lock::forget();
    assert_eq!(lock::open("雨伞 钢笔 豆浆 台级").await.unwrap_err().code, "keyring-passphrase");
    lock::open(PASSPHRASE).await.unwrap();
    assert!(settings().contains(&("taizhang.vault".to_owned(), ours.clone())));
    assert_eq!(directory::offices()[0].office_name, "县总工会");

    // Settings in clear beside a planted mark that something is unfinished, and a register in clear.
    let planted = fresh_id();
    put_setting("taizhang.vault-unfinished", "1");
    put_setting("taizhang.offices", &serde_json::to_string(&[office("假工会", planted)]).unwrap());
    drop(IndexedDbStore::open_under(&database_name(planted), None).await.unwrap());
    let store = IndexedDbStore::open_under(&database_name(planted), None).await.unwrap();
    store.found(&founding(&[entry(&Head::origin())])).await.unwrap();
    assert_eq!(directory::offices(), []);
    assert_eq!(entries_of(planted).await, Err(StoreError::Unsealed));
    lock::forget();
    lock::open(PASSPHRASE).await.unwrap();
    assert_eq!(directory::offices(), []);
    assert_eq!(entries_of(planted).await, Err(StoreError::Unsealed));

    // The keyring is taken away while it is open: what is written goes on being sealed.
    web_sys::window().unwrap().local_storage().unwrap().unwrap().remove_item("taizhang.vault").unwrap();
    directory::remember(office("县总工会", registers[0]));
    assert!(settings().iter().all(|(_, text)| !text.contains("县总工会")));
    assert!(entries_of(registers[0]).await.is_ok());

    // Turned off, what stood in clear beside it stays as it was.
    put_setting("taizhang.vault", &ours);
    lock::turn_off(PASSPHRASE).await.unwrap();
    assert_eq!(lock::state(), Lock::Off);
    assert!(entries_of(registers[0]).await.is_ok() && entries_of(planted).await.is_ok());
    assert!(
        settings()
            .iter()
            .all(|(key, text)| !key.starts_with("taizhang.vault") && !text.starts_with("sealed:"))
    );
    IndexedDbStore::delete(&database_name(planted)).await.unwrap();
}

/// Quality bar: a migration that was broken off leaves the older version as it was, and is done at the next opening.
#[wasm_bindgen_test]
async fn a_migration_that_broke_off_is_done_at_the_next_opening() {
    let place = Browser::new();
    let factory = web_sys::window().unwrap().indexed_db().unwrap().unwrap();
    let request = factory.open_with_u32(&place.0, migrations::VERSION).unwrap();
    let broke_off = Rc::new(Cell::new(false));
    let begin = Closure::<dyn FnMut()>::new({
        let request = request.clone();
        move || {
            let db: web_sys::IdbDatabase = request.result().unwrap().unchecked_into();
            db.create_object_store("meta").unwrap();
            // As a browser that is killed now.
            request.transaction().unwrap().abort().unwrap();
        }
    });
    let fail = Closure::<dyn FnMut(web_sys::Event)>::new({
        let broke_off = Rc::clone(&broke_off);
        move |event: web_sys::Event| {
            event.prevent_default();
            broke_off.set(true);
        }
    });
    request.set_onupgradeneeded(Some(begin.as_ref().unchecked_ref()));
    request.set_onerror(Some(fail.as_ref().unchecked_ref()));
    while !broke_off.get() {
        idle::turn().await;
    }
    let store = place.open().await;
    let first = entry(&Head::origin());
    store.append(&Head::origin(), std::slice::from_ref(&first), &[]).await.unwrap();
    assert_eq!(store.load().await.unwrap().entries, [first]);
}

/// Writes to a database past the store, as another program or an older one has.
async fn write_raw(db: &Database, store: &str, records: Vec<(JsValue, JsValue)>) {
    let tx = db.transaction(store).with_mode(TransactionMode::Readwrite).build().unwrap();
    let target = tx.object_store(store).unwrap();
    for (key, value) in records {
        target.put(value).with_key(key).without_key_type().primitive().unwrap().await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Takes a record away past the store.
async fn erase_raw(db: &Database, store: &str, key: impl Into<JsValue>) {
    let tx = db.transaction(store).with_mode(TransactionMode::Readwrite).build().unwrap();
    tx.object_store(store).unwrap().delete::<JsValue, _>(key.into()).primitive().unwrap().await.unwrap();
    tx.commit().await.unwrap();
}

fn text(json: &impl serde::Serialize) -> JsValue {
    JsValue::from_str(&serde_json::to_string(json).unwrap())
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

#[wasm_bindgen_test]
async fn a_database_of_storage_version_1_opens_for_ever() {
    let (golden, place) = (store_suite::Golden::v1(), Browser::new());
    // Made by hand as version 1 was, so that a change of the migrations cannot hide.
    let db = Database::open(place.0.as_str())
        .with_version(1u32)
        .with_on_upgrade_needed(|_, db| {
            for store in ["meta", "journal", "segments", "blobs"] {
                db.create_object_store(store).build()?;
            }
            Ok(())
        })
        .await
        .unwrap();
    write_raw(&db, "meta", vec![("head".into(), text(&golden.head))]).await;
    let journal = golden.journal_records.iter();
    let journal = journal.map(|(n, hex)| ((*n as f64).into(), bytes(&hex::decode(hex).unwrap())));
    write_raw(&db, "journal", journal.collect()).await;
    let mut segments: Vec<(JsValue, JsValue)> =
        golden.segments().into_iter().map(|(n, segment)| (n.into(), bytes(&segment))).collect();
    segments.push(("through".into(), text(&golden.snapshot.through)));
    write_raw(&db, "segments", segments).await;
    let blobs = golden.blobs().into_iter().map(|(key, blob)| (key.0.as_str().into(), bytes(&blob)));
    write_raw(&db, "blobs", blobs.collect()).await;
    db.close();
    golden.check(&place).await;
}

#[wasm_bindgen_test]
async fn a_failure_in_the_middle_of_a_write_leaves_nothing_of_it() {
    let place = Browser::new();
    let store = place.open().await;
    let first = entry(&Head::origin());
    let second = entry(&first.head());
    store.append(&Head::origin(), std::slice::from_ref(&first), &[]).await.unwrap();
    // A record where the third entry is to go makes the transaction fail after its first requests.
    let db = Database::open(place.0.as_str()).await.unwrap();
    write_raw(&db, "journal", vec![(3.into(), bytes(b"in the way"))]).await;

    let original = (BlobKey("original".to_owned()), vec![1, 2, 3]);
    let both = [second.clone(), entry(&second.head())];
    let failed = store.append(&first.head(), &both, &[original]).await;
    assert_eq!(failed, Err(StoreError::Broken("ConstraintError".to_owned())));
    assert_eq!(store.entries(1..3).await.unwrap(), std::slice::from_ref(&first));
    assert_eq!(store.blob_keys().await.unwrap(), []);
    // The journal still stands where it stood, and takes the next entry.
    store.append(&first.head(), &[second], &[]).await.unwrap();
    db.close();
}

#[wasm_bindgen_test]
async fn a_newer_program_closes_us_and_its_data_can_only_be_read() {
    let place = Browser::new();
    let store = place.open().await;
    let first = entry(&Head::origin());
    store.append(&Head::origin(), std::slice::from_ref(&first), &[]).await.unwrap();

    let newer = migrations::VERSION + 6;
    // This would wait for ever if the open store did not make way.
    let db = Database::open(place.0.as_str())
        .with_version(newer)
        .with_on_upgrade_needed(|_, _| Ok(()))
        .await
        .unwrap();
    assert_eq!(store.append(&first.head(), &[entry(&first.head())], &[]).await, Err(StoreError::Gone));
    assert_eq!(store.load().await.err(), Some(StoreError::Gone));
    db.close();

    let refused = IndexedDbStore::open(&place.0).await.err();
    assert_eq!(refused, Some(StoreError::TooNew { version: newer }));
    let readable = IndexedDbStore::open_for_export(&place.0).await.unwrap();
    assert_eq!(readable.load().await.unwrap().entries, std::slice::from_ref(&first));
    let refused = readable.append(&first.head(), &[entry(&first.head())], &[]).await;
    assert_eq!(refused, Err(StoreError::TooNew { version: newer }));
}

#[wasm_bindgen_test]
async fn a_deleted_register_leaves_no_database() {
    let register = fresh_id();
    let name = database_name(register);
    drop(IndexedDbStore::open(&name).await.unwrap());
    assert!(registers::ids().await.unwrap().contains(&register));
    IndexedDbStore::delete(&name).await.unwrap();
    assert!(!registers::ids().await.unwrap().contains(&register));
}

fn founding(entries: &[Entry]) -> Founding {
    let (key, segments) = (SigningSeed::from_bytes(random::bytes().unwrap()), vec![(0, b"{}".to_vec())]);
    Founding { entries: entries.to_vec(), blobs: Vec::new(), key, segments }
}

#[wasm_bindgen_test]
async fn a_beginning_that_was_killed_is_taken_back() {
    let register = fresh_id();
    // Killed between the making of the database and its one transaction; older programs left a key besides.
    drop(IndexedDbStore::open(&database_name(register)).await.unwrap());
    let db = Database::open(database_name(register).as_str()).await.unwrap();
    write_raw(&db, "meta", vec![("signing-key".into(), bytes(&[7; 32]))]).await;
    db.close();
    assert!(registers::ids().await.unwrap().contains(&register));
    assert!(!directory::unlisted().await.unwrap().iter().any(|found| found.register == register));
    assert!(!registers::ids().await.unwrap().contains(&register), "the database is gone");
    // Looking for one that is not there makes none.
    assert!(registers::look(register).await.is_err());
    assert!(!registers::ids().await.unwrap().contains(&register));
}

#[wasm_bindgen_test]
async fn a_beginning_that_fails_leaves_no_database_and_harms_none() {
    let register = fresh_id();
    let first = entry(&Head::origin());
    let second = entry(&first.head());
    let refused = registers::begin(register, &founding(std::slice::from_ref(&second))).await.err();
    assert!(matches!(refused, Some(StoreError::Broken(_))), "{refused:?}");
    assert!(!registers::ids().await.unwrap().contains(&register));
    let store = registers::begin(register, &founding(std::slice::from_ref(&first))).await.unwrap();
    let refused = registers::begin(register, &founding(&[first.clone(), second])).await.err();
    assert_eq!(refused, Some(StoreError::NotEmpty));
    assert_eq!(store.since(0).await.unwrap(), [first]);
}

#[wasm_bindgen_test]
async fn what_is_torn_takes_nothing_else_with_it() {
    let place = Browser::new();
    let store = place.open().await;
    let first = entry(&Head::origin());
    let second = entry(&first.head());
    store.found(&founding(&[first.clone(), second.clone()])).await.unwrap();
    let db = Database::open(place.0.as_str()).await.unwrap();
    // A snapshot that cannot be read is none: the journal has everything, and the next snapshot takes its place.
    write_raw(&db, "segments", vec![(0.into(), "no bytes".into())]).await;
    let stored = store.load().await.unwrap();
    assert_eq!((stored.snapshot, stored.entries), (None, vec![first.clone(), second.clone()]));
    write_raw(&db, "segments", vec![("through".into(), "torn".into())]).await;
    assert_eq!(store.load().await.unwrap().snapshot, None);
    store.save_snapshot(&second.head(), &[(0, b"{}".to_vec())], true).await.unwrap();
    assert_eq!(store.load().await.unwrap().snapshot.unwrap().through, second.head());

    // A record that is no entry is named by its number, and everything else can still be had.
    write_raw(&db, "journal", vec![(2.into(), bytes(b"torn"))]).await;
    assert_eq!(store.since(0).await, Err(StoreError::Unreadable { sequence: 2 }));
    write_raw(&db, "meta", vec![("head".into(), "torn".into())]).await;
    db.close();
    let remains = IndexedDbStore::open_for_export(&place.0).await.unwrap().remains().await.unwrap();
    assert_eq!((remains.head, remains.entries), (None, vec![first]));
    assert_eq!(remains.unreadable, [(2, b"torn".to_vec())]);
    assert!(remains.snapshot.is_some() && remains.key.is_some());
}

/// With the mark of its end gone a journal is not empty, and nobody writes in it; what somebody else has put beside the
/// entries is none of them.
#[wasm_bindgen_test]
async fn a_journal_without_its_head_is_not_lost() {
    let place = Browser::new();
    let store = place.open().await;
    let first = entry(&Head::origin());
    let second = entry(&first.head());
    store.found(&founding(&[first.clone(), second.clone()])).await.unwrap();
    let db = Database::open(place.0.as_str()).await.unwrap();
    let strangers: [JsValue; 3] = ["zz".into(), 1.5.into(), (-1).into()];
    let put = |key: &JsValue| (key.clone(), bytes(b"stranger"));
    write_raw(&db, "journal", strangers.iter().map(put).collect()).await;
    write_raw(&db, "blobs", vec![put(&7.into())]).await;
    assert_eq!(store.since(0).await.unwrap(), [first.clone(), second.clone()]);
    assert_eq!(store.load().await.unwrap().head, second.head());
    assert_eq!(store.blob_keys().await.unwrap(), []);

    erase_raw(&db, "meta", "head").await;
    assert_eq!(store.load().await, Err(StoreError::Headless));
    let next = entry(&second.head());
    assert_eq!(store.append(&second.head(), &[next], &[]).await, Err(StoreError::Headless));
    let remains = store.remains().await.unwrap();
    assert_eq!((remains.head, remains.entries), (None, vec![first, second]));
    assert_eq!(remains.unreadable, []);
    // A state alone is a register too.
    for number in [1, 2] {
        erase_raw(&db, "journal", number).await;
    }
    for key in strangers {
        erase_raw(&db, "journal", key).await;
    }
    assert_eq!(store.load().await, Err(StoreError::Headless));
    write_raw(&db, "meta", vec![("head".into(), "torn".into())]).await;
    assert_eq!(store.load().await, Err(StoreError::Headless));
    db.close();
}

fn office(name: &str, register: Id) -> OfficeEntry {
    OfficeEntry {
        register,
        office_name: name.to_owned(),
        level: "county".to_owned(),
        code: "320211".to_owned(),
        practice: false,
        self_check: false,
        last_opened: clock::now(),
        opened_by: String::new(),
    }
}

#[wasm_bindgen_test]
async fn offices_are_listed_last_opened_first_and_found_again_when_unlisted() {
    let office = |minutes: i64| OfficeEntry {
        last_opened: clock::now() + chrono::TimeDelta::minutes(minutes),
        ..office("滨湖区总工会", fresh_id())
    };
    let (early, late) = (office(1000), office(2000));
    assert!(directory::remember(late.clone()) && directory::remember(early.clone()));
    let listed: Vec<Id> = directory::offices().iter().map(|office| office.register).collect();
    assert_eq!(listed[..2], [late.register, early.register]);
    let again = OfficeEntry { last_opened: office(3000).last_opened, ..early.clone() };
    directory::remember(again.clone());
    assert_eq!(directory::offices()[0], again);
    assert_eq!(directory::offices().len(), listed.len(), "listed once");
    // The newest copy of the program that has opened it stays known.
    let newer = "2027-01-01 08:00:00".to_owned();
    directory::remember(OfficeEntry { opened_by: newer.clone(), ..early.clone() });
    directory::remember(early.clone());
    assert_eq!(
        directory::offices()
            .iter()
            .find(|office| office.register == early.register)
            .map(|office| &office.opened_by),
        Some(&newer)
    );

    let first = entry(&Head::origin());
    drop(registers::begin(early.register, &founding(&[first])).await.unwrap());
    let unlisted = async || {
        let found = directory::unlisted().await.unwrap();
        found.iter().any(|found| found.register == early.register)
    };
    assert!(!unlisted().await);
    directory::set_current(Some(early.register));
    assert_eq!(directory::current(), Some(early.register));
    directory::set_current(None);
    assert_eq!(directory::current(), None);
    directory::forget(early.register);
    assert!(unlisted().await);
}

#[wasm_bindgen_test]
async fn an_emptied_database_is_noticed() {
    let register = fresh_id();
    assert_eq!(sentinel::load(register), None);
    let note = Sentinel { people: 12, entries: 40, head_sequence: 40, backup: None, lives: Vec::new() };
    sentinel::save(register, &note);
    let stored = IndexedDbStore::open(&database_name(register)).await.unwrap().load().await.unwrap();
    assert_eq!(Presence::judge(sentinel::load(register), stored.head.sequence, None), Presence::Lost(note));
    sentinel::clear(register);
    assert_eq!(Presence::judge(sentinel::load(register), stored.head.sequence, None), Presence::New);
}

#[wasm_bindgen_test]
async fn another_tab_hears_of_a_write_and_strangers_are_ignored() {
    let name = database_name(fresh_id());
    let heard = Rc::new(Cell::new(0));
    let listener = Tabs::open(&name, {
        let heard = Rc::clone(&heard);
        move |sequence| heard.set(sequence)
    });
    let writer = Tabs::open(&name, |_| panic!("a tab does not hear itself")).unwrap();
    let stranger = web_sys::BroadcastChannel::new(&name).unwrap();
    // Strangers first: messages arrive in order, so when 42 was heard they were all seen.
    stranger.post_message(&JsValue::from_str("not a number")).unwrap();
    stranger.post_message(&JsValue::NULL).unwrap();
    stranger.close();
    writer.post(42);
    while heard.get() == 0 {
        gloo_timers::future::TimeoutFuture::new(5).await;
    }
    assert_eq!(heard.get(), 42);
    drop(listener);
}

#[wasm_bindgen_test]
async fn a_file_over_the_limit_is_refused_before_it_is_read() {
    let file = |content: &[u8]| {
        let parts = js_sys::Array::of1(&Uint8Array::from(content));
        web_sys::File::new_with_u8_array_sequence(&parts, "名册.xlsx").unwrap()
    };
    assert_eq!(files::read(&file(b"1234"), 4).await, Ok(b"1234".to_vec()));
    let refused = files::read(&file(b"12345"), 4).await.unwrap_err();
    assert_eq!(refused.code, "file-too-large");
    assert!(refused.args.contains_key("size") && refused.args.contains_key("max"));
    assert!(!format!("{refused:?}").contains("名册"));
    assert_eq!(files::download("台账.json", "application/json", b"{}"), Ok(()));
}

#[wasm_bindgen_test]
fn preferences_and_drafts_are_kept() {
    let liked = Prefs { theme: Theme::Dark, ..Prefs::default() };
    prefs::save(&liked);
    assert_eq!(prefs::load(), liked);
    assert!(drafts::save("person/7", &"张"));
    assert_eq!(drafts::load::<String>("person/7").as_deref(), Some("张"));
    // What another version of a form left behind is no draft of this one.
    assert_eq!(drafts::load::<Vec<u32>>("person/7"), None);
    drafts::clear("person/7");
    assert_eq!(drafts::load::<String>("person/7"), None);
}

#[wasm_bindgen_test]
async fn the_browser_gives_time_and_randomness() {
    assert_ne!(random::bytes::<32>().unwrap(), random::bytes::<32>().unwrap());
    // Between the two readings midnight may pass.
    let (before, now, after) = (clock::today(), clock::now().date_naive(), clock::today());
    assert!(before <= now && now <= after);
    idle::idle().await;
}

#[wasm_bindgen_test]
fn a_fault_of_the_program_is_said_on_the_page() {
    taizhang::platform::stopped::show();
    let page = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
    assert_eq!(page.get_attribute("data-refused").as_deref(), Some("stopped"));
    page.remove_attribute("data-refused").unwrap();
}
