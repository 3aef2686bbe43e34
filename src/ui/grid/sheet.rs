//! The table drawn: a head and a first column that stay, the rows in sight, the totals below.
//!
//! Rows stand at their place by arithmetic, so that three thousand of them cost no more than those in sight; the row of
//! the cursor is always there, or the keyboard would be lost with it. In the page they follow one another as in the table.

use std::cmp::Ordering;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use taizhang_core::process::grid::column::Column;
use taizhang_core::process::grid::draft::Restored;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::table::Grid;
use taizhang_core::process::grid::total::Total;
use wasm_bindgen::JsCast;

use super::bar::Bar;
use super::cell::GridCell;
use super::clipboard;
use super::confirming::Unsaved;
use super::filling::Filling;
use super::held::Held;
use super::keeper::Keeper;
use super::paste::PasteDialog;
use super::workbook::{Incoming, WorkbookDialog};
use crate::ui::components::table::size::watch_size;
use crate::ui::components::table::window::{SPARE, Viewport};
use crate::ui::components::{Notice, NoticeKind};
use crate::ui::reactive::{effect, memo};
use crate::ui::session::use_session;
use crate::ui::t::{live, sentence, t, ta, tr};

/// Height of a row before the page has been measured, in CSS pixels.
const ROW_GUESS: f64 = 32.0;
/// Height of the scrolling box before it has been measured, in CSS pixels.
const BOX_GUESS: f64 = 560.0;

