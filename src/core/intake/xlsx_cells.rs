//! The cells of one sheet of an `.xlsx`, one after the other, each as its style shows it, with what the sheet merges and
//! hides.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::dates::{Calendar, Shows};
use super::formula;
use super::markup::{Piece, Tag, follow, local, pieces};
use super::sheet::{Cell, Merge, Sheet};
use super::xlsx_styles::Look;
use super::xlsx_text::{Runs, push_unescaped};
use crate::domain::issue::{Issue, require};

/// What all sheets of a workbook share.
pub(super) struct Shared {
    pub calendar: Calendar,
    pub strings: Vec<String>,
    pub looks: Vec<Look>,
}

/// Fills a sheet; false where it holds no cells by its kind, as one of a chart.
///
/// # Errors
/// `book-damaged`, `book-rows`, `book-cells`.
pub(super) fn fill(sheet: &mut Sheet, text: &str, shared: &Shared) -> Result<bool, Issue> {
    let mut reader = Reader {
        shared,
        sheet,
        merged: Vec::new(),
        formulas: BTreeMap::new(),
        stage: Stage::Before,
        columns_told: 0,
        row: 0,
        column: 0,
        hidden: false,
        open: None,
    };
    for piece in pieces(text) {
        match piece {
            Piece::Open(tag) => {
                reader.opened(&tag)?;
                if tag.empty {
                    reader.closed(local(tag.name))?;
                }
            }
            Piece::Close(name) => reader.closed(local(name))?,
            Piece::Words(words) => reader.words(words),
        }
    }
    require(reader.stage != Stage::Within, damaged)?;
    let found = reader.stage == Stage::After;
    let merged = std::mem::take(&mut reader.merged);
    sheet.merge(merged);
    Ok(found)
}

fn damaged() -> Issue {
    Issue::new("book-damaged")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Before,
    Within,
    After,
}

/// A cell being read.
#[derive(Default)]
struct Open<'a> {
    kind: &'a str,
    style: usize,
    /// What is saved of it, as written.
    value: Option<Cow<'a, str>>,
    formula: Option<Cow<'a, str>>,
    /// The number under which other cells share it.
    lent: Option<u32>,
    /// The number of one that was written elsewhere.
    borrowed: Option<u32>,
    /// A text of its own, where it has one.
    own: Option<Runs>,
    part: Part,
}

/// Which part of a cell the words belong to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    #[default]
    None,
    Value,
    Formula,
}

struct Reader<'a> {
    shared: &'a Shared,
    sheet: &'a mut Sheet,
    merged: Vec<Merge>,
    /// Formulas that cells share: where each was written, by its number.
    formulas: BTreeMap<u32, (Cow<'a, str>, (u32, u32))>,
    stage: Stage,
    /// The last of the columns of which it is told whether they are hidden, from 1.
    columns_told: u32,
    /// Both from 0.
    row: u32,
    column: u32,
    hidden: bool,
    open: Option<Open<'a>>,
}

impl<'a> Reader<'a> {
    fn opened(&mut self, tag: &Tag<'a>) -> Result<(), Issue> {
        if let Some(open) = &mut self.open {
            match (local(tag.name), &mut open.own) {
                (_, Some(runs)) => runs.open(tag),
                ("v", _) => (open.part, open.value) = (Part::Value, Some(Cow::default())),
                ("f", _) => self.formula(tag),
                ("is", own) => *own = Some(Runs::default()),
                _ => {}
            }
            return Ok(());
        }
        match local(tag.name) {
            "c" if self.stage == Stage::Within => return self.cell(tag),
            "row" if self.stage == Stage::Within => {
                if let Some(row) = tag.written("r") {
                    self.row =
                        row.parse::<u32>().ok().and_then(|row| row.checked_sub(1)).ok_or_else(damaged)?;
                }
                self.hidden = tag.says("hidden");
            }
            "sheetData" => self.stage = Stage::Within,
            "col" if tag.says("hidden") => {
                let (first, last) = (tag.number("min").unwrap_or(1), tag.number("max").unwrap_or(0));
                // They are told from left to right, each once.
                let first = first.max(self.columns_told + 1);
                let last = last.min(16_384);
                (first..=last).for_each(|column| self.sheet.hide_column(column - 1));
                self.columns_told = self.columns_told.max(last);
            }
            "mergeCell" => self.merged.extend(tag.written("ref").and_then(merge)),
            _ => {}
        }
        Ok(())
    }

    fn cell(&mut self, tag: &Tag<'a>) -> Result<(), Issue> {
        let mut open = Open::default();
        for (key, value) in tag.attributes() {
            match key {
                "r" => (self.row, self.column) = place(value).ok_or_else(damaged)?,
                "s" => open.style = value.parse().unwrap_or(0),
                "t" => open.kind = value,
                _ => {}
            }
        }
        self.open = Some(open);
        Ok(())
    }

    /// A formula, or the number of one that stands elsewhere.
    fn formula(&mut self, tag: &Tag<'_>) {
        let Some(open) = &mut self.open else { return };
        open.part = Part::Formula;
        open.formula = Some(Cow::default());
        let shared = tag.number("si").filter(|_| tag.written("t") == Some("shared"));
        (open.lent, open.borrowed) = match tag.written("ref") {
            Some(_) => (shared, None),
            None => (None, shared),
        };
    }

