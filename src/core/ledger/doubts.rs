//! What came under stolen keys ([`super::stolen`]), read off the files taken in.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::batch::Taken;
use super::registry::Registry;
use super::stolen::{Doubt, Doubted, Standing, Stolen};
use crate::domain::id::Id;
use crate::domain::package_kind::Direction;
use crate::domain::record::{Issued, Record};
use crate::order::Gathered;

impl Registry {
    /// What is declared of a key of an office.
    pub fn stolen(&self, office: Id, key: &str) -> Option<&Stolen> {
        self.stolen.iter().find(|stolen| stolen.office == office && stolen.key == key)
    }

    /// The day from which a key is not to be trusted; none where it is.
    pub fn stolen_since(&self, office: Id, key: &str) -> Option<NaiveDate> {
        let stolen = self.stolen(office, key).filter(|stolen| stolen.standing == Standing::Declared)?;
        self.may_declare(stolen.by, office).then_some(stolen.since)
    }

    /// Whether `by` may say of a key of `office` that it was stolen: its own, or of somebody below.
    pub fn may_declare(&self, by: Id, office: Id) -> bool {
        by == office || self.is_below(office, by)
    }

    /// Whether the key that is known of an office was compared and is not declared stolen: what it decides counts.
    pub fn is_trusted(&self, office: Id) -> bool {
        let stolen = || self.pins.get(&office).is_some_and(|key| self.stolen_since(office, key).is_some());
        self.is_verified(office) && !stolen()
    }

    /// Whether a file came under a stolen key on or after the day declared.
    pub fn is_of_stolen_key(&self, taken: &Taken) -> bool {
        !self.stolen.is_empty()
            && self.stolen_since(taken.from.office, &taken.key).is_some_and(|since| day(taken) >= Some(since))
    }

    /// The same of an archived original.
    pub fn is_original_of_stolen_key(&self, digest: &str) -> bool {
        let of_it = |taken: &&Taken| taken.digest == digest;
        !self.stolen.is_empty() && self.history.iter().filter(of_it).any(|taken| self.is_of_stolen_key(taken))
    }

    /// Why what an office wrote is to be read with care.
    pub fn doubt_of(&self, office: Id) -> Option<Doubt> {
        let unverified = self.is_unverified(office).then_some(Doubt::Unverified);
        let of_it = || self.index.doubted.get(&office).filter(|doubted| doubted.up || doubted.down);
        unverified.or_else(|| of_it().map(|_| Doubt::Stolen))
    }

    /// Why a record is to be read with care: by whom its newest statement was signed; and what a statement under another
    /// key lists no more was perhaps never said.
    pub fn doubt(&self, record: &Record) -> Option<Doubt> {
        if self.is_unverified(record.owner) {
            return Some(Doubt::Unverified);
        }
        let holder =
            Some(&self.index.doubted).filter(|all| !all.is_empty()).and_then(|_| self.holder(record.id))?;
        let doubted = self.index.doubted.get(&holder)?;
        let newest = match (self.is_above(holder), published(record)) {
            (true, true) => doubted.line,
            (true, false) => doubted.down,
            (false, _) => doubted.up,
        };
        (newest || self.is_unlisted(record.id)).then_some(Doubt::Stolen)
    }

    /// Notes a declaration. One that stands is never made less by another file; what a key said since the day from which it
    /// is not to be trusted is taken back.
    pub(super) fn declare(&mut self, new: &Stolen) {
        if new.standing == Standing::Declared {
            self.stolen.retain(|old| old.told_by.as_deref() != Some(new.key.as_str()) || old.on < new.since);
        }
        // Of two who may say it the earlier day stands.
        let stands = self.stolen_since(new.office, &new.key).filter(|_| new.standing == Standing::Declared);
        let since = stands.map_or(new.since, |stands| stands.min(new.since));
        let known = self.stolen.iter_mut().find(|old| old.office == new.office && old.key == new.key);
        match known {
            None => self.stolen.push(new.clone()),
            Some(old) if new.standing == Standing::Warned && old.standing == Standing::Declared => {}
            Some(old) => *old = Stolen { since, ..new.clone() },
        }
    }

    /// Reads off the files taken in what is to be marked: after every batch, and nothing where no key is stolen.
    pub(super) fn index_doubts(&mut self) {
        self.index.doubted.clear();
        if self.stolen.is_empty() {
            return;
        }
        // Later ones after earlier ones: the last of a direction stands.
        let mut newest: BTreeMap<Id, [Option<bool>; 3]> = BTreeMap::new();
        for taken in &self.history {
            let of_stolen = self.is_of_stolen_key(taken);
            let [up, down, line] = newest.entry(taken.from.office).or_default();
            match taken.kind.direction() {
                Direction::Up => *up = Some(of_stolen),
                Direction::Down => *down = Some(of_stolen),
                Direction::Line => *line = Some(of_stolen),
                Direction::Sideways
                | Direction::Either
                | Direction::ToPerson
                | Direction::FromPerson
                | Direction::ToOneself
                | Direction::Class => {}
            }
        }
        let ever = |office: Id| {
            self.history.iter().any(|taken| taken.from.office == office && self.is_of_stolen_key(taken))
        };
        let yes = |last: Option<bool>| last == Some(true);
        let doubted: BTreeMap<Id, Doubted> = newest
            .into_iter()
            .filter(|(office, _)| ever(*office))
            .map(|(office, [up, down, line])| {
                (office, Doubted { up: yes(up), down: yes(down), line: yes(line) })
            })
            .into_map();
        self.index.doubted = doubted;
    }
}

/// Whether a record stands among what its office publishes: that comes in files of its own.
fn published(record: &Record) -> bool {
    record.kind().columns().issued == Issued::Below && record.subject == record.owner
}

/// The day on which a file was taken in.
fn day(taken: &Taken) -> Option<NaiveDate> {
    taken.at.get(..10)?.parse().ok()
}
