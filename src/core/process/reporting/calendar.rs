//! Which reports are asked for, of which periods and until when: as the superior's 参数口径文件 lays down.

use chrono::{Datelike as _, Months, NaiveDate};

use crate::domain::codes::{Coded as _, Cycle};
use crate::domain::period::Month;
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::policy::look::Lookups;
use crate::policy::named::{
    Named, REPORT_MONTH, REPORT_MONTH_DAYS, REPORT_QUARTER, REPORT_QUARTER_DAYS, REPORT_YEAR,
    REPORT_YEAR_DAYS,
};
use crate::policy::parameters::Parameters;
use crate::policy::setting::{Flag, Limit};
use crate::policy::view::RuleContext;

/// A month, a quarter or a year of which is reported, by its last month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub month: Month,
    pub cycle: Cycle,
}

impl Period {
    /// The one of a cycle that was the last to end before a day.
    pub fn ended(cycle: Cycle, on: NaiveDate) -> Option<Self> {
        let months = (1..=12).filter_map(|back| Month::of(on.checked_sub_months(Months::new(back))?));
        let ends = |month: &Month| month.last_day().month().is_multiple_of(cycle.months().into());
        months.filter(ends).map(|month| Self { cycle, month }).next()
    }

    /// As [`Self::code`] wrote it.
    pub fn parse(code: &str) -> Option<Self> {
        let (cycle, month) = code.split_once('.')?;
        Some(Self { cycle: Cycle::from_code(cycle)?, month: Month::parse(month).ok()? })
    }

    /// Its name in lists.
    pub fn code(self) -> String {
        format!("{}.{}", self.cycle.code(), self.month.text())
    }

    pub fn year(self) -> i32 {
        self.month.year()
    }

    /// Which month or which quarter of the year it is.
    pub fn part(self) -> u32 {
        self.month.last_day().month().div_ceil(u32::from(self.cycle.months()))
    }

    pub fn first_day(self) -> NaiveDate {
        let back = Months::new(u32::from(self.cycle.months()).saturating_sub(1));
        self.month.first_day().checked_sub_months(back).unwrap_or(self.month.first_day())
    }

    pub fn last_day(self) -> NaiveDate {
        self.month.last_day()
    }

    fn months_back(self, months: u32) -> Option<Self> {
        let month = Month::of(self.month.first_day().checked_sub_months(Months::new(months))?)?;
        Some(Self { month, ..self })
    }

    /// The one before.
    pub fn before(self) -> Option<Self> {
        self.months_back(self.cycle.months().into())
    }

    /// The same a year before.
    pub fn year_before(self) -> Option<Self> {
        self.months_back(12)
    }

    /// Its months, the first first.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let back = (0..u32::from(self.cycle.months())).rev();
        back.filter_map(move |back| Some(self.months_back(back)?.month))
    }
}

/// A report that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    pub period: Period,
    /// Its last day.
    pub due: NaiveDate,
}

const CALENDAR: [(Cycle, Named<Flag>, Named<Limit>); 3] = [
    (Cycle::Month, REPORT_MONTH, REPORT_MONTH_DAYS),
    (Cycle::Quarter, REPORT_QUARTER, REPORT_QUARTER_DAYS),
    (Cycle::Year, REPORT_YEAR, REPORT_YEAR_DAYS),
];

/// The reports of periods that ended in the year before a day, the latest first. A calendar counts from the day on
/// which it was adopted, and from its own day: nobody owes a report of a time for which none was asked.
pub fn asked(registry: &Registry, parameters: &Parameters, on: NaiveDate) -> Vec<Asked> {
    let mut found = Vec::new();
    for (cycle, wanted, limit) in CALENDAR {
        let periods = std::iter::successors(Period::ended(cycle, on), |period| period.before());
        let periods = periods.take(12 / usize::from(cycle.months()));
        found
            .extend(periods.filter_map(|period| asked_of(registry, parameters, period, (wanted, limit), on)));
    }
    found
}

/// The next report of a cycle that is asked for: of the first period that ends on a day or after it.
pub fn next(registry: &Registry, parameters: &Parameters, cycle: Cycle, on: NaiveDate) -> Option<Asked> {
    let months = (0..12).filter_map(|ahead| Month::of(on.checked_add_months(Months::new(ahead))?));
    let ends = |month: &Month| month.last_day().month().is_multiple_of(cycle.months().into());
    let month = months.into_iter().find(ends)?;
    let (_, wanted, limit) = CALENDAR.into_iter().find(|(own, ..)| *own == cycle)?;
    asked_of(registry, parameters, Period { cycle, month }, (wanted, limit), on)
}

fn asked_of(
    registry: &Registry,
    parameters: &Parameters,
    period: Period,
    (wanted, limit): (Named<Flag>, Named<Limit>),
    on: NaiveDate,
) -> Option<Asked> {
    let day = period.last_day();
    let row = parameters.row(wanted.key, day, on).filter(|row| !row.is_projected(day))?;
    let limit = parameters.row(limit.key, day, on).and_then(|row| limit.read(row));
    let limit = limit.filter(|_| wanted.read(row).is_some_and(|set| set.value))?;
    let mut look = Lookups::default();
    let view = RuleContext::new(registry, on, parameters, &mut look);
    Some(Asked { period, due: view.deadline(limit, day).until })
}

/// The periods of which a report may be filled in or looked at: those asked, and the last quarter and year, asked or not.
pub fn offered(registry: &Registry, parameters: &Parameters, on: NaiveDate) -> Vec<Period> {
    let mut found: Vec<Period> = asked(registry, parameters, on).into_iter().map(|own| own.period).collect();
    for cycle in [Cycle::Quarter, Cycle::Year] {
        found.extend(Period::ended(cycle, on).filter(|period| !found.contains(period)));
    }
    found
}
