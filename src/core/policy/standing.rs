//! Whom an edit can concern: only they are judged anew.
//!
//! What a record concerns is a column of the record table, [`Reach`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::domain::Office;
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Kind, Reach, Record};
use crate::domain::rows;
use crate::domain::value::Unit;
use crate::ledger::batch::{Change, Proposal};
use crate::ledger::transfers;
use crate::ledger::{Batch, Registry};
use crate::order::Gathered;

/// Whom a batch concerns, as the register stood before it.
#[derive(Clone, Debug, Default)]
pub struct Concern {
    everything: bool,
    subjects: BTreeSet<Id>,
}

impl Concern {
    /// To be asked before the batch is applied: a posting that is moved or removed concerns its former office.
    pub fn before(registry: &Registry, batch: &Batch) -> Self {
        let mut concern = Self::default();
        concern.add(registry, batch);
        concern
    }

    /// Everybody: another day, other parameters, a register that was followed.
    pub fn everything() -> Self {
        Self { everything: true, subjects: BTreeSet::new() }
    }

    /// These subjects.
    #[cfg(test)]
    pub(super) fn of(subjects: impl IntoIterator<Item = Id>) -> Self {
        Self { everything: false, subjects: subjects.into_iter().collect() }
    }

    pub const fn is_everything(&self) -> bool {
        self.everything
    }

    /// To be asked again once the batch is applied.
    #[must_use]
    pub fn after(mut self, registry: &Registry, batch: &Batch) -> Self {
        self.add(registry, batch);
        self
    }

    /// Whom either concerns.
    pub fn join(&mut self, mut other: Self) {
        self.everything |= other.everything;
        self.subjects.append(&mut other.subjects);
    }

    /// Those of some subjects whom it concerns.
    pub fn among(&self, subjects: &[Id]) -> Vec<Id> {
        subjects.iter().copied().filter(|id| self.everything || self.subjects.contains(id)).collect()
    }

    fn add(&mut self, registry: &Registry, batch: &Batch) {
        let mut found = Concerned::default();
        for change in &batch.changes {
            found.change(registry, change);
        }
        self.everything |= found.everything;
        if !self.everything {
            self.subjects.append(&mut found.resolve(registry));
        }
    }
}

/// What is named by changed records, before it is followed through the register.
#[derive(Default)]
struct Concerned<'a> {
    everything: bool,
    subjects: BTreeSet<Id>,
    /// Offices whose people are concerned too.
    offices: BTreeSet<Id>,
    lines: BTreeSet<Id>,
    /// Offices where people work: those above count the people below them (R-PLAN-IN, R-BUDGET).
    posted: BTreeSet<Id>,
    /// Names of offices that came, went or changed: who is posted to a mere name may be posted there.
    names: BTreeSet<&'a str>,
    /// Who keeps postings to a mere name: any of their offices may be meant.
    keepers: BTreeSet<Id>,
    /// Mere names where people are posted.
    unions: BTreeSet<&'a str>,
    /// Of whom everything was looked at, and whether for their number too: a file brings several records of each.
    seen: BTreeMap<Id, bool>,
    /// Records that others name.
    named: BTreeSet<Id>,
}

impl<'a> Concerned<'a> {
    fn change(&mut self, registry: &'a Registry, change: &Change) {
        match change {
            Change::SetUp(_) | Change::Salvaged(_) => self.everything = true,
            Change::Put(record) => {
                self.record(registry, record.id);
                // Before it is there, too, whom its rows name is known.
                self.rows(registry, record.body.engagements());
            }
            Change::Edit { id, fields } if registry.own(*id).is_some_and(is_sheet) => {
                self.subjects.extend(registry.office());
                let cells = fields.iter().filter_map(|field| rows::cell(&field.key));
                // What is said of the sheet as a whole is said of all its rows.
                if cells.clone().count() == fields.len() {
                    self.rows(registry, cells.map(|(_, engagement, _)| engagement));
                } else {
                    self.record(registry, *id);
                }
            }
            Change::Edit { id, .. } | Change::Remove { id } => self.record(registry, *id),
            Change::Held(held) => {
                self.subjects.insert(held.origin.office);
                held.put.iter().for_each(|record| self.record(registry, record.id));
                held.unlisted.iter().for_each(|id| self.record(registry, *id));
            }
            Change::Exported(export) => {
                self.subjects.extend([export.to.office]);
                self.subjects.extend(registry.office());
                export.requests.iter().chain(&export.drafts).for_each(|id| self.record(registry, *id));
            }
            Change::Sent { package } => {
                let sent = registry.exports.iter().filter(|export| export.package == *package);
                for export in sent {
                    export.requests.iter().chain(&export.drafts).for_each(|id| self.record(registry, *id));
                }
            }
            Change::Took(taken) => {
                // What comes under another key tells what of the stolen one's is still said.
                self.everything |= !registry.stolen.is_empty();
                self.subjects.extend([taken.from.office, taken.via]);
                self.subjects.extend(registry.office());
            }
            Change::Proposed(proposal) => drop(self.subjects.insert(proposal.person())),
            Change::Offered(offer) => {
                let giver = offer.record.owner;
                self.record(registry, registry.known_as(giver, offer.record.subject));
            }
            // Of ours the offered person is; of others what we took on comes in records of our own.
            Change::Answered { transfer, .. } => self.record(registry, *transfer),
            Change::Decided { proposal, .. } => {
                let known = registry.proposals.get(proposal).map(Proposal::person);
                self.subjects.insert(known.unwrap_or(*proposal));
            }
            // Where an office stands decides who counts its people.
            // What a stolen key signed counts for less.
            Change::Believed { .. }
            | Change::Line(_)
            | Change::Forgotten { .. }
            | Change::Stolen(_)
            | Change::Erased(_) => {
                self.everything = true;
            }
            Change::Pinned { .. }
            | Change::Verified { .. }
            | Change::Named { .. }
            | Change::Revealed { .. }
            | Change::HandedOut { .. }
            | Change::Incarnation { .. }
            | Change::SelfCheck(_)
            | Change::Rekeyed { .. }
            | Change::KeyCopied { .. } => {}
        }
    }

