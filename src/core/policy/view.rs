//! The facts as a rule sees them, on one day.

#[cfg(test)]
use std::cell::RefCell;
use std::collections::BTreeMap;
#[cfg(test)]
use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;

use super::days::Calendar;
use super::look::{Gathered, Lookups};
use super::named::{Key, Named};
use super::outcome::{Fact, fact};
use super::parameter::Parameter;
use super::parameters::Parameters;
use super::setting::{Set, Setting};
use crate::domain::codes::{EntryMode, YesNo};
use crate::domain::id::Id;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::{Books, Engagement, Exit, HeadCount, Posting};
use crate::ledger::Registry;
use crate::ledger::as_of::is_to_come;
use crate::ledger::transfers;

pub struct RuleContext<'a> {
    pub registry: &'a Registry,
    pub on: NaiveDate,
    parameters: &'a Parameters,
    pub(super) found: Arc<Gathered>,
    /// Which parameters were asked for.
    #[cfg(test)]
    pub(super) asked: RefCell<BTreeSet<Key>>,
}

/// The latest head count of an office on or before a day (reading A9).
pub fn head_count(registry: &Registry, office: Id, on: NaiveDate) -> Option<(Id, &HeadCount)> {
    let said = registry.said_of(office).filter_map(|record| Some((record.id, HeadCount::of(&record.body)?)));
    said.filter(|(_, facts)| facts.as_of.is_some_and(|day| day <= on))
        .max_by_key(|(id, facts)| (facts.as_of, *id))
}

impl<'a> RuleContext<'a> {
    /// With what an earlier piece of the work has gathered; `look` follows the register.
    pub fn new(
        registry: &'a Registry,
        on: NaiveDate,
        parameters: &'a Parameters,
        look: &mut Lookups,
    ) -> Self {
        look.follow(registry, on);
        Self {
            registry,
            on,
            parameters,
            found: Arc::clone(&look.found),
            #[cfg(test)]
            asked: RefCell::default(),
        }
    }

