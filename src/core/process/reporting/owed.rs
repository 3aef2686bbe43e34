//! Who has reported what: the reports that are asked of an office, each with how far it is.

use chrono::{Months, NaiveDate};

use super::calendar::{Asked, Period, asked};
use super::said;
use crate::domain::coded::coded;
use crate::domain::codes::{Cycle, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::record::{In as _, Kind};
use crate::domain::{Office, PeriodReport};
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::policy::parameters::Parameters;
use crate::process::monthly_report;

coded! {
    /// How far a report is. Key of its words: `report-state-CODE`.
    pub enum State {
        /// 未报.
        Missing "missing",
        /// 填报中: begun and not signed.
        Begun "begun",
        /// 已报.
        Given "given",
        /// 退回补正.
        Returned "returned",
    }
}

/// One report that is asked of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Owed {
    pub period: Period,
    pub due: NaiveDate,
    pub state: State,
    /// Fields that stand returned.
    pub returned: usize,
    /// Explanations of which nothing is said yet.
    pub waiting: usize,
}

impl Owed {
    /// Whether nothing of it is outstanding on the side of whoever reports.
    pub const fn is_given(&self) -> bool {
        matches!(self.state, State::Given)
    }

    /// How many days it is late; 0 where it is given, or not yet late. One that was returned in time was in time.
    pub fn overdue(&self, on: NaiveDate) -> u64 {
        let late = matches!(self.state, State::Missing | State::Begun);
        let days = (on - self.due).num_days();
        if late { u64::try_from(days).unwrap_or_default() } else { 0 }
    }
}

/// An office that reports to this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Below {
    pub id: Id,
    pub name: String,
    pub level: OfficeLevel,
    /// The day from which it is in use.
    pub opened: Option<NaiveDate>,
}

/// Those directly below this office and in use on a day, in the order of the tree.
pub fn below(registry: &Registry, on: NaiveDate) -> Vec<Below> {
    below_of(registry, registry.office(), on)
}

/// The same of any office.
pub fn below_of(registry: &Registry, own: Option<Id>, on: NaiveDate) -> Vec<Below> {
    let office = |facts: &Office, id: Id| {
        let closed = facts.closed.is_some_and(|closed| closed <= on);
        let begun = facts.opened.is_none_or(|opened| opened <= on);
        let name = facts.name.as_ref()?.as_str().to_owned();
        let place = (
            facts.position.map_or(u32::MAX, |own| own.get()),
            facts.code.as_ref().map(|code| code.as_str().to_owned()).unwrap_or_else(|| "~".to_owned()),
            name.clone(),
        );
        (begun && !closed).then(|| {
            (
                place,
                Below {
                    id,
                    name,
                    level: facts.level.unwrap_or(OfficeLevel::Grassroots),
                    opened: facts.opened,
                },
            )
        })
    };
    let mut found: Vec<_> = registry
        .of_kind(Kind::Office)
        .filter(|record| registry.parent_of(record.id) == own)
        .filter_map(|record| office(Office::of(&record.body)?, record.id))
        .collect();
    found.order_by(|one, other| one.0.cmp(&other.0));
    found.into_iter().map(|(_, office)| office).collect()
}

/// Whether an office was there when a period ended: one that was opened in the middle of it reports of it, one that was
/// closed by its last day does not.
fn was_open(registry: &Registry, office: Id, period: Period) -> bool {
    let Some(facts) = registry.find(office).and_then(|record| Office::of(&record.body)) else { return true };
    let last = period.last_day();
    facts.opened.is_none_or(|opened| opened <= last) && facts.closed.is_none_or(|closed| closed > last)
}

/// How far a report is.
pub fn state(said: &said::Said) -> State {
    match (said.is_signed(), said.returned()) {
        (false, 0) => State::Begun,
        (true, 0) => State::Given,
        (_, _) => State::Returned,
    }
}

/// The periods of the last year that an office has signed for, or of whose report something was returned.
fn given(registry: &Registry, office: Id, on: NaiveDate) -> Vec<Period> {
    let since = on.checked_sub_months(Months::new(12)).unwrap_or(on);
    let reports = registry.about(office).filter_map(|record| PeriodReport::of(&record.body));
    let periods = reports.filter_map(|own| Some(Period { cycle: own.cycle?, month: own.month? }));
    let mut found: Vec<Period> = periods.filter(|own| own.last_day() >= since).collect();
    found.retain(|own| {
        said::find(registry, office, *own).is_some_and(|said| said.is_signed() || said.returned() > 0)
    });
    found
}

/// The reports that are asked of an office of a level, the latest first, and those it has given without being asked, of the
/// last year: what is said of these is outstanding too. Of a union its 月报 alone.
pub fn of_office(
    registry: &Registry,
    parameters: &Parameters,
    (office, level): (Id, OfficeLevel),
    on: NaiveDate,
) -> Vec<Owed> {
    let union = level == OfficeLevel::Grassroots;
    let mut all = asked(registry, parameters, on);
    all.retain(|own| (!union || own.period.cycle == Cycle::Month) && was_open(registry, office, own.period));
    if !union {
        let given = given(registry, office, on).into_iter();
        let unasked = given.filter(|period| !all.iter().any(|own| own.period == *period)).collect::<Vec<_>>();
        all.extend(unasked.into_iter().map(|period| Asked { period, due: period.last_day() }));
    }
    all.into_iter()
        .map(|own| {
            let (state, returned, waiting) = if union {
                let line = monthly_report::of_office(registry, office, &[own.period.month]);
                let state = match line.first() {
                    Some(line) if line.is_reported() => State::Given,
                    Some(line) if line.report.is_some() => State::Begun,
                    Some(_) | None => State::Missing,
                };
                (state, 0, 0)
            } else {
                match said::find(registry, office, own.period) {
                    None => (State::Missing, 0, 0),
                    Some(said) => {
                        let returned = said.returned();
                        let last =
                            own.period.before().and_then(|before| said::find(registry, office, before));
                        (state(&said), returned, said.waiting(last.as_ref()))
                    }
                }
            };
            Owed { period: own.period, due: own.due, state, returned, waiting }
        })
        .collect()
}
