//! What a process of the office is, and what it reads its tasks off.

use chrono::NaiveDate;

use super::task::{Sort, Task};
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Kind;
use crate::ledger::{Profile, Registry};

/// What a process reads its tasks off: the register of an office that is set up, on its own day.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub registry: &'a Registry,
    pub profile: &'a Profile,
    pub on: NaiveDate,
}

/// Records of these kinds about an office are entered, corrected and taken away at the screen of a process, and so not in
/// 业务记录: where the screen is the work of the level.
#[derive(Clone, Copy)]
pub struct Keeps {
    pub kinds: &'static [Kind],
    pub levels: &'static [OfficeLevel],
}

impl Keeps {
    pub const NOTHING: Self = Self { kinds: &[], levels: &[] };
}

/// Where a process is the work of every level.
pub const EVERY_LEVEL: [OfficeLevel; 4] =
    [OfficeLevel::Province, OfficeLevel::City, OfficeLevel::County, OfficeLevel::Grassroots];

/// One process of the office.
pub struct Process {
    /// What stands at its screen.
    pub keeps: Keeps,
    /// Every sort of task it may have.
    pub sorts: &'static [Sort],
    /// What there is to do now: of each sort what is alike as one task, the most urgent first.
    pub tasks: fn(&Desk<'_>) -> Vec<Task>,
}
