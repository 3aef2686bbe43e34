//! A register that was damaged, or altered behind the program's back: what of it can be believed, what is missing, and
//! how it goes on.
//!
//! The journal is believed up to the first entry that does not fit. The last saved state makes up for entries behind
//! that, where it tells more; where there is none and the beginning is gone, the entries behind it are followed from where
//! they are a chain again. What is not believed is set aside whole and never thrown away.

use super::batch::{Batch, Change, Meta};
use super::bridge;
use super::command::Command;
use super::context::Context;
use super::decide::decide;
use super::journal::{Entry, Head};
use super::key_notes::KeyReason;
use super::pieces::Rest;
use super::profile::Profile;
use super::registry::Registry;
use super::salvaged::{Salvage, State};
use super::segments;
use super::store::Snapshot;
use crate::domain::hex::Digest;
use crate::domain::issue::{Issue, Issues};

/// A state cannot be believed to be further on than this many entries behind the journal: a forged number must not
/// make the reader write entries for ever.
const AHEAD_MAX: u64 = 1_000_000;

/// A journal as it was found.
#[derive(Clone, Default)]
pub struct Journal {
    /// Where it is said to stand; none where nothing says so.
    pub head: Option<Head>,
    pub entries: Vec<Entry>,
    /// Records that are no entries: number and bytes.
    pub unreadable: Vec<(u64, Vec<u8>)>,
    /// Whose it is, as told from outside of it: for one that does not say it any more.
    pub office: Option<Profile>,
}

/// What can be believed.
#[derive(Clone)]
pub struct Salvaged {
    pub entries: Vec<Entry>,
    pub registry: Registry,
    pub damage: Option<Damage>,
}

/// What cannot be believed of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The first entry that does not fit, and the last that there is or ought to be.
    pub first: u64,
    pub last: u64,
    /// What the entries from there on say of themselves, where they can be read.
    pub doubted: Vec<Doubted>,
    /// The last saved state is good through this entry, and further on than what is believed of the journal.
    pub covered: Option<u64>,
    /// The last of those that are missing at the beginning, where the entries behind them were followed without them.
    pub missing: Option<u64>,
    /// The damaged part as it was found.
    quarantine: String,
}

/// Who wrote a doubted entry and when, as it says itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubted {
    pub sequence: u64,
    pub at: String,
    pub actor: String,
}

impl Damage {
    /// Entries whose content is not in the restored register.
    pub fn lost(&self) -> impl Iterator<Item = &Doubted> {
        self.doubted
            .iter()
            .filter(|entry| Some(entry.sequence) > self.covered || Some(entry.sequence) <= self.missing)
    }

    /// How many entries are lost, those included of which nothing is left.
    pub fn lost_count(&self) -> u64 {
        let behind = self.covered.unwrap_or_default().max(self.first.saturating_sub(1));
        self.last.saturating_sub(behind) + self.missing.unwrap_or_default()
    }
}

/// Reads a journal as far as it can be believed, and the state that was saved last where that tells more.
///
/// # Errors
/// What stands against the first entry, when nothing at all can be believed.
pub async fn salvage(
    journal: Journal,
    snapshot: Option<&Snapshot>,
    rest: &mut impl Rest,
) -> Result<Salvaged, Issue> {
    let (mut registry, mut good, fault) = replay(&journal.entries, rest).await;
    let state = snapshot.and_then(|snapshot| state_of(snapshot, &journal.entries));
    // A state of another history: the journal was written anew, nobody knows from where on.
    if let Some((through, _)) = &state
        && through.sequence <= registry.head.sequence
        && journal.entries.get(place(through.sequence)).is_none_or(|entry| entry.head() != *through)
    {
        good = place(through.sequence);
        registry = replay(journal.entries.get(..good).unwrap_or_default(), rest).await.0;
    }
    let numbers = journal.entries.iter().map(|entry| entry.sequence);
    let numbers = numbers.chain(journal.unreadable.iter().map(|(number, _)| *number));
    let last = numbers.chain(journal.head.map(|head| head.sequence)).max().unwrap_or_default();
    if good == journal.entries.len() && journal.unreadable.is_empty() && last == registry.head.sequence {
        return match fault {
            None if registry.profile.is_some() => {
                Ok(Salvaged { entries: journal.entries, registry, damage: None })
            }
            fault => Err(fault.unwrap_or_else(|| Issue::new("backup-format").at("journal"))),
        };
    }
    let first = registry.head.sequence + 1;
    let covers = |(_, state): &(Head, Registry)| {
        let ahead = state.head.sequence.saturating_sub(registry.head.sequence);
        (1..=AHEAD_MAX).contains(&ahead) && same_register(&registry, state)
    };
    let covered = state.filter(covers).map(|(_, state)| state);
    let bridge = || {
        let office = journal.office.as_ref().filter(|_| covered.is_none() && registry.profile.is_none())?;
        let tail = bridge::tail(&journal.entries, journal.head)?;
        bridge::bridged(tail, office).filter(|(_, state)| state.head.sequence <= AHEAD_MAX)
    };
    let (missing, covered) = match bridge() {
        Some((missing, state)) => (Some(missing), Some(state)),
        None => (None, covered),
    };
    let mut entries = journal.entries;
    let doubted = entries.split_off(good);
    let damage = Damage {
        first,
        last: last.max(first),
        doubted: doubted.iter().map(Doubted::of).collect(),
        covered: covered.as_ref().map(|state| state.head.sequence),
        missing,
        quarantine: quarantine(
            first,
            &doubted,
            &journal.unreadable,
            snapshot.filter(|_| covered.is_none() || missing.is_some()),
        ),
    };
    let registry = covered.unwrap_or(registry);
    if registry.profile.is_none() {
        return Err(fault.unwrap_or_else(|| Issue::new("journal-broken").with("sequence", first)));
    }
    Ok(Salvaged { entries, registry, damage: Some(damage) })
}

