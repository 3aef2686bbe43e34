//! The facts as a rule sees them, on one day.

use std::cell::{Cell, OnceCell, RefCell};
#[cfg(test)]
use std::collections::BTreeSet;
use std::rc::Rc;
use std::sync::Arc;

use chrono::NaiveDate;

use super::days::Calendar;
use super::deadline::Counted;
use super::draft::{Draft, Drafts};
use super::look::{Gathered, Lookups};
use super::named::{self, Key, Named};
use super::outcome::{Fact, Missing, fact};
use super::parameters::Parameters;
use super::setting::{Row, Set, Setting};
use crate::domain::codes::{EntryMode, OfficeLevel, OfficeType, YesNo};
use crate::domain::date::PartialDate;
use crate::domain::id::{ById, Id};
use crate::domain::record::{In, Kind, Record};
use crate::domain::rows::Rows;
use crate::domain::{Books, Engagement, HeadCount};
use crate::ledger::Registry;
use crate::ledger::as_of::is_to_come;
use crate::ledger::transfers;

/// Level and type of an office, and whether it is in use.
pub type OfficeState = (Option<OfficeLevel>, Option<OfficeType>, bool);

/// What an office says of its records, where it says anything.
type Kept<'a> = Option<(&'a Record, &'a Books)>;

