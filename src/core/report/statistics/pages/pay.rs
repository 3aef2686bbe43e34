//! 薪酬保障: what they are paid for the last month that is over, and whether what the employer owes is paid in on time
//! (clauses 42, 45, 48, 49). No legal amount is worked out. What tells of pay is told of five people or more.

use chrono::Datelike as _;

use super::base::{BASE, judged};
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::Part;
use crate::domain::{Benchmark, MonthlyPay};
use crate::policy::outcome::Outcome;
use crate::report::statistics::counted::Counted;
use crate::report::statistics::day::{Day, One, fen};
use crate::report::statistics::figure::{ABOVE, Count, Figure, Page};
use crate::report::statistics::measure::Measure;

/// The pay of somebody for the month, where every part of it is told: all figures of pay are of the same people, so that
/// none can be had by taking one from another.
struct Paid {
    base: i64,
    performance: i64,
    gross: i64,
}

impl Paid {
    fn of(row: &MonthlyPay) -> Option<Self> {
        let (base, performance) = (fen(row.base?), fen(row.performance?));
        let parts = base + performance + row.allowances.map_or(0, fen);
        Some(Self { base, performance, gross: row.gross.map_or(parts, fen) })
    }
}

fn paid(day: &Day<'_>, one: &One<'_>) -> Option<Paid> {
    Paid::of(day.pay(one.engaged()?)?)
}

/// Whether figures of pay speak of somebody.
pub fn is_paid(day: &Day<'_>, one: &One<'_>) -> bool {
    paid(day, one).is_some()
}

/// A mean of those in post.
macro_rules! of_pay {
    (|$paid:ident| $value:expr) => {
        Count::People(|day, one, counted| {
            if one.is_counted() {
                counted.value(paid(day, one).map(|$paid| $value));
            }
        })
    };
}

/// A share in a hundred of something of one.
fn share(counted: &mut Counted, parts: Option<(i64, i64)>) {
    match parts {
        Some((part, whole)) => {
            counted.numerator += part;
            counted.denominator += whole;
        }
        None => counted.missing += 1,
    }
}

/// What other social workers are paid, as whoever keeps the person or an office above has noted it: of the year, else the
/// last one before.
fn benchmark(day: &Day<'_>, owner: Id) -> Option<i64> {
    let line = std::iter::once(owner).chain(day.registry.line_above(owner));
    line.into_iter().find_map(|office| {
        let known =
            day.of::<Benchmark>(office).filter_map(|(_, own)| Some((own.year.map(Year::year)?, own.pay?)));
        known
            .filter(|(year, _)| *year <= day.on.year())
            .max_by_key(|(year, _)| *year)
            .map(|(_, pay)| fen(pay))
    })
}

/// Whether what was owed for the months of the last year was paid in on time, month by month. Somebody of whom a month is
/// open, or who was in post the whole of the last month and has no row at all, is missing: once, as a person.
fn on_time(day: &Day<'_>, one: &One<'_>, rule: &'static str, counted: &mut Counted) {
    let said = day.said(rule);
    let rows = said.get(&one.record.id).into_iter().flatten();
    let rows = rows.filter(|own| own.about.is_some_and(|row| day.is_row_within_year(row)));
    let rows: Vec<Outcome> = rows.cloned().collect();
    judged(counted, Some(&rows), false);
    let begun = day.month().and_then(|month| Some(one.engagement()?.hired?.first_day() <= month.first_day()));
    let unsaid = counted.is_empty() && one.is_counted() && begun != Some(false);
    counted.missing = u32::from(unsaid || counted.missing > 0);
}

const OWN: Figure = Figure {
    page: Page::Pay,
    measure: Measure::YuanEach,
    part: Part::County,
    levels: ABOVE,
    clauses: &[45],
    guarded: true,
    ..BASE
};

pub const FIGURES: &[Figure] = &[
    Figure { id: "pay", count: of_pay!(|paid| paid.gross), ..OWN },
    Figure { id: "pay-base", count: of_pay!(|paid| paid.base), ..OWN },
    Figure { id: "pay-performance", count: of_pay!(|paid| paid.performance), ..OWN },
    Figure {
        id: "pay-share",
        measure: Measure::Percent,
        count: Count::People(|day, one, counted| {
            if one.is_counted() {
                share(counted, paid(day, one).map(|own| (own.performance, own.base + own.performance)));
            }
        }),
        ..OWN
    },
    Figure {
        id: "cost",
        clauses: &[45, 48, 49],
        count: Count::People(|day, one, counted| {
            if one.is_counted() {
                let due = one.engaged().and_then(|engagement| day.due(engagement));
                counted.value(paid(day, one).zip(due).map(|(own, due)| own.gross + due));
            }
        }),
        ..OWN
    },
    Figure {
        id: "benchmark",
        measure: Measure::Percent,
        clauses: &[42],
        count: Count::People(|day, one, counted| {
            if one.is_counted() {
                let pay = paid(day, one).map(|own| own.gross);
                share(counted, pay.zip(benchmark(day, one.record.owner)));
            }
        }),
        ..OWN
    },
    Figure {
        id: "insurance",
        measure: Measure::Percent,
        clauses: &[48],
        guarded: false,
        count: Count::People(|day, one, counted| on_time(day, one, "R-SI", counted)),
        ..OWN
    },
    Figure {
        id: "fund",
        measure: Measure::Percent,
        clauses: &[49],
        guarded: false,
        count: Count::People(|day, one, counted| on_time(day, one, "R-HF", counted)),
        ..OWN
    },
];
