//! 备份: the register into a file that was read back before it is called made.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::exchange::kinds::backup::{self, Backup, Content};
use taizhang_core::exchange::making::Originals;
use taizhang_core::exchange::stored_data::{self, StoredData};
use taizhang_core::exchange::wire::{self, Package};
use taizhang_core::ledger::bridge::Listed;
use taizhang_core::ledger::store::{Snapshot, Store};
use taizhang_core::report::settings::backup::{Loss, loss};

use super::opening::fresh_key;
use super::{Session, context, stored};
use crate::platform::directory;
use crate::platform::idle::{self, Pieces};
use crate::platform::indexed_db::{IndexedDbStore, database_name};
use crate::platform::sentinel::{self, LastBackup};
use crate::platform::{files, local_name, web_crypto};

/// A backup that was made, and what restoring it will not give back as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeBackup {
    pub name: String,
    pub loss: Option<Loss>,
}

impl Session {
    /// Makes a backup sealed with the passphrase, reads it back, and only then hands it out and notes it.
    ///
    /// # Errors
    /// What stands against it; no file is made then.
    pub async fn back_up(self, passphrase: &str) -> Result<MadeBackup, Issues> {
        // Sealing holds the page up: what is being done must have been drawn before.
        idle::drawn().await;
        let whole = self.journal().await.map(|entries| (entries, Vec::new()));
        let (entries, unreadable) = match whole {
            Ok(journal) => journal,
            // As far as its records can be read.
            Err(_) => {
                let remains = self.store().remains().await.map_err(stored)?;
                (remains.entries, remains.unreadable)
            }
        };
        let originals = self.archive().await?;
        let context = self.context()?;
        let head = self.current(|registry| registry.head);
        let (profile, signing) =
            self.inner.with_value(|inner| (inner.registry.profile.clone(), inner.key.clone()));
        let profile = profile.ok_or_else(|| Issue::new("not-set-up"))?;
        let make = async |snapshot: Option<&Snapshot>| {
            let (entries, unreadable, originals) = (&entries, &unreadable, &originals);
            let (head, key) = (Some(head), Some(&signing));
            let content = Content { head, entries, unreadable, snapshot, originals, key, office: None };
            backup::write_content(&profile, content, &context, &signing, &mut Pieces::begin()).await
        };
        let package = make(None).await?;
        let made = match seal(&package, passphrase, head, originals.len()).await {
            Ok(made) => made,
            // The journal does not give back the register that is open: its state goes along.
            Err(_) => {
                let snapshot = self.snapshot();
                let package = make(Some(&snapshot)).await?;
                seal(&package, passphrase, head, originals.len()).await?
            }
        };
        let name = backup_name(&self.profile().party.name, context.now);
        let made = made.hand_out(&name)?;
        if let Some(mut note) = sentinel::load(self.register) {
            note.backup =
                Some(LastBackup { at: context.now, name: name.clone(), sequence: Some(head.sequence) });
            sentinel::save(self.register, &note);
        }
        self.version.update(|version| *version += 1);
        Ok(made)
    }

    /// All archived originals.
    pub(super) async fn archive(self) -> Result<Originals, Issues> {
        let store = self.store();
        let mut found = BTreeMap::new();
        for key in store.blob_keys().await.map_err(stored)? {
            if let Some(bytes) = store.blob(&key).await.map_err(stored)? {
                // What can no longer be read whole is kept as far as it can.
                found.insert(key.0, String::from_utf8_lossy(&bytes).into_owned());
            }
        }
        Ok(found)
    }

    /// The state as it is open here.
    fn snapshot(self) -> Snapshot {
        let mut segments = Vec::new();
        self.inner.update_value(|inner| {
            segments = inner.registry.all_segments();
            // What was changed since the stored snapshot is no longer told apart.
            inner.whole = true;
        });
        Snapshot { through: self.current(|registry| registry.head), segments }
    }

