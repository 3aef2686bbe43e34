//! The registry: all facts of one office as they stand after the last batch.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::batch::{
    Acknowledged, Batch, Change, Decision, Erased, Export, Offer, OfferKey, PersonalFile, Proposal, Taken,
};
use super::buckets;
use super::journal::{Entry, Head, verify_chain};
use super::key_notes::KeyReason;
use super::listed::{self, Listed};
use super::pieces::Rest;
use super::profile::Profile;
use super::salvaged::Salvage;
use super::scope::own_name;
use super::stolen::{Doubted, Stolen};
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::office::Party;
use crate::domain::record::{Body, Kind, Record};
use crate::order::Gathered;

/// What this office holds of another: a copy of its newest statement or receipt, never edited here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Held {
    pub origin: Party,
    pub number: u64,
    pub digest: String,
    /// 本次未报.
    pub unlisted: BTreeSet<Id>,
    pub receipt: Option<Acknowledged>,
    /// Records of which another office's word stands: kept, and not shown.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub aside: BTreeSet<Id>,
    #[serde(skip)]
    pub records: BTreeMap<Id, Arc<Record>>,
}

/// Everything but the records: small, and one segment of the snapshot.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Registry {
    pub head: Head,
    pub profile: Option<Profile>,
    /// The life of this copy of the register: new at every restore or move.
    pub incarnation: Option<Id>,
    pub exports: Vec<Export>,
    /// Newest file taken per chain.
    #[serde(with = "chains")]
    pub taken: BTreeMap<ChainKey, Taken>,
    pub history: Vec<Taken>,
    /// The key of each office that has sent a file.
    pub pins: BTreeMap<Id, String>,
    /// Offices whose key nobody has compared yet (发件单位未核对).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub unverified: BTreeSet<Id>,
    /// Records kept under a name of their own, with owner and id ([`super::scope`]).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) names: BTreeMap<Id, (Id, Id)>,
    /// Which office drafted a record that was nobody's here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    drafted: BTreeMap<Id, Id>,
    pub proposals: BTreeMap<Id, Proposal>,
    /// People whom other counties offer, and the offers among others that came as evidence (调动).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", with = "offers")]
    pub offers: BTreeMap<OfferKey, Offer>,
    /// What became of this office's own offers, by transfer record.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub answers: BTreeMap<Id, Decision>,
    pub held: BTreeMap<Id, Held>,
    /// Whose own copy this is; none in an office's register.
    #[serde(default)]
    pub personal: Option<PersonalFile>,
    /// Keys this office signed with before it lost them: files signed with them are still its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former_keys: Vec<String>,
    /// Why the last of them was replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rekeyed: Option<KeyReason>,
    /// Keys that were declared stolen, as they came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stolen: Vec<Stolen>,
    /// The key of ours of which there is a copy on paper or on a stick, or of which somebody decided that none is made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_copied: Option<String>,
    /// What was set aside when this register was restored from a damaged copy.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub salvages: Vec<Salvage>,
    /// Sequence of the entry that made this copy's incarnation: what was touched later is newer than
    /// anything a superior can give back.
    pub incarnated_at: u64,
    /// Sequence of the entry that removed a record of ours: what was removed on purpose is not given back.
    removed: BTreeMap<Id, u64>,
    /// The superior's last decision on a person drafted here, and the sequence at which it came.
    decided: BTreeMap<Id, (Decision, u64)>,
    /// Sequence of the last entry that is news for a neighbouring office.
    pub(super) news: BTreeMap<Id, u64>,
    /// Sequence of the last file made for it.
    pub(super) told: BTreeMap<Id, u64>,
    /// Sequence of the last 调动文件 made for it: an answer to the same office tells nothing of offers, nor they of it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) offered: BTreeMap<Id, u64>,
    /// Whom this office has erased (已按期限删除), and by which entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub erased: Vec<(u64, Erased)>,
    #[serde(skip)]
    pub(super) index: Index,
}

