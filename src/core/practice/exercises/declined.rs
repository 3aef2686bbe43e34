//! 变更申请被退: a person proposed to the county was not taken, for a field; mended and sent again (clauses 39, 92).

use super::exercise::{Beginning, Exercise, Goal, Holds, MEND_AND_SEND};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::ledger::Command;
use crate::ledger::batch::Change;

const WRONG: &str = "19900000182";
const RIGHT: &str = "19900000128";

pub static DECLINED: Exercise = Exercise {
    id: "declined",
    level: OfficeLevel::Grassroots,
    day: "2026-11-26",
    minutes: 6,
    begin,
    steps: MEND_AND_SEND,
    goals: &[
        Goal { code: "taken", about: "", clauses: &[39], holds: Holds::Taken("receipt") },
        Goal {
            code: "mended",
            about: "person",
            clauses: &[92],
            holds: Holds::When(|seen| seen.field("person", "phone").as_deref() == Some(RIGHT)),
        },
        Goal {
            code: "again",
            about: "person",
            clauses: &[39, 92],
            // In a file made after it was mended.
            holds: Holds::When(|seen| {
                let person = seen.beginning.id("person");
                let mends = |change: &Change| change.record() == person;
                let mended = seen.acts.iter().rfind(|act| act.batch.changes.iter().any(mends));
                mended.zip(person).is_some_and(|(act, person)| {
                    seen.made().any(|(at, made)| at > act.sequence && made.drafts.contains(&person))
                })
            }),
        },
    ],
    kinds: &[],
    sends: true,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let missing = || Issue::new("place-missing");
    let (mut county, _) = stage::county(exercise, "320583", &[3, 2, 3], &[])?;
    let mut town = stage::township(exercise, &mut county, Some(WRONG))?;
    let proposal = county.made.registry.proposals.values().next().cloned().ok_or_else(missing)?;
    let reason = "手机号码打不通，请与本人核对。".to_owned();
    county.command(&Command::Decline { proposal: proposal.id, reason })?;
    let answer = stage::answer(&mut county, &town)?;
    town.turn_to(exercise.on());
    let mut beginning = stage::ready(town, None);
    beginning.name("person", proposal.person());
    beginning.say("phone", RIGHT);
    beginning.files = vec![stage::handout("receipt", &answer)];
    Ok(beginning)
}
