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
use crate::ledger::{Batch, Context, Registry};

/// A register as a backup holds it.
#[derive(Clone, Debug)]
pub struct Backup {
    pub entries: Vec<Entry>,
    pub originals: BTreeMap<String, String>,
    /// Ed25519 seed: whoever holds the backup can sign for the office, so backups are sealed.
    pub key: [u8; 32],
    pub registry: Registry,
    /// How many texts were rid of characters that nobody sees.
    pub mended: usize,
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
    let mended = entries.iter().map(Batch::mended).sum();
    Ok(Backup { entries, originals, key: secret.seed.0, registry, mended })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::domain::codes::{OfficeLevel, OfficeType};
    use crate::domain::id::Id;
    use crate::domain::office::Party;
    use crate::domain::record::{Kind, Record};
    use crate::ledger::Profile;
    use crate::ledger::batch::Change;

    const PERSON: Id = Id::from_u128(7);

    /// What an older program let in: each text of a clean register as it stood there.
    const STOOD: [(&str, &str); 4] = [
        ("昆山市总工会", "昆山\u{200b}市总工会\u{feff}"),
        ("王芳", "王\u{202e}芳 \u{2066}"),
        ("一\\n二", "一\\r\\n二\u{85}三"),
        ("汉语", "\u{200b}\u{2060}"),
    ];

    #[test]
    fn a_backup_with_what_nobody_sees_is_repaired_and_says_so() {
        let now = DateTime::parse_from_rfc3339("2026-11-25T09:00:00+08:00").unwrap();
        let context = Context { now, actor: "陈静".to_owned(), seed: [9; 16] };
        let key = SigningKey::from_bytes(&[5; 32]);
        let party = Party {
            office: Id::from_u128(1),
            code: "320583".to_owned(),
            name: "昆山市总工会".to_owned(),
            level: OfficeLevel::County,
        };
        let profile = Profile {
            party,
            office_type: OfficeType::General,
            above: Vec::new(),
            register: Id::from_u128(2),
            practice: false,
            key: Hex(key.verifying_key().to_bytes()).to_string(),
        };
        let mut body = Kind::Person.empty();
        body.set("name", Some("王芳")).unwrap();
        body.set("school", Some("汉语")).unwrap();
        body.set("remark", Some("一\n二")).unwrap();
        let record = Record { id: PERSON, owner: profile.office(), subject: PERSON, draft: false, body };
        let changes = vec![Change::SetUp(profile), Change::Put(Arc::new(record))];
        let clean =
            Batch::new("set-up", "", changes).seal(&Registry::default(), &context, &Head::origin(), [3; 16]);
        let mut stood = clean.body.unwrap();
        for (text, stored) in STOOD {
            assert!(stood.contains(text), "{text}");
            stood = stood.replace(text, stored);
        }
        let entry = Entry::seal(&Head::origin(), clean.meta, clean.salt, stood.clone());
        let registry = Registry::replay(std::slice::from_ref(&entry)).unwrap();
        let package = write(&registry, &[entry], &BTreeMap::new(), &context, &key).unwrap();

        let found = read(&package).unwrap();
        assert_eq!(found.mended, STOOD.len());
        assert_eq!(found.registry.profile.as_ref().unwrap().party.name, "昆山市总工会");
        let person = found.registry.find(PERSON).unwrap();
        let fact = |key: &str| person.body.get(key).unwrap();
        assert_eq!(
            (fact("name"), fact("remark"), fact("school")),
            ("王芳".into(), "一 \n二 三".into(), "□".into())
        );
        // What was signed and chained stays as it was.
        assert_eq!(found.entries[0].body.as_deref(), Some(stood.as_str()));
        // A snapshot of before is of no use, and one of now is.
        let mut registry = found.registry;
        let through = registry.head;
        let segments = registry.all_segments();
        assert!(Registry::from_segments(through, &segments).is_ok());
    }
}
