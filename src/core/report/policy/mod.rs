//! 政策依据: the clauses beside what serves them, with what the rules say today.

pub mod packs;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::verdicts;
use crate::domain::id::Id;
use crate::ledger::Registry;
use crate::policy::guidance::{Segment, Serves, segments, serves};
use crate::policy::look::Lookups;
use crate::policy::parameters::Parameters;
use crate::policy::rules::ALL;
use crate::policy::text::{Clause, Reading, clauses, reading};
use crate::policy::{engine, rule::Rule};

/// How many verdicts of each kind a rule has, by the code of the verdict.
pub type Counts = BTreeMap<&'static str, BTreeMap<&'static str, usize>>;

/// The verdicts on all that this office answers for, counted by rule.
pub fn counts(registry: &Registry, on: NaiveDate) -> Counts {
    let subjects: Vec<Id> = verdicts::subjects(registry);
    let mut counts = Counts::new();
    engine::each(registry, &subjects, on, &Parameters::of(registry), &mut Lookups::default(), |outcome| {
        *counts.entry(outcome.rule).or_default().entry(outcome.verdict.code()).or_default() += 1;
    });
    counts
}

/// How many clauses there are, how many are served, how many are outside software.
pub fn totals() -> (usize, usize, usize) {
    let all = clauses().len();
    let served = clauses().iter().filter(|clause| !serves(clause.id).is_empty()).count();
    (all, served, all - served)
}

/// The readings taken where a clause is unclear: those of the rules that serve it.
pub fn readings_of(clause: u16) -> Vec<&'static Reading> {
    let rules = rules_of(clause);
    let mut ids: Vec<&str> = rules.iter().flat_map(|rule| rule.readings).copied().collect();
    ids.dedup();
    ids.into_iter().filter_map(reading).collect()
}

/// The rules that serve a clause, each once.
pub fn rules_of(clause: u16) -> Vec<&'static Rule> {
    let mut found: Vec<&'static Rule> =
        ALL.iter().copied().filter(|rule| rule.clauses.contains(&clause)).collect();
    found.dedup_by_key(|rule| rule.id);
    found
}

/// The clauses that a search finds: by words of the text or the key words, by number, or by rule.
pub fn find(query: &str) -> Vec<&'static Clause> {
    let query = query.trim().to_uppercase();
    let hit = |clause: &&'static Clause| {
        query.is_empty()
            || query == clause.id.to_string()
            || clause.quote.to_uppercase().contains(&query)
            || serves(clause.id).iter().any(|serves| matches!(serves, Serves::Rule(id) if *id == query))
            || segment_of(clause.id).is_some_and(|segment| segment.text.to_uppercase().contains(&query))
    };
    clauses().iter().filter(hit).collect()
}

/// Where a clause stands.
pub fn segment_of(clause: u16) -> Option<&'static Segment> {
    segments().iter().find(|segment| segment.clauses.contains(&clause))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(query: &str) -> Vec<u16> {
        find(query).into_iter().map(|clause| clause.id).collect()
    }

    #[test]
    fn a_clause_is_found_by_words_number_or_rule() {
        assert_eq!(ids("58"), [58]);
        assert_eq!(ids("r-file"), [39, 40]);
        assert!(ids("200家以上").contains(&26) && ids("诫勉谈话").contains(&68));
        assert!(ids("没有这个词").is_empty());
        assert_eq!(ids("  ").len(), 107);
    }

    #[test]
    fn readings_and_rules_stand_beside_their_clause() {
        let taken: Vec<&str> = readings_of(58).into_iter().map(|reading| reading.id.as_str()).collect();
        assert_eq!(taken, ["A12", "A13"]);
        // It judges schemes and people, and is named once.
        assert_eq!(rules_of(45).into_iter().map(|rule| rule.id).collect::<Vec<_>>(), ["R-PAY2"]);
        assert_eq!(totals(), (107, 88, 19));
    }
}
