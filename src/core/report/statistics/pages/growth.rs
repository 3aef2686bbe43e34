//! 流动: who left and why (clauses 91, 93); 招聘: how many were wanted, applied and came (clauses 32, 37); 激励: exams,
//! honours, candidates (clauses 72, 74, 75, 82, 83).

use chrono::Datelike as _;

use super::base::{BASE, by, counted};
use crate::domain::codes::{
    Coded as _, EntryMode, ExamResult, ExitKind, HonourLevel, NominationKind, NominationStatus, OfficeLevel,
    Passed, RewardKind, YesNo,
};
use crate::domain::period::Year;
use crate::domain::record::Part;
use crate::domain::{Application, Exam, Exit, Nomination, Recruitment, RecruitmentPlan, Reward, TalentFlag};
use crate::policy::presence::Presence;
use crate::report::offices::row::OfficeRow;
use crate::report::statistics::counted::Counted;
use crate::report::statistics::day::{Day, One};
use crate::report::statistics::figure::{ABOVE, Count, Figure, Page};
use crate::report::statistics::measure::{Divided, Measure};

/// The exit of somebody who left in the twelve months before: the day of leaving still counts as in post.
fn left<'a>(day: &Day<'a>, one: &One<'_>) -> Option<&'a Exit> {
    let engaged = one.engaged().filter(|_| one.stand.presence == Presence::Left)?;
    let mut own =
        day.of::<Exit>(one.record.id).map(|(_, own)| own).filter(|own| own.engagement == Some(engaged));
    own.find(|own| own.date.is_some_and(|date| day.year_before() <= date && date < day.on))
}

const TURN: Figure = Figure { page: Page::Turnover, clauses: &[93], ..BASE };

pub const TURNOVER: &[Figure] = &[
    Figure {
        id: "exits",
        divided: by::<ExitKind>(),
        count: Count::People(|day, one, counted| {
            if let Some(exit) = left(day, one) {
                counted.part(exit.kind.map(|kind| kind.code()));
            }
        }),
        ..TURN
    },
    // Exits over the mean of both ends: twice the exits over their sum, so that it stays whole.
    Figure {
        id: "turnover",
        measure: Measure::Percent,
        clauses: &[91, 93],
        count: Count::People(|day, one, counted| {
            counted.numerator = 2 * i64::from(left(day, one).is_some());
            counted.denominator = i64::from(one.is_counted()) + i64::from(day.was_in_post(one.record.id));
        }),
        ..TURN
    },
];

/// How many an office wants this year.
fn wanted(day: &Day<'_>, office: &OfficeRow) -> Option<i64> {
    let mut plans = day.of::<RecruitmentPlan>(office.office).map(|(_, own)| own);
    let plan = plans.find(|own| own.year.map(Year::year) == Some(day.on.year()))?;
    plan.planned.map(|planned| i64::from(planned.get()))
}

const STEPS: &[&str] = &["applied", "eligible", "scored", "hired"];

/// How far the applicants of the rounds of the last twelve months came, each step among those of the one before.
fn funnel(day: &Day<'_>, office: &OfficeRow, counted: &mut Counted) {
    for (record, own) in day.of::<Application>(office.office) {
        let round = own.recruitment.and_then(|round| day.registry.named_by(record.owner, round));
        let notice = round
            .and_then(|round| crate::domain::record::In::of(&round.body))
            .and_then(|own: &Recruitment| own.notice);
        if !own.applied.or(notice).is_some_and(|applied| day.is_within_year(applied)) {
            continue;
        }
        counted.one();
        let hired = own.hired == Some(YesNo::Yes);
        let scored = hired || own.total.or(own.written).is_some();
        let eligible = scored || own.eligible == Some(Passed::Yes);
        for (code, _) in STEPS.iter().zip([true, eligible, scored, hired]).filter(|(_, is)| *is) {
            counted.add_part((*code).into(), 1);
        }
    }
}

const RECRUIT: Figure = Figure { page: Page::Recruitment, levels: ABOVE, clauses: &[37], ..BASE };

