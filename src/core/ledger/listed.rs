//! Records as they are found: by id, by whom or what they speak of, by kind. Derived from what the register holds, and
//! asked some hundred times for every person who is judged.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::pieces::Rest;
use crate::domain::Person;
use crate::domain::id::{ById, Id};
use crate::domain::record::{In, Kind, Record};
use crate::order::Ordered;

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Listed {
    found: ById<Arc<Record>>,
    /// By id within a subject.
    by_subject: ById<Vec<Arc<Record>>>,
    by_kind: BTreeMap<Kind, BTreeMap<Id, Arc<Record>>>,
    /// People by identity number, each by id. (A tree: numbers are chosen by whoever writes a file.)
    by_number: BTreeMap<Box<str>, Vec<Id>>,
    /// How many numbers have several bearers: mostly none, and then nobody is looked for by number.
    shared: usize,
}

fn number(record: &Record) -> Option<&str> {
    Some(Person::of(&record.body)?.id_number.as_ref()?.as_str())
}

/// So many records are listed at one go.
pub(super) const AT_ONCE: usize = 1_000;

impl Listed {
    /// All of them, each once, in pieces: a tree that is given everything in order need not be balanced again and again.
    pub async fn of(mut all: Vec<(Id, &Arc<Record>)>, rest: &mut impl Rest) -> Self {
        all.order_by_key(|(id, _)| *id);
        let mut listed = Self::default();
        listed.found.reserve(all.len());
        let mut by_kind: BTreeMap<Kind, Vec<(Id, Arc<Record>)>> = BTreeMap::new();
        for some in all.chunks(AT_ONCE) {
            rest.rest().await;
            for (id, record) in some {
                listed.found.insert(*id, Arc::clone(record));
                listed.by_subject.entry(record.subject).or_default().push(Arc::clone(record));
                by_kind.entry(record.kind()).or_default().push((*id, Arc::clone(record)));
                if let Some(number) = number(record) {
                    listed.bear(number, *id);
                }
            }
        }
        for (kind, own) in by_kind {
            rest.rest().await;
            listed.by_kind.insert(kind, own.into_iter().collect());
        }
        listed
    }

    pub fn find(&self, id: Id) -> Option<&Arc<Record>> {
        self.found.get(&id)
    }