/// What is rebuilt from records and from the rest, and never written by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Index {
    pub(super) own: BTreeMap<Id, Arc<Record>>,
    /// Sequence of the last entry that changed a record of ours.
    pub(super) touched: BTreeMap<Id, u64>,
    listed: Listed,
    /// Which origin's copy holds a record that is not ours.
    pub(super) held_by: BTreeMap<Id, Id>,
    /// Rows of files by the office that signs them.
    pub(super) rows: BTreeMap<Id, BTreeSet<ChainKey>>,
    /// Positions in `exports` of the files that carried a request, first to last.
    carried: BTreeMap<Id, Vec<usize>>,
    /// Of which offices something came under a stolen key.
    pub(super) doubted: BTreeMap<Id, Doubted>,
    /// Segments changed since the last snapshot.
    pub(super) dirty: BTreeSet<u32>,
    /// What is carried over of erased entries that follow.
    pub(super) foreseen: BTreeMap<u64, Arc<Batch>>,
    /// The day of a view of another day; none in the register itself.
    pub(super) viewed_on: Option<NaiveDate>,
}

impl Registry {
    /// Applies the next journal entry, once it is known to be the one that was written there: nobody can replay a
    /// journal without verifying it.
    ///
    /// # Errors
    /// `journal-broken` when it does not follow what was applied last or was altered, `journal-body` when it cannot be
    /// read. Nothing is applied then.
    pub fn apply_entry(&mut self, entry: &Entry) -> Result<(), Issue> {
        verify_chain(&self.head, std::slice::from_ref(entry))?;
        match Batch::of(entry)? {
            Some(batch) => self.apply(&batch, entry.head()),
            None => {
                self.apply_carried(entry.sequence);
                self.stand_at(entry.head());
            }
        }
        Ok(())
    }

    /// Applies a batch that stands in the journal at `head`. Total: it cannot fail.
    pub fn apply(&mut self, batch: &Batch, head: Head) {
        for change in &batch.changes {
            self.apply_change(change, head.sequence);
        }
        self.stand_at(head);
    }

    /// Of an erased entry there is only what was carried over; without it the snapshot has it.
    pub(super) fn apply_carried(&mut self, sequence: u64) {
        if let Some(batch) = self.index.foreseen.remove(&sequence) {
            batch.changes.iter().for_each(|change| self.apply_change(change, sequence));
        }
    }

    /// What was erased is not given back by anybody.
    pub(super) fn note_removed(&mut self, id: Id, sequence: u64) {
        self.removed.insert(id, sequence);
    }

    /// Takes the reasons of decisions away that speak of whoever is gone.
    pub(super) fn forget_decisions(&mut self, is_gone: impl Fn(Id) -> bool) {
        self.decided.retain(|id, _| !is_gone(*id));
        self.answers.retain(|id, _| !is_gone(*id));
    }

    pub(super) fn stand_at(&mut self, head: Head) {
        self.index_doubts();
        self.head = head;
        self.index.dirty.insert(buckets::REST);
    }

