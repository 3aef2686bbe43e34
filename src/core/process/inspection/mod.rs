//! 督查: a city's look into how its counties hire, train and manage, together with other departments (clause 71), and a
//! province's into its cities. What was found does not travel downward by file: 督查反馈 goes as a letter.
//!
//! In reading order: [`stage`] (how far one is), [`year`] (all of a year), [`coverage`] (who was looked into and who was
//! not), [`steps`] (what is written for many at once), [`sheet`] (the table in which findings are entered).

pub mod coverage;
pub mod sheet;
pub mod stage;
pub mod steps;
pub mod year;

use self::stage::Stage;
use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic};
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Kind;
use crate::policy::urgency::Urgency;

/// The levels whose work it is.
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::Province, OfficeLevel::City];

/// The planned day is over, and nobody has looked.
const LATE: Sort = Sort { code: "inspection-late", topic: Topic::Due, urgency: Urgency::Overdue };
/// What was found should have been mended.
const UNMENDED: Sort = Sort { code: "inspection-unmended", topic: Topic::Due, urgency: Urgency::Overdue };
/// It is said to be mended: to be looked at and closed.
const CLOSE: Sort = Sort { code: "inspection-close", topic: Topic::Due, urgency: Urgency::Open };

pub const PROCESS: Process = Process {
    keeps: Keeps { kinds: &[Kind::Inspection], levels: LEVELS },
    sorts: &[LATE, UNMENDED, CLOSE],
    tasks,
};

/// What this office has planned and found itself. Whoever was not looked into stands in the work list by R-INSPECT.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    if !LEVELS.contains(&desk.profile.level()) {
        return Vec::new();
    }
    let lines = year::all(desk.registry, desk.on);
    let task = |sort: Sort, is: &dyn Fn(&year::Line) -> bool| {
        let names: Vec<String> =
            lines.iter().filter(|line| line.ours && is(line)).map(|line| line.name.clone()).collect();
        let count = names.len();
        let task = Task::of_offices(sort, Place::Inspection, &names).count(count).naming(names);
        (count > 0).then_some(task)
    };
    let late = task(LATE, &|line| line.is_late() && line.stage == Stage::Planned);
    let unmended = task(UNMENDED, &|line| line.is_late() && line.stage == Stage::Mending);
    let close = task(CLOSE, &|line| line.stage == Stage::Mended);
    late.into_iter().chain(unmended).chain(close).collect()
}
