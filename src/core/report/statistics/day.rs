//! What a figure is counted from: a day with what lies around, and one person after the other.

use std::cell::{OnceCell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use chrono::{Datelike as _, Months, NaiveDate};

use crate::domain::amount::Money;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{Body, In, Kind, Record};
use crate::domain::rows::row_id;
use crate::domain::{ContributionSheet, Engagement, MonthlyPay, PaySheet, Person};
use crate::ledger::Registry;
use crate::ledger::as_of::is_to_come;
use crate::order::Gathered;
use crate::policy::engine;
use crate::policy::outcome::Outcome;
use crate::policy::presence::{self, Presence, Stand};
use crate::process::filing::{self, Counter};
use crate::report::offices::row::OfficeRow;
use crate::report::offices::staffing::{self, Staffing};

/// What rules say, by whom they judge.
pub type Said = Rc<BTreeMap<Id, Vec<Outcome>>>;

/// The day, and what is gathered once for everybody when first asked for.
pub struct Day<'a> {
    pub registry: &'a Registry,
    pub on: NaiveDate,
    pub rows: &'a [OfficeRow],
    filing: OnceCell<BTreeMap<Id, Counter>>,
    before: OnceCell<BTreeSet<Id>>,
    staffing: OnceCell<BTreeMap<Id, Staffing>>,
    said: RefCell<BTreeMap<&'static str, Said>>,
    pay: OnceCell<BTreeMap<Id, &'a MonthlyPay>>,
    contributions: OnceCell<Contributions>,
}

/// What the contribution sheets say: which rows are of the twelve months before, and what was due in the month of the pay,
/// by engagement, both insurances together.
#[derive(Default)]
struct Contributions {
    rows: BTreeSet<Id>,
    due: BTreeMap<Id, i64>,
}

impl<'a> Day<'a> {
    pub fn new(registry: &'a Registry, on: NaiveDate, rows: &'a [OfficeRow]) -> Self {
        Self {
            registry,
            on,
            rows,
            filing: OnceCell::new(),
            before: OnceCell::new(),
            staffing: OnceCell::new(),
            said: RefCell::default(),
            pay: OnceCell::new(),
            contributions: OnceCell::new(),
        }
    }

    /// The last month that is over on the day: of which pay is told.
    pub fn month(&self) -> Option<Month> {
        month(self.on)
    }

    /// The year that is over.
    pub fn last_year(&self) -> i32 {
        self.on.year() - 1
    }

