//! 加锁, for the screens: what this browser keeps is sealed, and opens in each window to whoever knows the passphrase.

use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::ledger::recovery_code::RecoveryCode;

use crate::platform::indexed_db::database_name;
use crate::platform::lock_watch::{self, Said};
use crate::platform::prefs::Prefs;
use crate::platform::{idle, leaving, lock, page_script, random};
use leptos::prelude::{GetUntracked, RwSignal, window};
use taizhang_core::domain::id::Id;

/// Whether nothing can be read before the passphrase.
pub fn is_shut() -> bool {
    lock::state() == lock::Lock::Shut
}

/// Whether the lock is on and open here.
pub fn is_open() -> bool {
    lock::state() == lock::Lock::Open
}

/// Whether it was being turned on or off when the page went.
pub fn is_unfinished() -> bool {
    lock::is_unfinished()
}

/// A recovery code nobody can guess.
///
/// # Errors
/// `random-unavailable`.
pub fn fresh_code() -> Result<RecoveryCode, Issue> {
    random::bytes().map(RecoveryCode::from_bytes)
}

/// Opens the lock in this window.
///
/// # Errors
/// `keyring-…` where it is not the passphrase, or what the store says.
pub async fn unlock(typed: &str) -> Result<(), Issues> {
    // The derivation holds the page up: what is being done must have been drawn before.
    idle::drawn().await;
    lock::open(typed).await.map_err(Issues::from)
}

/// Turns the lock on and shuts it: the first opening shows that the passphrase is known.
///
/// # Errors
/// As the platform says.
pub async fn turn_on(passphrase: &str, code: &RecoveryCode, known: &[&str]) -> Result<(), Issues> {
    idle::drawn().await;
    lock::turn_on(passphrase, code, known).await?;
    shut();
    Ok(())
}

/// Turns the lock off: everything is written in clear again.
///
/// # Errors
/// As the platform says; the lock stays on then.
pub async fn turn_off(typed: &str) -> Result<(), Issues> {
    idle::drawn().await;
    lock::turn_off(typed).await?;
    lock_watch::say(Said::Off);
    reload();
    Ok(())
}

/// Another passphrase, with another recovery code.
///
/// # Errors
/// As the platform says; the old one goes on opening then.
pub async fn change_passphrase(
    typed: &str,
    passphrase: &str,
    code: &RecoveryCode,
    known: &[&str],
) -> Result<(), Issues> {
    idle::drawn().await;
    lock::renew(typed, passphrase, code, known).await.map_err(Issues::from)
}

/// Shuts the lock in all windows.
pub fn shut() {
    lock_watch::say(Said::Shut);
    shut_here();
}

/// How many registers go when what is sealed is given up.
pub async fn sealed_count() -> usize {
    lock::sealed_registers().await.map_or(0, |sealed| sealed.len())
}

/// Saves what is sealed to a file, sealed as it is.
///
/// # Errors
/// As the platform says.
pub async fn save_sealed() -> Result<(), Issues> {
    page_script::save_locked().await.map_err(Issues::from)
}

/// Gives up what nobody can open any more, for a browser that begins anew.
///
/// # Errors
/// What the store says.
pub async fn give_up() -> Result<(), Issues> {
    lock::give_up().await?;
    lock_watch::say(Said::Off);
    reload();
    Ok(())
}

/// A register that is sealed while this browser's settings say nothing of a lock: whether the lock is known now.
pub(super) async fn know_lock_of(register: Id) -> bool {
    lock::adopt(&database_name(register)).await.unwrap_or_default()
}

/// Shuts the lock when nobody has been there for as long as the person wants, and when another window says so.
pub fn watch_lock(preferences: RwSignal<Prefs>) {
    let hear = |said| match said {
        Said::Here => {}
        Said::Shut => shut_here(),
        Said::Off => {
            lock::unseal_tab();
            reload();
        }
    };
    lock_watch::watch(hear, move |minutes| {
        let limit = preferences.get_untracked().lock_after.minutes();
        if is_open() && minutes >= limit {
            shut();
        }
    });
}

/// The page is made anew: nothing of what was shown stays in its memory.
fn shut_here() {
    // What stands in the memory of the page alone is no office's, and would be lost.
    if leaving::is_asked() {
        return;
    }
    lock::forget();
    reload();
}

fn reload() {
    // Nothing is to be asked of whoever is not there.
    leaving::ask_nothing();
    // A page that cannot be made anew is as it was.
    let _ = window().location().reload();
}
