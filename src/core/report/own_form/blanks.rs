//! Where a form is to be filled: empty cells beside a title, and lists, which are a row of titles over empty rows.

use super::slots::{Place, Slot, slots};
use super::table::{Cell, Spot, Table};
use super::what::What;
use crate::domain::codes::Coded;
use crate::intake::plain_title;
use crate::intake::target::Target;
use crate::order::{Gathered as _, Ordered as _};

/// An empty cell and the title that it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Blank {
    pub spot: Spot,
    pub title: String,
    pub guess: What,
    /// Where in the cell it is written.
    pub place: Place,
    /// What two titles have in common that say the same: 姓　名： and 姓名. Of two educations each has its own.
    pub key: String,
}

impl Blank {
    fn new(spot: Spot, title: &str, guess: What) -> Self {
        let plain = plain_title(title);
        let key = match guess {
            _ if plain.is_empty() => title.trim().to_owned(),
            What::Fact(Target::Study(mode, _)) => format!("{plain}@{}", mode.code()),
            _ => plain,
        };
        Self { spot, title: title.trim().to_owned(), guess, place: Place::Cell, key }
    }
}

/// A row of titles with room for people below.
#[derive(Clone, Debug)]
pub(super) struct List {
    /// The first row for people.
    pub first: u32,
    /// How many there are; none where nothing stands below, so that it goes on as long as needed.
    pub rows: Option<u32>,
    pub columns: Vec<Blank>,
}

/// Words among the titles of a list that is one of somebody's family.
const FAMILY: &[&str] = &["称谓", "关系", "家庭", "亲属", "子女", "配偶"];

/// Titles of a list that are understood.
const KNOWN: usize = 3;

/// The list of people with most titles.
pub(super) fn list(table: &Table) -> Option<List> {
    let mut best: Option<List> = None;
    let rows = table.cells().filter(|(_, cell)| cell.is_title()).map(|((row, _), cell)| row + cell.size.0);
    for row in rows.into_set() {
        let found = list_from(table, row);
        let more = |found: &List| best.as_ref().is_none_or(|best| best.columns.len() < found.columns.len());
        if let Some(found) = found.filter(more) {
            best = Some(found);
        }
    }
    best
}

/// The list whose first row of people is this one.
fn list_from(table: &Table, first: u32) -> Option<List> {
    let above = first.checked_sub(1)?;
    let heads: Vec<(Spot, &Cell)> =
        table.ending(above).into_iter().filter(|(_, cell)| cell.is_title()).collect();
    // Most rows have others full of facts below them: their texts are not worth reading as titles.
    let open =
        |((_, column), _): &&(Spot, &Cell)| table.at(first, *column).is_none_or(|(_, cell)| cell.is_blank());
    if heads.iter().filter(open).count() < KNOWN {
        return None;
    }
    let family = |text: &str| FAMILY.iter().any(|word| text.contains(word));
    let columns: Vec<Blank> = heads
        .iter()
        .map(|((top, column), cell)| {
            let over = top.checked_sub(1).and_then(|row| table.at(row, *column));
            let group =
                over.filter(|((_, from), over)| over.is_title() && over.size.1 > 1 && *from <= *column);
            let group = group.map(|(_, over)| over.text.as_str());
            Blank::new((first, *column), &cell.text, What::of(&cell.text, group.into_iter()))
        })
        .collect();
    let known = columns.iter().filter(|own| own.guess != What::Leave).count();
    let named = columns.iter().find(|own| own.guess.names_people())?;
    let beside = table.titles_before(named.spot).any(family);
    if known < KNOWN || beside || heads.iter().any(|(_, cell)| family(&cell.text)) {
        return None;
    }
    let numbered = |own: &Blank| own.guess == What::Fact(Target::Sequence);
    let free = |row: u32| {
        let mut cells = columns.iter().filter(|own| !numbered(own)).map(|own| table.at(row, own.spot.1));
        cells.all(|cell| cell.is_some_and(|((top, _), cell)| top == row && cell.is_blank()))
    };
    let free = (first..).take_while(|row| free(*row)).count();
    let below = table.row(first).next().is_some();
    match u32::try_from(free).unwrap_or(u32::MAX) {
        0 if below => None,
        0 => Some(List { first, rows: None, columns }),
        // One row below titles is a form of one person.
        1 if below && named_once(table, first) => None,
        rows => Some(List { first, rows: Some(rows), columns }),
    }
}

