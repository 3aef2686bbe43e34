//! One sheet as read: the cells that are there, row by row, with what the eye would tell of them (hidden, struck
//! through). Only what a file holds is kept: a number of a row that is out of all proportion costs nothing.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::coded::coded;
use crate::domain::date::PartialDate;
use crate::domain::issue::Issue;

/// Rows read of a sheet; a county has at most some hundreds of people, the province 3,000.
pub const ROWS_MAX: usize = 60_000;
/// Columns read of a sheet.
pub const COLUMNS_MAX: usize = 300;
/// Cells read of a sheet.
pub const CELLS_MAX: usize = 2_000_000;
/// Bytes of text read of a sheet, each cell's own though many share one.
pub const TEXT_MAX: usize = 128 * 1024 * 1024;

/// What stands in one cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Number(f64),
    /// A bare number that counts days in the calendar of its workbook, should its column hold dates.
    Serial {
        number: f64,
        day: NaiveDate,
    },
    /// In the precision in which the cell shows it: what it also stores was never typed.
    Date(PartialDate),
    Flag(bool),
    /// A formula's error value, such as `#REF!`.
    Fault(String),
}

impl Cell {
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => text.trim().is_empty(),
            Cell::Number(_) | Cell::Serial { .. } | Cell::Date(_) | Cell::Flag(_) | Cell::Fault(_) => false,
        }
    }

    /// The cell as a person sees it. Numbers of identity length are written out, so that lost digits show.
    pub fn shown(&self) -> String {
        self.seen().into_owned()
    }

    /// The same for whoever only looks at it.
    pub fn seen(&self) -> Cow<'_, str> {
        match self {
            Cell::Empty => Cow::Borrowed(""),
            Cell::Text(text) | Cell::Fault(text) => Cow::Borrowed(text),
            Cell::Number(number) | Cell::Serial { number, .. } => Cow::Owned(number_text(*number)),
            Cell::Date(date) => Cow::Owned(date.to_string()),
            Cell::Flag(true) => Cow::Borrowed("TRUE"),
            Cell::Flag(false) => Cow::Borrowed("FALSE"),
        }
    }
}

fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e20 { format!("{number:.0}") } else { number.to_string() }
}

/// A rectangle of merged cells, all ends included, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    pub rows: (u32, u32),
    pub columns: (u32, u32),
}

impl Merge {
    fn covers(&self, row: u32, column: u32) -> bool {
        (self.rows.0 + 1..=self.rows.1 + 1).contains(&row)
            && (self.columns.0..=self.columns.1).contains(&column)
    }
}

/// What reading has put right or found wrong in one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// `="3205…"`, as some programs write a number so that it stays text; this stood there.
    FormulaText(String),
    /// Some of its bytes are no characters.
    BadBytes,
    /// A quotation mark without its other half, which would have swallowed so many rows.
    OpenQuote { rows: u32 },
}

coded! {
    /// Why a row is not taken unless somebody says so.
    pub enum Aside {
        /// Hidden by hand or by a filter.
        Hidden "hidden",
        /// Its name or number is struck through.
        Struck "struck",
        /// It stands below a heading of those who have left.
        Left "left",
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Row {
    /// In the order of the columns.
    cells: Vec<(u32, Cell)>,
    hidden: bool,
    struck: BTreeSet<u32>,
}

/// Where a row stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    pub sheet: &'a str,
    /// Index of the sheet in its book.
    pub index: usize,
    /// As the spreadsheet numbers it, from 1.
    pub row: u32,
}

/// The rows after `start` are those of this sheet of the book that stand below its row `title`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    pub sheet: String,
    pub index: usize,
    pub start: u32,
    pub title: u32,
}

/// The place of a row among the parts of a table.
pub fn place(parts: &[Part], row: u32) -> Place<'_> {
    match parts.iter().rev().find(|part| part.start < row) {
        Some(part) => Place { sheet: &part.sheet, index: part.index, row: row - part.start + part.title },
        None => Place { sheet: "", index: 0, row },
    }
}

/// One sheet, or several with the same titles one below the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    pub name: String,
    pub hidden: bool,
    /// By number as shown, from 1; only rows that hold something.
    rows: BTreeMap<u32, Row>,
    merged: Vec<Merge>,
    /// Cells merged down one column: by column and last row the first, as numbered.
    down: BTreeMap<(u32, u32), u32>,
    parts: Vec<Part>,
    hidden_columns: BTreeSet<u32>,
    remarks: BTreeMap<(u32, u32), Remark>,
    /// First column in use and the one after the last.
    columns: Option<(u32, u32)>,
    cells: usize,
    text: usize,
}

