//! Where a sheet's titles stand: below title rows, in one row or two, under merged cells.

use super::qualifiers::plain_title;
use super::target::Target;
use super::titles::{by_title, completes, sounds_like_title};
use super::workbook::{Cell, Sheet};
use crate::domain::record::Kind;

/// Rows looked at for titles.
const LOOK: usize = 40;

/// The title rows (numbers as shown, from 1) and the title of each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub first: u32,
    pub last: u32,
    pub titles: Vec<(u32, String)>,
}

/// The row with most titles that say something, and at least a name or a number; with it the row below, where
/// that splits merged titles.
pub fn find(sheet: &Sheet) -> Option<Header> {
    let rows = sheet.row_numbers().take(LOOK);
    let (row, _) = rows.map(|row| (row, score(sheet, row))).filter(|(_, score)| *score >= 2).fold(
        None::<(u32, usize)>,
        |best, now| match best {
            Some(best) if best.1 >= now.1 => Some(best),
            _ => Some(now),
        },
    )?;
    at(sheet, row)
}

/// What makes a text a title, for whoever looks for titles: a roster's are those of people, others have their own.
pub(crate) struct Titles<'a> {
    /// Whether a text is a title, below that of its group.
    pub is_title: &'a dyn Fn(&dyn Fn() -> String, &str) -> bool,
    /// Whether a title is that of whom the rows are about.
    pub names_rows: &'a dyn Fn(&str) -> bool,
}

const OF_PEOPLE: Titles<'static> = Titles {
    is_title: &|group, text| sounds_like_title(text) || completes(&group(), text),
    names_rows: &|title| names_people(by_title(title)),
};

/// The titles of a roster whose fullest row is this one.
fn at(sheet: &Sheet, row: u32) -> Option<Header> {
    let header = around(sheet, row, &OF_PEOPLE);
    let named = header.titles.iter().any(|(_, title)| names_people(by_title(title)));
    named.then_some(header)
}

/// The titles whose fullest row is this one.
pub(crate) fn around(sheet: &Sheet, row: u32, sought: &Titles<'_>) -> Header {
    let last = if splits(sheet, row, row + 1, sought) { row + 1 } else { row };
    let first = if last == row && row > 1 && splits(sheet, row - 1, row, sought) { row - 1 } else { row };
    let title = |column: u32| {
        let below = sheet.at(last, column);
        let cell = if below.is_empty() { sheet.spread(first, column) } else { below };
        match cell {
            Cell::Text(text) if !text.trim().is_empty() => Some((column, text.trim().to_owned())),
            _ => None,
        }
    };
    Header { first, last, titles: sheet.columns().filter_map(title).collect() }
}

/// The titles of another table below the first: a row with both a name and a number among its titles.
pub(super) fn further(sheet: &Sheet, row: u32) -> Option<Header> {
    // Most rows hold people: few cells of theirs are worth reading as titles.
    let may = |text: &str| text.contains(['名', '号', '证']) && !text.contains(|c: char| c.is_ascii_digit());
    let named = |column: &u32| {
        matches!(sheet.at(row, *column), Cell::Text(text)
            if may(text) && text.chars().count() <= 20 && names_people(by_title(text)))
    };
    (sheet.columns().filter(named).count() > 1).then(|| at(sheet, row)).flatten()
}

/// The first column of a second table beside the first, where the titles of people come a second time.
pub(super) fn second_panel(sheet: &Sheet, header: &Header) -> Option<u32> {
    let told = |(column, title): &(u32, String)| {
        (*column, plain_title(&(group_title(sheet, header, *column) + title)), by_title(title))
    };
    let titles: Vec<_> = header.titles.iter().map(told).collect();
    let again = |(at, (_, key, _)): (usize, &(u32, String, Option<Target>))| {
        titles.iter().take(at).any(|(_, earlier, _)| earlier == key)
    };
    let twice = |key: &'static str| {
        let wanted = Some(Target::Field(Kind::Person, key));
        titles.iter().enumerate().filter(|(_, (_, _, target))| *target == wanted).any(again)
    };
    if !twice("name") || !twice("id_number") {
        return None;
    }
    titles.iter().enumerate().find(|own| again((own.0, own.1))).map(|(_, (column, _, _))| *column)
}

fn names_people(target: Option<Target>) -> bool {
    target == Some(Target::Field(Kind::Person, "name"))
        || target == Some(Target::Field(Kind::Person, "id_number"))
}

/// How many cells of a row are titles.
fn score(sheet: &Sheet, row: u32) -> usize {
    let titled = |column: u32| matches!(sheet.at(row, column), Cell::Text(text) if !is_sentence(text) && sounds_like_title(text));
    sheet.columns().filter(|column| titled(*column)).count()
}

/// What explains or complains is no title, whatever words of titles it holds.
fn is_sentence(text: &str) -> bool {
    text.contains('。') || (text.contains(' ') && text.trim_end().ends_with('.'))
}

/// Whether the row `below` gives titles under groups of `above`: under cells that are merged sideways or, where nothing
/// is merged, beside a name or a number whose title stands in `above` alone.
fn splits(sheet: &Sheet, above: u32, below: u32, sought: &Titles<'_>) -> bool {
    let named = |column: u32| match sheet.at(below, column) {
        Cell::Text(text) if !is_sentence(text) => {
            (sought.is_title)(&|| group(sheet, above, below, column), text)
        }
        _ => false,
    };
    let sideways = |merge: &&super::workbook::Merge| {
        merge.rows.0 + 1 == above && merge.rows.1 + 1 == above && merge.columns.0 < merge.columns.1
    };
    let wide = sheet.columns().len() as u32;
    let merged = sheet.merged().iter().filter(sideways).any(|merge| {
        // A title over the whole sheet is no group of columns.
        let whole = merge.columns.1 - merge.columns.0 + 1 >= wide;
        !whole && (merge.columns.0..=merge.columns.1).filter(|column| named(*column)).count() > 1
    });
    let person = |column: u32| {
        matches!(sheet.at(above, column), Cell::Text(text) if (sought.names_rows)(text))
            && sheet.at(below, column).is_empty()
    };
    let filled: Vec<u32> = sheet.columns().filter(|column| !sheet.at(below, *column).is_empty()).collect();
    // One text alone is a heading of people.
    merged || (filled.len() > 1 && filled.into_iter().all(named) && sheet.columns().any(person))
}

/// The title above a column's own, where a group of columns has one: 在职教育 above 学历.
pub(crate) fn group_title(sheet: &Sheet, header: &Header, column: u32) -> String {
    if header.first < header.last && !sheet.at(header.last, column).is_empty() {
        group(sheet, header.first, header.last, column)
    } else {
        String::new()
    }
}

/// The title above a column's own: that of the cell over it, merged or not.
fn group(sheet: &Sheet, above: u32, below: u32, column: u32) -> String {
    let text = |cell: &Cell| match cell {
        Cell::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    };
    if let Some(own) = text(sheet.spread(above, column)) {
        return own;
    }
    // A group that is not merged reaches from its first column to the next group.
    let mut left = (sheet.columns().start..column).rev();
    let first =
        left.find(|column| !sheet.at(above, *column).is_empty() || sheet.at(below, *column).is_empty());
    first
        .filter(|column| !sheet.at(below, *column).is_empty())
        .and_then(|at| text(sheet.at(above, at)))
        .unwrap_or_default()
}
