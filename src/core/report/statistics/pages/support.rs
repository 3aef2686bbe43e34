//! 经费: whether the money is in the budget, and how much (clauses 97, 98); 督查: who was looked into (clause 71).

use chrono::Datelike as _;

use super::base::{BASE, judged};
use crate::domain::codes::OfficeLevel;
use crate::domain::period::Year;
use crate::domain::record::{In as _, Part};
use crate::domain::{Budget, Inspection, Subsidy};
use crate::process::funding::years;
use crate::process::inspection::coverage::looks_into;
use crate::report::offices::row::OfficeRow;
use crate::report::offices::staffing::within;
use crate::report::statistics::counted::Counted;
use crate::report::statistics::day::{Day, fen};
use crate::report::statistics::figure::{ABOVE, Count, Figure, Page};
use crate::report::statistics::measure::Measure;

/// What counts of the budget of a city or a county for a year.
fn budget<'a>(day: &Day<'a>, office: &OfficeRow, year: i32) -> Option<&'a Budget> {
    let asked = matches!(office.level, OfficeLevel::City | OfficeLevel::County);
    let record = years::budget(day.registry, office.office, year).filter(|_| asked)?;
    Budget::of(&record.body)
}

const MONEY: Figure = Figure {
    page: Page::Funding,
    measure: Measure::Yuan,
    part: Part::City,
    levels: ABOVE,
    down_to: OfficeLevel::County,
    clauses: &[97],
    ..BASE
};

/// What was spent of what was budgeted for the year that is over.
fn spent(day: &Day<'_>, office: &OfficeRow, counted: &mut Counted) {
    let Some(own) = budget(day, office, day.last_year()) else { return };
    match own.spent.zip(own.amount) {
        Some((spent, amount)) => {
            counted.numerator += fen(spent);
            counted.denominator += fen(amount);
        }
        None => counted.missing += 1,
    }
}

fn subsidies(day: &Day<'_>, office: &OfficeRow, counted: &mut Counted) {
    let all = day.of::<Subsidy>(office.office).map(|(_, own)| own);
    let of_year = all.filter(|own| own.year.map(Year::year) == Some(day.on.year()));
    counted.numerator += of_year.filter_map(|own| own.amount).map(fen).sum::<i64>();
}

pub const FUNDING: &[Figure] = &[
    Figure {
        id: "budgeted",
        measure: Measure::Percent,
        count: Count::Offices(|day, office, counted| {
            judged(counted, day.said("R-BUDGET").get(&office.office), true);
        }),
        ..MONEY
    },
    Figure {
        id: "budget",
        count: Count::Offices(|day, office, counted| {
            let amount = budget(day, office, day.on.year()).and_then(|own| own.amount);
            counted.numerator += amount.map_or(0, fen);
        }),
        ..MONEY
    },
    Figure { id: "spent", measure: Measure::Percent, count: Count::Offices(spent), ..MONEY },
    Figure { id: "subsidy", clauses: &[98], count: Count::Offices(subsidies), ..MONEY },
];

/// Of the offices into which one looks, those it looked into this year: it is the work of whoever looks, and counts there.
fn inspected(day: &Day<'_>, office: &OfficeRow, counted: &mut Counted) {
    let below = within(day.rows, Some(office.office)).iter().skip(1);
    let below = below.filter(|row| row.depth == office.depth + 1 && !row.closed);
    for other in below.filter(|row| looks_into(office.level, row.level)) {
        let mut own = day.of::<Inspection>(other.office).filter(|(record, _)| record.owner == office.office);
        counted.asked(Some(own.any(|(_, own)| own.date.is_some_and(|date| day.is_this_year(date)))));
    }
}

/// How often it was looked into this year by whoever stands above it: at the office that was looked into.
fn inspections(day: &Day<'_>, office: &OfficeRow, counted: &mut Counted) {
    let by = office.parent.filter(|_| office.depth > 0);
    let own = day.of::<Inspection>(office.office).filter(|(record, _)| Some(record.owner) == by);
    let held = own.filter(|(_, own)| own.date.is_some_and(|date| day.is_this_year(date))).count();
    counted.numerator = i64::try_from(held).unwrap_or(i64::MAX);
}

const LOOK: Figure = Figure { page: Page::Inspection, part: Part::City, clauses: &[71], ..BASE };

pub const INSPECTION: &[Figure] = &[
    Figure {
        id: "inspected",
        measure: Measure::Percent,
        levels: &[OfficeLevel::Province, OfficeLevel::City],
        count: Count::Offices(inspected),
        ..LOOK
    },
    // Above a city its counties are not told apart in it: what a city states is of itself.
    Figure {
        id: "inspections",
        measure: Measure::Times,
        levels: &[OfficeLevel::City],
        count: Count::Offices(inspections),
        ..LOOK
    },
];