    /// A record as this register holds it; none where it is not there yet, or no more.
    fn record(&mut self, registry: &'a Registry, id: Id) {
        let Some(record) = registry.find(id) else { return };
        self.subjects.insert(record.subject);
        // Whoever gave the person no longer counts them.
        if let Some(giver) =
            transfers::named_by(registry, record).and_then(|(_, person)| registry.find(person))
        {
            self.subjects.insert(giver.subject);
            self.person(registry, giver, true);
        }
        match record.kind().columns().reach {
            Reach::Person => {}
            Reach::Offices => self.person(registry, record, false),
            Reach::Number => self.person(registry, record, true),
            Reach::Line => drop(self.lines.insert(record.subject)),
            Reach::Named => {
                self.lines.insert(record.subject);
                self.named.insert(record.id);
                self.subjects.extend(subjects_named(registry, record));
            }
            Reach::People => {
                self.lines.insert(record.subject);
                self.offices.insert(record.subject);
                if let Body::Office(office) = &record.body {
                    self.names.extend(office.name.as_ref().map(|name| name.as_str()));
                }
            }
            Reach::Rows => self.rows(registry, record.body.engagements()),
            Reach::Everything => self.everything = true,
        }
    }

    /// The people of these engagements.
    fn rows(&mut self, registry: &Registry, engagements: impl Iterator<Item = Id>) {
        let found = engagements.filter_map(|engagement| registry.find(engagement));
        self.subjects.extend(found.map(|engagement| engagement.subject));
    }

    fn person(&mut self, registry: &'a Registry, changed: &Record, number: bool) {
        self.subjects.insert(changed.owner);
        let seen = self.seen.get(&changed.subject).copied();
        if seen.is_some_and(|numbered| numbered || !number) {
            return;
        }
        self.seen.insert(changed.subject, number);
        for record in registry.about(changed.subject) {
            self.subjects.insert(record.owner);
            self.subjects.extend(offices_named(record));
            self.subjects.extend(subjects_named(registry, record));
            if let Body::Posting(posting) = &record.body {
                self.union(record.owner, posting.union.as_ref());
            }
            if let Body::Engagement(facts) = &record.body {
                self.posted.insert(record.owner);
                // Where somebody without a posting may be posted.
                self.union(record.owner, facts.user.as_ref());
            }
            if number
                && let Body::Person(person) = &record.body
                && let Some(number) = &person.id_number
            {
                self.subjects.extend(registry.bearers(number.as_str()));
            }
        }
    }

    /// The offices where somebody is posted, or may be: the one that is named, else any of the keeper's that may be meant.
    fn union(&mut self, keeper: Id, union: Option<&'a Unit>) {
        if let Some(office) = union.and_then(|union| union.office) {
            self.posted.insert(office);
            return;
        }
        self.keepers.insert(keeper);
        self.unions.extend(union.map(|union| union.name.as_str()));
    }

    /// Who is posted to, or allocated by, a mere name that is the name of a changed office.
    fn typed(&mut self, registry: &'a Registry) {
        let known = |unit: &Option<Unit>| {
            unit.as_ref().is_some_and(|unit| unit.office.is_none() && self.names.contains(unit.name.as_str()))
        };
        let concerned = registry.records().filter(|record| match &record.body {
            Body::Posting(posting) => known(&posting.union),
            Body::Engagement(facts) => known(&facts.allocator) || known(&facts.user),
            _ => false,
        });
        for record in concerned.collect::<Vec<_>>() {
            self.subjects.insert(record.subject);
            self.keepers.insert(record.owner);
        }
    }

