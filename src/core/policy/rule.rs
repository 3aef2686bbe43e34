//! What a rule is: its clauses, readings, parameters, and how it judges. What every rule is written with is named here
//! too.

use super::named::Key;
pub use super::outcome::{Fact, Outcome, Place, Remedy, Verdict, lacking};
pub(super) use super::outcome::{fact, facts};
pub use super::parameter::Source;
pub use super::view::RuleContext;
pub use crate::domain::id::Id;

/// Whom a rule judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Person,
    Office,
}

/// One rule of `domain/rules.md`.
pub struct Rule {
    pub id: &'static str,
    pub scope: Scope,
    /// Numbers of the clauses it serves.
    pub clauses: &'static [u16],
    /// Ids of the readings it takes.
    pub readings: &'static [&'static str],
    /// The parameters it goes by, beside those of a rule whose reckoning it takes over.
    pub parameters: &'static [Key],
    pub basis: Source,
    /// Pure and total: a rule that cannot decide says what is missing.
    pub eval: fn(&RuleContext<'_>, Id) -> Vec<Outcome>,
}

impl Rule {
    /// Key of its title in the words: `rule-r-quota`.
    pub fn title_key(&self) -> String {
        format!("rule-{}", self.id.to_lowercase())
    }
}
