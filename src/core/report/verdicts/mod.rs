//! What the rules say, put in the order of urgency for the screens.

pub mod asked;
pub mod board;
pub mod evaluation;
pub mod own_copy;
pub mod prospect;
pub mod trial;
pub mod why;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use self::asked::{Asked, place, sort};
use self::why::{Told, told};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::{Registry, names};
use crate::order::Ordered;
use crate::policy::grounds::Explained;
use crate::policy::outcome::{Outcome, Said, Verdict};
use crate::policy::parameter::Source;
use crate::policy::parameters::Parameters;
use crate::policy::rule::Scope;
use crate::policy::rules::{self, OF_FILING};
use crate::policy::urgency::Urgency;
use crate::policy::{engine, text};

/// Everything the rules say of one person or office, most urgent first; in a person's own copy, what concerns the person.
pub fn of_subject(registry: &Registry, subject: Id, on: NaiveDate) -> Vec<Outcome> {
    if own_copy::person(registry) == Some(subject) {
        return own_copy::outcomes(registry, on).into_iter().map(|found| found.outcome).collect();
    }
    let mut found = engine::verdicts(registry, &[subject], on);
    sort(&mut found);
    found
}

/// The same of one rule, with the grounds.
pub fn explained(registry: &Registry, rule: &str, subject: Id, on: NaiveDate) -> Vec<Explained> {
    let mut found = match own_copy::person(registry) {
        Some(person) if person == subject => own_copy::outcomes(registry, on),
        Some(_) | None => engine::of_rule(registry, rule, subject, on),
    };
    found.retain(|outcome| outcome.rule == rule);
    sort(&mut found);
    found
}

fn is_person(registry: &Registry, subject: Id) -> bool {
    engine::scope(registry, subject) == Scope::Person
}

/// The outcome asked for, as the facts stand now.
pub fn find(registry: &Registry, asked: Asked, on: NaiveDate) -> Option<Explained> {
    let found = explained(registry, asked.rule, asked.subject, on);
    found.into_iter().find(|outcome| Asked::of(outcome) == asked)
}

/// What a rule rests on, in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// The clause, word for word, with the part of the guidance it stands in: the first that names a duty, else the
    /// first.
    Clause { section: &'static str, quote: &'static str },
    /// Where the guidance has no word for it: the law that sets its limit.
    Law(&'static str),
}

pub fn grounds(rule: &str) -> Option<Grounds> {
    let rule = rules::find(rule)?;
    let clauses = || rule.clauses.iter().filter_map(|id| text::clause(*id));
    let duty = clauses().find(|clause| clause.kind.starts_with('O'));
    if let Some(clause) = duty.or_else(|| clauses().next()) {
        return Some(Grounds::Clause { section: &clause.section, quote: &clause.quote });
    }
    let mut rows = rule.parameters.iter().flat_map(|key| Parameters::shipped().rows(key.id()));
    let law = rows.find(|own| own.basis == Source::Law);
    law.map(|own| Grounds::Law(&own.reference))
}

/// People and offices that this office itself answers for: whose outcomes are its work.
pub fn subjects(registry: &Registry) -> Vec<Id> {
    let Some(own) = registry.office() else { return Vec::new() };
    let ours =
        |record: &&Arc<Record>| !record.draft && record.owner == own && registry.own(record.id).is_some();
    let found = [Kind::Person, Kind::Office].into_iter().flat_map(|kind| registry.of_kind(kind));
    let mut ids: Vec<Id> = found.filter(ours).map(|record| record.id).chain([own]).collect();
    ids.order();
    ids.dedup();
    ids
}

/// One line of the work list: a rule, how much it presses, and whom it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub rule: &'static str,
    pub urgency: Urgency,
    pub subjects: Vec<Id>,
    /// People, not offices.
    pub people: bool,
    /// The name of the only one it speaks of.
    pub only: Option<String>,
    /// Of something due by a day: the most pressing of them.
    pub nearest: Option<Nearest>,
}

