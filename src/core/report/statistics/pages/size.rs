//! 规模与进度: how many there are, how far that is on the way to about three thousand, and how it grows (clauses 6–9);
//! 配备: which unions have somebody (clauses 24–29); 备案: who is filed, and how long it took (clauses 39, 40).

use super::base::{BASE, by, counted};
use crate::domain::codes::{Coded as _, EntryMode, OfficeLevel};
use crate::ledger::filed;
use crate::policy::outcome::{Outcome, Verdict};
use crate::policy::presence::Presence;
use crate::process::filing::Counter;
use crate::report::offices::row::OfficeRow;
use crate::report::statistics::counted::Counted;
use crate::report::statistics::day::{Day, One};
use crate::report::statistics::figure::{ABOVE, Count, Figure, Page};
use crate::report::statistics::measure::{Divided, Measure};

/// 总量达到3000人左右 (clause 9): of the whole province.
pub const TARGET: i64 = 3_000;

pub const FIGURES: &[Figure] = &[
    Figure {
        id: "active",
        clauses: &[1, 9],
        count: Count::People(|_, one, counted| match one.stand.presence {
            Presence::InPost => counted.one(),
            Presence::Unconfirmed => counted.missing += 1,
            _ => {}
        }),
        ..BASE
    },
    // What is to be reached is the province's: it stands there alone, and no office below has a share of it.
    Figure {
        id: "progress",
        measure: Measure::Percent,
        clauses: &[9],
        count: Count::Both(
            |_, one, counted| {
                if one.is_counted() {
                    counted.one();
                }
            },
            |_, office, counted| {
                if office.level == OfficeLevel::Province {
                    counted.denominator = TARGET;
                }
            },
        ),
        ..BASE
    },
    Figure {
        id: "growth",
        clauses: &[6, 8],
        count: Count::People(|day, one, counted| {
            counted.numerator = i64::from(one.is_counted()) - i64::from(day.was_in_post(one.record.id));
        }),
        ..BASE
    },
    Figure {
        id: "joined",
        divided: by::<EntryMode>(),
        clauses: &[2, 8],
        count: Count::People(|day, one, counted| {
            let Some(engagement) = one.engagement().filter(|_| one.is_counted()) else { return };
            if engagement.hired.is_some_and(|hired| day.is_within_year(hired.first_day())) {
                counted.part(engagement.entry.map(|entry| entry.code()));
            }
        }),
        ..BASE
    },
];

const STAFF: Figure =
    Figure { page: Page::Staffing, measure: Measure::Offices, clauses: &[25, 26], levels: ABOVE, ..BASE };

/// What R-QUOTA says of a union that must have somebody: whether it has.
fn staffed(day: &Day<'_>, office: &OfficeRow, counted: &mut Counted, told: fn(&mut Counted, bool)) {
    let verdict = day.staffing(office.office).and_then(|own| own.quota.as_ref()).map(|own| &own.verdict);
    match verdict {
        Some(Verdict::Met) => told(counted, true),
        Some(Verdict::Breached { .. }) => told(counted, false),
        Some(Verdict::Undecidable { .. }) => counted.missing += 1,
        Some(Verdict::Due { .. } | Verdict::Open | Verdict::NotApplicable) | None => {}
    }
}

fn is_breached(outcome: Option<&Outcome>) -> bool {
    outcome.is_some_and(|own| matches!(own.verdict, Verdict::Breached { .. }))
}

pub const STAFFING: &[Figure] = &[
    Figure {
        id: "must",
        count: Count::Offices(|day, office, counted| staffed(day, office, counted, |own, _| own.one())),
        ..STAFF
    },
    Figure {
        id: "staffed",
        measure: Measure::Percent,
        count: Count::Offices(|day, office, counted| {
            staffed(day, office, counted, |own, is| own.asked(Some(is)));
        }),
        ..STAFF
    },
    Figure {
        id: "unstaffed",
        count: Count::Offices(|day, office, counted| {
            staffed(day, office, counted, |own, is| own.numerator += i64::from(!is));
        }),
        ..STAFF
    },
    Figure {
        id: "over-cap",
        clauses: &[28],
        count: Count::Offices(|day, office, counted| {
            let cap = day.staffing(office.office).and_then(|own| own.cap.as_ref());
            counted.numerator += i64::from(is_breached(cap));
        }),
        ..STAFF
    },
];

const STATES: &[&str] = &["filed", "under-way", "returned", "unfiled"];

const fn state(counter: Counter) -> &'static str {
    match counter {
        Counter::Filed => "filed",
        Counter::UnderWay => "under-way",
        Counter::Returned => "returned",
        Counter::Unfiled => "unfiled",
    }
}

/// The days from the first request that was recorded, in the twelve months before, until it was.
fn days(day: &Day<'_>, one: &One<'_>) -> Option<i64> {
    let engagement = one.stand.engagement.as_deref()?;
    let filings = filed::filings_among(day.registry, engagement, day.registry.about(engagement.subject));
    let first = filings.iter().find(|filing| filing.is_recorded())?;
    let recorded = first.answer?.1.date.filter(|date| day.is_within_year(*date))?;
    Some((recorded - first.request.made?).num_days())
}

const FILE: Figure = Figure { page: Page::Filing, clauses: &[39, 40], ..BASE };

pub const FILING: &[Figure] = &[
    Figure {
        id: "filing",
        divided: Divided::Words { prefix: "statistic-filing", all: STATES },
        count: counted!(|day, one, counted| counted.part(day.filing(one.record.id).map(state))),
        ..FILE
    },
    Figure {
        id: "filed",
        measure: Measure::Percent,
        count: counted!(|day, one, counted| {
            counted.asked(Some(day.filing(one.record.id) == Some(Counter::Filed)));
        }),
        ..FILE
    },
    // Days that go backwards come from paper replies noted with an earlier day: nobody waited.
    Figure {
        id: "filing-days",
        measure: Measure::Days,
        divided: Divided::Numbers,
        count: counted!(|day, one, counted| {
            if let Some(days) = days(day, one) {
                counted.value(Some(days.max(0)));
                counted.add_part(days.max(0).to_string().into(), 1);
            }
        }),
        ..FILE
    },
];
