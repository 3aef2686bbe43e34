//! R-SI and R-HF: the signer pays in on time and in full what is its to pay (clauses 48, 49; reading A35; checks.md §7
//! L12). The program works out no legal amount: it compares what was recorded as due with what was paid.

use chrono::{Datelike, NaiveDate};

use crate::domain::codes::{Insurance, YesNo};
use crate::domain::period::Month;
use crate::domain::record::{Kind, Record};
use crate::domain::rows::row_id;
use crate::domain::{Contribution, ContributionSheet, Engagement};
use crate::policy::named::{HF_DAYS, HF_REGISTER, Named, SI_REGISTER};
use crate::policy::rule::{Draft, Fact, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};
use crate::policy::setting::Limit;

pub const SOCIAL: Rule = Rule {
    id: "R-SI",
    scope: Scope::Person,
    clauses: &[48],
    readings: &["A35"],
    parameters: &[SI_REGISTER.key],
    basis: Source::Guidance,
    eval: |view, subject, told| eval(view, subject, &OF_SOCIAL, told),
};

pub const FUND: Rule = Rule {
    id: "R-HF",
    scope: Scope::Person,
    clauses: &[49],
    readings: &["A35"],
    parameters: &[HF_REGISTER.key, HF_DAYS.key],
    basis: Source::Guidance,
    eval: |view, subject, told| eval(view, subject, &OF_FUND, told),
};

/// In what the two differ.
struct Kept {
    rule: &'static str,
    insurance: Insurance,
    /// Field and limit of the registration.
    registered: Fact,
    limit: Named<Limit>,
}

const OF_SOCIAL: Kept = Kept {
    rule: "R-SI",
    insurance: Insurance::Social,
    registered: fact!(Engagement.insurance_registered),
    limit: SI_REGISTER,
};
const OF_FUND: Kept = Kept {
    rule: "R-HF",
    insurance: Insurance::Fund,
    registered: fact!(Engagement.fund_registered),
    limit: HF_REGISTER,
};

/// One month's row, in a sheet or alone.
#[derive(Clone)]
struct Paid<'a> {
    month: Option<Month>,
    insurance: Option<Insurance>,
    /// The sheet, or the record itself where it stands alone.
    record: Id,
    /// Whose row of a sheet it is.
    engagement: Option<Id>,
    row: &'a Contribution,
}

impl Paid<'_> {
    /// By which it is changed: reckoned for what is judged, not for what is only looked through.
    fn id(&self) -> Id {
        self.engagement.map_or(self.record, |engagement| row_id(self.record, engagement))
    }
}

const DUE: Fact = fact!(Contribution.due);
const PAID: Fact = fact!(Contribution.paid);
const PAID_DATE: Fact = fact!(Contribution.paid_date);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, kept: &Kept, told: &mut Vec<Draft>) {
    for (record, facts) in subject.engagements().filter(|(_, facts)| view.has_begun(facts)) {
        let sheets = view.rows(record, |sheet: &ContributionSheet| sheet.rows.as_ref());
        let sheets = sheets.map(|(own, sheet, row)| Paid {
            month: sheet.month,
            insurance: sheet.insurance,
            record: own.id,
            engagement: Some(record.id),
            row,
        });
        let alone = subject.hanging::<Contribution>(record.id);
        let alone = alone.map(|(own, row)| Paid {
            month: row.month,
            insurance: row.insurance,
            record: own.id,
            engagement: None,
            row,
        });
        let rows = sheets.chain(alone).filter(|paid| paid.insurance == Some(kept.insurance));
        let rows = rows.filter(|paid| paid.month.is_some_and(|month| month.first_day() <= view.on));
        told.extend(rows.clone().map(|paid| of_month(view, subject.id, kept, facts, &paid)));
        let is_kept = |month| rows.clone().any(|paid| paid.month == Some(month));
        told.push(of_engagement(view, subject, kept, (record, facts), is_kept));
    }
}

/// From when it is paid in, the first and the last day that it can be: insurance from 用工之日, the fund from 录用.
fn began(view: &RuleContext<'_>, kept: &Kept, facts: &Engagement) -> Option<(NaiveDate, NaiveDate)> {
    let hired = facts.hired.map(|hired| view.span(hired));
    match kept.insurance {
        Insurance::Social => view.work_began(facts),
        Insurance::Fund => hired.or_else(|| view.work_began(facts)),
    }
}

