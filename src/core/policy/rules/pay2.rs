//! R-PAY2: pay has a base and a performance part (clause 45, reading A34). Only a scheme without one of them is a fault;
//! a person's year without performance pay is looked into.

use chrono::Datelike;
use smallvec::SmallVec;

use crate::domain::codes::{Grade, YesNo};
use crate::domain::period::Year;
use crate::domain::rows::row_id;
use crate::domain::{Assessment, MonthlyPay, PayScheme, PaySheet};
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
    // A year is judged when it is over.
    let alone = subject
        .of::<MonthlyPay>()
        .filter_map(|(record, row)| Some((row.month?, (record.id, None, record.owner), row)));
    let engagements = subject.engagements().filter(|(_, facts)| view.has_begun(facts));
    let sheets = engagements.flat_map(|(engagement, _)| {
        let rows = view.rows(engagement, |sheet: &PaySheet| sheet.rows.as_ref());
        rows.filter_map(|(record, sheet, row)| {
            Some((sheet.month?, (record.id, Some(engagement.id), record.owner), row))
        })
    });
    let rows: SmallVec<[_; 16]> = sheets.chain(alone).collect();
    let over = rows.iter().filter(|(month, ..)| month.year() < view.on.year());
    let judge = |year: i32| {
        let fact = fact!(MonthlyPay.performance);
        let rows = over.clone().filter(|(month, ..)| month.year() == year);
        let (_, (record, engagement, owner), latest) = rows.clone().max_by_key(|(month, ..)| *month)?;
        let last = engagement.map_or(*record, |engagement| row_id(*record, engagement));
        let outcome =
            view.draft(YEAR.id, subject.id).about(last).step("assess-year", [("year", year.into())]);
        if rows.clone().any(|(.., row)| row.performance.is_some_and(|sum| sum.fen() > 0)) {
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
        let place = || Place::edit(last, &[fact]);
        if view.books(*owner).and_then(|(_, books)| books.pay_from).is_some_and(|from| year < from.year()) {
            // Before the books were begun, what is missing proves nothing.
            return Some(outcome.wants(fact).listed(false).remedy("pay-ask", place));
        }
        let outcome = outcome.fact(Some(last), fact, latest.performance).due(None).listed(true);
        Some(outcome.remedy("pay-ask", place))
    };
    let next = |after: Option<i32>| {
        let years = over.clone().map(|(month, ..)| month.year());
        years.filter(|year| after.is_none_or(|after| *year > after)).min()
    };
    told.extend(std::iter::successors(next(None), |year| next(Some(*year))).filter_map(judge));
}
