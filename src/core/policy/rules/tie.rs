//! R-TIE: of equals, the holder of a certificate is hired first (clause 34, reading A38). Equal is equal to two
//! decimals; the certificate counts if it was held when entries closed. Nobody is passed over without a reason.

use std::collections::BTreeMap;

use crate::domain::codes::YesNo;
use crate::domain::{Application, Recruitment};
use crate::policy::arg::Arg;
use crate::policy::named::TIE_DECIMALS;
use crate::policy::ranking::{excused, held, rounded, total};
use crate::policy::rule::{
    Draft, Fact, Id, Part, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact,
};

pub const RULE: Rule = Rule {
    id: "R-TIE",
    scope: Scope::Office,
    clauses: &[34],
    readings: &["A38"],
    parameters: &[TIE_DECIMALS.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = office.of::<Recruitment>();
    found.for_each(|(record, facts)| of_round(view, office, (record.id, facts), told));
}

/// One verdict a post.
fn of_round(
    view: &RuleContext<'_>,
    office: &Subject<'_>,
    (round, facts): (Id, &Recruitment),
    told: &mut Vec<Draft>,
) {
    let nobody = || view.draft(RULE.id, office.id).about(round).verdict(Verdict::NotApplicable);
    if facts.exam.is_some_and(|exam| exam > view.on) {
        // Nobody is ranked yet.
        told.push(nobody());
        return;
    }
    let mut posts: BTreeMap<&str, Vec<(Id, &Application)>> = BTreeMap::new();
    for (record, own) in office.of::<Application>() {
        if own.recruitment == Some(round) {
            let post = own.post.as_ref().map(|post| post.as_str()).unwrap_or_default();
            posts.entry(post).or_default().push((record.id, own));
        }
    }
    if posts.is_empty() {
        told.push(nobody());
        return;
    }
    for (n, (post, applications)) in (1..).zip(posts) {
        let part = Part::Post { number: n, name: post.into() };
        let outcome = view.draft(RULE.id, office.id).about(round).part(part);
        told.push(of_post(view, outcome, (round, facts), &applications));
    }
}

fn of_post(
    view: &RuleContext<'_>,
    outcome: Draft,
    (round, facts): (Id, &Recruitment),
    applications: &[(Id, &Application)],
) -> Draft {
    let total_fact = fact!(Application.total);
    let missing = |outcome: Draft, record, fact: Fact| {
        let place = || Place::edit(record, &[fact]);
        let outcome = outcome.lacks(Some(record), fact);
        outcome.wants(fact).remedy("tie-fill", place)
    };
    // Whether somebody held a certificate in time hangs on the applicant, or on the round's last day of entries.
    let unknown = |record: Id, own: &Application| match (own.certificate, own.certificate_obtained) {
        (None, _) => (record, fact!(Application.certificate)),
        (Some(_), None) => (record, fact!(Application.certificate_obtained)),
        (Some(_), Some(_)) => (round, fact!(Recruitment.closes)),
    };
    if !applications.iter().any(|(_, own)| own.hired == Some(YesNo::Yes)) {
        return outcome.verdict(Verdict::NotApplicable);
    }
    let (hired, others): (Vec<_>, Vec<_>) =
        applications.iter().copied().partition(|(_, own)| own.hired == Some(YesNo::Yes));
    let ranked: Vec<_> = others.into_iter().filter(|(_, own)| !excused(own)).collect();
    // Totals are equal as they are written: rounded half up, to so many decimals.
    let decimals = view.parameter(TIE_DECIMALS);
    let kept = decimals.as_ref().map(|decimals| decimals.value);
    let total = |own: &Application| total(facts, own).map(|sum| rounded(sum, kept));
    let outcome = decimals.map(|decimals| decimals.row).into_iter().fold(outcome, Draft::by);
    let scored = |(_, own): &&(Id, &Application)| total(own).is_none();
    if let Some((record, _)) = hired.iter().chain(&ranked).find(scored) {
        return missing(outcome, *record, total_fact);
    }
    for (taken, own) in hired {
        for (passed, other) in ranked.iter().copied() {
            let (theirs, sum) = (total(other), total(own));
            if theirs < sum {
                continue;
            }
            if theirs == sum {
                match (held(other, facts.closes), held(own, facts.closes)) {
                    (Some(false), _) | (_, Some(true)) => continue,
                    (Some(true), Some(false)) => {}
                    (None, _) => {
                        let (record, fact) = unknown(passed, other);
                        return missing(outcome, record, fact);
                    }
                    (Some(true), None) => {
                        let (record, fact) = unknown(taken, own);
                        return missing(outcome, record, fact);
                    }
                }
            }
            // Of whom nobody has said whether they were hired, nobody can say that they were passed over.
            if other.hired.is_none() {
                return missing(outcome, passed, fact!(Application.hired));
            }
            let reason = fact!(Application.reason);
            let place = || Place::edit(passed, &[reason]);
            return outcome
                .fact(Some(taken), total_fact, sum.map(Arg::Hundredths))
                .fact(Some(passed), total_fact, theirs.map(Arg::Hundredths))
                .lacks(Some(passed), reason)
                .step("tie-passed", [])
                .breached(None)
                .remedy("tie-reason", place);
        }
    }
    outcome.verdict(Verdict::Met)
}