/// The first month of a first job, for which nothing is paid into the fund.
pub fn is_first_of_first_job(insurance: Insurance, facts: &Engagement, month: Month) -> bool {
    let hired = || facts.hired.map(|hired| (hired.first_day(), hired.last_day()));
    let work = facts.work_began.map(|day| (day, day)).or_else(hired);
    let within = |day: NaiveDate| Month::of(day) == Some(month);
    insurance == Insurance::Fund
        && facts.first_job == Some(YesNo::Yes)
        && work.is_some_and(|(first, last)| within(first) && within(last))
}

/// What one month's row says.
fn of_month(
    view: &RuleContext<'_>,
    subject: Id,
    kept: &Kept,
    facts: &Engagement,
    of_month: &Paid<'_>,
) -> Draft {
    let (record, own) = (of_month.id(), of_month.row);
    let mut outcome = view.draft(kept.rule, subject).about(record);
    if of_month.month.is_some_and(|month| is_first_of_first_job(kept.insurance, facts, month)) {
        return outcome.verdict(Verdict::NotApplicable).flag("first-month");
    }
    // What is paid later than the day is not paid on it.
    let paid_date = own.paid_date.filter(|day| *day <= view.on);
    let paid = own.paid.filter(|_| own.paid_date.is_none_or(|day| day <= view.on));
    outcome = outcome.fact(Some(record), DUE, own.due).fact(Some(record), PAID, paid);
    outcome = outcome.fact(Some(record), PAID_DATE, paid_date);
    // 条例: within some days after wages were paid. What an office has entered as the day is its day.
    let deadline = match (kept.insurance, own.wages_paid) {
        (Insurance::Fund, Some(wages)) => view.parameter(HF_DAYS).map(|days| view.deadline(days, wages)),
        (Insurance::Fund, None) | (Insurance::Social, _) => None,
    };
    if let Some(deadline) = &deadline {
        outcome = match paid_date {
            Some(paid) if deadline.is_surely_kept(paid) => outcome.by(deadline.limit),
            Some(_) | None => outcome.within(deadline),
        };
    }
    let day = deadline.map(|deadline| deadline.until).or(own.due_date);
    // What is short or late stays so: why it is, the row says.
    let past = |outcome: Draft| {
        let (why, reason) = (fact!(Contribution.explanation), own.explanation.as_ref());
        let outcome = outcome.listed(reason.is_none()).fact(Some(record), why, reason);
        outcome.too_late_at(|| Place::edit(record, &[why]))
    };
    let undecidable =
        |outcome: Draft, fact| outcome.wants(fact).remedy("pay-ask", || Place::edit(record, &[fact]));
    // Before its day comes nothing is late; without a day, not before the month is over.
    let open = day.or(of_month.month.map(Month::last_day)).is_some_and(|day| view.on <= day);
    let to_pay = |outcome: Draft| {
        let place = || Place::edit(record, &[PAID, PAID_DATE]);
        outcome.due(day).remedy_by("pay-rest", place, day)
    };
    let (Some(due), Some(paid)) = (own.due, paid) else {
        return match own.due {
            Some(_) if open => to_pay(outcome),
            Some(_) => undecidable(outcome, PAID),
            None => undecidable(outcome, DUE),
        };
    };
    if paid < due {
        let args = [("due", due.into()), ("paid", paid.into())];
        let since = day.and_then(|day| day.succ_opt()).filter(|day| *day <= view.on);
        let outcome = outcome.step("pay-short", args);
        return if open { to_pay(outcome) } else { past(outcome.breached(since)) };
    }
    // Without a day of its own, lateness is not judged.
    let Some(day) = day else { return outcome.verdict(Verdict::Met).step("pay-undated", []) };
    match paid_date {
        Some(paid) if paid > day => {
            let args = [("day", paid.into()), ("until", day.into())];
            past(outcome.step("pay-late", args).breached(day.succ_opt()))
        }
        Some(_) => outcome.verdict(Verdict::Met),
        None if view.on <= day => outcome.verdict(Verdict::Met),
        None => undecidable(outcome, PAID_DATE),
    }
}

