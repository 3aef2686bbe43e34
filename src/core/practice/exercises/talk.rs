//! 诫勉谈话: somebody failed the yearly assessment and nobody has talked with them (clause 68).

use super::exercise::{Beginning, Exercise, Goal, Holds, Step};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;

pub static TALK: Exercise = Exercise {
    id: "talk",
    level: OfficeLevel::County,
    day: "2026-03-20",
    minutes: 5,
    begin,
    steps: &[
        Step { address: "people/{person}", controls: &["~kind-talk"] },
        Step { address: "people/{person}", controls: &["~kind-talk", "why-do-new kind=kind-talk"] },
        Step { address: "people/{person}", controls: &["~kind-talk", "why-do-new kind=kind-talk", "save"] },
    ],
    goals: &[
        Goal { code: "talk", about: "person", clauses: &[68], holds: Holds::Mended("R-TALK") },
        Goal {
            code: "day",
            about: "person",
            clauses: &[68],
            holds: Holds::When(|seen| {
                let day = Some(seen.beginning.text("day"));
                seen.all_new("person", Kind::Talk, |own| own.body.get("date").as_deref() == day)
            }),
        },
    ],
    kinds: &[],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (book, made) = stage::county(exercise, exercise.code(), &[3, 2, 4, 1], &["R-TALK"])?;
    let mut beginning = stage::ready(book, Some(&made));
    beginning.name_planted("person", "R-TALK");
    beginning.say("day", stage::ago(exercise, 4));
    Ok(beginning)
}
