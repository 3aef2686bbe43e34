//! R-POST: posted mainly to township, zone and sector unions (clause 24, readings A10, A11). Others are allowed.

use crate::domain::codes::Coded;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-POST",
    scope: Scope::Person,
    clauses: &[24],
    readings: &["A10", "A11"],
    parameters: &["post.types"],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let Some(types) = view.parameter("post.types") else { return Vec::new() };
    let mut outcomes = Vec::new();
    for (engagement, _) in view.running(subject) {
        for (posting, posted) in view.postings(engagement) {
            let outcome = Outcome::new(RULE.id, subject, view.on).about(posting.id);
            let name = posted.union.as_ref().map(|union| union.name.as_str().to_owned());
            let outcome = outcome.fact(Some(posting.id), Fact::of(Kind::Posting, "union"), name);
            let office = posted.union.as_ref().and_then(|union| union.office);
            let kind = office.and_then(|office| view.office(office)).and_then(|(_, kind, _)| kind);
            let fact = Fact::of(Kind::Office, "office_type");
            let outcome = outcome.by(types).fact(office, fact, kind.map(|kind| kind.code().to_owned()));
            outcomes.push(match kind {
                None => outcome.verdict(Verdict::Undecidable { missing: vec![fact] }),
                Some(kind) if types.value.split(' ').any(|code| code == kind.code()) => {
                    outcome.verdict(Verdict::Met)
                }
                Some(_) => outcome.verdict(Verdict::Open).flag("post-other"),
            });
        }
    }
    outcomes
}
