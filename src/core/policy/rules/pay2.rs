//! R-PAY2: pay has a base and a performance part (clause 45, reading A34). Only a scheme without one of them is a fault;
//! a person's year without performance pay is looked into.

use std::collections::BTreeMap;

use chrono::Datelike;

use crate::domain::codes::{Grade, YesNo};
use crate::domain::period::{Month, Year};
use crate::domain::record::Record;
use crate::domain::{Assessment, MonthlyPay, PayScheme};
use crate::policy::named::PAY_ARREARS;
use crate::policy::rule::{
    Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts,
};

/// Of the schemes of an office.
pub const SCHEME: Rule = Rule {
    id: "R-PAY2",
    scope: Scope::Office,
    clauses: &[45],
    readings: &["A34"],
    parameters: &[PAY_ARREARS.key],
    basis: Source::Guidance,
    eval: schemes,
};

/// Of the years of a person.
pub const YEAR: Rule = Rule { scope: Scope::Person, eval: years, ..SCHEME };

fn schemes(view: &RuleContext<'_>, office: &Subject<'_>, told: &mut Vec<Draft>) {
    let in_force = office.of::<PayScheme>().filter(|(_, facts)| view.is_in_force(facts.from, facts.to));
    let judge = |record: Id, facts: &PayScheme| {
        let [base, performance] = facts!(PayScheme: base_part, performance_part);
        let outcome = view
            .draft(SCHEME.id, office.id)
            .about(record)
            .fact(Some(record), base, facts.base_part)
            .fact(Some(record), performance, facts.performance_part)
            .remedy("pay2-scheme", || Place::edit(record, &[base, performance]));
        match (facts.base_part, facts.performance_part) {
            (Some(YesNo::Yes), Some(YesNo::Yes)) => outcome.verdict(Verdict::Met).without_remedy(),
            (Some(YesNo::No), _) | (_, Some(YesNo::No)) => outcome.breached(facts.from),
            (None, _) => outcome.wants(base),
            (_, None) => outcome.wants(performance),
        }
    };
    told.extend(in_force.map(|(record, facts)| judge(record.id, facts)));
}

fn years(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let mut years: BTreeMap<i32, Vec<(&Record, &MonthlyPay)>> = BTreeMap::new();
    for (record, row) in subject.of::<MonthlyPay>() {
        // A year is judged when it is over.
        if let Some(year) = row.month.map(Month::year).filter(|year| *year < view.on.year()) {
            years.entry(year).or_default().push((record, row));
        }
    }
    let judge = |(year, rows): (i32, Vec<(&Record, &MonthlyPay)>)| {
        let fact = fact!(MonthlyPay.performance);
        let (last, latest) = *rows.iter().max_by_key(|(_, row)| row.month)?;
        let outcome =
            view.draft(YEAR.id, subject.id).about(last.id).step("assess-year", [("year", year.into())]);
        if rows.iter().any(|(_, row)| row.performance.is_some_and(|sum| sum.fen() > 0)) {
            return Some(outcome.verdict(Verdict::Met));
        }
        let failed = |year: i32| {
            subject.of::<Assessment>().any(|(_, result)| {
                result.year.map(Year::year) == Some(year) && result.grade == Some(Grade::Failed)
            })
        };
        // Who failed a year earns no performance pay of it: paid in that year, or in arrears in the next.
        if failed(year) {
            return Some(outcome.verdict(Verdict::NotApplicable).flag("failed-year"));
        }
        let arrears = view.parameter(PAY_ARREARS).filter(|own| own.value);
        if let Some(arrears) = arrears.filter(|_| failed(year - 1)) {
            return Some(outcome.by(arrears.row).verdict(Verdict::NotApplicable).flag("after-failed-year"));
        }
        let place = || Place::edit(last.id, &[fact]);
        if view.books(last.owner).and_then(|(_, books)| books.pay_from).is_some_and(|from| year < from.year())
        {
            // Before the books were begun, what is missing proves nothing.
            return Some(outcome.wants(fact).listed(false).remedy("pay-ask", place));
        }
        let outcome = outcome.fact(Some(last.id), fact, latest.performance).due(None).listed(true);
        Some(outcome.remedy("pay-ask", place))
    };
    told.extend(years.into_iter().filter_map(judge));
}
