//! Planning what a file changes: what the kinds of file share. In reading order: [`nested`] (files in files), [`keys`]
//! (whose key it is), [`stolen`] (which keys are stolen), [`offices`] (which offices stand where).

mod keys;
mod nested;
mod offices;
mod stolen;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::gate::Gate;
use super::names::Names;
use super::order::{Order, order};
use super::parts;
use super::plan::{Changed, FilePlan, Incoming, OriginPlan};
use super::published::is_published;
use super::vouching::{Vouched, read_vouched};
use super::wire::{Chain, Package};
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::office::Party;
use crate::domain::package_kind::Direction;
use crate::domain::record::{Kind, Record};
use crate::ledger::batch::{Acknowledged, Change, HeldChange, Taken};
use crate::ledger::{Context, Profile, Registry};
use crate::order::Ordered;

/// Where the sender's chain stands once this file is taken.
pub(in crate::exchange) fn taken(package: &Package, via: Id, context: &Context) -> Result<Taken, Issue> {
    let Chain { register, incarnation, to, number, .. } = *package.envelope.row()?;
    Ok(Taken { register, incarnation, to, number, via, ..outside_rows(package, context) })
}

/// Of a file that belongs to no row: what is told of it on the screen.
pub(in crate::exchange) fn outside_rows(package: &Package, context: &Context) -> Taken {
    let envelope = &package.envelope;
    let from = envelope.from.office;
    Taken {
        from: envelope.from.clone(),
        kind: envelope.kind,
        register: from,
        incarnation: from,
        to: envelope.to.as_ref().map_or(from, |to| to.office),
        number: 0,
        digest: package.digest.to_string(),
        package: envelope.id,
        at: context.now.to_rfc3339(),
        key: envelope.key.to_string(),
        made_at: envelope.made.at.clone(),
        made_by: envelope.made.by.clone(),
        via: from,
    }
}

/// A plan in the making.
pub(super) struct Planner<'a> {
    pub registry: &'a Registry,
    pub profile: &'a Profile,
    pub context: &'a Context,
    pub package: &'a Package,
    pub names: Names<'a>,
    /// Keys that the sender has compared itself.
    vouched: Vec<Vouched>,
    /// Offices whose key takes the place of one that nobody compared: nothing that came under that one is kept.
    renewed: BTreeSet<Id>,
    /// Offices that the files so far have spoken of: no other is looked for among all the records that they put.
    spoken_of: BTreeSet<Id>,
    /// To whom the offices file whose files are carried inside: read once, where two speak of one office.
    carried_to: OnceCell<BTreeMap<Id, Id>>,
    pub plan: FilePlan,
}

impl<'a> Planner<'a> {
    /// Of a file that stands in its sender's row: an older one is refused.
    pub fn begin(incoming: &Incoming<'a>) -> Result<Self, Issue> {
        let Incoming { registry, profile, package, context } = *incoming;
        let plan = FilePlan::of(taken(package, package.envelope.from.office, context)?);
        let names = Names::new(registry);
        let vouched = read_vouched(package)?;
        let mut planner = Self {
            registry,
            profile,
            context,
            package,
            names,
            vouched,
            renewed: BTreeSet::new(),
            spoken_of: BTreeSet::new(),
            carried_to: OnceCell::new(),
            plan,
        };
        let (from, key) = (package.envelope.from.office, package.envelope.key.to_string());
        planner.plan.sender_verified = registry.pins.get(&from) == Some(&key) && registry.is_trusted(from);
        planner.first()?;
        Ok(planner)
    }

