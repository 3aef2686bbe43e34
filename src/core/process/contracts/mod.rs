//! 合同与退出 (clauses 47, 62, 69, 93): contracts that end are renewed for several in one act, and whoever leaves is seen off
//! step by step. Which contract ends when R-RENEW says, what has become of one that ended R-CONTRACT, whom the guidance
//! names R-FAIL2; nothing of it is judged a second time here, and nothing is decided.
//!
//! In reading order: [`expiring`] (whose contract ends, and what is to be looked at before it is renewed), [`listed`] (a list of
//! whom the employer wants to renew), [`renewal`] (what renewing writes), [`steps`] (what an exit of each kind calls for), [`leaving`] (what an exit ends, and how it is
//! registered), [`exits`] (where each exit stands).

pub mod exits;
pub mod expiring;
pub mod leaving;
pub mod listed;
pub mod renewal;
pub mod steps;

use self::exits::{Exiting, recent};
use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic};
use crate::domain::codes::OfficeLevel;
use crate::order::Gathered as _;
use crate::policy::urgency::Urgency;

/// A county, or the city for those it hires itself, keeps contracts and exits (records.md §6).
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::City, OfficeLevel::County];

/// The law's last day for the proof or the transfer has gone.
const LATE: Sort = Sort { code: "exits-late", topic: Topic::Due, urgency: Urgency::Overdue };
/// Somebody has left, or leaves today, and steps are open.
const OPEN: Sort = Sort { code: "exits-open", topic: Topic::Due, urgency: Urgency::Ahead };

pub const PROCESS: Process = Process { keeps: Keeps::NOTHING, sorts: &[LATE, OPEN], tasks };

/// A contract that ends stands in the work list by R-RENEW and R-CONTRACT, an exit that is not filed by R-REFILE and
/// R-FILE: not again here.
fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    let Desk { registry, profile, on } = *desk;
    if !LEVELS.contains(&profile.level()) {
        return Vec::new();
    }
    let (late, open): (Vec<Exiting>, Vec<Exiting>) = recent(registry, on)
        .into_iter()
        .filter(|own| own.date <= on && own.is_open())
        .partition(|own| own.is_late());
    let task = |sort: Sort, found: &[Exiting]| {
        let people = found.iter().map(|own| own.named.person).into_set();
        let named = Task::of_people(sort, registry, people.into_iter().collect());
        (!found.is_empty()).then_some(Task { place: Place::Exits, ..named })
    };
    [task(LATE, &late), task(OPEN, &open)].into_iter().flatten().collect()
}
