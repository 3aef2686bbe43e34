//! 经费与服务: the money for these workers year by year, and what the union buys from social organisations (clauses 97–101;
//! readings A42–A44). Nothing is judged here: whether a year is budgeted R-BUDGET says, and R-SOCORG of each contract.
//!
//! In reading order: [`payroll`] (what the register itself holds of pay and contributions), [`years`] (budget and execution of
//! a year, with the cost per head), [`table`] (the same as a table to be typed into), [`services`] (service contracts),
//! [`employers`] (who employs whom), [`roster`] (an organisation's own list beside the register).

pub mod employers;
pub mod payroll;
pub mod roster;
pub mod services;
pub mod table;
pub mod years;

use chrono::Datelike as _;

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Value};
use crate::domain::Budget;
use crate::domain::codes::OfficeLevel;
use crate::domain::record::{In as _, Kind};

/// The levels whose work it is: cities and counties (reading A44).
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::City, OfficeLevel::County];

/// The last year is over, and what was spent of its budget is not said.
const SPENT: Sort = Sort::incomplete("funding-spent");

pub const PROCESS: Process = Process {
    keeps: Keeps {
        kinds: &[Kind::Budget, Kind::Subsidy, Kind::SocialOrganisation, Kind::ServiceContract],
        levels: LEVELS,
    },
    sorts: &[SPENT],
    tasks,
};

/// Whether a year is budgeted, and which contract ends, stands in the work list by the rules.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    if !LEVELS.contains(&profile.level()) {
        return Vec::new();
    }
    let last = on.year() - 1;
    let own = years::budget(registry, profile.office(), last).and_then(|record| Budget::of(&record.body));
    let open = own.is_some_and(|own| own.amount.is_some() && own.spent.is_none());
    let task = || Task::new(SPENT, Place::Funding).with("year", Value::Name(last.to_string()));
    open.then(task).into_iter().collect()
}
