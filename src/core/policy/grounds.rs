//! What a verdict stands on: made only where somebody looks at it.

use std::borrow::Borrow;
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;

use super::arg::Arg;
use super::outcome::{Fact, Outcome, Step};
use super::parameter::Parameter;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};

/// A fact as the rule saw it; `record` is none where none is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactUsed {
    pub record: Option<Id>,
    pub fact: Fact,
    pub value: Option<Arg>,
}

/// Where a person acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Facts of a record.
    Edit { record: Id, keys: Vec<&'static str> },
    /// A new record of a person or an office.
    Add { kind: Kind, subject: Id, engagement: Option<Id> },
    /// Somebody to be posted to an office.
    Post { office: Id },
    /// 备案.
    Filing,
}

impl Place {
    /// A new record of a person or an office.
    pub const fn add(kind: Kind, subject: Id) -> Self {
        Self::Add { kind, subject, engagement: None }
    }

    /// A new record that hangs on an engagement.
    pub fn under(kind: Kind, engagement: &Record) -> Self {
        Self::Add { kind, subject: engagement.subject, engagement: Some(engagement.id) }
    }

    /// Where facts of a record are entered.
    pub fn edit(record: Id, facts: &[Fact]) -> Self {
        Self::Edit { record, keys: facts.iter().map(|fact| fact.key).collect() }
    }
}

/// 补齐以下事项即可符合: the smallest future lawful act. Never the re-dating of a past fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remedy {
    None,
    /// Its words are `remedy-CODE`.
    Act {
        code: &'static str,
        place: Place,
        latest: Option<NaiveDate>,
    },
    /// 已逾期，无法补正，请补办并说明原因: where it is done after all, or where the reason is recorded.
    TooLate(Place),
}

/// Everything that a verdict stands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Grounds {
    pub facts: Vec<FactUsed>,
    pub parameters: Vec<Arc<Parameter>>,
    pub steps: Vec<Step>,
    pub remedy: Remedy,
    /// By what the days of a due verdict are counted; none where its day is the end of a term, or there is none.
    pub limit: Option<Arc<Parameter>>,
    /// What a record entered for the remedy begins with: field and value. The person may change it.
    pub given: Vec<(&'static str, Arg)>,
}

impl Default for Grounds {
    fn default() -> Self {
        Self {
            facts: Vec::new(),
            parameters: Vec::new(),
            steps: Vec::new(),
            remedy: Remedy::None,
            limit: None,
            given: Vec::new(),
        }
    }
}

/// A verdict with its grounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    pub outcome: Outcome,
    pub grounds: Grounds,
}

impl Borrow<Outcome> for Explained {
    fn borrow(&self) -> &Outcome {
        &self.outcome
    }
}

impl Deref for Explained {
    type Target = Outcome;

    fn deref(&self) -> &Outcome {
        &self.outcome
    }
}
