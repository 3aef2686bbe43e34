//! A verdict while a rule makes it. Its grounds are gathered where somebody will look at them, and nowhere else: what is
//! only shown there is handed over as values that cost nothing, or as a closure. A draft is handed from word to word and
//! from rule to engine some hundred times a person: it is a pointer, and what it points to is used again ([`Drafts`]).

use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;

use chrono::NaiveDate;
use smallvec::smallvec;

use super::arg::Arg;
use super::days::Tables;
use super::grounds::{Explained, FactUsed, Grounds, Place, Remedy};
use super::outcome::{Fact, Outcome, Part, Step, Verdict};
use super::setting::Row;
use crate::domain::id::Id;

#[derive(Clone, Debug)]
pub struct Draft(Box<Made>);

#[derive(Clone, Debug)]
struct Made {
    outcome: Outcome,
    /// Whether a parameter that it goes by was not looked at for long.
    stale: bool,
    /// None where nobody will look.
    grounds: Option<Box<Grounds>>,
}

/// Drafts that somebody has heard and nobody keeps: the next ones are written where they stand.
#[derive(Default)]
pub struct Drafts(RefCell<Vec<Draft>>);

impl Drafts {
    /// An empty verdict of a rule on somebody.
    pub fn begin(&self, rule: &'static str, subject: Id, on: NaiveDate, explained: bool) -> Draft {
        match self.0.borrow_mut().pop() {
            Some(mut heard) => {
                heard.clear(rule, subject, on);
                heard.0.grounds = explained.then(Box::default);
                heard
            }
            None => Draft::new(rule, subject, on, explained),
        }
    }

    /// Takes back what was heard.
    pub fn take_back(&self, heard: &mut Vec<Draft>) {
        self.0.borrow_mut().append(heard);
    }
}

impl Deref for Draft {
    type Target = Outcome;

    fn deref(&self) -> &Outcome {
        &self.0.outcome
    }
}

impl Draft {
    pub fn new(rule: &'static str, subject: Id, on: NaiveDate, explained: bool) -> Self {
        let grounds = explained.then(Box::default);
        Self(Box::new(Made { outcome: Outcome::new(rule, subject, on), stale: false, grounds }))
    }

    /// Becomes the verdict of a rule on somebody, of which nothing is said yet.
    fn clear(&mut self, rule: &'static str, subject: Id, on: NaiveDate) {
        let made = &mut *self.0;
        made.stale = false;
        made.outcome = Outcome::new(rule, subject, on);
    }

    /// The verdict alone.
    pub fn outcome(self) -> Outcome {
        self.0.outcome
    }

    /// The verdict with what was gathered.
    pub fn explained(self) -> Explained {
        let Made { outcome, grounds, .. } = *self.0;
        Explained { outcome, grounds: grounds.map(|grounds| *grounds).unwrap_or_default() }
    }

    #[must_use]
    #[inline]
    pub fn about(mut self, record: Id) -> Self {
        self.0.outcome.about = Some(record);
        self
    }

    /// Which of several this is.
    #[must_use]
    #[inline]
    pub fn part(mut self, part: Part) -> Self {
        if let Some(grounds) = &mut self.0.grounds {
            grounds.steps.extend(part.said());
        }
        self.0.outcome.part = part;
        self
    }

    /// The verdict; breached and undecidable stand in the work list.
    #[must_use]
    #[inline]
    pub fn verdict(mut self, verdict: Verdict) -> Self {
        self.0.outcome.listed = matches!(verdict, Verdict::Breached { .. } | Verdict::Undecidable { .. });
        self.0.outcome.verdict = verdict;
        self
    }

    #[must_use]
    #[inline]
    pub fn listed(mut self, listed: bool) -> Self {
        self.0.outcome.listed = listed;
        self
    }

    #[must_use]
    #[inline]
    pub fn flag(mut self, flag: &'static str) -> Self {
        self.0.outcome.flags.push(flag);
        self
    }

    /// A fact that was looked at, as it counts.
    #[must_use]
    #[inline]
    pub fn fact(mut self, record: Option<Id>, fact: Fact, value: Option<impl Into<Arg>>) -> Self {
        if let Some(grounds) = &mut self.0.grounds {
            grounds.facts.push(FactUsed { record, fact, value: value.map(Into::into) });
        }
        self
    }

    /// A fact that was looked for, and is not there.
    #[must_use]
    #[inline]
    pub fn lacks(self, record: Option<Id>, fact: Fact) -> Self {
        self.fact(record, fact, None::<Arg>)
    }

