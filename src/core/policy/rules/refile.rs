//! R-REFILE: what has changed since it was filed, and who has left, is filed again (clauses 93, 94; reading A24). The
//! guidance speaks of hires only: this is a suggestion and never breached.

use chrono::Days;

use crate::domain::filing::FiledFacts;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::filed;
use crate::policy::outcome::{Fact, Outcome, Place, Verdict};
use crate::policy::parameter::Source;
use crate::policy::rule::{Rule, Scope};
use crate::policy::view::View;

pub const RULE: Rule = Rule {
    id: "R-REFILE",
    scope: Scope::Person,
    clauses: &[93, 94],
    readings: &["A24"],
    parameters: &["refile.limit"],
    basis: Source::Ours,
    eval,
};

fn eval(view: &View<'_>, subject: Id) -> Vec<Outcome> {
    view.engagements(subject).into_iter().filter_map(|(record, _)| judge(view, subject, record)).collect()
}

fn judge(view: &View<'_>, subject: Id, record: &Record) -> Option<Outcome> {
    let outcome = Outcome::new(RULE.id, subject, view.on).about(record.id);
    // What was never filed is R-FILE's to ask for.
    let (request, _) = filed::recorded(view.registry, record.id)?;
    let FiledFacts(now) = filed::filed_facts(view.registry, record.id);
    let before = request.facts.as_ref().map(|facts| &facts.0)?;
    let keys: std::collections::BTreeSet<&String> = now.keys().chain(before.keys()).collect();
    let changed = keys.into_iter().filter(|key| now.get(*key) != before.get(*key));
    let changed: Vec<Fact> = changed.filter_map(|key| fact(key)).collect();
    if changed.is_empty() {
        return Some(outcome.verdict(Verdict::Met));
    }
    let named = |fact: &Fact| now.get(&fact.code()).cloned();
    let outcome = changed.iter().fold(outcome, |outcome, fact| outcome.fact(None, *fact, named(fact)));
    let outcome = outcome.remedy("file-send", Place::Filing, None);
    let left = view.exit(record).and_then(|(_, exit)| exit.date).filter(|day| *day <= view.on);
    let (Some(left), Some(limit)) = (left, view.parameter("refile.limit")) else {
        return Some(outcome.verdict(Verdict::Due { days_left: None, until: None }));
    };
    let until = left.checked_add_days(Days::new(limit.number().unwrap_or_default().into())).unwrap_or(left);
    let args = [("from", left.to_string()), ("days", limit.value.clone()), ("until", until.to_string())];
    let days = (until - view.on).num_days();
    let due = Verdict::Due { days_left: Some(days), until: Some(until) };
    Some(outcome.by(limit).step("file-clock", &args).flag("limit-ours").verdict(due))
}

/// A filed fact by its name `KIND.FIELD`.
fn fact(name: &str) -> Option<Fact> {
    let (kind, key) = name.split_once('.')?;
    let kind = Kind::ALL.iter().copied().find(|known| known.code() == kind)?;
    Some(Fact { kind, key: kind.field(key)?.key })
}
