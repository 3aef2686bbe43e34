//! What the register knows of a recruitment plan before anybody types it (clause 37): the gap, the workers, the money. What
//! it does not know, the economy and the enterprises, is typed.

use chrono::{Datelike, NaiveDate};

use super::tree;
use crate::domain::RecruitmentPlan;
use crate::domain::codes::Included;
use crate::domain::record::In;
use crate::domain::value::Value;
use crate::domain::{Budget, HeadCount};
use crate::ledger::Registry;
use crate::policy::rules::plan_in;
use crate::words::{Lang, words};

/// The fields of a new plan as far as they are known, each as its field is written. It is for this year, and for the next
/// one where this year's stands.
pub fn known(registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<(&'static str, String)> {
    let Some(office) = registry.office() else { return Vec::new() };
    let said = || registry.said_of(office).map(|record| &record.body);
    let years = said().filter_map(RecruitmentPlan::of).filter_map(|own| own.year).map(|year| year.year());
    let year = years.max().map_or(on.year(), |last| (last + 1).max(on.year()));
    let needs = plan_in::needs_of(registry, office, on);
    let gap = (needs.offices > 0).then(|| needs.gap().to_string());
    let rows = tree(registry, on);
    let workers = rows.first().and_then(|own| {
        let below = own.below.filter(|sum| sum.workers.given > 0 && sum.workers.given == sum.asked);
        let itself = || own.head_count.as_ref().and_then(|(_, count): &(_, HeadCount)| count.workers);
        below.map(|sum| sum.workers.total.to_string()).or_else(|| itself().map(|count| count.text()))
    });
    // The money of that year, or of the one before where the next is not decided yet.
    let budgets = said().filter_map(Budget::of).filter(|own| own.included == Some(Included::Yes));
    let budget =
        budgets.filter(|own| own.year.is_some_and(|of| of.year() <= year)).max_by_key(|own| own.year);
    let funding = budget.map(|own| {
        let of = own.year.map(|of| of.text()).unwrap_or_default();
        match &own.amount {
            Some(amount) => {
                words(lang, "recruitment-plan-amount", &[("year", &of), ("amount", &amount.text())])
            }
            None => words(lang, "recruitment-plan-included", &[("year", &of)]),
        }
    });
    let found = [("year", Some(year.to_string())), ("gap", gap), ("workers", workers), ("funding", funding)];
    found.into_iter().filter_map(|(key, text)| Some((key, text?))).collect()
}