    pub(super) fn apply_change(&mut self, change: &Change, sequence: u64) {
        self.note_news(change, sequence);
        match change {
            Change::SetUp(profile) => self.profile = Some(profile.clone()),
            Change::Put(record) => self.put_own(record.clone(), sequence),
            Change::Edit { id, fields } => {
                if let Some(record) = self.index.own.get(id).map(|record| record.edited(fields)) {
                    self.put_own(Arc::new(record), sequence);
                }
            }
            Change::Remove { id } => self.remove_own(*id, sequence),
            Change::Exported(export) => {
                self.exports.push(export.clone());
                self.index_export(self.exports.len() - 1);
            }
            Change::Sent { package } => {
                self.exports.iter_mut().filter(|e| e.package == *package).for_each(|e| e.sent = true);
            }
            Change::Took(taken) => {
                let taken = self.with_key(taken.clone());
                self.index.rows.entry(taken.from.office).or_default().insert(chain_key(&taken));
                self.taken.insert(chain_key(&taken), taken.clone());
                self.history.push(taken);
            }
            Change::Held(change) => self.hold(change),
            Change::Pinned { office, key, unverified } => {
                self.pins.insert(*office, key.clone());
                if *unverified {
                    self.unverified.insert(*office);
                } else {
                    self.unverified.remove(office);
                }
            }
            Change::Verified { office } => {
                self.unverified.remove(office);
            }
            Change::Forgotten { office } => self.forget(*office),
            Change::Named { owner, ids } => {
                self.names.extend(ids.iter().map(|id| (own_name(*owner, *id), (*owner, *id))));
            }
            Change::Believed { office, origin } => self.believe(*office, *origin),
            Change::Proposed(proposal) => {
                self.note_drafted(proposal);
                self.proposals.insert(proposal.id, proposal.clone());
            }
            // A superior's decision reaches the drafts of this office; ours reaches a subordinate's proposal.
            Change::Decided { proposal, decision } => match self.proposals.get_mut(proposal) {
                Some(known) => known.decision = Some(decision.clone()),
                None => drop(self.decided.insert(*proposal, (decision.clone(), sequence))),
            },
            Change::Offered(offer) => self.offer(offer),
            Change::Answered { giver, transfer, decision } => self.answer(*giver, *transfer, decision),
            Change::Revealed { .. } | Change::HandedOut { .. } => {}
            Change::Incarnation { id } => {
                self.incarnation = Some(*id);
                self.incarnated_at = sequence;
            }
            Change::SelfCheck(file) => self.personal = Some(file.clone()),
            Change::Rekeyed { key, reason } => {
                self.rekeyed = Some(*reason);
                if let Some(profile) = &mut self.profile {
                    self.former_keys.push(std::mem::replace(&mut profile.key, key.clone()));
                }
            }
            Change::Stolen(stolen) => self.declare(stolen),
            Change::KeyCopied { how: _ } => {
                self.key_copied = self.profile.as_ref().map(|profile| profile.key.clone());
            }
            Change::Line(line) => {
                if let Some(profile) = &mut self.profile {
                    profile.party.clone_from(&line.party);
                    profile.above.clone_from(&line.above);
                }
            }
            Change::Salvaged(salvage) => {
                if let Some(state) = salvage.state() {
                    *self = state;
                    self.index.dirty.extend(buckets::all());
                }
                self.salvages.push(salvage.without_state());
            }
            Change::Erased(erasure) => self.erase(erasure, sequence),
        }
    }

    /// The superior's decision on a person drafted here, as long as the draft is the one decided on: one
    /// mended since waits for a new decision.
    pub fn decision_on(&self, person: Id) -> Option<&Decision> {
        let (decision, sequence) = self.decided.get(&person)?;
        let mended = self.about(person).any(|record| record.draft && self.touched(record.id) > *sequence);
        (!mended).then_some(decision)
    }

    fn note_drafted(&mut self, proposal: &Proposal) {
        for record in proposal.records.iter().filter(|record| record.draft) {
            if self.find(record.id).is_none() {
                self.drafted.entry(record.id).or_insert(proposal.from.office);
            }
        }
    }

    fn index_export(&mut self, at: usize) {
        let Some(export) = self.exports.get(at) else { return };
        for request in &export.requests {
            self.index.carried.entry(*request).or_default().push(at);
        }
    }

    /// The files made here that carried a filing request, first to last.
    pub fn carriers(&self, request: Id) -> impl DoubleEndedIterator<Item = &Export> {
        self.index.carried.get(&request).into_iter().flatten().filter_map(|at| self.exports.get(*at))
    }

    /// Whether another registry tells the same in every record and fact, wherever it was put together from.
    pub fn tells_the_same(&self, other: &Self) -> bool {
        // Everything that a snapshot holds beside records; maps with string keys and plain values can be written.
        let rest = |registry: &Self| serde_json::to_value(registry).ok();
        self.index.own == other.index.own
            && self.index.touched == other.index.touched
            && self.held == other.held
            && rest(self) == rest(other)
    }

