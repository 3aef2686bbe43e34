//! Which office stands below which, as this register knows it. What it says itself goes before what an office says of
//! its own superior, by the file it signs for it; what others list goes last.

use std::sync::Arc;

use super::batch::Taken;
use super::registry::Registry;
use crate::domain::Office;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::office::division_of;
use crate::domain::package_kind::Direction;
use crate::domain::record::{In, Kind, Record, Sayer};

/// Offices above one another at most: four levels, with zones.
pub const LINE_MAX: usize = 16;

/// The parent that an office's record gives it.
pub fn listed(record: &Record) -> Option<Id> {
    Office::of(&record.body)?.parent
}

impl Registry {
    /// The office directly above another one.
    pub fn parent_of(&self, office: Id) -> Option<Id> {
        self.known_parent(office).or_else(|| {
            let record = self.find(office)?;
            // An office that has signed a file here is of the level it gives itself: nobody lower lists it.
            let lower = self.row(office).zip(self.party(record.owner)).is_some_and(|(row, lister)| {
                let zone = lister.level == OfficeLevel::Grassroots && row.from.level == lister.level;
                lister.level >= row.from.level && !zone
            });
            listed(record).filter(|_| !lower)
        })
    }

    /// The same, as this register or the office itself says: what others list proves nothing.
    pub fn known_parent(&self, office: Id) -> Option<Id> {
        let profile = self.profile.as_ref()?;
        let mut line = std::iter::once(&profile.party).chain(&profile.above).map(|party| party.office);
        if line.by_ref().any(|at| at == office) {
            return line.next();
        }
        let own = self.own(office).and_then(|record| listed(record));
        own.or_else(|| Some(self.row(office).filter(|row| row.kind.direction() == Direction::Up)?.to))
    }

    /// The offices above another one, nearest first.
    pub fn line_above(&self, office: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.parent_of(office), |at| self.parent_of(*at)).take(LINE_MAX)
    }

    pub fn is_below(&self, office: Id, above: Id) -> bool {
        self.line_above(office).any(|at| at == above)
    }

    /// The newest file of an office under the key that is pinned for it.
    pub fn row(&self, office: Id) -> Option<&Taken> {
        let key = self.pins.get(&office)?;
        let rows = self.index.rows.get(&office)?.iter().filter(|row| row.2 == *key);
        rows.filter_map(|row| self.taken.get(row)).max_by(|a, b| a.at.cmp(&b.at))
    }

    /// The office directly below this one through which another one is answered: in its line; where that is not known,
    /// whoever brought its file.
    pub fn answered_through(&self, office: Id) -> Option<Id> {
        let own = self.office()?;
        let line = std::iter::once(office).chain(self.line_above(office));
        let through = line.zip(self.line_above(office)).find(|(_, above)| *above == own).map(|(at, _)| at);
        through.or_else(|| self.row(office).map(|row| row.via))
    }

    /// Whether what is said of an office is its author's to say: its own word, and, for one that files nothing itself
    /// (代填), that of an office above it.
    pub fn may_say_of_office(&self, record: &Record) -> bool {
        self.may_say(record, |office, above| self.is_below(office, above))
    }

    /// The same for whoever knows already which office is below another.
    pub fn may_say(&self, record: &Record, is_below: impl FnOnce(Id, Id) -> bool) -> bool {
        let (office, by) = (record.subject, record.owner);
        // The facts of a named case are nobody's register.
        if office == by || self.profile.is_none() {
            return true;
        }
        let files_itself = || self.held.contains_key(&office) || self.office() == Some(office);
        match record.kind().sayer() {
            Sayer::Itself => !files_itself() && is_below(office, by),
            Sayer::Alone => false,
            // What a superior told an office, and tells it no more, it has taken back.
            Sayer::Superior => {
                is_below(office, by) && !(record.kind().is_told() && self.is_unlisted(record.id))
            }
            // Whose word stands of an office is settled where it comes in; what is said of people is the owner's.
            Sayer::Parent | Sayer::Owner | Sayer::Judge => true,
        }
    }

    /// Whether a record lists an office of the division list under somebody in whose place it does not lie: where a
    /// division lies is known to everybody. Whoever has no place of its own stands where the nearest office above does.
    pub fn is_misplaced(&self, record: &Record) -> bool {
        let Some(division) = division_of(record.id).filter(|_| record.kind() == Kind::Office) else {
            return false;
        };
        let place = std::iter::once(record.owner).chain(self.line_above(record.owner)).find_map(division_of);
        let mut around = std::iter::successors(division.up(), |at| at.up());
        place.is_some_and(|place| around.all(|outer| outer.code != place.code))
    }

    /// Whether an id is known to be an office's: by the division list, by our own line, or by the files that came from it.
    pub fn is_an_office(&self, id: Id) -> bool {
        let line =
            || self.profile.iter().flat_map(|profile| std::iter::once(&profile.party).chain(&profile.above));
        self.pins.contains_key(&id) || line().any(|party| party.office == id) || division_of(id).is_some()
    }

    /// What counts of all that is recorded of an office.
    pub fn said_of(&self, office: Id) -> impl Iterator<Item = &Arc<Record>> {
        self.about(office).filter(|record| self.may_say_of_office(record))
    }

    /// The record that a record of `owner` names by `id`: its own, or one that an office above it has published. Whoever
    /// else uses the id says nothing here.
    pub fn named_by(&self, owner: Id, id: Id) -> Option<&Arc<Record>> {
        // The facts of a named case are nobody's register.
        if self.profile.is_none() {
            return self.find(id);
        }
        let mut owners = std::iter::once(owner).chain(self.line_above(owner));
        owners.find_map(|owner| self.find(self.known_as(owner, id)).filter(|record| record.owner == owner))
    }
}
