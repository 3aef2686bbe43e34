//! R-INSPECT: a city looks into each of its counties (clause 71). Every year is ours: it reminds, no more.

use chrono::{Datelike, NaiveDate};

use crate::domain::Inspection;
use crate::domain::codes::OfficeLevel;
use crate::domain::id::Id;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-INSPECT",
    scope: Scope::Office,
    clauses: &[71],
    readings: &[],
    parameters: &["inspect.notice"],
    basis: Source::Ours,
    eval,
};

fn eval(view: &View<'_>, office: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, office, view.on);
    // The city's work: a county's own register does not hold it.
    let own = view.registry.profile.as_ref().is_some_and(|profile| profile.level() >= OfficeLevel::County);
    if own || !matches!(view.office(office), Some((Some(OfficeLevel::County), _, true))) {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    let year = view.on.year();
    let outcome = outcome.step("assess-year", &[("year", year.to_string())]);
    let fact = Fact::of(Kind::Inspection, "date");
    let found = view
        .of::<Inspection>(office)
        .into_iter()
        .find(|(_, facts)| facts.date.is_some_and(|day| day.year() == year && day <= view.on));
    if let Some((record, facts)) = found {
        let day = facts.date.map(|day| day.to_string());
        return vec![outcome.fact(Some(record.id), fact, day).verdict(Verdict::Met)];
    }
    let Some((last, notice)) = NaiveDate::from_ymd_opt(year, 12, 31).zip(view.parameter("inspect.notice"))
    else {
        return Vec::new();
    };
    let left = (last - view.on).num_days();
    let place = Place::Add { kind: Kind::Inspection, subject: office, engagement: None };
    vec![
        outcome
            .by(notice)
            .fact(None, fact, None)
            .verdict(Verdict::Due { days_left: Some(left), until: Some(last) })
            .listed(left <= i64::from(view.number("inspect.notice")))
            .given("year", year.to_string())
            .remedy("inspect-do", place, Some(last)),
    ]
}