/// The register as far as its entries can be believed, how many those are, and what stands against the next.
async fn replay(entries: &[Entry], rest: &mut impl Rest) -> (Registry, usize, Option<Issue>) {
    let (mut registry, mut fault) = (Registry::default(), None);
    registry.foresee(entries);
    for entry in entries {
        rest.rest().await;
        fault = registry.apply_entry(entry).err();
        if fault.is_some() {
            break;
        }
    }
    let good = usize::try_from(registry.head.sequence).unwrap_or(usize::MAX);
    (registry, good, fault)
}

/// A saved state, with the entries behind it that follow it, and where it was saved.
fn state_of(snapshot: &Snapshot, entries: &[Entry]) -> Option<(Head, Registry)> {
    let mut registry = Registry::from_segments(snapshot.through, &snapshot.segments).ok()?;
    let behind = entries.iter().filter(|entry| entry.sequence > snapshot.through.sequence);
    for entry in behind {
        if registry.apply_entry(entry).is_err() {
            break;
        }
    }
    registry.profile.is_some().then_some((snapshot.through, registry))
}

/// Entry `n` stands at place `n - 1`.
fn place(sequence: u64) -> usize {
    usize::try_from(sequence.saturating_sub(1)).unwrap_or(usize::MAX)
}

fn same_register(journal: &Registry, state: &Registry) -> bool {
    let register = |registry: &Registry| registry.profile.as_ref().map(|profile| profile.register);
    register(journal).is_none() || register(journal) == register(state)
}

impl Doubted {
    fn of(entry: &Entry) -> Self {
        let meta = serde_json::from_str::<Meta>(&entry.meta).ok();
        let (at, actor) = meta.map(|meta| (meta.at, meta.actor)).unwrap_or_default();
        Self { sequence: entry.sequence, at, actor }
    }
}

/// The damaged part as one text: entries as they are, other records as hex, and a state that was not believed.
fn quarantine(
    first: u64,
    entries: &[Entry],
    unreadable: &[(u64, Vec<u8>)],
    snapshot: Option<&Snapshot>,
) -> String {
    let unreadable: Vec<_> = unreadable.iter().map(|(number, bytes)| (number, hex::encode(bytes))).collect();
    let text = |bytes: &Vec<u8>| String::from_utf8_lossy(bytes).into_owned();
    let snapshot = snapshot.map(|snapshot| State {
        through: snapshot.through,
        segments: snapshot.segments.iter().map(|(n, bytes)| (*n, text(bytes))).collect(),
    });
    // Numbers, texts and lists have a JSON form.
    serde_json::json!({ "first": first, "entries": entries, "unreadable": unreadable, "snapshot": snapshot })
        .to_string()
}

/// A register at the beginning of a new life, and what is to be kept of its old one.
pub struct NewLife {
    pub entries: Vec<Entry>,
    pub registry: Registry,
    /// The damaged part, to be archived under its name.
    pub quarantine: Option<(String, String)>,
}

impl Salvaged {
    /// Goes on as a new incarnation, with another key where the old one is lost. What is damaged is set aside under an
    /// entry of its own; numbers that the saved state speaks of stay taken, so that everything in it keeps its order.
    ///
    /// # Errors
    /// What `decide` says.
    pub fn new_life(self, key: Option<String>, context: &Context) -> Result<NewLife, Issues> {
        let Salvaged { mut entries, mut registry, damage } = self;
        let mut head = entries.last().map_or(Head::origin(), Entry::head);
        let mut batch = decide(&registry, &Command::Reincarnate, context)?;
        if let Some(key) = key {
            let (reason, since) = (KeyReason::Lost, String::new());
            let rekey = decide(&registry, &Command::Rekey { key, reason, since }, context)?;
            batch.changes.splice(..0, rekey.changes);
        }
        let mut write = |registry: &Registry, batch: &Batch| {
            let salt = context.id(usize::try_from(head.sequence).unwrap_or_default() + 1);
            let entry = batch.seal(registry, context, &head, salt.as_u128().to_be_bytes());
            head = entry.head();
            entries.push(entry);
            head
        };
        let mut quarantine = None;
        if let Some(damage) = damage {
            let name = Digest::of(damage.quarantine.as_bytes()).to_string();
            let state = damage.covered.map(|covered| {
                for _ in damage.first..=covered {
                    write(&registry, &Batch::new("set-aside", "", Vec::new()));
                }
                State::of(&mut registry)
            });
            let salvage = Salvage { first: damage.first, last: damage.last, quarantine: name.clone(), state };
            batch.changes.insert(0, Change::Salvaged(salvage));
            quarantine = Some((name, damage.quarantine));
        }
        let head = write(&registry, &batch);
        registry.apply(&batch, head);
        Ok(NewLife { entries, registry, quarantine })
    }
}

/// Whose register it is, told without reading it: by the part of a snapshot that holds no records, or by its first entry.
pub fn profile(rest: Option<&[u8]>, first: Option<&Entry>) -> Option<(super::Profile, bool)> {
    let of_rest = rest.and_then(segments::registry_of_rest);
    let of_entry = || {
        let mut registry = Registry::default();
        registry.apply(&Batch::of(first?).ok()??, Head::origin());
        Some(registry)
    };
    let registry = of_rest.or_else(of_entry)?;
    Some((registry.profile?, registry.personal.is_some()))
}
