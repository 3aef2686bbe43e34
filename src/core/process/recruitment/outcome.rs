//! What came of a step for several applicants at once: 资格审查, 体检, 考察, 放弃. One batch says it of all of them, and one
//! undo takes it back; whoever is out is replaced by rank as soon as it is said.

use std::collections::BTreeSet;

use super::ranking::Line;
use crate::domain::coded::coded;
use crate::domain::codes::{Coded, NotHired, Passed};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::ledger::Registry;
use crate::ledger::command::{Edit, Fields};
use crate::order::Gathered;

coded! {
    /// What is said of an applicant. Its words: `recruitment-outcome-CODE`.
    pub enum Outcome {
        Healthy "healthy",
        Unhealthy "unhealthy",
        /// 考察合格.
        Sound "sound",
        Unsound "unsound",
        Withdrew "withdrew",
        /// 资格审查合格: the conditions of the notice are met.
        Eligible "eligible",
        Ineligible "ineligible",
    }
}

impl Outcome {
    /// The field that says it, and what stands there.
    fn says(self) -> (&'static str, &'static str) {
        match self {
            Self::Healthy => ("health", Passed::Yes.code()),
            Self::Unhealthy => ("health", Passed::No.code()),
            Self::Sound => ("inquiry", Passed::Yes.code()),
            Self::Unsound => ("inquiry", Passed::No.code()),
            Self::Withdrew => ("reason", NotHired::Withdrew.code()),
            Self::Eligible => ("eligible", Passed::Yes.code()),
            Self::Ineligible => ("eligible", Passed::No.code()),
        }
    }
}

impl Outcome {
    /// The step of an outcome that takes nobody out, by its place in what is said of a line.
    const fn step(self) -> Option<usize> {
        match self {
            Self::Eligible => Some(0),
            Self::Healthy => Some(1),
            Self::Sound => Some(2),
            Self::Unhealthy | Self::Unsound | Self::Withdrew | Self::Ineligible => None,
        }
    }

    /// Of whom it is likely to be said next: of those proposed whoever it is not said of. Nobody is ticked beforehand for
    /// what takes them out.
    pub fn meant(self, lines: &[Line]) -> BTreeSet<Id> {
        let Some(step) = self.step() else { return BTreeSet::new() };
        let proposed = || lines.iter().filter(|line| line.standing.is_proposed());
        let open = proposed().filter(|line| line.said.get(step).is_some_and(Option::is_none));
        let open: BTreeSet<Id> = open.map(|line| line.application).into_set();
        // Where it is said of all of them, whoever nothing stands against is to be hired.
        if open.is_empty() {
            return proposed().filter(|line| line.is_ready()).map(|line| line.application).into_set();
        }
        open
    }

    /// What is to be recorded next of those proposed.
    pub fn next(lines: &[Line]) -> Self {
        let open = |own: &Self| {
            own.step().is_some_and(|step| {
                let mut proposed = lines.iter().filter(|line| line.standing.is_proposed());
                proposed.any(|line| line.said.get(step).is_some_and(Option::is_none))
            })
        };
        [Self::Eligible, Self::Healthy, Self::Sound].into_iter().find(open).unwrap_or(Self::Sound)
    }
}

/// The edits by which it is said of these applicants; nothing of whom it is said already.
pub fn edits(registry: &Registry, applicants: &BTreeSet<Id>, outcome: Outcome) -> Vec<Edit> {
    let (key, text) = outcome.says();
    let edit = |id: &Id| {
        let record = registry.own(*id).filter(|record| record.kind() == Kind::Application)?;
        let stood = record.body.get(key);
        let is_new = stood.as_deref() != Some(text);
        let of = |text: String| -> Fields { std::iter::once((key.to_owned(), text)).into_map() };
        is_new.then(|| Edit::Change {
            id: *id,
            seen: stood.map(of).unwrap_or_default(),
            to: of(text.to_owned()),
        })
    };
    applicants.iter().filter_map(edit).collect()
}
