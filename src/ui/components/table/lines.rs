//! The rows of a table without their type: the table is made once for all of them, and what depends on the type of a
//! row is asked here. Made once for each type, tables were a sixteenth of the program.

use std::sync::Arc;

use leptos::prelude::*;

use super::column::{Column, Head, PaperColumn, Selection};

/// What a table asks of its rows. A place is a row's place among all, from 0.
pub(super) trait Lines: Send + Sync {
    /// Follows every change of rows and columns.
    fn track(&self);
    /// How many there are. Tracked.
    fn count(&self) -> usize;
    /// The columns without their cells. Tracked.
    fn heads(&self) -> Vec<Head>;
    /// The stable names of all rows. Tracked.
    fn keys(&self) -> Vec<String>;
    /// The stable name of a row.
    fn key(&self, at: usize) -> Option<String>;
    /// The name of the box that ticks a row.
    fn tick_label(&self, at: usize) -> String;
    /// The cells of a row, each with its column. Untracked: other columns make another edition of the table, which
    /// draws every row anew.
    fn cells(&self, at: usize) -> Vec<(Head, AnyView)>;
    /// Opens a row.
    fn open(&self, at: usize);
    /// The rows as they stand now, for paper. Call it where columns may be made.
    fn paper(&self) -> Paper;
}

/// Rows for paper.
pub(super) struct Paper {
    pub(super) columns: Vec<PaperColumn>,
    pub(super) count: usize,
    pub(super) cells: Box<dyn Fn(usize) -> Vec<AnyView>>,
}

/// Rows of a type.
pub(super) struct Typed<R: Send + Sync + 'static> {
    pub(super) rows: Signal<Arc<Vec<R>>>,
    pub(super) columns: Signal<Vec<Column<R>>>,
    pub(super) row_key: Arc<dyn Fn(&R) -> String + Send + Sync>,
    pub(super) selection: Option<Selection<R>>,
    pub(super) on_open: Option<Callback<R>>,
}

impl<R: Clone + Send + Sync + 'static> Typed<R> {
    fn row(&self, at: usize) -> Option<R> {
        self.rows.with_untracked(|rows| rows.get(at).cloned())
    }
}

impl<R: Clone + Send + Sync + 'static> Lines for Typed<R> {
    fn track(&self) {
        self.rows.track();
        self.columns.track();
    }

    fn count(&self) -> usize {
        self.rows.with(|rows| rows.len())
    }

    fn heads(&self) -> Vec<Head> {
        self.columns.with(|columns| columns.iter().map(|column| column.head.clone()).collect())
    }

    fn keys(&self) -> Vec<String> {
        self.rows.with(|rows| rows.iter().map(|row| (self.row_key)(row)).collect())
    }

    fn key(&self, at: usize) -> Option<String> {
        self.row(at).map(|row| (self.row_key)(&row))
    }

    fn tick_label(&self, at: usize) -> String {
        let label = self.selection.as_ref().zip(self.row(at));
        label.map(|(selection, row)| (selection.row_label)(&row)).unwrap_or_default()
    }

    fn cells(&self, at: usize) -> Vec<(Head, AnyView)> {
        let Some(row) = self.row(at) else { return Vec::new() };
        let cell = |column: &Column<R>| (column.head.clone(), column.draw(&row));
        self.columns.with_untracked(|columns| columns.iter().map(cell).collect())
    }

    fn open(&self, at: usize) {
        if let (Some(on_open), Some(row)) = (self.on_open, self.row(at)) {
            on_open.run(row);
        }
    }

    fn paper(&self) -> Paper {
        let rows = self.rows.get_untracked();
        let mut columns = self.columns.get_untracked();
        columns.retain(|column| column.head.is_printed());
        Paper {
            columns: columns.iter().map(|column| column.head.on_paper()).collect(),
            count: rows.len(),
            cells: Box::new(move |at| {
                let cells = |row| columns.iter().map(|column| column.draw(row)).collect();
                rows.get(at).map(cells).unwrap_or_default()
            }),
        }
    }
}
