//! 两市重号: the files of two cities name one identity number; the province files one request and returns the other
//! (clauses 39, 95).

use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Holds, Step, TAKE};
use super::stage;
use crate::domain::FilingResult;
use crate::domain::codes::{FilingOutcome, OfficeLevel};
use crate::domain::issue::Issue;
use crate::domain::record::Kind;

const REVIEW: &str = "filing-tab-review";

pub static TWO_CITIES: Exercise = Exercise {
    id: "two-cities",
    level: OfficeLevel::Province,
    day: "2026-11-24",
    minutes: 10,
    begin,
    steps: &[
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "filing", controls: &[REVIEW, "filing-return-name name=wrong"] },
        Step { address: "filing", controls: &[REVIEW, "filing-return-name name=wrong", "filing-return-now"] },
        Step { address: "filing", controls: &[REVIEW, "filing-tick name=right"] },
        Step { address: "filing", controls: &[REVIEW, "filing-tick name=right", "filing-record"] },
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
            code: "recorded",
            about: "right",
            clauses: &[39, 95],
            holds: Holds::When(|seen| {
                let recorded = |own: &FilingResult| own.outcome == Some(FilingOutcome::Recorded);
                seen.answers("right").any(recorded) && !seen.answers("wrong").any(recorded)
            }),
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
    let (mut right, own) = stage::county(exercise, "320583", &[2, 1, 2], &["R-FILE"])?;
    let (mut wrong, other) = stage::county(exercise, "320282", &[2, 1], &["R-FILE"])?;
    let (here, there) = (stage::planted(&own)?, stage::planted(&other)?);
    stage::same_number(&right, here, &mut wrong, there)?;
    let mut one = stage::city_at(exercise, "3205", &mut [&mut right])?;
    let mut two = stage::city_at(exercise, "3202", &mut [&mut wrong])?;
    let province = stage::city_at(exercise, "32", &mut [&mut one, &mut two])?;
    let mut files = Vec::new();
    for (county, person, city, code) in
        [(&mut right, here, &mut one, "one"), (&mut wrong, there, &mut two, "other")]
    {
        let file = stage::upward(county, stage::ago(exercise, 5), &[person], "filed")?;
        city.turn_to(stage::ago(exercise, 3));
        city.take(&String::from_utf8_lossy(&file.bytes))?;
        files.push(stage::upward(city, stage::ago(exercise, 1), &[], code)?);
    }
    let mut beginning = stage::ready(province, None);
    beginning.name_of("right", &right, here);
    beginning.name_of("wrong", &wrong, there);
    beginning.files = files;
    Ok(beginning)
}
