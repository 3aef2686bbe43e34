//! What a class is given: chosen exercises, a time limit, names or seats, and how much help there is.

use ed25519_dalek::SigningKey;

use super::super::exercises::exercise::Exercise;
use super::super::exercises::find;
use crate::domain::hex::Digest;
use crate::domain::issue::{Issue, Issues, require};
use crate::domain::package_kind::PackageKind;
use crate::domain::text::half_width;
use crate::domain::value::typed;
use crate::exchange::kinds::class::{
    self, BYTES_MAX, Help, MINUTES_MAX, NAME_MAX, PEOPLE_MAX, TITLE_MAX, Task,
};
use crate::exchange::wire::{self, Package, Reader};
use crate::ledger::Context;
use crate::words::{Lang, words};

/// A task file, as a class has it.
#[derive(Clone)]
pub struct Class {
    /// The digest of its file: a result names it.
    pub digest: Digest,
    pub task: Task,
    /// In the order in which they are to be done.
    pub exercises: Vec<&'static Exercise>,
    /// When it was made, RFC 3339.
    pub made_at: String,
    /// The whole file.
    pub text: String,
}

/// What a trainer fills in, as typed.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub title: String,
    /// Ids of exercises, in the order in which they are to be done.
    pub exercises: Vec<String>,
    pub minutes: String,
    /// One a line; where there are none, there are seats.
    pub names: String,
    pub seats: String,
    pub help: Help,
}

impl Class {
    /// Reads a file.
    ///
    /// # Errors
    /// The sentence that refuses it.
    pub fn read(bytes: Vec<u8>) -> Result<Self, Issue> {
        Self::of(&opened(bytes)?)
    }

    /// What [`class::read_task`] lets pass; `class-exercises` where one stands twice or is not in this program.
    fn of(package: &Package) -> Result<Self, Issue> {
        let task = class::read_task(package)?;
        let unknown = || Issue::new("class-exercises").at("task.exercises");
        let exercises: Vec<&'static Exercise> = task.exercises.iter().filter_map(|id| find(id)).collect();
        let twice = task
            .exercises
            .iter()
            .enumerate()
            .any(|(at, id)| task.exercises.iter().skip(at + 1).any(|other| other == id));
        require(exercises.len() == task.exercises.len() && !twice, unknown)?;
        let (made_at, text) = (package.envelope.made.at.clone(), package.text().to_owned());
        Ok(Self { digest: package.digest, task, exercises, made_at, text })
    }

    /// Makes the file that a trainer has asked for.
    ///
    /// # Errors
    /// All that is missing or cannot be, at the field.
    pub fn make(asked: &Asked, context: &Context, key: &SigningKey) -> Result<Self, Issues> {
        let names: Vec<String> = asked
            .names
            .lines()
            .map(|line| typed(line).replace('\t', " "))
            .filter(|name| !name.is_empty())
            .collect();
        let number = |text: &str| half_width(text.trim()).parse::<u32>().ok();
        let title = typed(&asked.title);
        let (minutes, seats) = (number(&asked.minutes).unwrap_or(0), number(&asked.seats).unwrap_or(0));
        let mut issues = Vec::new();
        let mut asks = |holds: bool, code: &str, field: &str| {
            if !holds {
                let issue = Issue::new(code).with("max", PEOPLE_MAX).with("letters", NAME_MAX);
                issues.push(
                    if code == "class-minutes" { issue.with("max", MINUTES_MAX) } else { issue }.at(field),
                );
            }
        };
        let one_line = |text: &str, max: usize| text.chars().count() <= max && !text.contains('\n');
        asks(!title.is_empty() && one_line(&title, TITLE_MAX), "class-title", "");
        asks(!asked.exercises.is_empty(), "class-chosen", "");
        asks((1..=MINUTES_MAX).contains(&minutes), "class-minutes", "");
        let people =
            if names.is_empty() { usize::try_from(seats).unwrap_or(usize::MAX) } else { names.len() };
        let short = names.iter().all(|name| one_line(name, NAME_MAX));
        asks((1..=PEOPLE_MAX).contains(&people) && short, "class-names", "");
        if !issues.is_empty() {
            return Err(issues);
        }
        // One list or the other, never both.
        let seats = if names.is_empty() { seats } else { 0 };
        let task =
            Task { title, exercises: asked.exercises.clone(), minutes, names, seats, help: asked.help };
        Ok(Self::of(&class::make_task(&task, context, key)?)?)
    }

    /// How many are expected.
    pub fn people(&self) -> u32 {
        u32::try_from(self.task.names.len()).ok().filter(|count| *count > 0).unwrap_or(self.task.seats)
    }

    /// A name of the list, or a seat; counted from one on.
    pub fn called(&self, who: u32, lang: Lang) -> String {
        let seat = who.to_string();
        let name = usize::try_from(who).ok().and_then(|who| self.task.names.get(who.checked_sub(1)?));
        // Two of one name are told apart by their lines.
        if let Some(name) =
            name.filter(|name| self.task.names.iter().filter(|other| other == name).count() > 1)
        {
            return words(lang, "class-same-name", &[("name", name), ("line", &seat)]);
        }
        name.cloned().unwrap_or_else(|| words(lang, "class-seat", &[("seat", &seat)]))
    }

    /// `练习任务-骨干班-20261129.json`.
    pub fn file_name(&self) -> String {
        file_name(PackageKind::ClassTask, &self.task.title, &self.made_at)
    }
}

/// A file of a class, of either kind.
///
/// # Errors
/// `class-large`, or what refuses every file that is altered or none of ours.
pub(super) fn opened(bytes: Vec<u8>) -> Result<Package, Issue> {
    require(bytes.len() <= BYTES_MAX, || Issue::new("class-large").with("max", BYTES_MAX / 1_000))?;
    wire::read(bytes, Reader::Outer, None)
}

/// The name of a file: what it is, of which class or whom, and the day.
pub fn file_name(kind: PackageKind, of: &str, at: &str) -> String {
    let of: String = of.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).take(60).collect();
    let day: String = at.chars().take(10).filter(char::is_ascii_digit).collect();
    format!("{}-{of}-{day}.json", kind.word())
}
