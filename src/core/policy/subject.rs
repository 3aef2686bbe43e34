//! Whom the rules judge: what is recorded of a person or an office, gathered once and looked at by every rule.

use std::cell::OnceCell;
use std::slice::Iter;
use std::sync::Arc;

use chrono::NaiveDate;
use smallvec::SmallVec;

use super::view::RuleContext;
use super::whereabouts::may_be_in_force;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Engagement, Exit, Posting};
use crate::ledger::Registry;
use crate::ledger::as_of::is_to_come;
use crate::ledger::filed::{self, Filing, Filings};
use crate::ledger::registry::is_active;

const KINDS: usize = Kind::ALL.len();

/// Whom the rules judge, on one day. Read anew for the next one: its lists are used again.
pub struct Subject<'a> {
    pub id: Id,
    /// The record of the person or the office itself.
    pub record: Option<&'a Record>,
    registry: &'a Registry,
    on: NaiveDate,
    /// Everything that is recorded of it, by id.
    recorded: Iter<'a, Arc<Record>>,
    /// What is said of it, by kind, and by id within a kind.
    said: Vec<Said<'a>>,
    /// Where the records of each kind begin, and where those of the last end.
    begins: [usize; KINDS + 1],
    engagements: Vec<Engaged<'a>>,
    /// On which days the person may retire, once a rule has reckoned it.
    pub(super) retires: OnceCell<SmallVec<[Retires; 2]>>,
    /// The same records in the order in which they are found.
    unsorted: Vec<&'a Record>,
}

/// When somebody retires on one of the lines of the reform.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retires {
    pub day: NaiveDate,
    /// The day of the reform where another one was chosen or agreed.
    pub instead_of: Option<NaiveDate>,
}

#[derive(Clone)]
struct Said<'a> {
    record: &'a Record,
    /// Whether it is there on the day, once that was asked: what is dated after it says nothing about it.
    there: OnceCell<bool>,
}

impl Said<'_> {
    fn is_there(&self, on: NaiveDate) -> bool {
        *self.there.get_or_init(|| !is_to_come(self.record, on))
    }
}

/// An engagement that is kept, not told as an earlier one: for that, who keeps it answers.
struct Engaged<'a> {
    record: &'a Record,
    facts: &'a Engagement,
    running: bool,
    filings: OnceCell<Filings<'a>>,
}

impl<'a> Subject<'a> {
    /// Nobody yet.
    pub fn nobody(view: &RuleContext<'a>) -> Self {
        Self {
            id: Id::from_u128(0),
            record: None,
            registry: view.registry,
            on: view.on,
            recorded: [].iter(),
            said: Vec::new(),
            begins: [0; KINDS + 1],
            engagements: Vec::new(),
            retires: OnceCell::new(),
            unsorted: Vec::new(),
        }
    }

    /// Becomes who has this id.
    pub fn read(&mut self, view: &RuleContext<'a>, id: Id) {
        self.id = id;
        self.recorded = self.registry.about(id);
        self.retires = OnceCell::new();
        // Who is recorded is among what is recorded of them.
        let own = self.recorded().find(|record| record.id == id).or_else(|| self.registry.find(id));
        self.record = own.map(AsRef::as_ref);
        self.sort(view);
        let mut engagements = std::mem::take(&mut self.engagements);
        engagements.clear();
        let kept = self.ever::<Engagement>().filter(|(record, _)| !record.is_history());
        engagements.extend(kept.map(|(record, facts)| {
            let exits = self.kept(Kind::Exit).iter().map(|said| said.record);
            let running = is_active(record, exits, self.on);
            Engaged { record, facts, running, filings: OnceCell::new() }
        }));
        self.engagements = engagements;
    }

