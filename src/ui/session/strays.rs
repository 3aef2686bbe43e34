//! What the start page learns of this browser's storage beside its list: registers that the list does not name, and
//! registers that are lost.

use taizhang_core::domain::codes::Coded;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::store::StoreError;

use crate::platform::sentinel::{self, Presence, Sentinel};
use crate::platform::{directory, registers};

/// Such a register, as the start page lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stray {
    pub register: Id,
    /// Whose it is, with its level as the core writes it; none where that cannot be read (any more).
    pub office: Option<(String, &'static str)>,
    pub self_check: bool,
}

/// What is in this browser's storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Registers of real offices and persons that the list has lost sight of.
    pub strays: Vec<Stray>,
    /// Registers that were here once and are not any more, with what was last known of them.
    pub lost: Vec<(Id, Sentinel)>,
}

/// Looks.
///
/// # Errors
/// What the browser says when it cannot tell just now, which is no empty list.
pub async fn look_around() -> Result<Found, StoreError> {
    let there = registers::ids().await?;
    let mut found = directory::unlisted().await?;
    // A practice register is made anew whenever one is wanted.
    found.retain(|found| !found.profile.as_ref().is_some_and(|profile| profile.practice));
    let stray = |found: registers::KnownRegister| {
        let office = found.profile.map(|profile| (profile.party.name.clone(), profile.level().code()));
        Stray { register: found.register, office, self_check: found.self_check }
    };
    let is_practice = |register: Id| {
        directory::offices().iter().any(|office| office.register == register && office.practice)
    };
    let lost =
        sentinel::noted().into_iter().filter(|register| !there.contains(register) && !is_practice(*register));
    let lost = lost.filter_map(|register| match Presence::judge(sentinel::load(register), 0, None) {
        Presence::Lost(note) => Some((register, note)),
        Presence::New | Presence::Present | Presence::Behind(_) => None,
    });
    Ok(Found { strays: found.into_iter().map(stray).collect(), lost: lost.collect() })
}

/// Whether another window holds the storage, or what is wrong with it.
pub fn is_held(error: &StoreError) -> bool {
    *error == StoreError::Held
}

/// Returns once the storage can be looked into again.
pub async fn when_free() {
    registers::when_free().await;
}

/// The office whose register this is, as the list or the register itself says.
pub async fn office_name(register: Id) -> Option<String> {
    let listed = directory::offices().into_iter().find(|office| office.register == register);
    match listed {
        Some(office) => Some(office.office_name),
        None => Some(registers::look(register).await.ok()??.profile?.party.name),
    }
}
