//! The rules, one file each; a new one is a file and a line here.

mod cap;
mod file;
mod id;
mod post;
mod quota;
mod scope;
mod train1y;
mod unit;

use super::rule::Rule;

pub const ALL: &[&Rule] = &[
    &id::RULE,
    &scope::RULE,
    &unit::RULE,
    &post::RULE,
    &quota::RULE,
    &cap::RULE,
    &file::RULE,
    &train1y::RULE,
];

pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::parameter::Parameters;
    use crate::policy::text::{clause, reading};
    use crate::words::{Lang, has_words};

    #[test]
    fn every_rule_names_what_exists() {
        for rule in ALL {
            assert!(rule.clauses.iter().all(|id| clause(*id).is_some()), "{}", rule.id);
            assert!(rule.readings.iter().all(|id| reading(id).is_some()), "{}", rule.id);
            let shipped = Parameters::shipped();
            let known = |id: &&str| shipped.all().iter().any(|parameter| parameter.id == **id);
            assert!(rule.parameters.iter().all(known), "{}", rule.id);
            assert!(Lang::ALL.iter().all(|lang| has_words(*lang, &rule.title_key())), "{}", rule.id);
            assert_eq!(find(rule.id).map(|found| found.id), Some(rule.id));
            // Each clause that a rule serves says so in the table of clauses.
            for id in rule.clauses.iter().filter(|_| rule.id != "R-ID") {
                assert!(
                    clause(*id).is_some_and(|clause| clause.serves.contains(rule.id)),
                    "{} {id}",
                    rule.id
                );
            }
        }
    }
}
