//! R-REFILE: what has changed since it was filed, and who has left, is filed again (clauses 93, 94; reading A24). The
//! guidance speaks of hires only: this is a suggestion and never breached.

use chrono::NaiveDate;

use crate::domain::filing::FiledFacts;
use crate::domain::record::{Kind, Record};
use crate::domain::{Certificate, Contract, Posting};
use crate::ledger::filed;
use crate::order::Gathered;
use crate::policy::named::REFILE_LIMIT;
use crate::policy::rule::{Draft, Fact, Place, Rule, RuleContext, Scope, Source, Subject, Verdict, fact};

pub const RULE: Rule = Rule {
    id: "R-REFILE",
    scope: Scope::Person,
    clauses: &[93, 94],
    readings: &["A24"],
    parameters: &[REFILE_LIMIT.key],
    basis: Source::Ours,
    eval,
};

const SIGNER: Fact = fact!(Engagement.signer);

fn eval(view: &RuleContext<'_>, subject: &Subject<'_>, told: &mut Vec<Draft>) {
    told.extend(subject.engagements().filter_map(|(record, _)| judge(view, subject, record)));
}

fn judge(view: &RuleContext<'_>, subject: &Subject<'_>, record: &Record) -> Option<Draft> {
    let outcome = view.draft(RULE.id, subject.id).about(record.id);
    // What was never filed is R-FILE's to ask for.
    let recorded = filed::last_recorded(subject.filings(record.id));
    let recorded = recorded.filter(|(_, result)| result.date.is_none_or(|day| day <= view.on));
    let Some((request, _)) = recorded else { return Some(outcome.verdict(Verdict::NotApplicable)) };
    let filed = request.facts.as_ref()?;
    if !filed::has_changed(record, subject.recorded(), filed) {
        return Some(outcome.verdict(Verdict::Met));
    }
    let (FiledFacts(now), FiledFacts(before)) = (filed::facts_beside(view.registry, record.id, filed), filed);
    let keys: std::collections::BTreeSet<&String> = now.keys().chain(before.keys()).into_set();
    let changed = keys.into_iter().filter(|key| now.get(*key) != before.get(*key));
    let changed: Vec<Fact> = changed.filter_map(|key| Fact::from_code(key)).collect();
    if changed.is_empty() {
        return Some(outcome.verdict(Verdict::Met));
    }
    let named = |fact: &Fact| now.get(&fact.code()).map(String::as_str);
    let outcome = changed.iter().fold(outcome, |outcome, fact| outcome.fact(None, *fact, named(fact)));
    let outcome = outcome.remedy("file-send", || Place::Filing);
    // What is older than the filing was wrong then: no day of a change is known.
    let since = |day: &NaiveDate| *day <= view.on && request.made.is_none_or(|made| made < *day);
    let first = changed.iter().filter_map(|fact| changed_on(subject, record, *fact)).filter(since).min();
    let (Some(first), Some(limit)) = (first, view.parameter(REFILE_LIMIT)) else {
        return Some(outcome.due(None));
    };
    let deadline = view.deadline(limit, first);
    let args = [
        ("from", deadline.from.into()),
        ("days", limit.value.number().into()),
        ("until", deadline.counted.into()),
    ];
    let outcome = outcome.step("file-clock", args).within(&deadline).due(Some(deadline.until));
    Some(if limit.row.binds() { outcome } else { outcome.flag("limit-ours") })
}

/// The day of a change, where a record says it: of the exit, the posting, the certificate, the new signer's contract.
fn changed_on(subject: &Subject<'_>, engagement: &Record, fact: Fact) -> Option<NaiveDate> {
    match fact {
        Fact { kind: Kind::Exit, .. } => subject.exit(engagement.id)?.1.date,
        Fact { kind: Kind::Posting, .. } => {
            let postings = subject.hanging::<Posting>(engagement.id);
            postings.filter_map(|(_, posting)| posting.from).max()?.day()
        }
        Fact { kind: Kind::Certificate, .. } => {
            let held = subject.of::<Certificate>();
            held.max_by_key(|(_, own)| (own.level, std::cmp::Reverse(own.obtained)))?.1.obtained?.day()
        }
        SIGNER => {
            let signer = engagement.body.get(SIGNER.key);
            let contracts = subject.hanging::<Contract>(engagement.id);
            let own = contracts.filter(|(record, _)| record.body.get(fact!(Contract.employer).key) == signer);
            own.filter_map(|(_, contract)| contract.start).min()
        }
        _ => None,
    }
}
