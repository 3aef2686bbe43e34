//! R-POST: posted mainly to township, zone and sector unions (clause 24, readings A10, A11). Others are allowed.

use crate::domain::codes::{Coded, OfficeLevel, OfficeType};
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
            let meant = posted.union.as_ref().map(|union| view.meant(union, engagement.owner));
            let office = match meant.as_deref() {
                Some([one]) => Some(*one),
                Some(_) | None => None,
            };
            let (level, kind, _) = office.and_then(|office| view.office(office)).unwrap_or_default();
            let fact = Fact::of(Kind::Office, "office_type");
            let outcome = outcome.by(types).fact(office, fact, kind.map(|kind| kind.code().to_owned()));
            outcomes.push(match kind {
                None => outcome.verdict(Verdict::Undecidable { missing: vec![fact] }),
                Some(kind)
                    if types.value.split(' ').any(|code| code == kind.code()) && !above(kind, level) =>
                {
                    outcome.verdict(Verdict::Met)
                }
                Some(_) => outcome.verdict(Verdict::Open).flag("post-other"),
            });
        }
    }
    outcomes
}

/// A federation of a region or an industry of a city or the province is none of 县级以下 (reading A11).
const fn above(kind: OfficeType, level: Option<OfficeLevel>) -> bool {
    matches!(kind, OfficeType::Region | OfficeType::Industry)
        && matches!(level, Some(OfficeLevel::Province | OfficeLevel::City))
}
