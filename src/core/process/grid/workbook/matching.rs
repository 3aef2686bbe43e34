//! Which row of the table a row of the sheet falls on. By identity number, else by name and unit; what is in doubt is a
//! question for a person, never guessed.

use super::bearers::Bearers;
use super::lines::{Seen, SheetRow};
use crate::process::grid::table::Grid;

/// Why it is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The name is that of a row, the identity number is not.
    OtherNumber,
    /// The identity number is that of a row, the name is not.
    OtherName,
    /// The name is that of a row, the unit is not.
    OtherUnit,
    /// Several rows fit.
    Several,
    /// Several rows of the sheet are for one row of the table.
    Doubled,
}

impl Why {
    pub const ALL: [Self; 5] =
        [Self::OtherNumber, Self::OtherName, Self::OtherUnit, Self::Several, Self::Doubled];

    pub const fn code(self) -> &'static str {
        match self {
            Self::OtherNumber => "other-number",
            Self::OtherName => "other-name",
            Self::OtherUnit => "other-unit",
            Self::Several => "several",
            Self::Doubled => "doubled",
        }
    }
}

/// What may be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It is this row of the table.
    Row(usize),
    /// Of the sheet this row counts.
    Line(u32),
    /// They are of several people: each has a row of their own.
    Apart,
    /// Nothing of it is taken.
    Nothing,
}

/// What is asked of rows of the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub why: Why,
    pub seen: Seen,
    /// The rows of the sheet that it is about.
    pub lines: Vec<u32>,
    /// The row of the table for which there are several in the sheet.
    pub row: Option<usize>,
    pub choices: Vec<Choice>,
    /// What was answered, by its place among the choices.
    pub answer: Option<usize>,
}

/// What was answered: by whom the sheet names, and by the key of a row of the table that has several in the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    // Lists: a person answers few, and trees of their own would cost the file more than they save.
    who: Vec<(Seen, Option<String>)>,
    which: Vec<(String, Option<u32>)>,
    /// Rows of the sheet that have a row of their own beside others of the name.
    pub(super) own: Vec<(u32, String)>,
    /// Rows that stand aside, hidden or struck through, are taken all the same.
    pub asides: bool,
}

impl Answers {
    /// Takes an answer, or takes it back.
    pub fn say(&mut self, grid: &Grid, question: &Question, choice: Option<&Choice>) {
        let key = |row: usize| grid.rows.get(row).map(|row| row.key.clone());
        let Some(key) = question.row.and_then(key) else { return self.mean(grid, &question.seen, choice) };
        self.which.retain(|(own, _)| *own != key);
        self.which.extend(
            choice.map(|choice| (key, if let Choice::Line(line) = choice { Some(*line) } else { None })),
        );
    }

    /// Says which row of the table somebody in the sheet is.
    pub fn mean(&mut self, grid: &Grid, seen: &Seen, choice: Option<&Choice>) {
        self.who.retain(|(own, _)| own != seen);
        let key = |choice: &Choice| if let Choice::Row(row) = choice { grid.rows.get(*row) } else { None };
        self.who.extend(choice.map(|choice| (seen.clone(), key(choice).map(|row| row.key.clone()))));
    }
}

/// What a row of the sheet finds by itself.
pub(super) enum Found {
    Row(usize),
    Asks(Why, Vec<usize>),
    Nobody,
}

pub(super) fn find(bearers: &Bearers<'_>, seen: &Seen) -> Found {
    let Seen { name, number, unit } = seen;
    let of_unit = |rows: &[usize]| -> Vec<usize> {
        let fits = |row: &usize| unit.is_empty() || bearers.is_of(*row, unit);
        rows.iter().copied().filter(fits).collect()
    };
    let one = |rows: &[usize]| match of_unit(rows).as_slice() {
        [one] => Found::Row(*one),
        [] => Found::Asks(Why::Several, rows.to_vec()),
        some => Found::Asks(Why::Several, some.to_vec()),
    };
    let named = if name.is_empty() { &[][..] } else { bearers.of_name(name) };
    let numbered = if number.is_empty() { &[][..] } else { bearers.of_number(number) };
    match (numbered, named) {
        ([], []) => Found::Nobody,
        ([], named) if !number.is_empty() && bearers.knows_number(named) => {
            Found::Asks(Why::OtherNumber, named.to_vec())
        }
        ([], [only]) if !unit.is_empty() && bearers.has_unit(*only) && !bearers.is_of(*only, unit) => {
            Found::Asks(Why::OtherUnit, vec![*only])
        }
        ([], [only]) => Found::Row(*only),
        ([], named) => one(named),
        (numbered, _) if !name.is_empty() && !numbered.iter().any(|row| bearers.is_named(*row, name)) => {
            let mut rows = numbered.to_vec();
            rows.extend(named.iter().filter(|row| !numbered.contains(row)));
            Found::Asks(Why::OtherName, rows)
        }
        ([only], _) => Found::Row(*only),
        (numbered, _) => one(numbered),
    }
}

