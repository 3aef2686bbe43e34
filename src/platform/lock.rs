//! 加锁: what this browser keeps is sealed, and opens in a tab to whoever knows the passphrase.
//!
//! What says how it opens (a [`Keyring`]) stands in clear under `taizhang.vault`, and once more in every sealed database,
//! so that neither storage emptied alone closes the other for ever. The secret it opens to lives in the memory of this tab
//! and nowhere else: over `file://` every local page reaches IndexedDB, `localStorage`, channels and addresses.
//!
//! Of this browser's storage only the keyring and the sentinel's counts stand in clear.

use std::cell::RefCell;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use gloo_storage::{LocalStorage, Storage};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, require};
use taizhang_core::domain::passphrase::strong;
use taizhang_core::ledger::keyring::{Keyring, Secret};
use taizhang_core::ledger::recovery_code::RecoveryCode;
use taizhang_core::ledger::vault::Vault;

use super::indexed_db::{IndexedDbStore, database_name};
use super::local::{Kept, Lasting, OfThisTab};
use super::{random, registers, sentinel};

const KEYRING: &str = "taizhang.vault";
/// Stands while everything is being written anew.
const UNFINISHED: &str = "taizhang.vault-unfinished";
/// So many keyrings of databases are tried beside the kept one: each costs a derivation.
const OTHERS_MAX: usize = 4;
/// Text that begins so is sealed; no JSON does.
const SEALED: &str = "sealed:";

thread_local! {
    static OPENED: RefCell<Option<Opened>> = const { RefCell::new(None) };
}

/// A lock that was opened in this tab.
#[derive(Clone)]
pub struct Opened {
    keyring: Keyring,
    secret: Secret,
    vault: Rc<Vault>,
}

impl Opened {
    pub fn new(keyring: Keyring, secret: Secret) -> Self {
        let vault = Rc::new(Vault::new(&secret));
        Self { keyring, secret, vault }
    }

    pub const fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    pub(super) fn vault(&self) -> Rc<Vault> {
        Rc::clone(&self.vault)
    }
}

/// How the lock of this browser stands, as this tab sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Everything is kept in clear.
    Off,
    /// Nothing can be read before the passphrase.
    Shut,
    Open,
}

pub fn state() -> Lock {
    match (opened().is_some(), raw(KEYRING).is_some()) {
        // Another page may have taken the keyring away: what was opened under the lock goes on being sealed.
        (true, _) => Lock::Open,
        (false, true) => Lock::Shut,
        (false, false) => Lock::Off,
    }
}

/// The lock where it is on and opened here.
pub fn opened() -> Option<Opened> {
    OPENED.with_borrow(Clone::clone)
}

/// Whether the lock was being turned on or off when the page went, as it seems before it is opened.
pub fn is_unfinished() -> bool {
    raw(UNFINISHED).is_some()
}

/// The same once it is open: the mark is sealed, so that no other page can put one.
fn is_under_way() -> bool {
    raw(UNFINISHED).is_some_and(|mark| open_text(UNFINISHED, &mark).is_some())
}

/// Says so before anything is written anew.
fn mark_under_way() -> Result<(), Issue> {
    let mark = seal_text(UNFINISHED, "1").ok_or_else(|| Issue::new("lock-storage"))?;
    write(UNFINISHED, &mark)
}

/// Opens with the passphrase or the recovery code, and finishes what was under way when the page went.
///
/// # Errors
/// `keyring-…` where it is not the one, or what the store says.
pub async fn open(typed: &str) -> Result<(), Issue> {
    OPENED.set(Some(opening(typed).await?));
    // What a tab kept that was told nothing when the lock was turned on.
    each_clear::<OfThisTab>(seal_text);
    if is_under_way() { seal_all().await } else { Ok(()) }
}

/// By the keyring beside the settings; or by one that a database holds, where another page put its own in that one's place.
async fn opening(typed: &str) -> Result<Opened, Issue> {
    let (beside, mut refused) = (keyring(), Issue::new("lock-none"));
    if let Some(keyring) = beside.clone() {
        match keyring.open(typed) {
            Ok(secret) => return Ok(Opened::new(keyring, secret)),
            Err(issue) => refused = issue,
        }
    }
    let mut others: Vec<Keyring> = Vec::new();
    for register in registers::ids().await.map_err(|error| error.issue())? {
        let found = IndexedDbStore::keyring(&database_name(register)).await.ok().flatten();
        others.extend(found.filter(|found| beside.as_ref() != Some(found) && !others.contains(found)));
    }
    for other in others.into_iter().take(OTHERS_MAX) {
        if let Ok(secret) = other.open(typed) {
            keep(&other)?;
            return Ok(Opened::new(other, secret));
        }
    }
    Err(refused)
}

