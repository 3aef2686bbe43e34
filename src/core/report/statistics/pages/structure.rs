//! 结构: who they are (clauses 7, 33, 34, 52, 73): age, sex, schooling, party, certificates, and how they are employed.

use chrono::{Datelike as _, NaiveDate};

use super::base::{BASE, by, counted};
use crate::domain::codes::ContractKind;
use crate::domain::codes::{CertLevel, Coded, Education, EmployMode, Party, Sex, YesNo};
use crate::domain::{Certificate, Contract};
use crate::report::statistics::counted::Counted;
use crate::report::statistics::day::{Day, One};
use crate::report::statistics::figure::{Count, Figure, Page};
use crate::report::statistics::measure::{Divided, Measure};

const AGES: &[&str] = &["to-30", "31-35", "36-40", "41-45", "46-50", "over-50"];
const STAGES: &[&str] = &["doctor", "master", "bachelor", "college", "secondary", "lower"];

/// Years completed on a day.
pub fn age(birth: NaiveDate, on: NaiveDate) -> i64 {
    let before = (on.month(), on.day()) < (birth.month(), birth.day());
    i64::from(on.year() - birth.year()) - i64::from(before)
}

fn band(age: i64) -> &'static str {
    match age {
        ..=30 => "to-30",
        31..=35 => "31-35",
        36..=40 => "36-40",
        41..=45 => "41-45",
        46..=50 => "46-50",
        _ => "over-50",
    }
}

/// 学历 by the stage completed; a bare parent code or a stage begun says none.
fn stage(education: Education) -> Option<&'static str> {
    Some(match education.rank()? {
        10.. => "doctor",
        8..=9 => "master",
        7 => "bachelor",
        5..=6 => "college",
        4 => "secondary",
        _ => "lower",
    })
}

/// The highest certificate that somebody has on the day.
fn certificate(day: &Day<'_>, one: &One<'_>) -> Option<CertLevel> {
    day.of::<Certificate>(one.record.id).filter_map(|(_, own)| own.level).max_by_key(CertLevel::code)
}

/// Whether the registration of the certificate somebody has runs on the day; nothing where nobody has one.
fn registered(day: &Day<'_>, one: &One<'_>, counted: &mut Counted) {
    let own = day
        .of::<Certificate>(one.record.id)
        .filter(|(_, own)| own.level.is_some_and(|level| level != CertLevel::None));
    let mut found = None;
    for (_, own) in own {
        let first = own.first_registered.is_some_and(|first| first <= day.on);
        let runs = first && own.registered_until.is_none_or(|until| until >= day.on);
        found = Some(found.unwrap_or(false) || runs);
    }
    if let Some(runs) = found {
        counted.asked(Some(runs));
    }
}

/// The contract that is in force on the day, the newest where several are.
fn contract(day: &Day<'_>, one: &One<'_>) -> Option<ContractKind> {
    let own = day.of::<Contract>(one.record.id).filter(|(_, own)| own.engagement == one.engaged());
    let runs = |own: &Contract| {
        own.start.is_none_or(|start| start <= day.on) && own.last_day().is_none_or(|last| last >= day.on)
    };
    own.filter(|(_, own)| runs(own)).max_by_key(|(record, own)| (own.start, record.id))?.1.kind
}

const OWN: Figure = Figure { page: Page::Structure, clauses: &[7], ..BASE };

pub const FIGURES: &[Figure] = &[
    Figure {
        id: "age",
        divided: Divided::Words { prefix: "statistic-age", all: AGES },
        clauses: &[7, 33],
        count: counted!(|day, one, counted| counted.part(one.facts.birth.map(|born| band(age(born, day.on))))),
        ..OWN
    },
    Figure {
        id: "age-mean",
        measure: Measure::Years,
        clauses: &[7, 33],
        count: counted!(|day, one, counted| counted.value(one.facts.birth.map(|born| age(born, day.on)))),
        ..OWN
    },
    Figure {
        id: "young",
        measure: Measure::Percent,
        clauses: &[33],
        count: counted!(
            |day, one, counted| counted.asked(one.facts.birth.map(|born| age(born, day.on) <= 35))
        ),
        ..OWN
    },
    Figure {
        id: "sex",
        divided: by::<Sex>(),
        count: counted!(|_day, one, counted| {
            let known = one.facts.sex.filter(|sex| matches!(sex, Sex::Male | Sex::Female));
            counted.part(known.map(|sex| sex.code()));
        }),
        ..OWN
    },
    Figure {
        id: "party",
        divided: by::<Party>(),
        clauses: &[7, 80],
        count: counted!(|_day, one, counted| counted.part(one.facts.party.map(|party| party.code()))),
        ..OWN
    },
    Figure {
        id: "education",
        divided: Divided::Words { prefix: "statistic-education", all: STAGES },
        clauses: &[7, 33],
        count: counted!(|_day, one, counted| counted.part(one.facts.education.and_then(stage))),
        ..OWN
    },
    Figure {
        id: "bachelor",
        measure: Measure::Percent,
        clauses: &[33],
        count: counted!(|_day, one, counted| {
            counted.asked(one.facts.education.and_then(Education::rank).map(|rank| rank >= 7));
        }),
        ..OWN
    },
    Figure {
        id: "social-work",
        measure: Measure::Percent,
        clauses: &[33, 52],
        count: counted!(|_day, one, counted| {
            counted.asked(one.facts.social_work_major.map(|major| major == YesNo::Yes));
        }),
        ..OWN
    },
    // Who is said to have none, and of whom nothing is said, cannot be told apart: a certificate is a record, and without
    // one there is none.
    Figure {
        id: "certificate",
        divided: by::<CertLevel>(),
        clauses: &[34, 72],
        count: counted!(|day, one, counted| {
            counted.part(Some(certificate(day, one).unwrap_or(CertLevel::None).code()));
        }),
        ..OWN
    },
    Figure {
        id: "certified",
        measure: Measure::Percent,
        clauses: &[33, 34],
        count: counted!(|day, one, counted| {
            counted.asked(Some(certificate(day, one).is_some_and(|level| level != CertLevel::None)));
        }),
        ..OWN
    },
    Figure {
        id: "registered",
        measure: Measure::Percent,
        clauses: &[73],
        count: counted!(|day, one, counted| registered(day, one, counted)),
        ..OWN
    },
    Figure {
        id: "employment",
        divided: by::<EmployMode>(),
        clauses: &[47, 99],
        count: counted!(|_day, one, counted| {
            counted.part(one.engagement().and_then(|own| own.mode).map(|mode| mode.code()));
        }),
        ..OWN
    },
    Figure {
        id: "contract",
        divided: by::<ContractKind>(),
        clauses: &[47, 62],
        count: counted!(|day, one, counted| counted.part(contract(day, one).map(|kind| kind.code()))),
        ..OWN
    },
];
