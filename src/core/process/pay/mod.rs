//! 薪酬: the month's run of pay, filled from the month before, adjusted, looked through and confirmed (clauses 44, 45;
//! reading A34). The program works out no legal amount.
//!
//! In reading order: [`run`] (the table of a month), [`scheme`] (what the pay scheme lays down for it), [`minimum`] (the minimum wage it is
//! held against, where one is entered), [`check`] (what is to be looked at before it is confirmed), [`grades`] (who may be placed or moved a step).

pub mod check;
pub mod grades;
pub mod minimum;
pub mod run;
pub mod scheme;

use chrono::Datelike as _;

use super::desk::{Desk, Keeps, Process};
use super::month_sheet::{before, sheet};
use super::task::{Place, Sort, Task};
use crate::domain::codes::OfficeLevel;
use crate::domain::period::Month;
use crate::domain::record::Kind;
use crate::domain::value::Value as _;

/// The levels whose work it is: a county pays its people.
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::County];

/// From this day on the pay of the month is asked for.
const FROM_DAY: u32 = 25;

/// The pay of a month is not confirmed.
const OPEN: Sort = Sort::incomplete("pay-open");

pub const PROCESS: Process = Process {
    keeps: Keeps {
        kinds: &[run::SHEET, Kind::PayScheme, Kind::MinimumWage, Kind::PayGuidance, Kind::Benchmark],
        levels: LEVELS,
    },
    sorts: &[OPEN],
    tasks,
};

/// The month whose pay is asked for on a day.
pub fn asked(on: chrono::NaiveDate) -> Option<Month> {
    let month = Month::of(on)?;
    if on.day() < FROM_DAY { before(month) } else { Some(month) }
}

/// Where an office has begun to keep its pay here, each month is asked for.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    let Some(month) = asked(on).filter(|_| LEVELS.contains(&profile.level())) else { return Vec::new() };
    let begun =
        registry.sheets().any(|other| Some(other.owner) == registry.office() && other.kind() == run::SHEET);
    let own = sheet(registry, &run::told(month)).and_then(|(_, own)| own);
    let open = own.is_none_or(|own| !own.body.has("confirmed"));
    let task = || Task::new(OPEN, Place::Pay).with("month", super::task::Value::Name(month.text()));
    (begun && open).then(task).into_iter().collect()
}
