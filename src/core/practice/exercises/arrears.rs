//! 补缴: a month's insurance that was paid short is paid up, and the row says why it was late (clause 48).

use super::exercise::{Beginning, Exercise, Goal, Holds, Seen, Step};
use super::stage;
use crate::domain::codes::{Insurance, OfficeLevel};
use crate::domain::issue::Issue;
use crate::domain::record::{In, Kind};
use crate::domain::{Contribution, ContributionSheet};
use crate::ledger::Registry;

pub static ARREARS: Exercise = Exercise {
    id: "arrears",
    level: OfficeLevel::County,
    day: "2026-11-24",
    minutes: 6,
    begin,
    steps: &[
        Step { address: "contributions", controls: &["contributions-tab-arrears"] },
        Step { address: "contributions", controls: &["contributions-tab-sheet"] },
        Step { address: "contributions", controls: &["contributions-tab-sheet", "grid-save"] },
    ],
    goals: &[
        Goal {
            code: "paid",
            about: "person",
            clauses: &[48],
            // What was due is not made less.
            holds: Holds::When(|seen| {
                let before = row(seen, &seen.beginning.register.registry).and_then(|row| row.due);
                row(seen, seen.registry)
                    .is_some_and(|row| row.due.is_some() && row.due == before && row.paid >= row.due)
            }),
        },
        Goal {
            code: "day",
            about: "person",
            clauses: &[48],
            holds: Holds::When(|seen| {
                let day = seen.beginning.text("day").parse().ok();
                row(seen, seen.registry).is_some_and(|row| day.is_some() && row.paid_date == day)
            }),
        },
        Goal {
            code: "why",
            about: "person",
            clauses: &[48],
            holds: Holds::When(|seen| row(seen, seen.registry).is_some_and(|row| row.explanation.is_some())),
        },
    ],
    kinds: &[Kind::ContributionSheet],
    sends: false,
};

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (book, made) = stage::county(exercise, exercise.code(), &[3, 3, 2], &["R-SI"])?;
    let mut beginning = stage::ready(book, Some(&made));
    beginning.name_planted("person", "R-SI");
    let month = super::super::career::months_kept_from(exercise.on());
    beginning.say("month", month.format("%Y-%m"));
    beginning.say("day", stage::ago(exercise, 6));
    beginning.say("amount", "1638.00");
    Ok(beginning)
}

/// The row of the month paid short.
fn row<'s>(seen: &Seen<'_>, registry: &'s Registry) -> Option<&'s Contribution> {
    let person = seen.beginning.id("person")?;
    let engagement = registry.about(person).find(|record| record.kind() == Kind::Engagement)?.id;
    let of_month = |sheet: &&ContributionSheet| {
        sheet.insurance == Some(Insurance::Social)
            && sheet.month.is_some_and(|month| {
                month.first_day().format("%Y-%m").to_string() == seen.beginning.text("month")
            })
    };
    let sheets = registry.sheets().filter_map(|sheet| ContributionSheet::of(&sheet.body));
    let mut sheets = sheets.filter(of_month);
    sheets.find_map(|sheet| sheet.rows.as_ref()?.get(engagement))
}
