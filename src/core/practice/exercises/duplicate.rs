//! 重号: two counties ask to file somebody under one identity number; the later one is returned (clauses 39, 95).

use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Holds, Step, TAKE};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;

pub static DUPLICATE: Exercise = Exercise {
    id: "duplicate",
    level: OfficeLevel::City,
    day: "2026-11-24",
    minutes: 8,
    begin,
    steps: &[
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "filing", controls: &["filing-tab-review", "filing-return-name name=wrong"] },
        Step {
            address: "filing",
            controls: &["filing-tab-review", "filing-return-name name=wrong", "filing-return-now"],
        },
    ],
    goals: &[
        Goal { code: "one", about: "", clauses: &[39], holds: Holds::Taken("one") },
        Goal { code: "other", about: "", clauses: &[39], holds: Holds::Taken("other") },
        Goal {
            code: "returned",
            about: "wrong",
            clauses: &[39, 95],
            holds: Holds::When(|seen| seen.returned("wrong", |key| key == "person.id_number")),
        },
        Goal {
            code: "kept",
            about: "right",
            clauses: &[39, 95],
            holds: Holds::When(|seen| !seen.returned("right", |_| true)),
        },
    ],
    kinds: &[Kind::FilingResult],
    sends: true,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut right, own) = stage::county(exercise, "320583", &[3, 2, 3], &["R-FILE"])?;
    let (mut wrong, other) = stage::county(exercise, stage::NEIGHBOUR, &[2, 2], &["R-FILE"])?;
    let city = stage::city(exercise, &mut [&mut right, &mut wrong])?;
    let (here, there) = (stage::planted(&own)?, stage::planted(&other)?);
    let number = right.made.registry.find(here).and_then(|record| record.body.get("id_number"));
    stage::same_number(&right, here, &mut wrong, there)?;
    let mut files = Vec::new();
    for (book, person, code) in [(&mut right, here, "one"), (&mut wrong, there, "other")] {
        files.push(stage::upward(book, exercise.on(), &[person], code)?);
    }
    let mut beginning = stage::ready(city, None);
    beginning.name_of("right", &right, here);
    beginning.name_of("wrong", &wrong, there);
    beginning.say("number", number.unwrap_or_default().chars().skip(14).collect::<String>());
    beginning.files = files;
    Ok(beginning)
}
