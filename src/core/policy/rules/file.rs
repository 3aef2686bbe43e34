//! R-FILE: who is hired is filed with the province in time (clauses 39, 40; readings A20–A23). The guidance gives
//! no number of days: ours reminds, only one adopted with a document number can be missed.

use chrono::NaiveDate;

use crate::domain::Engagement;
use crate::domain::codes::FilingOutcome;
use crate::domain::record::{Kind, Record};
use crate::policy::named::{FILE_EXISTING, FILE_LIMIT, FILE_NOTICE};
use crate::policy::rule::{Draft, Fact, Place, Rule, Scope, Source, Subject, Verdict, fact};
use crate::policy::view::{RuleContext, existing};

pub const RULE: Rule = Rule {
    id: "R-FILE",
    scope: Scope::Person,
    clauses: &[39, 40],
    readings: &["A20", "A21", "A22", "A23"],
    parameters: &[FILE_LIMIT.key, FILE_NOTICE.key, FILE_EXISTING.key],
    basis: Source::Guidance,
    eval,
};

const HIRED: Fact = fact!(Engagement.hired);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    // Who has left can still be filed: 未备案即退出.
    let begun = subject.engagements().filter(|(_, facts)| view.has_begun(facts));
    told.extend(begun.map(|(record, facts)| judge(view, subject, record, facts)));
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, record: &Record, facts: &Engagement) -> Draft {
    let outcome = view.draft(RULE.id, subject.id).about(record.id);
    // A township's draft is filed by its county.
    if record.draft {
        return outcome.verdict(Verdict::NotApplicable);
    }
    let recorded = subject.filings(record.id).iter().filter_map(|filing| filing.answer.as_ref()).find(
        |(answer, result)| {
            result.outcome == Some(FilingOutcome::Recorded)
                && result.date.is_none_or(|date| date <= view.on)
                && answer.kind() == Kind::FilingResult
        },
    );
    if let Some((answer, result)) = recorded {
        let number = result.number.as_ref();
        return outcome.fact(Some(answer.id), fact!(FilingResult.number), number).verdict(Verdict::Met);
    }
    let hired = facts.hired;
    let gone =
        subject.exit(record.id).and_then(|(own, exit)| Some((own, exit.date.filter(|day| *day < view.on)?)));
    let outcome = match gone {
        Some((own, day)) => outcome.flag("left-unfiled").fact(Some(own.id), fact!(Exit.date), Some(day)),
        None => outcome,
    };
    let outcome = outcome.fact(Some(record.id), HIRED, hired).remedy("file-send", || Place::Filing);
    if existing(facts) {
        return of_existing(view, outcome.flag("existing-staff"), gone.map(|(_, day)| day));
    }
    let (Some(limit), Some(hired)) = (view.parameter(FILE_LIMIT), hired) else {
        return outcome.due(None).listed(true);
    };
    let (first_hired, last_hired) = view.span(hired);
    let (soonest, latest) = (view.deadline(limit, first_hired), view.deadline(limit, last_hired));
    let (first, last) = (soonest.until, latest.until);
    // What an adopted limit is counted from is the day from which it binds, where that is later.
    let from = if latest.from > last_hired { latest.from.into() } else { hired.into() };
    let args = [("from", from), ("days", limit.value.number().into()), ("until", latest.counted.into())];
    let outcome = outcome.step("file-clock", args).within(&latest);
    // Who had left by then is filed after all; that somebody in post was not in time, leaving does not undo.
    let left_in_time = |until: NaiveDate| gone.is_some_and(|(_, day)| day <= until);
    if limit.row.binds() && view.on > last && !left_in_time(last) {
        if facts.existing_staff.is_none() {
            return outcome.wants(fact!(Engagement.existing_staff));
        }
        return outcome.breached(last.succ_opt());
    }
    if limit.row.binds() && view.on > first && !left_in_time(first) {
        return outcome.wants(HIRED);
    }
    if first != last {
        return outcome.due(None).listed(true);
    }
    let left = (last - view.on).num_days();
    let outcome = if limit.row.binds() { outcome } else { outcome.flag("limit-ours") };
    let near = view.parameter(FILE_NOTICE).is_none_or(|notice| left <= notice.value);
    outcome.due(Some(last)).listed(near)
}

/// 存量 people are due without a day, until the province sets one with a document number.
fn of_existing(view: &RuleContext<'_>, outcome: Draft, gone: Option<NaiveDate>) -> Draft {
    let Some(set) = view.parameter(FILE_EXISTING).filter(|set| set.row.binds()) else {
        return outcome.due(None).listed(true);
    };
    let until = set.value;
    let outcome = outcome.by(set.row);
    if view.on > until && gone.is_none_or(|day| day > until) {
        return outcome.breached(until.succ_opt());
    }
    outcome.due(Some(until)).listed(true)
}
