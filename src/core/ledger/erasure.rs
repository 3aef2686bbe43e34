//! 已按期限删除: what of the people who left long ago goes, and what of others stood in the same entries.
//!
//! The body of an entry is erased whole, and others may stand in it. The entry that records the erasure carries over what
//! the erased ones said of everybody else: when, who and by which command stands in their own meta, which is never
//! erased. So a journal read from its beginning, and every change log, tells of others what it told before.
//!
//! What stays of a person, for the audit: the ids, the filing numbers with their days, the last day at work, and who
//! erased when and by how many months. Names, numbers and everything else recorded of the person go.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Months, NaiveDate};

use super::batch::{Batch, Change, Decision, Erased, Erasure, HeldChange, Meta};
use super::buckets;
use super::journal::Entry;
use super::registry::Registry;
use crate::domain::id::Id;
use crate::domain::record::{Difference, In as _, Kind, Record};
use crate::domain::rows::cell;
use crate::domain::{Arrival, Exit, FilingResult};
use crate::order::Gathered as _;

/// Contract texts are kept for at least two years after the contract ended (劳动合同法 50).
pub const FLOOR_MONTHS: u32 = 24;

/// The command that erases, as the meta of its entry names it.
pub const COMMAND: &str = "erase";

/// The last day on which what is recorded of somebody must be kept.
pub fn kept_until(left: NaiveDate, months: u32) -> NaiveDate {
    left.checked_add_months(Months::new(months.max(FLOOR_MONTHS))).unwrap_or(NaiveDate::MAX)
}

/// The last day of a person at this office; none while an engagement goes on, or where there never was one.
pub fn left(registry: &Registry, person: Id) -> Option<NaiveDate> {
    let own = || registry.about(person).filter(|record| registry.own(record.id).is_some());
    let engagements = own().filter(|record| record.kind() == Kind::Engagement && !record.is_history());
    let ends = engagements.map(|engagement| {
        let mut exits = own().filter_map(|record| Exit::of(&record.body));
        exits.find(|exit| exit.engagement == Some(engagement.id)).and_then(|exit| exit.date)
    });
    ends.collect::<Option<Vec<NaiveDate>>>()?.into_iter().max()
}

/// Under which numbers the province recorded somebody, and when. The paper reply that the office noted says the same as the
/// province's own word: it stands once.
pub fn numbers(registry: &Registry, person: Id) -> Vec<(String, Option<NaiveDate>)> {
    let told = |record: &Arc<Record>| {
        let result = FilingResult::of(&record.body)?;
        Some((result.number.as_ref()?.as_str().to_owned(), result.date))
    };
    let told: BTreeSet<(String, Option<NaiveDate>)> = registry.about(person).filter_map(told).into_set();
    told.into_iter().collect()
}

/// What an erasure takes along, found by reading the journal once.
#[derive(Default)]
struct Gone {
    people: BTreeSet<Id>,
    /// The same people by the ids of the counties that offered them to this office: their offers go too (调动).
    givers: BTreeSet<Id>,
    records: BTreeSet<Id>,
    proposals: BTreeSet<Id>,
    /// Names and identity numbers the people ever had: a reason that quotes one goes too.
    words: BTreeSet<String>,
}

impl Gone {
    fn of(registry: &Registry, people: BTreeSet<Id>, journal: &[(u64, Batch)]) -> Self {
        let mut gone = Self { people, ..Self::default() };
        for person in gone.people.clone() {
            registry.about(person).for_each(|record| gone.see(record));
            gone.givers
                .extend(registry.about(person).filter_map(|record| Arrival::of(&record.body)?.giver_person));
        }
        journal.iter().for_each(|(_, batch)| gone.read(batch));
        gone
    }

