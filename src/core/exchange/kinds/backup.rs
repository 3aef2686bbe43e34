//! 备份: the whole register in one file, to oneself: the journal, the archived originals and the key.
//!
//! It is a package like any other, so it is verified before anything is restored; restoring makes a new
//! incarnation of the same register. A register that is damaged or cannot be opened leaves in the same form, with what
//! it has; reading says what can be believed of it.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::kind::{Alone, FileKind, gives_nothing, not_taken, nothing_next};
use crate::domain::issue::{Issue, require};
use crate::domain::package_kind::PackageKind;
use crate::exchange::making::head;
use crate::exchange::parts::json;
use crate::exchange::wire::{self, Hex, Package, Reader};
use crate::ledger::bridge::{self, Listed};
use crate::ledger::journal::{Entry, Head};
use crate::ledger::pieces::{AtOnce, Rest, at_once};
use crate::ledger::salvage::{Damage, Journal, Salvaged, salvage};
use crate::ledger::signing::SigningSeed;
use crate::ledger::store::{BlobKey, Remains, Snapshot};
use crate::ledger::{Context, Profile, Registry};
use crate::order::Gathered;

pub static BACKUP: FileKind = FileKind {
    kind: PackageKind::Backup,
    plan: not_taken,
    given: gives_nothing,
    alone: Alone::Register(register),
    next: nothing_next,
};

/// The register itself. What a damaged one gives back is for whoever restores it to look at, and nothing to judge by.
fn register(package: &Package, _: &Context) -> Result<Registry, Issue> {
    let backup = read(package)?;
    match backup.damage() {
        Some(damage) => Err(Issue::new("journal-broken").with("sequence", damage.first)),
        None => Ok(backup.salvaged.registry),
    }
}

/// A register as a backup holds it.
#[derive(Clone)]
pub struct Backup {
    pub salvaged: Salvaged,
    pub originals: BTreeMap<String, String>,
    /// Whoever holds the backup can sign for the office, so backups are sealed. None where the office had lost its key.
    pub key: Option<SigningSeed>,
}

impl Backup {
    pub fn registry(&self) -> &Registry {
        &self.salvaged.registry
    }

    pub fn damage(&self) -> Option<&Damage> {
        self.salvaged.damage.as_ref()
    }
}

/// What goes into a backup.
#[derive(Clone, Copy)]
pub struct Content<'a> {
    pub head: Option<Head>,
    pub entries: &'a [Entry],
    pub unreadable: &'a [(u64, Vec<u8>)],
    /// The last saved state: of a damaged journal only, since a whole one has everything.
    pub snapshot: Option<&'a Snapshot>,
    pub originals: &'a BTreeMap<String, String>,
    pub key: Option<&'a SigningKey>,
    /// Whose it is, where the journal does not say it any more.
    pub office: Option<&'a Profile>,
}

#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::exchange) struct Secret {
    seed: Hex<32>,
}

/// The last saved state as a part.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(in crate::exchange) struct State {
    through: Head,
    segments: Vec<(u32, String)>,
}

/// Writes the backup of a register that is whole, unsealed; [`seal`] seals it.
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
    let (head, unreadable) = (Some(registry.head), &[]);
    let content =
        Content { head, entries, unreadable, snapshot: None, originals, key: Some(key), office: None };
    at_once(write_content(profile, content, context, key, &mut AtOnce))
}

/// Writes a backup of what there is, whole or not. `sign` is the office's key, or any where that is lost.
///
/// # Errors
/// What the package writer refuses.
pub async fn write_content(
    profile: &Profile,
    content: Content<'_>,
    context: &Context,
    sign: &SigningKey,
    rest: &mut impl Rest,
) -> Result<Package, Issue> {
    let mut journal = String::from("[");
    for (n, entry) in content.entries.iter().enumerate() {
        journal.push_str(if n == 0 { "" } else { "," });
        journal.push_str(&json(entry));
        rest.rest().await;
    }
    journal.push(']');
    let mut parts = [("journal".to_owned(), journal), ("originals".to_owned(), json(content.originals))]
        .into_iter()
        .into_map();
    if let Some(key) = content.key {
        parts.insert("key".to_owned(), json(&Secret { seed: Hex(key.to_bytes()) }));
    }
    if let Some(head) = content.head {
        parts.insert("head".to_owned(), json(&head));
    }
    if !content.unreadable.is_empty() {
        let records = content.unreadable.iter().map(|(number, bytes)| (number, hex::encode(bytes)));
        parts.insert("unreadable".to_owned(), json(&records.collect::<Vec<_>>()));
    }
    if let Some(state) = content.snapshot.and_then(state_of) {
        parts.insert("snapshot".to_owned(), json(&state));
    }
    if let Some(office) = content.office {
        parts.insert("office".to_owned(), json(office));
    }
    let head = head(profile, PackageKind::Backup, Some(&profile.party), context);
    wire::package_in_pieces(head, &parts, sign, rest).await
}