    /// The backup just restored is the newest copy outside this browser.
    pub(super) fn note_restored(self, package: &Package, sequence: u64) {
        let made = DateTime::parse_from_rfc3339(&package.envelope.made.at);
        if let (Some(mut note), Ok(at)) = (sentinel::load(self.register), made) {
            let name = backup_name(&package.envelope.from.name, at);
            note.backup = Some(LastBackup { at, name, sequence: Some(sequence) });
            sentinel::save(self.register, &note);
            self.version.update(|version| *version += 1);
        }
    }

    /// When and under which name the last backup was made in this browser.
    pub fn last_backup(self) -> Option<LastBackup> {
        self.version.track();
        self.copying.note.track();
        sentinel::load(self.register).and_then(|note| note.backup)
    }
}

/// A sealed backup that was read back.
struct Sealed {
    text: String,
    loss: Option<Loss>,
}

impl Sealed {
    fn hand_out(self, name: &str) -> Result<MadeBackup, Issues> {
        files::download(name, "application/json", self.text.as_bytes())?;
        Ok(MadeBackup { name: name.to_owned(), loss: self.loss })
    }
}

/// Seals and opens again, in pieces; the key of the seal is one of its own.
async fn seal(
    package: &Package,
    passphrase: &str,
    head: taizhang_core::ledger::journal::Head,
    originals: usize,
) -> Result<Sealed, Issue> {
    let mut pieces = Pieces::begin();
    idle::turn().await;
    let text = wire::seal_in_pieces(package, passphrase, &mut pieces).await?;
    idle::turn().await;
    let found = backup::read_back(&text, passphrase, head, originals, &mut pieces).await?;
    idle::turn().await;
    Ok(Sealed { text, loss: found.damage().map(loss) })
}

/// 导出数据: a backup of a register that cannot be opened, of whatever its database still holds.
///
/// # Errors
/// What stands against it, such as that nothing of it could be restored; nothing is changed in any case.
pub async fn rescue(register: Id, passphrase: &str) -> Result<MadeBackup, Issues> {
    idle::drawn().await;
    let store = IndexedDbStore::open_for_export(&database_name(register)).await.map_err(stored)?;
    let remains = store.remains().await.map_err(stored)?;
    let context = context(&local_name::load(register))?;
    let offices = directory::offices();
    let listed = offices.iter().find(|office| office.register == register);
    let listed = listed.map(|own| Listed {
        name: &own.office_name,
        practice: own.practice,
        self_check: own.self_check,
    });
    let fresh = fresh_key()?;
    let package = backup::write_remains(remains, &context, &fresh, listed)?;
    let Backup { salvaged, originals, .. } = backup::read(&package)?;
    let made = seal(&package, passphrase, salvaged.registry.head, originals.len()).await?;
    made.hand_out(&backup_name(&package.envelope.from.name, context.now))
}

/// Whether this 现存数据文件 asks for a passphrase of its own.
pub fn is_sealed(bytes: &[u8]) -> bool {
    stored_data::outside(bytes).is_ok_and(|outside| outside.seal.is_some())
}

/// Unseals and reads what the page saved where the program could not run.
///
/// # Errors
/// What is wrong with the passphrase or the file.
pub async fn unseal_stored(bytes: &[u8], passphrase: &str) -> Result<StoredData, Issue> {
    idle::drawn().await;
    let outside = stored_data::outside(bytes)?;
    match &outside.seal {
        None => stored_data::read(outside.chunks.iter().copied()),
        Some(_) if passphrase.is_empty() => Err(Issue::new("passphrase-missing")),
        Some(seal) => {
            let plain = web_crypto::unseal(&outside, seal, passphrase).await?;
            stored_data::read(plain.iter().map(Vec::as_slice))
        }
    }
}

/// One register of it as the backup that the one restore reads.
///
/// # Errors
/// What stands against it, such as that nothing of it could be restored.
pub fn stored_backup(data: &StoredData, register: Id) -> Result<Vec<u8>, Issue> {
    let package = data.backup(register, &context(&local_name::load(register))?, &fresh_key()?)?;
    Ok(package.text().as_bytes().to_vec())
}

/// A backup's file name holds office and time only.
fn backup_name(office: &str, at: DateTime<FixedOffset>) -> String {
    format!("{office}-备份-{}.json", at.format("%Y%m%d-%H%M"))
}
