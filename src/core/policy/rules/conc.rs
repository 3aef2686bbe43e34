//! R-CONC: no other post without the consent of the hiring body (clause 30, reading A26).

use crate::domain::ConcurrentPost;
use crate::domain::codes::Consent;
use crate::domain::value::Unit;
use crate::policy::rule::{
    Draft, Id, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact, facts,
};

pub const RULE: Rule = Rule {
    id: "R-CONC",
    scope: Scope::Person,
    clauses: &[30],
    readings: &["A26"],
    parameters: &[],
    basis: Source::Guidance,
    eval,
};

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    let found = subject.of::<ConcurrentPost>();
    let held = found.filter(|(_, facts)| view.is_in_force(facts.from, facts.to));
    if !subject.is_at_work() {
        // Who has left needs nobody's consent.
        told.extend(held.map(|(record, _)| view.draft(RULE.id, subject.id).about(record.id)));
        return;
    }
    told.extend(held.map(|(record, facts)| judge(view, subject, record.id, facts)));
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, record: Id, facts: &ConcurrentPost) -> Draft {
    let fact = fact!(ConcurrentPost.consent);
    let until = fact!(ConcurrentPost.consent_until);
    let asked = facts!(ConcurrentPost: consent, consenter, document, consent_from, consent_until, to);
    let outcome = view
        .draft(RULE.id, subject.id)
        .about(record)
        .fact(Some(record), fact, facts.consent)
        .fact(Some(record), until, facts.consent_until)
        .remedy("conc-consent", || Place::edit(record, &asked));
    if chairs_own_union(subject, facts) {
        // 专职副主席 of the union one is posted to is no other post (A26).
        return view.draft(RULE.id, subject.id).about(record).flag("vice-chair");
    }
    match facts.consent {
        None => outcome.wants(fact),
        Some(Consent::NotGiven) => outcome.breached(facts.from),
        Some(Consent::Given) => match (facts.consent_from, facts.consent_until) {
            (_, Some(until)) if until < view.on => outcome.breached(until.succ_opt()),
            (Some(from), _) if view.on < from => outcome.wants(fact!(ConcurrentPost.consent_from)),
            _ if given_by_another(subject, facts) => outcome.wants(fact!(ConcurrentPost.consenter)),
            _ => outcome.verdict(Verdict::Met).without_remedy(),
        },
    }
}

/// Whether the consent is recorded as another unit's than the 聘用单位: people look whether it is the same body.
fn given_by_another(subject: &Subject<'_>, facts: &ConcurrentPost) -> bool {
    let Some(consenter) = &facts.consenter else { return false };
    let mut hirers = subject.running().filter_map(|(_, own)| own.hirer.as_ref()).peekable();
    hirers.peek().is_some() && !hirers.any(|hirer| same(hirer, consenter))
}

/// Whether the post is that of the full-time vice-chair of the union where the person is posted.
fn chairs_own_union(subject: &Subject<'_>, facts: &ConcurrentPost) -> bool {
    let elected = facts.post.as_ref().is_some_and(|post| post.as_str().contains("专职副主席"));
    let unit = facts.unit.as_ref();
    let mut postings = subject.running().flat_map(|(own, _)| subject.postings(own.id));
    elected
        && unit
            .is_some_and(|unit| postings.any(|(_, own)| own.union.as_ref().is_some_and(|at| same(at, unit))))
}

fn same(one: &Unit, other: &Unit) -> bool {
    one.name == other.name || (one.office.is_some() && one.office == other.office)
}
