//! Marking: from the journal and the verdicts, never from what was pressed. Any lawful way counts; how a free text is
//! worded is never asked.

use std::collections::BTreeSet;

use super::exercise::{Act, Beginning, Exercise, Goal, Holds, Seen};
use crate::domain::id::Id;
use crate::domain::record::{Kind, Record};
use crate::ledger::batch::{Change, Meta};
use crate::ledger::journal::Entry;
use crate::ledger::{Batch, Registry};
use crate::order::Gathered;
use crate::policy::engine;
use crate::policy::look::Lookups;
use crate::policy::outcome::{Outcome, Verdict};
use crate::policy::parameters::Parameters;

/// What an act that was not needed costs, and what harm does, of a hundred points.
const NEEDLESS: u32 = 5;
const HARM: u32 = 10;

/// What came of an exercise.
pub struct Marks {
    /// Each goal, and whether it is reached.
    pub goals: Vec<(&'static Goal, bool)>,
    pub needless: Vec<Needless>,
    pub harm: Vec<Harm>,
    /// From nine o'clock, when it begins, to the last act, as the journal tells it.
    pub seconds: i64,
    /// Of a hundred.
    pub points: u32,
}

/// An act that was not needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needless {
    /// Its place in the journal.
    pub sequence: u64,
    pub command: String,
    /// Of whom or what it wrote.
    pub whom: Vec<Id>,
}

/// What was in order before and is not now.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Harm {
    /// A rule that says 不符合 of somebody of whom it did not.
    Breached { rule: &'static str, subject: Id },
    /// A record that was there was taken out, of whom it spoke.
    Lost { id: Id, whom: Id },
}

impl Marks {
    /// Everything that was asked, and nothing spoilt.
    pub fn passed(&self) -> bool {
        self.harm.is_empty() && self.goals.iter().all(|(_, reached)| *reached)
    }
}

/// The acts of a journal after its beginning.
pub fn acts(beginning: &Beginning, entries: &[Entry]) -> Vec<Act> {
    let begun = beginning.register.registry.head.sequence;
    let later = entries.iter().filter(|entry| entry.sequence > begun);
    let act = |entry: &Entry| {
        let at = crate::ledger::clock::written(entry);
        let batch = Batch::of(entry).ok().flatten().or_else(|| {
            // Of what can no longer be read the name is left.
            Some(Batch::new(&Meta::of(entry)?.command, "", Vec::new()))
        });
        Some(Act { sequence: entry.sequence, at, batch: batch? })
    };
    later.filter_map(act).collect()
}