static EMPTY: Cell = Cell::Empty;

/// Merged cells in all that a sheet may claim: more cover no titles and no units.
const MERGED_MAX: u64 = 200_000;

impl Sheet {
    pub fn new(name: impl Into<String>, hidden: bool) -> Self {
        let name = name.into();
        let parts = vec![Part { sheet: name.clone(), index: 0, start: 0, title: 0 }];
        Self { name, hidden, parts, ..Self::default() }
    }

    /// Puts a cell in a row (from 1) and a column (from 0). What lies right of every roster is passed over.
    ///
    /// # Errors
    /// `book-rows`, `book-cells`: no roster is as large as this.
    pub fn put(&mut self, row: u32, column: u32, cell: Cell) -> Result<(), Issue> {
        if cell.is_empty() || column as usize >= COLUMNS_MAX {
            return Ok(());
        }
        if row as usize > ROWS_MAX {
            return Err(Issue::new("book-rows").at(self.name.clone()).with("max", ROWS_MAX));
        }
        let cell = match cell {
            Cell::Text(text) => match formula_text(&text) {
                Some(inside) => {
                    let inside = Cell::Text(inside);
                    self.remarks.insert((row, column), Remark::FormulaText(text));
                    inside
                }
                None => Cell::Text(text),
            },
            cell => cell,
        };
        self.cells += 1;
        if let Cell::Text(text) | Cell::Fault(text) = &cell {
            self.text += text.len();
        }
        if self.cells > CELLS_MAX || self.text > TEXT_MAX {
            return Err(Issue::new("book-cells").at(self.name.clone()).with("max", CELLS_MAX));
        }
        self.keep(row, column, cell);
        Ok(())
    }

    fn keep(&mut self, row: u32, column: u32, cell: Cell) {
        let (first, end) = self.columns.unwrap_or((column, column + 1));
        self.columns = Some((first.min(column), end.max(column + 1)));
        // Files go from row to row, each about as long as the one before.
        let long = self.rows.last_key_value().map_or(0, |(_, last)| last.cells.len());
        let empty = || Row { cells: Vec::with_capacity(long), ..Row::default() };
        let cells = &mut self.rows.entry(row).or_insert_with(empty).cells;
        match cells.last() {
            Some((last, _)) if *last >= column => {
                match cells.binary_search_by_key(&column, |(column, _)| *column) {
                    Ok(at) => drop(cells.get_mut(at).map(|place| place.1 = cell)),
                    Err(at) => cells.insert(at, (column, cell)),
                }
            }
            _ => cells.push((column, cell)),
        }
    }

    /// Says that a row is hidden; one without cells is of no interest.
    pub fn hide(&mut self, row: u32) {
        if let Some(row) = self.rows.get_mut(&row) {
            row.hidden = true;
        }
    }

    pub fn hide_column(&mut self, column: u32) {
        if (column as usize) < COLUMNS_MAX {
            self.hidden_columns.insert(column);
        }
    }

    pub fn strike(&mut self, row: u32, column: u32) {
        if let Some(row) = self.rows.get_mut(&row) {
            row.struck.insert(column);
        }
    }

    pub fn remark_on(&mut self, row: u32, column: u32, remark: Remark) {
        self.remarks.insert((row, column), remark);
    }

    /// Takes the merged rectangles, cut to what is in use: what a damaged one claims beyond is nothing.
    pub fn merge(&mut self, merged: impl IntoIterator<Item = Merge>) {
        let Some((last, _)) = self.rows.last_key_value() else { return };
        let (last, end) = (*last, self.columns().end);
        let mut area = 0_u64;
        for merge in merged {
            let rows = (merge.rows.0, merge.rows.1.min(last.saturating_sub(1)));
            let columns = (merge.columns.0, merge.columns.1.min(end.saturating_sub(1)));
            if rows.0 > rows.1 || columns.0 > columns.1 {
                continue;
            }
            area += u64::from(rows.1 - rows.0 + 1) * u64::from(columns.1 - columns.0 + 1);
            if area > MERGED_MAX {
                return;
            }
            self.keep_merge(Merge { rows, columns });
        }
    }

    fn keep_merge(&mut self, merge: Merge) {
        if merge.columns.0 == merge.columns.1 && merge.rows.0 < merge.rows.1 {
            self.down.insert((merge.columns.0, merge.rows.1 + 1), merge.rows.0 + 1);
        }
        self.merged.push(merge);
    }

    pub(super) fn set_index(&mut self, index: usize) {
        for part in &mut self.parts {
            part.index = index;
        }
    }

