//! What a process of the office is, and what it reads its tasks off.

use chrono::NaiveDate;

use super::task::{Sort, Task};
use crate::ledger::{Profile, Registry};

/// What a process reads its tasks off: the register of an office that is set up, on its own day.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub registry: &'a Registry,
    pub profile: &'a Profile,
    pub on: NaiveDate,
}

/// One process of the office.
pub struct Process {
    /// Every sort of task it may have.
    pub sorts: &'static [Sort],
    /// What there is to do now: of each sort what is alike as one task, the most urgent first.
    pub tasks: fn(&Desk<'_>) -> Vec<Task>,
}