/// Marks what was done.
pub fn mark(exercise: &'static Exercise, beginning: &Beginning, registry: &Registry, acts: &[Act]) -> Marks {
    let seen = Seen { on: exercise.on(), registry, beginning, acts };
    let goals: Vec<(&'static Goal, bool)> =
        exercise.goals.iter().map(|goal| (goal, holds(exercise, &goal.holds, &seen))).collect();
    let concerned: BTreeSet<Id> = beginning
        .planted
        .iter()
        .map(|planted| planted.subject)
        .chain(beginning.named.iter().filter_map(|named| named.id))
        .into_set();
    let whom = |act: &Act| -> Vec<Id> {
        let ids = act.batch.changes.iter().filter_map(Change::record);
        let of = |id| seen.beginning.register.registry.find(id).or_else(|| registry.find(id));
        ids.filter_map(|id| Some(of(id)?.subject)).into_set().into_iter().collect()
    };
    let needless: Vec<Needless> = acts
        .iter()
        .filter(|act| !act.batch.changes.is_empty())
        .filter(|act| !act.batch.changes.iter().any(|change| needed(exercise, &seen, &concerned, change)))
        .map(|act| Needless { sequence: act.sequence, command: act.batch.command.clone(), whom: whom(act) })
        .collect();
    let harm = harm(exercise, &seen);
    let reached = goals.iter().filter(|(_, reached)| *reached).count();
    let lost = NEEDLESS * count(needless.len()) + HARM * count(harm.len());
    let points = (100 * count(reached) / count(goals.len()).max(1)).saturating_sub(lost);
    Marks { seconds: seconds(exercise, acts), goals, needless, harm, points }
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

fn seconds(exercise: &Exercise, acts: &[Act]) -> i64 {
    let last = acts.iter().rev().find_map(|act| act.at);
    let began = super::super::book::morning(exercise.on());
    last.map_or(0, |last| (last - began).num_seconds().max(0))
}

fn holds(exercise: &Exercise, holds: &Holds, seen: &Seen<'_>) -> bool {
    let taken = |code: &str| {
        let digest = seen.beginning.file(code).map(|file| file.digest.as_str());
        let mut changes = seen.acts.iter().flat_map(|act| &act.batch.changes);
        changes.any(|change| match change {
            Change::Took(taken) => Some(taken.digest.as_str()) == digest,
            Change::Offered(offer) => Some(offer.digest.as_str()) == digest,
            _ => false,
        })
    };
    match holds {
        Holds::Mended(rule) => {
            let planted: Vec<Id> = seen.beginning.planted(rule).collect();
            !planted.is_empty() && planted.iter().all(|subject| mended(exercise, seen, rule, *subject))
        }
        Holds::Taken(code) => taken(code),
        Holds::LeftOut(code) => !taken(code),
        Holds::Restored => seen.is_restored(),
        Holds::When(when) => when(seen),
    }
}

/// By what everything is judged: where the task is not to adopt others, by what was in force at the beginning. A rule that was
/// made to ask for less has not been answered.
fn parameters(exercise: &Exercise, seen: &Seen<'_>) -> Parameters {
    let adopts = exercise.kinds.contains(&Kind::Adoption);
    Parameters::of(if adopts { seen.registry } else { &seen.beginning.register.registry })
}

/// A rule that no longer asks is not answered: somebody taken out or said to be out of its scope is not put right.
fn mended(exercise: &Exercise, seen: &Seen<'_>, rule: &str, subject: Id) -> bool {
    let mut told: Vec<Outcome> = Vec::new();
    let (parameters, mut look) = (parameters(exercise, seen), Lookups::default());
    engine::each(seen.registry, &[subject], seen.on, &parameters, &mut look, |outcome| {
        if outcome.rule == rule {
            told.push(outcome.clone());
        }
    });
    let fits =
        |outcome: &Outcome| matches!(outcome.verdict, Verdict::Met | Verdict::NotApplicable | Verdict::Open);
    told.iter().all(fits) && told.iter().any(|outcome| outcome.verdict == Verdict::Met)
}

/// Whether a change is of use, does no more than look, or left nothing behind.
fn needed(exercise: &Exercise, seen: &Seen<'_>, concerned: &BTreeSet<Id>, change: &Change) -> bool {
    let Some(id) = change.record() else {
        return match change {
            Change::Exported(_) | Change::Sent { .. } => exercise.sends,
            Change::Incarnation { .. } => {
                exercise.goals.iter().any(|goal| matches!(goal.holds, Holds::Restored))
            }
            _ => true,
        };
    };
    let (before, now) = (seen.beginning.register.registry.find(id), seen.registry.find(id));
    let concerns = |record: &Record| {
        concerned.contains(&record.subject)
            || concerned.contains(&record.id)
            || exercise.kinds.contains(&record.kind())
    };
    before == now || before.into_iter().chain(now).any(|record| concerns(record))
}

fn harm(exercise: &Exercise, seen: &Seen<'_>) -> Vec<Harm> {
    let before = &seen.beginning.register.registry;
    let lost = before.own_records().filter(|record| seen.registry.find(record.id).is_none());
    let lost = lost.map(|record| Harm::Lost { id: record.id, whom: record.subject });
    let breached = |registry: &Registry, parameters: &Parameters| -> BTreeSet<(&'static str, Id)> {
        let mut told = Vec::new();
        let subjects = engine::subjects(registry);
        engine::each(registry, &subjects, seen.on, parameters, &mut Lookups::default(), |outcome| {
            if matches!(outcome.verdict, Verdict::Breached { .. }) {
                told.push((outcome.rule, outcome.subject));
            }
        });
        told.into_iter().into_set()
    };
    let was = breached(before, &Parameters::of(before));
    let is = breached(seen.registry, &parameters(exercise, seen));
    let new = is.difference(&was).filter(|(_, subject)| before.find(*subject).is_some());
    lost.chain(new.map(|(rule, subject)| Harm::Breached { rule, subject: *subject })).collect()
}
