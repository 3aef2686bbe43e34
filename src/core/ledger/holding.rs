//! What this office holds of others: copies of what they state, and whose word stands where two speak of one office.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::batch::HeldChange;
use super::registry::{Held, Registry};
use crate::domain::id::Id;
use crate::domain::record::Record;

impl Registry {
    pub(super) fn hold(&mut self, change: &HeldChange) {
        let origin = change.origin.office;
        // It stands aside of somebody's word, or is what nobody may say: of a word that was left out after all there is
        // none.
        let aside = change.put.iter().filter(|record| change.aside.contains(&record.id));
        let aside: Vec<Id> = aside
            .filter(|record| {
                let other = self.index.held_by.get(&record.id).is_some_and(|at| *at != origin);
                other || self.index.own.contains_key(&record.id) || self.is_misplaced(record)
            })
            .map(|record| record.id)
            .collect();
        let held = self.held.entry(origin).or_insert_with(|| Held {
            origin: change.origin.clone(),
            number: 0,
            digest: String::new(),
            unlisted: BTreeSet::new(),
            receipt: None,
            aside: BTreeSet::new(),
            records: BTreeMap::new(),
        });
        held.origin = change.origin.clone();
        held.number = change.number;
        held.digest = change.digest.clone();
        // What is said again is listed, and whose word stands now stood aside before.
        for record in &change.put {
            held.unlisted.remove(&record.id);
            held.aside.remove(&record.id);
        }
        held.unlisted.extend(change.unlisted.iter().copied());
        held.aside.extend(aside);
        if change.receipt.is_some() {
            held.receipt = change.receipt.clone();
        }
        for record in &change.put {
            self.mark(record);
            self.put_held(origin, record.clone());
        }
    }

    fn put_held(&mut self, origin: Id, record: Arc<Record>) {
        let id = record.id;
        self.keep_held(origin, record);
        self.relist(id);
    }

    /// The same without listing it.
    pub(super) fn keep_held(&mut self, origin: Id, record: Arc<Record>) {
        let id = record.id;
        let Some(held) = self.held.get_mut(&origin) else { return };
        held.records.insert(id, record);
        if !held.aside.contains(&id)
            && let Some(other) = self.index.held_by.insert(id, origin).filter(|other| *other != origin)
            && let Some(other) = self.held.get_mut(&other)
        {
            other.aside.insert(id);
        }
    }

    /// Everything that was taken in under a key that turned out to be somebody else's goes: it was never the office's.
    pub(super) fn forget(&mut self, office: Id) {
        let rows = self.index.rows.remove(&office).unwrap_or_default();
        rows.iter().for_each(|row| drop(self.taken.remove(row)));
        self.proposals.retain(|_, proposal| proposal.from.office != office || proposal.decision.is_some());
        let Some(gone) = self.held.remove(&office) else { return };
        for record in gone.records.into_values() {
            self.mark(&record);
            if self.index.held_by.get(&record.id) != Some(&office) {
                continue;
            }
            let id = record.id;
            self.index.held_by.remove(&id);
            self.relist(id);
            // Whoever stood aside for it says it again.
            let says = |held: &Held| {
                let listed = held.records.get(&id).filter(|_| !held.unlisted.contains(&id));
                listed.is_some_and(|record| !self.is_misplaced(record))
            };
            if let Some(other) = self.held.iter().find(|(_, held)| says(held)).map(|(at, _)| *at) {
                self.believe(id, other);
            }
        }
    }

    /// The word of `origin` on a contested office stands from now on.
    pub(super) fn believe(&mut self, office: Id, origin: Id) {
        let Some(held) = self.held.get_mut(&origin) else { return };
        held.aside.remove(&office);
        if let Some(record) = held.records.get(&office).cloned() {
            self.mark(&record);
            self.put_held(origin, record);
        }
    }
}
