//! The work list of the rules, kept from change to change: only whom a change concerns is judged anew, some at a time.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Group, Listed, Tally, subjects};
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::policy::engine;
use crate::policy::look::Lookups;
use crate::policy::parameters::Parameters;
use crate::policy::standing::Concern;

/// What stands in the work list, by subject, and whom it still has to judge.
#[derive(Clone, Debug, Default)]
pub struct Board {
    on: Option<NaiveDate>,
    listed: BTreeMap<Id, Vec<Listed>>,
    open: BTreeSet<Id>,
    look: Lookups,
}

impl Board {
    /// Takes note of what has changed; on another day everything has.
    pub fn note(&mut self, registry: &Registry, concern: &Concern, on: NaiveDate) {
        let known = subjects(registry);
        let ours = |id: &Id| known.binary_search(id).is_ok();
        if self.on == Some(on) {
            self.open.extend(concern.among(&known));
        } else {
            self.on = Some(on);
            self.open.extend(known.iter().copied());
        }
        self.open.retain(ours);
        self.listed.retain(|id, _| ours(id));
    }

    /// Judges some of those still open; whether any are left.
    pub fn judge(&mut self, registry: &Registry, at_most: usize) -> bool {
        let Some(on) = self.on else { return false };
        let some: Vec<Id> = (0..at_most).map_while(|_| self.open.pop_first()).collect();
        if !self.listed.is_empty() {
            some.iter().for_each(|id| drop(self.listed.remove(id)));
        }
        let listed = &mut self.listed;
        engine::each(registry, &some, on, &Parameters::of(registry), &mut self.look, |outcome| {
            if let Some(found) = Listed::of(outcome) {
                listed.entry(outcome.subject).or_default().push(found);
            }
        });
        !self.open.is_empty()
    }

    /// The lines of the work list, most urgent first.
    pub fn groups(&self, registry: &Registry) -> Vec<Group> {
        let mut tally = Tally::default();
        self.listed.iter().for_each(|(subject, listed)| tally.add(*subject, listed));
        tally.groups(registry)
    }
}
