//! 练习任务文件 and 练习结果文件: what a trainer gives a class, and what each of it hands in. Neither is of any register: no
//! office takes them in, and they say of nobody more than a name or a seat.

use serde::{Deserialize, Serialize};

use super::kind::{Alone, FileKind, gives_nothing, not_taken, nothing_next};
use crate::domain::codes::OfficeLevel;
use crate::domain::hex::Digest;
use crate::domain::id::Id;
use crate::domain::issue::{Issue, require};
use crate::domain::office::Party;
use crate::domain::package_kind::PackageKind;
use crate::exchange::making::PROGRAM;
use crate::exchange::parts::json;
use crate::exchange::wire::{self, Made, Package};
use crate::ledger::Context;
use crate::ledger::journal::Head;
use crate::order::Gathered;

pub static TASK: FileKind = FileKind {
    kind: PackageKind::ClassTask,
    plan: not_taken,
    given: gives_nothing,
    alone: Alone::SaysNothing,
    next: nothing_next,
};

pub static RESULT: FileKind = FileKind {
    kind: PackageKind::ClassResult,
    plan: not_taken,
    given: gives_nothing,
    alone: Alone::SaysNothing,
    next: nothing_next,
};

/// No such file is larger: 200 names, or 50 exercises goal by goal, are half of it. Thirty of them lie in the storage that
/// all of the program shares.
pub const BYTES_MAX: usize = 64_000;
/// The most people in a class, and letters of each name.
pub const PEOPLE_MAX: usize = 200;
pub const NAME_MAX: usize = 40;
/// Letters of the name of a class.
pub const TITLE_MAX: usize = 60;
/// A class has so much time at most, in minutes.
pub const MINUTES_MAX: u32 = 600;
/// Exercises of a class, and goals of an exercise: far more than there are.
const LIST_MAX: usize = 50;
/// An exercise lasts a day at most, and its journal has no more acts than these.
const SECONDS_MAX: u32 = 86_400;
const ACTS_MAX: u32 = 100_000;

/// How much help a trainee may have at most, from most to least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Help {
    #[default]
    #[serde(rename = "show")]
    Show,
    #[serde(rename = "hint")]
    Hint,
    #[serde(rename = "none")]
    None,
}

/// What a class is given. Where there are no names there are seats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Task {
    pub title: String,
    /// In the order in which they are to be done.
    pub exercises: Vec<String>,
    pub minutes: u32,
    pub names: Vec<String>,
    pub seats: u32,
    pub help: Help,
}

/// What one of a class hands in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Answers {
    /// The task file.
    pub task: Digest,
    /// Whose place on its list, from one on.
    pub who: u32,
    /// When the first exercise was begun, RFC 3339.
    pub began: String,
    /// Those that were begun.
    pub exercises: Vec<Done>,
}

/// An exercise that was begun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Done {
    pub exercise: String,
    pub reached: Vec<String>,
    pub missed: Vec<String>,
    pub needless: u32,
    pub harm: u32,
    /// For whoever reads the file; whoever takes it in reckons them from the rest.
    pub points: u32,
    pub seconds: u32,
    /// Where its journal stands.
    pub head: Head,
}

fn fault(code: &str, place: &str) -> Issue {
    Issue::new(code).at(place)
}

/// Signs the file of a class.
///
/// # Errors
/// What its reader would refuse.
pub fn make_task(task: &Task, context: &Context, key: &ed25519_dalek::SigningKey) -> Result<Package, Issue> {
    let id = context.id(0);
    let package = signed(PackageKind::ClassTask, ("task", json(task)), (id, &task.title), context, key)?;
    read_task(&package)?;
    Ok(package)
}

/// Signs what one of a class hands in.
///
/// # Errors
/// What its reader would refuse.
pub fn make_answers(
    answers: &Answers,
    title: &str,
    context: &Context,
    key: &ed25519_dalek::SigningKey,
) -> Result<Package, Issue> {
    let from = (Id::from_u128(answers.who.into()), title);
    let package = signed(PackageKind::ClassResult, ("result", json(answers)), from, context, key)?;
    read_answers(&package)?;
    Ok(package)
}

