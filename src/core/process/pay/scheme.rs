//! What the pay scheme lays down for a person in a month: by grade and by certificate (clauses 44–46). Where the grade or
//! its amounts are not known, nothing is filled in: no amount is guessed.

use std::sync::Arc;

use super::run::told;
use crate::domain::amount::Money;
use crate::domain::codes::CertLevel;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{In, Kind, Record};
use crate::domain::value::Value as _;
use crate::domain::{Certificate, GradeChange, PayScheme};
use crate::ledger::Registry;
use crate::process::grid::place::At;
use crate::process::grid::table::Grid;
use crate::process::month_sheet::{Member, members};

/// The scheme in force at the end of a month: the office's own, else one issued to it; the newest.
pub fn in_force(registry: &Registry, month: Month) -> Option<Arc<Record>> {
    let day = month.last_day();
    let runs = |record: &&Arc<Record>| {
        PayScheme::of(&record.body).is_some_and(|own| {
            own.from.is_some_and(|from| from <= day) && own.to.is_none_or(|to| to >= month.first_day())
        })
    };
    let own = |record: &Record| Some(record.owner) == registry.office();
    // What an office below lays down for its own people is no scheme here.
    let binds = |record: &&Arc<Record>| own(record) || registry.is_above(record.owner);
    let all = registry.of_kind(Kind::PayScheme).filter(runs).filter(binds);
    all.max_by_key(|record| (own(record), record.body.day().map(|day| day.first_day()), record.id)).cloned()
}

/// What the scheme says for the people of a month, in their cells.
pub fn laid_down(registry: &Registry, month: Month, grid: &Grid) -> Vec<(At, String)> {
    let Some(record) = in_force(registry, month) else { return Vec::new() };
    let Some(scheme) = PayScheme::of(&record.body) else { return Vec::new() };
    let column = |key: &str| grid.columns().iter().position(|column| column.key == key);
    let mut texts = Vec::new();
    for Member { person, engagement, .. } in members(registry, &told(month), month) {
        let key = engagement.to_string();
        let Some(at) = grid.rows().iter().position(|row| row.key == key) else { continue };
        let said = amounts(registry, scheme, (person, engagement), month);
        let cell = |(key, amount): (&str, Option<Money>)| Some((At::new(at, column(key)?), amount?.text()));
        texts.extend(said.into_iter().filter_map(cell));
    }
    texts
}

/// On what somebody's pay of a month rests: the scheme asks for nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// The move that put them in their grade, and the grade.
    pub grade: Option<(Id, String)>,
    /// The highest certificate that they have, and its level.
    pub certificate: Option<(Id, CertLevel)>,
}

/// The grade of an engagement, as the last move says, and the certificate, both at the end of a month.
pub fn basis(registry: &Registry, (person, engagement): (Id, Id), month: Month) -> Basis {
    let day = month.last_day();
    let moves = registry.about(person).filter_map(|record| Some((record.id, GradeChange::of(&record.body)?)));
    let moves = moves.filter(|(_, own)| own.engagement == Some(engagement));
    let known = moves.filter(|(_, own)| own.date.is_some_and(|date| date <= day));
    let last = known.max_by_key(|(_, own)| own.date);
    let grade = last.and_then(|(id, own)| Some((id, own.to.as_ref()?.as_str().to_owned())));
    let held = registry.about(person).filter_map(|record| Some((record.id, Certificate::of(&record.body)?)));
    let held = held.filter(|(_, own)| own.obtained.is_some_and(|own| own.first_day() <= day));
    let held = held.filter_map(|(id, own)| Some((id, own.level?)));
    let certificate = held.filter(|(_, level)| *level != CertLevel::None).max_by_key(|(_, level)| *level);
    Basis { grade, certificate }
}

/// What the scheme says for somebody, by the key of the cell; none where it says no amount.
pub(super) fn amounts(
    registry: &Registry,
    scheme: &PayScheme,
    whom: (Id, Id),
    month: Month,
) -> [(&'static str, Option<Money>); 3] {
    amounts_on(scheme, &basis(registry, whom, month))
}

/// The same for what it rests on.
pub fn amounts_on(scheme: &PayScheme, basis: &Basis) -> [(&'static str, Option<Money>); 3] {
    let of_grade = basis.grade.as_ref().and_then(|(_, grade)| scheme.grade_pay.as_ref()?.of(grade));
    let allowance = match basis.certificate.as_ref().map(|(_, level)| *level) {
        None | Some(CertLevel::None) => None,
        Some(CertLevel::Assistant) => scheme.assistant_pay,
        Some(CertLevel::Intermediate) => scheme.intermediate_pay,
        Some(CertLevel::Senior) => scheme.senior_pay,
    };
    [
        ("base", of_grade.map(|own| own.base)),
        ("performance", of_grade.map(|own| own.performance)),
        ("allowances", allowance),
    ]
}
