//! 登记: who must still be registered, and until which day, as R-SI and R-HF count it.

use chrono::NaiveDate;

use super::judged::{Judged, told};
use super::months::kept_from;
use super::people::{self, Named};
use super::sheets::INSURANCES;
use crate::domain::codes::Insurance;
use crate::domain::period::Month;
use crate::ledger::Registry;
use crate::order::Ordered;
use crate::policy::outcome::Verdict;

/// Somebody of whom no registration is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub named: Named,
    pub signer: String,
    pub insurance: Insurance,
    /// From when the days are counted.
    pub from: Option<NaiveDate>,
    /// The last day; none where nobody has said when the work began.
    pub until: Option<NaiveDate>,
    /// Negative once it has gone.
    pub days_left: Option<i64>,
}

impl Line {
    pub fn is_overdue(&self) -> bool {
        self.days_left.is_some_and(|days| days < 0)
    }
}

/// Who is to be registered on a day: what is longest overdue first, what cannot be counted last.
pub fn watch(registry: &Registry, judged: &Judged, on: NaiveDate) -> Vec<Line> {
    let books = kept_from(registry);
    let Some(month) = Month::of(on) else { return Vec::new() };
    let mut found = Vec::new();
    for (record, facts) in people::own(registry) {
        if !people::at_work(registry, record, facts, on) {
            continue;
        }
        for insurance in INSURANCES {
            let registered = match insurance {
                Insurance::Social => facts.insurance_registered,
                Insurance::Fund => facts.fund_registered,
            };
            let Some(own) = judged.get(record.id, insurance) else { continue };
            if registered.is_some_and(|day| day <= on) || own.verdict == Verdict::NotApplicable {
                continue;
            }
            let until = told(own, "day-moved", "until").or_else(|| told(own, "pay-register", "until"));
            let days_left = until.map(|until| (until - on).num_days());
            // What was over before the books were begun is not asked for.
            if until.is_some_and(|until| until < on && books.is_none_or(|books| until < books)) {
                continue;
            }
            found.push(Line {
                named: Named::of(registry, record, facts),
                signer: people::signer(registry, record, facts, month),
                insurance,
                from: told(own, "pay-register", "from"),
                until,
                days_left,
            });
        }
    }
    let place = |line: &Line| (line.until.is_none(), line.until);
    found.order_by(|a, b| {
        (place(a), a.named.order(), a.insurance).cmp(&(place(b), b.named.order(), b.insurance))
    });
    found
}
