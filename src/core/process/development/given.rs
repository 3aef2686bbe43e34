//! 奖励与推荐 that are recorded (clauses 66, 80–83): rewards with their basis as R-REWARD judges it, recommendations with what
//! came of them.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::NaiveDate;

use super::line::{Line, State};
use super::people::ever;
use super::step::Step;
use crate::domain::codes::{NominationStatus, RewardBasis, RewardKind};
use crate::domain::id::Id;
use crate::domain::record::{In, Kind, Record};
use crate::domain::value::Value as _;
use crate::domain::{Nomination, Reward};
use crate::ledger::Registry;
use crate::order::Ordered as _;
use crate::policy::engine;
use crate::policy::outcome::Verdict;
use crate::policy::rules::reward;
use crate::words::{Lang, label, words};

pub(super) const HEADINGS: &[(&str, f64)] = &[
    ("development-what", 10.5),
    ("development-level-of", 4.0),
    ("field-reward-amount", 6.0),
    ("field-reward-basis", 8.5),
    ("development-day", 6.8),
    ("development-settled", 6.8),
    ("field-reward-document", 6.0),
];

fn own<'a, T: In + 'a>(registry: &'a Registry, kind: Kind) -> impl Iterator<Item = (&'a Arc<Record>, &'a T)> {
    let own = registry.of_kind(kind).filter(|record| registry.own(record.id).is_some() && !record.draft);
    own.filter_map(|record| Some((record, T::of(&record.body)?)))
}

fn is_pending(facts: &Nomination) -> bool {
    facts.status.is_none_or(|own| own == NominationStatus::Pending)
}

/// Recommendations of which nobody has said what came of them.
pub(super) fn pending(registry: &Registry) -> impl Iterator<Item = Id> {
    own::<Nomination>(registry, Kind::Nomination)
        .filter(|(_, facts)| is_pending(facts))
        .map(|(own, _)| own.id)
}

/// All of them, the latest first; what is open on top.
pub(super) fn lines(registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<Line> {
    let people = ever(registry);
    let subjects: Vec<Id> = people.keys().copied().collect();
    let verdicts = engine::of_rules(registry, &[reward::RULE.id], &subjects, on);
    let word = |code: Option<String>| code.unwrap_or_default();
    let mut found = Vec::new();
    for (record, facts) in own::<Reward>(registry, Kind::Reward) {
        let Some(named) = people.get(&record.subject) else { continue };
        let verdict = verdicts.iter().find(|own| own.about == Some(record.id)).map(|own| &own.verdict);
        let state = match verdict {
            Some(Verdict::Due { .. }) => State::Basis,
            Some(Verdict::Undecidable { .. }) => State::BasisOpen,
            _ => State::Rewarded,
        };
        let honour = facts.honour.filter(|_| facts.kind == Some(RewardKind::Honour));
        let what = word(honour.map(|own| label(lang, own)).or(facts.kind.map(|own| label(lang, own))));
        let year = facts.year.map(|year| year.year().to_string()).unwrap_or_default();
        let basis = match facts.basis {
            Some(RewardBasis::Guidance) => words(lang, "development-basis-guidance", &[]),
            other => word(other.map(|own| label(lang, own))),
        };
        let mut line = Line::new(record.id.to_string(), named.clone(), state);
        line.cells = vec![
            what,
            word(facts.level.map(|own| label(lang, own))),
            word(facts.amount.map(|own| own.text())),
            words(lang, "development-basis-of", &[("year", &year), ("basis", &basis)]),
            word(facts.date.map(|day| day.to_string())),
            String::new(),
            word(facts.document.as_ref().map(|own| own.as_str().to_owned())),
        ];
        if matches!(state, State::Basis | State::BasisOpen) {
            line = line.changes(Step::Rebase, record);
        }
        found.push((facts.date, line));
    }
    for (record, facts) in own::<Nomination>(registry, Kind::Nomination) {
        let Some(named) = people.get(&record.subject) else { continue };
        let state = match facts.status {
            None | Some(NominationStatus::Pending) => State::Pending,
            Some(NominationStatus::Chosen) => State::Chosen,
            Some(NominationStatus::NotChosen) => State::NotChosen,
        };
        let kind = word(facts.kind.map(|own| label(lang, own)));
        let mut line = Line::new(record.id.to_string(), named.clone(), state);
        line.cells = vec![
            words(lang, "development-nominated-for", &[("kind", &kind)]),
            word(facts.level.map(|own| label(lang, own))),
            String::new(),
            String::new(),
            word(facts.date.map(|day| day.to_string())),
            word(facts.settled.map(|day| day.to_string())),
            String::new(),
        ];
        if state == State::Pending {
            line = line.changes(Step::Settle, record);
        }
        found.push((facts.date, line));
    }
    let is_open = |line: &Line| matches!(line.state, State::Pending | State::Basis | State::BasisOpen);
    found.order_by(|(a, one), (b, other)| {
        (!is_open(one), Reverse(a), one.named.order()).cmp(&(
            !is_open(other),
            Reverse(b),
            other.named.order(),
        ))
    });
    found.into_iter().map(|(_, line)| line).collect()
}
