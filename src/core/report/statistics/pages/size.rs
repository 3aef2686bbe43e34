//! 规模与进度: how many there are, how far that is on the way to about three thousand, and how it grows (clauses 6–9).

use crate::domain::codes::{Coded as _, EntryMode, OfficeLevel};
use crate::domain::record::Part;
use crate::policy::presence::Presence;
use crate::report::statistics::figure::{Count, Divided, EVERY, Figure, Measure, Page};

/// 总量达到3000人左右 (clause 9): of the whole province.
pub const TARGET: i64 = 3_000;

fn entry_codes() -> Vec<&'static str> {
    EntryMode::ALL.iter().map(EntryMode::code).collect()
}

const BASE: Figure = Figure {
    id: "",
    page: Page::Size,
    measure: Measure::People,
    divided: Divided::Whole,
    part: Part::Province,
    levels: EVERY,
    clauses: &[],
    guarded: false,
    count: Count::People(|_, _, _| {}),
};

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
        divided: Divided::Codes { table: EntryMode::TABLE, all: entry_codes },
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
