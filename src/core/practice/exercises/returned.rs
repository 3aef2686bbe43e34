//! 退回补正: a filing comes back with a field to be put right, and is made again (clauses 39, 40).

use std::sync::Arc;

use super::exercise::{Beginning, Exercise, Goal, Holds, MEND_AND_SEND};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::{Kind, Record};
use crate::ledger::Change;
use crate::ledger::Command;
use crate::ledger::batch::Export;
use crate::ledger::command::{FilingAnswer, Judgement};
use crate::process::filing;

pub static RETURNED: Exercise = Exercise {
    id: "returned",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 8,
    begin,
    steps: MEND_AND_SEND,
    goals: &[
        Goal { code: "taken", about: "", clauses: &[39], holds: Holds::Taken("receipt") },
        Goal {
            code: "mended",
            about: "person",
            clauses: &[39, 95],
            holds: Holds::When(|seen| seen.field("person", "party").as_deref() == Some("01")),
        },
        Goal {
            code: "again",
            about: "person",
            clauses: &[39, 40],
            holds: Holds::When(|seen| {
                // In a file made after the field was put right, and not taken back.
                let person = seen.beginning.id("person");
                let mends = |change: &Change| match change {
                    Change::Edit { id, fields } => {
                        Some(*id) == person && fields.iter().any(|own| own.key == "party")
                    }
                    _ => false,
                };
                let mended = seen.acts.iter().rev().find(|act| act.batch.changes.iter().any(mends));
                let open = |own: &&Arc<Record>| !own.body.has("withdrawn");
                let new = seen.new_about("person", Kind::FilingRequest).filter(open);
                let new: Vec<Id> = new.map(|record| record.id).collect();
                let asks = |export: &Export| export.requests.iter().any(|id| new.contains(id));
                mended.is_some_and(|act| seen.made().any(|(at, export)| at > act.sequence && asks(export)))
            }),
        },
    ],
    kinds: &[Kind::FilingRequest],
    sends: true,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut county, made) = stage::county(exercise, "320583", &[3, 2, 3], &["R-FILE"])?;
    let mut city = stage::city(exercise, &mut [&mut county])?;
    let missing = || Issue::new("place-missing");
    let person = stage::planted(&made)?;
    // The county has written 群众, and her certificate of membership says otherwise.
    let mut record =
        county.made.registry.find(person).map(|record| (**record).clone()).ok_or_else(missing)?;
    record.body.set("party", Some("13"))?;
    county.change("write", vec![Change::Put(record.into())]);
    let file = stage::upward(&mut county, stage::ago(exercise, 14), &[person], "filed")?;
    let last = county.made.registry.last_export(city.made.profile.office()).map(|export| export.package);
    county.change("mark-sent", last.map(|package| Change::Sent { package }).into_iter().collect());
    city.turn_to(stage::ago(exercise, 6));
    city.take(&String::from_utf8_lossy(&file.bytes))?;
    let reason = "与入党材料不一致，请核对政治面貌。";
    let waiting = filing::waiting(&city.made.registry);
    let judgements = waiting.into_iter().filter(|waiting| waiting.person == person).map(|waiting| {
        let reasons = vec![(person, "person.party".to_owned(), reason.to_owned())];
        Judgement { request: waiting.request, outcome: FilingAnswer::Return { reasons } }
    });
    city.command(&Command::Judge(judgements.collect()))?;
    let answer = stage::answer(&mut city, &county)?;
    let mut beginning = stage::ready(county, None);
    beginning.name("person", person);
    beginning.files = vec![stage::handout("receipt", &answer)];
    Ok(beginning)
}
