//! One line of a list: whom it is about, how far it is, what is told beside, and what may be done.

use std::collections::BTreeMap;

use super::step::Step;
use crate::domain::coded::coded;
use crate::domain::id::Id;
use crate::domain::record::Record;
use crate::ledger::command::{Fields, Target};
use crate::order::Gathered as _;
use crate::process::contributions::people::Named;

coded! {
    /// How far something is, read off the records and what the rules say of them. Keys of its words:
    /// `development-state-CODE`, what is next and who must act `development-next-CODE`.
    pub enum State {
        /// Passed, no certificate recorded.
        Passed "passed",
        /// Passed the exam for the senior level, which wants a review besides.
        Review "review",
        /// Registration lies ahead (R-REG1).
        First "first",
        /// The rule cannot say.
        Unsaid "unsaid",
        /// The window of re-registration is open, or over (R-REG2).
        Renew "renew",
        /// Hours are wanting and the period ends soon (R-CE).
        Hours "hours",
        /// Registered, nothing to do.
        Registered "registered",
        /// Not entered in the list of 民政.
        AtCivil "at-civil",
        /// Not entered in the list of 人社.
        AtPersonnel "at-personnel",
        Listed "listed",
        /// No level is recorded of a posting.
        NoLevel "no-level",
        /// A level that the table does not have.
        OtherLevel "other-level",
        /// In the table, or the office has none.
        Levelled "levelled",
        /// 优秀 with outstanding results (R-PREFER).
        Preferred "preferred",
        /// 优秀 or an honour within the years looked at.
        Grounded "grounded",
        /// Neither.
        Plain "plain",
        /// A recommendation is on its way.
        Pending "pending",
        Chosen "chosen",
        NotChosen "not-chosen",
        /// A reward as its basis asks for (R-REWARD).
        Rewarded "rewarded",
        /// One whose basis does not fit.
        Basis "basis",
        /// One of which the basis cannot be judged yet.
        BasisOpen "basis-open",
    }
}

/// Something that may be done with a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    pub step: Step,
    pub target: Goal,
}

/// The record that a step goes into.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// It is changed, from what it says now.
    Known { record: Id, seen: Fields },
    /// It is made, with what is known of it.
    New { links: BTreeMap<String, Target>, fields: Fields },
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub key: String,
    pub named: Named,
    pub state: State,
    /// What stands beside name and unit, in the order of the list's headings.
    pub cells: Vec<String>,
    /// Negative once the day has gone.
    pub days_left: Option<i64>,
    pub acts: Vec<Act>,
    /// Codes of the recommendations that are on their way.
    pub under_way: Vec<&'static str>,
}

impl Line {
    pub fn new(key: String, named: Named, state: State) -> Self {
        Self {
            key,
            named,
            state,
            cells: Vec::new(),
            days_left: None,
            acts: Vec::new(),
            under_way: Vec::new(),
        }
    }

    /// The same, with a step that changes a record.
    #[must_use]
    pub fn changes(mut self, step: Step, record: &Record) -> Self {
        let said = step.keys().iter().filter_map(|key| Some(((*key).to_owned(), record.body.get(key)?)));
        let target = Goal::Known { record: record.id, seen: said.into_map() };
        self.acts.push(Act { step, target });
        self
    }

    /// The same, with a step that makes one.
    #[must_use]
    pub fn makes(mut self, step: Step, links: BTreeMap<String, Target>, fields: Fields) -> Self {
        self.acts.push(Act { step, target: Goal::New { links, fields } });
        self
    }

    pub fn act(&self, step: Step) -> Option<&Act> {
        self.acts.iter().find(|act| act.step == step)
    }

    pub fn is_late(&self) -> bool {
        self.days_left.is_some_and(|days| days < 0)
    }
}
