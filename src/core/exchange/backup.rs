//! 备份: the whole register in one file, to oneself: the journal, the archived originals and the key.
//!
//! It is a package like any other, so it is verified before anything is restored; restoring makes a new
//! incarnation of the same register.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};

use super::export::PROGRAM;
use super::statement::json;
use super::wire::{self, Hex, Made, Package};
use crate::domain::issue::Issue;
use crate::ledger::journal::{Entry, Head, verify_chain};
use crate::ledger::{Context, Registry};

/// A register as a backup holds it.
#[derive(Clone, Debug)]
pub struct Backup {
    pub entries: Vec<Entry>,
    pub originals: BTreeMap<String, String>,
    /// Ed25519 seed: whoever holds the backup can sign for the office, so backups are sealed.
    pub key: [u8; 32],
    pub registry: Registry,
}

#[derive(Serialize, Deserialize)]
struct Secret {
    seed: Hex<32>,
}

/// Writes the backup, unsealed; the shell seals it with the passphrase.
///
/// # Errors
/// `not-set-up`, or what the package writer refuses.
pub fn write(
    registry: &Registry,
    entries: &[Entry],
    originals: &BTreeMap<String, String>,
    context: &Context,
    key: &SigningKey,
) -> Result<Package, Issue> {
    let profile = registry.profile.as_ref().ok_or_else(|| Issue::new("not-set-up"))?;
    let parts = BTreeMap::from([
        ("journal".to_owned(), json(&entries)),
        ("originals".to_owned(), json(originals)),
        ("key".to_owned(), json(&Secret { seed: Hex(key.to_bytes()) })),
    ]);
    let head = wire::Head {
        kind: wire::Kind::Backup,
        id: context.id(0),
        practice: profile.practice,
        from: profile.party.clone(),
        to: Some(profile.party.clone()),
        chain: None,
        made: Made { at: context.now.to_rfc3339(), by: context.actor.clone(), program: PROGRAM.to_owned() },
    };
    wire::package(head, &parts, key)
}

/// Reads and checks a backup whole: signature, journal chain, every entry. This is also the rehearsal
/// (备份校验).
///
/// # Errors
/// `package-kind`, `journal-broken`, `journal-body`, `backup-format`.
pub fn read(package: &Package) -> Result<Backup, Issue> {
    if package.envelope.kind != wire::Kind::Backup {
        return Err(Issue::new("backup-kind").at("envelope.kind"));
    }
    let part = |name: &str| package.part(name).ok_or_else(|| Issue::new("backup-format").at(name.to_owned()));
    let format = |name: &'static str| move |_| Issue::new("backup-format").at(name);
    let entries: Vec<Entry> = serde_json::from_str(part("journal")?).map_err(format("journal"))?;
    let originals = serde_json::from_str(part("originals")?).map_err(format("originals"))?;
    let secret: Secret = serde_json::from_str(part("key")?).map_err(format("key"))?;
    verify_chain(&Head::origin(), &entries)?;
    let registry = Registry::replay(&entries)?;
    let key = SigningKey::from_bytes(&secret.seed.0);
    let profile = registry.profile.as_ref().ok_or_else(|| Issue::new("backup-format").at("journal"))?;
    if profile.key != Hex(key.verifying_key().to_bytes()).to_string() {
        return Err(Issue::new("backup-format").at("key"));
    }
    Ok(Backup { entries, originals, key: secret.seed.0, registry })
}
