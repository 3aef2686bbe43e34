//! 招聘计划 and what the city says of it (clauses 35, 37): a county's plan goes up with its files, the city's opinion comes back
//! with the receipt; what came on paper the county notes in the plan.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::domain::RecruitmentPlan;
use crate::domain::id::Id;
use crate::domain::record::{In, Kind};
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::policy::opinion;

/// A plan of an office, and whether the city has said what it thinks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub office: Id,
    pub name: String,
    pub year: i32,
    /// The document of the opinion.
    pub opinion: Option<String>,
}

/// The plans of this year and the years to come, by office: what lies behind is not asked about any more.
pub fn plans(registry: &Registry, on: NaiveDate) -> Vec<Plan> {
    let plan = |(office, year): (Id, i32), noted: Option<String>| {
        let said = opinion::of_year(registry, office, year);
        let said = said.and_then(|own| own.document.as_ref()).map(|text| text.as_str().to_owned());
        Some(Plan { office, name: registry.party(office)?.name, year, opinion: said.or(noted) })
    };
    let found = registry.of_kind(Kind::RecruitmentPlan).filter(|record| registry.may_say_of_office(record));
    let found: BTreeMap<(Id, i32), Option<String>> = found
        .filter_map(|record| {
            let own = RecruitmentPlan::of(&record.body)?;
            let noted = own.opinion_document.as_ref().map(|text| text.as_str().to_owned());
            Some(((record.subject, own.year?.year()), noted))
        })
        .filter(|((_, year), _)| *year >= on.year())
        .into_map();
    found.into_iter().filter_map(|(key, noted)| plan(key, noted)).collect()
}

/// Those of offices below that wait for what this office thinks of them.
pub fn waiting(registry: &Registry, on: NaiveDate) -> Vec<Plan> {
    let own = registry.office();
    plans(registry, on)
        .into_iter()
        .filter(|plan| Some(plan.office) != own && plan.opinion.is_none())
        .collect()
}