    /// Puts what is said of it in the order of kinds.
    fn sort(&mut self, view: &RuleContext<'a>) {
        self.unsorted.clear();
        let mut counts = [0; KINDS];
        // Of an office mostly one other says something: whether it is above is asked once.
        let mut above: Option<(Id, bool)> = None;
        for record in self.recorded() {
            let is_below = |office, by| match above {
                Some((known, is_above)) if known == by => is_above,
                Some(_) | None => above.insert((by, view.is_below(office, by))).1,
            };
            if !self.registry.may_say(record, is_below) {
                continue;
            }
            self.unsorted.push(record);
            if let Some(count) = counts.get_mut(record.kind() as usize) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for (begins, count) in self.begins.iter_mut().zip(counts.into_iter().chain([0])) {
            *begins = sum;
            sum += count;
        }
        self.said.clear();
        self.said.extend(self.unsorted.iter().map(|record| Said { record, there: OnceCell::new() }));
        let mut next = self.begins;
        for record in &self.unsorted {
            if let Some(at) = next.get_mut(record.kind() as usize) {
                if let Some(place) = self.said.get_mut(*at) {
                    place.record = record;
                }
                *at += 1;
            }
        }
    }

    /// Everything that is recorded of it, whoever says so and whatever the day.
    pub fn recorded(&self) -> Iter<'a, Arc<Record>> {
        self.recorded.clone()
    }

    fn kept(&self, kind: Kind) -> &[Said<'a>] {
        let at = kind as usize;
        let span = self.begins.get(at).zip(self.begins.get(at + 1));
        span.and_then(|(from, to)| self.said.get(*from..*to)).unwrap_or_default()
    }

    /// The records of one kind, by id, as far as they are there on the day.
    pub fn of<T: In + 'a>(&self) -> impl Iterator<Item = (&'a Record, &'a T)> + Clone {
        let there = self.kept(T::KIND).iter().filter(|said| said.is_there(self.on));
        there.filter_map(|said| Some((said.record, T::of(&said.record.body)?)))
    }

    /// The same whatever their days.
    pub fn ever<T: In + 'a>(&self) -> impl Iterator<Item = (&'a Record, &'a T)> + Clone {
        self.kept(T::KIND).iter().filter_map(|said| Some((said.record, T::of(&said.record.body)?)))
    }

    /// Those that are there and hang on one engagement.
    pub fn hanging<T: In + 'a>(&self, engagement: Id) -> impl Iterator<Item = (&'a Record, &'a T)> + Clone {
        self.of::<T>().filter(move |(record, _)| record.body.engagement() == Some(engagement))
    }

    /// The facts of the person or the office itself, where they are there on the day.
    pub fn itself<T: In + 'a>(&self) -> Option<&'a T> {
        let record = self.record.filter(|record| !is_to_come(record, self.on))?;
        T::of(&record.body)
    }

    /// Every engagement, ended ones too. For one that another office keeps, that one answers.
    pub fn engagements(&self) -> impl Iterator<Item = (&'a Record, &'a Engagement)> + Clone {
        self.engagements.iter().map(|own| (own.record, own.facts))
    }

    /// Those that are running.
    pub fn running(&self) -> impl Iterator<Item = (&'a Record, &'a Engagement)> + Clone {
        self.engagements.iter().filter(|own| own.running).map(|own| (own.record, own.facts))
    }

    /// Whether one is running.
    pub fn is_at_work(&self) -> bool {
        self.engagements.iter().any(|own| own.running)
    }

    /// Whether there were some, and none is running.
    pub fn has_left(&self) -> bool {
        !self.engagements.is_empty() && !self.is_at_work()
    }

    /// The exit of an engagement.
    pub fn exit(&self, engagement: Id) -> Option<(&'a Record, &'a Exit)> {
        self.ever::<Exit>().find(|(_, exit)| exit.engagement == Some(engagement))
    }

    /// Postings of an engagement that may be in force.
    pub fn postings(&self, engagement: Id) -> impl Iterator<Item = (&'a Record, &'a Posting)> + Clone {
        let own = self.ever::<Posting>().filter(move |(_, own)| own.engagement == Some(engagement));
        own.filter(|(_, own)| may_be_in_force(own, self.on))
    }

    /// The filings of an engagement, oldest first.
    pub fn filings(&self, engagement: Id) -> &[Filing<'a>] {
        let own = self.engagements.iter().find(|own| own.record.id == engagement);
        let filings = |own: &Engaged<'a>| filed::filings_among(self.registry, own.record, self.recorded());
        own.map(|own| own.filings.get_or_init(|| filings(own)).as_slice()).unwrap_or_default()
    }
}