/// Turns the lock on: everything is written anew, sealed. `known` are words that anybody would try.
///
/// # Errors
/// `passphrase-…` where the passphrase is weak, `lock-other` where something here is sealed already, `lock-storage` where
/// this browser keeps no settings, or what the store says: the lock is on then, and what is still in clear is sealed at the
/// next opening.
pub async fn turn_on(passphrase: &str, code: &RecoveryCode, known: &[&str]) -> Result<(), Issue> {
    strong(passphrase, known)?;
    for register in registers::ids().await.map_err(|error| error.issue())? {
        let found = IndexedDbStore::keyring(&database_name(register)).await;
        require(matches!(found, Ok(None)), || Issue::new("lock-other"))?;
    }
    let secret = Secret::from_bytes(random::bytes()?);
    let keyring = Keyring::make(&secret, passphrase, code, &random::bytes()?)?;
    OPENED.set(Some(Opened::new(keyring.clone(), secret)));
    if let Err(issue) = mark_under_way().and_then(|()| keep(&keyring)) {
        LocalStorage::delete(UNFINISHED);
        OPENED.set(None);
        return Err(issue);
    }
    seal_all().await
}

/// Turns the lock off: everything is written anew, in clear.
///
/// # Errors
/// As [`open`]; the lock stays on then.
pub async fn turn_off(typed: &str) -> Result<(), Issue> {
    let opened = checked(typed)?;
    mark_under_way()?;
    for register in registers::ids().await.map_err(|error| error.issue())? {
        let unsealed = IndexedDbStore::unseal(&database_name(register), &opened).await;
        unsealed.map_err(|error| error.issue())?;
    }
    unseal_tab();
    each_sealed::<Lasting>(open_text);
    LocalStorage::delete(KEYRING);
    LocalStorage::delete(UNFINISHED);
    OPENED.set(None);
    Ok(())
}

/// What this tab kept, in clear again: before the lock goes.
pub fn unseal_tab() {
    each_sealed::<OfThisTab>(open_text);
}

/// Another passphrase and another code for the same secret: nothing is written anew.
///
/// # Errors
/// As [`open`] for `typed`, as [`turn_on`] for the new passphrase.
pub async fn renew(typed: &str, passphrase: &str, code: &RecoveryCode, known: &[&str]) -> Result<(), Issue> {
    strong(passphrase, known)?;
    let before = checked(typed)?;
    let keyring = before.keyring.renewed(&before.secret, passphrase, code, &random::bytes()?)?;
    keep(&keyring)?;
    OPENED.set(Some(Opened { keyring, ..before }));
    // Opening one says how it opens from now on.
    for register in registers::ids().await.map_err(|error| error.issue())? {
        drop(IndexedDbStore::open(&database_name(register)).await.map_err(|error| error.issue())?);
    }
    Ok(())
}

/// A database that is sealed while nothing here says how: it says so itself.
///
/// # Errors
/// What the store says.
pub async fn adopt(database: &str) -> Result<bool, Issue> {
    if raw(KEYRING).is_some() {
        return Ok(false);
    }
    match IndexedDbStore::keyring(database).await.map_err(|error| error.issue())? {
        Some(keyring) => keep(&keyring).map(|()| true),
        None => Ok(false),
    }
}

/// Gives up what is sealed here: databases, settings, and what says how they open. What stands in clear stays, such as the
/// counts by which the start page names what was lost.
///
/// # Errors
/// What the store says; what is left stays sealed then.
pub async fn give_up() -> Result<(), Issue> {
    for register in sealed_registers().await? {
        IndexedDbStore::delete(&database_name(register)).await.map_err(|error| error.issue())?;
    }
    each_sealed::<Lasting>(|_, _| None);
    each_sealed::<OfThisTab>(|_, _| None);
    LocalStorage::delete(KEYRING);
    LocalStorage::delete(UNFINISHED);
    OPENED.set(None);
    Ok(())
}

