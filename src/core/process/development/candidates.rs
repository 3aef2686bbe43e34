//! 推荐候选 (clauses 66, 67, 80–83): everybody with the grounds that are recorded, those with more of them on top. It is a list
//! to choose from: nobody is chosen by it, and nobody is left out.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use super::exams::held;
use super::line::{Line, State};
use super::people::{at_work, of, years};
use super::step::Step;
use crate::domain::codes::{Coded as _, Grade, NominationStatus, RewardKind, YesNo};
use crate::domain::id::Id;
use crate::domain::period::Year;
use crate::domain::{Assessment, Nomination, Reward};
use crate::ledger::Registry;
use crate::ledger::command::Fields;
use crate::order::Ordered as _;
use crate::policy::engine;
use crate::policy::outcome::Verdict;
use crate::policy::rules::prefer;
use crate::process::contributions::people::person;
use crate::words::{Lang, label, words};

/// Results of so many years are told.
const YEARS: i32 = 3;

pub(super) const HEADINGS: &[(&str, f64)] = &[
    ("development-results", 13.0),
    ("development-honours", 9.0),
    ("development-held", 8.5),
    ("development-years", 5.5),
    ("field-person-party", 5.5),
    ("development-nominated", 12.0),
];

/// Everybody, in the order of what is recorded: R-PREFER, years of 优秀, honours and their level, certificate, years of work.
pub(super) fn lines(registry: &Registry, on: NaiveDate, lang: Lang) -> Vec<Line> {
    let people = at_work(registry, on);
    let subjects: Vec<Id> = people.iter().map(|(_, named)| named.person).collect();
    let preferred = engine::of_rules(registry, &[prefer::RULE.id], &subjects, on);
    let separator = words(lang, "list-separator", &[]);
    let mut found = Vec::new();
    for (engagement, named) in people {
        let own = named.person;
        let is_preferred =
            preferred.iter().any(|verdict| verdict.subject == own && verdict.verdict == Verdict::Open);
        let mut results: Vec<(i32, &Assessment)> = of::<Assessment>(registry, own)
            .filter(|(_, facts)| facts.decided.is_some_and(|day| day <= on))
            .filter_map(|(_, facts)| Some((facts.year.map(Year::year)?, facts)))
            .filter(|(year, _)| *year >= on.year() - YEARS)
            .collect();
        results.order_by_key(|(year, _)| Reverse(*year));
        let best = results.iter().filter(|(_, facts)| facts.grade == Some(Grade::Excellent)).count();
        let mut honours: Vec<&Reward> = of::<Reward>(registry, own)
            .map(|(_, facts)| facts)
            .filter(|facts| facts.kind == Some(RewardKind::Honour))
            .collect();
        honours.order_by_key(|facts| (facts.level.is_none(), facts.level));
        let top = honours.first().and_then(|facts| facts.level);
        let level = held(registry, own).and_then(|(_, facts)| facts.level);
        let worked = years(engagement, on);
        let nominated: Vec<&Nomination> = of::<Nomination>(registry, own).map(|(_, facts)| facts).collect();
        let state = if is_preferred {
            State::Preferred
        } else if best > 0 || !honours.is_empty() {
            State::Grounded
        } else {
            State::Plain
        };
        let order = (
            Reverse((is_preferred, best)),
            (top.is_none(), top, Reverse(honours.len())),
            Reverse((level, worked)),
        );
        let mut line = Line::new(own.to_string(), named, state);
        let result = |(year, facts): &(i32, &Assessment)| {
            let grade = facts.grade.map(|grade| label(lang, grade))?;
            let key = match facts.outstanding {
                Some(YesNo::Yes) => "development-result-outstanding",
                _ => "development-result",
            };
            Some(words(lang, key, &[("year", &year.to_string()), ("grade", &grade)]))
        };
        let honour = |facts: &&Reward| {
            let level = facts.level.map(|level| label(lang, level)).unwrap_or_default();
            let name = facts.honour.map(|honour| label(lang, honour)).unwrap_or_default();
            format!("{level}{name}")
        };
        let nomination = |facts: &&Nomination| {
            let kind = facts.kind.map(|kind| label(lang, kind)).unwrap_or_default();
            let status = facts.status.unwrap_or(NominationStatus::Pending);
            words(lang, "development-nominated-as", &[("kind", &kind), ("status", &label(lang, status))])
        };
        let party = person(registry, own).and_then(|facts| facts.party);
        line.cells = vec![
            results.iter().filter_map(result).collect::<Vec<_>>().join(&separator),
            honours.iter().map(honour).collect::<Vec<_>>().join(&separator),
            level.map(|level| label(lang, level)).unwrap_or_default(),
            worked.map(|years| years.to_string()).unwrap_or_default(),
            party.map(|party| label(lang, party)).unwrap_or_default(),
            nominated.iter().map(nomination).collect::<Vec<_>>().join(&separator),
        ];
        let pending = |facts: &&&Nomination| facts.status.is_none_or(|own| own == NominationStatus::Pending);
        let under_way = nominated.iter().filter(pending).filter_map(|facts| Some(facts.kind?.code()));
        line.under_way = under_way.collect();
        line = line.makes(Step::Nominate, BTreeMap::new(), Fields::new());
        line = line.makes(Step::Reward, BTreeMap::new(), Fields::new());
        found.push((order, line));
    }
    found.order_by(|(a, one), (b, other)| (a, one.named.order()).cmp(&(b, other.named.order())));
    found.into_iter().map(|(_, line)| line).collect()
}
