//! How the pay of a month runs over the time to come, as things are and as they are supposed.

use chrono::{Months, NaiveDate};

use super::slip::{Estimate, Slip, own};
use super::supposed::{Supposed, supposing};
use crate::domain::amount::grouped;
use crate::domain::period::Month;
use crate::domain::value::Value as _;
use crate::ledger::Registry;
use crate::report::chart::{Cell, Chart, Kind, Row, says};
use crate::words::{Lang, label, words};

/// So many months are looked ahead.
const AHEAD: u32 = 36;

/// A month.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    pub month: Month,
    /// 应发 in fen as things are, and as they are supposed; none where nothing is estimated.
    pub now: Option<u64>,
    pub then: Option<u64>,
}

/// A month in which what is supposed pays otherwise than the month before.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub month: Month,
    pub before: Option<u64>,
    pub after: Option<u64>,
    pub causes: Vec<Cause>,
}

/// Why.
#[derive(Clone, Debug, PartialEq)]
pub enum Cause {
    /// Another scheme runs from then on, by its title.
    Scheme(String),
    Grade(String),
    Certificate(crate::domain::codes::CertLevel),
    /// No scheme, or none that says what the grade is paid: nothing is estimated.
    Unknown,
}

/// The months to come.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Course {
    pub points: Vec<Point>,
    pub steps: Vec<Step>,
}

/// From the month of a day on. Where nothing is supposed both run alike.
pub fn course(registry: &Registry, all: &[Supposed], on: NaiveDate) -> Course {
    let supposed = if all.is_empty() { None } else { Some(supposing(registry, all)) };
    let slip = |registry: &Registry, month: Month| match own(registry, month) {
        Estimate::Slip(slip) => Some(*slip),
        Estimate::NoScheme | Estimate::NotAtWork => None,
    };
    let gross = |slip: &Option<Slip>| slip.as_ref().and_then(|slip| slip.gross);
    let mut found = Course::default();
    let mut before: Option<Option<Slip>> = None;
    for months in 0..=AHEAD {
        let day = Month::of(on).and_then(|month| month.first_day().checked_add_months(Months::new(months)));
        let Some(month) = day.and_then(Month::of) else { break };
        let now = slip(registry, month);
        let then = supposed.as_ref().map_or_else(|| now.clone(), |after| slip(after, month));
        found.points.push(Point { month, now: gross(&now), then: gross(&then) });
        if let Some(before) = before.filter(|before| gross(before) != gross(&then)) {
            let causes = causes(before.as_ref(), then.as_ref());
            found.steps.push(Step { month, before: gross(&before), after: gross(&then), causes });
        }
        before = Some(then);
    }
    found
}

/// What differs between two months.
fn causes(before: Option<&Slip>, after: Option<&Slip>) -> Vec<Cause> {
    let Some(after) = after.filter(|after| after.gross.is_some()) else { return vec![Cause::Unknown] };
    let mut found = Vec::new();
    if before.is_none_or(|before| before.scheme.id != after.scheme.id) {
        found.push(Cause::Scheme(after.scheme.body.get("title").unwrap_or_default()));
    }
    let grade = |slip: &Slip| slip.basis.grade.as_ref().map(|(_, grade)| grade.clone());
    if let Some(grade) = grade(after).filter(|own| before.and_then(grade).as_ref() != Some(own)) {
        found.push(Cause::Grade(grade));
    }
    let level = |slip: &Slip| slip.basis.certificate.as_ref().map(|(_, level)| *level);
    if let Some(level) = level(after).filter(|own| before.and_then(level) != Some(*own)) {
        found.push(Cause::Certificate(level));
    }
    found
}

impl Cause {
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Cause::Scheme(title) => words(lang, "pay-slip-by-scheme", &[("scheme", title)]),
            Cause::Grade(grade) => words(lang, "pay-slip-by-grade", &[("grade", grade)]),
            Cause::Certificate(level) => {
                words(lang, "pay-slip-by-certificate", &[("level", &label(lang, *level))])
            }
            Cause::Unknown => words(lang, "pay-slip-by-nothing", &[]),
        }
    }
}

/// An amount as it is read, without its unit; a dash where nothing is estimated.
pub fn amount(fen: Option<u64>) -> String {
    fen.map_or_else(|| "—".to_owned(), |fen| grouped(&format!("{}.{:02}", fen / 100, fen % 100)))
}

impl Course {
    /// The months as a curve in steps; the second series is how it runs as things are.
    pub fn chart(&self, is_supposed: bool, lang: Lang) -> Chart {
        let word = |key: &str| words(lang, key, &[]);
        let cell = |fen: Option<u64>| {
            let size = fen.and_then(|fen| u32::try_from(fen).ok()).map(|fen| f64::from(fen) / 100.0);
            Cell::new(size, amount(fen))
        };
        let series = if is_supposed { 2 } else { 1 };
        let row = |point: &Point| Row {
            label: point.month.text(),
            cells: [point.then, point.now].into_iter().take(series).map(cell).collect(),
        };
        let names = if is_supposed { ["pay-slip-then", "pay-slip-now"] } else { ["pay-slip-gross"; 2] };
        let mut chart = Chart {
            kind: Kind::Steps,
            title: word("pay-slip-course"),
            head: word("pay-slip-month"),
            series: names.into_iter().take(series).map(word).collect(),
            rows: self.points.iter().map(row).collect(),
            unit: word("pay-slip-unit"),
            ..Chart::default()
        };
        let said = |size: f64| format!("{} {}", grouped(&format!("{size:.2}")), chart.unit);
        chart.says = says(&chart, lang, &said);
        chart
    }
}
