//! 培训: whom training reached (clauses 51, 55, 57, 58); 考核: how they were judged, and who was talked with (clauses 60, 68).

use super::base::{BASE, by, counted, judged};
use crate::domain::codes::Coded as _;
use crate::domain::codes::{Grade, YesNo};
use crate::domain::period::Year;
use crate::domain::record::Part;
use crate::domain::{Assessment, Attendance, Books};
use crate::policy::outcome::{self, Verdict};
use crate::report::statistics::counted::Counted;
use crate::report::statistics::day::{Day, One};
use crate::report::statistics::figure::{ABOVE, Count, Figure, Page};
use crate::report::statistics::measure::Measure;

/// What somebody attended this year.
fn attended<'a>(day: &Day<'a>, one: &One<'_>) -> impl Iterator<Item = &'a Attendance> + use<'a> {
    let (on, year) = (day.on, chrono::Datelike::year(&day.on));
    let all = day.of::<Attendance>(one.record.id).map(|(_, own)| own);
    all.filter(move |own| {
        let held = own.first_day.is_some_and(|first| chrono::Datelike::year(&first) == year && first <= on);
        held && own.attended == Some(YesNo::Yes)
    })
}

/// Whether somebody was trained this year. Before the office began to keep it, no record is no proof (建账日).
fn trained(day: &Day<'_>, one: &One<'_>) -> Option<bool> {
    if attended(day, one).next().is_some() {
        return Some(true);
    }
    let begins = chrono::NaiveDate::from_ymd_opt(chrono::Datelike::year(&day.on), 1, 1)?;
    let kept = day.of::<Books>(one.record.owner).find_map(|(_, own)| own.training_from)?;
    (kept <= begins).then_some(false)
}

const TRAIN: Figure = Figure { page: Page::Training, measure: Measure::Percent, clauses: &[57], ..BASE };

pub const TRAINING: &[Figure] = &[
    Figure { id: "trained", count: counted!(|day, one, counted| counted.asked(trained(day, one))), ..TRAIN },
    Figure {
        id: "first-year",
        clauses: &[58],
        count: counted!(|day, one, counted| {
            judged(counted, day.said("R-TRAIN1Y").get(&one.record.id), false);
        }),
        ..TRAIN
    },
    Figure {
        id: "hours",
        measure: Measure::Hours,
        part: Part::City,
        clauses: &[51],
        count: counted!(|day, one, counted| {
            let mut hours = attended(day, one).map(|own| own.hours).peekable();
            if hours.peek().is_some() {
                counted.value(hours.map(|own| own.map(|own| i64::from(own.halves()))).sum());
            }
        }),
        ..TRAIN
    },
    Figure {
        id: "planned",
        levels: ABOVE,
        clauses: &[55],
        count: Count::Offices(|day, office, counted| {
            judged(counted, day.said("R-TPLAN").get(&office.office), true);
        }),
        ..TRAIN
    },
];

/// The assessment of somebody for the year that is over.
fn assessment<'a>(day: &Day<'a>, one: &One<'_>) -> Option<&'a Assessment> {
    let year = day.last_year();
    let mut all = day.of::<Assessment>(one.record.id).map(|(_, own)| own);
    all.find(|own| own.year.map(Year::year) == Some(year) && own.grade.is_some())
}

/// Whether somebody who was to be assessed for the year that is over has been; not who had not worked long enough.
fn assessed(day: &Day<'_>, one: &One<'_>, counted: &mut Counted) {
    if assessment(day, one).is_some() {
        counted.asked(Some(true));
        return;
    }
    let (said, part) = (day.said("R-ASSESS"), outcome::Part::Year(day.last_year()));
    let own = said.get(&one.record.id).into_iter().flatten().find(|own| own.part == part);
    match own.map(|own| &own.verdict) {
        Some(Verdict::Due { .. } | Verdict::Breached { .. }) => counted.asked(Some(false)),
        Some(Verdict::Undecidable { .. }) => counted.asked(None),
        Some(Verdict::Met | Verdict::Open | Verdict::NotApplicable) | None => {}
    }
}

const ASSESS: Figure = Figure { page: Page::Assessment, clauses: &[60], ..BASE };

pub const ASSESSMENT: &[Figure] = &[
    Figure {
        id: "grade",
        divided: by::<Grade>(),
        count: counted!(|day, one, counted| {
            counted.part(assessment(day, one).and_then(|own| own.grade).map(|grade| grade.code()));
        }),
        ..ASSESS
    },
    Figure {
        id: "assessed",
        measure: Measure::Percent,
        clauses: &[60, 65],
        count: counted!(|day, one, counted| assessed(day, one, counted)),
        ..ASSESS
    },
    Figure {
        id: "score",
        measure: Measure::Points,
        part: Part::City,
        count: counted!(|day, one, counted| {
            if let Some(own) = assessment(day, one) {
                counted.value(own.total.and_then(|total| i64::try_from(total.hundredths()).ok()));
            }
        }),
        ..ASSESS
    },
    Figure {
        id: "talk",
        measure: Measure::Percent,
        part: Part::City,
        clauses: &[68],
        count: Count::People(|day, one, counted| {
            judged(counted, day.said("R-TALK").get(&one.record.id), true);
        }),
        ..ASSESS
    },
];