/// An editable table. `make` reads it off the register, anew whenever that changes; what is typed is kept as `draft`.
#[component]
pub fn EditGrid(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    /// What the first column, the names of the rows, is called.
    #[prop(into)]
    names: Signal<String>,
    make: Callback<(), Grid>,
    draft: String,
    #[prop(into)] why: Signal<String>,
    /// What stands above the table to fill empty cells at once.
    #[prop(optional)]
    fills: Option<Callback<Filling, AnyView>>,
    /// What is asked once before it is saved; nothing where there is nothing to ask.
    #[prop(optional)]
    asks: Option<Callback<Grid, Option<String>>>,
    /// Told how many cells are not saved, for what stands outside of the table.
    #[prop(optional)]
    unsaved: Option<Unsaved>,
) -> impl IntoView {
    let session = use_session();
    let mut grid = make.run(());
    let (keeper, found) = Keeper::of(draft);
    let back = found.map(|draft| grid.restore(&draft));
    let held = Held::new(session, grid, keeper);
    // Said until it is saved or given up, once; what is lost altogether is said all the same.
    let differs = memo(move |before: Option<&bool>| {
        before.is_none_or(|before| *before) && held.grid.with(|grid| grid.changed() > 0)
    });
    let only_lost = back.is_some_and(|back| back.taken + back.moved == 0);
    let restored = move || back.filter(|_| only_lost || differs.get()).and_then(told);
    let incoming = Incoming::new(held, id, label, names);
    follow(held, make);
    if let Some(unsaved) = unsaved {
        effect(move |_| unsaved.set(held.grid.with(Grid::changed)));
        // What of another month is not saved is said by its own table.
        on_cleanup(move || _ = unsaved.try_set(0));
    }

    let sight = RwSignal::new(Viewport { top: 0.0, height: BOX_GUESS, row: ROW_GUESS });
    let scroll = NodeRef::<html::Div>::new();
    let probe = NodeRef::<html::Div>::new();
    watch_size(scroll, probe, move |height, row| {
        // The totals cover the lower edge, one row high.
        sight.update(|sight| (sight.height, sight.row) = (height - row, row));
    });
    let scrolled = move |_| {
        if let Some(scroll) = scroll.get_untracked() {
            let top = f64::from(scroll.scroll_top());
            sight.update(|sight| sight.top = top);
        }
    };
    // Whatever the hands hold stays in sight.
    effect(move |last: Option<At>| {
        let (cursor, reach) = (held.cursor.get(), held.reach.get());
        let types = held.typing.with(Option::is_some);
        let at = if last == Some(cursor) && !types { reach } else { cursor };
        let top = sight.with_untracked(|sight| sight.top_to_show(at.row));
        if let (Some(top), Some(scroll), Some(_)) = (top, scroll.get_untracked(), last) {
            scroll.set_scroll_top(top);
        }
        cursor
    });
    let count = memo(move |_| held.grid.with(|grid| grid.rows().len()));
    let columns = memo(move |_| held.grid.with(|grid| grid.columns().len()));
    let window = memo(move |_| sight.get().window(count.get(), SPARE));
    let page = Signal::derive(move || sight.with(|sight| sight.page()));
    let height = memo(move |_| sight.with(|sight| sight.row));
    // The row of the cursor stands apart from those before and after it: were it one of a list that changes with what is in
    // sight, it could be moved in the page, and what is moved loses the keyboard.
    let row_of_cursor = memo(move |_| held.cursor.get().row);
    let part = move |part: Ordering| {
        Signal::derive(move || {
            let (cursor, columns) = (row_of_cursor.get(), columns.get());
            let rows = match part {
                Ordering::Equal => cursor..count.get().min(cursor + 1),
                Ordering::Less | Ordering::Greater => window.get(),
            };
            let of_part = rows.filter(|row| row.cmp(&cursor) == part);
            of_part.map(|row| (row, columns)).collect::<Vec<_>>()
        })
    };
    let note: Arc<str> = format!("{id}-note").into();
    let described = Arc::clone(&note);
    let row = move |(at, columns): (usize, usize)| {
        let name = memo(move |_| {
            held.grid.with(|grid| grid.rows().get(at).map(|row| row.name.clone()).unwrap_or_default())
        });
        let place = move || format!("top: {}px", at as f64 * height.get());
        let cells = (0..columns)
            .map(|column| view! { <GridCell held at=At::new(at, column) note=Arc::clone(&note) page /> })
            .collect_view();
        view! {
            <div role="row" class="worksheet-row" aria-rowindex=at + 2 style=place>
                <div
                    role="rowheader"
                    class="worksheet-name"
                    aria-colindex="1"
                    title=name
                    on:mousedown=move |_| held.go(At::new(at, held.cursor.get_untracked().column))
                >
                    {name}
                </div>
                {cells}
            </div>
        }
    };
    let heads = move || {
        held.grid.with(|grid| {
            let head = |(at, column): (usize, &Column)| {
                let (title, whole) = (column.title.clone(), column.title.clone());
                view! {
                    <div
                        role="columnheader"
                        class="worksheet-head"
                        title=move || t(&whole)
                        class:worksheet-number=column.is_number()
                        aria-colindex=at + 2
                    >
                        {live(move || t(&title))}
                    </div>
                }
            };
            grid.columns().iter().enumerate().map(head).collect_view()
        })
    };
    // Headings are drawn once for their number, not for every key.
    let heads = move || {
        columns.track();
        untrack(heads)
    };
    let totals = memo(move |_| held.grid.with(|grid| grid.totals().to_vec()));
    let sums = move || {
        let totals = totals.get().into_iter().enumerate();
        totals.map(|(at, total)| view! { <TotalCell at total /> }).collect_view()
    };
    // Where nothing is summed there is no row of sums.
    let bottom = memo(move |_| usize::from(totals.with(|totals| totals.iter().any(Option::is_some))));
    let body = move || format!("height: {}px", count.get() as f64 * height.get());
    let rows = |which: Ordering| {
        let row = row.clone();
        view! { <For each=move || part(which).get() key=|row| *row children=row /> }
    };
    view! {
        {restored}
        {fills.map(|fills| {
            let buttons = fills.run(Filling::new(held));
            view! { <div class="worksheet-fills" role="group" aria-label=tr("grid-fills")>{buttons}</div> }
        })}
        <div class="worksheet">
            <div
                node_ref=scroll
                class="worksheet-scroll"
                style=move || format!("--columns: {}", columns.get())
                on:scroll=scrolled
                on:mousedown=keep_keyboard
                on:copy=move |event| clipboard::copy(held, &event, false)
                on:cut=move |event| clipboard::copy(held, &event, true)
                on:paste=move |event| clipboard::paste(held, &event)
            >
                <div node_ref=probe class="worksheet-probe" aria-hidden="true"></div>
                <div
                    id=id
                    role="grid"
                    class="worksheet-grid"
                    aria-label=label
                    aria-multiselectable="true"
                    aria-rowcount=move || count.get() + 1 + bottom.get()
                    aria-colcount=move || columns.get() + 1
                >
                    <div role="row" class="worksheet-top" aria-rowindex="1">
                        <div role="columnheader" class="worksheet-name worksheet-head" aria-colindex="1">
                            {names}
                        </div>
                        {heads}
                    </div>
                    <div role="rowgroup" class="worksheet-body" style=body>
                        {[Ordering::Less, Ordering::Equal, Ordering::Greater].map(rows)}
                    </div>
                    <div
                        role="row"
                        class="worksheet-bottom"
                        hidden=move || bottom.get() == 0
                        aria-rowindex=move || count.get() + 2
                    >
                        <div role="rowheader" class="worksheet-name" aria-colindex="1">
                            {tr("grid-total")}
                        </div>
                        {sums}
                    </div>
                </div>
            </div>
            <Bar asks held incoming why note=described note_text=Signal::derive(move || note_of(held)) />
            <p class="quiet small">{tr("grid-keys")}</p>
            <div class="unseen" role="status" aria-live="polite">{held.said}</div>
        </div>
        <PasteDialog held />
        <WorkbookDialog incoming />
    }
}

