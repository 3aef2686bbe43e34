//! What is supposed: a certificate, or a move to another grade for a reason that the guidance names. Nothing is written.

use chrono::{Datelike as _, NaiveDate};

use crate::domain::Engagement;
use crate::domain::codes::{CertLevel, Coded as _, PayFactor};
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{In as _, Kind};
use crate::ledger::journal::Head;
use crate::ledger::{Batch, Change, Registry};
use crate::process::pay::scheme::basis;
use crate::report::pay_slip::slip::grades;
use crate::report::self_check::engagement;
use crate::report::verdicts::own_copy::person;

/// For what pay may rise, by code: 证书 alone, or a grade for one of the factors that are the same in every scheme.
pub const ABOUT: [&str; 4] = ["certificate", "years", "education", "results"];

/// The certificates that can be supposed.
pub const LEVELS: [CertLevel; 3] = [CertLevel::Assistant, CertLevel::Intermediate, CertLevel::Senior];

/// One thing supposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supposed {
    /// One of [`ABOUT`].
    pub about: &'static str,
    /// The code of the certificate, else the grade.
    pub to: String,
    pub from: NaiveDate,
}

/// What a code of [`ABOUT`] is as a factor of a move.
fn factor(about: &str) -> PayFactor {
    match about {
        "years" => PayFactor::Years,
        "education" => PayFactor::Education,
        "certificate" => PayFactor::Certificate,
        _ => PayFactor::Results,
    }
}

/// The register as it would be.
pub fn supposing(registry: &Registry, all: &[Supposed]) -> Registry {
    let mut after = registry.clone();
    let Some(subject) = person(registry) else { return after };
    let Some(owner) = registry.find(subject).map(|record| record.owner) else { return after };
    let change = |(n, own): (u64, &Supposed)| {
        let day = own.from.to_string();
        let (kind, facts) = match own.about {
            "certificate" => (Kind::Certificate, vec![("level", own.to.clone()), ("obtained", day)]),
            _ => {
                let hung = engagement(registry, own.from)?.to_string();
                let factors = factor(own.about).code().to_owned();
                let facts =
                    vec![("engagement", hung), ("date", day), ("to", own.to.clone()), ("factors", factors)];
                (Kind::GradeChange, facts)
            }
        };
        let mut body = kind.empty();
        for (key, text) in facts {
            body.set(key, Some(&text)).ok()?;
        }
        let id = Id::derive(&subject.as_u128().to_be_bytes(), SUPPOSED.wrapping_add(n));
        Some(Change::made(id, owner, subject, body))
    };
    let changes = (0..).zip(all).filter_map(change).collect();
    let head = Head { sequence: registry.head.sequence + 1, ..registry.head };
    after.apply(&Batch::new("write", "", changes), head);
    after
}

const SUPPOSED: u64 = 0x73_75_70_70;

/// What is offered first: the next certificate, and the next grade.
pub fn next(registry: &Registry, about: &str, on: NaiveDate) -> Option<String> {
    let month = Month::of(on)?;
    let subject = person(registry)?;
    let now = basis(registry, (subject, engagement(registry, on)?), month);
    if about == "certificate" {
        let held = now.certificate.map_or(CertLevel::None, |(_, level)| level);
        return LEVELS.into_iter().find(|level| *level > held).map(|level| level.code().to_owned());
    }
    let all = grades(registry, month);
    let at = now.grade.and_then(|(_, grade)| all.iter().position(|own| *own == grade));
    all.get(at.map_or(0, |at| at + 1)).cloned()
}

/// On which day: of years worked the day on which the next one is full, since it is known; else the first day of the next
/// month.
pub fn day(registry: &Registry, about: &str, on: NaiveDate) -> Option<NaiveDate> {
    let begun = engagement(registry, on).and_then(|id| registry.find(id)).and_then(|record| {
        let own = Engagement::of(&record.body)?;
        own.continuous_from.or(own.work_began).or(own.hired.map(|hired| hired.first_day()))
    });
    let full = |begun: NaiveDate| {
        let months = (on.year() - begun.year()).checked_mul(12)?;
        let this = add_months_corresponding(begun, months);
        Some(if this > on { this } else { add_months_corresponding(begun, months + 12) })
    };
    let next = || Month::of(on)?.last_day().succ_opt();
    if about == "years" { begun.and_then(full).or_else(next) } else { next() }
}
