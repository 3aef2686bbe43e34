//! R-TPLAN: every union's yearly training plan covers these workers (clause 55, reading A55). Only a recorded 未列入 is a
//! fault.

use chrono::{Datelike, NaiveDate};

use crate::domain::TrainingPlan;
use crate::domain::codes::{Included, OfficeLevel};
use crate::domain::period::Year;
use crate::domain::record::Kind;
use crate::policy::named::{TPLAN_COVERED_BY_SUPERIOR, TPLAN_NOTICE};
use crate::policy::rule::{Id, Outcome, Place, Rule, RuleContext, Scope, Source, Verdict, fact, facts};

pub const RULE: Rule = Rule {
    id: "R-TPLAN",
    scope: Scope::Office,
    clauses: &[55],
    readings: &["A55"],
    parameters: &[TPLAN_NOTICE.key, TPLAN_COVERED_BY_SUPERIOR.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, office: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, office, view.on);
    let Some((level, _, true)) = view.office(office) else {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    };
    // An office without any of these workers has nobody to plan for, unless it leads others.
    let posted = view.posted(office);
    if level == Some(OfficeLevel::Grassroots) && posted.sure.is_empty() && posted.perhaps.is_empty() {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    let year = view.on.year();
    let fact = fact!(TrainingPlan.included);
    let outcome = outcome.step("assess-year", [("year", year.into())]);
    let plans = |office: Id| {
        let found = view.of::<TrainingPlan>(office).into_iter();
        found.filter(|(_, plan)| {
            plan.year.map(Year::year) == Some(year) && plan.date.is_none_or(|day| day <= view.on)
        })
    };
    let covers = |office: Id| plans(office).find(|(_, plan)| plan.included == Some(Included::Yes));
    // Each union has its own; of a grassroots union a superior's may serve (reading A55).
    let serves = view.parameter(TPLAN_COVERED_BY_SUPERIOR);
    let serves = serves.filter(|own| level == Some(OfficeLevel::Grassroots) && own.value);
    let above = || serves.and_then(|own| Some((view.above(office).into_iter().find_map(covers)?, own)));
    if let Some(((record, plan), own)) = covers(office).is_none().then(above).flatten() {
        return vec![outcome.by(own.row).fact(Some(record.id), fact, plan.included).verdict(Verdict::Met)];
    }
    if let Some((record, plan)) = covers(office) {
        return vec![outcome.fact(Some(record.id), fact, plan.included).verdict(Verdict::Met)];
    }
    let refused = plans(office).find(|(_, plan)| plan.included == Some(Included::No));
    if let Some((record, plan)) = refused {
        let place = Place::edit(record.id, &facts!(TrainingPlan: included, document));
        let since = NaiveDate::from_ymd_opt(year, 1, 1);
        let outcome = outcome.fact(Some(record.id), fact, plan.included);
        return vec![outcome.breached(since).remedy("tplan-include", place)];
    }
    let Some((last, notice)) = NaiveDate::from_ymd_opt(year, 12, 31).zip(view.parameter(TPLAN_NOTICE)) else {
        return Vec::new();
    };
    let opens = notice.value.of(year);
    let place = Place::add(Kind::TrainingPlan, office);
    vec![
        outcome
            .by(notice.row)
            .lacks(None, fact)
            .due(Some(last))
            .listed(opens.is_some_and(|opens| opens <= view.on))
            .given(fact!(TrainingPlan.year), Some(year))
            .remedy_by("tplan-make", place, Some(last)),
    ]
}
