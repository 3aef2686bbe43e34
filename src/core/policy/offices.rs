//! The offices as a rule sees them: how they stand to one another, and which one a name means.

use std::collections::{BTreeMap, BTreeSet};

use super::view::{RuleContext, engagement, in_scope};
use crate::domain::codes::{OfficeLevel, OfficeType};
use crate::domain::id::Id;
use crate::domain::record::{Body, Kind};
use crate::domain::value::Unit;

impl RuleContext<'_> {
    /// Level and type of an office, and whether it is in use on the day; this office knows its own.
    pub fn office(&self, id: Id) -> Option<(Option<OfficeLevel>, Option<OfficeType>, bool)> {
        if let Some(profile) = self.registry.profile.as_ref().filter(|profile| profile.office() == id) {
            return Some((Some(profile.level()), Some(profile.office_type), true));
        }
        match self.registry.find(id).map(|record| &record.body) {
            Some(Body::Office(office)) => {
                let opened = office.opened.is_none_or(|opened| opened <= self.on);
                let closed = office.closed.is_some_and(|closed| closed <= self.on);
                Some((office.level, office.office_type, opened && !closed))
            }
            _ => None,
        }
    }

    /// The level of a unit: of this office, those above it and those of the tree; by its name where that is all there is.
    pub fn level(&self, unit: &Unit) -> Option<OfficeLevel> {
        let profile = self.registry.profile.as_ref();
        let mut line = profile.into_iter().flat_map(|own| std::iter::once(&own.party).chain(&own.above));
        match unit.office {
            Some(id) => match self.office(id) {
                Some((level, ..)) => level,
                None => line.find(|party| party.office == id).map(|party| party.level),
            },
            None => {
                let known = line.find(|party| party.name == unit.name.as_str()).map(|party| party.level);
                let one = || match self.named_so(unit.name.as_str()) {
                    [one] => self.office(*one).and_then(|(level, ..)| level),
                    _ => None,
                };
                known.or_else(one)
            }
        }
    }

    /// The offices above one, the nearest first.
    pub fn above(&self, office: Id) -> Vec<Id> {
        let mut found = Vec::new();
        let mut at = self.registry.parent_of(office);
        while let Some(next) = at.filter(|next| *next != office && !found.contains(next)) {
            found.push(next);
            at = self.registry.parent_of(next);
        }
        found
    }

    /// The offices of the tree below one.
    pub fn below(&self, office: Id) -> &[Id] {
        let below = self.found.below.get_or_init(|| {
            let mut below: BTreeMap<Id, Vec<Id>> = BTreeMap::new();
            for under in self.registry.of_kind(Kind::Office) {
                for above in self.above(under.id) {
                    below.entry(above).or_default().push(under.id);
                }
            }
            below
        });
        below.get(&office).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether somebody works in the area of an office: under an engagement kept, used or posted to by it or below it.
    pub fn employs(&self, office: Id) -> bool {
        let employers = self.found.employers.get_or_init(|| {
            let mut found = BTreeSet::new();
            for (record, facts) in self.registry.of_kind(Kind::Engagement).filter_map(|own| engagement(own)) {
                if in_scope(facts) == Some(false) || !self.counts(record) {
                    continue;
                }
                let posted = self.postings(record);
                let unions = posted.iter().map(|(_, posting)| posting.union.as_ref());
                let units = unions.chain(std::iter::once(facts.user.as_ref())).flatten();
                let units =
                    units.filter_map(|unit| unit.office).filter(|office| self.is_of(*office, record.owner));
                let at = units.chain(std::iter::once(record.owner));
                for office in at {
                    // Where an office is known, those above it are.
                    if found.insert(office) {
                        found.extend(self.above(office));
                    }
                }
            }
            found
        });
        employers.contains(&office)
    }

    /// The offices in use that bear a name.
    pub fn named_so(&self, name: &str) -> &[Id] {
        let names = self.found.names.get_or_init(|| {
            let mut names: BTreeMap<String, Vec<Id>> = BTreeMap::new();
            for record in self.registry.of_kind(Kind::Office) {
                if let Body::Office(office) = &record.body
                    && let Some(name) = &office.name
                    && self.office(record.id).is_some_and(|(.., open)| open)
                {
                    names.entry(name.as_str().to_owned()).or_default().push(record.id);
                }
            }
            if let Some(profile) = &self.registry.profile {
                let own = names.entry(profile.party.name.clone()).or_default();
                if !own.contains(&profile.office()) {
                    own.push(profile.office());
                }
            }
            names
        });
        names.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Which offices a unit may be, as the keeper of a record means it: the one it names; else those of its name, first
    /// among the keeper's own. Empty where no office bears the name.
    pub fn meant(&self, unit: &Unit, keeper: Id) -> Vec<Id> {
        if let Some(office) = unit.office {
            // Nobody is posted to an office that is not its keeper's to post to.
            let others = self.office(office).is_some() && !self.is_of(office, keeper);
            return if others { Vec::new() } else { vec![office] };
        }
        let all = self.named_so(unit.name.as_str());
        let own: Vec<Id> = all.iter().copied().filter(|office| self.is_of(*office, keeper)).collect();
        if own.is_empty() { all.to_vec() } else { own }
    }

    /// Whether an office is a keeper's: itself, below it, or kept by it.
    pub(super) fn is_of(&self, office: Id, keeper: Id) -> bool {
        let kept = || self.registry.find(office).is_some_and(|record| record.owner == keeper);
        office == keeper || self.below(keeper).contains(&office) || kept()
    }
}