/// Writes the backup of a register that cannot be opened, from what its store still holds. `fresh` signs where the
/// office's own key is lost; `listed` is what the browser's own list says of the register.
///
/// # Errors
/// What stands against the first entry, when nothing of it could be restored.
pub fn write_remains(
    remains: Remains,
    context: &Context,
    fresh: &SigningSeed,
    listed: Option<Listed<'_>>,
) -> Result<Package, Issue> {
    let Remains { head, entries, unreadable, snapshot, blobs, key } = remains;
    let originals = blobs.into_iter().map(|(BlobKey(key), bytes)| {
        // Originals are JSON texts; what no longer is one is kept as far as it can be read.
        (key, String::from_utf8_lossy(&bytes).into_owned())
    });
    let originals = originals.into_map();
    let public = key.as_ref().unwrap_or(fresh).public();
    let office = bridge::office_of(&entries, public, listed);
    let journal = Journal { head, entries, unreadable, office };
    let found = at_once(salvage(journal.clone(), snapshot.as_ref(), &mut AtOnce))?;
    let profile = found.registry.profile.as_ref().ok_or_else(|| Issue::new("not-set-up"))?;
    let own = key.filter(|key| key.public() == profile.key).map(|key| key.key());
    let content = Content {
        head: journal.head,
        entries: &journal.entries,
        unreadable: &journal.unreadable,
        snapshot: snapshot.as_ref().filter(|_| found.damage.is_some()),
        originals: &originals,
        key: own.as_ref(),
        office: journal
            .office
            .as_ref()
            .filter(|_| found.damage.is_some_and(|damage| damage.missing.is_some())),
    };
    at_once(write_content(profile, content, context, own.as_ref().unwrap_or(&fresh.key()), &mut AtOnce))
}

fn state_of(snapshot: &Snapshot) -> Option<State> {
    let text = |(number, bytes): &(u32, Vec<u8>)| Some((*number, String::from_utf8(bytes.clone()).ok()?));
    let segments = snapshot.segments.iter().map(text).collect::<Option<_>>()?;
    Some(State { through: snapshot.through, segments })
}

/// Opens a sealed backup that was just made, as whoever restores it will, and reads it whole: a backup that cannot be
/// read back is none.
///
/// # Errors
/// `backup-unread` with the code of what is wrong, when it does not give back the register at `head` with as many
/// originals.
pub async fn read_back(
    sealed: &str,
    passphrase: &str,
    head: Head,
    originals: usize,
    rest: &mut impl Rest,
) -> Result<Backup, Issue> {
    let unread = |issue: &Issue| Issue::new("backup-unread").with("code", &issue.code);
    let bytes = sealed.as_bytes().to_vec();
    let package = wire::read_in_pieces(bytes, Reader::Outer, Some(passphrase), rest).await;
    let package = package.map_err(|issue| unread(&issue))?;
    let found = read_in_pieces(&package, rest).await.map_err(|issue| unread(&issue))?;
    if found.registry().head == head && found.originals.len() == originals {
        Ok(found)
    } else {
        Err(unread(&Issue::new("backup-format")))
    }
}

/// Reads and checks a backup whole: signature, journal chain, every entry. This is also the rehearsal
/// (备份校验). A damaged one is read as far as it can be believed, and says what is missing.
///
/// # Errors
/// `backup-kind`, `backup-format`, or what stands against the first entry when nothing can be restored.
pub fn read(package: &Package) -> Result<Backup, Issue> {
    at_once(read_in_pieces(package, &mut AtOnce))
}

async fn read_in_pieces(package: &Package, rest: &mut impl Rest) -> Result<Backup, Issue> {
    let Part { journal, snapshot, originals, key } = part(package, rest).await?;
    let salvaged = salvage(journal, snapshot.as_ref(), rest).await?;
    // A key that is not the register's signs nothing for it: as good as lost.
    let known = salvaged.registry.profile.as_ref().map(|profile| profile.key.as_str());
    let key = key.filter(|key| Some(key.public().as_str()) == known);
    Ok(Backup { salvaged, originals, key })
}

/// What stands in a backup, or in a part of one, before anybody asks whether it holds together.
pub(in crate::exchange) struct Part {
    pub journal: Journal,
    snapshot: Option<Snapshot>,
    pub originals: BTreeMap<String, String>,
    pub key: Option<SigningSeed>,
}

