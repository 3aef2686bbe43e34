//! R-TPLAN: every union's yearly training plan covers these workers (clause 55, reading A55). Only a recorded 未列入 is a
//! fault.

use chrono::{Datelike, NaiveDate};

use crate::domain::TrainingPlan;
use crate::domain::codes::{Coded, Included, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-TPLAN",
    scope: Scope::Office,
    clauses: &[55],
    readings: &["A55"],
    parameters: &["tplan.notice", "tplan.covered_by_superior"],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, office: Id) -> Vec<Outcome> {
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
    let fact = Fact::of(Kind::TrainingPlan, "included");
    let outcome = outcome.step("assess-year", &[("year", year.to_string())]);
    let plans = |office: Id| {
        let found = view.of::<TrainingPlan>(office).into_iter();
        found.filter(|(_, plan)| {
            plan.year.map(Year::year) == Some(year) && plan.date.is_none_or(|day| day <= view.on)
        })
    };
    let covers = |office: Id| plans(office).find(|(_, plan)| plan.included == Some(Included::Yes));
    // Each union has its own; of a grassroots union a superior's may serve (reading A55).
    let serves = view.parameter("tplan.covered_by_superior");
    let serves = serves.filter(|own| level == Some(OfficeLevel::Grassroots) && own.value == "yes");
    let above = || serves.and_then(|own| Some((view.above(office).into_iter().find_map(covers)?, own)));
    if let Some(((record, plan), own)) = covers(office).is_none().then(above).flatten() {
        let code = plan.included.map(|included| included.code().to_owned());
        return vec![outcome.by(own).fact(Some(record.id), fact, code).verdict(Verdict::Met)];
    }
    if let Some((record, plan)) = covers(office) {
        let code = plan.included.map(|included| included.code().to_owned());
        return vec![outcome.fact(Some(record.id), fact, code).verdict(Verdict::Met)];
    }
    let refused = plans(office).find(|(_, plan)| plan.included == Some(Included::No));
    if let Some((record, plan)) = refused {
        let code = plan.included.map(|included| included.code().to_owned());
        let place = Place::Edit { record: record.id, keys: vec!["included", "document"] };
        let since = NaiveDate::from_ymd_opt(year, 1, 1);
        let outcome = outcome.fact(Some(record.id), fact, code);
        return vec![outcome.verdict(Verdict::Breached { since }).remedy("tplan-include", place, None)];
    }
    let Some((last, notice)) = NaiveDate::from_ymd_opt(year, 12, 31).zip(view.parameter("tplan.notice"))
    else {
        return Vec::new();
    };
    let (month, day) = notice.value.split_once('-').unwrap_or(("3", "31"));
    let opens = month.parse().ok().zip(day.parse().ok());
    let opens = opens.and_then(|(month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let place = Place::Add { kind: Kind::TrainingPlan, subject: office, engagement: None };
    let due = Verdict::Due { days_left: Some((last - view.on).num_days()), until: Some(last) };
    vec![
        outcome
            .by(notice)
            .fact(None, fact, None)
            .verdict(due)
            .listed(opens.is_some_and(|opens| opens <= view.on))
            .given("year", year.to_string())
            .remedy("tplan-make", place, Some(last)),
    ]
}
