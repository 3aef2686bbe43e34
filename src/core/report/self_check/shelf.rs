//! The result as a worker reads it: what has its day, what nobody can say yet, what is right.

use crate::domain::record::Kind;
use crate::policy::outcome::{Outcome, Verdict};

/// Where a verdict stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// 到期要办的, and what should have been done.
    Due,
    /// 谁也说不准的: a fact is missing, or the guidance leaves it open.
    Unclear,
    /// 做对了的.
    Right,
}

impl Shelf {
    pub const ALL: [Self; 3] = [Self::Due, Self::Unclear, Self::Right];

    /// Its words are `self-shelf-CODE`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::Unclear => "unclear",
            Self::Right => "right",
        }
    }

    /// Where a verdict stands; nowhere where the rule does not concern this worker.
    pub const fn of(outcome: &Outcome) -> Option<Self> {
        match &outcome.verdict {
            Verdict::Due { .. } | Verdict::Breached { .. } => Some(Self::Due),
            Verdict::Undecidable { .. } | Verdict::Open => Some(Self::Unclear),
            Verdict::Met => Some(Self::Right),
            Verdict::NotApplicable => None,
        }
    }
}

/// Whether the worker can say what is missing: everything that is, is a question of the worker's own.
pub fn may_answer(outcome: &Outcome) -> Option<&'static super::questions::Question> {
    let Verdict::Undecidable { missing } = &outcome.verdict else { return None };
    let fact = missing.iter().find(|fact| fact.kind != Kind::Books)?;
    super::questions::of_fact(fact.kind, fact.key)
}
