//! R-TALK: after every 不合格 somebody talks with the person (clause 68, reading A16). The guidance gives no number of
//! days: ours reminds.

use crate::domain::codes::Grade;
use crate::domain::record::Kind;
use crate::domain::{Assessment, Talk};
use crate::policy::named::TALK_LIMIT;
use crate::policy::rule::{Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-TALK",
    scope: Scope::Person,
    clauses: &[68],
    readings: &["A16"],
    parameters: &[TALK_LIMIT.key],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let failed = subject
        .of::<Assessment>()
        .filter(|(_, facts)| facts.grade == Some(Grade::Failed))
        .filter(|(_, facts)| facts.decided.is_none_or(|day| day <= view.on));
    told.extend(failed.map(|(record, facts)| judge(view, subject, record.id, facts)));
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, record: Id, facts: &Assessment) -> Draft {
    let decided = fact!(Assessment.decided);
    let outcome = view.draft(RULE.id, subject.id).about(record);
    let outcome = outcome.fact(Some(record), decided, facts.decided);
    let talk = subject
        .of::<Talk>()
        .find(|(_, talk)| talk.assessment == Some(record) && talk.date.is_some_and(|day| day <= view.on));
    if let Some((own, talk)) = talk {
        return outcome.fact(Some(own.id), fact!(Talk.date), talk.date).verdict(Verdict::Met);
    }
    if left(subject, facts) {
        return outcome.verdict(Verdict::NotApplicable).flag("left");
    }
    let place = || Place::add(Kind::Talk, subject.id);
    let outcome = outcome.lacks(None, fact!(Talk.date)).remedy("talk-hold", place);
    let outcome = outcome.given(fact!(Talk.assessment), Some(record));
    let Some((day, limit)) = facts.decided.zip(view.parameter(TALK_LIMIT)) else {
        return outcome.due(None).listed(true);
    };
    let clock = view.deadline(limit, day);
    let until = clock.until;
    let args =
        [("from", clock.from.into()), ("days", limit.value.number().into()), ("until", clock.counted.into())];
    let outcome = outcome.step("file-clock", args).within(&clock);
    if limit.row.binds() && view.on > until {
        return outcome.breached(until.succ_opt());
    }
    let outcome = if limit.row.binds() { outcome } else { outcome.flag("limit-ours") };
    outcome.due(Some(until)).listed(true)
}

/// Whether the person has left, and nobody is there to be talked with. A transfer without a break goes on.
fn left(subject: &Subject<'_>, facts: &Assessment) -> bool {
    match facts.engagement {
        Some(of) => !subject.running().any(|(own, next)| own.id == of || next.previous == Some(of)),
        None => subject.has_left(),
    }
}
