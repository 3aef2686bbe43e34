//! R-ASSESS: who worked six months of a year is assessed for it (clauses 60, 65; readings A15, A53). A missing opinion
//! of the user unit is 待会签, never a fault.

use chrono::{Datelike, NaiveDate};

use crate::domain::codes::Coded;
use crate::domain::date::add_months_corresponding;
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::record::{Kind, Record};
use crate::domain::{Assessment, Engagement};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-ASSESS",
    scope: Scope::Person,
    clauses: &[60, 65],
    readings: &["A15", "A53"],
    parameters: &["assess.months", "assess.closes"],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    view.engagements(subject).into_iter().flat_map(|found| of_engagement(view, subject, found)).collect()
}

fn of_engagement(view: &View<'_>, subject: Id, (record, facts): (&Record, &Engagement)) -> Vec<Outcome> {
    let outcome = || Outcome::new(RULE.id, subject, view.on).about(record.id);
    let (Some(hired), Some(months), Some(closes)) =
        (facts.hired, view.parameter("assess.months"), view.parameter("assess.closes"))
    else {
        let missing = vec![Fact::of(Kind::Engagement, "hired")];
        return vec![outcome().verdict(Verdict::Undecidable { missing }).listed(false)];
    };
    let kept = view.books(record.owner).and_then(|(own, books)| Some((own.id, books.assessment_from?)));
    let exit = view.exit(record).and_then(|(_, exit)| exit.date).filter(|day| *day <= view.on);
    let results: Vec<(&Record, &Assessment)> = view
        .hanging::<Assessment>(record)
        .into_iter()
        .filter(|(_, result)| result.decided.is_none_or(|day| day <= view.on))
        .collect();
    let first = kept.map_or(view.on.year() - 1, |(_, from)| from.year()).max(hired.year());
    let mut outcomes = Vec::new();
    for year in first..=view.on.year() {
        let (Some(begins), Some(ends)) =
            (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31))
        else {
            continue;
        };
        let part = u16::try_from(year).unwrap_or_default();
        let outcome = outcome()
            .part(part, "assess-year", &[("year", year.to_string())])
            .by(months)
            .by(closes)
            .rests_on(closes);
        let result = results.iter().find(|(_, result)| result.year.map(Year::year) == Some(year));
        if let Some((own, result)) = result {
            let grade = result.grade.map(|grade| grade.code().to_owned());
            let outcome =
                outcome.about(own.id).fact(Some(own.id), Fact::of(Kind::Assessment, "grade"), grade);
            outcomes.push(if result.grade.is_none() {
                let missing = vec![Fact::of(Kind::Assessment, "grade")];
                let place = Place::Edit { record: own.id, keys: vec!["grade"] };
                outcome.verdict(Verdict::Undecidable { missing }).remedy("train-say", place, None)
            } else if result.unit_signed.is_none_or(|day| day > view.on) {
                let place = Place::Edit { record: own.id, keys: vec!["unit_signed", "unit_opinion"] };
                let due = Verdict::Due { days_left: None, until: None };
                outcome.verdict(due).flag("wants-countersign").remedy("assess-countersign", place, None)
            } else {
                outcome.verdict(Verdict::Met)
            });
            continue;
        }
        let span = i32::try_from(months.number().unwrap_or_default()).unwrap_or_default();
        let last = exit.map_or(ends, |exit| exit.min(ends));
        let worked = |from: NaiveDate| {
            add_months_corresponding(from.max(begins), span) <= last.succ_opt().unwrap_or(last)
        };
        if !worked(hired.first_day()) {
            continue;
        }
        if !worked(hired.last_day()) {
            let missing = vec![Fact::of(Kind::Engagement, "hired")];
            outcomes.push(outcome.verdict(Verdict::Undecidable { missing }).listed(false));
            continue;
        }
        let (month, day) = closes.value.split_once('-').unwrap_or(("3", "31"));
        let closing = month.parse().ok().zip(day.parse().ok());
        let closing = closing.and_then(|(month, day)| NaiveDate::from_ymd_opt(year + 1, month, day));
        if exit.is_some_and(|exit| closing.is_some_and(|closing| exit < closing)) {
            outcomes.push(outcome.verdict(Verdict::NotApplicable).flag("left-in-time"));
            continue;
        }
        if view.on <= ends {
            let left = closing.map(|closing| (closing - view.on).num_days());
            let due = Verdict::Due { days_left: left, until: closing };
            outcomes.push(outcome.verdict(due));
            continue;
        }
        let place = Place::Add { kind: Kind::Assessment, subject, engagement: Some(record.id) };
        let outcome = outcome.given("year", year.to_string());
        // Years before the books were begun prove nothing.
        let outcome = match kept {
            Some((own, from)) => {
                outcome.fact(Some(own), Fact::of(Kind::Books, "assessment_from"), Some(from.to_string()))
            }
            None => outcome.fact(None, Fact::of(Kind::Books, "assessment_from"), None),
        };
        outcomes.push(if kept.is_some_and(|(_, from)| from <= ends) {
            let left = closing.map(|closing| (closing - view.on).num_days());
            let due = Verdict::Due { days_left: left, until: closing };
            outcome.verdict(due).listed(true).remedy("assess-enter", place, None)
        } else {
            let missing = vec![Fact::of(Kind::Assessment, "grade")];
            outcome.verdict(Verdict::Undecidable { missing }).listed(false).remedy(
                "assess-enter",
                place,
                None,
            )
        });
    }
    outcomes
}
