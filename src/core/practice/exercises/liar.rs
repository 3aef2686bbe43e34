//! 冒名文件: a file that says it is the county's and is signed with another key. The telephone tells.

use super::super::book::Book;
use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Holds, Step, TAKE};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::ledger::Change;
use ed25519_dalek::SigningKey;

pub static LIAR: Exercise = Exercise {
    id: "liar",
    level: OfficeLevel::City,
    day: "2026-11-24",
    minutes: 5,
    begin,
    steps: &[
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: &["filing-tab-inbox", "filing-take-not"] },
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
    ],
    goals: &[
        Goal { code: "forged", about: "forged", clauses: &[39], holds: Holds::LeftOut("forged") },
        Goal { code: "genuine", about: "genuine", clauses: &[39], holds: Holds::Taken("genuine") },
    ],
    kinds: &[],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut county, made) = stage::county(exercise, "320583", &[3, 2, 3], &[])?;
    let mut city = stage::city(exercise, &mut [&mut county])?;
    let first = stage::upward(&mut county, stage::ago(exercise, 30), &[], "first")?;
    city.take(&String::from_utf8_lossy(&first.bytes))?;
    let genuine = stage::upward(&mut county, exercise.on(), &[], "genuine")?;
    // Somebody has set up the county once more, at home, with fewer people.
    let mut other = Book::new(exercise.seed() + 1, exercise.on(), stage::place("320583")?)?;
    let some = made.records.iter().take(made.records.len() / 2).cloned();
    other.change("intake", some.map(Change::Put).collect());
    let forged = stage::upward(&mut other, exercise.on(), &[], "forged")?;
    let mut beginning = stage::ready(city, None);
    let key = SigningKey::from_bytes(&county.made.key).verifying_key().to_bytes();
    beginning.say("code", crate::exchange::codes::fingerprint(&key));
    beginning.say("genuine", &genuine.name);
    beginning.say("forged", &forged.name);
    beginning.files = vec![forged, genuine];
    Ok(beginning)
}
