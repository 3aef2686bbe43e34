//! What a rule is: its clauses, readings, parameters, and how it judges. What every rule is written with is named here
//! too.

pub use super::draft::Draft;
pub use super::grounds::Place;
use super::named::Key;
pub use super::outcome::{Fact, Part, Verdict, lacking};
pub(super) use super::outcome::{fact, facts};
pub use super::parameter::Source;
pub use super::subject::Subject;
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
    /// Pure and total: a rule that cannot decide says what is missing. It adds to what is told.
    pub eval: fn(&RuleContext<'_>, &Subject<'_>, &mut Vec<Draft>),
}

impl Rule {
    /// Key of its title in the words: `rule-r-quota`.
    pub fn title_key(&self) -> String {
        format!("rule-{}", self.id.to_lowercase())
    }
}