    fn read(&mut self, batch: &Batch) {
        for change in &batch.changes {
            match change {
                Change::Put(record) => self.see(record),
                Change::Held(held) => held.put.iter().for_each(|record| self.see(record)),
                Change::Edit { id, fields } if self.people.contains(id) => {
                    fields.iter().for_each(|field| {
                        self.note(&field.key, field.from.as_deref());
                        self.note(&field.key, field.to.as_deref());
                    });
                }
                Change::Proposed(proposal) => {
                    proposal.records.iter().for_each(|record| self.see(record));
                    if self.people.contains(&proposal.person()) {
                        self.proposals.insert(proposal.id);
                    }
                }
                Change::Offered(offer) => {
                    if self.givers.contains(&offer.record.subject) {
                        self.records.insert(offer.record.id);
                    }
                    self.see(&offer.record);
                    offer.records.iter().for_each(|record| self.see(record));
                }
                Change::Erased(erasure) => erasure.carried.iter().for_each(|(_, batch)| self.read(batch)),
                _ => {}
            }
        }
    }

    fn see(&mut self, record: &Record) {
        if self.people.contains(&record.subject) {
            self.records.insert(record.id);
            if record.kind() == Kind::Person {
                self.note("name", record.body.get("name").as_deref());
                self.note("id_number", record.body.get("id_number").as_deref());
            }
        }
    }

    fn note(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text.filter(|text| matches!(key, "name" | "id_number") && !text.is_empty()) {
            self.words.insert(text.to_owned());
        }
    }

    fn quoted(&self, text: &str) -> bool {
        self.words.iter().any(|word| text.contains(word))
    }

    fn is_of(&self, record: &Record) -> bool {
        self.people.contains(&record.subject)
    }

    /// A record of others, without the rows of whoever is gone; none of whoever is gone.
    fn rest(&self, record: &Arc<Record>) -> Option<Arc<Record>> {
        if self.is_of(record) {
            return None;
        }
        let rows: Vec<Id> = record.body.engagements().filter(|id| self.records.contains(id)).collect();
        if rows.is_empty() {
            return Some(record.clone());
        }
        let mut own = Record::clone(record);
        rows.iter().for_each(|engagement| own.body.erase_row(*engagement));
        Some(Arc::new(own))
    }

    fn rests(&self, records: &[Arc<Record>]) -> Vec<Arc<Record>> {
        records.iter().filter_map(|record| self.rest(record)).collect()
    }

    fn fields(&self, fields: &[Difference]) -> Vec<Difference> {
        let of_others = |field: &&Difference| {
            cell(&field.key).is_none_or(|(_, engagement, _)| !self.records.contains(&engagement))
        };
        fields.iter().filter(of_others).cloned().collect()
    }

    fn decision(&self, decision: &Decision) -> Decision {
        match decision {
            Decision::Accepted => Decision::Accepted,
            Decision::Declined { .. } => Decision::Declined { reason: String::new() },
        }
    }

    /// What a change says of others; none where it says nothing of them.
    fn without(&self, change: &Change) -> Option<Change> {
        Some(match change {
            Change::Put(record) => Change::Put(self.rest(record)?),
            Change::Edit { id, fields } => {
                let fields = if self.records.contains(id) { Vec::new() } else { self.fields(fields) };
                if fields.is_empty() {
                    return None;
                }
                Change::Edit { id: *id, fields }
            }
            Change::Held(held) => {
                let held = HeldChange { put: self.rests(&held.put), ..HeldChange::clone(held) };
                Change::Held(Arc::new(held))
            }
            Change::Proposed(proposal) => {
                if self.proposals.contains(&proposal.id) {
                    return None;
                }
                let mut own = proposal.clone();
                own.records = self.rests(&own.records);
                own.base = self.rests(&own.base);
                Change::Proposed(own)
            }
            Change::Decided { proposal, decision } => {
                let gone = [&self.proposals, &self.people, &self.records];
                let gone = gone.iter().any(|own| own.contains(proposal));
                let decision = if gone { self.decision(decision) } else { decision.clone() };
                Change::Decided { proposal: *proposal, decision }
            }
            Change::Offered(offer) => {
                if self.is_of(&offer.record) || self.records.contains(&offer.record.id) {
                    return None;
                }
                change.clone()
            }
            Change::Answered { giver, transfer, decision } if self.records.contains(transfer) => {
                Change::Answered { giver: *giver, transfer: *transfer, decision: self.decision(decision) }
            }
            Change::SelfCheck(file) => {
                let mut own = file.clone();
                own.given = self.rests(&own.given);
                Change::SelfCheck(own)
            }
            Change::Salvaged(salvage) => Change::Salvaged(salvage.without(|state| state.let_go(self))),
            Change::Erased(erasure) => {
                let carried = erasure.carried.iter();
                let carried = carried.map(|(at, batch)| (*at, self.told_of_others(batch))).collect();
                let own = Erasure { carried, ..Erasure::clone(erasure) };
                Change::Erased(Arc::new(own))
            }
            _ => change.clone(),
        })
    }