/// A register that changes is read anew: what was typed stays, and stands as a fault where its saved value is another.
fn follow(held: Held, make: Callback<(), Grid>) {
    let session = use_session();
    effect(move |last: Option<u64>| {
        let now = session.read(|registry| registry.head.sequence);
        if last.is_some_and(|last| last != now) {
            let mut grid = make.run(());
            grid.restore(&held.grid.with_untracked(Grid::draft));
            held.replace(grid);
        }
        now
    });
}

/// A press on what is no cell, a heading or a sum, takes the keyboard nowhere. On a name it has gone to the row already.
fn keep_keyboard(event: web_sys::MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let is_fixed = |element: web_sys::Element| {
        matches!(element.closest(".worksheet-name, .worksheet-head, .worksheet-sum"), Ok(Some(_)))
    };
    if target.is_some_and(is_fixed) {
        event.prevent_default();
    }
}

/// What is said of the cell of the cursor: what stands against it, or that it is only read.
fn note_of(held: Held) -> String {
    let at = held.cursor.get();
    held.grid.with(|grid| {
        let cell = grid.cell(at);
        match cell.issue {
            Some(issue) => sentence(issue),
            None if !cell.is_open && grid.all().is_some_and(|all| all.contains(at)) => t("grid-fixed"),
            None => String::new(),
        }
    })
}

/// What became of what was typed before a reload.
fn told(restored: Restored) -> Option<AnyView> {
    let Restored { taken, moved, lost } = restored;
    let line = |count: usize, text: fn(&str) -> String| (count > 0).then(|| text(&count.to_string()));
    let lines = [
        line(taken + moved, |count| ta("grid-restored", &[("count", count)])),
        line(moved, |count| ta("grid-restored-moved", &[("count", count)])),
        line(lost, |count| ta("grid-restored-lost", &[("count", count)])),
    ];
    let text: String = lines.into_iter().flatten().collect();
    let kind = if moved + lost > 0 { NoticeKind::Warn } else { NoticeKind::Info };
    (!text.is_empty()).then(|| view! { <Notice kind text /> }.into_any())
}

#[component]
fn TotalCell(at: usize, total: Option<Total>) -> impl IntoView {
    let content = total.map(|total| {
        let aside = |count: usize, text: fn(&str) -> String| {
            (count > 0).then(|| view! { <span class="worksheet-aside">{text(&count.to_string())}</span> })
        };
        view! {
            {aside(total.faulty, |count| ta("grid-total-faulty", &[("count", count)]))}
            {aside(total.empty, |count| ta("grid-total-empty", &[("count", count)]))}
            {(total.filled > 0).then(|| view! { <strong>{total.text()}</strong> })}
        }
    });
    view! {
        <div role="gridcell" class="worksheet-cell worksheet-sum" aria-colindex=at + 2 aria-readonly="true">
            {content}
        </div>
    }
}
