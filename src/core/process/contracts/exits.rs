//! 退出: each exit with its steps read off the records, what is next, who must act, and what is late.

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::{Days, Months, NaiveDate};

use super::leaving::{Open, closing, open};
use super::steps::{self, Actor, Step};
use crate::domain::coded::coded;
use crate::domain::codes::ExitKind;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Contract, Engagement, Exit};
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields};
use crate::order::{Gathered as _, Ordered as _};
use crate::policy::named::{EXIT_NOTICE, EXIT_TRANSFER};
use crate::policy::parameters::Parameters;
use crate::process::contributions::people::{self, Named};
use crate::process::filing::{self, FilingState};

/// For how long back it is asked what is late.
const MONTHS: Months = Months::new(12);

coded! {
    /// What is told of a step. Key of its words: `exit-told-CODE`.
    pub enum Told {
        /// The notice was given later than so many days before.
        Short "short",
        /// The same by the employer under 劳动合同法 40, who then owes a month's wages instead.
        ShortPaid "short-paid",
        /// The same by the worker: of probation three days are enough (劳动合同法 37).
        ShortWorker "short-worker",
        /// Done after the law's last day.
        After "after",
    }
}

/// A step of one exit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    pub step: Step,
    pub done: bool,
    pub day: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub late: bool,
    pub told: Option<Told>,
    pub actor: Actor,
}

impl Stand {
    /// Whether it is done, and was in time.
    pub fn is_in_time(&self) -> bool {
        self.done && self.told.is_none()
    }
}

/// One exit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exiting {
    pub named: Named,
    pub exit: Id,
    pub date: NaiveDate,
    pub kind: ExitKind,
    pub basis: String,
    pub signer: String,
    pub steps: Vec<Stand>,
    /// What outlasts it.
    pub open: Vec<Open>,
    /// Code of the filing's state.
    pub filing: &'static str,
}

impl Exiting {
    /// The step that comes next: what is due first.
    pub fn next(&self) -> Option<&Stand> {
        let open = self.steps.iter().filter(|own| !own.done);
        open.min_by_key(|own| (own.until.is_none(), own.until))
    }

    /// Whether a step is open that no rule asks for.
    pub fn is_open(&self) -> bool {
        self.steps.iter().any(|own| !own.done && own.step != Step::File)
    }

    /// Whether what the law asks for by a day, and can still be done, is late.
    pub fn is_late(&self) -> bool {
        self.steps.iter().any(|own| own.late && matches!(own.step, Step::Proof | Step::Transfer))
    }

    /// Whether a step that is done was not done in time.
    pub fn is_untimely(&self) -> bool {
        self.steps.iter().any(|own| own.done && !own.is_in_time())
    }

    pub fn done(&self) -> usize {
        self.steps.iter().filter(|own| own.done).count()
    }

    /// Who must take a step: the unit where it is one.
    pub fn unit(&self, actor: Actor) -> Option<&str> {
        let unit = match actor {
            Actor::Signer => &self.signer,
            Actor::User => &self.named.unit,
            Actor::Worker | Actor::Office => return None,
        };
        Some(unit.as_str()).filter(|unit| !unit.is_empty())
    }
}

/// All exits this office keeps, the latest first.
pub fn all(registry: &Registry, on: NaiveDate) -> Vec<Exiting> {
    since(registry, on, None)
}

/// Those of the last year, and those to come.
pub fn recent(registry: &Registry, on: NaiveDate) -> Vec<Exiting> {
    since(registry, on, on.checked_sub_months(MONTHS))
}

fn since(registry: &Registry, on: NaiveDate, first: Option<NaiveDate>) -> Vec<Exiting> {
    let parameters = Parameters::of(registry);
    let recent = on.checked_sub_months(MONTHS).unwrap_or(on);
    let own =
        registry.of_kind(Kind::Exit).filter(|record| registry.own(record.id).is_some() && !record.draft);
    let mut found: Vec<Exiting> =
        own.filter_map(|record| exiting(registry, record, on, recent, first, &parameters)).collect();
    found.order_by(|a, b| b.date.cmp(&a.date).then(a.named.order().cmp(&b.named.order())));
    found
}

