//! 季报: a quarter whose money is far from the last one's, with the explanation that is asked for, signed.

use std::collections::BTreeMap;

use super::super::book::Book;
use super::super::maker::Maker;
use super::exercise::{Beginning, Exercise, Goal, Holds, Step};
use super::stage;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::issue::Issue;
use crate::domain::record::Kind;
use crate::ledger::{Command, Registry};
use crate::process::monthly_report;
use crate::process::reporting::calendar::Period;
use crate::process::reporting::steps::{self, Typed};
use crate::process::reporting::{checks, parameters, said};
use crate::report::period::counting::counts;

const BEFORE: &str = "2.2026-06";
const NOW: &str = "2.2026-09";
const FUNDS: u32 = 126_000;

pub static QUARTER: Exercise = Exercise {
    id: "quarter",
    level: OfficeLevel::County,
    day: "2026-10-09",
    minutes: 8,
    begin,
    steps: &[
        Step { address: "reports", controls: &["report-begin"] },
        Step { address: "reports", controls: &["report-begin", "report-save"] },
        Step { address: "reports", controls: &["report-begin", "report-save"] },
        Step { address: "reports", controls: &["report-sign"] },
    ],
    goals: &[
        Goal {
            code: "funds",
            about: "",
            clauses: &[97],
            holds: Holds::When(|seen| of(seen).and_then(|said| said.value("funds")) == Some(FUNDS)),
        },
        Goal {
            code: "explained",
            about: "",
            clauses: &[92],
            // And not by making the last quarter fit.
            holds: Holds::When(|seen| {
                let explains =
                    |said: said::Said| said.explanations().any(|line| line.of.as_str().contains("funds"));
                let before =
                    |registry: &Registry| said::find(registry, registry.office()?, Period::parse(BEFORE)?);
                of(seen).is_some_and(explains)
                    && before(seen.registry) == before(&seen.beginning.register.registry)
            }),
        },
        Goal {
            code: "signed",
            about: "",
            clauses: &[92],
            holds: Holds::When(|seen| of(seen).is_some_and(|said| said.is_signed())),
        },
    ],
    kinds: &[Kind::PeriodReport],
    sends: false,
};

fn of(seen: &super::exercise::Seen<'_>) -> Option<said::Said> {
    said::find(seen.registry, seen.registry.office()?, Period::parse(NOW)?)
}

fn begin(exercise: &Exercise) -> Result<Beginning, Issue> {
    let (mut book, _) = stage::county(exercise, exercise.code(), &[3, 2, 3], &[])?;
    months(&mut book);
    last_quarter(&mut book, exercise)?;
    let mut beginning = stage::ready(book, None);
    beginning.say("funds", FUNDS);
    Ok(beginning)
}

/// What the unions have reported of the months of both quarters.
fn months(book: &mut Book) {
    let own = book.made.profile.office();
    let towns: Vec<Id> = book
        .made
        .registry
        .of_kind(Kind::Office)
        .filter(|record| record.body.get("level").as_deref() == Some("4"))
        .map(|record| record.id)
        .collect();
    let mut maker = Maker::new(own, Id::derive(&own.as_u128().to_be_bytes(), 3));
    for town in towns {
        for month in 4..=9 {
            let of = [("month", format!("2026-{month:02}"))].into_iter();
            let done = monthly_report::COUNTS.iter().map(|key| (*key, "2".to_owned()));
            maker.add(Kind::MonthlyReport, Some(town), &of.chain(done).collect::<Vec<_>>());
        }
    }
    book.put(maker);
}

/// The last quarter's report, as it was signed.
fn last_quarter(book: &mut Book, exercise: &Exercise) -> Result<(), Issue> {
    let missing = || Issue::new("place-missing");
    let period = Period::parse(BEFORE).ok_or_else(missing)?;
    let own = book.made.profile.office();
    let day = super::super::career::date(2026, 7, 3);
    book.turn_to(day);
    let write = |edits| Command::Write { edits, why: String::new() };
    let counted = counts(&book.made.registry, period);
    book.command(&write(vec![steps::begin(own, period, &counted, None)]))?;
    let judged = |book: &Book| {
        let registry = &book.made.registry;
        checks::judge(registry, &parameters(registry, own), own, period, day).ok_or_else(missing)
    };
    let typed = |value: &str| Typed { value: value.to_owned(), words: String::new() };
    let entries =
        BTreeMap::from([("posts-open".to_owned(), typed("1")), ("funds".to_owned(), typed("42000"))]);
    let (edits, _) = steps::save(period, &judged(book)?, &entries);
    book.command(&write(edits))?;
    let (edit, _) = steps::sign(&judged(book)?, "周敏", "陈静", day)?;
    book.command(&write(vec![edit]))?;
    book.turn_to(exercise.on());
    Ok(())
}
