//! R-GUIDE: a city may publish pay guidance, and then does so regularly (clause 43, reading A37). 探索: a permission;
//! the period is ours.

use crate::domain::PayGuidance;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::named::GUIDE_PERIOD;
use crate::policy::outcome::{Outcome, Place, Verdict, fact};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::RuleContext;

pub const RULE: Rule = Rule {
    id: "R-GUIDE",
    scope: Scope::Office,
    clauses: &[43],
    readings: &["A37"],
    parameters: &[GUIDE_PERIOD.key],
    basis: Source::Ours,
    eval,
};

fn eval(view: &RuleContext<'_>, office: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, office, view.on);
    if !matches!(view.office(office), Some((Some(OfficeLevel::City), _, true))) {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    let place = Place::Add { kind: Kind::PayGuidance, subject: office, engagement: None };
    let published = view.of::<PayGuidance>(office).into_iter();
    let published = published.filter_map(|(record, facts)| Some((facts.published?, record.id)));
    let fact = fact!(PayGuidance.published);
    let latest = published.filter(|(day, _)| *day <= view.on).max();
    let Some(((day, record), period)) = latest.zip(view.parameter(GUIDE_PERIOD)) else {
        let outcome = outcome.lacks(None, fact).verdict(Verdict::Open);
        return vec![outcome.remedy("guide-publish", place, None)];
    };
    let deadline = view.deadline(period, day);
    let until = deadline.until;
    let outcome = outcome
        .fact(Some(record), fact, Some(day))
        .step("guide-clock", [("from", deadline.from.into()), ("until", deadline.counted.into())])
        .within(&deadline);
    let left = deadline.days_left(view.on);
    vec![if left >= 0 {
        outcome.verdict(Verdict::Met)
    } else {
        outcome.verdict(Verdict::Due { days_left: Some(left), until: Some(until) }).listed(true).remedy(
            "guide-publish",
            place,
            None,
        )
    }]
}
