//! 招聘: one open recruitment from the notice to those hired (clauses 31 to 37).
//!
//! In reading order: [`plan`] (the year's plan, and what the city says of it), [`posts`] (which posts, and how many of each), [`applicants`] (who applied, and the table of them), [`check`] (what of it is to be looked at),
//! [`ranking`] (who stands where, and who is proposed), [`outcome`] (what came of a step for several at once), [`round`]
//! (how far each round has come), [`hire`] (what hiring writes), [`close`] (what is left of those not hired). The texts to be published are forms of the report.

pub mod applicants;
pub mod check;
pub mod close;
pub mod hire;
pub mod outcome;
pub mod plan;
pub mod posts;
pub mod ranking;
pub mod round;

use self::round::{Round, Step};
use super::desk::{Desk, Keeps, Process};
use super::task::{Place, Sort, Task, Topic, Value};
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Kind;
use crate::policy::urgency::Urgency;

/// A step's day is over and what it should bring is not there.
const LATE: Sort = Sort { code: "recruitment-late", topic: Topic::Due, urgency: Urgency::Overdue };
/// The showing is over: whoever is proposed can be hired.
const HIRE: Sort = Sort { code: "recruitment-hire", topic: Topic::Due, urgency: Urgency::Ahead };
/// Everybody is hired: what is known of the others is to be let go.
const CLOSE: Sort = Sort { code: "recruitment-close", topic: Topic::Due, urgency: Urgency::Open };
/// Counties have planned, and wait for what their city thinks of it.
const OPINION: Sort = Sort { code: "recruitment-opinion", topic: Topic::Due, urgency: Urgency::Ahead };

/// A county recruits, together with its city or after the city's opinion (reading A40).
pub const LEVELS: &[OfficeLevel] = &[OfficeLevel::City, OfficeLevel::County];

pub const PROCESS: Process = Process {
    keeps: Keeps {
        kinds: &[Kind::RecruitmentPlan, Kind::PlanOpinion, Kind::Recruitment, Kind::Application],
        levels: LEVELS,
    },
    sorts: &[LATE, HIRE, CLOSE, OPINION],
    tasks,
};

fn tasks(desk: &Desk<'_>) -> Vec<Task> {
    if !LEVELS.contains(&desk.profile.level()) {
        return Vec::new();
    }
    let rounds = round::all(desk.registry, desk.on);
    let task = |sort: Sort, is: &dyn Fn(&Round) -> bool| {
        let found: Vec<&Round> = rounds.iter().filter(|round| round.ours && is(round)).collect();
        let first = found.first()?;
        let place = if found.len() == 1 { Place::Round(first.id) } else { Place::Recruitment };
        Some(Task::new(sort, place).with("name", Value::Name(first.title.clone())).count(found.len()))
    };
    let late = task(LATE, &|round| round.late());
    let hire = task(HIRE, &|round| round.stage() == Some(Step::Hire) && round.proposed > 0);
    // Rounds of former years, entered without applicants, ask for nothing.
    let close = task(CLOSE, &|round| round.stage() == Some(Step::Close) && round.named > 0);
    let waiting = if desk.profile.level() == OfficeLevel::City {
        plan::waiting(desk.registry, desk.on)
    } else {
        Vec::new()
    };
    let names: Vec<String> = waiting.iter().map(|plan| plan.name.clone()).collect();
    let opinion = (!names.is_empty())
        .then(|| Task::of_offices(OPINION, Place::RecruitmentPlan, &names).naming(names.clone()));
    late.into_iter().chain(hire).chain(close).chain(opinion).collect()
}
