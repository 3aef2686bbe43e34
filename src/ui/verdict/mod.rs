//! Why a verdict is what it is: the panel at the right, the badge, and the rows that lead to it. Used by a
//! person's page, by the offices and by the work list.

mod basis;
mod foreseen;
mod list;
mod panel;
mod reckoning;
mod remedy;
mod row;
mod turned;
mod why;
mod words;

pub use list::Verdicts;
pub use panel::WhyPanel;
pub use turned::TurnedTable;
pub use why::Why;
pub use words::{
    VerdictBadge, outcome_title, parameter_source, parameter_value, rule_title, said_words, step_words,
    told_words, tone, urgency_tone, verdict_words,
};
