//! 期限和时间线: the days that a worker should know — past, and of the next three years.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Months, NaiveDate};

use crate::domain::id::Id;
use crate::domain::record::{In, Record};
use crate::domain::{Contract, Engagement, GradeChange};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::arg::Arg;
use crate::policy::grounds::Explained;
use crate::policy::outcome::{Outcome, Verdict};
use crate::report::verdicts::asked::Asked;
use crate::report::verdicts::own_copy::{judged, kept_from, person};

/// Months ahead in which days to come are looked for.
const AHEAD: u32 = 36;

/// A day that the worker should know.
#[derive(Clone, Debug, PartialEq)]
pub struct Deadline {
    pub until: NaiveDate,
    /// Days from the day looked at; negative where it has passed.
    pub left: i64,
    pub what: What,
}

/// What a day is for.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Something to be done by then.
    Duty(Explained),
    /// Something that should have been done by then, for all that is recorded here: the office is to be asked.
    Past(Explained),
    /// The term of a contract ends.
    ContractEnds,
    /// From that day on it may be done.
    Opens(Explained),
    /// A change of the pay grade that is decided takes effect; the grade it leads to, where it is known.
    PayStep(Option<String>),
}

impl What {
    /// The rule that gives the day; a term of a contract is given by no rule.
    pub fn rule(&self) -> Option<&'static str> {
        match self {
            What::Duty(outcome) | What::Past(outcome) | What::Opens(outcome) => Some(outcome.rule),
            What::ContractEnds | What::PayStep(_) => None,
        }
    }
}

impl Deadline {
    /// Whether it is a duty that does not stand today, and will only where nothing changes before.
    pub fn is_foreseen(&self) -> bool {
        match &self.what {
            What::Duty(outcome) => (self.until - outcome.on).num_days() < self.left,
            What::Past(_) | What::ContractEnds | What::Opens(_) | What::PayStep(_) => false,
        }
    }
}

/// What is past, and what falls due in the next three years, the earliest first.
pub fn deadlines(registry: &Registry, on: NaiveDate) -> Vec<Deadline> {
    let Some(person) = person(registry) else { return Vec::new() };
    let day = |until: NaiveDate, what| Deadline { until, left: (until - on).num_days(), what };
    let mut found: Vec<Deadline> =
        past(registry, person, on).into_iter().map(|(until, own)| day(until, What::Past(own))).collect();
    for (until, own) in ahead(registry, person, on) {
        found.extend(
            opening(&own).filter(|opens| *opens > on).map(|opens| day(opens, What::Opens(own.clone()))),
        );
        found.push(day(until, What::Duty(own)));
    }
    found.extend(terms(registry, person, on).into_iter().map(|until| day(until, What::ContractEnds)));
    found
        .extend(pay_steps(registry, person, on).into_iter().map(|(on, grade)| day(on, What::PayStep(grade))));
    found.order_by_key(|deadline| deadline.until);
    found
}

/// The day from which a registration may be renewed.
fn opening(outcome: &Explained) -> Option<NaiveDate> {
    let window = outcome.grounds.steps.iter().find(|step| step.code == "reg2-window")?;
    window.args.iter().find_map(|(key, arg)| match arg {
        Arg::Day(day) if *key == "from" => Some(*day),
        _ => None,
    })
}

/// The changes of the pay grade that are to come, as they are recorded.
fn pay_steps(registry: &Registry, person: Id, on: NaiveDate) -> Vec<(NaiveDate, Option<String>)> {
    let changes = registry.about(person).filter_map(|record| GradeChange::of(&record.body));
    let dated = changes
        .filter_map(|change| Some((change.date?, change.to.as_ref().map(|to| to.as_str().to_owned()))));
    dated.filter(|(day, _)| *day > on && *day <= horizon(on)).collect()
}

/// The last day that is looked at.
fn horizon(on: NaiveDate) -> NaiveDate {
    on.checked_add_months(Months::new(AHEAD)).unwrap_or(on)
}

/// Each month ahead is looked at as it would be then.
fn ahead(registry: &Registry, person: Id, on: NaiveDate) -> Vec<(NaiveDate, Explained)> {
    let mut found: BTreeMap<(NaiveDate, Asked), Explained> = BTreeMap::new();
    for months in 0..=AHEAD {
        let Some(day) = on.checked_add_months(Months::new(months)) else { break };
        let view = registry.as_of(day);
        for outcome in judged(&view, person, day) {
            let Verdict::Due { until: Some(until), .. } = outcome.verdict else { continue };
            found.entry((until, Asked::of(&outcome))).or_insert(outcome);
        }
    }
    found.into_iter().map(|((until, _), outcome)| (until, outcome)).collect()
}

/// What was not done in time, for all that is recorded: the worker looks at the own file, and whether the office kept
/// its books then is for the office to say.
fn past(registry: &Registry, person: Id, on: NaiveDate) -> Vec<(NaiveDate, Explained)> {
    let since = |outcome: &Outcome| match outcome.verdict {
        Verdict::Breached { since } => since?.pred_opt(),
        _ => None,
    };
    let found = judged(&kept_from(registry, person, NaiveDate::default()), person, on);
    found.into_iter().filter_map(|outcome| Some((since(&outcome)?, outcome))).collect()
}

/// The last days of what is not known to have been done, and what is asked.
pub fn lapsed(registry: &Registry, on: NaiveDate) -> Vec<(NaiveDate, Asked)> {
    let past = person(registry).map(|person| past(registry, person, on)).unwrap_or_default();
    past.into_iter().map(|(day, outcome)| (day, Asked::of(&outcome))).collect()
}

/// The day of hiring where it has not come: until then nothing is asked.
pub fn not_begun(registry: &Registry, on: NaiveDate) -> Option<NaiveDate> {
    let engagements =
        || registry.about(person(registry)?).filter_map(|record| Engagement::of(&record.body)).next();
    engagements()?.hired.map(|hired| hired.first_day()).filter(|day| *day > on)
}

/// The days on which the contracts end that nothing follows yet.
fn terms(registry: &Registry, person: Id, on: NaiveDate) -> Vec<NaiveDate> {
    let last = |engagement: &Arc<Record>| {
        let contracts = registry.about(person).filter_map(|record| Contract::of(&record.body));
        let own = contracts.filter(|contract| contract.engagement == Some(engagement.id));
        own.map(|contract| (contract.start, contract.last_day())).max().and_then(|(_, end)| end)
    };
    let running = registry.about(person).filter(|record| registry.is_active(record, on));
    running.filter_map(last).filter(|end| *end <= horizon(on)).collect()
}