    /// Rebuilds what is derived from a snapshot, once everything of it is there.
    pub(super) async fn index(&mut self, rest: &mut impl Rest) {
        let own = &self.index.own;
        let mut all: Vec<(Id, &Arc<Record>)> = own.iter().map(|(id, record)| (*id, record)).collect();
        for (n, (id, origin)) in self.index.held_by.iter().enumerate() {
            if n % listed::AT_ONCE == 0 {
                rest.rest().await;
            }
            let held = || self.held.get(origin)?.records.get(id);
            all.extend(Some(*id).filter(|id| !own.contains_key(id)).zip(held()));
        }
        self.index.listed = Listed::of(all, rest).await;
        // A snapshot written before keys were noted with files.
        let taken = std::mem::take(&mut self.taken).into_values().map(|taken| self.with_key(taken));
        self.taken = taken.map(|taken| (chain_key(&taken), taken)).into_map();
        self.index.rows.clear();
        for (row, taken) in &self.taken {
            self.index.rows.entry(taken.from.office).or_default().insert(row.clone());
        }
        let history = std::mem::take(&mut self.history);
        self.history = history.into_iter().map(|taken| self.with_key(taken)).collect();
        for at in 0..self.exports.len() {
            self.index_export(at);
        }
        self.index_doubts();
    }

    /// A file taken in before keys were noted was signed with the key pinned then.
    fn with_key(&self, mut taken: Taken) -> Taken {
        if taken.key.is_empty() {
            taken.key = self.pins.get(&taken.from.office).cloned().unwrap_or_default();
        }
        taken
    }

    /// Puts a record back from a snapshot. It is found once [`Self::index`] has listed it with all others.
    pub(super) fn restore_row(&mut self, origin: Option<Id>, record: Arc<Record>, touched: u64) {
        match origin {
            None => self.put_at(record, touched),
            Some(origin) => self.keep_held(origin, record),
        }
    }

    fn put_at(&mut self, record: Arc<Record>, sequence: u64) {
        self.index.touched.insert(record.id, sequence);
        self.index.own.insert(record.id, record);
    }

    fn put_own(&mut self, record: Arc<Record>, sequence: u64) {
        let id = record.id;
        self.mark(&record);
        self.removed.remove(&id);
        self.put_at(record, sequence);
        self.relist(id);
    }

    fn remove_own(&mut self, id: Id, sequence: u64) {
        if let Some(record) = self.index.own.remove(&id) {
            self.mark(&record);
            self.removed.insert(id, sequence);
            self.index.touched.remove(&id);
            self.relist(id);
        }
    }

    /// Lists a record as it is found now: the own one before the one of a copy.
    pub(super) fn relist(&mut self, id: Id) {
        let held = || self.held.get(self.index.held_by.get(&id)?)?.records.get(&id);
        self.index.listed.list(id, self.index.own.get(&id).or_else(held));
    }

    /// The same without any record: a view of another day begins with it.
    pub(super) fn without_records(&self) -> Self {
        let bare = |held: &Held| Held {
            origin: held.origin.clone(),
            number: held.number,
            digest: held.digest.clone(),
            unlisted: held.unlisted.clone(),
            receipt: held.receipt.clone(),
            aside: held.aside.clone(),
            records: BTreeMap::new(),
        };
        Self {
            head: self.head,
            profile: self.profile.clone(),
            incarnation: self.incarnation,
            exports: self.exports.clone(),
            taken: self.taken.clone(),
            history: self.history.clone(),
            pins: self.pins.clone(),
            unverified: self.unverified.clone(),
            names: self.names.clone(),
            drafted: self.drafted.clone(),
            proposals: self.proposals.clone(),
            offers: self.offers.clone(),
            answers: self.answers.clone(),
            held: self.held.iter().map(|(office, held)| (*office, bare(held))).into_map(),
            former_keys: self.former_keys.clone(),
            rekeyed: self.rekeyed,
            stolen: self.stolen.clone(),
            key_copied: self.key_copied.clone(),
            salvages: self.salvages.clone(),
            incarnated_at: self.incarnated_at,
            removed: self.removed.clone(),
            decided: self.decided.clone(),
            news: self.news.clone(),
            told: self.told.clone(),
            offered: self.offered.clone(),
            personal: self.personal.clone(),
            erased: self.erased.clone(),
            // Each field is named, so that a new one is not forgotten here.
            index: Index { doubted: self.index.doubted.clone(), ..Index::default() },
        }
    }