    /// Puts the rows of another sheet that stand below its row `title` below these.
    pub(crate) fn append(&mut self, other: &Sheet, title: u32) {
        let start = self.rows.last_key_value().map_or(0, |(row, _)| *row);
        let moved = |row: u32| start + row - title;
        for (number, row) in other.rows.range(title + 1..) {
            for (column, cell) in &row.cells {
                self.keep(moved(*number), *column, cell.clone());
            }
            if let Some(own) = self.rows.get_mut(&moved(*number)) {
                own.hidden = row.hidden;
                own.struck.clone_from(&row.struck);
            }
        }
        let below = other.merged.iter().filter(|merge| merge.rows.0 >= title);
        for merge in below {
            self.keep_merge(Merge {
                rows: (moved(merge.rows.0), moved(merge.rows.1)),
                columns: merge.columns,
            });
        }
        let remarks = other.remarks.range((title + 1, 0)..);
        self.remarks.extend(remarks.map(|((row, column), remark)| ((moved(*row), *column), remark.clone())));
        let index = other.place(title).index;
        self.parts.push(Part { sheet: other.name.clone(), index, start, title });
    }

    /// How many rows below one hold nothing, among those that do.
    pub fn blank_below(&self, row: u32) -> usize {
        let last = self.rows.last_key_value().map_or(row, |(last, _)| *last);
        (last.saturating_sub(row) as usize).saturating_sub(self.rows.range(row.saturating_add(1)..).count())
    }

    /// The cell of a sheet row (as shown, from 1) and a column (from 0); outside everything is empty.
    pub fn at(&self, row: u32, column: u32) -> &Cell {
        let inside = || {
            let cells = &self.rows.get(&row)?.cells;
            let at = cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
            cells.get(at).map(|(_, cell)| cell)
        };
        inside().unwrap_or(&EMPTY)
    }

    /// The same, where a merged cell stands for all it covers.
    pub fn spread(&self, row: u32, column: u32) -> &Cell {
        let cell = self.at(row, column);
        if !cell.is_empty() {
            return cell;
        }
        match self.merged.iter().find(|merge| merge.covers(row, column)) {
            Some(merge) => self.at(merge.rows.0 + 1, merge.columns.0),
            None => cell,
        }
    }

    /// The cell above that is merged down over this one; empty where none is.
    pub fn merged_down(&self, row: u32, column: u32) -> &Cell {
        match self.down.range((column, row)..).next() {
            Some(((own, _), first)) if *own == column && *first <= row => self.at(*first, column),
            _ => &EMPTY,
        }
    }

    /// The last row before one that holds something.
    pub fn row_before(&self, row: u32) -> Option<u32> {
        self.rows.range(..row).next_back().map(|(row, _)| *row)
    }

    pub fn shown(&self, row: u32, column: u32) -> String {
        self.at(row, column).shown()
    }

    /// Numbers of the rows that hold something, from 1.
    pub fn row_numbers(&self) -> impl Iterator<Item = u32> {
        self.rows.keys().copied()
    }

    /// Columns in use, from 0.
    pub fn columns(&self) -> std::ops::Range<u32> {
        self.columns.map_or(0..0, |(first, end)| first..end)
    }

    /// Every cell that holds something, by row (from 1) and column (from 0).
    pub fn cells(&self) -> impl Iterator<Item = (u32, u32, &Cell)> {
        self.cells_below(0)
    }

    /// The same of the rows below one.
    pub fn cells_below(&self, row: u32) -> impl Iterator<Item = (u32, u32, &Cell)> {
        let below = self.rows.range(row.saturating_add(1)..);
        below.flat_map(|(row, held)| held.cells.iter().map(|(column, cell)| (*row, *column, cell)))
    }

    /// How many rows hold something.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub fn merged(&self) -> &[Merge] {
        &self.merged
    }

    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    pub fn place(&self, row: u32) -> Place<'_> {
        place(&self.parts, row)
    }

    pub fn column_is_hidden(&self, column: u32) -> bool {
        self.hidden_columns.contains(&column)
    }

    pub fn row_is_hidden(&self, row: u32) -> bool {
        self.rows.get(&row).is_some_and(|row| row.hidden)
    }

    pub fn is_struck(&self, row: u32, column: u32) -> bool {
        self.rows.get(&row).is_some_and(|row| row.struck.contains(&column))
    }

    pub fn remark(&self, row: u32, column: u32) -> Option<&Remark> {
        self.remarks.get(&(row, column))
    }

    /// Why a row stands aside: hidden, or struck through in one of the columns that name the person.
    pub fn aside(&self, row: u32, naming: &[u32]) -> Option<Aside> {
        let row = self.rows.get(&row)?;
        if row.hidden {
            return Some(Aside::Hidden);
        }
        naming.iter().any(|column| row.struck.contains(column)).then_some(Aside::Struck)
    }

    /// The name of a cell as its spreadsheet gives it.
    pub fn cell_name(&self, row: u32, column: u32) -> String {
        cell_name(self.place(row).row, column)
    }
}

