//! What the pages of the table share.

use crate::domain::codes::{Coded, OfficeLevel};
use crate::domain::record::Part;
use crate::policy::outcome::{Outcome, Verdict};
use crate::report::statistics::counted::Counted;
use crate::report::statistics::figure::{Count, EVERY, Figure, Page};
use crate::report::statistics::measure::{Divided, Measure};

/// What most figures are: of every level, counted from facts that reach the province.
pub(super) const BASE: Figure = Figure {
    id: "",
    page: Page::Size,
    measure: Measure::People,
    divided: Divided::Whole,
    part: Part::Province,
    levels: EVERY,
    down_to: OfficeLevel::Grassroots,
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
pub(super) use counted;

fn codes<T: Coded>() -> Vec<&'static str> {
    T::ALL.iter().map(Coded::code).collect()
}

/// By a table of codes.
pub(super) const fn by<T: Coded>() -> Divided {
    Divided::Codes { table: T::TABLE, all: codes::<T> }
}

/// What a rule says of one, as yes and no: 不适用 is not asked, and what it cannot decide is missing. Of what is still due
/// `due` says whether it counts as no, or is not asked yet.
pub(super) fn judged(counted: &mut Counted, outcomes: Option<&Vec<Outcome>>, due: bool) {
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
