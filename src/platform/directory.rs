//! The offices kept in this browser, each in a database of its own, and which of them this tab shows.

use std::cmp::Reverse;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use taizhang_core::domain::id::Id;
use taizhang_core::order::Ordered;

use taizhang_core::domain::codes::Coded;
use taizhang_core::ledger::Profile;
use taizhang_core::ledger::store::StoreError;

use crate::platform::indexed_db::database_name;
use crate::platform::local::{Kept, Lasting, OfThisTab};
use crate::platform::made::made;
use crate::platform::registers::{self, KnownRegister};

const OFFICES: &str = "offices";
const CURRENT: &str = "current";

/// One office of this browser, as the start page lists it. It names the office and nobody in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeEntry {
    pub register: Id,
    pub office_name: String,
    /// `province`, `city` or `county`, as the core writes its level.
    pub level: String,
    /// The division or office code.
    pub code: String,
    /// A practice register never meets a real one.
    #[serde(default)]
    pub practice: bool,
    /// A person's own copy of one office's file.
    #[serde(default)]
    pub self_check: bool,
    pub last_opened: DateTime<FixedOffset>,
    /// When the newest copy of the program was made that has opened it.
    #[serde(default)]
    pub opened_by: String,
}

impl OfficeEntry {
    /// An office as it is listed when it is opened at `now`.
    pub fn of(profile: &Profile, self_check: bool, now: DateTime<FixedOffset>) -> Self {
        Self {
            register: profile.register,
            office_name: profile.party.name.clone(),
            level: profile.level().code().to_owned(),
            code: profile.party.code.clone(),
            practice: profile.practice,
            self_check,
            last_opened: now,
            opened_by: made(),
        }
    }

    /// When the newer copy of the program was made that has opened it: this one may not know all that stands in it.
    pub fn newer(&self) -> Option<&str> {
        let own = made();
        Some(self.opened_by.as_str()).filter(|by| !own.is_empty() && *by > own.as_str())
    }

    /// The database that keeps this office's register.
    pub fn database(&self) -> String {
        database_name(self.register)
    }
}

/// The offices, last opened first.
pub fn offices() -> Vec<OfficeEntry> {
    let mut offices: Vec<OfficeEntry> = Lasting::get(OFFICES).unwrap_or_default();
    offices.order_by_key(|entry| Reverse(entry.last_opened));
    offices
}

/// Lists the office, or renews what is listed. Returns whether the browser could keep it.
pub fn remember(mut entry: OfficeEntry) -> bool {
    let mut offices = offices();
    if let Some(known) = offices.iter().find(|other| other.register == entry.register) {
        entry.opened_by = entry.opened_by.max(known.opened_by.clone());
    }
    offices.retain(|other| other.register != entry.register);
    offices.push(entry);
    Lasting::set(OFFICES, &offices)
}

/// When the newer copy of the program was made that has opened this office; nothing where this is the newest.
pub fn newer_copy(register: Id) -> Option<String> {
    let offices: Vec<OfficeEntry> = Lasting::get(OFFICES).unwrap_or_default();
    offices.iter().find(|entry| entry.register == register)?.newer().map(str::to_owned)
}

/// Takes the office off the list; its database is not touched.
pub fn forget(register: Id) {
    let mut offices = offices();
    offices.retain(|entry| entry.register != register);
    Lasting::set(OFFICES, &offices);
}

/// The registers whose database is there though the list does not name them: the browser was asked to clear one kind of
/// storage and not the other, or was killed before the list was on disk.
///
/// # Errors
/// What the browser says when it cannot tell just now.
pub async fn unlisted() -> Result<Vec<KnownRegister>, StoreError> {
    let listed: Vec<Id> = offices().into_iter().map(|entry| entry.register).collect();
    let mut found = Vec::new();
    for register in registers::ids().await?.into_iter().filter(|register| !listed.contains(register)) {
        match registers::look(register).await {
            Ok(known) => found.extend(known),
            Err(StoreError::Held) => return Err(StoreError::Held),
            // One that cannot be looked into is listed all the same: opening it says what is wrong.
            Err(_) => found.push(KnownRegister { register, profile: None, self_check: false }),
        }
    }
    Ok(found)
}

/// The registers of real offices, last opened first.
pub fn real_offices() -> Vec<OfficeEntry> {
    let mut offices = offices();
    offices.retain(|office| !office.practice && !office.self_check);
    offices
}

/// The office this tab shows, kept across a reload. Two tabs may show two offices.
pub fn current() -> Option<Id> {
    OfThisTab::get(CURRENT)
}

pub fn set_current(register: Option<Id>) {
    match register {
        Some(register) => {
            OfThisTab::set(CURRENT, &register);
        }
        None => OfThisTab::delete(CURRENT),
    }
}