/// Reads it.
///
/// # Errors
/// `backup-kind`, `backup-format`.
pub(in crate::exchange) async fn part(package: &Package, rest: &mut impl Rest) -> Result<Part, Issue> {
    require(package.envelope.kind == PackageKind::Backup, || Issue::new("backup-kind").at("envelope.kind"))?;
    let part = |name: &str| package.part(name).ok_or_else(|| Issue::new("backup-format").at(name.to_owned()));
    let format = |name: &'static str| move |_| Issue::new("backup-format").at(name);
    let mut journal = journal(part("journal")?, rest).await?;
    if let Some(text) = package.part("head") {
        journal.head = serde_json::from_str(text).map_err(format("head"))?;
    }
    if let Some(text) = package.part("office") {
        journal.office = serde_json::from_str(text).map_err(format("office"))?;
    }
    if let Some(text) = package.part("unreadable") {
        let records: Vec<(u64, String)> = serde_json::from_str(text).map_err(format("unreadable"))?;
        let bytes = |(number, text): (u64, String)| (number, hex::decode(text).unwrap_or_default());
        journal.unreadable.extend(records.into_iter().map(bytes));
    }
    let snapshot = package.part("snapshot").and_then(|text| serde_json::from_str::<State>(text).ok());
    let snapshot = snapshot.map(|State { through, segments }| {
        let segments = segments.into_iter().map(|(number, text)| (number, text.into_bytes())).collect();
        Snapshot { through, segments }
    });
    let originals = serde_json::from_str(part("originals")?).map_err(format("originals"))?;
    let key = package.part("key").and_then(|text| serde_json::from_str::<Secret>(text).ok());
    let key = key.map(|Secret { seed }| SigningSeed::from_bytes(seed.0));
    Ok(Part { journal, snapshot, originals, key })
}

/// The entries of a journal. One that cannot be read is kept as it stands, and the others are read.
async fn journal(text: &str, rest: &mut impl Rest) -> Result<Journal, Issue> {
    let raw: Vec<&RawValue> =
        serde_json::from_str(text).map_err(|_| Issue::new("backup-format").at("journal"))?;
    let mut journal = Journal::default();
    for (number, raw) in (1..).zip(raw) {
        rest.rest().await;
        match serde_json::from_str(raw.get()) {
            Ok(entry) => journal.entries.push(entry),
            Err(_) => journal.unreadable.push((number, raw.get().as_bytes().to_vec())),
        }
    }
    Ok(journal)
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::id::Id;
    use crate::domain::record::Kind;
    use crate::exchange::parts::tests::county;
    use crate::ledger::Batch;
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
    fn an_entry_that_cannot_be_read_is_kept_as_it_stands() {
        let entry = Entry::seal(&Head::origin(), String::new(), [3; 16], "{}".to_owned());
        let text = format!("[{}, {{\"torn\": 1}}]", serde_json::to_string(&entry).unwrap());
        let journal = at_once(journal(&text, &mut AtOnce)).unwrap();
        assert_eq!(journal.entries, [entry]);
        assert_eq!(journal.unreadable, [(2, b"{\"torn\": 1}".to_vec())]);
    }

    #[test]
    fn a_backup_with_what_nobody_sees_is_repaired_and_says_so() {
        let now = DateTime::parse_from_rfc3339("2026-11-25T09:00:00+08:00").unwrap();
        let context = Context { now, actor: "陈静".to_owned(), seed: [9; 16] };
        let key = SigningKey::from_bytes(&[5; 32]);
        let profile = county(Hex(key.verifying_key().to_bytes()).to_string());
        let mut body = Kind::Person.empty();
        body.set("name", Some("王芳")).unwrap();
        body.set("school", Some("汉语")).unwrap();
        body.set("remark", Some("一\n二")).unwrap();
        let person = Change::made(PERSON, profile.office(), PERSON, body);
        let changes = vec![Change::SetUp(profile), person];
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
        assert!(found.damage().is_none());
        assert_eq!(found.salvaged.entries.iter().map(Batch::mended).sum::<usize>(), STOOD.len());
        assert_eq!(found.registry().profile.as_ref().unwrap().party.name, "昆山市总工会");
        let person = found.registry().find(PERSON).unwrap();
        let fact = |key: &str| person.body.get(key).unwrap();
        assert_eq!(
            (fact("name"), fact("remark"), fact("school")),
            ("王芳".into(), "一 \n二 三".into(), "□".into())
        );
        // What was signed and chained stays as it was.
        assert_eq!(found.salvaged.entries[0].body.as_deref(), Some(stood.as_str()));
        // A saved state of before is read alike.
        let mut registry = found.salvaged.registry;
        let through = registry.head;
        let dirty = |(number, bytes): (u32, Vec<u8>)| {
            let text = String::from_utf8(bytes).unwrap().replace("王芳", "王\u{202e}芳\u{200b}");
            (number, text.into_bytes())
        };
        let segments: Vec<_> = registry.all_segments().into_iter().map(dirty).collect();
        let state = Registry::from_segments(through, &segments).unwrap();
        assert_eq!(state.find(PERSON).unwrap().body.get("name").as_deref(), Some("王芳"));
    }
}
