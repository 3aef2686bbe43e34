//! R-CONC: no other post without the consent of the hiring body (clause 30, reading A26).

use crate::domain::ConcurrentPost;
use crate::domain::codes::{Coded, Consent};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-CONC",
    scope: Scope::Person,
    clauses: &[30],
    readings: &["A26"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let found = view.of::<ConcurrentPost>(subject).into_iter();
    let held = found.filter(|(_, facts)| {
        facts.from.is_none_or(|from| from <= view.on) && facts.to.is_none_or(|to| view.on <= to)
    });
    held.map(|(record, facts)| judge(view, subject, record.id, facts)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: Id, facts: &ConcurrentPost) -> Outcome {
    let fact = Fact::of(Kind::ConcurrentPost, "consent");
    let until = Fact::of(Kind::ConcurrentPost, "consent_until");
    let outcome = Outcome::new(RULE.id, subject, view.on)
        .about(record)
        .fact(Some(record), fact, facts.consent.map(|consent| consent.code().to_owned()))
        .fact(Some(record), until, facts.consent_until.map(|day| day.to_string()))
        .remedy(
            "conc-consent",
            Place::Edit {
                record,
                keys: vec!["consent", "consenter", "document", "consent_from", "consent_until", "to"],
            },
            None,
        );
    match facts.consent {
        None => outcome.verdict(Verdict::Undecidable { missing: vec![fact] }),
        Some(Consent::NotGiven) => outcome.verdict(Verdict::Breached { since: facts.from }),
        Some(Consent::Given) => match (facts.consent_from, facts.consent_until) {
            (_, Some(until)) if until < view.on => {
                outcome.verdict(Verdict::Breached { since: until.succ_opt() })
            }
            (Some(from), _) if view.on < from => outcome.verdict(Verdict::Undecidable {
                missing: vec![Fact::of(Kind::ConcurrentPost, "consent_from")],
            }),
            _ => {
                let mut outcome = outcome.verdict(Verdict::Met);
                outcome.remedy = crate::policy::outcome::Remedy::None;
                outcome
            }
        },
    }
}