fn exiting(
    registry: &Registry,
    record: &Arc<Record>,
    on: NaiveDate,
    recent: NaiveDate,
    first: Option<NaiveDate>,
    parameters: &Parameters,
) -> Option<Exiting> {
    let exit = Exit::of(&record.body)?;
    let (date, kind) = (exit.date?, exit.kind?);
    if first.is_some_and(|first| date < first) {
        return None;
    }
    let engagement = registry.find(exit.engagement?).filter(|own| !own.is_history())?;
    let facts = Engagement::of(&engagement.body)?;
    let open = open(registry, engagement, date, Some(kind));
    let state = filing::state(registry, engagement.id);
    let number = |id: &str| parameters.on(id, date).and_then(|row| row.value.parse::<u64>().ok());
    let transfer = number(EXIT_TRANSFER.key.id()).unwrap_or_default();
    let notice = date.checked_sub_days(Days::new(number(EXIT_NOTICE.key.id()).unwrap_or_default()));
    let stand = |step: Step| {
        let day = step.day().and_then(|key| record.body.date(key)).and_then(|day| day.day());
        let until = step.until(date, transfer);
        // A last day for an act moves to the next working day (民法典 203); the day of the exit itself does not.
        let until = match step {
            Step::Transfer => until.map(|day| parameters.calendar().working_from(day, on).value),
            _ => until,
        };
        let done = match step {
            Step::Basis => exit.legal_basis.is_some(),
            Step::Pay => exit.compensated.is_some(),
            Step::Close => open.is_empty(),
            Step::File => matches!(state, FilingState::ExitFiled { .. }),
            Step::Notice | Step::Union | Step::Handover | Step::Proof | Step::Transfer => day.is_some(),
        };
        // Of a redundancy the union hears as long before as of others the person (41).
        let ahead = step == Step::Notice || (step == Step::Union && matches!(kind, ExitKind::Redundancy));
        let told = match step {
            // Whoever leaves on probation gives notice three days before, not thirty (37).
            Step::Notice if matches!(kind, ExitKind::Resigned) && on_probation(registry, engagement, day) => {
                None
            }
            _ if ahead => day.zip(notice).filter(|(day, last)| day > last).map(|_| match kind {
                ExitKind::DismissedWithNotice => Told::ShortPaid,
                ExitKind::Resigned => Told::ShortWorker,
                _ => Told::Short,
            }),
            _ => day.zip(until).filter(|(day, last)| day > last).map(|_| Told::After),
        };
        let late = !done && date >= recent && until.is_some_and(|until| until < on);
        Stand { step, done, day, until, late, told, actor: step.actor(kind) }
    };
    Some(Exiting {
        named: Named::of(registry, engagement, facts),
        exit: record.id,
        date,
        kind,
        basis: exit.legal_basis.as_ref().map(|own| own.as_str().to_owned()).unwrap_or_default(),
        signer: signer(registry, engagement, facts, date),
        steps: steps::of(kind).iter().map(|step| stand(*step)).collect(),
        open,
        filing: state.code(),
    })
}

/// Whether a contract of an engagement is on probation on a day.
fn on_probation(registry: &Registry, engagement: &Record, day: Option<NaiveDate>) -> bool {
    let all = registry.about(engagement.subject).filter_map(|record| Contract::of(&record.body));
    let mut own = all.filter(|own| own.engagement == Some(engagement.id));
    own.any(|own| {
        let from = day.zip(own.start).is_some_and(|(day, start)| start <= day);
        from && day.zip(own.probation_end).is_some_and(|(day, end)| day <= end)
    })
}

/// Those of whom an exit can be registered: engagement, name and unit.
pub fn staying(registry: &Registry, on: NaiveDate) -> Vec<(Id, String, String)> {
    let here = people::own(registry).filter(|(record, facts)| {
        people::at_work(registry, record, facts, on) && people::exit(registry, record).is_none()
    });
    let mut found: Vec<Named> = here.map(|(record, facts)| Named::of(registry, record, facts)).collect();
    found.order_by(|a, b| a.order().cmp(&b.order()));
    found.into_iter().map(|own| (own.engagement, own.name, own.unit)).collect()
}

fn signer(registry: &Registry, record: &Record, facts: &Engagement, date: NaiveDate) -> String {
    let month = crate::domain::period::Month::of(date);
    month.map(|month| people::signer(registry, record, facts, month)).unwrap_or_default()
}

/// Whether a step can be taken now for somebody.
pub fn is_for(step: Step, own: &Exiting) -> bool {
    own.steps.iter().any(|stand| stand.step == step && !stand.done)
}

/// What is written when a step is taken for those ticked: a day in the exit, or the end of what outlasts it.
///
/// # Errors
/// `nothing-chosen` where it is the step of none of them.
pub fn edits(exits: &[Exiting], ticked: &BTreeSet<Id>, step: Step, day: &str) -> Result<Vec<Edit>, Issue> {
    let chosen = exits.iter().filter(|own| ticked.contains(&own.exit) && is_for(step, own));
    let edit = |own: &Exiting| match step.day() {
        Some(key) => {
            let to: Fields = [(key.to_owned(), day.to_owned())].into_iter().into_map();
            vec![Edit::Change { id: own.exit, seen: Fields::new(), to }]
        }
        None => closing(&own.open, own.date),
    };
    let edits: Vec<Edit> = chosen.flat_map(edit).collect();
    if edits.is_empty() { Err(Issue::new("nothing-chosen")) } else { Ok(edits) }
}
