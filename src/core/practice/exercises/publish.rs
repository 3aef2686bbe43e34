//! 全省口径: the province lays down a number for all, goes by it itself, and issues it (clauses 39, 41).

use super::exercise::{Beginning, Exercise, Goal, Holds, Seen, Step};
use super::stage;
use crate::domain::PackageKind;
use crate::domain::codes::OfficeLevel;
use crate::domain::issue::Issue;
use crate::domain::record::{Kind, Record};
use crate::ledger::batch::Change;
use crate::policy::pack;
use crate::report::policy::packs;

const PARAMETER: &str = "file.limit";
const DAYS: &str = "20";
const FROM: &str = "2027-01-01";

pub static PUBLISH: Exercise = Exercise {
    id: "publish",
    level: OfficeLevel::Province,
    day: "2026-12-10",
    minutes: 8,
    begin,
    steps: &[
        Step { address: "policy/packs", controls: &["packs-new"] },
        Step { address: "policy/packs", controls: &["packs-new", "save"] },
        Step { address: "policy/packs", controls: &["trial-open"] },
        Step { address: "policy/packs", controls: &["packs-adopt"] },
        Step { address: "policy/packs", controls: &["packs-publish"] },
    ],
    goals: &[
        Goal { code: "said", about: "", clauses: &[39], holds: Holds::When(|seen| said(seen).is_some()) },
        Goal {
            code: "adopted",
            about: "",
            clauses: &[39],
            holds: Holds::When(|seen| {
                said(seen).is_some_and(|pack| packs::is_adopted(seen.registry, pack.id))
            }),
        },
        Goal {
            code: "issued",
            about: "",
            clauses: &[39],
            // In a file made after it was written.
            holds: Holds::When(|seen| {
                let pack = said(seen).map(|pack| pack.id);
                let writes = |change: &Change| pack.is_some() && change.record() == pack;
                let written = seen.acts.iter().rfind(|act| act.batch.changes.iter().any(writes));
                written.is_some_and(|act| {
                    seen.made().any(|(at, made)| at > act.sequence && made.kind == PackageKind::Directive)
                })
            }),
        },
    ],
    kinds: &[Kind::PolicyPack, Kind::Adoption],
    sends: true,
};

/// The pack that lays down this number, alone, from that day, under a document.
fn said<'s>(seen: &'s Seen<'_>) -> Option<&'s Record> {
    let is_it = |record: &&Record| {
        let set = pack::parameters(record);
        let [only] = set.as_slice() else { return false };
        only.id == PARAMETER
            && only.value == DAYS
            && only.from == FROM.parse().ok()
            && only.document.is_some()
    };
    let own = seen.registry.own_records().filter(|record| record.kind() == Kind::PolicyPack);
    own.map(AsRef::as_ref).find(is_it)
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let mut city = stage::city_at(exercise, "3205", &mut [])?;
    let province = stage::city_at(exercise, "32", &mut [&mut city])?;
    let mut beginning = stage::ready(province, None);
    beginning.say("document", "苏工办发〔2026〕46号");
    beginning.say("value", DAYS);
    beginning.say("from", FROM);
    Ok(beginning)
}