    /// Of whom or what records speak.
    pub(super) fn subjects(&self) -> Vec<Id> {
        self.index.listed.subjects()
    }

    /// A record of this office, and of another one's copy: a draft may still stand beside what became of it.
    pub(super) fn copies(&self, id: Id) -> impl Iterator<Item = (Option<Id>, &Arc<Record>)> {
        let own = self.index.own.get(&id).map(|record| (None, record));
        let held = self.holder(id).and_then(|origin| {
            let record = self.held.get(&origin)?.records.get(&id)?;
            Some((Some(origin), record))
        });
        own.into_iter().chain(held)
    }

    /// Whether this is a view of another day, in which nothing can be changed.
    pub fn is_view(&self) -> bool {
        self.index.viewed_on.is_some()
    }

    /// The day of a view of another day.
    pub fn viewed_on(&self) -> Option<NaiveDate> {
        self.index.viewed_on
    }

    pub(super) fn mark(&mut self, record: &Record) {
        self.index.dirty.insert(buckets::of(record.subject));
    }

    /// This office's id; `None` before set-up.
    pub fn office(&self) -> Option<Id> {
        self.profile.as_ref().map(Profile::office)
    }

    /// A record of this office or of one whose copy is held.
    pub fn find(&self, id: Id) -> Option<&Arc<Record>> {
        self.index.listed.find(id)
    }

    /// A record of this office.
    pub fn own(&self, id: Id) -> Option<&Arc<Record>> {
        self.index.own.get(&id)
    }

    pub fn own_records(&self) -> impl Iterator<Item = &Arc<Record>> {
        self.index.own.values()
    }

    /// Every record in view, own first.
    pub fn records(&self) -> impl Iterator<Item = &Arc<Record>> {
        let ours = &self.index.own;
        let shown = |held: &'_ Held, record: &&Arc<Record>| {
            !held.aside.contains(&record.id) && !ours.contains_key(&record.id)
        };
        let others = self
            .held
            .values()
            .flat_map(move |held| held.records.values().filter(move |record| shown(held, record)));
        ours.values().chain(others)
    }

    /// Every record of a kind in view, by id.
    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Arc<Record>> {
        self.index.listed.of_kind(kind)
    }

    /// Whether two people in view have one identity number.
    pub const fn has_shared_numbers(&self) -> bool {
        self.index.listed.has_shared_numbers()
    }

    /// The people in view under an identity number, by id.
    pub fn bearers(&self, number: &str) -> &[Id] {
        self.index.listed.bearers(number)
    }

    /// What is recorded of one person or office.
    pub fn about(&self, subject: Id) -> std::slice::Iter<'_, Arc<Record>> {
        self.index.listed.about(subject).iter()
    }

    /// The office whose copy holds a record.
    pub fn holder(&self, id: Id) -> Option<Id> {
        self.index.held_by.get(&id).copied()
    }

    /// The office that drafted a record which was nobody's here then.
    pub fn drafter(&self, id: Id) -> Option<Id> {
        self.drafted.get(&id).copied()
    }

    /// 发件单位未核对: what an office wrote came under a key that nobody has compared.
    pub fn is_unverified(&self, office: Id) -> bool {
        self.unverified.contains(&office)
    }

    /// Whether the key of an office was compared, or vouched for (else 发件单位未核对).
    pub fn is_verified(&self, office: Id) -> bool {
        !self.unverified.contains(&office)
    }

    /// Whether the owner no longer lists a record (本次未报).
    pub fn is_unlisted(&self, id: Id) -> bool {
        self.index
            .held_by
            .get(&id)
            .and_then(|origin| self.held.get(origin))
            .is_some_and(|held| held.unlisted.contains(&id))
    }

    /// Sequence of the entry that removed a record of this office; 0 when it was not removed.
    pub fn removed(&self, id: Id) -> u64 {
        self.removed.get(&id).copied().unwrap_or_default()
    }

    /// Sequence of the entry that last changed a record of this office; 0 when unknown.
    pub fn touched(&self, id: Id) -> u64 {
        self.index.touched.get(&id).copied().unwrap_or_default()
    }

    /// Whether an office stands above this one.
    pub fn is_above(&self, office: Id) -> bool {
        self.profile.as_ref().is_some_and(|profile| profile.above.iter().any(|party| party.office == office))
    }

    /// Whether an office is the province that this register files to, or is.
    pub fn is_province(&self, office: Id) -> bool {
        let Some(profile) = &self.profile else { return false };
        let root = profile.above.last().unwrap_or(&profile.party);
        root.office == office && root.level == OfficeLevel::Province
    }

    /// The last file made for a receiver.
    pub fn last_export(&self, to: Id) -> Option<&Export> {
        self.exports.iter().filter(|export| export.to.office == to).max_by_key(|export| export.number)
    }

    /// Whether a newer file for the same office says all that this one says: an answer says nothing of offers.
    pub fn is_replaced(&self, export: &Export) -> bool {
        let alike = |other: &&Export| {
            other.to.office == export.to.office && other.kind.direction() == export.kind.direction()
        };
        self.exports.iter().filter(alike).any(|other| other.number > export.number)
    }

    /// An office by id: this one, one above, or one of the tree.
    pub fn party(&self, office: Id) -> Option<Party> {
        let profile = self.profile.as_ref()?;
        if let Some(party) =
            std::iter::once(&profile.party).chain(&profile.above).find(|party| party.office == office)
        {
            return Some(party.clone());
        }
        if let Some(record) = self.find(office)
            && let Body::Office(facts) = &record.body
        {
            return Some(Party {
                office,
                code: facts.code.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_default(),
                name: facts.name.as_ref()?.as_str().to_owned(),
                level: facts.level?,
            });
        }
        self.held.get(&office).map(|held| held.origin.clone())
    }

    /// Whether an engagement is running on a day.
    pub fn is_active(&self, engagement: &Record, on: NaiveDate) -> bool {
        is_active(engagement, self.about(engagement.subject).map(AsRef::as_ref), on)
    }
}

