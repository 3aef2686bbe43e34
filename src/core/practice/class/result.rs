//! What one of a class hands in, exercise by exercise. Points are reckoned from what was reached, never taken from the file.

use chrono::DateTime;
use ed25519_dalek::SigningKey;

use super::super::exercises::exercise::{Exercise, Goal};
use super::super::exercises::marking::{self, Marks};
use super::task::{Class, file_name, opened};
use crate::domain::hex::{Digest, Key};
use crate::domain::issue::{Issue, require};
use crate::domain::package_kind::PackageKind;
use crate::exchange::kinds::class::{self, Answers, Done};
use crate::exchange::wire::Package;
use crate::ledger::Context;
use crate::ledger::journal::Head;
use crate::words::Lang;

/// No class lasts longer than a month, in seconds.
const ELAPSED_MAX: i64 = 31 * DAY;
const DAY: i64 = 86_400;

/// An exercise as somebody left it.
pub struct Work {
    pub exercise: &'static Exercise,
    pub marks: Marks,
    /// Where its journal stands.
    pub head: Head,
}

/// A result that was read and belongs to the class.
#[derive(Clone)]
pub struct Handed {
    pub digest: Digest,
    /// By which it is signed: one a trainee and computer.
    pub key: Key,
    /// Where the journals stand of those in which something was done. Each journal is salted: no two are ever alike.
    pub heads: Vec<Head>,
    /// Whose place on the list, from one on.
    pub who: u32,
    /// When it was made, RFC 3339.
    pub at: String,
    /// From the beginning of the first exercise, as that computer's clock tells.
    pub elapsed: i64,
    /// In the order of the class; none where it was not begun.
    pub done: Vec<Option<Marked>>,
    pub text: String,
}

/// What came of one exercise.
#[derive(Clone)]
pub struct Marked {
    pub goals: Vec<(&'static Goal, bool)>,
    pub needless: u32,
    pub harm: u32,
    pub seconds: u32,
    pub points: u32,
}

impl Marked {
    /// Everything that was asked, and nothing spoilt.
    pub fn passed(&self) -> bool {
        self.harm == 0 && self.goals.iter().all(|(_, reached)| *reached)
    }
}

fn done(work: &Work) -> Done {
    let Work { exercise, marks, head } = work;
    let codes = |wanted: bool| {
        let own = marks.goals.iter().filter(|(_, reached)| *reached == wanted);
        own.map(|(goal, _)| goal.code.to_owned()).collect()
    };
    let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
    Done {
        exercise: exercise.id.to_owned(),
        reached: codes(true),
        missed: codes(false),
        needless: count(marks.needless.len()),
        harm: count(marks.harm.len()),
        points: marks.points,
        seconds: u32::try_from(marks.seconds).unwrap_or(0),
        head: *head,
    }
}

/// Makes the file that somebody hands in, with whatever was begun. `began` is RFC 3339.
///
/// # Errors
/// What its reader would refuse.
pub fn hand_in(
    class: &Class,
    (who, began): (u32, &str),
    works: &[Work],
    context: &Context,
    key: &SigningKey,
) -> Result<(Package, String), Issue> {
    let exercises = works.iter().map(done).collect();
    let answers = Answers { task: class.digest, who, began: began.to_owned(), exercises };
    let package = class::make_answers(&answers, &class.task.title, context, key)?;
    let handed = Handed::of(class, &package)?;
    let name = file_name(PackageKind::ClassResult, &class.called(who, Lang::Zh), &handed.at);
    Ok((package, name))
}

impl Handed {
    /// Reads a file that is said to be a result of the class.
    ///
    /// # Errors
    /// The sentence that refuses it: too large, altered, of another task or somebody who is not on the list, or with
    /// figures that do not fit each other.
    pub fn read(class: &Class, bytes: Vec<u8>) -> Result<Self, Issue> {
        Self::of(class, &opened(bytes)?)
    }

