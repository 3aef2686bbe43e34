//! R-BUDGET: the money for these workers stands in the budget of a city's or county's own union (clause 97, reading
//! A44), wherever somebody works in its area.

use chrono::{Datelike, NaiveDate};

use crate::domain::Budget;
use crate::domain::codes::{Coded, Included, OfficeLevel};
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::Kind;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-BUDGET",
    scope: Scope::Office,
    clauses: &[97],
    readings: &["A44"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, office: Id) -> Vec<Outcome> {
    let outcome = Outcome::new(RULE.id, office, view.on);
    let concerned =
        matches!(view.office(office), Some((Some(OfficeLevel::City | OfficeLevel::County), _, true)));
    if !concerned || !view.employs(office) {
        return vec![outcome.verdict(Verdict::NotApplicable)];
    }
    let year = view.on.year();
    let fact = Fact::of(Kind::Budget, "included");
    let outcome = outcome.step("assess-year", &[("year", year.to_string())]);
    let row = view.of::<Budget>(office).into_iter().find(|(_, row)| row.year.map(Year::year) == Some(year));
    let Some((record, row)) = row else {
        let place = Place::Add { kind: Kind::Budget, subject: office, engagement: None };
        let outcome = outcome.fact(None, fact, None).verdict(Verdict::Undecidable { missing: vec![fact] });
        let outcome = outcome.given("year", year.to_string());
        return vec![outcome.remedy("budget-enter", place, None)];
    };
    let code = row.included.map(|included| included.code().to_owned());
    let outcome = outcome.fact(Some(record.id), fact, code);
    let place = Place::Edit { record: record.id, keys: vec!["included", "document"] };
    vec![match row.included {
        Some(Included::Yes) => outcome.verdict(Verdict::Met),
        Some(Included::No) => outcome
            .verdict(Verdict::Breached { since: NaiveDate::from_ymd_opt(year, 1, 1) })
            .remedy("budget-enter", place, None),
        None => {
            outcome.verdict(Verdict::Undecidable { missing: vec![fact] }).remedy("budget-enter", place, None)
        }
    }]
}