    fn told_of_others(&self, batch: &Batch) -> Batch {
        let changes: Vec<Change> = batch.changes.iter().filter_map(|own| self.without(own)).collect();
        let why = if self.quoted(&batch.why) || changes.is_empty() { "" } else { &batch.why };
        Batch::new(&batch.command, why, changes)
    }
}

/// The entry's content that erases these people, out of the whole journal as it reads now ([`read`]).
pub fn erasure(registry: &Registry, people: &[Id], months: u32, journal: &[(u64, Batch)]) -> Erasure {
    let gone = Gone::of(registry, people.iter().copied().into_set(), journal);
    let carried = journal.iter().filter_map(|(sequence, batch)| {
        let rest = gone.told_of_others(batch);
        (rest != *batch).then_some((*sequence, rest))
    });
    let of_person = |person: Id| {
        let mut records: BTreeSet<Id> = registry.about(person).map(|record| record.id).into_set();
        let seen = journal.iter().flat_map(|(_, batch)| &batch.changes);
        let givers = registry.about(person).filter_map(|record| Arrival::of(&record.body)?.giver_person);
        let givers: BTreeSet<Id> = givers.into_set();
        records.extend(seen.filter_map(|change| match change {
            Change::Put(record) if record.subject == person => Some(record.id),
            Change::Offered(offer) if givers.contains(&offer.record.subject) => Some(offer.record.id),
            _ => None,
        }));
        Some(Erased {
            person,
            left: left(registry, person)?,
            filed: numbers(registry, person),
            records: records.into_iter().collect(),
        })
    };
    let people = people.iter().filter_map(|person| of_person(*person)).collect();
    Erasure { people, months, carried: carried.collect() }
}

/// The entries whose bodies an erasure takes.
pub fn sequences(batch: &Batch) -> Vec<u64> {
    let of = |change: &Change| match change {
        Change::Erased(own) => own.carried.iter().map(|(sequence, _)| *sequence).collect(),
        _ => Vec::new(),
    };
    batch.changes.iter().flat_map(of).collect()
}

/// What the erased ones among these entries say of others, where an entry among them carries it over.
pub fn carried(entries: &[Entry]) -> BTreeMap<u64, Batch> {
    fn add(batch: Batch, found: &mut BTreeMap<u64, Batch>) {
        for change in batch.changes {
            let Change::Erased(erasure) = change else { continue };
            for (sequence, batch) in Arc::unwrap_or_clone(erasure).carried {
                if !found.contains_key(&sequence) {
                    add(batch.clone(), found);
                    found.insert(sequence, batch);
                }
            }
        }
    }
    let mut found = BTreeMap::new();
    // The last one knows best: it may have taken from what an earlier one carried.
    let erasing = |entry: &&Entry| {
        entry.meta.contains(COMMAND) && Meta::of(entry).is_some_and(|meta| meta.command == COMMAND)
    };
    for entry in entries.iter().rev().filter(erasing) {
        if let Ok(Some(batch)) = Batch::of(entry) {
            add(batch, &mut found);
        }
    }
    found
}

/// Whom an entry erases; mostly nobody.
pub fn erased_by(entry: &Entry) -> Vec<Id> {
    let erases = entry.meta.contains(COMMAND) && Meta::of(entry).is_some_and(|meta| meta.command == COMMAND);
    let Some(batch) = erases.then(|| Batch::of(entry).ok().flatten()).flatten() else { return Vec::new() };
    let of = |change: &Change| match change {
        Change::Erased(own) => own.people.iter().map(|own| own.person).collect(),
        _ => Vec::new(),
    };
    batch.changes.iter().flat_map(of).collect()
}

