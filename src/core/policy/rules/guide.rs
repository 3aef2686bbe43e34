//! R-GUIDE: a city may publish pay guidance, and then does so regularly (clause 43, reading A37). 探索: a permission;
//! the period is ours.

use crate::domain::PayGuidance;
use crate::domain::codes::OfficeLevel;
use crate::domain::record::Kind;
use crate::policy::named::GUIDE_PERIOD;
use crate::policy::rule::{Draft, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-GUIDE",
    scope: Scope::Office,
    clauses: &[43],
    readings: &["A37"],
    parameters: &[GUIDE_PERIOD.key],
    basis: Source::Ours,
    eval,
};

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, office.id);
    if !matches!(view.office(office.id), Some((Some(OfficeLevel::City), _, true))) {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    }
    let place = || Place::add(Kind::PayGuidance, office.id);
    let published = office.of::<PayGuidance>();
    let published = published.filter_map(|(record, facts)| Some((facts.published?, record.id)));
    let fact = fact!(PayGuidance.published);
    let latest = published.filter(|(day, _)| *day <= view.on).max();
    let Some(((day, record), period)) = latest.zip(view.parameter(GUIDE_PERIOD)) else {
        let outcome = outcome.lacks(None, fact).verdict(Verdict::Open);
        told.push(outcome.remedy("guide-publish", place));
        return;
    };
    let deadline = view.deadline(period, day);
    let until = deadline.until;
    let outcome = outcome
        .fact(Some(record), fact, Some(day))
        .step("guide-clock", [("from", deadline.from.into()), ("until", deadline.counted.into())])
        .within(&deadline);
    told.push(if view.on <= until {
        outcome.verdict(Verdict::Met)
    } else {
        outcome.due(Some(until)).listed(true).remedy("guide-publish", place)
    });
}
