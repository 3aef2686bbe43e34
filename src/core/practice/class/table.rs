//! The trainer's table: the results taken in, who is missing, who handed in twice, and what was missed most.

use super::super::exercises::exercise::{Exercise, Goal};
use super::result::Handed;
use super::task::Class;
use crate::domain::issue::{Issue, require};
use crate::exchange::kinds::class::PEOPLE_MAX;
use crate::order::Ordered;

/// So many results are kept: everybody's, and each twice again.
const KEPT_MAX: usize = 3 * PEOPLE_MAX;

/// A class and what was handed in.
pub struct Table {
    pub class: Class,
    /// In the order in which they came.
    kept: Vec<Handed>,
}

/// What became of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    pub who: u32,
    /// Another one of the same place is kept; the later of them counts.
    pub again: bool,
}

/// A goal of one of the exercises, and how many missed it.
pub struct Fault {
    pub exercise: &'static Exercise,
    /// Which of the class, from one on.
    pub number: usize,
    pub goal: &'static Goal,
    pub missed: usize,
    /// Of so many who began the exercise.
    pub of: usize,
}

impl Table {
    pub const fn new(class: Class) -> Self {
        Self { class, kept: Vec::new() }
    }

    /// Takes a file in.
    ///
    /// # Errors
    /// What refuses it ([`Handed::read`]); `class-taken` where it is here already, `class-full`.
    pub fn take(&mut self, bytes: Vec<u8>) -> Result<Told, Issue> {
        let handed = Handed::read(&self.class, bytes)?;
        let known = self.kept.iter().any(|kept| kept.digest == handed.digest);
        require(!known, || Issue::new("class-taken"))?;
        require(self.kept.len() < KEPT_MAX, || Issue::new("class-full").with("max", KEPT_MAX))?;
        let told = Told { who: handed.who, again: self.kept.iter().any(|kept| kept.who == handed.who) };
        self.kept.push(handed);
        Ok(told)
    }

    /// Everything that was taken in, in the order in which it came.
    pub fn kept(&self) -> &[Handed] {
        &self.kept
    }

    /// What counts of a place: the latest by the time it was made, or by which came last.
    pub fn of(&self, who: u32) -> Option<&Handed> {
        let moment = |handed: &Handed| chrono::DateTime::parse_from_rfc3339(&handed.at).ok();
        self.kept.iter().filter(|kept| kept.who == who).max_by_key(|kept| moment(kept))
    }

    /// What counts, by place.
    pub fn counted(&self) -> impl Iterator<Item = &Handed> {
        (1..=self.class.people()).filter_map(|who| self.of(who))
    }

    /// Whose result is not here.
    pub fn missing(&self) -> Vec<u32> {
        (1..=self.class.people()).filter(|who| self.of(*who).is_none()).collect()
    }

    /// Other results of the place of a result that counts: how many, and whether one is signed by another key, that is from
    /// another computer or after a reset.
    pub fn others(&self, counted: &Handed) -> (usize, bool) {
        let others =
            || self.kept.iter().filter(|kept| kept.who == counted.who && kept.digest != counted.digest);
        (others().count(), others().any(|kept| kept.key != counted.key))
    }

    /// The place with the same work or the same key: one of the two is a copy.
    pub fn copy_of(&self, counted: &Handed) -> Option<u32> {
        let is_copy = |other: &&Handed| {
            other.key == counted.key || other.heads.iter().any(|head| counted.heads.contains(head))
        };
        self.kept.iter().filter(|other| other.who != counted.who).find(is_copy).map(|other| other.who)
    }

    /// Takes out what counts of these places: an earlier result of the place counts again, if there is one.
    pub fn strike(&mut self, places: &[u32]) {
        let gone: Vec<_> = places.iter().filter_map(|who| Some(self.of(*who)?.digest)).collect();
        self.kept.retain(|kept| !gone.contains(&kept.digest));
    }

    /// What was missed, most first: what to teach again.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (at, exercise) in self.class.exercises.iter().copied().enumerate() {
            let begun: Vec<_> = self.counted().filter_map(|handed| handed.done.get(at)?.as_ref()).collect();
            for (n, goal) in exercise.goals.iter().enumerate() {
                let missed = begun
                    .iter()
                    .filter(|done| done.goals.get(n).is_some_and(|(_, reached)| !reached))
                    .count();
                if missed > 0 {
                    faults.push(Fault { exercise, number: at + 1, goal, missed, of: begun.len() });
                }
            }
        }
        faults.order_by(|one, other| other.missed.cmp(&one.missed));
        faults
    }
}