/// What tells a text that speaks of these people: the ids, by which they are known here and to whoever offered them, and
/// names and numbers.
pub fn words_of(registry: &Registry, people: &[Id]) -> Vec<String> {
    let mut words: Vec<String> = people.iter().map(Id::to_string).collect();
    for record in people.iter().flat_map(|person| registry.about(*person)) {
        words.extend(Arrival::of(&record.body).and_then(|own| own.giver_person).map(|id| id.to_string()));
        if record.kind() == Kind::Person {
            words.extend(["name", "id_number"].into_iter().filter_map(|key| record.body.get(key)));
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Entries as they are to be read: what was erased of one stands with what was carried over. Not to be verified or stored.
pub fn readable(mut entries: Vec<Entry>) -> Vec<Entry> {
    if entries.iter().all(|entry| entry.body.is_some()) {
        return entries;
    }
    let carried = carried(&entries);
    for entry in entries.iter_mut().filter(|entry| entry.body.is_none()) {
        let batch = carried.get(&entry.sequence);
        entry.body = batch.and_then(|batch| serde_json::to_string(batch).ok());
    }
    entries
}

/// The journal as it reads now, for [`erasure`] and for whoever looks something up.
pub fn read(entries: Vec<Entry>) -> Vec<(u64, Batch)> {
    let entries = readable(entries);
    entries.iter().filter_map(|entry| Some((entry.sequence, Batch::of(entry).ok()??))).collect()
}

impl Registry {
    /// Whom this office has erased.
    pub fn is_erased(&self, person: Id) -> bool {
        self.erased.iter().any(|(_, own)| own.person == person)
    }

    /// Applies what is carried over of erased entries among those that follow.
    pub fn foresee(&mut self, entries: &[Entry]) {
        if entries.iter().any(|entry| entry.body.is_none()) {
            self.index.foreseen =
                carried(entries).into_iter().map(|(at, own)| (at, Arc::new(own))).into_map();
        }
    }

    pub(super) fn erase(&mut self, erasure: &Erasure, sequence: u64) {
        let mut gone =
            Gone { people: erasure.people.iter().map(|own| own.person).into_set(), ..Gone::default() };
        gone.records = erasure.people.iter().flat_map(|own| own.records.iter().copied()).into_set();
        self.let_go(&gone);
        for own in &erasure.people {
            for id in &own.records {
                self.note_removed(*id, sequence);
            }
            self.erased.push((sequence, own.clone()));
        }
    }

    /// Drops everything of whoever is gone.
    fn let_go(&mut self, gone: &Gone) {
        let mut mine: Vec<Id> = Vec::new();
        let mut changed: Vec<Arc<Record>> = Vec::new();
        for record in self.index.own.values() {
            match gone.rest(record) {
                None => mine.push(record.id),
                Some(rest) if !Arc::ptr_eq(&rest, record) => changed.push(rest),
                Some(_) => {}
            }
        }
        for id in &mine {
            self.index.own.remove(id);
            self.index.touched.remove(id);
        }
        for record in &changed {
            self.index.own.insert(record.id, record.clone());
        }
        let mut theirs: Vec<Id> = Vec::new();
        for held in self.held.values_mut() {
            let ids = held.records.values().filter(|record| gone.is_of(record)).map(|record| record.id);
            let ids: Vec<Id> = ids.collect();
            for id in ids {
                held.records.remove(&id);
                held.unlisted.remove(&id);
                held.aside.remove(&id);
                theirs.push(id);
            }
        }
        for id in &theirs {
            self.index.held_by.remove(id);
        }
        for id in mine.into_iter().chain(theirs).chain(changed.iter().map(|record| record.id)) {
            self.relist(id);
        }
        self.proposals.retain(|_, own| !gone.people.contains(&own.person()));
        self.offers.retain(|_, own| !gone.is_of(&own.record) && !gone.records.contains(&own.record.id));
        self.forget_decisions(|id| gone.people.contains(&id) || gone.records.contains(&id));
        self.index.dirty.extend(buckets::all());
    }
}
