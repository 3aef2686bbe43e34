//! 年度核查: what a county verifies of all its townships at the end of the year (records.md §7).
//!
//! In reading order: [`year`] (when it begins and is to be done), [`counts`] (基数 of all of them on one day, in one table),
//! [`sheet`] (核对表: what each of them is to sign), [`back`] (what came back signed).

pub mod back;
pub mod counts;
pub mod sheet;
pub mod year;

use self::back::{Line, Stage, lines};
use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic, Value};
use crate::domain::record::Kind;
use crate::policy::urgency::Urgency;

/// Sheets of the year are not back yet.
const OPEN: Sort = Sort { code: "verification-open", topic: Topic::Due, urgency: Urgency::Ahead };
/// The same, after the end of the year.
const LATE: Sort = Sort { code: "verification-late", topic: Topic::Due, urgency: Urgency::Overdue };
/// Came back with a difference: the register is to be put right, and the sheet to be found right.
const DIFFERS: Sort = Sort::incomplete("verification-differs");

pub const PROCESS: Process = Process {
    keeps: Keeps { kinds: &[Kind::Verification], levels: counts::LEVELS },
    sorts: &[OPEN, LATE, DIFFERS],
    tasks,
};

/// From 30 September to the end of the year every county that keeps people is asked; afterwards who has begun, until the
/// last sheet is back and found right.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    if !counts::LEVELS.contains(&profile.level()) {
        return Vec::new();
    }
    let year = year::of(on);
    let is_late = year::until(year).is_some_and(|until| until < on);
    let begun = |line: &Line| line.record.is_some();
    let lines = lines(registry, year);
    let asked =
        if is_late { lines.iter().any(begun) } else { registry.of_kind(Kind::Person).next().is_some() };
    if !asked {
        return Vec::new();
    }
    let task = |sort: Sort, is: &dyn Fn(Stage) -> bool| {
        let names: Vec<String> =
            lines.iter().filter(|line| is(line.stage)).map(|line| line.name.clone()).collect();
        let count = names.len();
        let task = Task::of_offices(sort, Place::Verification, &names).count(count).naming(names);
        (count > 0).then(|| task.with("year", Value::Name(year.to_string())))
    };
    let open = task(if is_late { LATE } else { OPEN }, &|stage| !stage.is_back());
    let differs = task(DIFFERS, &|stage| stage == Stage::Differs);
    open.into_iter().chain(differs).collect()
}