    /// What an engagement is paid for that month.
    pub fn pay(&self, engagement: Id) -> Option<&'a MonthlyPay> {
        let gather = || {
            let month = self.month();
            let sheets = self.sheets::<PaySheet>().filter(|(_, sheet)| sheet.month == month);
            let rows = sheets.flat_map(|(_, sheet)| sheet.rows.iter().flat_map(|rows| rows.iter()));
            rows.into_map()
        };
        self.pay.get_or_init(gather).get(&engagement).copied()
    }

    /// What the employer owed for an engagement for that month, both insurances together.
    pub fn due(&self, engagement: Id) -> Option<i64> {
        self.contributions().due.get(&engagement).copied()
    }

    /// Whether a row of a contribution sheet is of the twelve months before.
    pub fn is_row_within_year(&self, row: Id) -> bool {
        self.contributions().rows.contains(&row)
    }

    fn contributions(&self) -> &Contributions {
        self.contributions.get_or_init(|| {
            let mut found = Contributions::default();
            for (record, sheet) in self.sheets::<ContributionSheet>() {
                let Some(month) = sheet.month else { continue };
                let within = self.is_within_year(month.last_day());
                for (engagement, row) in sheet.rows.iter().flat_map(|rows| rows.iter()) {
                    if within {
                        found.rows.insert(row_id(record.id, engagement));
                    }
                    if Some(month) == self.month()
                        && let Some(due) = row.due
                    {
                        *found.due.entry(engagement).or_default() += fen(due);
                    }
                }
            }
            found
        })
    }

    /// The sheets that are there on the day, by whoever may say them.
    fn sheets<T: In + 'a>(&self) -> impl Iterator<Item = (&'a Arc<Record>, &'a T)> + use<'a, T> {
        let (registry, on): (&'a Registry, NaiveDate) = (self.registry, self.on);
        let said = registry.of_kind(T::KIND).filter(move |record| {
            !record.draft && !is_to_come(record, on) && registry.may_say_of_office(record)
        });
        said.filter_map(|record| Some((record, T::of(&record.body)?)))
    }

    /// The same day a year before.
    pub fn year_before(&self) -> NaiveDate {
        year_before(self.on)
    }

    /// Whether a day lies in the twelve months that end on this one.
    pub fn is_within_year(&self, day: NaiveDate) -> bool {
        self.year_before() < day && day <= self.on
    }

    /// Whether a day lies in this year and has come.
    pub fn is_this_year(&self, day: NaiveDate) -> bool {
        day.year() == self.on.year() && day <= self.on
    }

    /// Who was in post and in scope a year before.
    pub fn was_in_post(&self, person: Id) -> bool {
        let gather = || {
            let people = self.registry.of_kind(Kind::Person);
            let then = presence::each(self.registry, people, self.year_before());
            then.filter(|(_, stand)| stand.presence == Presence::InPost)
                .map(|(person, _)| person.id)
                .into_set()
        };
        self.before.get_or_init(gather).contains(&person)
    }

    /// Which of the four counters of filing somebody in post stands in.
    pub fn filing(&self, person: Id) -> Option<Counter> {
        self.filing.get_or_init(|| filing::standing(self.registry, self.on)).get(&person).copied()
    }

    /// What clauses 25, 26 and 28 say of an office.
    pub fn staffing(&self, office: Id) -> Option<&Staffing> {
        let gather = || staffing::staffing(self.registry, self.rows, self.on);
        self.staffing.get_or_init(gather).get(&office)
    }

    /// What one rule says of everybody of its scope.
    pub fn said(&self, rule: &'static str) -> Said {
        if let Some(known) = self.said.borrow().get(rule) {
            return Rc::clone(known);
        }
        let subjects = engine::subjects(self.registry);
        let mut found: BTreeMap<Id, Vec<Outcome>> = BTreeMap::new();
        for outcome in engine::verdicts_of(self.registry, rule, &subjects, self.on) {
            found.entry(outcome.subject).or_default().push(outcome);
        }
        let found = Rc::new(found);
        self.said.borrow_mut().insert(rule, Rc::clone(&found));
        found
    }

    /// The records of a kind about a person or an office that are there on the day, by whoever may say them.
    pub fn of<T: In + 'a>(&self, subject: Id) -> impl Iterator<Item = (&'a Arc<Record>, &'a T)> + use<'a, T> {
        let (registry, on): (&'a Registry, NaiveDate) = (self.registry, self.on);
        let said = registry.about(subject).filter(|record| record.kind() == T::KIND && !record.draft);
        let said = said.filter(move |record| !is_to_come(record, on) && registry.may_say_of_office(record));
        said.filter_map(|record| Some((record, T::of(&record.body)?)))
    }
}

/// The last month that is over on a day.
pub fn month(on: NaiveDate) -> Option<Month> {
    Month::of(on.succ_opt()?.with_day(1)?.pred_opt()?)
}

/// Money as whole fen that can be summed and taken off.
pub fn fen(money: Money) -> i64 {
    i64::try_from(money.fen()).unwrap_or(i64::MAX)
}

/// The same day a year before; of 29 February the 28th.
pub fn year_before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_months(Months::new(12)).unwrap_or(day)
}

/// One person.
pub struct One<'a> {
    pub record: &'a Arc<Record>,
    pub facts: &'a Person,
    pub stand: Stand,
}

impl<'a> One<'a> {
    pub fn of(record: &'a Arc<Record>, stand: Stand) -> Option<Self> {
        Some(Self { record, facts: Person::of(&record.body)?, stand })
    }

    /// 在岗, the scope confirmed: whom the figures speak of.
    pub fn is_counted(&self) -> bool {
        self.stand.presence == Presence::InPost
    }

    /// The engagement by which the person counts.
    pub fn engagement(&self) -> Option<&Engagement> {
        match &self.stand.engagement.as_ref()?.body {
            Body::Engagement(facts) => Some(facts),
            _ => None,
        }
    }

    pub fn engaged(&self) -> Option<Id> {
        self.stand.engagement.as_ref().map(|record| record.id)
    }
}
