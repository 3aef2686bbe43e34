//! 调动: another county offers one of its people; this one receives them and answers.

use super::exercise::{Beginning, Exercise, Goal, Holds, Step};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::exchange::kinds::transfer;
use crate::ledger::Change;
use crate::ledger::Command;
use ed25519_dalek::SigningKey;

pub static TRANSFER: Exercise = Exercise {
    id: "transfer",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 6,
    begin,
    steps: &[
        Step { address: "filing", control: "filing-file-choose" },
        Step { address: "filing", control: "filing-take-confirm" },
        Step { address: "filing/moves", control: "moves-receive" },
        Step { address: "filing/moves", control: "file-kind-receipt" },
    ],
    goals: &[
        Goal { code: "taken", clauses: &[91], holds: Holds::Taken("transfer") },
        Goal {
            code: "received",
            clauses: &[91],
            holds: Holds::When(|seen| {
                let begun = &seen.beginning.register.registry;
                let new = |record: &&std::sync::Arc<crate::domain::record::Record>| {
                    record.kind() == Kind::Engagement && begun.find(record.id).is_none()
                };
                seen.did("receive") && seen.registry.own_records().any(|record| new(&record))
            }),
        },
        Goal {
            code: "answered",
            clauses: &[91],
            holds: Holds::When(|seen| {
                let giver = seen.beginning.id("giver");
                let mut changes = seen.acts.iter().flat_map(|act| &act.batch.changes);
                changes.any(|change| match change {
                    Change::Exported(export) => Some(export.to.office) == giver,
                    _ => false,
                })
            }),
        },
    ],
    // Whoever is received bears a new id.
    kinds: &[Kind::Person, Kind::Engagement, Kind::Posting, Kind::Contract, Kind::Arrival],
    sends: true,
};

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
