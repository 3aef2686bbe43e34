//! 这不对？: the facts on which a verdict rests, and which of them the worker may correct.

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::exchange::kinds::self_report::may_say;
use crate::ledger::Registry;
use crate::policy::grounds::Explained;
use crate::policy::outcome::Fact;

/// One fact, as the rule saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    pub fact: Fact,
    /// What is recorded; none where nothing is.
    pub value: Option<String>,
    /// The record in which the worker corrects it; none where that is the office's to say.
    pub correct: Option<Id>,
}

/// The facts on which a verdict rests, each once. Since when an office keeps its books is none of the worker's facts.
pub fn of(registry: &Registry, outcome: &Explained) -> Vec<Rest> {
    let mut found: Vec<Rest> = Vec::new();
    for used in outcome.grounds.facts.iter().filter(|used| used.fact.kind != Kind::Books) {
        let own = |record: &Id| {
            registry.find(*record).is_some_and(|record| record.kind() == used.fact.kind)
                && may_say(used.fact.kind, used.fact.key)
        };
        let rest = Rest {
            fact: used.fact,
            value: used.value.as_ref().map(ToString::to_string),
            correct: used.record.filter(own),
        };
        if !found.contains(&rest) {
            found.push(rest);
        }
    }
    found
}
