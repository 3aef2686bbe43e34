//! R-STALE: a file is checked against the person once a year (clause 94). The year is ours: it reminds, no more.

use crate::domain::Person;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::{View, in_scope};

pub const RULE: Rule = Rule {
    id: "R-STALE",
    scope: Scope::Person,
    clauses: &[94],
    readings: &[],
    parameters: &["stale.limit"],
    basis: Source::Ours,
    eval,
};

const VERIFIED: Fact = Fact::of(Kind::Person, "verified_on");

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, subject, view.on);
    let running = view.running(subject);
    let counted = running.iter().filter(|(_, facts)| in_scope(facts) != Some(false));
    let Some(hired) = counted.map(|(_, facts)| facts.hired).max() else {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    };
    let Some((person, limit)) = view.named::<Person>(Some(subject)).zip(view.parameter("stale.limit")) else {
        return Vec::new();
    };
    let verified = person.1.verified_on.filter(|day| *day <= view.on);
    let outcome = outcome.fact(Some(subject), VERIFIED, verified.map(|day| day.to_string()));
    let place = Place::Edit { record: subject, keys: vec!["verified_on", "verified_by"] };
    // Who was hired less than a year ago was looked at then.
    let deadline = match (verified, hired.map(|hired| hired.first_day())) {
        (Some(verified), hired) if hired.is_none_or(|hired| hired <= verified) => {
            view.deadline(limit, verified)
        }
        (_, Some(hired)) => view.first_check(limit, hired),
        (_, None) => {
            let due = Verdict::Due { days_left: None, until: None };
            return vec![outcome.by(limit).verdict(due).remedy("stale-verify", place, None)];
        }
    };
    let until = deadline.until;
    let args = [("from", deadline.from.to_string()), ("until", deadline.counted.to_string())];
    let outcome = outcome.step("stale-clock", &args).within(&deadline);
    let left = deadline.days_left(view.on);
    vec![if left >= 0 {
        outcome.verdict(Verdict::Met)
    } else {
        let due = Verdict::Due { days_left: Some(left), until: Some(until) };
        outcome.verdict(due).listed(true).remedy("stale-verify", place, None)
    }]
}