    /// A formula that was written elsewhere, as it stands in the cell that ends.
    fn borrowed(&self, id: u32) -> Option<String> {
        let (formula, from) = self.formulas.get(&id)?;
        let by = |from: u32, to: u32| i64::from(to) - i64::from(from);
        Some(formula::moved(formula, (by(from.0, self.row), by(from.1, self.column))))
    }

    fn words(&mut self, words: &'a str) {
        let Some(open) = &mut self.open else { return };
        match (open.part, &mut open.own) {
            (_, Some(runs)) => runs.words(words),
            (Part::Value, _) => open.value.iter_mut().for_each(|value| follow(value, words)),
            (Part::Formula, _) => open.formula.iter_mut().for_each(|formula| follow(formula, words)),
            (Part::None, _) => {}
        }
    }

    fn closed(&mut self, name: &str) -> Result<(), Issue> {
        match (name, &mut self.open) {
            ("c", Some(_)) => return self.put(),
            ("is", Some(_)) => {}
            (name, Some(Open { own: Some(runs), .. })) => runs.close(name),
            ("v" | "f", Some(open)) => {
                open.part = Part::None;
                if let (Some(id), Some(formula)) = (open.lent.take(), &open.formula) {
                    self.formulas.insert(id, (formula.clone(), (self.row, self.column)));
                }
            }
            ("row", None) => {
                if self.hidden {
                    self.sheet.hide(self.row.saturating_add(1));
                }
                (self.row, self.column, self.hidden) = (self.row.saturating_add(1), 0, false);
            }
            ("sheetData", _) => self.stage = Stage::After,
            _ => {}
        }
        Ok(())
    }

    /// The cell that ends.
    fn put(&mut self) -> Result<(), Issue> {
        let Some(mut open) = self.open.take() else { return Ok(()) };
        let (row, column) = (self.row.saturating_add(1), self.column);
        let look = self.shared.looks.get(open.style).copied().unwrap_or_default();
        let (formula, borrowed) = (open.formula.take().filter(|own| !own.is_empty()), open.borrowed);
        let said = self.said(open, look.shows)?;
        let formula = said.as_ref().filter(|cell| cell.is_empty()).and_then(|_| {
            let own = formula.map(Cow::into_owned);
            own.or_else(|| borrowed.and_then(|id| self.borrowed(id)).filter(|own| !own.is_empty()))
        });
        self.column = column.saturating_add(1);
        let Some(mut cell) = said else { return Ok(()) };
        // The result of a formula was not saved: the cell is not empty, and what it holds nobody here can tell.
        if let Some(formula) = formula {
            cell = Cell::Fault(format!("={formula}"));
        }
        self.sheet.put(row, column, cell)?;
        if look.struck {
            self.sheet.strike(row, column);
        }
        Ok(())
    }

    /// What a cell says; nothing where a text of no length is saved.
    fn said(&self, open: Open<'_>, shows: Option<Shows>) -> Result<Option<Cell>, Issue> {
        let text = |text: String| (!text.is_empty()).then_some(Cell::Text(text));
        if let Some(mut own) = open.own {
            return Ok(text(own.take()));
        }
        // Of a cell with a text of its own the value says nothing.
        let Some(value) = open.value.filter(|_| !matches!(open.kind, "inlineStr" | "is")) else {
            return Ok(Some(Cell::Empty));
        };
        if open.kind == "str" {
            let mut said = String::with_capacity(value.len());
            push_unescaped(&mut said, &value);
            return Ok(text(said));
        }
        if value.is_empty() {
            return Ok(Some(Cell::Empty));
        }
        let cell = match open.kind {
            "s" => {
                let at = value.parse::<usize>().ok().and_then(|at| self.shared.strings.get(at));
                return Ok(text(at.ok_or_else(damaged)?.clone()));
            }
            "b" => match value.trim() {
                "" => Cell::Empty,
                "1" => Cell::Flag(true),
                "0" => Cell::Flag(false),
                word if word.eq_ignore_ascii_case("true") => Cell::Flag(true),
                word if word.eq_ignore_ascii_case("false") => Cell::Flag(false),
                _ => return Err(damaged()),
            },
            "e" => Cell::Fault(value.into_owned()),
            "d" => match value.get(..10).and_then(|day| day.parse().ok()) {
                Some(day) => shows.unwrap_or(Shows::Day).cell(day),
                None => Cell::Text(value.into_owned()),
            },
            "n" | "" => match value.parse() {
                Ok(number) => self.shared.calendar.cell(number, shows),
                Err(_) if open.kind.is_empty() => Cell::Text(value.into_owned()),
                Err(_) => return Err(damaged()),
            },
            _ => return Err(damaged()),
        };
        Ok(Some(cell))
    }
}

/// The row and the column that a name such as `C7` means, both from 0.
pub(crate) fn place(name: &str) -> Option<(u32, u32)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at_checked(digits)?;
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let letter = letter.is_ascii_alphabetic().then(|| u32::from(letter.to_ascii_uppercase() - b'A'))?;
        column = column.checked_mul(26)?.checked_add(letter + 1)?;
    }
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column.checked_sub(1)?))
}

pub(crate) fn merge(area: &str) -> Option<Merge> {
    let (from, to) = area.split_once(':').unwrap_or((area, area));
    let (from, to) = (place(from)?, place(to)?);
    Some(Merge { rows: (from.0, to.0), columns: (from.1, to.1) })
}

#[cfg(test)]
mod tests;
