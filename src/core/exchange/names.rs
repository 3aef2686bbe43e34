//! Names at the door: the ids of a file are its writer's; inside the register each is one record's ([`crate::ledger::scope`]).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::FilingResult;
use crate::domain::id::{ById, Id};
use crate::domain::record::{Body, Kind, Record};
use crate::ledger::Registry;
use crate::ledger::batch::Change;
use crate::ledger::scope::{ids, own_name, renamed};
use crate::order::Ordered;

/// Gives the records of a file the ids they have here.
pub struct Names<'a> {
    registry: &'a Registry,
    /// Ids that this file has brought so far, and whose they are.
    brought: ById<Id>,
    /// Who has brought any, or tried to: mostly one office, of which nothing need be looked up.
    owners: BTreeSet<Id>,
    /// Ids that need a name of their own from now on, by owner.
    fresh: BTreeMap<Id, BTreeSet<Id>>,
    /// What was noted, in order: owner and id.
    noted: Vec<(Id, Id)>,
}

impl<'a> Names<'a> {
    pub fn new(registry: &'a Registry) -> Self {
        Self {
            registry,
            brought: ById::new(),
            owners: BTreeSet::new(),
            fresh: BTreeMap::new(),
            noted: Vec::new(),
        }
    }

    /// How much was noted so far.
    pub const fn mark(&self) -> usize {
        self.noted.len()
    }

    /// As it stood before a file that was refused after all: it has brought nothing.
    pub fn back_to(&mut self, mark: usize) {
        for (origin, id) in self.noted.drain(mark.min(self.noted.len())..) {
            if self.brought.get(&id) == Some(&origin) {
                self.brought.remove(&id);
            } else if let Some(ids) = self.fresh.get_mut(&origin) {
                ids.remove(&id);
            }
        }
        self.fresh.retain(|_, ids| !ids.is_empty());
    }

    /// The records of `origin`'s statement under their ids here.
    pub fn stated(&mut self, origin: Id, records: Vec<Arc<Record>>) -> Vec<Arc<Record>> {
        let mut ids: Vec<Id> = records.iter().map(|record| record.id).collect();
        ids.order();
        self.brought.reserve(ids.len());
        for record in records.iter().filter(|record| record.kind() != Kind::Office) {
            self.bring(origin, record.id);
        }
        records.into_iter().map(|record| self.of_statement(origin, &ids, record)).collect()
    }

    fn of_statement(&self, origin: Id, ids: &[Id], record: Arc<Record>) -> Arc<Record> {
        let kind = record.kind();
        if let Body::FilingResult(result) = &record.body {
            return self.answer(origin, result.asker, record.clone());
        }
        if kind == Kind::Office {
            return record;
        }
        same_or(record, |field, id| match field.and_then(|key| kind.field(key)?.link()) {
            // What an office above publishes is that office's.
            Some(linked) if linked.speaks_of_office() && ids.binary_search(&id).is_err() => id,
            Some(_) | None => self.known(origin, id),
        })
    }

    /// A result under its id here; the request it answers, and whom it speaks of, are the asker's. One made before the
    /// asker was named says them by id alone.
    pub fn answer(&self, origin: Id, asker: Option<Id>, record: Arc<Record>) -> Arc<Record> {
        let own = record.id;
        same_or(record, |field, id| match asker {
            _ if id == own && field.is_none() => self.known(origin, id),
            Some(asker) => self.known(asker, id),
            None => id,
        })
    }

    /// What an office drafts: of a person of ours whom it was told of it is a correction, else somebody of its own.
    pub fn drafted(
        &mut self,
        from: Id,
        told: impl Fn(Id) -> bool,
        records: Vec<Arc<Record>>,
    ) -> Vec<Arc<Record>> {
        let registry = self.registry;
        let ours = |subject: Id, id: Id| {
            told(subject) && (id == subject || registry.own(id).is_some_and(|own| own.subject == subject))
        };
        let new: Vec<Id> =
            records.iter().filter(|r| !ours(r.subject, r.id)).map(|record| record.id).collect();
        new.into_iter().for_each(|id| self.bring(from, id));
        let of = |record: Arc<Record>| {
            let subject = record.subject;
            same_or(record, |_, id| if ours(subject, id) { id } else { self.known(from, id) })
        };
        records.into_iter().map(of).collect()
    }

    /// Notes that `origin` has a record `id`.
    pub fn bring(&mut self, origin: Id, id: Id) {
        if self.registry.has_name(origin, id) {
            return;
        }
        let others = self.is_brought_by_another(origin, id);
        // What has come under the id of an office would keep that office out of the tree.
        let named = others || self.registry.is_of_another(origin, id) || self.registry.is_an_office(id);
        let first = if named {
            self.fresh.entry(origin).or_default().insert(id)
        } else {
            self.owners.insert(origin);
            self.brought.insert(id, origin).is_none()
        };
        if first {
            self.noted.push((origin, id));
        }
    }

    fn is_brought_by_another(&self, owner: Id, id: Id) -> bool {
        let anybody = self.owners.iter().any(|other| *other != owner);
        anybody && self.brought.get(&id).is_some_and(|other| *other != owner)
    }

    /// The id here of what `owner` calls `id`.
    pub fn known(&self, owner: Id, id: Id) -> Id {
        let others = self.is_brought_by_another(owner, id);
        let fresh = self.fresh.get(&owner).is_some_and(|ids| ids.contains(&id));
        if others || fresh { own_name(owner, id) } else { self.registry.known_as(owner, id) }
    }

    /// What the register must remember of it.
    pub fn changes(&self) -> impl Iterator<Item = Change> {
        let named = |(owner, ids): (&Id, &BTreeSet<Id>)| Change::Named {
            owner: *owner,
            ids: ids.iter().copied().collect(),
        };
        self.fresh.iter().map(named)
    }
}

/// A record of ours that answers `asker`, with the ids that the asker knows.
pub fn outward(registry: &Registry, asker: Id, record: &Arc<Record>) -> Arc<Record> {
    same_or(record.clone(), |_, id| registry.original(asker, id))
}

/// A record of ours as others are told of it: what an answer names is the asker's, under the ids that the asker knows.
pub fn stated_outward(registry: &Registry, record: &Arc<Record>) -> Arc<Record> {
    match &record.body {
        Body::FilingResult(result) => match asker_of(registry, result) {
            Some(asker) => outward(registry, asker, record),
            None => record.clone(),
        },
        _ => record.clone(),
    }
}

/// A record of ours out of a file of ours: what an answer names has its id here again.
pub fn inward(registry: &Registry, own: Id, record: Arc<Record>) -> Arc<Record> {
    match &record.body {
        Body::FilingResult(result) => {
            let asker = result.asker;
            Names::new(registry).answer(own, asker, record)
        }
        _ => record,
    }
}

/// Whose request a result answers. One made before the asker was named is of whoever asked what it answers.
pub fn asker_of(registry: &Registry, result: &FilingResult) -> Option<Id> {
    result.asker.or_else(|| Some(registry.find(result.request?)?.owner))
}

/// The record itself where no id changes: most files bring no contested one.
fn same_or(record: Arc<Record>, name: impl Fn(Option<&'static str>, Id) -> Id) -> Arc<Record> {
    if ids(&record).all(|(field, id)| name(field, id) == id) {
        record
    } else {
        Arc::new(renamed(&record, name))
    }
}
