//! The table of figures: a file for each question a leader asks, or for several that are short.

mod growth;
mod pay;
mod size;
mod structure;
mod support;
mod work;

use super::counted::Counted;
use super::figure::{Count, Divided, EVERY, Figure, Measure, Page};
use crate::domain::codes::Coded;
use crate::domain::record::Part;
use crate::policy::outcome::{Outcome, Verdict};

pub use self::size::TARGET;

/// Page by page.
pub const ALL: &[&[Figure]] = &[
    size::FIGURES,
    structure::FIGURES,
    size::STAFFING,
    size::FILING,
    pay::FIGURES,
    work::TRAINING,
    work::ASSESSMENT,
    growth::TURNOVER,
    growth::RECRUITMENT,
    growth::INCENTIVES,
    support::FUNDING,
    support::INSPECTION,
];

/// What most figures are: of every level, counted from facts that reach the province.
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

/// A figure of those who are 在岗, their scope confirmed.
macro_rules! counted {
    (|$day:ident, $one:ident, $counted:ident| $body:expr) => {
        Count::People(|$day, $one, $counted| {
            if $one.is_counted() {
                $body;
            }
        })
    };
}
use counted;

fn codes<T: Coded>() -> Vec<&'static str> {
    T::ALL.iter().map(Coded::code).collect()
}

/// By a table of codes.
const fn by<T: Coded>() -> Divided {
    Divided::Codes { table: T::TABLE, all: codes::<T> }
}

/// What a rule says of one, as yes and no: 不适用 is not asked, and what it cannot decide is missing. Of what is still due
/// `due` says whether it counts as no, or is not asked yet.
fn judged(counted: &mut Counted, outcomes: Option<&Vec<Outcome>>, due: bool) {
    for outcome in outcomes.into_iter().flatten() {
        match outcome.verdict {
            Verdict::Met => counted.asked(Some(true)),
            Verdict::Breached { .. } => counted.asked(Some(false)),
            Verdict::Due { .. } if due => counted.asked(Some(false)),
            Verdict::Undecidable { .. } => counted.asked(None),
            Verdict::Due { .. } | Verdict::Open | Verdict::NotApplicable => {}
        }
    }
}
