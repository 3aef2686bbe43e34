//! The offices as a rule sees them: how they stand to one another, and which one a name means.

use std::borrow::Cow;
use std::collections::BTreeMap;

use smallvec::SmallVec;

use super::view::{OfficeState, RuleContext};
use crate::domain::codes::OfficeLevel;
use crate::domain::id::{ById, Id};
use crate::domain::record::{Body, Kind, Record};
use crate::domain::value::Unit;
use crate::ledger::line::LINE_MAX;

impl RuleContext<'_> {
    /// Level and type of an office, and whether it is in use on the day; this office knows its own.
    pub fn office(&self, id: Id) -> Option<OfficeState> {
        // While an office is judged, ten rules ask it of the same one.
        match self.office_state.get() {
            Some((known, state)) if known == id => state,
            Some(_) | None => {
                let state = self.state_of(id);
                self.office_state.set(Some((id, state)));
                state
            }
        }
    }

    fn state_of(&self, id: Id) -> Option<OfficeState> {
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
    pub fn above(&self, office: Id) -> Cow<'_, [Id]> {
        let lines = self.found.lines.get_or_init(|| {
            let offices = self.registry.of_kind(Kind::Office).map(|record| record.id);
            let parents: ById<Option<Id>> =
                offices.map(|office| (office, self.registry.parent_of(office))).collect();
            let parent = |office| match parents.get(&office) {
                Some(parent) => *parent,
                None => self.registry.parent_of(office),
            };
            parents.keys().map(|office| (*office, line(*office, parent))).collect()
        });
        match lines.get(&office) {
            Some(line) => Cow::Borrowed(line),
            None => Cow::Owned(line(office, |office| self.registry.parent_of(office))),
        }
    }

    /// Whether what is said of an office is its author's to say, as the register has it.
    pub(super) fn may_say(&self, record: &Record) -> bool {
        self.registry.may_say(record, |office, above| self.is_below(office, above))
    }

    /// Whether an office stands below another, as the register has it.
    pub(super) fn is_below(&self, office: Id, above: Id) -> bool {
        self.above(office).iter().take(LINE_MAX).any(|at| *at == above)
    }

    /// The offices of the tree below one.
    pub fn below(&self, office: Id) -> &[Id] {
        let below = self.found.below.get_or_init(|| {
            let mut below: ById<Vec<Id>> = ById::default();
            for under in self.registry.of_kind(Kind::Office) {
                for above in self.above(under.id).iter() {
                    below.entry(*above).or_default().push(under.id);
                }
            }
            below
        });
        below.get(&office).map(Vec::as_slice).unwrap_or_default()
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
    pub fn meant(&self, unit: &Unit, keeper: Id) -> SmallVec<[Id; 1]> {
        if let Some(office) = unit.office {
            // Nobody is posted to an office that is not its keeper's to post to.
            let ours = self.is_of(office, keeper) || self.office(office).is_none();
            return ours.then_some(office).into_iter().collect();
        }
        let all = self.named_so(unit.name.as_str());
        let own: SmallVec<[Id; 1]> =
            all.iter().copied().filter(|office| self.is_of(*office, keeper)).collect();
        if own.is_empty() { all.into() } else { own }
    }

    /// Whether an office is a keeper's.
    pub(super) fn is_of(&self, office: Id, keeper: Id) -> bool {
        self.keepers(office).any(|own| own == keeper)
    }

    /// Whose an office is: its own, that of whoever keeps its record, and of those above it in the tree.
    pub(super) fn keepers(&self, office: Id) -> impl Iterator<Item = Id> {
        // Mostly the first says it: what comes after is only looked for when it is asked for.
        let found = std::iter::once(office).flat_map(|office| self.registry.find(office));
        let others = found.flat_map(move |record| {
            let above = std::iter::once(record).filter(|record| record.kind() == Kind::Office);
            let above = above.flat_map(move |_| SmallVec::<[Id; 4]>::from_slice(&self.above(office)));
            std::iter::once(record.owner).chain(above)
        });
        std::iter::once(office).chain(others)
    }
}

/// The offices above one, the nearest first; a circle ends it.
fn line(office: Id, parent: impl Fn(Id) -> Option<Id>) -> Vec<Id> {
    let mut found = Vec::new();
    let mut at = parent(office);
    while let Some(next) = at.filter(|next| *next != office && !found.contains(next)) {
        found.push(next);
        at = parent(next);
    }
    found
}