/// Whether an engagement is running on a day, by what is recorded of its subject: the exit day still counts (rules.md).
/// One that is told as an earlier one runs where it is kept.
pub fn is_active<'a>(
    engagement: &Record,
    mut recorded: impl Iterator<Item = &'a Record>,
    on: NaiveDate,
) -> bool {
    let Body::Engagement(facts) = &engagement.body else { return false };
    let begun = facts.hired.as_ref().is_none_or(|hired| hired.first_day() <= on);
    begun
        && !engagement.is_history()
        && !recorded.any(|record| match &record.body {
            // An exit is the owner's to say; a draft of ours waits beside it.
            Body::Exit(exit) if record.owner == engagement.owner || record.draft => {
                exit.engagement == Some(engagement.id) && exit.date.is_some_and(|date| date < on)
            }
            _ => false,
        })
}

/// A row of files: the sender's register, its addressee, and the key: an unknown key moves no other key's row.
pub type ChainKey = (Id, Id, String);

pub(super) fn chain_key(taken: &Taken) -> ChainKey {
    (taken.register, taken.to, taken.key.clone())
}

/// Rows of files as the list of their newest: JSON keys are texts.
mod chains {
    use super::{BTreeMap, ChainKey, Taken, chain_key};
    use crate::order::Gathered;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(map: &BTreeMap<ChainKey, Taken>, s: S) -> Result<S::Ok, S::Error> {
        map.values().collect::<Vec<_>>().serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<BTreeMap<ChainKey, Taken>, D::Error> {
        let list = Vec::<Taken>::deserialize(d)?;
        Ok(list.into_iter().map(|taken| (chain_key(&taken), taken)).into_map())
    }
}

/// Offers as their list, in the same way.
mod offers {
    use super::{BTreeMap, Offer, OfferKey};
    use crate::order::Gathered;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<S: Serializer>(map: &BTreeMap<OfferKey, Offer>, s: S) -> Result<S::Ok, S::Error> {
        map.values().collect::<Vec<_>>().serialize(s)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(d: D) -> Result<BTreeMap<OfferKey, Offer>, D::Error> {
        let list = Vec::<Offer>::deserialize(d)?;
        Ok(list.into_iter().map(|offer| (offer.key(), offer)).into_map())
    }
}