/// The last day nearest at hand, or longest gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nearest {
    /// Negative once it has gone.
    pub days_left: i64,
    pub until: Option<NaiveDate>,
    /// How the days are said, as [`Outcome::said_of`] has it.
    pub key: &'static str,
}

impl Nearest {
    fn of(outcome: &Outcome) -> Option<Nearest> {
        let Verdict::Due { days_left: Some(days_left), until } = outcome.verdict else { return None };
        let Said::Days { key, .. } = outcome.said_of(days_left) else { return None };
        Some(Nearest { days_left, until, key })
    }

    /// Whether a term has ended, which is no limit that anybody missed.
    pub fn has_ended(self) -> bool {
        self.key == Said::GONE
    }
}

/// What the work list keeps of an outcome that stands in it.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    rule: &'static str,
    place: usize,
    urgency: Urgency,
    nearest: Option<Nearest>,
}

impl Listed {
    /// None of what is no work, and of what can simply be filed: that stands in the list of files to make.
    pub fn of(outcome: &Outcome) -> Option<Self> {
        if !outcome.listed {
            return None;
        }
        let urgency = Urgency::of(outcome);
        let to_file = outcome.rule == OF_FILING && urgency > Urgency::Overdue;
        let of = || Self {
            rule: outcome.rule,
            place: place(outcome.rule),
            urgency,
            nearest: Nearest::of(outcome),
        };
        (!to_file).then(of)
    }
}

/// Outcomes gathered for the work list, one subject after the other.
#[derive(Clone, Debug, Default)]
pub struct Tally(BTreeMap<(Urgency, usize), Gathered>);

#[derive(Clone, Debug)]
struct Gathered {
    rule: &'static str,
    /// In the order of their ids, each once.
    subjects: Vec<Id>,
    nearest: Option<Nearest>,
}

impl Tally {
    /// Takes in what is listed of one subject; subjects come in the order of their ids.
    pub fn add(&mut self, subject: Id, listed: &[Listed]) {
        for one in listed {
            let empty = Gathered { rule: one.rule, subjects: Vec::new(), nearest: None };
            let group = self.0.entry((one.urgency, one.place)).or_insert(empty);
            if group.subjects.last() != Some(&subject) {
                group.subjects.push(subject);
            }
            group.nearest = [group.nearest, one.nearest].into_iter().flatten().min();
        }
    }

    /// The lines of the work list, most urgent first.
    pub fn groups(&self, registry: &Registry) -> Vec<Group> {
        let line = |(&(urgency, _), found): (&(Urgency, usize), &Gathered)| {
            let subjects = found.subjects.clone();
            let only = match subjects.as_slice() {
                [one] => Some(names::known(registry, *one)),
                _ => None,
            };
            Group {
                rule: found.rule,
                urgency,
                people: subjects.iter().any(|id| is_person(registry, *id)),
                subjects,
                only,
                nearest: found.nearest,
            }
        };
        self.0.iter().map(line).collect()
    }
}

/// One line of the table of one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub name: String,
    /// Where a person is used, where an office stands.
    pub unit: String,
    pub person: bool,
    /// Which of several records of theirs it speaks of.
    pub told: Option<Told>,
    pub outcome: Outcome,
}

