//! 换电脑: the register moves to another PC by its backup, and nothing is lost on the way.

use super::exercise::{Beginning, Exercise, Goal, Holds, Step};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;

pub static BACKUP: Exercise = Exercise {
    id: "backup",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 8,
    begin,
    steps: &[
        Step { address: "settings", controls: &["backup-make"] },
        Step { address: "settings", controls: &["remove"] },
        Step { address: "settings", controls: &["remove", "remove-do"] },
        Step { address: "", controls: &["start-restore"] },
        Step { address: "", controls: &["start-restore", "backup-choose", "backup-open", "restore-do"] },
    ],
    goals: &[
        Goal { code: "restored", about: "", clauses: &[92], holds: Holds::Restored },
        Goal {
            code: "whole",
            about: "",
            clauses: &[92],
            holds: Holds::When(|seen| {
                let mut people = seen.beginning.register.registry.of_kind(Kind::Person);
                seen.is_restored() && people.all(|person| seen.registry.find(person.id).is_some())
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