/// The registers that nobody reads without the passphrase.
///
/// # Errors
/// What the store says.
pub async fn sealed_registers() -> Result<Vec<Id>, Issue> {
    let mut sealed = Vec::new();
    for register in registers::ids().await.map_err(|error| error.issue())? {
        let found = IndexedDbStore::keyring(&database_name(register)).await;
        // One whose keyring cannot be read is none in clear.
        sealed.extend((found != Ok(None)).then_some(register));
    }
    Ok(sealed)
}

/// Forgets the secret; the page must be made anew, since what it shows was opened with it.
pub fn forget() {
    OPENED.set(None);
}

fn checked(typed: &str) -> Result<Opened, Issue> {
    let keyring = keyring().ok_or_else(|| Issue::new("lock-none"))?;
    let secret = keyring.open(typed)?;
    Ok(Opened::new(keyring, secret))
}

async fn seal_all() -> Result<(), Issue> {
    let opened = opened().ok_or_else(|| Issue::new("lock-none"))?;
    for register in registers::ids().await.map_err(|error| error.issue())? {
        let sealed = IndexedDbStore::seal(&database_name(register), &opened).await;
        sealed.map_err(|error| error.issue())?;
    }
    each_clear::<Lasting>(seal_text);
    each_clear::<OfThisTab>(seal_text);
    sentinel::tidy();
    LocalStorage::delete(UNFINISHED);
    Ok(())
}

fn keyring() -> Option<Keyring> {
    serde_json::from_str(&raw(KEYRING)?).ok()
}

fn keep(keyring: &Keyring) -> Result<(), Issue> {
    let text = serde_json::to_string(keyring).map_err(|_| Issue::new("lock-storage"))?;
    write(KEYRING, &text)
}

fn write(key: &str, text: &str) -> Result<(), Issue> {
    let kept = Lasting::allowed() && LocalStorage::raw().set_item(key, text).is_ok();
    require(kept && raw(key).as_deref() == Some(text), || Issue::new("lock-storage"))
}

fn raw(key: &str) -> Option<String> {
    Lasting::allowed().then(|| LocalStorage::raw().get_item(key).ok().flatten()).flatten()
}

/// What stands in clear in any case: how the lock opens, and the counts by which a loss is noticed.
fn is_clear(key: &str) -> bool {
    [KEYRING, UNFINISHED].contains(&key) || key.starts_with("taizhang.sentinel.")
}

/// A text as it is kept under `key`; none where it must not be kept now.
pub(super) fn to_keep(key: &str, text: String) -> Option<String> {
    match state() {
        _ if is_clear(key) => Some(text),
        Lock::Off => Some(text),
        Lock::Shut => None,
        Lock::Open => seal_text(key, &text),
    }
}

/// A text that was kept under `key`. What stands in clear beside what is sealed was put there by another page of this
/// computer.
pub(super) fn kept(key: &str, text: String) -> Option<String> {
    match text.starts_with(SEALED) {
        true => open_text(key, &text),
        false => (is_clear(key) || state() == Lock::Off || is_under_way()).then_some(text),
    }
}

fn seal_text(key: &str, text: &str) -> Option<String> {
    let sealed = opened()?.vault.seal(key, text.as_bytes(), random::bytes().ok()?).ok()?;
    Some(format!("{SEALED}{}", STANDARD.encode(sealed)))
}

fn open_text(key: &str, text: &str) -> Option<String> {
    let sealed = STANDARD.decode(text.strip_prefix(SEALED)?).ok()?;
    String::from_utf8(opened()?.vault.open(key, &sealed).ok()?).ok()
}

fn each_clear<K: Kept>(to: impl Fn(&str, &str) -> Option<String>) {
    each::<K>(|key, text| (!text.starts_with(SEALED)).then(|| to(key, text)));
}

fn each_sealed<K: Kept>(to: impl Fn(&str, &str) -> Option<String>) {
    each::<K>(|key, text| text.starts_with(SEALED).then(|| to(key, text)));
}

/// Puts another text for each of ours; nothing where there is none, such as where it was not sealed by us. What `to` leaves
/// alone stays.
fn each<K: Kept>(to: impl Fn(&str, &str) -> Option<Option<String>>) {
    if !K::allowed() {
        return;
    }
    let raw = K::Storage::raw();
    for key in K::keys("").into_iter().filter(|key| !is_clear(key)) {
        let Ok(Some(text)) = raw.get_item(&key) else { continue };
        match to(&key, &text) {
            None => {}
            Some(Some(other)) => drop(raw.set_item(&key, &other)),
            Some(None) => drop(raw.remove_item(&key)),
        }
    }
}