    /// A parameter as it is on the day; none before the law took effect that sets it.
    pub fn parameter<T: Setting>(&self, name: Named<T>) -> Option<Set<'a, T>> {
        self.parameter_on(name, self.on)
    }

    /// A parameter as it was on another day: of what was agreed or done under the law of its own day.
    pub fn parameter_on<T: Setting>(&self, name: Named<T>, day: NaiveDate) -> Option<Set<'a, T>> {
        name.read(self.row_on(name.key, day)?)
    }

    /// The row of a parameter on the day, for what is cited without a look at its value.
    pub fn row(&self, key: Key) -> Option<&'a Arc<Parameter>> {
        self.row_on(key, self.on)
    }

    fn row_on(&self, key: Key, day: NaiveDate) -> Option<&'a Arc<Parameter>> {
        #[cfg(test)]
        self.asked.borrow_mut().insert(key);
        self.parameters.on(key.id(), day)
    }

    /// A parameter whatever the day that is judged: of a law that says itself of whose days it speaks.
    pub fn parameter_known<T: Setting>(&self, name: Named<T>) -> Option<Set<'a, T>> {
        self.parameter(name).or_else(|| name.read(self.parameters.rows(name.key.id()).next()?))
    }

    /// The working days, as they are known.
    pub fn calendar(&self) -> &'a Calendar {
        self.parameters.calendar()
    }

    /// The records of one kind that speak of a person or an office, by id, as far as they are there on the day: what is
    /// dated after it says nothing about it.
    pub fn of<T: In + 'a>(&self, subject: Id) -> Vec<(&'a Record, &'a T)> {
        self.registry.said_of(subject).filter_map(|record| self.there(record)).collect()
    }

    /// A record of one kind that is there on the day.
    fn there<T: In>(&self, record: &'a Arc<Record>) -> Option<(&'a Record, &'a T)> {
        let facts = T::of(&record.body)?;
        (!is_to_come(record, self.on)).then_some((record.as_ref(), facts))
    }

    /// Those of them that hang on one engagement.
    pub fn hanging<T: In + 'a>(&self, engagement: &Record) -> Vec<(&'a Record, &'a T)> {
        let mut found = self.of::<T>(engagement.subject);
        found.retain(|(record, _)| record.body.engagement() == Some(engagement.id));
        found
    }

    /// The facts of a record that another one names, where it is there on the day.
    pub fn named<T: In + 'a>(&self, id: Option<Id>) -> Option<(&'a Record, &'a T)> {
        let registry = self.registry;
        self.there(registry.find(id?)?)
    }

    /// The same of what an office keeps, named by a record of `owner`.
    pub fn linked<T: In + 'a>(&self, owner: Id, id: Option<Id>) -> Option<(&'a Record, &'a T)> {
        let registry = self.registry;
        self.there(registry.named_by(owner, id?)?)
    }

    /// Since when an office keeps its records (建账日), for what is looked for and missing.
    pub fn books(&self, office: Id) -> Option<(&'a Record, &'a Books)> {
        self.of::<Books>(office).into_iter().next()
    }

    /// Whether an engagement only runs on because its office has not heard yet that the person was taken on elsewhere:
    /// the receiver counts them.
    pub fn is_moving(&self, engagement: &Record) -> bool {
        let moving = self.found.moving.get_or_init(|| transfers::moving(self.registry, self.on));
        moving.contains(&engagement.id)
    }

    /// Whether an engagement counts for an office on the day: it runs, and nobody else counts the person.
    pub(super) fn counts(&self, engagement: &Record) -> bool {
        self.registry.is_active(engagement, self.on) && !self.is_moving(engagement)
    }

    /// The latest head count on or before the day (reading A9).
    pub fn head_count(&self, office: Id) -> Option<(Id, &'a HeadCount)> {
        head_count(self.registry, office, self.on)
    }

    /// Engagements of a person that are running.
    pub fn running(&self, person: Id) -> Vec<(&'a Record, &'a Engagement)> {
        self.engagements(person)
            .into_iter()
            .filter(|(record, _)| self.registry.is_active(record, self.on))
            .collect()
    }

    /// Every engagement of a person, ended ones too. For one that another office keeps, that one answers.
    pub fn engagements(&self, person: Id) -> Vec<(&'a Record, &'a Engagement)> {
        let kept = self.registry.about(person).filter(|record| !record.is_history());
        kept.filter_map(|record| engagement(record)).collect()
    }

    /// Whether an engagement is told as an earlier one that another office keeps.
    pub fn is_history(&self, id: Id) -> bool {
        self.registry.find(id).is_some_and(|record| record.is_history())
    }

    /// Whether an engagement may have begun.
    pub fn has_begun(&self, facts: &Engagement) -> bool {
        facts.hired.is_none_or(|hired| hired.first_day() <= self.on)
    }

    /// Whether what has these days is in force on the day; one that is not said bounds nothing.
    pub fn is_in_force(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> bool {
        from.is_none_or(|from| from <= self.on) && to.is_none_or(|to| self.on <= to)
    }

    /// 用工之日, else 录用日期: the first and the last day that it can be.
    pub fn work_began(&self, facts: &Engagement) -> Option<(NaiveDate, NaiveDate)> {
        let hired = facts.hired.map(|hired| (hired.first_day(), hired.last_day()));
        facts.work_began.map(|day| (day, day)).or(hired)
    }

    /// The exit of an engagement.
    pub fn exit(&self, engagement: &Record) -> Option<(&'a Record, &'a Exit)> {
        self.said::<Exit>(engagement).find(|(_, exit)| exit.engagement == Some(engagement.id))
    }

    /// Postings of an engagement that may be in force.
    pub fn postings(&self, engagement: &Record) -> Vec<(&'a Record, &'a Posting)> {
        let open = |posting: &Posting| {
            posting.from.is_none_or(|from| from.first_day() <= self.on)
                && posting.to.is_none_or(|to| self.on <= to.last_day())
        };
        let own = self.said::<Posting>(engagement).filter(|(_, own)| own.engagement == Some(engagement.id));
        own.filter(|(_, posting)| open(posting)).collect()
    }

    /// Every record of one kind that speaks of whom an engagement does, whatever its day.
    fn said<T: In + 'a>(
        &self,
        engagement: &Record,
    ) -> impl Iterator<Item = (&'a Record, &'a T)> + use<'a, T> {
        let about = self.registry.about(engagement.subject);
        about.filter_map(|record| Some((record.as_ref(), T::of(&record.body)?)))
    }

    /// Who is active under a number, in everything in view (reading A49).
    pub fn holders(&self, number: &str) -> &[Id] {
        let numbers = self.found.numbers.get_or_init(|| {
            let mut numbers: BTreeMap<String, Vec<Id>> = BTreeMap::new();
            for record in self.registry.of_kind(Kind::Person) {
                if let Body::Person(person) = &record.body
                    && let Some(number) = &person.id_number
                    && !self.running(record.id).is_empty()
                {
                    numbers.entry(number.as_str().to_owned()).or_default().push(record.id);
                }
            }
            numbers
        });
        numbers.get(number).map(Vec::as_slice).unwrap_or_default()
    }
}

pub(super) fn engagement(record: &Arc<Record>) -> Option<(&Record, &Engagement)> {
    Some((record.as_ref(), Engagement::of(&record.body)?))
}

/// R-SCOPE in one word: all three 是, one 否, or not yet known (clauses 1–3).
pub fn in_scope(facts: &Engagement) -> Option<bool> {
    let flags = scope_facts(facts).map(|(_, flag)| flag);
    if flags.contains(&Some(YesNo::No)) {
        Some(false)
    } else if flags.iter().all(|flag| *flag == Some(YesNo::Yes)) {
        Some(true)
    } else {
        None
    }
}

/// 存量: said so, or entered as such.
pub fn existing(facts: &Engagement) -> bool {
    match facts.existing_staff {
        Some(said) => said == YesNo::Yes,
        None => facts.entry == Some(EntryMode::Existing),
    }
}

/// The three of them.
pub fn scope_facts(facts: &Engagement) -> [(Fact, Option<YesNo>); 3] {
    [
        (fact!(Engagement.off_establishment), facts.off_establishment),
        (fact!(Engagement.full_time), facts.full_time),
        (fact!(Engagement.union_work), facts.union_work),
    ]
}

/// Which of the three are open.
pub fn scope_missing(facts: &Engagement) -> Vec<Fact> {
    let open = scope_facts(facts).into_iter().filter(|(_, flag)| flag.is_none());
    open.map(|(fact, _)| fact).collect()
}
