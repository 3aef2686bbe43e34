//! How much something presses: one ladder for what the rules say and for the tasks of the work list.

use super::outcome::{Outcome, Verdict};
use crate::domain::coded::coded;

coded! {
    /// How much a verdict or a task presses. The order of the variants is the order on every screen. Key of its words: `urgency-CODE`.
    pub enum Urgency {
        Breached "breached",
        /// Due, past the day of the reminder.
        Overdue "overdue",
        Soon "soon",
        Ahead "ahead",
        Undecidable "undecidable",
        /// Due without a day, or far ahead.
        Later "later",
        Open "open",
        Met "met",
        NotApplicable "n-a",
    }
}

impl Urgency {
    pub const fn of(outcome: &Outcome) -> Urgency {
        match outcome.verdict {
            Verdict::Breached { .. } => Urgency::Breached,
            Verdict::Due { days_left: Some(days), .. } => match outcome.near {
                Some(_) if days < 0 => Urgency::Overdue,
                Some((soon, _)) if days <= soon as i64 => Urgency::Soon,
                Some((_, ahead)) if days <= ahead as i64 => Urgency::Ahead,
                Some(_) | None => Urgency::Later,
            },
            Verdict::Due { days_left: None, .. } => Urgency::Later,
            Verdict::Undecidable { .. } => Urgency::Undecidable,
            Verdict::Open => Urgency::Open,
            Verdict::Met => Urgency::Met,
            Verdict::NotApplicable => Urgency::NotApplicable,
        }
    }
}
