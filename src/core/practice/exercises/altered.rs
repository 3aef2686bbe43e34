//! 文件被改动: a county's file that was opened and changed on its way; the genuine one is asked for again.

use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Handout, Holds, Step, TAKE};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;

pub static ALTERED: Exercise = Exercise {
    id: "altered",
    level: OfficeLevel::City,
    day: "2026-11-24",
    minutes: 4,
    begin,
    steps: &[
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
    ],
    goals: &[
        Goal { code: "genuine", about: "genuine", clauses: &[39], holds: Holds::Taken("genuine") },
        Goal { code: "altered", about: "altered", clauses: &[39], holds: Holds::LeftOut("altered") },
    ],
    kinds: &[],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut county, _) = stage::county(exercise, "320583", &[3, 2, 3], &[])?;
    let city = stage::city(exercise, &mut [&mut county])?;
    let genuine = stage::upward(&mut county, exercise.on(), &[], "genuine")?;
    let text = String::from_utf8_lossy(&genuine.bytes).into_owned();
    // Somebody's year of graduation was made nicer.
    let changed = text.replacen("本人签字核对", "本人当面核对", 1);
    if changed == text {
        return Err(Issue::new("original-missing"));
    }
    let altered = Handout {
        code: "altered",
        name: genuine.name.replace(".json", "(1).json"),
        bytes: changed.into_bytes(),
        digest: crate::domain::hex::Digest::of(b"altered").to_string(),
    };
    let mut beginning = stage::ready(city, None);
    beginning.say("altered", &altered.name);
    beginning.say("genuine", &genuine.name);
    beginning.files = vec![altered, genuine];
    Ok(beginning)
}