/// All sheets of a workbook together hold no more than one may: each by itself says little.
///
/// # Errors
/// `book-cells` at the last one.
pub(super) fn require_bounded(sheets: &[Sheet]) -> Result<(), Issue> {
    let sum = |of: fn(&Sheet) -> usize| sheets.iter().map(of).sum::<usize>();
    if sum(|sheet| sheet.cells) > CELLS_MAX || sum(|sheet| sheet.text) > TEXT_MAX {
        let last = sheets.last().map(|sheet| sheet.name.clone()).unwrap_or_default();
        return Err(Issue::new("book-cells").at(last).with("max", CELLS_MAX));
    }
    Ok(())
}

/// The text inside `="…"`, by which programs keep a spreadsheet from taking a number for one.
fn formula_text(text: &str) -> Option<String> {
    let inside = text.trim().strip_prefix("=\"")?.strip_suffix('"')?;
    (!inside.replace("\"\"", "").contains('"')).then(|| inside.replace("\"\"", "\""))
}

/// The name of a cell as spreadsheets give it: column 2, row 7 is `C7`.
pub fn cell_name(row: u32, column: u32) -> String {
    format!("{}{row}", column_name(column))
}

/// `A`, `Z`, `AA`, … of a column counted from 0.
pub fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        let digit = (left - 1) % 26;
        letters.push(char::from(b'A' + digit as u8));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }

    #[test]
    fn cells_come_in_any_order_and_a_far_one_makes_no_rows_between() {
        let mut sheet = Sheet::new("一", false);
        for (row, column) in [(50_000, 200), (1, 3), (1, 1), (1, 3)] {
            sheet.put(row, column, text(&format!("{row}:{column}"))).unwrap();
        }
        assert_eq!((sheet.len(), sheet.columns()), (2, 1..201));
        assert_eq!(sheet.shown(1, 1), "1:1");
        assert_eq!(sheet.cells().count(), 3);
        assert_eq!([sheet.blank_below(1), sheet.blank_below(50_000)], [49_998, 0]);
    }

    #[test]
    fn a_merge_reaches_no_farther_than_the_sheet() {
        let mut sheet = Sheet::new("一", false);
        sheet.put(1, 0, text("千灯镇")).unwrap();
        sheet.put(3, 1, text("甲某")).unwrap();
        sheet.merge([
            Merge { rows: (0, 65_535), columns: (0, 255) },
            Merge { rows: (9, 10), columns: (0, 0) },
        ]);
        assert_eq!(sheet.merged(), [Merge { rows: (0, 2), columns: (0, 1) }]);
        assert_eq!(sheet.spread(3, 0), &text("千灯镇"));
    }

    #[test]
    fn a_text_that_was_dressed_as_a_formula_is_the_text() {
        let mut sheet = Sheet::new("一", false);
        for (row, text) in (1..).zip(["=\"3205\"", "=\"a\"&\"b\"", "=A1", "\"3205\""]) {
            sheet.put(row, 0, Cell::Text(text.to_owned())).unwrap();
        }
        assert_eq!([1, 2, 3, 4].map(|row| sheet.shown(row, 0)), ["3205", "=\"a\"&\"b\"", "=A1", "\"3205\""]);
        assert_eq!(sheet.remark(1, 0), Some(&Remark::FormulaText("=\"3205\"".to_owned())));
        assert_eq!(sheet.remark(2, 0), None);
    }

    #[test]
    fn only_a_stroke_through_the_name_or_number_is_one_through_the_row() {
        let mut sheet = Sheet::new("一", false);
        for column in 0..3 {
            sheet.put(1, column, text("甲")).unwrap();
        }
        sheet.strike(1, 2);
        assert_eq!(sheet.aside(1, &[0, 1]), None);
        sheet.strike(1, 1);
        assert_eq!(sheet.aside(1, &[0, 1]), Some(Aside::Struck));
    }

    #[test]
    fn what_no_roster_holds_is_refused() {
        let mut sheet = Sheet::new("一", false);
        let row = u32::try_from(ROWS_MAX).unwrap() + 1;
        assert_eq!(sheet.put(row, 0, text("x")).unwrap_err().code, "book-rows");
        assert_eq!(sheet.put(row, 300, text("x")), Ok(()), "passed over, as is what is blank");
        assert_eq!(sheet.put(row, 0, text(" ")), Ok(()));
    }
}
