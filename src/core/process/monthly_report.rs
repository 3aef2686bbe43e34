//! 月报 (clauses 10–23; records.md §7): each month a grassroots union counts what it did by the codes of the three duties,
//! from the 25th on; its county reads all of them together and sees who has not reported.

use std::sync::Arc;

use chrono::{Datelike, Months, NaiveDate};

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic};
use crate::domain::codes::{OfficeLevel, Reporting};
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{MonthlyReport, Office};
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::urgency::Urgency;

/// The levels whose work it is: unions report, their county reads.
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::Grassroots, OfficeLevel::County];

/// The day of a month from which its report is asked for (records.md §7).
const FROM_DAY: u32 = 25;
/// How many months a union sees of its own.
const MONTHS_SHOWN: u32 = 12;

/// This union has not reported the month.
const OWN: Sort = Sort { code: "report-own", topic: Topic::Due, urgency: Urgency::Soon };
/// Unions below have not.
const BELOW: Sort = Sort::file_at_ease("report-below");

pub const PROCESS: Process =
    Process { keeps: Keeps { kinds: &[Kind::MonthlyReport], levels: LEVELS }, sorts: &[OWN, BELOW], tasks };

/// The counts by code of duty, in the order of the guidance.
pub const COUNTS: [&str; 10] = [
    "unions_founded",
    "members_joined",
    "contests",
    "careers",
    "aid",
    "culture",
    "rights",
    "law",
    "stability",
    "safety",
];

/// One union in one month.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub office: Id,
    pub name: String,
    pub month: Month,
    pub report: Option<Arc<Record>>,
    /// Whether its report is this office's to enter or to correct.
    pub ours: bool,
}

impl Line {
    /// Whether the month is reported: one with a count left empty is begun and not whole.
    pub fn is_reported(&self) -> bool {
        self.report.as_ref().is_some_and(|report| COUNTS.iter().all(|key| report.body.has(key)))
    }

    /// A count of it; an empty one is not 0.
    pub fn count(&self, key: &str) -> Option<u32> {
        self.report.as_ref()?.body.get(key)?.parse().ok()
    }
}

/// The sum of one count, and how many unions have given it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    pub total: u64,
    pub given: usize,
}

/// The sums of some lines, in the order of [`COUNTS`].
pub fn sums(lines: &[Line]) -> [Sum; COUNTS.len()] {
    COUNTS.map(|key| {
        let given = lines.iter().filter_map(|line| line.count(key));
        given.fold(Sum::default(), |sum, count| Sum {
            total: sum.total + u64::from(count),
            given: sum.given + 1,
        })
    })
}

/// The month whose report is asked for on a day.
pub fn asked(on: NaiveDate) -> Option<Month> {
    let day = if on.day() < FROM_DAY { on.checked_sub_months(Months::new(1))? } else { on };
    Month::of(day)
}

/// The months that may be looked at on a day, the latest first.
pub fn months(on: NaiveDate) -> Vec<Month> {
    let back = |months: u32| on.checked_sub_months(Months::new(months)).and_then(Month::of);
    (0..MONTHS_SHOWN).filter_map(back).collect()
}

/// What a union of this office's own says of each month.
pub fn of_office(registry: &Registry, office: Id, months: &[Month]) -> Vec<Line> {
    let name = registry.party(office).map(|party| party.name).unwrap_or_default();
    months.iter().map(|month| line(registry, office, name.clone(), *month)).collect()
}

/// What the unions below say of a month: those in use in it, in the order of the tree.
pub fn of_month(registry: &Registry, month: Month) -> Vec<Line> {
    let Some(own) = registry.office() else { return Vec::new() };
    let mut found: Vec<(u32, String, Line)> = registry
        .of_kind(Kind::Office)
        .filter_map(|record| {
            let facts = Office::of(&record.body)?;
            let begun = facts.opened.is_none_or(|opened| opened <= month.last_day());
            let over = facts.closed.is_some_and(|closed| closed <= month.first_day());
            let counted = facts.level == Some(OfficeLevel::Grassroots) && begun && !over;
            if !counted || !registry.is_below(record.id, own) {
                return None;
            }
            let name = facts.name.as_ref().map(|name| name.as_str().to_owned()).unwrap_or_default();
            let code = facts.code.as_ref().map_or("~", |code| code.as_str()).to_owned();
            let position = facts.position.map_or(u32::MAX, |position| position.get());
            Some((position, code + &name, line(registry, record.id, name, month)))
        })
        .collect();
    found.order_by(|one, other| (one.0, &one.1).cmp(&(other.0, &other.1)));
    found.into_iter().map(|(.., line)| line).collect()
}

fn line(registry: &Registry, office: Id, name: String, month: Month) -> Line {
    let mut said = registry
        .about(office)
        .filter(|record| MonthlyReport::of(&record.body).is_some_and(|report| report.month == Some(month)));
    let by_superior = || {
        let facts = registry.find(office).and_then(|record| Office::of(&record.body));
        facts.is_some_and(|facts| facts.reporting == Some(Reporting::BySuperior))
    };
    Line {
        office,
        name,
        month,
        report: said.next_back().cloned(),
        ours: !registry.is_view() && (registry.office() == Some(office) || by_superior()),
    }
}

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    let Some(month) = asked(on) else { return Vec::new() };
    match profile.level() {
        // A union without anybody has nothing to report.
        OfficeLevel::Grassroots => {
            let staffed = registry.of_kind(Kind::Person).next().is_some();
            let own = of_office(registry, profile.office(), &[month]);
            let open = own.iter().any(|line| !line.is_reported());
            (staffed && open).then(|| Task::new(OWN, Place::MonthlyReports)).into_iter().collect()
        }
        OfficeLevel::County => {
            let lines = of_month(registry, month);
            let missing: Vec<String> =
                lines.iter().filter(|line| !line.is_reported()).map(|line| line.name.clone()).collect();
            // Where no union has begun to report, nobody is reminded.
            let begun = registry.of_kind(Kind::MonthlyReport).next().is_some();
            let due = begun && !missing.is_empty();
            due.then(|| Task::of_offices(BELOW, Place::MonthlyReports, &missing).count(missing.len()))
                .into_iter()
                .collect()
        }
        OfficeLevel::City | OfficeLevel::Province => Vec::new(),
    }
}
