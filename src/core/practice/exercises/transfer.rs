//! 调动: another county offers one of its people; this one receives them and answers.

use super::exercise::{Beginning, CONFIRM, Exercise, Goal, Holds, Seen, Step, TAKE};
use super::stage;
use crate::domain::PackageKind;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::exchange::kinds::transfer;
use crate::ledger::Change;
use crate::ledger::Command;
use crate::ledger::batch::Export;
use ed25519_dalek::SigningKey;

pub static TRANSFER: Exercise = Exercise {
    id: "transfer",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 6,
    begin,
    steps: &[
        Step { address: "filing", controls: TAKE },
        Step { address: "filing", controls: CONFIRM },
        Step { address: "filing/moves", controls: &["filing-tab-moves", "filing-tick name=person"] },
        Step {
            address: "filing/moves",
            controls: &["filing-tab-moves", "filing-tick name=person", "moves-receive"],
        },
        Step { address: "filing/moves", controls: &["filing-tab-moves", "filing-answer"] },
        Step { address: "filing/moves", controls: &["filing-tab-moves", "filing-answer", "filing-make-now"] },
    ],
    goals: &[
        Goal { code: "taken", about: "", clauses: &[91], holds: Holds::Taken("transfer") },
        Goal { code: "received", about: "person", clauses: &[91], holds: Holds::When(arrived) },
        Goal {
            code: "answered",
            about: "giver",
            clauses: &[91],
            // An answer from before it was decided tells the giver nothing.
            holds: Holds::When(|seen| {
                let giver = seen.beginning.id("giver");
                let is_answer =
                    |export: &Export| export.kind == PackageKind::Receipt && Some(export.to.office) == giver;
                let decided = seen.acts.iter().rfind(|act| {
                    act.batch.changes.iter().any(|change| matches!(change, Change::Answered { .. }))
                });
                decided
                    .map(|act| act.sequence)
                    .is_some_and(|since| seen.made().any(|(at, export)| at > since && is_answer(export)))
            }),
        },
    ],
    // Whoever is received bears a new id.
    kinds: &[Kind::Person, Kind::Engagement, Kind::Posting, Kind::Contract, Kind::Arrival],
    sends: true,
};

/// Whether somebody was received who is still here.
fn arrived(seen: &Seen<'_>) -> bool {
    let received = seen.acts.iter().filter(|act| act.batch.command == "receive");
    let here = |id: Id| seen.registry.find(id).is_some_and(|record| record.kind() == Kind::Engagement);
    received.flat_map(|act| &act.batch.changes).filter_map(Change::record).any(here)
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut own, _) = stage::county(exercise, "320583", &[3, 2, 3], &[])?;
    let (mut giver, _) = stage::county(exercise, stage::NEIGHBOUR, &[2, 2], &[])?;
    stage::know(&mut own, &[&giver]);
    stage::know(&mut giver, &[&own]);
    let missing = || Issue::new("place-missing");
    let engagement = giver.made.registry.of_kind(Kind::Engagement).next().cloned().ok_or_else(missing)?;
    let name = stage::called(&giver.made.registry, engagement.subject);
    let day = super::super::random::on(exercise.on(), 7);
    giver.command(&Command::Give {
        engagements: vec![engagement.id],
        to: own.made.profile.party.clone(),
        first_day: day.to_string(),
        details: false,
    })?;
    let key = SigningKey::from_bytes(&giver.made.key);
    let file = transfer::make(giver.making(&key), own.made.profile.office());
    let file = file.map_err(super::super::book::first)?;
    let party = giver.made.profile.party.clone();
    let mut beginning = stage::ready(own, None);
    beginning.named.push(super::exercise::Named { key: "giver", id: Some(party.office), text: party.name });
    beginning.say("person", name);
    beginning.say("day", day);
    beginning.files = vec![stage::handout("transfer", &file)];
    Ok(beginning)
}