/// The months without a row, and the registration.
fn of_engagement(
    view: &RuleContext<'_>,
    subject: &Subject<'_>,
    kept: &Kept,
    (record, facts): (&Record, &Engagement),
    is_kept: impl Fn(Month) -> bool,
) -> Draft {
    let registered = match kept.insurance {
        Insurance::Social => facts.insurance_registered,
        Insurance::Fund => facts.fund_registered,
    };
    let registered = registered.filter(|day| *day <= view.on);
    let fact = kept.registered;
    let mut outcome =
        view.draft(kept.rule, subject.id).about(record.id).fact(Some(record.id), fact, registered);
    let edit = |fact| move || Place::edit(record.id, &[fact]);
    let hired = fact!(Engagement.hired);
    // Before the law took effect there was nowhere to register by it.
    let Some(limit) = view.parameter(kept.limit) else { return outcome.verdict(Verdict::NotApplicable) };
    let Some(began) = began(view, kept, facts) else {
        // The day of hiring is asked for by other rules already.
        return outcome.asks(record.id, hired).listed(false);
    };
    let (first, latest) = (view.deadline(limit, began.0), view.deadline(limit, began.1));
    let (soonest, last) = (first.until, latest.until);
    let args = [("from", latest.from.into()), ("until", latest.counted.into())];
    outcome = outcome.step("pay-register", args);
    outcome = match registered {
        Some(day) if first.is_surely_kept(day) => outcome.by(limit.row),
        Some(_) | None => outcome.within(&latest),
    };
    if registered.is_some_and(|day| day > last) {
        let why = fact!(Engagement.explanation);
        let reason = facts.explanation.as_ref();
        let outcome = outcome.breached(last.succ_opt()).listed(reason.is_none());
        return outcome.fact(Some(record.id), why, reason).too_late_at(edit(why));
    }
    if registered.is_some_and(|day| day > soonest) {
        return outcome.asks(record.id, hired);
    }
    let books = view.books(record.owner).and_then(|(own, books)| Some((own.id, books.contributions_from?)));
    let Some((own, from)) = books else {
        let fact = fact!(Books.contributions_from);
        let place = || Place::add(Kind::Books, record.owner);
        // Where these are not kept at all, nobody is asked person by person.
        let outcome = outcome.lacks(None, fact).wants(fact);
        return outcome.listed(false).remedy("books-say", place);
    };
    outcome = outcome.fact(Some(own), fact!(Books.contributions_from), Some(from));
    // The day of leaving still counts.
    let exit = subject.exit(record.id).and_then(|(_, exit)| exit.date).filter(|day| *day <= view.on);
    if exit.is_some_and(|exit| exit < from) {
        return outcome.verdict(Verdict::NotApplicable);
    }
    let span = (from.max(began.1), exit.unwrap_or(view.on));
    if let Some(month) = missing_month(view, kept, facts, span, is_kept) {
        let args = [("month", month.into())];
        let place = || Place::under(Kind::Contribution, record);
        let outcome = outcome.step("pay-no-row", args).wants(fact!(Contribution.month));
        let outcome = outcome.given(fact!(Contribution.month), Some(month));
        let outcome = outcome.given(fact!(Contribution.insurance), Some(kept.insurance));
        return outcome.remedy("pay-ask", place);
    }
    if registered.is_none() && span.1 > last && last >= from {
        return outcome.wants(fact).remedy("pay-ask", edit(fact));
    }
    outcome.verdict(Verdict::Met)
}

/// The first month, from a day on to another and ended by now, of which nothing is recorded.
fn missing_month(
    view: &RuleContext<'_>,
    kept: &Kept,
    facts: &Engagement,
    (from, to): (NaiveDate, NaiveDate),
    is_kept: impl Fn(Month) -> bool,
) -> Option<Month> {
    let mut at = from.with_day(1)?;
    loop {
        let month = Month::of(at)?;
        if month.last_day() >= view.on || month.first_day() > to {
            return None;
        }
        if !is_kept(month) && !is_first_of_first_job(kept.insurance, facts, month) {
            return Some(month);
        }
        at = month.last_day().succ_opt()?;
    }
}
