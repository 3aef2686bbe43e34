//! 备案: filing upward through four levels, and what comes back (clauses 39, 40).
//!
//! In reading order: [`stage`] (where one engagement stands), [`queue`] (whose turn it is), [`candidate`] (what stands
//! against filing), [`figures`] (the four counters), [`numbers`] (what the province gives).

mod candidate;
mod figures;
mod numbers;
mod queue;
mod stage;

use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task};
use crate::domain::record::Record;

pub use self::candidate::{Candidate, HeldBack, Obstacle, candidates, held_back};
pub use self::figures::{Counter, Counters, counter, counters, standing};
pub use self::numbers::{next_number, next_place, number};
pub use self::queue::{Waiting, fileable, waiting};
pub use self::stage::{FilingState, differences, in_scope, state};

/// Filings of ours were returned, with so many reasons in all: to be corrected field by field.
const RETURNED: Sort = Sort::returned("returned");
/// Requests of subordinates wait for our answer (province), or to be filed onward (city).
const WAITING: Sort = Sort::file("waiting");
/// People of ours can be filed now: never filed, returned, or changed since.
const UNFILED: Sort = Sort::file("unfiled");
/// People of ours are to be filed and cannot be yet: something stands against it.
const HELD_BACK: Sort = Sort::incomplete("held-back");

pub const PROCESS: Process =
    Process { keeps: Keeps::NOTHING, sorts: &[RETURNED, WAITING, UNFILED, HELD_BACK], tasks };

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    // One look at everybody's filings serves both what was returned and what is to be filed.
    let ours = queue::own_engagements(desk.registry);
    let ours: Vec<(&Record, FilingState)> =
        ours.map(|record| (&**record, stage::state_of(desk.registry, record))).collect();
    let mut tasks: Vec<Task> = returned(desk, &ours).into_iter().chain(asked(desk)).collect();
    if !desk.profile.drafts_people() {
        let filed_here = ours.into_iter().filter(|(record, _)| queue::may_be_filed(record));
        tasks.append(&mut to_file(&candidate::among(desk.registry, filed_here)));
    }
    tasks
}

fn returned(desk: &Desk<'_>, ours: &[(&Record, FilingState)]) -> Option<Task> {
    let (mut people, mut count) = (Vec::new(), 0);
    for (record, state) in ours {
        if let FilingState::Returned { reasons, .. } = state {
            people.push(record.subject);
            count += reasons.len();
        }
    }
    (!people.is_empty()).then(|| Task::of_people(RETURNED, desk.registry, people).count(count))
}

fn asked(desk: &Desk<'_>) -> Option<Task> {
    let asked = waiting(desk.registry);
    let ours = |waiting: &&Waiting| {
        desk.profile.superior().is_none() || desk.registry.carriers(waiting.request).next().is_none()
    };
    let open = asked.iter().filter(ours).count();
    (open > 0).then(|| Task::new(WAITING, Place::Filing).count(open))
}

/// Who is to be filed, as 备案 counts them: those who can be now, and those who cannot. Who was returned counts among
/// them, but is no news where nobody else is.
fn to_file(candidates: &[Candidate]) -> Vec<Task> {
    let returned = |row: &&Candidate| matches!(row.state, FilingState::Returned { .. });
    let (ready, held): (Vec<&Candidate>, Vec<&Candidate>) = candidates.iter().partition(|row| row.is_ready());
    let news = |rows: &[&Candidate]| !rows.iter().all(returned);
    let mut tasks = Vec::new();
    if news(&ready) {
        tasks.push(Task::new(UNFILED, Place::Filing).count(ready.len()));
    }
    if news(&held) {
        let people = held.iter().map(|row| row.person).collect();
        tasks.push(Task::new(HELD_BACK, Place::People(people)).count(held.len()));
    }
    tasks
}
