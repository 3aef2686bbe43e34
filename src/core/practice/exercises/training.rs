//! 首年培训: a roll that was never entered, and a newcomer who must still attend (clause 58).

use super::exercise::{Beginning, Exercise, Goal, Holds, Step};
use super::stage;
use crate::domain::codes::{OfficeLevel, YesNo};
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{In, Kind};
use crate::domain::{Attendance, Engagement};
use crate::ledger::Change;
use crate::policy::engine;
use crate::policy::outcome::Verdict;

const RULE: &str = "R-TRAIN1Y";

pub static TRAINING: Exercise = Exercise {
    id: "training",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 8,
    begin,
    steps: &[
        Step { address: "people/{person}", controls: &["people-add kind=kind-attendance"] },
        Step { address: "people/{person}", controls: &["people-add kind=kind-attendance", "save"] },
        Step { address: "training", controls: &["training-new"] },
        Step { address: "training", controls: &["training-new", "save"] },
        Step { address: "training", controls: &["training-enrol-open"] },
        Step { address: "training", controls: &["training-enrol-open", "training-enrol-do count=2"] },
    ],
    goals: &[
        Goal { code: "entered", about: "person", clauses: &[58], holds: Holds::Mended(RULE) },
        Goal {
            code: "day",
            about: "person",
            clauses: &[58],
            holds: Holds::When(|seen| {
                let day = seen.beginning.text("day").parse().ok();
                seen.all_new("person", Kind::Attendance, |own| {
                    Attendance::of(&own.body).is_some_and(|own| own.first_day == day && counts(own))
                })
            }),
        },
        Goal {
            code: "invited",
            about: "newcomer",
            clauses: &[57, 58],
            holds: Holds::When(|seen| {
                let new: Vec<_> = seen.new_about("newcomer", Kind::Attendance).collect();
                let ahead = |own: &Attendance| {
                    let held = own.session.and_then(|session| seen.registry.find(session));
                    held.is_some() && own.first_day.is_some_and(|day| day >= seen.on) && counts(own)
                };
                new.iter().any(|own| Attendance::of(&own.body).is_some_and(ahead))
            }),
        },
    ],
    kinds: &[Kind::TrainingSession],
    sends: false,
};

/// Whether it is such a training, as far as it says.
fn counts(own: &Attendance) -> bool {
    own.counts != Some(YesNo::No)
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (book, made) = stage::county(exercise, exercise.code(), &[4, 4, 4, 4], &[RULE])?;
    let mut beginning = stage::ready(book, Some(&made));
    beginning.name_planted("person", RULE);
    let person = beginning.id("person").ok_or_else(|| Issue::new("place-missing"))?;
    let hired = |beginning: &Beginning, person: Id| {
        let mut about = beginning.register.registry.about(person);
        about.find_map(|record| Engagement::of(&record.body)?.hired)
    };
    let day = hired(&beginning, person).map(|hired| super::super::random::on(hired.first_day(), 110));
    beginning.say("day", day.unwrap_or_default());
    let newcomer = newcomer(&beginning, exercise, person).ok_or_else(|| Issue::new("place-missing"))?;
    let gone = beginning.register.registry.about(newcomer).filter(|record| record.kind() == Kind::Attendance);
    let gone = gone.map(|record| Change::Remove { id: record.id }).collect();
    beginning.change(gone);
    beginning.name("newcomer", newcomer);
    Ok(beginning)
}

/// Somebody of the last recruitment, in the first year.
fn newcomer(beginning: &Beginning, exercise: &Exercise, not: Id) -> Option<Id> {
    let registry = &beginning.register.registry;
    let year = stage::ago(exercise, 330);
    let new = registry.of_kind(Kind::Engagement).filter(|record| {
        Engagement::of(&record.body).and_then(|own| own.hired).is_some_and(|hired| hired.first_day() > year)
    });
    let met = |person: &Id| {
        let told = engine::verdicts_of(registry, RULE, &[*person], exercise.on());
        told.iter().any(|outcome| outcome.verdict == Verdict::Met)
    };
    new.map(|record| record.subject).find(|person| *person != not && met(person))
}
