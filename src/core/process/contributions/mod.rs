//! 社保公积金 (clauses 48, 49; reading A35): month by month what was due and what was paid, from whom the rest is to be
//! asked, and who must still be registered. Nothing is judged here: what is short, late or overdue R-SI and R-HF say.
//!
//! In reading order: [`sheets`] (which there are), [`people`] (for whom a month is paid in), [`judged`] (what the two rules say of it), [`months`] (how
//! far each month is), [`grid`] (the table of a month), [`fills`] (what fills its empty cells), [`changes`] (增减员表),
//! [`arrears`] (what is short or late, by who signed), [`watch`] (registration).

pub mod arrears;
pub mod changes;
pub mod fills;
pub mod grid;
pub mod judged;
pub mod months;
pub mod people;
pub mod sheets;
pub mod watch;

use chrono::{Datelike, NaiveDate};

use self::sheets::INSURANCES;
use super::desk::{Desk, Keeps, Process};
use super::month_sheet::before;
use super::task::{Place, Sort, Task, Topic, Value};
use crate::domain::codes::OfficeLevel;
use crate::domain::period::Month;
use crate::domain::record::Kind;
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::policy::urgency::Urgency;

/// The levels whose work it is: a county keeps its people's engagements; a township only drafts them.
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::County];

/// The day of a month from which the sheets of the month before are asked for.
const FROM_DAY: u32 = 25;

/// Nothing of a month has been entered.
const MISSING: Sort = Sort { code: "contributions-missing", topic: Topic::Due, urgency: Urgency::Soon };

pub const PROCESS: Process =
    Process { keeps: Keeps { kinds: &[Kind::ContributionSheet], levels: LEVELS }, sorts: &[MISSING], tasks };

/// The month whose sheets are asked for on a day: up to the 24th it is still the one asked for before.
pub fn asked(on: NaiveDate) -> Option<Month> {
    let last = before(Month::of(on)?)?;
    if on.day() < FROM_DAY { before(last) } else { Some(last) }
}

/// The month of which sheets are asked for and have nothing in them, and how many these are.
pub fn missing(registry: &Registry, on: NaiveDate) -> Option<(Month, usize)> {
    let month = asked(on)?;
    // Where these are not kept at all, nobody is reminded; nor of what lies before the books.
    let is_kept = match months::kept_from(registry) {
        Some(from) => from <= month.last_day(),
        None => sheets::own(registry).next().is_some(),
    };
    // The work list is drawn anew after every edit: who does not keep these is not gone through for them.
    if !is_kept {
        return None;
    }
    let states = INSURANCES.map(|insurance| months::bare(registry, month, insurance));
    let count = states.iter().filter(|state| state.rows == 0 && state.without_row > 0).count();
    (count > 0).then_some((month, count))
}

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let found = missing(desk.registry, desk.on).filter(|_| LEVELS.contains(&desk.profile.level()));
    let task = |(month, count): (Month, usize)| {
        Task::new(MISSING, Place::Contributions).with("month", Value::Name(month.text())).count(count)
    };
    found.map(task).into_iter().collect()
}
