//! R-POST: posted mainly to township, zone and sector unions (clause 24, readings A10, A11). Others are allowed.

use crate::domain::codes::{OfficeLevel, OfficeType};
use crate::policy::named::POST_TYPES;
use crate::policy::rule::{Draft, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-POST",
    scope: Scope::Person,
    clauses: &[24],
    readings: &["A10", "A11"],
    parameters: &[POST_TYPES.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let Some(types) = view.parameter(POST_TYPES) else { return };
    for (engagement, _) in subject.running() {
        for (posting, posted) in subject.postings(engagement.id) {
            let outcome = view.draft(RULE.id, subject.id).about(posting.id);
            let name = posted.union.as_ref().map(|union| &union.name);
            let outcome = outcome.fact(Some(posting.id), fact!(Posting.union), name);
            let meant = posted.union.as_ref().map(|union| view.meant(union, engagement.owner));
            let office = match meant.as_deref() {
                Some([one]) => Some(*one),
                Some(_) | None => None,
            };
            let (level, kind, _) = office.and_then(|office| view.office(office)).unwrap_or_default();
            let fact = fact!(Office.office_type);
            let outcome = outcome.by(types.row).fact(office, fact, kind);
            told.push(match kind {
                None => outcome.wants(fact),
                Some(kind) if types.value.contains(&kind) && !above(kind, level) => {
                    outcome.verdict(Verdict::Met)
                }
                Some(_) => outcome.verdict(Verdict::Open).flag("post-other"),
            });
        }
    }
}

/// A federation of a region or an industry of a city or the province is none of 县级以下 (reading A11).
const fn above(kind: OfficeType, level: Option<OfficeLevel>) -> bool {
    matches!(kind, OfficeType::Region | OfficeType::Industry)
        && matches!(level, Some(OfficeLevel::Province | OfficeLevel::City))
}
