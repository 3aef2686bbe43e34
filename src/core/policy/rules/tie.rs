//! R-TIE: of equals, the holder of a certificate is hired first (clause 34, reading A38). Equal is equal to two
//! decimals; the certificate counts if it was held when entries closed. Nobody is passed over without a reason.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::codes::{NotHired, YesNo};
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::domain::{Application, Recruitment};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-TIE",
    scope: Scope::Office,
    clauses: &[34],
    readings: &["A38"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, office: Id) -> Vec<Outcome> {
    let found = view.of::<Recruitment>(office).into_iter();
    found.map(|(record, facts)| judge(view, office, record.id, facts)).collect()
}

fn judge(view: &View<'_>, office: Id, round: Id, facts: &Recruitment) -> Outcome {
    let outcome = Outcome::new(RULE.id, office, view.on).about(round);
    let mut posts: BTreeMap<&str, Vec<(Id, &Application)>> = BTreeMap::new();
    for (record, own) in view.of::<Application>(office) {
        if own.recruitment == Some(round) {
            let post = own.post.as_ref().map(|post| post.as_str()).unwrap_or_default();
            posts.entry(post).or_default().push((record.id, own));
        }
    }
    let decided = posts.values().flatten().any(|(_, own)| own.hired == Some(YesNo::Yes));
    if !decided {
        return outcome.verdict(Verdict::NotApplicable);
    }
    let mut worst = outcome.verdict(Verdict::Met);
    for (post, applications) in posts {
        let found = of_post(view, office, (round, facts.closes), post, &applications);
        if found.verdict.urgency() < worst.verdict.urgency() {
            worst = found;
        }
    }
    worst
}

/// Whether somebody held a certificate when entries closed.
fn held(own: &Application, closes: Option<NaiveDate>) -> Option<bool> {
    match (own.certificate?, own.certificate_obtained, closes) {
        (YesNo::No, _, _) => Some(false),
        (YesNo::Yes, Some(day), Some(closes)) => Some(day <= closes),
        (YesNo::Yes, _, _) => None,
    }
}

fn of_post(
    view: &View<'_>,
    office: Id,
    (round, closes): (Id, Option<NaiveDate>),
    post: &str,
    applications: &[(Id, &Application)],
) -> Outcome {
    let fact = |key| Fact::of(Kind::Application, key);
    let outcome =
        Outcome::new(RULE.id, office, view.on).about(round).step("tie-post", &[("post", post.to_owned())]);
    let missing = |outcome: Outcome, record, key| {
        let place = Place::Edit { record, keys: vec![key] };
        let outcome = outcome.fact(Some(record), fact(key), None);
        outcome.verdict(Verdict::Undecidable { missing: vec![fact(key)] }).remedy("tie-fill", place, None)
    };
    if let Some((record, _)) = applications.iter().find(|(_, own)| own.total.is_none()) {
        return missing(outcome, *record, "total");
    }
    let hired = applications.iter().filter(|(_, own)| own.hired == Some(YesNo::Yes));
    for (taken, own) in hired {
        for (passed, other) in applications.iter().filter(|(_, other)| other.hired != Some(YesNo::Yes)) {
            let excused =
                matches!(other.reason, Some(NotHired::Withdrew | NotHired::Health | NotHired::Inquiry));
            if excused || other.total < own.total {
                continue;
            }
            if other.total == own.total {
                match (held(other, closes), held(own, closes)) {
                    (Some(false), _) | (Some(true), Some(true)) => continue,
                    (Some(true), Some(false)) => {}
                    (None, Some(true)) => continue,
                    (None, _) => return missing(outcome, *passed, "certificate_obtained"),
                    (Some(true), None) => return missing(outcome, *taken, "certificate_obtained"),
                }
            }
            let sum = |own: &Application| own.total.map(|total| total.to_string());
            let place = Place::Edit { record: *passed, keys: vec!["reason"] };
            return outcome
                .fact(Some(*taken), fact("total"), sum(own))
                .fact(Some(*passed), fact("total"), sum(other))
                .fact(Some(*passed), fact("reason"), None)
                .step("tie-passed", &[])
                .verdict(Verdict::Breached { since: None })
                .remedy("tie-reason", place, None);
        }
    }
    outcome.verdict(Verdict::Met)
}