    pub const fn gate<'p>(&self, from: &'p Party) -> Gate<'p>
    where
        'a: 'p,
    {
        Gate { registry: self.registry, profile: self.profile, from }
    }

    /// The outer file's own place in its row.
    fn first(&mut self) -> Result<(), Issue> {
        let last = |number: u64| {
            let taken = &self.plan.taken;
            let known = self.registry.taken.get(&(taken.register, taken.to, taken.key.clone()));
            Issue::new("package-older").with("number", number).with("last", known.map_or(0, |t| t.number))
        };
        match self.judge(self.package)? {
            Order::Older => return Err(last(self.plan.taken.number)),
            Order::Gap { missing } => {
                self.plan.notices.push(Issue::new("notice-gap").with("missing", missing))
            }
            Order::Moved => self.plan.notices.push(Issue::new("notice-moved")),
            // A row that does not begin with its first file: numbers do not jump without a word.
            Order::First if self.plan.taken.number > 1 => {
                self.plan.notices.push(Issue::new("notice-gap").with("missing", self.plan.taken.number - 1))
            }
            // Opened again for what was left out of it; see `finish`.
            Order::Same => {}
            Order::First | Order::Next | Order::Fork => {}
        }
        Ok(())
    }

    pub fn judge(&self, package: &Package) -> Result<Order, Issue> {
        let envelope = &package.envelope;
        Ok(order(self.registry, envelope.row()?, &envelope.key.to_string(), &package.digest.to_string()))
    }

    /// Whether a file may bring something: an older one does not; the very file taken last may have come without some
    /// of its parts, dropped on the way.
    pub fn is_worth_taking(&self, package: &Package, order: Order) -> bool {
        match order {
            Order::Older => false,
            Order::Same => {
                let envelope = &package.envelope;
                self.registry.pins.get(&envelope.from.office) == Some(&envelope.key.to_string())
            }
            Order::First | Order::Next | Order::Gap { .. } | Order::Moved | Order::Fork => true,
        }
    }

    /// One origin's statement. An older one inside a late file changes nothing.
    pub fn statement(&mut self, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        let records = parts::read(package)?;
        let from = &package.envelope.from;
        self.gate(from).statement(&records)?;
        let lists =
            |office: Id| records.iter().any(|record| record.id == office && record.kind() == Kind::Office);
        self.stolen(package, lists)?;
        if !self.is_worth_taking(package, order) {
            return Ok(());
        }
        if order != Order::Same {
            self.key(package, false);
            self.adopt_office(from);
        }
        let records = self.names.stated(from.office, records);
        self.hold(package, order, records, None)?;
        self.evidence(package)
    }

    /// Keeps the file and its place in its row, of a kind that states no records.
    pub fn keep(&mut self, package: &Package) -> Result<(), Issue> {
        let order = self.judge(package)?;
        let taken = taken(package, self.plan.taken.from.office, self.context)?;
        self.plan.origins.push(OriginPlan::of(&taken, order));
        self.plan.originals.push((taken.digest.clone(), package.archived()));
        self.plan.changes.push(Change::Took(taken));
        Ok(())
    }

    /// The difference to the copy held of the origin.
    pub fn hold(
        &mut self,
        package: &Package,
        order: Order,
        records: Vec<Arc<Record>>,
        receipt: Option<Acknowledged>,
    ) -> Result<(), Issue> {
        let party = package.envelope.from.clone();
        let empty = BTreeMap::new();
        let renewed = self.renewed.contains(&party.office);
        let held = self.registry.held.get(&party.office).filter(|_| !renewed);
        let known = held.map_or(&empty, |held| &held.records);
        let taken = taken(package, self.plan.taken.from.office, self.context)?;
        let mut origin = OriginPlan::of(&taken, order);
        // A copy of the file taken last: only what that one came without is new.
        let completing = order == Order::Same;
        let mut put = Vec::new();
        let mut aside = Vec::new();
        let mut listed: Vec<Id> = records.iter().map(|record| record.id).collect();
        listed.order();
        listed.dedup();
        require(listed.len() == records.len(), || twice(&records))?;
        let offices = records.iter().filter(|record| record.kind() == Kind::Office);
        let offices: Vec<Id> = offices.map(|record| record.id).collect();
        for record in records {
            // 已按期限删除: what is said of somebody erased here does not come back.
            if self.registry.is_erased(record.subject) && self.registry.find(record.subject).is_none() {
                continue;
            }
            if record.kind() == Kind::Office && self.stands_aside(&party, &record) {
                let stood = held.is_none_or(|held| {
                    held.unlisted.contains(&record.id) || !held.aside.contains(&record.id)
                });
                if stood || known.get(&record.id).is_none_or(|before| **before != *record) {
                    aside.push(record.id);
                    put.push(record);
                }
                continue;
            }
            // What stood aside, or was no longer listed, is said again.
            let relisted = held
                .is_some_and(|held| held.unlisted.contains(&record.id) || held.aside.contains(&record.id));
            match known.get(&record.id) {
                None => origin.new.push(record.clone()),
                Some(before) if **before == *record && !relisted => {
                    origin.unchanged += 1;
                    continue;
                }
                Some(before) if completing && !completes(before, &record) => continue,
                Some(before) => origin
                    .changed
                    .push(Changed { record: record.clone(), fields: before.body.differences(&record.body) }),
            }
            put.push(record);
        }
        // Answers and what is published come in files of their own: neither says that the other is gone.
        let directive = package.envelope.kind.direction() == Direction::Line;
        let answered = receipt.is_none() || held.is_some_and(|held| held.receipt == receipt);
        if completing && put.is_empty() && answered {
            return Ok(());
        }
        let above = self.registry.is_above(party.office);
        let same_sort = |record: &Record| !above || is_published(record) == directive;
        let gone =
            known.values().filter(|record| same_sort(record) && listed.binary_search(&record.id).is_err());
        let gone = gone.filter(|_| !completing);
        let unlisted: Vec<&Arc<Record>> =
            gone.filter(|record| held.is_some_and(|held| !held.unlisted.contains(&record.id))).collect();
        // What stands aside is not shown: nobody need confirm that it is gone.
        let shown =
            unlisted.iter().filter(|record| held.is_some_and(|held| !held.aside.contains(&record.id)));
        origin.unlisted = shown.map(|record| Arc::clone(record)).collect();
        let unlisted = unlisted.into_iter().map(|record| record.id).collect();
        self.spoken_of.extend(offices);
        // The number and original of the last answer stay known beside what is published.
        let kept = held.filter(|_| directive || completing).map(|held| (held.number, held.digest.clone()));
        let (number, digest) = kept.unwrap_or((taken.number, taken.digest.clone()));
        self.plan.changes.push(Change::Held(Arc::new(HeldChange {
            origin: party,
            number,
            digest,
            put,
            unlisted,
            aside,
            receipt,
        })));
        self.plan.originals.push((taken.digest.clone(), package.archived()));
        if !completing {
            self.plan.changes.push(Change::Took(taken));
        }
        self.plan.origins.push(origin);
        Ok(())
    }

    /// # Errors
    /// `package-taken-already` where it is the very file taken last.
    pub fn is_new(&self) -> Result<(), Issue> {
        let taken = || Issue::new("package-taken-already").with("number", self.plan.taken.number);
        require(self.judge(self.package)? != Order::Same, taken)
    }

    /// What was named anew stands first: everything else speaks of it.
    ///
    /// # Errors
    /// `package-taken-already` where the file was taken in before, and nothing of it was left out then.
    pub fn finish(mut self) -> Result<FilePlan, Issue> {
        let plan = &self.plan;
        let news = !plan.changes.is_empty()
            || !plan.stolen.is_empty()
            || plan.apart.iter().any(|(_, of_it)| !of_it.is_empty());
        if !news {
            self.is_new()?;
        }
        let named = self.names.changes().collect();
        let changes = std::mem::replace(&mut self.plan.changes, named);
        self.plan.changes.extend(changes);
        Ok(self.plan)
    }
}

/// The refusal of records of which two have one id.
fn twice(records: &[Arc<Record>]) -> Issue {
    let mut seen = BTreeSet::new();
    let again = records.iter().find(|record| !seen.insert(record.id));
    Issue::new("record-duplicate").at(again.map_or_else(String::new, |record| record.id.to_string()))
}

/// Whether a record says all that another one says, and more.
fn completes(before: &Record, record: &Record) -> bool {
    let mut fields = before.kind().fields().iter();
    before.kind() == record.kind()
        && before != record
        && fields.all(|field| {
            let was = before.body.get(field.key);
            was.is_none() || was == record.body.get(field.key)
        })
}
