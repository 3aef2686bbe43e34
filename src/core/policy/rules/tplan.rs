//! R-TPLAN: every union's yearly training plan covers these workers (clause 55, reading A55). Only a recorded 未列入 is a
//! fault.

use chrono::{Datelike, NaiveDate};

use crate::domain::TrainingPlan;
use crate::domain::codes::{Included, OfficeLevel};
use crate::domain::period::Year;
use crate::domain::record::Kind;
use crate::policy::named::{TPLAN_COVERED_BY_SUPERIOR, TPLAN_NOTICE};
use crate::policy::rule::{
    Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts,
};

pub const RULE: Rule = Rule {
    id: "R-TPLAN",
    scope: Scope::Office,
    clauses: &[55],
    readings: &["A55"],
    parameters: &[TPLAN_NOTICE.key, TPLAN_COVERED_BY_SUPERIOR.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, office.id);
    let Some((level, _, true)) = view.office(office.id) else {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    };
    // An office without any of these workers has nobody to plan for, unless it leads others.
    let posted = view.posted(office.id);
    if level == Some(OfficeLevel::Grassroots) && posted.sure.is_empty() && posted.perhaps.is_empty() {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    }
    let year = view.on.year();
    let fact = fact!(TrainingPlan.included);
    let outcome = outcome.step("assess-year", [("year", year.into())]);
    let of_year = |plan: &TrainingPlan| {
        plan.year.map(Year::year) == Some(year) && plan.date.is_none_or(|day| day <= view.on)
    };
    let says = |plan: &TrainingPlan, said| of_year(plan) && plan.included == Some(said);
    let own = |said| office.of::<TrainingPlan>().find(|(_, plan)| says(plan, said));
    let covers = |above: &Id| view.of::<TrainingPlan>(*above).find(|(_, plan)| says(plan, Included::Yes));
    // Each union has its own; of a grassroots union a superior's may serve (reading A55).
    let serves = view.parameter(TPLAN_COVERED_BY_SUPERIOR);
    let serves = serves.filter(|own| level == Some(OfficeLevel::Grassroots) && own.value);
    let covered = own(Included::Yes);
    let above = || serves.and_then(|own| Some((view.above(office.id).iter().find_map(covers)?, own)));
    if let Some(((record, plan), own)) = covered.is_none().then(above).flatten() {
        told.push(outcome.by(own.row).fact(Some(record.id), fact, plan.included).verdict(Verdict::Met));
        return;
    }
    if let Some((record, plan)) = covered {
        told.push(outcome.fact(Some(record.id), fact, plan.included).verdict(Verdict::Met));
        return;
    }
    if let Some((record, plan)) = own(Included::No) {
        let place = || Place::edit(record.id, &facts!(TrainingPlan: included, document));
        let since = NaiveDate::from_ymd_opt(year, 1, 1);
        let outcome = outcome.fact(Some(record.id), fact, plan.included);
        told.push(outcome.breached(since).remedy("tplan-include", place));
        return;
    }
    let Some((last, notice)) = NaiveDate::from_ymd_opt(year, 12, 31).zip(view.parameter(TPLAN_NOTICE)) else {
        return;
    };
    let opens = notice.value.of(year);
    let place = || Place::add(Kind::TrainingPlan, office.id);
    told.push(
        outcome
            .by(notice.row)
            .lacks(None, fact)
            .due(Some(last))
            .listed(opens.is_some_and(|opens| opens <= view.on))
            .given(fact!(TrainingPlan.year), Some(year))
            .remedy_by("tplan-make", place, Some(last)),
    );
}
