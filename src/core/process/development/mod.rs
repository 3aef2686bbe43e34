//! 激励与发展 (clauses 52–54, 66, 72–83): exams and certificates, their registration and the hours it asks for, whom the
//! departments are told of, post levels, rewards and recommendations. What stands with somebody R-REG1, R-REG2, R-CE, R-POST,
//! R-REWARD and R-PREFER say. Nobody is chosen here: grounds stand beside names, and a person ticks.
//!
//! In reading order: [`step`] (what is done for many at once), [`line`](mod@line) (one line of a list), [`people`] (whose),
//! [`conditions`] (who may sit an exam), [`exams`] and [`certificates`] (the two tables that are typed into),
//! [`registration`], [`talent`], [`posts`], [`candidates`] and [`given`] (the lists), [`board`] (which list has what),
//! [`writing`] (what a step writes).

pub mod board;
mod candidates;
pub mod certificates;
pub mod conditions;
pub mod exams;
mod given;
pub mod line;
mod people;
mod posts;
mod registration;
pub mod step;
mod talent;
pub mod writing;

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic};
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Kind;
use crate::policy::urgency::Urgency;

/// The levels whose work it is: a county manages its people.
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::County];

/// Somebody has passed, and no certificate is recorded.
const CERTIFY: Sort = Sort { code: "development-certify", topic: Topic::Due, urgency: Urgency::Later };
/// Recommendations of which nobody has said what came of them: others decide.
const OUTCOME: Sort = Sort { code: "development-outcome", topic: Topic::Due, urgency: Urgency::Open };

/// All other kinds here are of persons, whose file keeps them.
pub const PROCESS: Process =
    Process { keeps: Keeps { kinds: &[Kind::PostLevel], levels: LEVELS }, sorts: &[CERTIFY, OUTCOME], tasks };

/// Registrations and hours stand in the work list by their rules, and not again here.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    if !LEVELS.contains(&profile.level()) {
        return Vec::new();
    }
    let task =
        |sort: Sort, count: usize| (count > 0).then(|| Task::new(sort, Place::Development).count(count));
    let certify = task(CERTIFY, exams::passed(registry, on).len());
    let outcome = task(OUTCOME, given::pending(registry).count());
    certify.into_iter().chain(outcome).collect()
}
