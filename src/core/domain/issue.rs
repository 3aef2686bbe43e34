//! What is wrong with an input: a stable code, a place, and what a sentence needs to say it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// One fault. `code` is stable and is also the key of its sentence in `locales/` (`issue-CODE`);
/// `place` is the field key, JSON path or cell it stands at; `args` fill the sentence.
/// Never put a name or an identity number into `args`: sentences reach logs and screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    pub code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}

/// All that stands against one input: where the first fault is the only one, `?` makes it the whole of it.
pub type Issues = Vec<Issue>;

impl From<Issue> for Issues {
    fn from(issue: Issue) -> Self {
        vec![issue]
    }
}

/// The fault that there is unless something holds.
///
/// # Errors
/// What `issue` names.
pub fn require(holds: bool, issue: impl FnOnce() -> Issue) -> Result<(), Issue> {
    if holds { Ok(()) } else { Err(issue()) }
}

impl Issue {
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), place: String::new(), args: BTreeMap::new() }
    }

    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }

    #[must_use]
    pub fn with(mut self, key: &str, value: impl ToString) -> Self {
        self.args.insert(key.to_owned(), value.to_string());
        self
    }
}
