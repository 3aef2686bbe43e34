//! 上课 in this browser: the class somebody sits in, and the one somebody teaches. Both are files and little more, so they
//! lie beside the preferences; the exercises themselves are registers of practice.

use chrono::DateTime;
use leptos::prelude::document;
use serde::{Deserialize, Serialize};
use taizhang_core::domain::hex::Hex;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::exchange::kinds::class::{BYTES_MAX, Help};
use taizhang_core::ledger::signing::SigningSeed;
use taizhang_core::ledger::store::Store;
use taizhang_core::practice::class::copy::{self, Running};
use taizhang_core::practice::class::result::{Work, hand_in};
use taizhang_core::practice::class::sheets::title;
use taizhang_core::practice::class::table::Table;
use taizhang_core::practice::class::task::{Asked, Class};
use taizhang_core::practice::exercises;
use taizhang_core::practice::exercises::exercise::Exercise;
use taizhang_core::practice::exercises::marking;
use taizhang_core::words::Lang;
use web_sys::File;

use super::{context_at, remove, stored};
use crate::platform::classes::{self, Place};
use crate::platform::idle::turn;
use crate::platform::indexed_db::{IndexedDbStore, database_name};
use crate::platform::{clock, directory, files, random};

const JSON: &str = "application/json";
/// The results of a class may take so many bytes: those of two hundred people, ten exercises each.
const ROOM: usize = 2_000_000;

/// What is kept of a class that somebody sits in.
#[derive(Clone, Serialize, Deserialize)]
struct Sitting {
    task: String,
    who: u32,
    /// When the first exercise was begun, RFC 3339.
    began: Option<String>,
    /// Exercises that were begun in this class.
    begun: Vec<String>,
    /// Signs what is handed in: made for this class, on this computer.
    key: Hex<32>,
}

/// A place in a class.
#[derive(Clone)]
pub struct Seat {
    pub class: Class,
    kept: Sitting,
}

/// What is kept of a class that somebody teaches.
#[derive(Default, Serialize, Deserialize)]
struct Taught {
    task: String,
    results: Vec<String>,
}

/// The class that this copy of the program holds, or why it cannot be read; none in the program itself.
pub fn class_inside() -> Option<Result<Class, Issue>> {
    let block = document().get_element_by_id(copy::BLOCK)?.text_content().unwrap_or_default();
    let format = || Issue::new("class-format");
    Some(copy::task_in(&block).ok_or_else(format).and_then(|task| Class::read(task.into_bytes())))
}

/// Whether this is a copy for a class: then nothing else is begun here.
pub fn is_class_copy() -> bool {
    document().get_element_by_id(copy::BLOCK).is_some()
}

/// The place in a class that was taken on this computer.
pub fn seat() -> Option<Seat> {
    let kept: Sitting = classes::load(Place::Sat)?;
    let class = Class::read(kept.task.clone().into_bytes()).ok()?;
    Some(Seat { class, kept })
}

/// Whether an exercise was begun in the class that is sat in.
pub fn is_of_class(exercise: &Exercise) -> bool {
    seat().is_some_and(|seat| seat.is_begun(exercise))
}

/// How much help there is at most in an exercise: all of it, unless it is one of a class.
pub fn help_for(exercise: &Exercise) -> Help {
    seat().filter(|seat| seat.is_begun(exercise)).map(|seat| seat.class.task.help).unwrap_or_default()
}

impl Seat {
    /// Takes a place; whatever class was sat in before is left.
    ///
    /// # Errors
    /// `class-unkept` where the browser has no room for it.
    pub fn take(class: Class, who: u32) -> Result<Self, Issue> {
        let key = Hex(random::bytes()?);
        let kept = Sitting { task: class.text.clone(), who, began: None, begun: Vec::new(), key };
        let seat = Self { class, kept };
        seat.keep()?;
        Ok(seat)
    }

    fn keep(&self) -> Result<(), Issue> {
        if classes::save(Place::Sat, &self.kept) { Ok(()) } else { Err(Issue::new("class-unkept")) }
    }

    pub fn name(&self, lang: Lang) -> String {
        self.class.called(self.kept.who, lang)
    }

    pub fn is_begun(&self, exercise: &Exercise) -> bool {
        self.kept.begun.iter().any(|id| id == exercise.id)
    }

    /// Notes that an exercise is begun; with the first the time begins.
    ///
    /// # Errors
    /// `class-unkept`.
    pub fn begin(&mut self, exercise: &Exercise) -> Result<(), Issue> {
        self.kept.began.get_or_insert_with(|| clock::now().to_rfc3339());
        self.kept.begun.push(exercise.id.to_owned());
        self.keep()
    }

    /// Minutes that are left; below nothing where the time is over, none before it begins.
    pub fn left(&self) -> Option<i64> {
        let began = DateTime::parse_from_rfc3339(self.kept.began.as_deref()?).ok()?;
        Some(i64::from(self.class.task.minutes) - (clock::now() - began).num_minutes().max(0))
    }

