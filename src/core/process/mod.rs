//! How the office's work goes. A process is a file or a folder here and a line in [`ALL`]: its stages read off the
//! records, its rows, and its tasks for the work list. A task is data down to where it is done, so that no screen
//! knows a process: the words `task-CODE`, `task-CODE-badge` and `task-CODE-do` are all that it needs besides.
//!
//! In reading order: [`desk`] (what a process is), [`task`] (what there is to do), [`filing`] (备案), [`drafts`] and [`proposals`] (people entered
//! for a superior, and what becomes of them there), [`sending`] and [`receipts`] (files that go out and come in),
//! [`transfers`] (调动), [`keys`] (核对码), [`training`] (培训), [`facts`] (资料补全), [`monthly_report`] (月报), [`reporting`] (报表), [`grid`] (the
//! editable table of whatever is done in bulk), [`verification`] (年度核查), [`month_sheet`] (who stands in a month's sheet),
//! [`pay`] (薪酬), [`contributions`] (社保公积金), [`assessment`] (考核), [`recruitment`] (招聘),
//! [`development`] (激励与发展), [`funding`] (经费与服务), [`inspection`] (督查),
//! [`contracts`] (合同与退出), [`erasure`] (已按期限删除).

pub mod assessment;
pub mod contracts;
pub mod contributions;
pub mod desk;
pub mod development;
pub mod drafts;
pub mod erasure;
pub mod facts;
pub mod filing;
pub mod funding;
pub mod grid;
pub mod inspection;
pub mod keys;
pub mod month_sheet;
pub mod monthly_report;
pub mod pay;
pub mod proposals;
pub mod receipts;
pub mod recruitment;
pub mod reporting;
pub mod sending;
pub mod task;
pub mod training;
pub mod transfers;
pub mod verification;

use chrono::NaiveDate;

use self::desk::{Desk, Process};
use self::task::Task;
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::order::Ordered;

/// In the order in which their tasks stand.
pub const ALL: &[Process] = &[
    proposals::PROCESS,
    filing::PROCESS,
    drafts::PROCESS,
    sending::PROCESS,
    transfers::PROCESS,
    keys::PROCESS,
    receipts::PROCESS,
    training::PROCESS,
    facts::PROCESS,
    monthly_report::PROCESS,
    reporting::PROCESS,
    pay::PROCESS,
    contributions::PROCESS,
    assessment::PROCESS,
    verification::PROCESS,
    recruitment::PROCESS,
    development::PROCESS,
    funding::PROCESS,
    inspection::PROCESS,
    contracts::PROCESS,
    erasure::PROCESS,
];

/// The process at whose screen records of a kind about an office are kept, where that is the work of the level; all
/// others are kept in 业务记录 or at a desk of their own.
pub fn keeper(kind: Kind, level: OfficeLevel) -> Option<&'static Process> {
    ALL.iter().find(|process| process.keeps.kinds.contains(&kind) && process.keeps.levels.contains(&level))
}

/// The work list of this office on a day, most urgent first.
pub fn tasks(registry: &Registry, on: NaiveDate) -> Vec<Task> {
    tasks_of(ALL, registry, on)
}

/// The tasks of some processes.
pub fn tasks_of(processes: &[Process], registry: &Registry, on: NaiveDate) -> Vec<Task> {
    // On another day nothing is done.
    let Some(profile) = registry.profile.as_ref().filter(|_| !registry.is_view()) else { return Vec::new() };
    let desk = Desk { registry, profile, on };
    let mut tasks: Vec<Task> = processes.iter().flat_map(|process| (process.tasks)(&desk)).collect();
    tasks.order_by_key(|task| !task.sort.comes_first());
    tasks
}