    #[must_use]
    #[inline]
    pub fn step<const N: usize>(mut self, code: &'static str, args: [(&'static str, Arg); N]) -> Self {
        if let Some(grounds) = &mut self.0.grounds {
            grounds.steps.push(Step { code, args: args.into() });
        }
        self
    }

    /// 资料不全 as long as this fact is missing.
    #[must_use]
    #[inline]
    pub fn wants(self, fact: Fact) -> Self {
        self.verdict(Verdict::Undecidable { missing: smallvec![fact] })
    }

    /// The same of a fact of a record, which is said there.
    #[must_use]
    #[inline]
    pub fn asks(self, record: Id, fact: Fact) -> Self {
        self.wants(fact).remedy("train-say", || Place::edit(record, &[fact]))
    }

    /// 待办, until a day where there is one.
    #[must_use]
    #[inline]
    pub fn due(self, until: Option<NaiveDate>) -> Self {
        let days_left = until.map(|until| (until - self.on).num_days());
        self.verdict(Verdict::Due { days_left, until })
    }

    /// 不符合.
    #[must_use]
    #[inline]
    pub fn breached(self, since: Option<NaiveDate>) -> Self {
        self.verdict(Verdict::Breached { since })
    }

    #[must_use]
    #[inline]
    pub fn by(mut self, row: Row<'_>) -> Self {
        self.0.stale |= row.stale;
        if let Some(grounds) = &mut self.0.grounds {
            grounds.parameters.push(Arc::clone(row.parameter));
        }
        self
    }

    /// By the tables of holidays that were looked at.
    #[must_use]
    #[inline]
    pub fn by_tables(mut self, tables: &Tables<'_>) -> Self {
        self.0.stale |= tables.iter().any(|table| table.is_stale(self.on));
        if let Some(grounds) = &mut self.0.grounds {
            grounds.parameters.extend(tables.iter().map(|table| Arc::clone(table)));
        }
        self
    }

    /// That the days left are counted by this limit.
    #[must_use]
    #[inline]
    pub fn rests_on(mut self, limit: Row<'_>) -> Self {
        self.0.outcome.binding = Some(limit.binds());
        if let Some(grounds) = &mut self.0.grounds {
            grounds.limit = Some(Arc::clone(limit.parameter));
        }
        self
    }

    /// 待核: what it hangs on is not known for sure.
    #[must_use]
    #[inline]
    pub fn to_check(mut self) -> Self {
        self.check();
        self
    }

    fn check(&mut self) {
        if !self.flags.contains(&"to-check") {
            self.0.outcome.flags.push("to-check");
        }
    }

    /// 不适用: whom it speaks of is not counted.
    pub(super) fn leave_out(&mut self) {
        let Outcome { rule, subject, on, about, .. } = self.0.outcome;
        let part = std::mem::replace(&mut self.0.outcome.part, Part::Whole);
        if let Some(grounds) = &mut self.0.grounds {
            // What was looked at, and which of several it is, it still says.
            let (facts, steps) = (std::mem::take(&mut grounds.facts), part.said().into_iter().collect());
            **grounds = Grounds { facts, steps, ..Grounds::default() };
        }
        self.0.outcome = Outcome { about, part, ..Outcome::new(rule, subject, on) };
        self.0.outcome.flags.push("not-counted");
    }

    /// Made: what is near is said, and what hangs on a parameter that nobody has looked at for long is 待核.
    pub(super) fn made(&mut self, near: Option<(i32, i32)>) {
        self.0.outcome.near = near;
        if self.0.stale {
            self.check();
        }
        if let Some(grounds) = &mut self.0.grounds {
            // Where the day is judged by what only began later, it says so.
            let later = grounds.parameters.iter().filter(|own| own.is_projected(self.0.outcome.on));
            if let Some(from) = later.filter_map(|own| own.from).max() {
                grounds.steps.push(Step { code: "parameter-projected", args: vec![("from", from.into())] });
            }
        }
    }

    /// 已逾期，无法补正: with the place where it is done after all, or where the reason is recorded.
    #[must_use]
    #[inline]
    pub fn too_late_at(self, place: impl FnOnce() -> Place) -> Self {
        self.remedied(|| Remedy::TooLate(place()))
    }

    /// What the verdict knows already of the record that its remedy asks for.
    #[must_use]
    #[inline]
    pub fn given(mut self, fact: Fact, value: Option<impl Into<Arg>>) -> Self {
        if let Some(grounds) = &mut self.0.grounds {
            grounds.given.extend(value.map(|value| (fact.key, value.into())));
        }
        self
    }

    #[must_use]
    #[inline]
    pub fn remedy(self, code: &'static str, place: impl FnOnce() -> Place) -> Self {
        self.remedy_by(code, place, None)
    }

    /// The same, where there is a place to act at.
    #[must_use]
    #[inline]
    pub fn remedy_at(self, code: &'static str, place: impl FnOnce() -> Option<Place>) -> Self {
        match self.0.grounds.as_ref().and_then(|_| place()) {
            Some(place) => self.remedy(code, || place),
            None => self,
        }
    }

    /// The same, where it has a last day.
    #[must_use]
    #[inline]
    pub fn remedy_by(
        self,
        code: &'static str,
        place: impl FnOnce() -> Place,
        latest: Option<NaiveDate>,
    ) -> Self {
        self.remedied(|| Remedy::Act { code, place: place(), latest })
    }

    /// Nothing is to be done.
    #[must_use]
    #[inline]
    pub fn without_remedy(self) -> Self {
        self.remedied(|| Remedy::None)
    }

    #[inline]
    fn remedied(mut self, remedy: impl FnOnce() -> Remedy) -> Self {
        if let Some(grounds) = &mut self.0.grounds {
            grounds.remedy = remedy();
        }
        self
    }
}
