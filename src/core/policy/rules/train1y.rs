//! R-TRAIN1Y: who is newly hired attends job training within one year (clause 58; readings A12, A13).

use chrono::NaiveDate;

use crate::domain::codes::{EntryMode, TrainingKind, YesNo};
use crate::domain::date::PartialDate;
use crate::domain::record::{In, Kind, Record};
use crate::domain::{Attendance, Books, Engagement, TrainingSession};
use crate::policy::named::{TRAIN_LIMIT, TRAIN_NOTICE};
use crate::policy::rule::{Draft, Fact, Id, Place, Rule, Scope, Source, Subject, Verdict, fact};
use crate::policy::view::{RuleContext, existing};

pub const RULE: Rule = Rule {
    id: "R-TRAIN1Y",
    scope: Scope::Person,
    clauses: &[58],
    readings: &["A12", "A13"],
    parameters: &[TRAIN_LIMIT.key, TRAIN_NOTICE.key],
    basis: Source::Guidance,
    eval,
};

const HIRED: Fact = fact!(Engagement.hired);
/// 存量: whether the duty stands at all depends on it.
const EXISTING: Fact = fact!(Engagement.existing_staff);
const BOOKS: Fact = fact!(Books.training_from);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let begun = subject.engagements().filter(|(_, facts)| view.has_begun(facts));
    told.extend(begun.map(|(record, facts)| judge(view, subject, record, facts)));
}

/// The clock: from when, and for one known to the month the first and last day it may end on.
struct Clock {
    from: PartialDate,
    first: NaiveDate,
    last: NaiveDate,
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, record: &Record, facts: &Engagement) -> Draft {
    let outcome = view.draft(RULE.id, subject.id).about(record.id);
    if existing(facts) {
        return outcome.verdict(Verdict::NotApplicable).flag("existing-staff");
    }
    let transferred = facts.entry == Some(EntryMode::Transferred);
    let from = match (transferred, facts.continuous_from, facts.hired) {
        (true, Some(day), _) => PartialDate::of_day(day).ok(),
        (true, None, _) => {
            let fact = fact!(Engagement.continuous_from);
            return outcome.asks(record.id, fact);
        }
        (false, _, hired) => hired,
    };
    let Some((from, limit)) = from.zip(view.parameter(TRAIN_LIMIT)) else {
        return outcome.lacks(Some(record.id), HIRED).asks(record.id, HIRED);
    };
    let (from_first, from_last) = view.span(from);
    let (soonest, latest) = (view.deadline(limit, from_first), view.deadline(limit, from_last));
    let clock = Clock { from, first: soonest.until, last: latest.until };
    let exit = subject.exit(record.id).and_then(|(_, exit)| exit.date).filter(|day| *day <= view.on);
    let args = [("from", clock.from.into()), ("until", latest.counted.into())];
    let outcome =
        outcome.fact(Some(record.id), HIRED, Some(clock.from)).step("train-clock", args).within(&latest);
    if exit.is_some_and(|day| day <= clock.first) {
        return outcome.verdict(Verdict::NotApplicable).flag("left-in-time");
    }
    attended(view, subject, outcome, (record, facts), &clock, exit.unwrap_or(view.on))
}

/// What the sessions say, as of the day or the day of leaving.
fn attended(
    view: &RuleContext<'_>,
    subject: &Subject<'_>,
    mut outcome: Draft,
    (record, facts): (&Record, &Engagement),
    clock: &Clock,
    on: NaiveDate,
) -> Draft {
    let sessions = subject.ever::<Attendance>().map(|(record, session)| (record.id, session));
    let (mut open, mut late) = (None, false);
    for (id, session) in sessions {
        let Some(day) = session.first_day.filter(|day| *day <= on && *day >= clock.from.first_day()) else {
            continue;
        };
        let surely_within = day >= clock.from.last_day() && day <= clock.first;
        let perhaps_within = day <= clock.last;
        match counted(view, record.owner, session) {
            Ok(false) => {}
            Ok(true) if surely_within => {
                let fact = fact!(Attendance.first_day);
                return outcome
                    .fact(Some(id), fact, Some(day))
                    .step("train-attended", [("day", day.into())])
                    .verdict(Verdict::Met);
            }
            Ok(true) if perhaps_within => open = open.or(Some((record.id, HIRED))),
            Ok(true) => late = true,
            Err(fact) if perhaps_within => open = open.or(Some((id, fact))),
            Err(_) => {}
        }
    }
    if late {
        outcome = outcome.flag("trained-late");
    }
    let session = || Place::under(Kind::Attendance, record);
    let train = |outcome: Draft, code, latest| outcome.remedy_by(code, session, latest);
    if on <= clock.first {
        if facts.existing_staff.is_none() {
            return outcome.asks(record.id, EXISTING);
        }
        let left = (clock.first - on).num_days();
        let notice = view.parameter(TRAIN_NOTICE);
        let near = notice.is_none_or(|notice| left <= notice.value);
        let due = Verdict::Due { days_left: Some(left), until: Some(clock.first) };
        let outcome = notice.map(|notice| notice.row).into_iter().fold(outcome, Draft::by);
        return train(outcome.verdict(due).listed(near), "train-attend", Some(clock.first));
    }
    if let Some((id, fact)) = open {
        return outcome.asks(id, fact);
    }
    if on <= clock.last {
        return outcome.asks(record.id, HIRED);
    }
    if facts.existing_staff.is_none() {
        return outcome.asks(record.id, EXISTING);
    }
    let mut kept = view.registry.about(record.owner);
    let books = kept.find_map(|record| Some((record.id, Books::of(&record.body)?.training_from?)));
    match books {
        None => {
            let place = || Place::add(Kind::Books, record.owner);
            outcome.lacks(None, BOOKS).wants(BOOKS).remedy("books-say", place)
        }
        Some((id, day)) => {
            let outcome = outcome.fact(Some(id), BOOKS, Some(day));
            if clock.first >= day {
                outcome.breached(clock.last.succ_opt()).too_late_at(session)
            } else {
                train(outcome.wants(fact!(Attendance.first_day)), "train-record", None)
            }
        }
    }
}

/// Whether a session is training that counts and was attended, or which fact would say so.
fn counted(view: &RuleContext<'_>, owner: Id, session: &Attendance) -> Result<bool, Fact> {
    // Where nobody has said, 业务培训 and 岗位培训 count.
    let course = view.linked::<TrainingSession>(owner, session.session).and_then(|(_, course)| course.kind);
    let counts = session.counts.or(match course {
        Some(TrainingKind::Job | TrainingKind::Post) => Some(YesNo::Yes),
        _ => None,
    });
    match (counts, session.attended) {
        (Some(YesNo::No), _) | (_, Some(YesNo::No)) => Ok(false),
        (Some(YesNo::Yes), Some(YesNo::Yes)) => Ok(true),
        (None, _) => Err(fact!(Attendance.counts)),
        (_, None) => Err(fact!(Attendance.attended)),
    }
}
