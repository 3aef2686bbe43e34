//! A list of names as it is pasted: from a sheet with names and units, or from a message. Names are matched by name and unit;
//! where two people fit, or nobody does, that is asked and never guessed.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::pieces::{self, Entry};
use super::roll::roll;
use super::{Named, people};
use crate::domain::TrainingSession;
use crate::domain::id::Id;
use crate::domain::record::In;
use crate::ledger::Registry;
use crate::order::Gathered;
use crate::policy::presence;

/// How many lines are read: more is no sign-in sheet. Those beyond are counted.
pub const LINES_MAX: usize = 2_000;

/// Whom a pasted name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Exactly this one.
    One(Named),
    /// One of these: the unit does not tell them apart, or is not that of the only one.
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

/// Reads a pasted list. Somebody who stands there twice is one line; of twins each time is one that may be answered.
pub fn read(registry: &Registry, session: Id, text: &str) -> Vec<Line> {
    reading(registry, session, text).lines
}

fn all_known(registry: &Registry, on: NaiveDate) -> Vec<Known> {
    let all = presence::each(registry, people(registry), on);
    all.map(|(person, stand)| {
        let named = Named::of(person, stand.engagement.as_deref());
        let (key, unit) = (pieces::key(&named.name), pieces::key(&named.unit));
        Known { key, unit, in_post: stand.presence.in_post(), named }
    })
    .collect()
}

struct Known {
    named: Named,
    key: String,
    unit: String,
    in_post: bool,
}

/// Whom an entry means. A unit that is not that of the only one of the name is asked about as twins are.
fn whom(entry: &Entry, all: &[Known]) -> Found {
    let same: Vec<&Known> = all.iter().filter(|known| known.key == entry.name).collect();
    let here: Vec<&Known> = same.iter().copied().filter(|known| known.in_post).collect();
    let Some(first) = here.first() else {
        return same.first().map_or(Found::Stranger, |known| Found::NotInPost(known.named.clone()));
    };
    let fitting = |fits: fn(&str, &str) -> bool| {
        let of_unit = |known: &&&Known| entry.beside.iter().any(|unit| fits(&known.unit, unit));
        let mut fitting = here.iter().filter(of_unit);
        fitting.next().filter(|_| fitting.next().is_none())
    };
    let untold = entry.beside.is_empty() || first.unit.is_empty();
    let only = Some(first).filter(|_| here.len() == 1 && untold);
    match fitting(|one, other| one == other).or_else(|| fitting(pieces::is_alike)).or(only) {
        Some(one) => Found::One(one.named.clone()),
        None => Found::Several(here.iter().map(|known| known.named.clone()).collect()),
    }
}

/// Which of several people a line means, by the line.
pub type Answers = BTreeMap<String, Id>;

/// A list as it is understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub lines: Vec<Line>,
    /// How many names stand in the text, those that come again included.
    pub total: usize,
    /// How many of them say again who stands there already.
    pub again: usize,
    /// How many lines of the text are beyond what is read.
    pub unread: usize,
    /// How many lines mean exactly one person.
    pub found: usize,
    /// How many are enrolled and do not stand on the list.
    pub away: usize,
}

/// Reads a list of those who are in post on a day.
pub fn on_day(registry: &Registry, on: NaiveDate, text: &str) -> Reading {
    of_known(&all_known(registry, on), text)
}

fn of_known(all: &[Known], text: &str) -> Reading {
    let known = pieces::Known {
        names: all.iter().map(|known| known.key.as_str()).into_set(),
        units: all.iter().map(|known| known.unit.as_str()).filter(|unit| !unit.is_empty()).into_set(),
    };
    let mut reading = Reading { unread: text.lines().skip(LINES_MAX).count(), ..Reading::default() };
    for entry in text.lines().take(LINES_MAX).flat_map(|line| pieces::entries(line, &known)) {
        reading.take(Line { found: whom(&entry, all), text: entry.text });
    }
    reading.found = reading.present(&Answers::new()).len();
    reading
}

/// Reads a list and compares it with the roll.
pub fn reading(registry: &Registry, session: Id, text: &str) -> Reading {
    let facts = registry.find(session).and_then(|record| TrainingSession::of(&record.body));
    let on = facts.and_then(|facts| facts.first_day);
    let mut reading = of_known(&on.map(|on| all_known(registry, on)).unwrap_or_default(), text);
    let present = reading.present(&Answers::new());
    let named = |person: Id| {
        present.contains(&person)
            || reading.lines.iter().any(|line| match &line.found {
                Found::Several(people) => people.iter().any(|own| own.person == person),
                Found::One(_) | Found::NotInPost(_) | Found::Stranger => false,
            })
    };
    let away = roll(registry, session).iter().filter(|own| !named(own.named.person)).count();
    reading.away = away;
    reading
}

impl Reading {
    /// One more name of the text.
    fn take(&mut self, mut line: Line) {
        self.total += 1;
        let again = self.lines.iter().filter(|known| match (&known.found, &line.found) {
            (Found::One(a), Found::One(b)) => a.person == b.person,
            // Two of one name who both came are two.
            (Found::Several(a), Found::Several(b)) => a == b,
            _ => known.text == line.text,
        });
        match (again.count(), &line.found) {
            (0, _) => self.lines.push(line),
            (times, Found::Several(people)) if times < people.len() => {
                line.text = format!("{} ({})", line.text, times + 1);
                self.lines.push(line);
            }
            _ => self.again += 1,
        }
    }

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
