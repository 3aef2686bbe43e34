//! How many are posted to an office: surely, and at most.

use std::collections::{BTreeSet, HashSet};

use smallvec::smallvec;

use super::grounds::Place;
use super::outcome::{Fact, Missing, fact};
use crate::domain::id::{ById, Id};
use crate::domain::record::Kind;
use crate::order::Gathered;
use crate::order::Ordered;

/// Where everybody in view is posted, by office, and in whose area somebody works.
#[derive(Debug, Default)]
pub(super) struct Whereabouts {
    pub posted: ById<Posted>,
    pub employers: HashSet<Id>,
}

/// Who is posted to an office, where facts may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    pub sure: Vec<Id>,
    pub perhaps: Vec<Id>,
    /// Of those surely posted, who is on long leave: they count, and are shown.
    pub away: Vec<Id>,
    /// What would settle the others: facts of their records.
    pub(super) open: Vec<(Id, Fact)>,
    /// Of those who may be posted here, or elsewhere, the first: they leave open whether nobody is.
    pub(super) unplaced: Option<Unplaced>,
}

/// Where it would be said where somebody is posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unplaced {
    /// By the union of this posting.
    Posting(Id),
    /// By a posting under this engagement: none was ever recorded.
    Engagement { record: Id, subject: Id },
}

impl Unplaced {
    fn place(self) -> Place {
        match self {
            Self::Posting(record) => Place::edit(record, &[UNION]),
            Self::Engagement { record, subject } => {
                Place::Add { kind: Kind::Posting, subject, engagement: Some(record) }
            }
        }
    }
}

pub(super) const UNION: Fact = fact!(Posting.union);

impl Posted {
    /// The facts that would settle it.
    pub fn missing(&self) -> Missing {
        let facts: BTreeSet<Fact> = self.open.iter().map(|(_, fact)| *fact).into_set();
        facts.into_iter().collect()
    }

    /// Where the first of them are entered.
    pub fn ask(&self) -> Option<Place> {
        let (record, _) = self.open.first()?;
        let own = self.open.iter().filter(|(other, _)| other == record);
        Some(Place::edit(*record, &own.map(|(_, fact)| *fact).collect::<Vec<_>>()))
    }

    /// Whether it is sure that nobody is posted here.
    pub fn is_surely_nobody(&self) -> bool {
        self.sure.is_empty() && self.perhaps.is_empty() && self.unplaced.is_none()
    }

    /// The same of an office that has nobody: what would say whether that is so.
    pub fn missing_anybody(&self) -> (Missing, Option<Place>) {
        match self.unplaced {
            Some(unplaced) if self.perhaps.is_empty() => (smallvec![UNION], Some(unplaced.place())),
            Some(_) | None => (self.missing(), self.ask()),
        }
    }

    pub(super) fn settle(&mut self) {
        for people in [&mut self.sure, &mut self.perhaps, &mut self.away] {
            people.order();
            people.dedup();
        }
        let sure = &self.sure;
        self.perhaps.retain(|person| sure.binary_search(person).is_err());
    }
}

pub(super) static NOBODY: Posted =
    Posted { sure: Vec::new(), perhaps: Vec::new(), away: Vec::new(), open: Vec::new(), unplaced: None };
