//! 重号: two counties ask to file somebody under one identity number; the later one is returned (clauses 39, 95).

use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Holds, Seen, Step, TAKE};
use super::stage;
use crate::domain::FilingResult;
use crate::domain::codes::{FilingOutcome, OfficeLevel};
use crate::domain::issue::Issue;
use crate::domain::record::{In, Kind};

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
            holds: Holds::When(|seen| returned(seen, "wrong", |key| key == "person.id_number")),
        },
        Goal {
            code: "kept",
            about: "right",
            clauses: &[39, 95],
            holds: Holds::When(|seen| !returned(seen, "right", |_| true)),
        },
    ],
    kinds: &[Kind::FilingResult],
    sends: true,
};

/// Whether the request about somebody was returned by this office, for such a field.
fn returned(seen: &Seen<'_>, key: &str, field: fn(&str) -> bool) -> bool {
    seen.new_about(key, Kind::FilingResult).any(|record| {
        FilingResult::of(&record.body).is_some_and(|own| {
            let mut reasons = own.reasons.iter().flat_map(|reasons| &reasons.0);
            own.outcome == Some(FilingOutcome::Returned) && reasons.any(|reason| field(&reason.key))
        })
    })
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut right, own) = stage::county(exercise, "320583", &[3, 2, 3], &["R-FILE"])?;
    let (mut wrong, other) = stage::county(exercise, stage::NEIGHBOUR, &[2, 2], &["R-FILE"])?;
    let city = stage::city(exercise, &mut [&mut right, &mut wrong])?;
    let missing = || Issue::new("place-missing");
    let [here, there] = [&own, &other].map(|made| made.planted.first().map(|planted| planted.subject));
    let (here, there) = (here.ok_or_else(missing)?, there.ok_or_else(missing)?);
    let number = right.made.registry.find(here).and_then(|record| record.body.get("id_number"));
    stage::same_number(&right, here, &mut wrong, there)?;
    let mut files = Vec::new();
    for (book, person, code) in [(&mut right, here, "one"), (&mut wrong, there, "other")] {
        let mut about = book.made.registry.about(person);
        let engagement = about.find(|record| record.kind() == Kind::Engagement).ok_or_else(missing)?.id;
        files.push(stage::upward(book, exercise.on(), &[engagement], code)?);
    }
    let mut beginning = stage::ready(city, None);
    for (key, book, person) in [("right", &right, here), ("wrong", &wrong, there)] {
        let text = stage::called(&book.made.registry, person);
        beginning.named.push(super::exercise::Named { key, id: Some(person), text });
    }
    beginning.say("number", number.unwrap_or_default().chars().skip(14).collect::<String>());
    beginning.files = files;
    Ok(beginning)
}
