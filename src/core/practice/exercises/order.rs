//! 报送核对: files that arrive in the wrong order, and one that does not arrive (clause 39).

use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Holds, Step, TAKE};
use super::stage;
use crate::domain::PackageKind;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::ledger::Change;

pub static ORDER: Exercise = Exercise {
    id: "order",
    level: OfficeLevel::City,
    day: "2026-11-24",
    minutes: 8,
    begin,
    steps: &[
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "filing", controls: &["filing-tab-files", "filing-rows-ask"] },
        Step { address: "filing", controls: &["filing-tab-files", "filing-rows-ask", "filing-rows-make"] },
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
    ],
    goals: &[
        Goal { code: "first", about: "first", clauses: &[39], holds: Holds::Taken("first") },
        Goal {
            code: "asked",
            about: "",
            clauses: &[39],
            holds: Holds::When(|seen| seen.did(PackageKind::Statement.code())),
        },
        Goal { code: "second", about: "second", clauses: &[39], holds: Holds::Taken("second") },
        Goal { code: "third", about: "third", clauses: &[39], holds: Holds::Taken("third") },
    ],
    kinds: &[],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut county, _) = stage::county(exercise, "320583", &[3, 2, 3], &[])?;
    let city = stage::city(exercise, &mut [&mut county])?;
    let person = county.made.registry.of_kind(Kind::Person).next().cloned();
    let person = person.ok_or_else(|| Issue::new("place-missing"))?;
    let mut files = Vec::new();
    for (days, code, phone) in
        [(20, "first", "19900000011"), (9, "second", "19900000012"), (1, "third", "19900000013")]
    {
        files.push(stage::upward(&mut county, stage::ago(exercise, days), &[], code)?);
        let mut changed = (*person).clone();
        changed.body.set("phone", Some(phone))?;
        county.change("write", vec![Change::Put(changed.into())]);
    }
    // The newest lies on top.
    files.reverse();
    let mut beginning = stage::ready(city, None);
    for file in &files {
        beginning.named.push(super::exercise::Named { key: file.code, id: None, text: file.name.clone() });
    }
    beginning.files = files;
    Ok(beginning)
}
