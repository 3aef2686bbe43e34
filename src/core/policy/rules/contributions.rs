//! R-SI and R-HF: the signer pays in on time and in full what is its to pay (clauses 48, 49; reading A35; checks.md §7
//! L12). The program works out no legal amount: it compares what was recorded as due with what was paid.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::codes::{Insurance, YesNo};
use crate::domain::id::Id;
use crate::domain::period::Month;
use crate::domain::record::{Kind, Record};
use crate::domain::{Contribution, Engagement};
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::{View, in_scope};

pub const SOCIAL: Rule = Rule {
    id: "R-SI",
    scope: Scope::Person,
    clauses: &[48],
    readings: &["A35"],
    parameters: &["si.register"],
    basis: Source::Guidance,
    eval: |view, subject| eval(view, subject, &OF_SOCIAL),
};

pub const FUND: Rule = Rule {
    id: "R-HF",
    scope: Scope::Person,
    clauses: &[49],
    readings: &["A35"],
    parameters: &["hf.register", "hf.days"],
    basis: Source::Guidance,
    eval: |view, subject| eval(view, subject, &OF_FUND),
};

/// In what the two differ.
struct Kept {
    rule: &'static str,
    insurance: Insurance,
    /// Field and limit of the registration.
    registered: &'static str,
    limit: &'static str,
}

const OF_SOCIAL: Kept = Kept {
    rule: "R-SI",
    insurance: Insurance::Social,
    registered: "insurance_registered",
    limit: "si.register",
};
const OF_FUND: Kept =
    Kept { rule: "R-HF", insurance: Insurance::Fund, registered: "fund_registered", limit: "hf.register" };

const fn row(key: &'static str) -> Fact {
    Fact::of(Kind::Contribution, key)
}

fn eval(view: &View<'_>, subject: Id, kept: &Kept) -> Vec<Outcome> {
    let judged = view.running(subject).into_iter().flat_map(|(record, facts)| {
        if in_scope(facts) == Some(false) {
            let outcome = Outcome::new(kept.rule, subject, view.on).about(record.id);
            return vec![outcome.verdict(Verdict::NotApplicable).flag("not-counted")];
        }
        let rows: Vec<(&Record, &Contribution)> = view
            .hanging::<Contribution>(record)
            .into_iter()
            .filter(|(_, row)| row.insurance == Some(kept.insurance))
            .filter(|(_, row)| row.month.is_some_and(|month| month.first_day() <= view.on))
            .collect();
        let mut outcomes: Vec<Outcome> =
            rows.iter().map(|(own, row)| of_month(view, subject, kept, facts, own.id, row)).collect();
        let months: Vec<Month> = rows.iter().filter_map(|(_, row)| row.month).collect();
        outcomes.push(of_engagement(view, subject, kept, (record, facts), &months));
        outcomes
    });
    judged.collect()
}

/// The first month of a first job, for which nothing is paid into the fund.
fn first_of_first_job(kept: &Kept, facts: &Engagement, month: Month) -> bool {
    let began = facts.work_began.or_else(|| facts.hired.and_then(|hired| hired.day()));
    kept.insurance == Insurance::Fund
        && facts.first_job == Some(YesNo::Yes)
        && began.and_then(Month::of) == Some(month)
}

/// What one month's row says.
fn of_month(
    view: &View<'_>,
    subject: Id,
    kept: &Kept,
    facts: &Engagement,
    record: Id,
    own: &Contribution,
) -> Outcome {
    let text = |value: Option<String>, key| (Some(record), row(key), value);
    let mut outcome = Outcome::new(kept.rule, subject, view.on).about(record);
    if own.month.is_some_and(|month| first_of_first_job(kept, facts, month)) {
        return outcome.verdict(Verdict::NotApplicable).flag("first-month");
    }
    for (id, fact, value) in [
        text(own.due.map(|sum| sum.to_string()), "due"),
        text(own.paid.map(|sum| sum.to_string()), "paid"),
        text(own.paid_date.map(|day| day.to_string()), "paid_date"),
    ] {
        outcome = outcome.fact(id, fact, value);
    }
    let day = match (kept.insurance, own.wages_paid, view.parameter("hf.days")) {
        // 条例: within some days after wages were paid.
        (Insurance::Fund, Some(wages), Some(days)) => {
            outcome = outcome.by(days);
            wages.checked_add_days(Days::new(days.number().unwrap_or_default().into()))
        }
        _ => own.due_date,
    };
    let undecidable = |outcome: Outcome, key: &'static str| {
        let place = Place::Edit { record, keys: vec![key] };
        outcome.verdict(Verdict::Undecidable { missing: vec![row(key)] }).remedy("pay-ask", place, None)
    };
    let (Some(due), Some(paid)) = (own.due, own.paid) else {
        return undecidable(outcome, if own.due.is_none() { "due" } else { "paid" });
    };
    if paid < due {
        let args = [("due", due.to_string()), ("paid", paid.to_string())];
        let since = day.and_then(|day| day.succ_opt()).filter(|day| *day <= view.on);
        // Before its day comes, nothing is late.
        if day.is_some_and(|day| view.on <= day) {
            let left = day.map(|day| (day - view.on).num_days());
            let place = Place::Edit { record, keys: vec!["paid", "paid_date"] };
            let due = Verdict::Due { days_left: left, until: day };
            return outcome.step("pay-short", &args).verdict(due).remedy("pay-rest", place, day);
        }
        return outcome.step("pay-short", &args).verdict(Verdict::Breached { since }).too_late();
    }
    // Without a day of its own, lateness is not judged.
    let Some(day) = day else { return outcome.verdict(Verdict::Met).step("pay-undated", &[]) };
    match own.paid_date {
        Some(paid) if paid > day => outcome
            .step("pay-late", &[("day", paid.to_string()), ("until", day.to_string())])
            .verdict(Verdict::Breached { since: day.succ_opt() })
            .too_late(),
        Some(_) => outcome.verdict(Verdict::Met),
        None if view.on <= day => outcome.verdict(Verdict::Met),
        None => undecidable(outcome, "paid_date"),
    }
}

