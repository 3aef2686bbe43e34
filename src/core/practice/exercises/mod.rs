//! 练习题: tasks with a beginning, steps and goals. One script is guided tour, exercise and test. In reading order:
//! [`exercise`] (what one is), [`stage`] (what they begin with), [`clock`], [`marking`], then the exercises.

mod altered;
mod arrears;
mod backup;
mod cap;
pub mod clock;
mod declined;
mod duplicate;
pub mod exercise;
mod liar;
pub mod marking;
mod monthly;
mod order;
mod pack;
mod publish;
mod quarter;
mod returned;
mod roster;
mod stage;
mod talk;
mod training;
mod transfer;
mod two_cities;

use chrono::{DateTime, FixedOffset};

use crate::domain::id::Id;
use crate::ledger::Profile;

use exercise::Exercise;

/// In the order in which they are offered: by level, the easier first.
pub const ALL: &[&Exercise] = &[
    &monthly::MONTHLY,
    &declined::DECLINED,
    &cap::CAP,
    &talk::TALK,
    &training::TRAINING,
    &arrears::ARREARS,
    &returned::RETURNED,
    &transfer::TRANSFER,
    &pack::PACK,
    &quarter::QUARTER,
    &backup::BACKUP,
    &roster::ROSTER,
    &altered::ALTERED,
    &order::ORDER,
    &liar::LIAR,
    &duplicate::DUPLICATE,
    &publish::PUBLISH,
    &two_cities::TWO_CITIES,
];

pub fn find(id: &str) -> Option<&'static Exercise> {
    ALL.iter().copied().find(|exercise| exercise.id == id)
}

/// Whether an exercise goes by the start page, where a backup is restored: a program for one class has no such page.
pub fn needs_start(exercise: &Exercise) -> bool {
    exercise.steps.iter().any(|step| step.controls.contains(&"start-restore"))
}

/// The exercise to which a register belongs.
pub fn of_register(register: Id) -> Option<&'static Exercise> {
    ALL.iter().copied().find(|exercise| exercise.register() == register)
}

/// When a register begins that stands on a day of its own, whatever day it is: an exercise's, never an office's.
pub fn morning_of(profile: &Profile) -> Option<DateTime<FixedOffset>> {
    let exercise = of_register(profile.register).filter(|_| profile.practice)?;
    Some(super::book::morning(exercise.on()))
}