    pub fn about(&self, subject: Id) -> &[Arc<Record>] {
        self.by_subject.get(&subject).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Arc<Record>> {
        self.by_kind.get(&kind).into_iter().flat_map(BTreeMap::values)
    }

    pub fn bearers(&self, number: &str) -> &[Id] {
        self.by_number.get(number).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether some number has several.
    pub const fn has_shared_numbers(&self) -> bool {
        self.shared > 0
    }

    fn bear(&mut self, number: &str, id: Id) {
        let bearers = self.by_number.entry(number.into()).or_default();
        if let Err(at) = bearers.binary_search(&id) {
            bearers.insert(at, id);
            self.shared += usize::from(bearers.len() == 2);
        }
    }

    /// Of whom or what records speak, in the order of their ids.
    pub fn subjects(&self) -> Vec<Id> {
        let mut subjects: Vec<Id> = self.by_subject.keys().copied().collect();
        subjects.order();
        subjects
    }

    /// Lists a record as it is found from now on; with none, it is found no more.
    pub fn list(&mut self, id: Id, now: Option<&Arc<Record>>) {
        let before = match now {
            Some(record) => self.found.insert(id, Arc::clone(record)),
            None => self.found.remove(&id),
        };
        if let Some(before) = before {
            self.unlist(&before, now);
        }
        let Some(record) = now else { return };
        let about = self.by_subject.entry(record.subject).or_default();
        match about.binary_search_by_key(&id, |other| other.id) {
            Ok(at) => about.splice(at..=at, [Arc::clone(record)]).for_each(drop),
            Err(at) => about.insert(at, Arc::clone(record)),
        }
        self.by_kind.entry(record.kind()).or_default().insert(id, Arc::clone(record));
        if let Some(number) = number(record) {
            self.bear(number, id);
        }
    }

    /// Where it is found no more, now that it is another one.
    fn unlist(&mut self, record: &Record, now: Option<&Arc<Record>>) {
        if let Some(number) = number(record).filter(|own| now.and_then(|now| number(now)) != Some(*own))
            && let Some(bearers) = self.by_number.get_mut(number)
        {
            bearers.retain(|id| *id != record.id);
            match bearers.len() {
                0 => drop(self.by_number.remove(number)),
                1 => self.shared -= 1,
                _ => {}
            }
        }
        if now.is_some_and(|now| (now.subject, now.kind()) == (record.subject, record.kind())) {
            return;
        }
        if let Some(about) = self.by_subject.get_mut(&record.subject) {
            about.retain(|other| other.id != record.id);
            if about.is_empty() {
                self.by_subject.remove(&record.subject);
            }
        }
        if let Some(kind) = self.by_kind.get_mut(&record.kind()) {
            kind.remove(&record.id);
            if kind.is_empty() {
                self.by_kind.remove(&record.kind());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::hash::BuildHasher;

    use super::*;
    use crate::ledger::pieces::{AtOnce, at_once};

    /// Ids by which a hash that only adds and multiplies is led to one value: what the low half of each puts in, the high
    /// half takes out again. (Both widths of a machine word.)
    fn chosen(n: u64) -> [Id; 2] {
        const WIDE: u64 = 0xf135_7aea_2e62_a9c5;
        const NARROW: u32 = 0x93d7_65dd;
        let low = n.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let wide = u128::from(7_u64.wrapping_sub(low.wrapping_mul(WIDE))) << 64 | u128::from(low);
        let word = low as u32;
        let narrow = u128::from(7_u32.wrapping_sub(word.wrapping_mul(NARROW))) << 32 | u128::from(word);
        [wide, narrow].map(Id::from_u128)
    }

    /// Numbers that come, change and go leave the same lists as if what is left had been listed at once.
    #[test]
    fn who_bears_a_number_follows_every_change() {
        let person = |id: u128, number: Option<&str>| {
            let mut body = Kind::Person.empty();
            body.set("id_number", number).unwrap();
            let id = Id::from_u128(id);
            Arc::new(Record { id, owner: Id::from_u128(9), subject: id, draft: false, body })
        };
        let (one, other) = ("320583199001011234", "320583199001015678");
        let mut listed = Listed::default();
        let mut left: BTreeMap<Id, Arc<Record>> = BTreeMap::new();
        for (id, number, bearers) in [
            (2, Some(Some(one)), (1, 0, false)),
            (1, Some(Some(one)), (2, 0, true)),
            (1, Some(Some(one)), (2, 0, true)),
            (3, Some(Some(one)), (3, 0, true)),
            (1, Some(Some(other)), (2, 1, true)),
            (3, Some(None), (1, 1, false)),
            (2, None, (0, 1, false)),
        ] {
            let now = number.map(|number| person(id, number));
            let id = Id::from_u128(id);
            listed.list(id, now.as_ref());
            match now {
                Some(record) => left.insert(id, record),
                None => left.remove(&id),
            };
            let found = (listed.bearers(one).len(), listed.bearers(other).len(), listed.has_shared_numbers());
            assert_eq!(found, bearers);
            let all = left.iter().map(|(id, record)| (*id, record)).collect();
            assert!(listed == at_once(Listed::of(all, &mut AtOnce)));
        }
    }

    #[test]
    fn nobody_chooses_ids_that_fall_into_one_place() {
        let listed = Listed::default();
        let hash = |id: &Id| listed.found.hasher().hash_one(id);
        for width in [0, 1] {
            let ids: BTreeSet<Id> = (0..4_096).filter_map(|n| chosen(n).get(width).copied()).collect();
            let places: BTreeSet<u64> = ids.iter().map(hash).collect();
            assert!(ids.len() > 4_000 && places.len() > ids.len() - 10, "{} of {}", places.len(), ids.len());
        }
    }
}