/// The months without a row, and the registration.
fn of_engagement(
    view: &View<'_>,
    subject: Id,
    kept: &Kept,
    (record, facts): (&Record, &Engagement),
    months: &[Month],
) -> Outcome {
    let began = facts.work_began.or_else(|| facts.hired.and_then(|hired| hired.day()));
    let registered = match kept.insurance {
        Insurance::Social => facts.insurance_registered,
        Insurance::Fund => facts.fund_registered,
    };
    let fact = Fact::of(Kind::Engagement, kept.registered);
    let mut outcome = Outcome::new(kept.rule, subject, view.on).about(record.id).fact(
        Some(record.id),
        fact,
        registered.map(|day| day.to_string()),
    );
    let limit = view.parameter(kept.limit);
    let last = began.zip(limit).and_then(|(began, limit)| {
        began.checked_add_days(Days::new(limit.number().unwrap_or_default().into()))
    });
    if let (Some(began), Some(limit), Some(last)) = (began, limit, last) {
        let args = [("from", began.to_string()), ("until", last.to_string())];
        outcome = outcome.by(limit).step("pay-register", &args);
        if registered.is_some_and(|day| day > last && day <= view.on) {
            return outcome.verdict(Verdict::Breached { since: last.succ_opt() }).too_late();
        }
    }
    let books = view.books(record.owner).and_then(|(own, books)| Some((own.id, books.contributions_from?)));
    let Some((own, from)) = books else {
        let fact = Fact::of(Kind::Books, "contributions_from");
        let place = Place::Add { kind: Kind::Books, subject: record.owner, engagement: None };
        // Where these are not kept at all, nobody is asked person by person.
        let outcome = outcome.fact(None, fact, None).verdict(Verdict::Undecidable { missing: vec![fact] });
        return outcome.listed(false).remedy("books-say", place, None);
    };
    outcome = outcome.fact(Some(own), Fact::of(Kind::Books, "contributions_from"), Some(from.to_string()));
    let missing = began.and_then(|began| missing_month(view, kept, facts, from.max(began), months));
    if let Some(month) = missing {
        let args = [("month", month.first_day().format("%Y-%m").to_string())];
        let place = Place::Add { kind: Kind::Contribution, subject, engagement: Some(record.id) };
        let undecidable = Verdict::Undecidable { missing: vec![row("month")] };
        return outcome.step("pay-no-row", &args).verdict(undecidable).remedy("pay-ask", place, None);
    }
    if registered.is_none() && last.is_some_and(|last| view.on > last && last >= from) {
        let place = Place::Edit { record: record.id, keys: vec![kept.registered] };
        return outcome.verdict(Verdict::Undecidable { missing: vec![fact] }).remedy("pay-ask", place, None);
    }
    outcome.verdict(Verdict::Met)
}

/// The first month, from a day on and ended by now, of which nothing is recorded.
fn missing_month(
    view: &View<'_>,
    kept: &Kept,
    facts: &Engagement,
    from: NaiveDate,
    months: &[Month],
) -> Option<Month> {
    let mut at = from.with_day(1)?;
    loop {
        let month = Month::of(at)?;
        if month.last_day() >= view.on {
            return None;
        }
        if !months.contains(&month) && !first_of_first_job(kept, facts, month) {
            return Some(month);
        }
        at = month.last_day().succ_opt()?;
    }
}