    /// Everybody meant, found in the register.
    fn resolve(mut self, registry: &'a Registry) -> BTreeSet<Id> {
        if !self.names.is_empty() {
            self.typed(registry);
        }
        if !self.keepers.is_empty() {
            let so_named = |office: &Record| {
                let name = Office::of(&office.body).and_then(|office| office.name.as_ref());
                name.is_some_and(|name| self.unions.contains(name.as_str()))
            };
            let meant = registry.of_kind(Kind::Office);
            let meant = meant.filter(|office| self.keepers.contains(&office.owner) || so_named(office));
            self.posted.extend(meant.map(|office| office.id));
            self.subjects.extend(&self.posted);
            self.lines.append(&mut self.keepers);
        }
        if !self.lines.is_empty() || !self.posted.is_empty() {
            let tree = Tree::of(registry);
            self.subjects.extend(self.posted.iter().flat_map(|office| tree.above(*office)));
            self.lines = self.lines.iter().flat_map(|office| tree.line(*office)).into_set();
            self.offices = self.offices.iter().flat_map(|office| tree.below(*office)).into_set();
        }
        if !self.named.is_empty() {
            let names = |record: &&Arc<Record>| links(record).any(|id| self.named.contains(&id));
            let naming: Vec<Id> = registry.records().filter(names).map(|record| record.subject).collect();
            self.subjects.extend(naming);
        }
        if !self.offices.is_empty() {
            let theirs = |record: &&Arc<Record>| {
                !record.kind().speaks_of_office()
                    && (self.offices.contains(&record.owner)
                        || offices_named(record).any(|office| self.offices.contains(&office)))
            };
            let concerned: Vec<Id> = registry.records().filter(theirs).map(|record| record.subject).collect();
            self.subjects.extend(concerned);
        }
        self.subjects.append(&mut self.lines);
        self.subjects
    }
}

fn is_sheet(record: &Arc<Record>) -> bool {
    record.kind().rows().is_some()
}

/// The offices that a record of a person names, as far as rules on them look at it.
fn offices_named(record: &Record) -> impl Iterator<Item = Id> {
    let looked_at = match record.kind().columns().reach {
        Reach::Offices | Reach::Number => true,
        Reach::Person | Reach::Line | Reach::Named | Reach::People | Reach::Rows | Reach::Everything => false,
    };
    record.body.units().filter(move |_| looked_at).filter_map(|unit| unit.office)
}

/// The records that a record names and on which rules look from elsewhere.
fn links(record: &Record) -> impl Iterator<Item = Id> {
    let looked_at = |kind: Kind| kind.columns().reach == Reach::Named;
    let fields = record.kind().fields().iter();
    fields
        .filter(move |field| field.link().is_some_and(looked_at))
        .filter_map(|field| record.body.named(field))
}

/// Of whom those records speak.
fn subjects_named(registry: &Registry, record: &Record) -> impl Iterator<Item = Id> {
    links(record).filter_map(|id| registry.find(id)).map(|named| named.subject)
}

/// Who stands under whom.
struct Tree {
    above: BTreeMap<Id, Id>,
    below: BTreeMap<Id, Vec<Id>>,
}

impl Tree {
    fn of(registry: &Registry) -> Self {
        let mut tree = Self { above: BTreeMap::new(), below: BTreeMap::new() };
        let mut own: Vec<Id> = registry.office().into_iter().collect();
        own.extend(registry.profile.iter().flat_map(|profile| &profile.above).map(|party| party.office));
        let known = own.iter().copied().zip(own.iter().copied().skip(1));
        let recorded = registry.of_kind(Kind::Office);
        let recorded = recorded.filter_map(|record| Some((record.id, Office::of(&record.body)?.parent?)));
        for (office, parent) in known.chain(recorded) {
            tree.above.insert(office, parent);
            tree.below.entry(parent).or_default().push(office);
        }
        tree
    }

    /// An office and those below; one entered below itself ends it.
    fn below(&self, office: Id) -> BTreeSet<Id> {
        let mut found = BTreeSet::new();
        let mut open = vec![office];
        while let Some(next) = open.pop() {
            if found.insert(next) {
                open.extend(self.below.get(&next).into_iter().flatten());
            }
        }
        found
    }

    /// An office and those above.
    fn above(&self, office: Id) -> BTreeSet<Id> {
        let mut seen = BTreeSet::new();
        let mut at = Some(office);
        while let Some(next) = at.filter(|next| seen.insert(*next)) {
            at = self.above.get(&next).copied();
        }
        seen
    }

    /// Those below and those above.
    fn line(&self, office: Id) -> BTreeSet<Id> {
        let mut found = self.below(office);
        found.append(&mut self.above(office));
        found
    }
}
