//! What a column is, which rows are ticked, and in what order they stand.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::lines::Lines;

/// The heading of a column on paper.
pub struct PaperColumn {
    pub title: String,
    pub align: Align,
    /// Empty, with room to write in.
    pub is_blank: bool,
}

/// The order of the rows: by which column, and which way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Sort {
    pub column: &'static str,
    pub descending: bool,
}

impl Sort {
    /// What pressing a heading leads to: ascending, then descending, then the register's own order.
    pub fn pressed(now: Option<Sort>, column: &'static str) -> Option<Sort> {
        match now {
            Some(sort) if sort.column == column && sort.descending => None,
            Some(sort) if sort.column == column => Some(Sort { column, descending: true }),
            Some(_) | None => Some(Sort { column, descending: false }),
        }
    }
}

/// On which side a column's text stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Align {
    #[default]
    Start,
    Middle,
    /// Numbers.
    End,
}

impl Align {
    pub fn class(self) -> &'static str {
        match self {
            Align::Start => "",
            Align::Middle => "grid-middle",
            Align::End => "grid-end",
        }
    }
}

/// What a column is apart from its cells.
#[derive(Clone)]
pub struct Head {
    key: &'static str,
    title: Signal<String>,
    width: f64,
    align: Align,
    sortable: bool,
    printed: bool,
}

impl Head {
    pub(super) fn width(&self) -> f64 {
        self.width
    }

    /// The style class of its cells; the first column stays in sight when scrolling sideways.
    pub(super) fn class(&self, first: bool) -> String {
        format!("{}{}", if first { "grid-first " } else { "" }, self.align.class())
    }

    pub(super) fn is_printed(&self) -> bool {
        self.printed
    }

    pub(super) fn on_paper(&self) -> PaperColumn {
        PaperColumn { title: self.title.get_untracked(), align: self.align, is_blank: false }
    }
}

/// One column over rows of type `R`.
#[derive(Clone)]
pub struct Column<R> {
    pub(super) head: Head,
    cell: Arc<dyn Fn(&R) -> AnyView + Send + Sync>,
}

impl<R> Column<R> {
    /// A column `width` rem wide at least; all columns share what room is left.
    pub fn new(
        key: &'static str,
        title: impl Into<Signal<String>>,
        width: f64,
        cell: impl Fn(&R) -> AnyView + Send + Sync + 'static,
    ) -> Self {
        let head =
            Head { key, title: title.into(), width, align: Align::Start, sortable: false, printed: true };
        Self { head, cell: Arc::new(cell) }
    }

    /// Its heading sorts.
    pub fn sortable(mut self) -> Self {
        self.head.sortable = true;
        self
    }

    /// Numbers: right-aligned.
    pub fn number(mut self) -> Self {
        self.head.align = Align::End;
        self
    }

    /// In the middle: marks and short codes.
    pub fn middle(mut self) -> Self {
        self.head.align = Align::Middle;
        self
    }

    /// Holds nothing but what is pressed: it stands on no paper.
    pub fn controls(mut self) -> Self {
        self.head.printed = false;
        self
    }

    /// The column's stable name.
    pub fn key(&self) -> &'static str {
        self.head.key
    }

    pub(super) fn draw(&self, row: &R) -> AnyView {
        (self.cell)(row)
    }
}

/// The cell at the head of a column.
pub(super) fn heading(head: &Head, first: bool, sort: Option<RwSignal<Option<Sort>>>) -> AnyView {
    let (key, title, class) = (head.key, head.title, head.class(first));
    let Some(sort) = sort.filter(|_| head.sortable) else {
        return view! { <th scope="col" class=class title=title>{title}</th> }.into_any();
    };
    let direction = move || match sort.get() {
        Some(now) if now.column == key && now.descending => "descending",
        Some(now) if now.column == key => "ascending",
        Some(_) | None => "none",
    };
    view! {
        <th scope="col" class=class aria-sort=direction>
            <button
                type="button"
                class="grid-sort"
                on:click=move |_| sort.update(|sort| *sort = Sort::pressed(*sort, key))
            >
                <span>{title}</span>
            </button>
        </th>
    }
    .into_any()
}

/// Which rows are ticked, by their keys.
#[derive(Clone, Copy)]
pub(super) struct Ticks {
    pub(super) keys: RwSignal<BTreeSet<String>>,
    pub(super) all_label: Signal<String>,
    /// The row ticked last: from there a range is counted.
    anchor: RwSignal<Option<String>>,
}

impl Ticks {
    /// Ticks a row or unticks it; with `range` everything between it and the row ticked last becomes like it.
    pub(super) fn pick(self, lines: &dyn Lines, at: usize, range: bool) {
        let Some(key) = lines.key(at) else { return };
        let on = self.keys.with_untracked(|keys| !keys.contains(&key));
        let between = match self.anchor.get_untracked().filter(|_| range) {
            None => vec![key.clone()],
            Some(anchor) => {
                let keys = untrack(|| lines.keys());
                let from = keys.iter().position(|key| *key == anchor).unwrap_or(at);
                keys.get(from.min(at)..=from.max(at)).unwrap_or_default().to_vec()
            }
        };
        self.mark(between, on);
        self.anchor.set(Some(key));
    }

    /// Ticks these rows, or none of them.
    pub(super) fn mark(self, rows: Vec<String>, on: bool) {
        self.keys.update(|keys| {
            for key in rows {
                if on {
                    keys.insert(key);
                } else {
                    keys.remove(&key);
                }
            }
        });
    }
}

/// Rows of type `R` can be ticked.
#[derive(Clone)]
pub struct Selection<R> {
    pub(super) ticks: Ticks,
    /// Name of the box that ticks this row.
    pub(super) row_label: Arc<dyn Fn(&R) -> String + Send + Sync>,
}

impl<R> Selection<R> {
    /// A selection kept in `keys`; `all_label` names the box that ticks all rows.
    pub fn new(
        keys: RwSignal<BTreeSet<String>>,
        all_label: impl Into<Signal<String>>,
        row_label: impl Fn(&R) -> String + Send + Sync + 'static,
    ) -> Self {
        let ticks = Ticks { keys, all_label: all_label.into(), anchor: RwSignal::new(None) };
        Self { ticks, row_label: Arc::new(row_label) }
    }
}

#[cfg(test)]
mod tests {
    use super::Sort;

    #[test]
    fn a_heading_sorts_up_then_down_then_not() {
        let up = Some(Sort { column: "name", descending: false });
        let down = Some(Sort { column: "name", descending: true });
        for (now, want) in
            [(None, up), (up, down), (down, None), (Some(Sort { column: "age", descending: true }), up)]
        {
            assert_eq!(Sort::pressed(now, "name"), want, "from {now:?}");
        }
    }
}