/// Where the rows of the sheet fall, what is asked, and whom nobody knows.
#[derive(Default)]
pub(super) struct Matched {
    /// Of each row of the sheet the row of the table.
    pub rows: Vec<Option<usize>>,
    pub questions: Vec<Question>,
    /// Places of rows that find nothing.
    pub nobody: Vec<usize>,
    /// Places of those that stand aside.
    pub aside: Vec<usize>,
}

pub(super) fn matched(grid: &Grid, bearers: &Bearers<'_>, rows: &[SheetRow], answers: &Answers) -> Matched {
    let mut matched = Matched { rows: vec![None; rows.len()], ..Matched::default() };
    let mut falls: Vec<Vec<usize>> = vec![Vec::new(); grid.rows.len()];
    for (at, line) in rows.iter().enumerate() {
        if line.aside.is_some() && !answers.asides {
            matched.aside.push(at);
            continue;
        }
        let found = match answers.own.iter().find(|(row, _)| *row == line.row) {
            Some((_, key)) => {
                let row = grid.rows.iter().position(|row| row.key == *key);
                row.map_or(Found::Nobody, Found::Row)
            }
            None => told_apart(grid, line, find(bearers, &line.seen)),
        };
        let said = answers.who.iter().find(|(seen, _)| *seen == line.seen).map(|(_, key)| key);
        // A row that has gone meanwhile is asked for again.
        let meant =
            said.map(|key| key.as_ref().and_then(|key| grid.rows.iter().position(|row| row.key == *key)));
        if let Found::Asks(why, candidates) = &found {
            let asked = matched.questions.iter().position(|question| question.seen == line.seen);
            let question = asked.unwrap_or_else(|| {
                let choices = candidates.iter().map(|row| Choice::Row(*row)).chain([Choice::Nothing]);
                let choices: Vec<Choice> = choices.collect();
                let answer = meant.and_then(|row| {
                    let choice = row.map_or(Choice::Nothing, Choice::Row);
                    choices.iter().position(|own| *own == choice)
                });
                let (seen, why) = (line.seen.clone(), *why);
                matched.questions.push(Question { why, seen, lines: Vec::new(), row: None, choices, answer });
                matched.questions.len() - 1
            });
            if let Some(question) = matched.questions.get_mut(question) {
                question.lines.push(line.row);
            }
        }
        let row = match found {
            Found::Row(row) => Some(row),
            Found::Asks(..) => meant.flatten(),
            Found::Nobody => {
                // Who was told a row is still listed, so that it can be told otherwise.
                matched.nobody.push(at);
                meant.flatten()
            }
        };
        if let Some(places) = row.and_then(|row| falls.get_mut(row)) {
            places.push(at);
        }
    }
    for (row, places) in falls.into_iter().enumerate() {
        let places = if let [_, _, ..] = places.as_slice() {
            doubled(grid, rows, answers, &mut matched.questions, row, &places)
        } else {
            places
        };
        for at in places {
            if let Some(place) = matched.rows.get_mut(at) {
                *place = Some(row);
            }
        }
    }
    matched
}

/// Of several rows of a name the one that the sheet says by the column that tells them apart.
fn told_apart(grid: &Grid, line: &SheetRow, found: Found) -> Found {
    let Found::Asks(Why::Several, rows) = &found else { return found };
    let Some(apart) = apart(grid, line) else { return found };
    match rows.iter().copied().filter(|row| grid.apart(*row) == Some(apart)).collect::<Vec<_>>().as_slice() {
        [only] => Found::Row(*only),
        _ => found,
    }
}

/// What a row of the sheet says in the column that tells two of one name apart.
pub(super) fn apart<'a>(grid: &Grid, line: &'a SheetRow) -> Option<&'a str> {
    let key = grid.newcomers.as_ref()?.apart;
    let column = grid.columns.iter().position(|column| column.key == key)?;
    let figure = line.figures.iter().find(|figure| figure.column == column)?;
    Some(figure.text.trim()).filter(|text| !text.is_empty())
}

/// Asks which of several rows of the sheet counts for a row of the table, and gives it where that was answered.
fn doubled(
    grid: &Grid,
    rows: &[SheetRow],
    answers: &Answers,
    questions: &mut Vec<Question>,
    row: usize,
    places: &[usize],
) -> Vec<usize> {
    let lines: Vec<u32> = places.iter().filter_map(|at| rows.get(*at)).map(|line| line.row).collect();
    let mut choices: Vec<Choice> = lines.iter().map(|line| Choice::Line(*line)).collect();
    if grid.welcomes() {
        choices.push(Choice::Apart);
    }
    choices.push(Choice::Nothing);
    let said = grid.rows.get(row).and_then(|row| answers.which.iter().find(|(key, _)| *key == row.key));
    let answer = said.and_then(|(_, line)| {
        let choice = line.map_or(Choice::Nothing, Choice::Line);
        choices.iter().position(|own| *own == choice)
    });
    let seen = places.first().and_then(|at| rows.get(*at)).map(|line| line.seen.clone()).unwrap_or_default();
    questions.push(Question { why: Why::Doubled, seen, lines, row: Some(row), choices, answer });
    // Their rows stand in the order of the choices.
    answer.and_then(|answer| places.get(answer)).copied().into_iter().collect()
}
