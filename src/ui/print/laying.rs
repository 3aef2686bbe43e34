//! Laying lists on sheets, in steps: reading the rows, choosing the columns, measuring and filling page by page.

use std::collections::VecDeque;

use leptos::prelude::GetUntracked;
use taizhang_core::report::forms::form::Seal;
use taizhang_core::report::forms::paper::{self, Extent, Fit};
use wasm_bindgen::JsValue;

use super::sheet::{Pages, Paper, SHEET_POINTS, Words};
use crate::ui::components::{Align, PaperColumn, Printable, Taken};

/// Rows read at one step.
const READ_AT_ONCE: usize = 25;
/// Rows measured at one step.
const MEASURED_AT_ONCE: usize = 60;
/// A row takes no more lines than this, so that it always fits a page.
const LINES_MAX: usize = 24;
/// As wide as a name in ink.
const ROOM: &str = "　　　　　　　";

/// Lists on their way to paper.
pub struct Laying {
    pages: Pages,
    waiting: VecDeque<List>,
    now: Option<Filling>,
    /// Steps of work: a row counts once when it is read, and once when it is measured.
    all: usize,
    done: usize,
}

/// A list that is being read.
struct List {
    title: String,
    note: Option<String>,
    taken: Taken,
    read: Vec<Vec<String>>,
    /// How many of these are numbered.
    counted: usize,
}

/// A list whose rows go on sheets.
struct Filling {
    rows: VecDeque<Vec<String>>,
    columns: Vec<PaperColumn>,
    /// What stands below the last row.
    seals: Vec<Seal>,
}

impl Laying {
    pub fn begin(tables: &[Printable], words: &Words) -> Result<Self, JsValue> {
        let lists = |table: &Printable| {
            let (label, note) = (table.label.get_untracked(), table.note.get_untracked());
            let list = move |taken: Taken| {
                let (title, note) = match &taken.form {
                    Some(form) => (form.title.clone(), Some(form.note.clone())),
                    None => (label.clone(), note.clone()),
                };
                List { title, note, taken, read: Vec::new(), counted: 0 }
            };
            table.take().into_iter().map(list).collect::<Vec<_>>()
        };
        let waiting: VecDeque<List> = tables.iter().flat_map(lists).collect();
        let all = waiting.iter().map(|list| list.taken.count * 2).sum::<usize>();
        Ok(Self { pages: Pages::begin(words.clone())?, waiting, now: None, all: all.max(1), done: 0 })
    }

    /// How much is done, in percent.
    pub fn percent(&self) -> u8 {
        u8::try_from(self.done * 100 / self.all).unwrap_or(100).min(100)
    }

    /// Does a piece of the work; whether there is more.
    pub fn step(&mut self) -> Result<bool, JsValue> {
        if let Some(filling) = &mut self.now {
            let count = filling.rows.len().min(MEASURED_AT_ONCE);
            let rows: Vec<Vec<String>> = filling.rows.drain(..count).collect();
            self.done += count;
            self.pages.fill(&rows, &filling.columns)?;
            if filling.rows.is_empty() {
                let seals = std::mem::take(&mut filling.seals);
                self.now = None;
                self.pages.close(&seals)?;
            }
            return Ok(true);
        }
        let Some(list) = self.waiting.front_mut() else { return Ok(false) };
        let (from, to) = (list.read.len(), list.taken.count.min(list.read.len() + READ_AT_ONCE));
        for at in from..to {
            let cells = list.taken.row(at);
            // A line across all columns is nobody's.
            if cells.len() == 1 {
                list.read.push(cells);
            } else {
                list.counted += 1;
                list.read.push(numbered(list.counted, cells));
            }
        }
        self.done += to - from;
        if to == list.taken.count
            && let Some(list) = self.waiting.pop_front()
        {
            self.now = Some(self.open(list)?);
        }
        Ok(true)
    }

    /// Chooses the columns and begins the first sheet: a list without rows has one too.
    fn open(&mut self, mut list: List) -> Result<Filling, JsValue> {
        let mut form = list.taken.form.take();
        if let Some(total) = form.as_mut().and_then(|form| form.total.take()) {
            // Of the sums none is counted.
            list.read.push(std::iter::once(String::new()).chain(total).collect());
        }
        let title = self.pages.words.row.clone();
        let number = PaperColumn { title, align: Align::Middle, is_blank: false };
        let columns: Vec<PaperColumn> = std::iter::once(number).chain(list.taken.columns).collect();
        let is_row = |row: &&Vec<String>| row.len() > 1;
        let texts = |at: usize| {
            list.read.iter().filter(is_row).filter_map(move |row| row.get(at).map(String::as_str))
        };
        let extent = |(at, column): (usize, &PaperColumn)| {
            Extent::of(&column.title, texts(at).chain(column.is_blank.then_some(ROOM)))
        };
        let extents: Vec<Extent> = columns.iter().enumerate().map(extent).collect();
        let fit: Fit = paper::fit(&extents, SHEET_POINTS);
        self.pages.open((&list.title, list.note.as_deref()), &columns, &fit, form.as_ref())?;
        let parts = |row: Vec<String>| match row.len() {
            1 => vec![row],
            _ => paper::rows(row, &fit.widths, LINES_MAX),
        };
        let rows = list.read.into_iter().flat_map(parts).collect();
        Ok(Filling { rows, columns, seals: form.map(|form| form.seals).unwrap_or_default() })
    }

    /// The paper, with its pages numbered.
    pub fn finish(self) -> Result<Paper, JsValue> {
        self.pages.finish()
    }
}

fn numbered(number: usize, cells: Vec<String>) -> Vec<String> {
    std::iter::once(number.to_string()).chain(cells).collect()
}
