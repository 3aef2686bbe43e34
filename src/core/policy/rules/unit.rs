//! R-UNIT: the four units of an engagement stand (clauses 29, 47, 59; reading A25).

use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-UNIT",
    scope: Scope::Person,
    clauses: &[29, 47, 59],
    readings: &["A25"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let running = view.running(subject).into_iter();
    running
        .map(|(record, facts)| {
            let mut outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
            let mut missing = Vec::new();
            for (key, unit) in [
                ("allocator", &facts.allocator),
                ("hirer", &facts.hirer),
                ("signer", &facts.signer),
                ("user", &facts.user),
            ] {
                let fact = Fact::of(Kind::Engagement, key);
                let value = unit.as_ref().map(|unit| unit.name.as_str().to_owned());
                if value.is_none() {
                    missing.push(fact);
                }
                outcome = outcome.fact(Some(record.id), fact, value);
            }
            if missing.is_empty() {
                return outcome.verdict(Verdict::Met);
            }
            let keys = missing.iter().map(|fact| fact.key).collect();
            let place = Place::Edit { record: record.id, keys };
            outcome.verdict(Verdict::Undecidable { missing }).remedy("unit-enter", place, None)
        })
        .collect()
}
