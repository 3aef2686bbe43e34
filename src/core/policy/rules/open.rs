//! R-OPEN: open recruitment is open: notice, entries, exam and showing, led by the city (clauses 32, 35). The steps and
//! the five days are ours: only recorded facts that contradict openness are a fault.

use chrono::NaiveDate;

use crate::domain::codes::EntryMode;
use crate::domain::date::PartialDate;
use crate::domain::record::Record;
use crate::domain::{Application, Engagement, PlanOpinion, Recruitment, RecruitmentPlan};
use crate::policy::named::OPEN_SHOWN;
use crate::policy::opinion;
use crate::policy::rule::{
    Draft, Fact, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts, lacking,
};

pub const RULE: Rule = Rule {
    id: "R-OPEN",
    scope: Scope::Person,
    clauses: &[32, 35],
    readings: &["A40"],
    parameters: &[OPEN_SHOWN.key],
    basis: Source::Ours,
    eval,
};

const HIRED: Fact = fact!(Engagement.hired);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    told.extend(subject.running().map(|(record, facts)| judge(view, subject.id, record, facts)));
}

fn judge(view: &RuleContext<'_>, subject: Id, record: &Record, facts: &Engagement) -> Draft {
    let mut outcome = view.draft(RULE.id, subject).about(record.id);
    let books = view.books(record.owner).and_then(|(_, books)| books.recruitment_from);
    let before = books.zip(facts.hired).is_some_and(|(from, hired)| hired.last_day() < from);
    if facts.entry != Some(EntryMode::Open) || before {
        return outcome.verdict(Verdict::NotApplicable);
    }
    if books.zip(facts.hired).is_some_and(|(from, hired)| hired.first_day() < from) {
        // Of some days of the month the rule would not speak.
        return outcome.asks(record.id, HIRED);
    }
    let link = fact!(Engagement.recruitment);
    let Some((round, own)) = view.linked::<Recruitment>(record.owner, facts.recruitment) else {
        let place = || Place::edit(record.id, &facts!(Engagement: recruitment, application));
        // Where rounds are not kept at all, nobody is asked person by person.
        return outcome
            .lacks(Some(record.id), link)
            .wants(link)
            .listed(books.is_some())
            .remedy("open-link", place);
    };
    let explain = || Place::edit(record.id, &[fact!(Engagement.explanation)]);
    outcome = outcome.fact(Some(round.id), fact!(Recruitment.notice), own.notice);
    if own.notice.zip(facts.hired).is_some_and(|(notice, hired)| hired.last_day() < notice) {
        return outcome.step("open-before", []).breached(own.notice).too_late_at(explain);
    }
    if let Some((other, application)) = view.linked::<Application>(record.owner, facts.application) {
        let of = fact!(Application.recruitment);
        if application.recruitment.is_none() {
            // To which round it belongs, it does not say.
            return outcome.lacks(Some(other.id), of).asks(other.id, of);
        }
        if application.recruitment != Some(round.id) {
            return outcome
                .lacks(Some(other.id), of)
                .step("open-elsewhere", [])
                .breached(None)
                .too_late_at(explain);
        }
        let later = |(applied, hired): &(NaiveDate, PartialDate)| hired.last_day() < *applied;
        if let Some((day, _)) = application.applied.zip(facts.hired).filter(later) {
            let outcome = outcome.fact(Some(other.id), fact!(Application.applied), Some(day));
            let breached = Verdict::Breached { since: (day <= view.on).then_some(day) };
            return outcome.step("open-applied-later", []).verdict(breached).too_late_at(explain);
        }
    }
    // Of a month in which the notice came, or the showing ended, nobody can say on which side the hiring lies.
    let within = |day: Option<NaiveDate>| {
        day.zip(facts.hired).is_some_and(|(day, hired)| hired.first_day() <= day && day < hired.last_day())
    };
    let unsure = within(own.notice.and_then(|notice| notice.pred_opt())) || within(own.shown_to);
    let plans = view.of::<RecruitmentPlan>(round.owner).map(|(record, _)| record);
    let said = plans.chain(view.of::<PlanOpinion>(round.owner).map(|(record, _)| record));
    let opinion_given = opinion::is_given(own, said, view.on);
    let taken = Taken::by(own, view.on);
    let [notice, closes, exam, shown_from, shown_to, opinion] =
        facts!(Recruitment: notice, closes, exam, shown_from, shown_to, opinion_document);
    let wanted = lacking([
        (notice, own.notice.is_none()),
        (closes, own.closes.is_none()),
        (exam, taken.exam.is_none()),
        (shown_from, taken.shown_from.is_none()),
        (shown_to, taken.shown_to.is_none()),
        (opinion, !opinion_given),
    ]);
    for fact in &wanted {
        outcome = outcome.lacks(Some(round.id), *fact);
    }
    let (outcome, faults) = shown(view, outcome, &taken, facts);
    if !wanted.is_empty() {
        let place = || Place::edit(round.id, &wanted);
        return outcome.due(None).listed(true).remedy("open-fill", place);
    }
    if faults {
        // Who has been hired has been: no later showing comes before it.
        return outcome.due(None).listed(facts.explanation.is_none()).too_late_at(explain);
    }
    if unsure {
        return outcome.asks(record.id, HIRED);
    }
    outcome.verdict(Verdict::Met)
}

/// The steps of a round that have been taken by a day.
struct Taken {
    exam: Option<NaiveDate>,
    shown_from: Option<NaiveDate>,
    shown_to: Option<NaiveDate>,
}

impl Taken {
    fn by(own: &Recruitment, on: NaiveDate) -> Self {
        let by_then = |day: Option<NaiveDate>| day.filter(|day| *day <= on);
        let shown_from = by_then(own.shown_from);
        Self {
            exam: by_then(own.exam),
            shown_from,
            shown_to: by_then(own.shown_to).filter(|_| shown_from.is_some() || own.shown_from.is_none()),
        }
    }
}

/// Whether the showing was too short, or somebody was hired before it had ended.
fn shown(view: &RuleContext<'_>, outcome: Draft, taken: &Taken, facts: &Engagement) -> (Draft, bool) {
    let (Some(from), Some(to), Some(limit)) = (taken.shown_from, taken.shown_to, view.parameter(OPEN_SHOWN))
    else {
        return (outcome, false);
    };
    let counted = view.calendar().working_days(from, to, view.on);
    let mut outcome = outcome.by(limit.row);
    let days = if counted.known {
        outcome = outcome.by_tables(&counted.tables).step("open-shown", [("days", counted.value.into())]);
        i64::from(counted.value)
    } else {
        // Without the table of its year a showing is counted in natural days.
        let days = (to - from).num_days() + 1;
        outcome = outcome.to_check().step("open-shown-natural", [("days", days.into())]);
        days
    };
    let short = days < i64::from(limit.value);
    let early = facts.hired.is_some_and(|hired| hired.last_day() <= to);
    if short {
        outcome = outcome.flag("shown-short");
    }
    if early {
        outcome = outcome.flag("hired-while-shown");
    }
    (outcome, short || early)
}
