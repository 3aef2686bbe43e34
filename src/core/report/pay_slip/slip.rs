//! One month of one person.

use std::sync::Arc;

use crate::domain::amount::Money;
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{Body, In as _, Record};
use crate::domain::{MonthlyPay, PayScheme};
use crate::ledger::Registry;
use crate::process::month_sheet::{Member, members};
use crate::process::pay::run::told;
use crate::process::pay::scheme::{Basis, amounts_on, basis, in_force};
use crate::report::verdicts::own_copy;

/// What can be said of a month.
#[derive(Clone, Debug, PartialEq)]
pub enum Estimate {
    /// For all that is recorded the person did not work in it.
    NotAtWork,
    /// The office has given no scheme for it: nothing is estimated.
    NoScheme,
    Slip(Box<Slip>),
}

/// The pay slip of a month.
#[derive(Clone, Debug, PartialEq)]
pub struct Slip {
    pub month: Month,
    pub scheme: Arc<Record>,
    pub basis: Basis,
    pub lines: Vec<Line>,
    /// 应发 in fen: none where the scheme does not say what everybody has, the pay of the grade.
    pub gross: Option<u64>,
    /// The person began or left within the month, and is paid a part of it.
    pub is_part: bool,
    /// What the office has recorded for the month, by the key of each part.
    pub paid: Option<Body>,
}

/// A part of the pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its field in the month's sheet.
    pub part: &'static str,
    /// None where the scheme lays down no amount: that is no zero.
    pub amount: Option<Money>,
}

impl Line {
    /// Whether it follows from the certificate; the others follow from the grade.
    pub fn is_by_certificate(&self) -> bool {
        self.part == "allowances"
    }
}

/// The slip of whose copy this is.
pub fn own(registry: &Registry, month: Month) -> Estimate {
    own_copy::person(registry).map_or(Estimate::NotAtWork, |person| of(registry, person, month))
}

/// The slip of somebody.
pub fn of(registry: &Registry, person: Id, month: Month) -> Estimate {
    let mut own = members(registry, &told(month), month).into_iter().filter(|own| own.person == person);
    let Some(Member { engagement, row, whole, .. }) = own.find(|own| own.at_work) else {
        return Estimate::NotAtWork;
    };
    let Some(record) = in_force(registry, month) else { return Estimate::NoScheme };
    let Some(scheme) = PayScheme::of(&record.body) else { return Estimate::NoScheme };
    let basis = basis(registry, (person, engagement), month);
    let lines = amounts_on(scheme, &basis).map(|(part, amount)| Line { part, amount });
    let is_known = lines.iter().all(|line| line.is_by_certificate() || line.amount.is_some());
    let gross = is_known.then(|| lines.iter().filter_map(|line| line.amount).map(Money::fen).sum::<u64>());
    let alone = registry.about(person).find(|record| {
        MonthlyPay::of(&record.body)
            .is_some_and(|own| own.month == Some(month) && own.engagement == Some(engagement))
    });
    let paid = row.map(|(_, body)| body).or_else(|| alone.map(|record| record.body.clone()));
    let lines = lines.to_vec();
    Estimate::Slip(Box::new(Slip { month, scheme: record, basis, lines, gross, is_part: !whole, paid }))
}

/// The grades of the scheme of a month, the lowest first; none where it has none.
pub fn grades(registry: &Registry, month: Month) -> Vec<String> {
    let record = in_force(registry, month);
    let scheme = record.as_ref().and_then(|record| PayScheme::of(&record.body));
    let priced = scheme.and_then(|own| own.grade_pay.as_ref());
    let priced: Vec<String> =
        priced.iter().flat_map(|own| &own.0).map(|own| own.grade.as_str().to_owned()).collect();
    let body = record.as_ref().map(|record| &record.body);
    let listed = body.and_then(|body| body.get("grades")).unwrap_or_default();
    // Only what has its amounts can be estimated; the list of grades says how they follow one another.
    let mut found: Vec<String> =
        listed.lines().filter(|line| priced.iter().any(|own| own == line)).map(str::to_owned).collect();
    let rest: Vec<String> = priced.into_iter().filter(|own| !found.contains(own)).collect();
    found.extend(rest);
    found
}

/// The months of which a slip may be looked at: as many back as the office may have recorded, and a year ahead.
pub fn months(now: Month) -> Vec<Month> {
    const BACK: u32 = 6;
    const AHEAD: u32 = 12;
    let first = now.first_day();
    let day = |ahead: u32| match ahead.checked_sub(BACK) {
        Some(months) => first.checked_add_months(chrono::Months::new(months)),
        None => first.checked_sub_months(chrono::Months::new(BACK - ahead)),
    };
    (0..=BACK + AHEAD).filter_map(|ahead| Month::of(day(ahead)?)).collect()
}