/// The outcomes of one rule among these subjects that stand in the work list, most urgent first.
pub fn lines(registry: &Registry, rule: &str, subjects: &[Id], on: NaiveDate) -> Vec<Line> {
    let mut found = engine::verdicts_of(registry, rule, subjects, on);
    found.retain(|outcome| outcome.listed);
    sort(&mut found);
    let line = |outcome: Outcome| {
        let row = super::people::row(registry, outcome.subject, on);
        Line {
            name: names::known(registry, outcome.subject),
            unit: row.as_ref().map(|row| row.unit.clone()).unwrap_or_default(),
            person: row.is_some(),
            told: told(registry, &outcome).filter(|told| told.kind != Kind::Engagement),
            outcome,
        }
    };
    found.into_iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::outcome::Missing;
    use crate::policy::rules::ALL;

    const ON: NaiveDate = NaiveDate::MIN;

    fn outcome(rule: &'static str, subject: u8, verdict: Verdict) -> Outcome {
        let listed = matches!(verdict, Verdict::Due { days_left: Some(days), .. } if days <= 90)
            || matches!(verdict, Verdict::Breached { .. } | Verdict::Undecidable { .. });
        let outcome = Outcome::new(rule, Id::derive(&[subject; 16], 1), ON);
        Outcome { near: Some((30, 90)), verdict, listed, ..outcome }
    }

    fn due(days: i64) -> Verdict {
        Verdict::Due { days_left: Some(days), until: None }
    }

    #[test]
    fn every_rule_that_makes_work_says_what_it_rests_on() {
        assert!(matches!(grounds("R-FILE"), Some(Grounds::Clause { quote: "应及时向省总工会备案", .. })));
        assert_eq!(grounds("R-PROB"), Some(Grounds::Law("劳动合同法第十九条")));
        for rule in ALL {
            assert!(grounds(rule.id).is_some(), "{}", rule.id);
        }
    }

    #[test]
    fn what_presses_most_comes_first() {
        let order = [
            ("R-ID", Verdict::Breached { since: None }),
            ("R-FILE", due(-54)),
            ("R-FILE", due(-1)),
            ("R-TRAIN1Y", due(0)),
            ("R-TRAIN1Y", due(30)),
            ("R-TRAIN1Y", due(31)),
            ("R-TRAIN1Y", due(90)),
            ("R-SCOPE", Verdict::Undecidable { missing: Missing::new() }),
            ("R-TRAIN1Y", due(91)),
            ("R-FILE", Verdict::Due { days_left: None, until: None }),
            ("R-POST", Verdict::Open),
            ("R-UNIT", Verdict::Met),
            ("R-QUOTA", Verdict::NotApplicable),
        ];
        let want: Vec<Outcome> = order.map(|(rule, verdict)| outcome(rule, 1, verdict)).into();
        let mut found: Vec<Outcome> = want.iter().rev().cloned().collect();
        sort(&mut found);
        assert_eq!(found, want);
    }

    #[test]
    fn the_work_list_gathers_by_rule_and_leaves_out_what_can_wait() {
        let mut tally = Tally::default();
        for found in [
            outcome("R-TRAIN1Y", 1, due(20)),
            outcome("R-TRAIN1Y", 2, due(5)),
            // Two postings of one person are one piece of work.
            outcome("R-SCOPE", 3, Verdict::Undecidable { missing: Missing::new() }),
            outcome("R-SCOPE", 3, Verdict::Undecidable { missing: Missing::new() }),
            outcome("R-ID", 4, Verdict::Breached { since: None }),
            outcome("R-TRAIN1Y", 5, due(200)),
            outcome("R-UNIT", 6, Verdict::Met),
            // Filing that is not overdue stands among the files to make.
            outcome("R-FILE", 7, due(12)),
            outcome("R-FILE", 8, due(-3)),
        ] {
            tally.add(found.subject, Listed::of(&found).as_slice());
        }
        let lines: Vec<(Urgency, &str, usize, Option<i64>)> = tally
            .groups(&Registry::default())
            .into_iter()
            .map(|group| {
                let days = group.nearest.map(|nearest| nearest.days_left);
                (group.urgency, group.rule, group.subjects.len(), days)
            })
            .collect();
        let want = [
            (Urgency::Breached, "R-ID", 1, None),
            (Urgency::Overdue, "R-FILE", 1, Some(-3)),
            // The nearest of the two days.
            (Urgency::Soon, "R-TRAIN1Y", 2, Some(5)),
            (Urgency::Undecidable, "R-SCOPE", 1, None),
        ];
        assert_eq!(lines, want);
    }
}