    fn of(class: &Class, package: &Package) -> Result<Self, Issue> {
        let answers = class::read_answers(package)?;
        require(answers.task == class.digest, || Issue::new("class-other").at("result.task"))?;
        require((1..=class.people()).contains(&answers.who), || Issue::new("class-who").at("result.who"))?;
        let (mut done, mut found) = (Vec::new(), 0);
        for exercise in &class.exercises {
            let mut own = answers.exercises.iter().filter(|done| done.exercise == exercise.id);
            let one = own.next();
            require(own.next().is_none(), || Issue::new("class-exercises").at("result.exercises"))?;
            found += usize::from(one.is_some());
            done.push(one.map(|done| marked(exercise, done)).transpose()?);
        }
        // What is left is an exercise that was not asked for.
        require(found == answers.exercises.len(), || Issue::new("class-exercises").at("result.exercises"))?;
        let at = package.envelope.made.at.clone();
        let moment = |text: &str| DateTime::parse_from_rfc3339(text).ok();
        // The later of two results counts: one that is dated years ahead would count for ever. Clocks differ by a day.
        let since = moment(&at).zip(moment(&class.made_at)).map(|(at, made)| (at - made).num_seconds());
        let when = || Issue::new("class-when").at("envelope.made.at");
        require(since.is_some_and(|since| (-DAY..=ELAPSED_MAX).contains(&since)), when)?;
        let elapsed = moment(&at).zip(moment(&answers.began)).map(|(at, began)| (at - began).num_seconds());
        Ok(Self {
            digest: package.digest,
            key: package.envelope.key,
            heads: answers
                .exercises
                .iter()
                .map(|done| done.head)
                .filter(|head| head.hash != Digest::ZERO)
                .collect(),
            who: answers.who,
            at,
            // A clock that was set back or far ahead tells nothing.
            elapsed: elapsed.filter(|seconds| (0..=ELAPSED_MAX).contains(seconds)).unwrap_or(0),
            done,
            text: package.text().to_owned(),
        })
    }

    /// Of a hundred: every exercise of the class counts alike, one that was not begun as nothing.
    pub fn points(&self) -> u32 {
        let sum: u32 = self.done.iter().flatten().map(|done| done.points).sum();
        sum / u32::try_from(self.done.len()).unwrap_or(1).max(1)
    }

    /// Every exercise begun, everything reached, nothing spoilt.
    pub fn passed(&self) -> bool {
        self.done.iter().all(|done| done.as_ref().is_some_and(Marked::passed))
    }

    /// What the journals say was worked.
    pub fn seconds(&self) -> u64 {
        self.done.iter().flatten().map(|done| u64::from(done.seconds)).sum()
    }

    /// Minutes over the time of the class, if any.
    pub fn over(&self, class: &Class) -> i64 {
        (self.elapsed / 60 - i64::from(class.task.minutes)).max(0)
    }
}

/// An exercise as told, if all of it fits.
fn marked(exercise: &'static Exercise, done: &Done) -> Result<Marked, Issue> {
    let place = |field: &str| format!("result.{}.{field}", exercise.id);
    let goals: Vec<(&'static Goal, bool)> =
        exercise.goals.iter().map(|goal| (goal, done.reached.iter().any(|code| code == goal.code))).collect();
    // Each goal of the exercise once, in one list or the other, and no other.
    let once = exercise
        .goals
        .iter()
        .all(|goal| done.reached.iter().chain(&done.missed).filter(|code| *code == goal.code).count() == 1);
    let told = done.reached.len() + done.missed.len();
    require(once && told == exercise.goals.len(), || Issue::new("class-goals").at(place("reached")))?;
    let points = marking::points(done.reached.len(), exercise.goals.len(), done.needless, done.harm);
    require(done.points == points, || {
        Issue::new("class-points").at(place("points")).with("said", done.points).with("points", points)
    })?;
    let Done { needless, harm, seconds, .. } = *done;
    Ok(Marked { goals, needless, harm, seconds, points })
}
