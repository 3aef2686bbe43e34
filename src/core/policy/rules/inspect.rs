//! R-INSPECT: a city looks into each of its counties together with the departments of civil affairs, personnel and finance (clause 71). Every year is ours: it reminds, no more.

use chrono::{Datelike, NaiveDate};

use crate::domain::Inspection;
use crate::domain::codes::OfficeLevel;
use crate::domain::period::Year;
use crate::domain::record::Kind;
use crate::domain::value::Text;
use crate::policy::named::INSPECT_NOTICE;
use crate::policy::rule::{Draft, Fact, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-INSPECT",
    scope: Scope::Office,
    clauses: &[71],
    readings: &[],
    parameters: &[INSPECT_NOTICE.key],
    basis: Source::Ours,
    eval,
};

const JOINT: Fact = fact!(Inspection.departments);

/// The departments with which a city is to look into its counties (clause 71), and how people name them.
const DEPARTMENTS: [(&str, &[&str]); 3] =
    [("民政", &["民政"]), ("人力资源社会保障", &["人力资源", "人社", "人保"]), ("财政", &["财政"])];

/// Which of them a text does not name.
fn absent(named: &str) -> Vec<&'static str> {
    let missing = DEPARTMENTS.iter().filter(|(_, names)| !names.iter().any(|name| named.contains(name)));
    missing.map(|(department, _)| *department).collect()
}

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, office.id);
    // The city's work: a county's own register does not hold it.
    let own = view.registry.profile.as_ref().is_some_and(|profile| profile.level() >= OfficeLevel::County);
    if own || !matches!(view.office(office.id), Some((Some(OfficeLevel::County), _, true))) {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    }
    let year = view.on.year();
    let outcome = outcome.step("assess-year", [("year", year.into())]);
    let fact = fact!(Inspection.date);
    // Of several in a year, one that names the departments will do.
    let found = office
        .of::<Inspection>()
        .filter(|(_, facts)| facts.date.is_some_and(|day| day.year() == year && day <= view.on))
        .min_by_key(|(_, facts)| {
            absent(facts.departments.as_ref().map(Text::as_str).unwrap_or_default()).len()
        });
    if let Some((record, facts)) = found {
        let departments = facts.departments.as_ref();
        let outcome = outcome.fact(Some(record.id), fact, facts.date);
        let outcome = outcome.fact(Some(record.id), JOINT, departments);
        let missing = absent(departments.map(Text::as_str).unwrap_or_default());
        told.push(if missing.is_empty() {
            outcome.verdict(Verdict::Met)
        } else {
            let place = || Place::edit(record.id, &[JOINT]);
            outcome
                .step("inspect-joint", [("departments", missing.into())])
                .due(None)
                .flag("wants-departments")
                .listed(true)
                .remedy("inspect-joint", place)
        });
        return;
    }
    let Some((last, notice)) = NaiveDate::from_ymd_opt(year, 12, 31).zip(view.parameter(INSPECT_NOTICE))
    else {
        told.push(outcome);
        return;
    };
    let left = (last - view.on).num_days();
    // What is planned is carried out in its own record.
    let mut planned = office.of::<Inspection>();
    let planned = planned.find(|(_, facts)| facts.date.is_none() && facts.year.map(Year::year) == Some(year));
    let planned = planned.map(|(record, _)| record.id);
    let place = || match planned {
        Some(record) => Place::edit(record, &[fact]),
        None => Place::add(Kind::Inspection, office.id),
    };
    let outcome = outcome.by(notice.row).lacks(planned, fact).due(Some(last)).listed(left <= notice.value);
    let given = planned.is_none().then_some(year);
    told.push(outcome.given(fact!(Inspection.year), given).remedy_by("inspect-do", place, Some(last)));
}
