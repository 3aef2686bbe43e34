//! The rules, one file each; a new one is a file and a line here.

mod alloc;
mod assess;
mod budget;
mod cap;
mod ce;
mod conc;
mod contract;
mod contributions;
mod doc;
mod fail2;
mod file;
mod guide;
mod id;
mod inspect;
mod open;
mod pay2;
mod plan_in;
mod post;
mod prefer;
mod prob;
mod quota;
mod refile;
mod reg1;
mod reg2;
mod registration;
mod renew;
mod retire;
mod reward;
mod scope;
mod serious;
mod size;
mod socorg;
mod stale;
mod step;
mod talk;
mod tie;
mod tplan;
mod train1y;
mod unit;
mod weight;

use super::rule::Rule;

/// In the order of the catalogue. R-PAY2 stands twice: it judges schemes and people.
pub const ALL: &[&Rule] = &[
    &id::RULE,
    &scope::RULE,
    &unit::RULE,
    &post::RULE,
    &quota::RULE,
    &cap::RULE,
    &size::RULE,
    &alloc::RULE,
    &conc::RULE,
    &plan_in::RULE,
    &open::RULE,
    &tie::RULE,
    &file::RULE,
    &refile::RULE,
    &pay2::SCHEME,
    &pay2::YEAR,
    &step::RULE,
    &guide::RULE,
    &contributions::SOCIAL,
    &contributions::FUND,
    &train1y::RULE,
    &tplan::RULE,
    &ce::RULE,
    &reg1::RULE,
    &reg2::RULE,
    &weight::RULE,
    &assess::RULE,
    &talk::RULE,
    &fail2::RULE,
    &serious::RULE,
    &reward::RULE,
    &prefer::RULE,
    &renew::RULE,
    &contract::RULE,
    &prob::RULE,
    &retire::RULE,
    &doc::RULE,
    &budget::RULE,
    &socorg::RULE,
    &inspect::RULE,
    &stale::RULE,
];

/// The rule that says who is counted: of who is not, no other speaks.
pub const OF_SCOPE: &str = scope::RULE.id;

pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::parameter::Parameters;
    use std::collections::BTreeSet;

    use crate::policy::text::{clause, clauses, reading};
    use crate::words::{Lang, has_words};

    #[test]
    fn every_rule_names_what_exists() {
        for rule in ALL {
            assert!(rule.clauses.iter().all(|id| clause(*id).is_some()), "{}", rule.id);
            assert!(rule.readings.iter().all(|id| reading(id).is_some()), "{}", rule.id);
            for id in rule.readings {
                let words = format!("reading-{}", id.to_lowercase());
                assert!(Lang::ALL.iter().all(|lang| has_words(*lang, &words)), "{words}");
            }
            let shipped = Parameters::shipped();
            let known = |id: &&str| shipped.all().iter().any(|parameter| parameter.id == **id);
            assert!(rule.parameters.iter().all(known), "{}", rule.id);
            assert!(Lang::ALL.iter().all(|lang| has_words(*lang, &rule.title_key())), "{}", rule.id);
            assert_eq!(find(rule.id).map(|found| found.id), Some(rule.id));
        }
    }

    /// The table of clauses and the catalogue of rules cite each other.
    #[test]
    fn clauses_and_rules_name_each_other() {
        for clause in clauses() {
            // Clause 94 is served by facts and figures of many rules: its row names those.
            let here: BTreeSet<&str> =
                ALL.iter().filter(|r| r.clauses.contains(&clause.id)).map(|r| r.id).collect();
            let said: BTreeSet<&str> = clause
                .serves
                .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                .filter(|word| word.starts_with("R-"))
                .collect();
            assert!(clause.id == 94 || here == said, "clause {}: {here:?}, {said:?}", clause.id);
        }
        let ids: BTreeSet<&str> = ALL.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), 40);
    }
}
