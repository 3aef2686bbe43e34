//! How much something presses: one ladder for what the rules say and for the tasks of the work list.

use super::outcome::{Nearness, Outcome, Verdict};

/// How much a verdict or a task presses. The order of the variants is the order on every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    Breached,
    /// Due, past the day of the reminder.
    Overdue,
    Soon,
    Ahead,
    Undecidable,
    /// Due without a day, or far ahead.
    Later,
    Open,
    Met,
    NotApplicable,
}

impl Urgency {
    pub const fn of(outcome: &Outcome) -> Urgency {
        match outcome.verdict {
            Verdict::Breached { .. } => Urgency::Breached,
            Verdict::Due { .. } => match outcome.nearness {
                Nearness::Past => Urgency::Overdue,
                Nearness::Soon => Urgency::Soon,
                Nearness::Ahead => Urgency::Ahead,
                Nearness::Later => Urgency::Later,
            },
            Verdict::Undecidable { .. } => Urgency::Undecidable,
            Verdict::Open => Urgency::Open,
            Verdict::Met => Urgency::Met,
            Verdict::NotApplicable => Urgency::NotApplicable,
        }
    }

    /// Key of its words: `urgency-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Urgency::Breached => "breached",
            Urgency::Overdue => "overdue",
            Urgency::Soon => "soon",
            Urgency::Ahead => "ahead",
            Urgency::Undecidable => "undecidable",
            Urgency::Later => "later",
            Urgency::Open => "open",
            Urgency::Met => "met",
            Urgency::NotApplicable => "n-a",
        }
    }
}
