//! 超员说明: a township has more people than the guidance usually allows; a written reason is needed (clause 28).

use std::sync::Arc;

use super::exercise::{Beginning, Exercise, Goal, Holds, Seen, Step};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::{Kind, Record};

pub static CAP: Exercise = Exercise {
    id: "cap",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 5,
    begin,
    steps: &[
        Step { address: "offices", controls: &["{town}"] },
        Step { address: "offices", controls: &["{town}", "staffing-note-add"] },
        Step { address: "offices", controls: &["{town}", "staffing-note-add", "save"] },
    ],
    goals: &[
        Goal {
            code: "reason",
            about: "town",
            clauses: &[28],
            holds: Holds::When(|seen| note(seen, "reason")),
        },
        Goal {
            code: "document",
            about: "town",
            clauses: &[28],
            holds: Holds::When(|seen| note(seen, "document")),
        },
        Goal { code: "in-force", about: "town", clauses: &[28], holds: Holds::Mended("R-CAP") },
    ],
    kinds: &[],
    sends: false,
};

/// Whether a note on more than five people says something.
fn note(seen: &Seen<'_>, field: &str) -> bool {
    let over_five = |own: &&Arc<Record>| own.body.get("kind").as_deref() == Some("1");
    seen.new_about("town", Kind::StaffingNote).filter(over_five).any(|note| note.body.has(field))
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (book, made) = stage::county(exercise, exercise.code(), &[3, 2, 7, 1, 2], &["R-CAP"])?;
    let mut beginning = stage::ready(book, Some(&made));
    beginning.name_planted("town", "R-CAP");
    beginning.say("document", "昆工发〔2026〕18号");
    Ok(beginning)
}
