//! R-SCOPE: outside the establishment, full time, mainly union work (clauses 1–3, reading A41).

use crate::domain::codes::Coded;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::{View, in_scope, scope_missing};

pub const RULE: Rule = Rule {
    id: "R-SCOPE",
    scope: Scope::Person,
    clauses: &[1, 2, 3],
    readings: &["A41"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let running = view.running(subject).into_iter();
    running
        .map(|(record, facts)| {
            let flags = [
                ("off_establishment", facts.off_establishment),
                ("full_time", facts.full_time),
                ("union_work", facts.union_work),
            ];
            let mut outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
            for (key, flag) in flags {
                let value = flag.map(|flag| flag.code().to_owned());
                outcome = outcome.fact(Some(record.id), Fact::of(Kind::Engagement, key), value);
            }
            match in_scope(facts) {
                Some(true) => outcome.verdict(Verdict::Met),
                Some(false) => outcome.verdict(Verdict::NotApplicable).flag("not-counted"),
                None => {
                    let missing = scope_missing(facts);
                    let keys = missing.iter().map(|fact| fact.key).collect();
                    outcome.verdict(Verdict::Undecidable { missing }).remedy(
                        "scope-say",
                        Place::Edit { record: record.id, keys },
                        None,
                    )
                }
            }
        })
        .collect()
}
