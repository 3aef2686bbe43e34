//! R-ASSESS: who worked six months of a year is assessed for it (clauses 60, 65; readings A15, A53). A missing opinion
//! of the user unit is 待会签, never a fault.

use chrono::{Datelike, NaiveDate};
use smallvec::SmallVec;

use crate::domain::date::add_months_corresponding;
use crate::domain::period::Year;
use crate::domain::record::{Kind, Record};
use crate::domain::{Assessment, Engagement};
use crate::policy::named::{ASSESS_CLOSES, ASSESS_MONTHS};
use crate::policy::rule::{
    Draft, Part, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts,
};

pub const RULE: Rule = Rule {
    id: "R-ASSESS",
    scope: Scope::Person,
    clauses: &[60, 65],
    readings: &["A15", "A53"],
    parameters: &[ASSESS_MONTHS.key, ASSESS_CLOSES.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    subject.engagements().for_each(|found| of_engagement(view, subject, found, told));
}

fn of_engagement(
    view: &RuleContext<'_>,
    subject: &Subject<'_>,
    (record, facts): (&Record, &Engagement),
    told: &mut Vec<Draft>,
) {
    let outcome = || view.draft(RULE.id, subject.id).about(record.id);
    let (Some(hired), Some(months), Some(closes)) =
        (facts.hired, view.parameter(ASSESS_MONTHS), view.parameter(ASSESS_CLOSES))
    else {
        told.push(outcome().wants(fact!(Engagement.hired)).listed(false));
        return;
    };
    let kept = view.books(record.owner).and_then(|(own, books)| Some((own.id, books.assessment_from?)));
    let exit = subject.exit(record.id).and_then(|(_, exit)| exit.date).filter(|day| *day <= view.on);
    let results = subject.hanging::<Assessment>(record.id);
    let results: SmallVec<[(&Record, &Assessment); 8]> =
        results.filter(|(_, result)| result.decided.is_none_or(|day| day <= view.on)).collect();
    let (hired_first, hired_last) = view.span(hired);
    let first = kept.map_or(view.on.year() - 1, |(_, from)| from.year()).max(hired.year());
    for year in first..=view.on.year() {
        let (Some(begins), Some(ends)) =
            (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31))
        else {
            continue;
        };
        let outcome = || outcome().part(Part::Year(year)).by(months.row).by(closes.row).rests_on(closes.row);
        let result = results.iter().find(|(_, result)| result.year.map(Year::year) == Some(year));
        if let Some((own, result)) = result {
            let grade = fact!(Assessment.grade);
            let outcome = outcome().about(own.id).fact(Some(own.id), grade, result.grade);
            told.push(if result.grade.is_none() {
                outcome.asks(own.id, grade)
            } else if result.unit_signed.is_none_or(|day| day > view.on) {
                let place = || Place::edit(own.id, &facts!(Assessment: unit_signed, unit_opinion));
                outcome.due(None).flag("wants-countersign").remedy("assess-countersign", place)
            } else {
                outcome.verdict(Verdict::Met)
            });
            continue;
        }
        let last = exit.map_or(ends, |exit| exit.min(ends));
        let worked = |from: NaiveDate| {
            add_months_corresponding(from.max(begins), months.value) <= last.succ_opt().unwrap_or(last)
        };
        if !worked(hired_first) {
            continue;
        }
        if hired_last > begins && !worked(hired_last) {
            told.push(outcome().wants(fact!(Engagement.hired)).listed(false));
            continue;
        }
        let closing = closes.value.of(year + 1);
        if exit.is_some_and(|exit| closing.is_some_and(|closing| exit < closing)) {
            told.push(outcome().verdict(Verdict::NotApplicable).flag("left-in-time"));
            continue;
        }
        if view.on <= ends {
            told.push(outcome().due(closing));
            continue;
        }
        let place = || Place::under(Kind::Assessment, record);
        let outcome = outcome().given(fact!(Assessment.year), Some(year));
        // Years before the books were begun prove nothing.
        let outcome = match kept {
            Some((own, from)) => outcome.fact(Some(own), fact!(Books.assessment_from), Some(from)),
            None => outcome.lacks(None, fact!(Books.assessment_from)),
        };
        told.push(if kept.is_some_and(|(_, from)| from <= ends) {
            outcome.due(closing).listed(true).remedy("assess-enter", place)
        } else {
            outcome.wants(fact!(Assessment.grade)).listed(false).remedy("assess-enter", place)
        });
    }
}
