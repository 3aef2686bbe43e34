//! The offices kept in this browser, each in a database of its own, and which of them this tab shows.

use std::cmp::Reverse;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use taizhang_core::domain::id::Id;

use crate::platform::indexed_db::{database_name, registers_found};
use crate::platform::local::{Kept, Lasting, OfThisTab};

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
}

impl OfficeEntry {
    /// The database that keeps this office's register.
    pub fn database(&self) -> String {
        database_name(self.register)
    }
}

/// The offices, last opened first.
pub fn offices() -> Vec<OfficeEntry> {
    let mut offices: Vec<OfficeEntry> = Lasting::get(OFFICES).unwrap_or_default();
    offices.sort_by_key(|entry| Reverse(entry.last_opened));
    offices
}

/// Lists the office, or renews what is listed. Returns whether the browser could keep it.
pub fn remember(entry: OfficeEntry) -> bool {
    let mut offices = offices();
    offices.retain(|other| other.register != entry.register);
    offices.push(entry);
    Lasting::set(OFFICES, &offices)
}

/// Takes the office off the list; its database is not touched.
pub fn forget(register: Id) {
    let mut offices = offices();
    offices.retain(|entry| entry.register != register);
    Lasting::set(OFFICES, &offices);
}

/// The registers whose database is there though the list no longer names them: the browser was asked to
/// clear one kind of storage and not the other.
pub async fn unlisted() -> Vec<Id> {
    let listed: Vec<Id> = offices().into_iter().map(|entry| entry.register).collect();
    registers_found().await.into_iter().filter(|register| !listed.contains(register)).collect()
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
