//! 换电脑: the register moves to another PC by its backup, and nothing is lost on the way.

use super::exercise::{Beginning, Exercise, Goal, Holds, Step};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::ledger::Change;

pub static BACKUP: Exercise = Exercise {
    id: "backup",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 8,
    begin,
    steps: &[
        Step { address: "settings", control: "backup-make" },
        Step { address: "settings", control: "remove" },
        Step { address: "", control: "start-restore" },
    ],
    goals: &[
        Goal {
            code: "restored",
            clauses: &[92],
            holds: Holds::When(|seen| {
                let mut changes = seen.acts.iter().flat_map(|act| &act.batch.changes);
                changes.any(|change| matches!(change, Change::Incarnation { .. }))
            }),
        },
        Goal {
            code: "whole",
            clauses: &[92],
            holds: Holds::When(|seen| {
                let people = |registry: &crate::ledger::Registry| registry.of_kind(Kind::Person).count();
                seen.did("reincarnate") && people(seen.registry) >= people(&seen.beginning.register.registry)
            }),
        },
    ],
    kinds: &[],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (book, made) = stage::county(exercise, exercise.code(), &[3, 2, 3], &[])?;
    let mut beginning = stage::ready(book, Some(&made));
    beginning.say("people", beginning.register.registry.of_kind(Kind::Person).count());
    Ok(beginning)
}
