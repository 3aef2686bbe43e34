//! 市总意见 on a recruitment (clause 35, reading A40): the city's own word on the county's plan of that year, or the document
//! of it as the county notes it, in the round or in the plan. The rule and the round reckon here.

use chrono::{Datelike, NaiveDate};

use crate::domain::id::Id;
use crate::domain::record::{In, Record};
use crate::domain::{PlanOpinion, Recruitment, RecruitmentPlan};
use crate::ledger::Registry;
use crate::order::Ordered;

/// Whether the city has given its opinion by a day: `said` is what counts of all that is recorded of the office that
/// recruits.
pub fn is_given<'a>(round: &Recruitment, said: impl IntoIterator<Item = &'a Record>, on: NaiveDate) -> bool {
    let year = round.notice.map(|day| day.year());
    let by_then = |day: Option<NaiveDate>| day.is_none_or(|day| day <= on);
    let noted = round.opinion_document.is_some() && by_then(round.opinion_date);
    noted
        || said.into_iter().any(|record| {
            let plan = RecruitmentPlan::of(&record.body).filter(|own| own.opinion_document.is_some());
            let plan = plan.map(|own| (own.year, own.opinion_date));
            let city = PlanOpinion::of(&record.body).filter(|_| record.subject != record.owner);
            let city = city.map(|own| (own.year, own.date));
            plan.or(city)
                .is_some_and(|(of, day)| year.is_some() && of.map(|of| of.year()) == year && by_then(day))
        })
}

/// The city's opinion on the plan of a year, the latest where there are several.
pub fn of_year(registry: &Registry, office: Id, year: i32) -> Option<&PlanOpinion> {
    let said = registry.said_of(office).filter(|record| record.subject != record.owner);
    let mut found: Vec<&PlanOpinion> = said
        .filter_map(|record| PlanOpinion::of(&record.body))
        .filter(|own| own.year.is_some_and(|of| of.year() == year))
        .collect();
    found.order_by_key(|own| own.date);
    found.pop()
}
