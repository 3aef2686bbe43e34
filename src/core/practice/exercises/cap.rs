//! 超员说明: a township has more people than the guidance usually allows; a written reason is needed (clause 28).

use super::exercise::{Beginning, Exercise, Goal, Holds, Step};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;

pub static CAP: Exercise = Exercise {
    id: "cap",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 5,
    begin,
    steps: &[
        Step { address: "offices", control: "{town}" },
        Step { address: "offices", control: "staffing-note-add" },
        Step { address: "offices", control: "save" },
    ],
    goals: &[
        Goal { code: "reason", clauses: &[28], holds: Holds::Mended("R-CAP") },
        Goal {
            code: "document",
            clauses: &[28],
            holds: Holds::When(|seen| {
                seen.new_about("town", Kind::StaffingNote).any(|note| note.body.get("document").is_some())
            }),
        },
    ],
    kinds: &[],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (book, made) = stage::county(exercise, exercise.code(), &[3, 2, 7, 1, 2], &["R-CAP"])?;
    let mut beginning = stage::ready(book, Some(&made));
    beginning.name_planted("town", "R-CAP");
    beginning.say("document", "昆工发〔2026〕18号");
    Ok(beginning)
}
