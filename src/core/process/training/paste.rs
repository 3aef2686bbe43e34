//! A list of names as it is pasted: from a sheet with names and units, or from a message. Names are matched by name and unit;
//! where two people fit, or nobody does, that is asked and never guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::roll::roll;
use super::{Named, people};
use crate::domain::TrainingSession;
use crate::domain::id::Id;
use crate::domain::record::In;
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::policy::presence;

/// How many lines are read: more is no sign-in sheet.
pub const LINES_MAX: usize = 2_000;

/// Whom a pasted name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Exactly this one.
    One(Named),
    /// One of these: the unit does not tell them apart.
    Several(Vec<Named>),
    /// Somebody of ours, but not in post on the day of the session.
    NotInPost(Named),
    /// Nobody of ours has this name.
    Stranger,
}

/// One name of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// As it was pasted.
    pub text: String,
    pub found: Found,
}

/// Reads a pasted list. Somebody who stands there twice is one line.
pub fn read(registry: &Registry, session: Id, text: &str) -> Vec<Line> {
    let facts = registry.find(session).and_then(|record| TrainingSession::of(&record.body));
    let Some(on) = facts.and_then(|facts| facts.first_day) else { return Vec::new() };
    let all = presence::each(registry, people(registry), on);
    let all: Vec<Known> = all
        .map(|(person, stand)| {
            let named = Named::of(person, stand.engagement.as_deref());
            Known { key: key(&named.name), in_post: stand.presence.in_post(), named }
        })
        .collect();
    let names: BTreeSet<&str> = all.iter().map(|known| known.key.as_str()).into_set();
    let entries = text.lines().take(LINES_MAX).flat_map(|line| entries(line, &names));
    let mut lines: Vec<Line> = Vec::new();
    for entry in entries {
        let line = Line { found: entry.whom(&all), text: entry.text };
        let again = lines.iter().any(|known| match (&known.found, &line.found) {
            (Found::One(a), Found::One(b)) => a.person == b.person,
            _ => known.text == line.text,
        });
        if !again {
            lines.push(line);
        }
    }
    lines
}

struct Known {
    named: Named,
    key: String,
    in_post: bool,
}

/// One name with whatever stands beside it in its line.
struct Entry {
    text: String,
    name: String,
    beside: Vec<String>,
}

impl Entry {
    fn whom(&self, all: &[Known]) -> Found {
        let same: Vec<&Known> = all.iter().filter(|known| known.key == self.name).collect();
        let here: Vec<&Known> = same.iter().copied().filter(|known| known.in_post).collect();
        if here.is_empty() {
            return same.first().map_or(Found::Stranger, |known| Found::NotInPost(known.named.clone()));
        }
        let of_unit = |known: &&Known| {
            let unit = key(&known.named.unit);
            self.beside.iter().any(|cell| !unit.is_empty() && *cell == unit)
        };
        let fitting: Vec<&Known> = here.iter().copied().filter(of_unit).collect();
        match (here.as_slice(), fitting.as_slice()) {
            ([one], _) | (_, [one]) => Found::One(one.named.clone()),
            _ => Found::Several(here.iter().map(|known| known.named.clone()).collect()),
        }
    }
}

/// A text without what people type for looks: spaces between two characters of a name, and the several dots of a name
/// of two parts.
fn key(text: &str) -> String {
    let plain = text.chars().filter(|c| !c.is_whitespace());
    plain.map(|c| if matches!(c, '•' | '・' | '‧' | '．') { '·' } else { c }).collect()
}

/// The entries of one line: cells of a sheet are one person with what is said of them, and names between commas are one
/// each.
fn entries(line: &str, names: &BTreeSet<&str>) -> Vec<Entry> {
    if line.contains('\t') {
        return of_cells(line, line.split('\t'), names).into_iter().collect();
    }
    let parts = line.split(['、', '，', ',', '；', ';']).filter(|part| !part.trim().is_empty());
    parts.flat_map(|part| of_words(part, names)).collect()
}

/// A name, names side by side, or a name with its unit.
fn of_words(part: &str, names: &BTreeSet<&str>) -> Vec<Entry> {
    let one = |text: &str| Entry { text: text.trim().to_owned(), name: key(text), beside: Vec::new() };
    let mut words = part.split_whitespace();
    if names.contains(key(part).as_str()) {
        return vec![one(part)];
    }
    if part.split_whitespace().count() > 1 && words.all(|word| names.contains(key(word).as_str())) {
        return part.split_whitespace().map(one).collect();
    }
    of_cells(part, part.split_whitespace(), names).into_iter().collect()
}

/// One person of a line of cells: the first that is a name we know, else the first that is no number.
fn of_cells<'a>(line: &str, cells: impl Iterator<Item = &'a str>, names: &BTreeSet<&str>) -> Option<Entry> {
    let cells: Vec<String> = cells.map(key).filter(|cell| !cell.is_empty()).collect();
    // The head of the sheet is no person.
    if cells.iter().any(|cell| matches!(cell.as_str(), "姓名" | "名字" | "参训人员" | "Name")) {
        return None;
    }
    let known = cells.iter().find(|cell| names.contains(cell.as_str()));
    let spoken = |cell: &&String| cell.chars().all(|c| c.is_alphabetic() || c == '·');
    let name = known.or_else(|| cells.iter().find(spoken))?.clone();
    let beside = cells.into_iter().filter(|cell| *cell != name).collect();
    let text = line.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ");
    Some(Entry { text, name, beside })
}

/// Which of several people a line means, by the line.
pub type Answers = BTreeMap<String, Id>;

/// A list as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub lines: Vec<Line>,
    /// How many lines mean exactly one person.
    pub found: usize,
    /// How many are enrolled and do not stand on the list.
    pub away: usize,
}

/// Reads a list and compares it with the roll.
pub fn reading(registry: &Registry, session: Id, text: &str) -> Reading {
    let lines = read(registry, session, text);
    let mut reading = Reading { lines, found: 0, away: 0 };
    let present = reading.present(&Answers::new());
    let named = |person: Id| {
        present.contains(&person)
            || reading.lines.iter().any(|line| match &line.found {
                Found::Several(people) => people.iter().any(|own| own.person == person),
                Found::One(_) | Found::NotInPost(_) | Found::Stranger => false,
            })
    };
    let away = roll(registry, session).iter().filter(|own| !named(own.named.person)).count();
    reading.found = present.len();
    reading.away = away;
    reading
}

impl Reading {
    /// Who came: those of whom there is no doubt, and of the others whom somebody has pointed out.
    pub fn present(&self, answers: &Answers) -> BTreeSet<Id> {
        let person = |line: &Line| match &line.found {
            Found::One(own) => Some(own.person),
            Found::Several(people) => {
                let meant = answers.get(&line.text)?;
                people.iter().any(|own| own.person == *meant).then_some(*meant)
            }
            Found::NotInPost(_) | Found::Stranger => None,
        };
        self.lines.iter().filter_map(person).into_set()
    }
}
