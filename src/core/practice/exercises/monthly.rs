//! 基层工作月报: a union counts its month by the codes of the three duties and files it (clauses 10–23).

use super::exercise::{Beginning, Exercise, Goal, Holds, Seen, Step};
use super::stage;
use crate::domain::PackageKind;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::period::Month;
use crate::domain::record::Kind;
use crate::domain::value::Value;
use crate::ledger::batch::Change;
use crate::process::monthly_report::{self, COUNTS, Line};

/// What its people did in the month, in the order of the form.
const DONE: [u32; COUNTS.len()] = [1, 26, 2, 14, 5, 1, 3, 2, 0, 1];
const MONTH: &str = "2026-11";

pub static MONTHLY: Exercise = Exercise {
    id: "monthly",
    level: OfficeLevel::Grassroots,
    day: "2026-11-26",
    minutes: 6,
    begin,
    steps: &[
        Step { address: "reports/monthly", controls: &["reports-now month=2026-11"] },
        Step { address: "reports/monthly", controls: &["reports-now month=2026-11", "save"] },
        Step { address: "filing", controls: &["filing-tab-upward", "filing-make"] },
        Step { address: "filing", controls: &["filing-tab-upward", "filing-make", "filing-make-now"] },
    ],
    goals: &[
        Goal {
            code: "whole",
            about: "",
            clauses: &[10, 13],
            holds: Holds::When(|seen| line(seen).is_some_and(|line| line.is_reported())),
        },
        Goal {
            code: "right",
            about: "",
            clauses: &[13, 92],
            holds: Holds::When(|seen| {
                let counted =
                    |line: Line| COUNTS.iter().zip(DONE).all(|(key, done)| line.count(key) == Some(done));
                line(seen).is_some_and(counted)
            }),
        },
        Goal {
            code: "filed",
            about: "",
            clauses: &[92],
            // In a file made after the last figure was written.
            holds: Holds::When(|seen| {
                let report = line(seen).and_then(|line| Some(line.report?.id));
                let writes = |change: &Change| report.is_some() && change.record() == report;
                let written = seen.acts.iter().rfind(|act| act.batch.changes.iter().any(writes));
                written.is_some_and(|act| {
                    seen.made().any(|(at, made)| at > act.sequence && made.kind == PackageKind::Filing)
                })
            }),
        },
    ],
    kinds: &[Kind::MonthlyReport],
    sends: true,
};

/// What the union says of the month.
fn line(seen: &Seen<'_>) -> Option<Line> {
    let own: Id = seen.registry.office()?;
    monthly_report::of_office(seen.registry, own, &[Month::parse(MONTH).ok()?]).into_iter().next()
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut county, _) = stage::county(exercise, "320583", &[3, 2, 3], &[])?;
    let town = stage::township(exercise, &mut county, None)?;
    let mut beginning = stage::ready(town, None);
    for (at, done) in DONE.iter().enumerate() {
        let key = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].get(at).copied().unwrap_or_default();
        beginning.say(key, done);
    }
    Ok(beginning)
}