    /// What has come of every exercise that was begun, by its journal.
    ///
    /// # Errors
    /// What the store says.
    pub async fn works(&self) -> Result<Vec<Work>, Issues> {
        let mut works = Vec::new();
        for exercise in self.class.exercises.iter().copied().filter(|own| self.is_begun(own)) {
            turn().await;
            let begun = exercise.begin()?;
            let register = exercise.register();
            let mut entries = Vec::new();
            // One that was moved away by its backup and is not back yet has nothing to show.
            if directory::offices().iter().any(|office| office.register == register) {
                let store = IndexedDbStore::open(&database_name(register)).await.map_err(stored)?;
                let from = begun.register.registry.head.sequence + 1;
                entries = store.entries(from..u64::MAX).await.map_err(stored)?;
            }
            let (acts, registry) = (marking::acts(&begun, &entries), marking::replayed(&begun, &entries));
            let marks = marking::mark(exercise, &begun, &registry, &acts);
            works.push(Work { exercise, marks, head: registry.head });
        }
        Ok(works)
    }

    /// Hands in: saves the file and returns its name.
    ///
    /// # Errors
    /// `file-not-saved`.
    pub fn hand_in(&self, works: &[Work]) -> Result<String, Issue> {
        let now = clock::now();
        let began = self.kept.began.clone().unwrap_or_else(|| now.to_rfc3339());
        let key = SigningSeed::from_bytes(self.kept.key.0).key();
        let (package, name) =
            hand_in(&self.class, (self.kept.who, &began), works, &context_at(now, "")?, &key)?;
        files::download(&name, JSON, package.text().as_bytes())?;
        Ok(name)
    }

    /// Clears the place, and everything that was done in its exercises.
    ///
    /// # Errors
    /// What the store says.
    pub async fn clear(self) -> Result<(), Issues> {
        for exercise in self.class.exercises.iter().filter(|own| self.is_begun(own)) {
            remove(exercise.register()).await?;
        }
        classes::clear(Place::Sat);
        Ok(())
    }
}

/// The class that is taught on this computer, with the results taken in.
pub fn taught() -> Option<Table> {
    let kept: Taught = classes::load(Place::Taught)?;
    let mut table = Table::new(Class::read(kept.task.into_bytes()).ok()?);
    for result in kept.results {
        // What was altered in the browser's storage is as good as not there.
        let _ = table.take(result.into_bytes());
    }
    Some(table)
}

/// Keeps the class that is taught.
///
/// # Errors
/// `class-unkept`.
pub fn keep_taught(table: &Table) -> Result<(), Issue> {
    let results = table.kept().iter().map(|handed| handed.text.clone()).collect();
    let kept = Taught { task: table.class.text.clone(), results };
    // Registers are listed in the same storage: a class leaves them room.
    let size: usize = kept.results.iter().map(String::len).sum();
    if size > ROOM {
        return Err(Issue::new("class-unkept"));
    }
    if classes::save(Place::Taught, &kept) { Ok(()) } else { Err(Issue::new("class-unkept")) }
}

pub fn end_taught() {
    classes::clear(Place::Taught);
}

/// Makes a class; its key signs its file and nothing else, and is not kept.
///
/// # Errors
/// What is missing.
pub fn make_class(asked: &Asked) -> Result<Table, Issues> {
    let key = SigningSeed::from_bytes(random::bytes()?).key();
    let table = Table::new(Class::make(asked, &context_at(clock::now(), "")?, &key)?);
    keep_taught(&table)?;
    Ok(table)
}

/// Hands out the task file.
///
/// # Errors
/// `file-not-saved`.
pub fn hand_out_task(class: &Class) -> Result<(), Issue> {
    files::download(&class.file_name(), JSON, class.text.as_bytes())
}

/// Reads a file that is said to be of a class.
///
/// # Errors
/// `file-too-large`, `file-unreadable`.
pub async fn class_file(file: &File) -> Result<Vec<u8>, Issue> {
    files::read(file, u32::try_from(BYTES_MAX).unwrap_or(u32::MAX)).await
}

/// Saves a copy of the program with the task inside; `file` is the one with which the page was opened.
///
/// # Errors
/// `class-copy` where it is another file; `class-copy-backup` where an exercise needs the start page.
pub async fn save_copy(class: &Class, file: File, lang: Lang) -> Result<(), Issue> {
    if let Some(own) = class.exercises.iter().copied().find(|own| exercises::needs_start(own)) {
        return Err(Issue::new("class-copy-backup").with("title", title(own, lang)));
    }
    let policy = document().query_selector("meta[http-equiv=\"Content-Security-Policy\"]").ok().flatten();
    let policy = policy.and_then(|meta| meta.get_attribute("content")).unwrap_or_default();
    let sum =
        document().document_element().and_then(|page| page.get_attribute("data-sum")).unwrap_or_default();
    let page = files::read(&file, u32::try_from(copy::BYTES_MAX).unwrap_or(u32::MAX)).await?;
    let made = copy::with_task(&page, &Running { policy, sum }, &class.text)?;
    files::download(&format!("{}.html", class.file_name().trim_end_matches(".json")), "text/html", &made)
}
