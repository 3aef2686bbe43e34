//! What came of a step for several applicants at once: 资格审查, 体检, 考察, 放弃. One batch says it of all of them, and one
//! undo takes it back; whoever is out is replaced by rank as soon as it is said.

use std::collections::BTreeSet;

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