fn signed(
    kind: PackageKind,
    (part, said): (&str, String),
    (office, title): (Id, &str),
    context: &Context,
    key: &ed25519_dalek::SigningKey,
) -> Result<Package, Issue> {
    let from = Party { office, code: String::new(), name: title.to_owned(), level: OfficeLevel::Grassroots };
    // Nobody's name stands on the outside.
    let made = Made { at: context.now.to_rfc3339(), by: String::new(), program: PROGRAM.to_owned() };
    let head = wire::Head { kind, id: context.id(0), practice: true, from, to: None, chain: None, made };
    wire::package(head, &[(part.to_owned(), said)].into_iter().into_map(), key)
}

/// The file of a class, as far as it can be judged without knowing the exercises.
///
/// # Errors
/// `class-task-kind` where it is another file; `class-format`, `class-names`, `class-minutes` where it says what no class
/// can be.
pub fn read_task(package: &Package) -> Result<Task, Issue> {
    let envelope = &package.envelope;
    require(envelope.kind == PackageKind::ClassTask, || fault("class-task-kind", "envelope.kind"))?;
    let format = |place: &str| fault("class-format", place);
    let task: Task = package.must_tell("task").map_err(|_| format("task"))?;
    require(envelope.practice, || format("envelope.practice"))?;
    require(is_said(&task.title, TITLE_MAX), || format("task.title"))?;
    require((1..=MINUTES_MAX).contains(&task.minutes), || {
        fault("class-minutes", "task.minutes").with("max", MINUTES_MAX)
    })?;
    let people = if task.names.is_empty() {
        usize::try_from(task.seats).unwrap_or(usize::MAX)
    } else {
        task.names.len()
    };
    let names = || fault("class-names", "task.names").with("max", PEOPLE_MAX).with("letters", NAME_MAX);
    require((1..=PEOPLE_MAX).contains(&people), names)?;
    require(task.names.iter().all(|name| is_said(name, NAME_MAX)), names)?;
    require(are_codes(&task.exercises) && !task.exercises.is_empty(), || format("task.exercises"))?;
    Ok(task)
}

/// What was handed in, as far as it can be judged without the task.
///
/// # Errors
/// `class-result-kind` where it is another file; `class-format`, `class-seconds` where it says what cannot be.
pub fn read_answers(package: &Package) -> Result<Answers, Issue> {
    let envelope = &package.envelope;
    require(envelope.kind == PackageKind::ClassResult, || fault("class-result-kind", "envelope.kind"))?;
    let format = |place: String| Issue::new("class-format").at(place);
    let answers: Answers = package.must_tell("result").map_err(|_| format("result".to_owned()))?;
    require(envelope.practice, || format("envelope.practice".to_owned()))?;
    let moment = chrono::DateTime::parse_from_rfc3339(&answers.began);
    require(moment.is_ok(), || format("result.began".to_owned()))?;
    require(answers.exercises.len() <= LIST_MAX, || format("result.exercises".to_owned()))?;
    for (at, done) in answers.exercises.iter().enumerate() {
        let place = |field: &str| format!("result.exercises.{at}.{field}");
        require(done.seconds <= SECONDS_MAX, || Issue::new("class-seconds").at(place("seconds")))?;
        let codes = are_codes(std::slice::from_ref(&done.exercise))
            && are_codes(&done.reached)
            && are_codes(&done.missed);
        let acts = done.needless <= ACTS_MAX && done.harm <= ACTS_MAX;
        require(codes && acts, || format(place("exercise")))?;
    }
    Ok(answers)
}

/// A text of one line that says something.
fn is_said(text: &str, max: usize) -> bool {
    !text.trim().is_empty() && text.chars().count() <= max && !text.chars().any(char::is_control)
}

fn are_codes(codes: &[String]) -> bool {
    codes.len() <= LIST_MAX && codes.iter().all(|code| is_said(code, NAME_MAX))
}
