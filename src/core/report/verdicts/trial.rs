//! 试算对比: who would be judged otherwise, under which clause, from what to what.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::asked::Asked;
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::Registry;
use crate::ledger::names::known as name_of;
use crate::order::Ordered;
use crate::policy::engine;
use crate::policy::look::Lookups;
use crate::policy::outcome::{Outcome, Verdict};
use crate::policy::pack;
use crate::policy::parameters::Parameters;
use crate::policy::rules;
use crate::policy::urgency::Urgency;

/// One verdict that would be another.
#[derive(Clone, Debug, PartialEq)]
pub struct Turned {
    pub rule: &'static str,
    pub subject: Id,
    pub name: String,
    /// A person, not an office.
    pub person: bool,
    /// The clause it is judged under.
    pub clause: Option<u16>,
    /// None where it was not judged at all.
    pub before: Option<Outcome>,
    pub after: Option<Outcome>,
}

/// The day for which a pack is tried: today, or its first day where that is to come.
pub fn day(pack: &Record, today: NaiveDate) -> NaiveDate {
    let from = pack.body.get("from").and_then(|day| day.parse().ok());
    from.map_or(today, |from: NaiveDate| from.max(today))
}

/// Whom a trial compares: everybody in view.
pub fn subjects(registry: &Registry) -> Vec<Id> {
    engine::subjects(registry)
}

/// The verdicts on some subjects that a pack would turn. Whether it is adopted already makes no difference. `look` is
/// kept from piece to piece.
pub fn of_pack(
    registry: &Registry,
    pack: &Record,
    subjects: &[Id],
    on: NaiveDate,
    look: &mut Lookups,
) -> Vec<Turned> {
    let with = Parameters::of(registry).with(pack::parameters(pack));
    let before = Parameters::without(registry, pack.id);
    let mut judge = |parameters: &Parameters| {
        let mut found = Vec::new();
        engine::each(registry, subjects, on, parameters, look, |outcome| found.push(outcome.clone()));
        found
    };
    let (before, after) = (judge(&before), judge(&with));
    turned(registry, before, after)
}

/// The verdicts that differ between two evaluations of the same subjects; names are taken from the register.
pub fn turned(registry: &Registry, before: Vec<Outcome>, after: Vec<Outcome>) -> Vec<Turned> {
    let mut known: BTreeMap<Asked, (Option<Outcome>, Option<Outcome>)> = BTreeMap::new();
    let (mut before, mut after) = (before.into_iter(), after.into_iter());
    loop {
        let (before, after) = (before.next(), after.next());
        // Mostly each stands beside its own, and says the same.
        let pair = before.as_ref().zip(after.as_ref());
        if pair.is_some_and(|(own, other)| {
            Asked::of(own) == Asked::of(other) && said(&own.verdict) == said(&other.verdict)
        }) {
            continue;
        }
        if before.is_none() && after.is_none() {
            break;
        }
        if let Some(outcome) = before {
            let asked = Asked::of(&outcome);
            known.entry(asked).or_default().0 = Some(outcome);
        }
        if let Some(outcome) = after {
            let asked = Asked::of(&outcome);
            known.entry(asked).or_default().1 = Some(outcome);
        }
    }
    let said = |outcome: &Option<Outcome>| outcome.as_ref().and_then(|outcome| said(&outcome.verdict));
    let mut found: Vec<Turned> = known
        .into_iter()
        .filter(|(_, (before, after))| said(before) != said(after))
        .map(|(asked, (before, after))| Turned {
            rule: asked.rule,
            subject: asked.subject,
            name: name_of(registry, asked.subject),
            person: registry.find(asked.subject).is_some_and(|record| record.kind() == Kind::Person),
            clause: rules::find(asked.rule).and_then(|rule| rule.clauses.first()).copied(),
            before,
            after,
        })
        .collect();
    sort(&mut found);
    found
}

/// What presses most afterwards comes first; then by rule, and by name within it.
pub fn sort(turned: &mut [Turned]) {
    let after = |turned: &Turned| turned.after.as_ref().map(Urgency::of);
    // What is judged no more comes last.
    let key = |turned: &Turned| (after(turned).is_none(), after(turned), turned.rule);
    turned.order_by(|one, other| key(one).cmp(&key(other)).then_with(|| one.name.cmp(&other.name)));
}

/// How many verdicts of one rule turn in one way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub rule: &'static str,
    /// Codes of verdicts; none where it is not judged. The same twice where only its day changes.
    pub before: Option<&'static str>,
    pub after: Option<&'static str>,
    pub count: usize,
}

/// The turns of a trial in the order of its lines.
pub fn summary(turned: &[Turned]) -> Vec<Turn> {
    let code = |outcome: &Option<Outcome>| outcome.as_ref().map(|outcome| outcome.verdict.code());
    let mut found: Vec<Turn> = Vec::new();
    for own in turned {
        let (before, after) = (code(&own.before), code(&own.after));
        let same = |turn: &&mut Turn| turn.rule == own.rule && turn.before == before && turn.after == after;
        match found.iter_mut().find(same) {
            Some(turn) => turn.count += 1,
            None => found.push(Turn { rule: own.rule, before, after, count: 1 }),
        }
    }
    found
}

/// What a verdict says, without how many days are left until a day: that differs from day to day. Not to apply is not to
/// be judged.
fn said(verdict: &Verdict) -> Option<Verdict> {
    match verdict {
        Verdict::NotApplicable => None,
        Verdict::Due { until, days_left } if until.is_some() => {
            Some(Verdict::Due { until: *until, days_left: days_left.map(i64::signum) })
        }
        other => Some(other.clone()),
    }
}
