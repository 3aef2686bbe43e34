//! R-BUDGET: the money for these workers stands in the budget of a city's or county's own union (clause 97, reading
//! A44), wherever somebody works in its area.

use chrono::{Datelike, NaiveDate};

use crate::domain::Budget;
use crate::domain::codes::{Included, OfficeLevel};
use crate::domain::period::Year;
use crate::domain::record::Kind;
use crate::policy::rule::{Draft, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts};

pub const RULE: Rule = Rule {
    id: "R-BUDGET",
    scope: Scope::Office,
    clauses: &[97],
    readings: &["A44"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let outcome = view.draft(RULE.id, office.id);
    let concerned =
        matches!(view.office(office.id), Some((Some(OfficeLevel::City | OfficeLevel::County), _, true)));
    if !concerned || !view.employs(office.id) {
        told.push(outcome.verdict(Verdict::NotApplicable));
        return;
    }
    let year = view.on.year();
    let fact = fact!(Budget.included);
    let outcome = outcome.step("assess-year", [("year", year.into())]);
    let row = office.of::<Budget>().find(|(_, row)| row.year.map(Year::year) == Some(year));
    let Some((record, row)) = row else {
        let place = || Place::add(Kind::Budget, office.id);
        let outcome = outcome.lacks(None, fact).wants(fact);
        let outcome = outcome.given(fact!(Budget.year), Some(year));
        told.push(outcome.remedy("budget-enter", place));
        return;
    };
    let outcome = outcome.fact(Some(record.id), fact, row.included);
    let place = || Place::edit(record.id, &facts!(Budget: included, document));
    told.push(match row.included {
        Some(Included::Yes) => outcome.verdict(Verdict::Met),
        Some(Included::No) => {
            outcome.breached(NaiveDate::from_ymd_opt(year, 1, 1)).remedy("budget-enter", place)
        }
        None => outcome.wants(fact).remedy("budget-enter", place),
    });
}
