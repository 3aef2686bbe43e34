//! The rules, one file each; a new one is a file and a line here.

mod alloc;
pub mod assess;
mod budget;
mod cap;
pub mod ce;
mod conc;
pub mod contract;
pub mod contributions;
mod doc;
pub mod extension;
pub mod fail2;
mod file;
mod first_contract;
mod guide;
mod id;
mod inspect;
mod open;
mod pay2;
pub mod plan_in;
pub mod post;
pub mod prefer;
mod prob;
mod quota;
mod refile;
pub mod reg1;
pub mod reg2;
mod registration;
pub mod renew;
mod retire;
pub mod reward;
mod scope;
mod serious;
mod size;
mod socorg;
mod stale;
mod step;
pub mod talk;
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

/// The rule that asks for filing.
pub const OF_FILING: &str = file::RULE.id;

pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::policy::cases::{Case, registry};
    use crate::policy::look::Lookups;
    use crate::policy::named::{self, CALENDAR, DESKS, GENERAL, Key};
    use crate::policy::parameters::Parameters;
    use crate::policy::subject::Subject;
    use crate::policy::text::{clause, clauses, reading};
    use crate::policy::view::RuleContext;
    use crate::policy::{days, engine};
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
            assert!(Lang::ALL.iter().all(|lang| has_words(*lang, &rule.title_key())), "{}", rule.id);
            assert_eq!(find(rule.id).map(|found| found.id), Some(rule.id));
        }
    }

    /// Which rule takes over the reckoning of which.
    const TAKEN: [(&str, &str); 4] =
        [("R-CAP", "R-QUOTA"), ("R-SIZE", "R-QUOTA"), ("R-PLAN-IN", "R-QUOTA"), ("R-CONTRACT", "R-RETIRE")];

    /// What a rule asks for while it judges the named cases is what it says that it goes by, and nothing stands in the
    /// table that neither a rule nor a desk goes by.
    #[test]
    fn rules_go_by_the_parameters_that_they_name() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/data/cases");
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
        let mut asked: BTreeMap<&str, BTreeSet<Key>> = BTreeMap::new();
        for file in files {
            let cases: Vec<Case> = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
            for case in cases {
                let registry = registry(&case);
                let parameters = Parameters::shipped().with(case.parameters);
                let view = RuleContext::new(&registry, case.as_of, &parameters, &mut Lookups::default());
                let mut subject = Subject::nobody(&view);
                for id in engine::subjects(&registry) {
                    let scope = engine::scope(&registry, id);
                    for rule in ALL.iter().filter(|rule| rule.scope == scope) {
                        // Read anew, so that no rule finds what another has reckoned.
                        subject.read(&view, id);
                        (rule.eval)(&view, &subject, &mut Vec::new());
                        asked.entry(rule.id).or_default().extend(view.asked.take());
                    }
                }
            }
        }
        let mut used: BTreeSet<Key> = GENERAL.iter().chain(DESKS).chain(CALENDAR).copied().collect();
        let mut wrong = Vec::new();
        for rule in ALL {
            let asked = &asked[rule.id];
            let taken = TAKEN.iter().filter(|(own, _)| *own == rule.id).filter_map(|(_, other)| find(other));
            let others: Vec<Key> = taken.flat_map(|other| other.parameters).chain(GENERAL).copied().collect();
            let unsaid = asked.iter().filter(|key| !rule.parameters.contains(key) && !others.contains(key));
            let idle = rule.parameters.iter().filter(|key| !asked.contains(key));
            wrong.extend(unsaid.chain(idle).map(|key| (rule.id, *key)));
            used.extend(rule.parameters);
        }
        assert_eq!(wrong, []);
        assert!(used.iter().eq(named::ALL.iter().collect::<BTreeSet<_>>()));
        let table = Parameters::shipped().all().iter().map(|row| row.id.as_str());
        let table: BTreeSet<&str> = table.filter(|id| *id != days::TABLE).collect();
        assert_eq!(table, used.iter().map(|key| key.id()).collect());
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
