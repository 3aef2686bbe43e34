//! 练习证书: a paper of one result with the code of its file, and whether a code is that of a result.

use super::result::Handed;
use super::sheets::title;
use super::table::Table;
use crate::domain::text::half_width;
use crate::exchange::codes::{self, Typed};
use crate::report::forms::form::Seal;
use crate::report::forms::letter::Letter;
use crate::report::forms::mark::Mark;
use crate::words::{Lang, words};

/// The paper of a result.
pub fn letter(table: &Table, handed: &Handed, lang: Lang) -> Letter {
    let class = &table.class;
    let word = |key: &str| words(lang, key, &[]);
    let (points, day) = (handed.points().to_string(), handed.at.chars().take(10).collect::<String>());
    let name = class.called(handed.who, lang);
    let args = [("name", name.as_str()), ("title", &class.task.title), ("day", &day), ("points", &points)];
    let row = |(at, exercise): (usize, &&'static super::super::exercises::exercise::Exercise)| {
        let done = handed.done.get(at).and_then(Option::as_ref);
        let state = match done {
            Some(done) if done.passed() => "exercise-passed",
            Some(_) => "exercise-open",
            None => "class-not-begun",
        };
        let points = done.map_or(0, |done| done.points).to_string();
        vec![(at + 1).to_string(), title(exercise, lang), points, word(state)]
    };
    let passed = if handed.passed() { "class-certificate-passed" } else { "class-certificate-open" };
    Letter {
        title: word("class-certificate"),
        document: class.task.title.clone(),
        opening: [words(lang, "class-certificate-text", &args), word(passed)].concat(),
        heads: ["class-number", "class-exercise", "class-points", "class-state"].map(word).into(),
        rows: class.exercises.iter().enumerate().map(row).collect(),
        text: word("class-proves"),
        seals: vec![Seal { title: word("class-trainer"), lines: Vec::new(), date: day }],
        mark: Mark::of(&handed.digest.to_string()),
        whole: true,
        ..Letter::default()
    }
}

/// What a code turned out to be.
pub enum Checked<'a> {
    /// That of a result; whether it is the one that counts of its place.
    Found(&'a Handed, bool),
    /// A good code, of no result that is here.
    Unknown,
    /// No such code exists: typed wrong.
    Slip,
}

/// Looks for the result of a code that was typed off a certificate, or of the digest that a scanner read from it.
pub fn check<'a>(table: &'a Table, typed: &str) -> Checked<'a> {
    let scanned = half_width(typed.trim()).to_ascii_lowercase();
    let scanned = scanned.parse::<crate::domain::hex::Digest>().ok();
    let is = |handed: &&Handed| match scanned {
        Some(digest) => digest == handed.digest,
        None => codes::compare(typed, &handed.digest) == Typed::Same,
    };
    match table.kept().iter().find(is) {
        Some(found) => {
            Checked::Found(found, table.of(found.who).is_some_and(|own| own.digest == found.digest))
        }
        // Whether a code is well formed does not hang on the file.
        None if scanned.is_none() && codes::compare(typed, &table.class.digest) == Typed::Slip => {
            Checked::Slip
        }
        None => Checked::Unknown,
    }
}