/// Whether something stands under the row, so that it is one of a form.
fn named_once(table: &Table, row: u32) -> bool {
    table.row(row + 1).any(|(_, cell)| cell.is_title())
}

/// The empty cells with a title left of them, or above where none stands left; not those of `list`.
pub(super) fn blanks(table: &Table, list: Option<&List>) -> Vec<Blank> {
    let listed = |row: u32| {
        list.is_some_and(|list| list.first <= row && list.rows.is_none_or(|rows| row < list.first + rows))
    };
    let mut titled = std::collections::BTreeSet::new();
    let mut found = Vec::new();
    for (spot, cell) in table.cells().filter(|((row, _), cell)| cell.is_blank() && !listed(*row)) {
        let (row, column) = spot;
        let left = column.checked_sub(1).and_then(|column| table.at(row, column));
        if let Some((of, title)) = left.filter(|(_, title)| title.is_title()) {
            // Further rows of a title that is merged down are lines of one answer.
            if titled.insert(of) {
                let before = table.titles_before(of);
                found.push(Blank::new(spot, &title.text, What::of(&title.text, before)));
            }
        } else if let Some((title, guess)) = above(table, spot, cell) {
            found.push(Blank::new(spot, &title, guess));
        }
    }
    let width = table.width();
    // Where nothing is drawn around it a workbook has no cell there: only what is surely asked for is written into one.
    for (of, title) in table.cells().filter(|((row, _), title)| title.is_title() && !listed(*row)) {
        let spot = (of.0, of.1 + title.size.1);
        if spot.1 < width && table.at(spot.0, spot.1).is_none() {
            let guess = What::of(&title.text, table.titles_before(of));
            found.extend((guess != What::Leave).then(|| Blank::new(spot, &title.text, guess)));
        }
    }
    for (spot, cell) in
        table.cells().filter(|((row, _), cell)| !cell.fixed && !cell.is_blank() && !listed(*row))
    {
        for Slot { title, place } in slots(&cell.text) {
            let beside = || {
                let (_, title) = table.at(spot.0, spot.1.checked_sub(1)?)?;
                title.is_title().then(|| title.text.clone())
            };
            let title = Some(title).filter(|title| !title.is_empty()).or_else(beside).unwrap_or_default();
            let guess = What::of(&title, table.titles_before(spot));
            found.extend((guess != What::Leave).then(|| Blank { place, ..Blank::new(spot, &title, guess) }));
        }
    }
    found.order_by_key(|blank| blank.spot);
    found
}

/// The title above a single empty cell: one that is understood, and not of a list or of somebody's family.
fn above(table: &Table, (row, column): Spot, cell: &Cell) -> Option<(String, What)> {
    let (of, title) =
        table.at(row.checked_sub(1)?, column).filter(|(of, title)| title.is_title() && of.1 == column)?;
    let below = table.at(row + cell.size.0, column);
    let right = table.at(of.0, of.1 + title.size.1);
    let alone =
        below.is_none_or(|(_, below)| !below.is_blank()) && right.is_none_or(|(_, right)| !right.is_blank());
    let family = |text: &str| FAMILY.iter().any(|word| text.contains(word));
    let of_family =
        table.row(of.0).any(|(_, cell)| family(&cell.text)) || table.titles_before((row, column)).any(family);
    let guess = What::of(title.text.trim(), table.titles_before(of));
    (alone && !of_family && guess != What::Leave).then(|| (title.text.trim().to_owned(), guess))
}
