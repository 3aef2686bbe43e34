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
mod extension;
mod fail2;
mod file;
mod first_contract;
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

    /// `file.limit`: how the table names its parameters, and nothing else in the source of a rule is written.
    fn is_parameter(text: &str) -> bool {
        let part = |text: &str, more: &str| {
            !text.is_empty()
                && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || more.contains(c))
        };
        text.split_once('.').is_some_and(|(rule, name)| part(rule, "") && part(name, "-_"))
    }

    /// Whatever parameter the source of a rule names stands in the table, and the rule says that it goes by it; and
    /// nothing stands in the table that no rule goes by.
    #[test]
    fn rules_name_their_parameters_and_the_table_has_them() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("policy/rules");
        let shipped = Parameters::shipped();
        let mut named = BTreeSet::new();
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.ends_with("mod.rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let literals: BTreeSet<&str> = text.split('"').skip(1).step_by(2).collect();
            let here = ALL.iter().filter(|rule| literals.contains(rule.id));
            let said: BTreeSet<&str> = here.flat_map(|rule| rule.parameters).copied().collect();
            for name in literals.into_iter().filter(|text| is_parameter(text)) {
                assert!(shipped.rows(name).next().is_some(), "{name} in {} is not there", path.display());
                assert!(said.contains(name), "{name} is not said by the rule of {}", path.display());
                named.insert(name.to_owned());
            }
        }
        // What serves all rules: the working days, and what is near in the work list.
        let general = ["holiday.table", "period.holiday", "work.soon", "work.ahead"];
        let idle = shipped.all().iter().map(|row| row.id.as_str());
        let idle: BTreeSet<&str> = idle.filter(|id| !named.contains(*id) && !general.contains(id)).collect();
        assert_eq!(idle, BTreeSet::new());
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
