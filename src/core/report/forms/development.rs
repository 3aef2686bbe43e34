//! A list of 激励与发展 on paper, to be signed: what goes to the departments, and what is kept of rewards (clauses 66, 74, 75,
//! 80–83).

use std::collections::BTreeSet;

use super::form::{Form, Heading, Seal};
use crate::ledger::Registry;
use crate::process::contributions::people::person;
use crate::process::development::board::Board;
use crate::process::development::line::{Line, State};
use crate::words::{Lang, words};

/// The headings of a list, name and unit included, as the screen has them.
pub fn headings(board: Board, lang: Lang) -> Vec<String> {
    let first = ["assessment-person", "assessment-unit", "development-state"];
    let all = first.into_iter().chain(board.headings().iter().map(|(key, _)| *key));
    all.map(|key| words(lang, key, &[])).collect()
}

/// A line as text, in the order of the headings.
pub fn row(line: &Line, lang: Lang) -> Vec<String> {
    let state = words(lang, &format!("development-state-{}", line.state.code()), &[]);
    let first = [line.named.name.clone(), line.named.unit.clone(), state];
    first.into_iter().chain(line.cells.iter().cloned()).collect()
}

/// Who stands on one form: those ticked; where nobody is ticked, all lines that are shown. Each department has one of its own,
/// of who is not entered.
pub fn groups<'a>(
    board: Board,
    lines: &'a [Line],
    ticked: &'a BTreeSet<String>,
) -> impl Iterator<Item = Vec<&'a Line>> {
    let each: &[&[State]] = match board {
        Board::Talent => &[&[State::AtCivil], &[State::AtPersonnel]],
        _ => &[&[]],
    };
    let groups = each.iter().map(move |states| {
        let meant = lines.iter().filter(|line| ticked.is_empty() || ticked.contains(&line.key));
        meant.filter(|line| states.is_empty() || states.contains(&line.state)).collect::<Vec<_>>()
    });
    groups.filter(|group| !group.is_empty())
}

/// The forms of these, one for each group.
pub fn forms(
    registry: &Registry,
    board: Board,
    lines: &[Line],
    ticked: &BTreeSet<String>,
    lang: Lang,
) -> Vec<Form> {
    groups(board, lines, ticked).map(|group| form(registry, board, &group, lang)).collect()
}

fn form(registry: &Registry, board: Board, lines: &[&Line], lang: Lang) -> Form {
    let word = |key: &str| words(lang, key, &[]);
    let number = |line: &Line| {
        let own = person(registry, line.named.person).and_then(|own| own.id_number.as_ref());
        own.map(|own| own.masked()).unwrap_or_default()
    };
    let mut columns = headings(board, lang);
    columns.insert(1, word("field-person-id-number"));
    let rows = lines.iter().map(|line| {
        let mut row = row(line, lang);
        row.insert(1, number(line));
        row
    });
    let seal = |key: &str| Seal {
        title: word(key),
        lines: vec![word("development-seal-lines")],
        date: word("development-seal-date"),
    };
    let department = (board == Board::Talent).then_some("development-seal-department");
    Form {
        title: words(lang, &format!("development-paper-{}", board.code()), &[]),
        columns: columns.into_iter().map(Heading::text).collect(),
        rows: rows.collect(),
        signs: vec![word("development-signs-made"), word("development-signs-checked")],
        seals: ["development-seal-union"].into_iter().chain(department).map(seal).collect(),
        ..Form::default()
    }
}