pub const RECRUITMENT: &[Figure] = &[
    Figure {
        id: "wanted",
        down_to: OfficeLevel::County,
        part: Part::City,
        count: Count::Offices(|day, office, counted| counted.numerator = wanted(day, office).unwrap_or(0)),
        ..RECRUIT
    },
    Figure {
        id: "recruited",
        down_to: OfficeLevel::County,
        measure: Measure::Percent,
        part: Part::City,
        clauses: &[32, 37],
        count: Count::Both(
            |day, one, counted| {
                let hired = one
                    .engagement()
                    .filter(|own| own.entry == Some(EntryMode::Open))
                    .and_then(|own| own.hired);
                let this_year = hired.is_some_and(|hired| day.is_this_year(hired.first_day()));
                counted.numerator = i64::from(one.is_counted() && this_year);
            },
            |day, office, counted| counted.denominator = wanted(day, office).unwrap_or(0),
        ),
        ..RECRUIT
    },
    Figure {
        id: "funnel",
        part: Part::County,
        divided: Divided::Words { prefix: "statistic-funnel", all: STEPS },
        clauses: &[32],
        count: Count::Offices(funnel),
        ..RECRUIT
    },
];

/// The entry of somebody for this year's exam.
fn exam<'a>(day: &Day<'a>, one: &One<'_>) -> Option<&'a Exam> {
    let own = day.of::<Exam>(one.record.id).map(|(_, own)| own);
    own.filter(|own| own.year.map(Year::year) == Some(day.on.year()))
        .min_by_key(|own| own.result.map(|own| own.code()))
}

fn nominated<'a>(day: &Day<'a>, one: &One<'_>) -> Option<&'a Nomination> {
    let own = day.of::<Nomination>(one.record.id).map(|(_, own)| own).filter(|own| {
        own.kind == Some(NominationKind::ViceChair) && own.date.is_some_and(|date| day.is_within_year(date))
    });
    own.max_by_key(|own| own.date)
}

/// The highest honour of the twelve months before, by its level.
fn honour<'a>(day: &Day<'a>, one: &One<'_>) -> Option<&'a Reward> {
    let own = day.of::<Reward>(one.record.id).map(|(_, own)| own).filter(|own| {
        own.kind == Some(RewardKind::Honour) && own.date.is_some_and(|date| day.is_within_year(date))
    });
    own.min_by_key(|own| own.level.map_or("9", |level| level.code()))
}

const GROW: Figure = Figure { page: Page::Incentives, clauses: &[72], ..BASE };

pub const INCENTIVES: &[Figure] = &[
    Figure {
        id: "exam",
        divided: by::<ExamResult>(),
        count: counted!(|day, one, counted| {
            if let Some(exam) = exam(day, one) {
                counted.part(exam.result.map(|result| result.code()));
            }
        }),
        ..GROW
    },
    Figure {
        id: "exam-passed",
        measure: Measure::Percent,
        count: counted!(|day, one, counted| {
            if let Some(exam) = exam(day, one) {
                counted.asked(exam.result.map(|result| result == ExamResult::Passed));
            }
        }),
        ..GROW
    },
    Figure {
        id: "honour",
        part: Part::City,
        divided: by::<HonourLevel>(),
        clauses: &[83, 106],
        count: counted!(|day, one, counted| {
            if let Some(honour) = honour(day, one) {
                counted.part(honour.level.map(|level| level.code()));
            }
        }),
        ..GROW
    },
    Figure {
        id: "vice-chair",
        part: Part::City,
        divided: by::<NominationStatus>(),
        clauses: &[82],
        count: counted!(|day, one, counted| {
            if let Some(own) = nominated(day, one) {
                counted.part(own.status.map(|status| status.code()));
            }
        }),
        ..GROW
    },
    Figure {
        id: "talent",
        clauses: &[74, 75],
        count: counted!(|day, one, counted| {
            counted.numerator = i64::from(day.of::<TalentFlag>(one.record.id).next().is_some());
        }),
        ..GROW
    },
];
