//! Which outcome is meant, and in what order outcomes stand.

use std::borrow::Borrow;

use crate::domain::id::Id;
use crate::order::Ordered;
use crate::policy::outcome::{Outcome, Verdict};
use crate::policy::rules::ALL;
use crate::policy::urgency::Urgency;

/// Which outcome is meant: it is found again after the facts have changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Asked {
    pub rule: &'static str,
    pub subject: Id,
    pub about: Option<Id>,
    pub part: u16,
}

impl Asked {
    pub fn of(outcome: &Outcome) -> Asked {
        Asked {
            rule: outcome.rule,
            subject: outcome.subject,
            about: outcome.about,
            part: outcome.part.number(),
        }
    }
}

/// Most urgent first; of the same urgency, what has fewer days, then the order of the catalogue.
pub fn sort(outcomes: &mut [impl Borrow<Outcome>]) {
    outcomes.order_by_key(|outcome| {
        let outcome = outcome.borrow();
        let days = match outcome.verdict {
            Verdict::Due { days_left, .. } => days_left,
            _ => None,
        };
        (Urgency::of(outcome), days.unwrap_or(i64::MAX), place(outcome.rule))
    });
}

pub(super) fn place(rule: &str) -> usize {
    ALL.iter().position(|known| known.id == rule).unwrap_or(usize::MAX)
}