/// The day, the parameters, and what there is around whom a rule judges.
pub struct RuleContext<'a> {
    pub registry: &'a Registry,
    pub on: NaiveDate,
    /// Whether somebody will look at the grounds.
    explained: bool,
    parameters: &'a Parameters,
    /// The rows of the day, by [`Key::place`].
    rows: [OnceCell<Option<Row<'a>>>; named::ALL.len()],
    pub(super) found: Arc<Gathered>,
    pub(super) drafts: Drafts,
    pub(super) counted: Counted<'a>,
    /// The office that was asked for last.
    pub(super) office_state: Cell<Option<(Id, Option<OfficeState>)>>,
    /// The date that was asked for last, and the last day that it can mean.
    last_day: Cell<Option<(PartialDate, NaiveDate)>>,
    /// Of the office that was asked for last.
    books: Cell<Option<(Id, Kept<'a>)>>,
    head_counts: RefCell<ById<Option<(Id, &'a HeadCount)>>>,
    sheets: RefCell<ById<Rc<[&'a Record]>>>,
    /// Which parameters were asked for.
    #[cfg(test)]
    pub(super) asked: RefCell<BTreeSet<Key>>,
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
            explained: false,
            parameters,
            rows: [const { OnceCell::new() }; named::ALL.len()],
            found: Arc::clone(&look.found),
            drafts: Drafts::default(),
            counted: Counted::default(),
            office_state: Cell::default(),
            last_day: Cell::default(),
            books: Cell::default(),
            head_counts: RefCell::default(),
            sheets: RefCell::default(),
            #[cfg(test)]
            asked: RefCell::default(),
        }
    }

    /// The same, where somebody will look at the grounds.
    #[must_use]
    pub fn explaining(self) -> Self {
        Self { explained: true, ..self }
    }

    /// A verdict of a rule on somebody, to be made.
    pub fn draft(&self, rule: &'static str, subject: Id) -> Draft {
        self.drafts.begin(rule, subject, self.on, self.explained)
    }

    /// A parameter as it is on the day; none before the law took effect that sets it.
    pub fn parameter<T: Setting>(&self, name: Named<T>) -> Option<Set<'a, T>> {
        name.read(self.row(name.key)?)
    }

    /// A parameter as it was on another day: of what was agreed or done under the law of its own day.
    pub fn parameter_on<T: Setting>(&self, name: Named<T>, day: NaiveDate) -> Option<Set<'a, T>> {
        self.note(name.key);
        name.read(self.parameters.row(name.key, day, self.on)?)
    }

    /// The row of a parameter on the day, for what is cited without a look at its value.
    pub fn row(&self, key: Key) -> Option<Row<'a>> {
        self.note(key);
        *self.rows.get(key.place())?.get_or_init(|| self.parameters.row(key, self.on, self.on))
    }

    #[cfg(test)]
    fn note(&self, key: Key) {
        self.asked.borrow_mut().insert(key);
    }

    #[cfg(not(test))]
    const fn note(&self, _key: Key) {}

    /// A parameter whatever the day that is judged: of a law that says itself of whose days it speaks.
    pub fn parameter_known<T: Setting>(&self, name: Named<T>) -> Option<Set<'a, T>> {
        self.parameter(name).or_else(|| name.read(self.parameters.first_row(name.key, self.on)?))
    }

    /// The working days, as they are known.
    pub fn calendar(&self) -> &'a Calendar {
        self.parameters.calendar()
    }

    /// The records of one kind that speak of somebody else than is judged, by id, as far as they are there on the day:
    /// what is dated after it says nothing about it.
    pub fn of<T: In + 'a>(&self, subject: Id) -> impl Iterator<Item = (&'a Record, &'a T)> {
        let about = self.registry.about(subject).filter(|record| record.kind() == T::KIND);
        about.filter(|record| self.may_say(record)).filter_map(|record| self.there(record))
    }

    /// A record of one kind that is there on the day.
    fn there<T: In>(&self, record: &'a Arc<Record>) -> Option<(&'a Record, &'a T)> {
        let facts = T::of(&record.body)?;
        (!is_to_come(record, self.on)).then_some((record.as_ref(), facts))
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
    pub fn books(&self, office: Id) -> Kept<'a> {
        // Of one person after the other the same office keeps the file: it is asked some six times for each.
        match self.books.get() {
            Some((known, books)) if known == office => books,
            Some(_) | None => {
                let books = self.of::<Books>(office).next();
                self.books.set(Some((office, books)));
                books
            }
        }
    }

    /// Whether an engagement only runs on because its office has not heard yet that the person was taken on elsewhere:
    /// the receiver counts them.
    pub fn is_moving(&self, engagement: &Record) -> bool {
        let moving = self.found.moving.get_or_init(|| transfers::moving(self.registry, self.on));
        moving.contains(&engagement.id)
    }

    /// The latest head count on or before the day (reading A9).
    pub fn head_count(&self, office: Id) -> Option<(Id, &'a HeadCount)> {
        let latest = || {
            let said = self.registry.about(office).filter(|record| record.kind() == Kind::HeadCount);
            latest(said.filter(|record| self.may_say(record)), self.on)
        };
        *self.head_counts.borrow_mut().entry(office).or_insert_with(latest)
    }

    /// What an engagement's rows say in the sheets of who keeps it, as far as they are there on the day: the sheet, its
    /// facts, and the row.
    pub fn rows<S: In + 'a, T: In + Default + 'a>(
        &self,
        engagement: &Record,
        rows: impl Fn(&'a S) -> Option<&'a Rows<T>> + Clone,
    ) -> impl Iterator<Item = (&'a Record, &'a S, &'a T)> + Clone {
        let id = engagement.id;
        let sheets = self.sheets(engagement.owner);
        (0..sheets.len()).filter_map(move |at| {
            let record: &'a Record = sheets.get(at)?;
            let sheet = S::of(&record.body)?;
            Some((record, sheet, rows(sheet)?.get(id)?))
        })
    }

    /// The sheets of an office: everybody whom it keeps asks for the same.
    fn sheets(&self, owner: Id) -> Rc<[&'a Record]> {
        let own = || {
            let own = self.registry.sheets().filter(|sheet| sheet.owner == owner && self.may_say(sheet));
            own.filter(|sheet| !is_to_come(sheet, self.on)).map(AsRef::as_ref).collect()
        };
        Rc::clone(self.sheets.borrow_mut().entry(owner).or_insert_with(own))
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

    /// The first and the last day that a date can mean: six rules ask it of the same day of hiring, one after the other.
    pub fn span(&self, date: PartialDate) -> (NaiveDate, NaiveDate) {
        let last = match self.last_day.get() {
            Some((known, last)) if known == date => last,
            Some(_) | None => date.last_day(),
        };
        self.last_day.set(Some((date, last)));
        (date.first_day(), last)
    }

    /// 用工之日, else 录用日期: the first and the last day that it can be.
    pub fn work_began(&self, facts: &Engagement) -> Option<(NaiveDate, NaiveDate)> {
        let hired = || facts.hired.map(|hired| self.span(hired));
        facts.work_began.map(|day| (day, day)).or_else(hired)
    }

    /// Who is active under a number, in everything in view (reading A49), where several bear it.
    pub fn holders(&self, number: &str) -> Vec<Id> {
        if !self.registry.has_shared_numbers() {
            return Vec::new();
        }
        match self.registry.bearers(number) {
            [] | [_] => Vec::new(),
            several => several.iter().copied().filter(|person| self.is_at_work(*person)).collect(),
        }
    }

    /// Whether an engagement of somebody is running.
    fn is_at_work(&self, person: Id) -> bool {
        self.registry.about(person).any(|record| self.registry.is_active(record, self.on))
    }
}

/// The latest head count of an office on or before a day (reading A9).
pub fn head_count(registry: &Registry, office: Id, on: NaiveDate) -> Option<(Id, &HeadCount)> {
    latest(registry.said_of(office), on)
}

fn latest<'a>(said: impl Iterator<Item = &'a Arc<Record>>, on: NaiveDate) -> Option<(Id, &'a HeadCount)> {
    let said = said.filter_map(|record| Some((record.id, HeadCount::of(&record.body)?)));
    said.filter(|(_, facts)| facts.as_of.is_some_and(|day| day <= on))
        .max_by_key(|(id, facts)| (facts.as_of, *id))
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
pub fn scope_missing(facts: &Engagement) -> Missing {
    let open = scope_facts(facts).into_iter().filter(|(_, flag)| flag.is_none());
    open.map(|(fact, _)| fact).collect()
}
