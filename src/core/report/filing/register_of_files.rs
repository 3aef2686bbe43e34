//! 往来记录: every file made and taken in, newest first.

use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::package_kind::PackageKind;
use crate::exchange::making;
use crate::ledger::Registry;
use crate::ledger::batch::{Batch, Change, Meta};
use crate::ledger::journal::Entry;
use crate::ledger::stolen::Doubt;
use crate::order::Ordered;

coded! {
    /// What has become of a file. Key of its words: `filing-file-CODE`.
    pub enum FileState {
        /// 已生成（待送出）.
        Made "made",
        /// 已送出, as a person confirmed.
        Sent "sent",
        /// 对方已接收, as its receipt says.
        Received "received",
        /// Taken in here.
        Taken "taken",
    }
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    pub package: Id,
    /// Made here; else taken in.
    pub outward: bool,
    pub kind: PackageKind,
    pub number: u64,
    pub office: String,
    /// RFC 3339: made, or taken in.
    pub at: String,
    /// Who made a file taken in, and when.
    pub made: Option<(String, String)>,
    /// The office that passed it on inside its own file.
    pub via: Option<String>,
    pub people: Option<u32>,
    pub sealed: Option<bool>,
    pub state: FileState,
    /// 发件单位未核对, or its key declared stolen.
    pub doubt: Option<Doubt>,
    pub digest: String,
    pub file_name: String,
}

/// All of them.
pub fn rows(registry: &Registry) -> Vec<FileRow> {
    let Some(profile) = &registry.profile else { return Vec::new() };
    let received = |to: Id, number: u64| {
        let receipt = registry.held.get(&to).and_then(|held| held.receipt.as_ref());
        receipt.is_some_and(|receipt| receipt.number >= number)
    };
    let made = registry.exports.iter().map(|export| FileRow {
        package: export.package,
        outward: true,
        kind: export.kind,
        number: export.number,
        office: export.to.name.clone(),
        at: export.at.clone(),
        made: None,
        via: None,
        people: Some(export.people),
        sealed: Some(export.sealed),
        state: if received(export.to.office, export.number) {
            FileState::Received
        } else if export.sent {
            FileState::Sent
        } else {
            FileState::Made
        },
        doubt: None,
        digest: export.digest.clone(),
        file_name: making::file_name(
            &profile.party.name,
            export.kind,
            &export.to.name,
            export.number,
            &export.at,
        ),
    });
    let taken = registry.history.iter().map(|taken| FileRow {
        package: taken.package,
        outward: false,
        kind: taken.kind,
        number: taken.number,
        office: taken.from.name.clone(),
        at: taken.at.clone(),
        made: Some((taken.made_at.clone(), taken.made_by.clone())),
        via: (taken.via != taken.from.office)
            .then(|| crate::ledger::names::known(registry, taken.via))
            .filter(|name| !name.is_empty()),
        people: None,
        sealed: None,
        state: FileState::Taken,
        doubt: if registry.is_of_stolen_key(taken) {
            Some(Doubt::Stolen)
        } else {
            registry.is_unverified(taken.from.office).then_some(Doubt::Unverified)
        },
        digest: taken.digest.clone(),
        file_name: making::file_name(
            &taken.from.name,
            taken.kind,
            &profile.party.name,
            taken.number,
            &taken.made_at,
        ),
    });
    let mut rows: Vec<FileRow> = made.chain(taken).collect();
    rows.order_by(|a, b| b.at.cmp(&a.at));
    rows
}

/// Who made which of our own files, as one entry of the journal tells.
pub fn authors_of(entry: &Entry) -> Vec<(Id, String)> {
    // A journal is long, and few of its entries made a file.
    if !entry.body.as_ref().is_some_and(|body| body.contains("\"exported\"")) {
        return Vec::new();
    }
    let (Ok(Some(batch)), Some(meta)) = (Batch::of(entry), Meta::of(entry)) else {
        return Vec::new();
    };
    let made = batch.changes.iter().filter_map(|change| match change {
        Change::Exported(export) => Some((export.package, meta.actor.clone())),
        _ => None,
    });
    made.collect()
}

/// Files made that nobody has confirmed as sent, and no receipt speaks of; a newer file for the same
/// office replaces the older ones.
pub fn to_send(registry: &Registry) -> Vec<FileRow> {
    let newest = |row: &FileRow| {
        let export = registry.exports.iter().find(|export| export.package == row.package);
        export.is_some_and(|export| !registry.is_replaced(export))
    };
    rows(registry).into_iter().filter(|row| row.state == FileState::Made && newest(row)).collect()
}
