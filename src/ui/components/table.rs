//! The register's table: tens of thousands of rows of which only those in sight exist in the page.
//!
//! The keyboard stands on a row by `aria-activedescendant`: the focus itself stays on the table, so that it
//! cannot be lost when the row it stood on scrolls out of existence.

mod column;
mod lines;
mod printed;
mod row;
pub mod size;
pub mod window;
mod written;

pub use column::{Align, Column, PaperColumn, Selection, Sort};
pub use printed::{Printable, Printables, PrintedForm, Taken};
pub use written::PrintedList;

use std::sync::Arc;
use std::time::Duration;

use leptos::children::ViewFn;
use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use column::{Head, Ticks, heading};
use lines::{Lines, Typed};
use row::{Body, Row};
use size::watch_size;
use window::{SPARE, Viewport};

use crate::ui::reactive::{effect, memo};

/// When rows out of sight are drawn, quiet or not.
const AT_LATEST: Duration = Duration::from_millis(500);

/// Height of a row before the page has been measured, in CSS pixels.
const ROW_GUESS: f64 = 40.0;
/// Height of the scrolling box before it has been measured, in CSS pixels.
const BOX_GUESS: f64 = 720.0;
/// Width of the column of tick boxes, in rem.
const TICK_WIDTH: f64 = 2.857;

/// A table over `rows`, which arrive filtered and sorted. `row_key` gives each row's stable name.
///
/// Clicking a row, or Enter on it, calls `on_open`. Space ticks a row when there is a `selection`. Headings of
/// sortable columns write `sort`; ordering the rows is the page's business.
#[component]
pub fn DataTable<R, K>(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] columns: Signal<Vec<Column<R>>>,
    #[prop(into)] rows: Signal<Arc<Vec<R>>>,
    row_key: K,
    #[prop(optional)] sort: Option<RwSignal<Option<Sort>>>,
    #[prop(optional)] selection: Option<Selection<R>>,
    #[prop(optional, into)] on_open: Option<Callback<R>>,
    /// What the rows are narrowed to, to be said on paper.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// Rows of three lines: what is said in a cell wraps and is read whole.
    #[prop(optional)]
    tall: bool,
    /// What to say when there are no rows.
    #[prop(optional, into)]
    empty: ViewFn,
) -> impl IntoView
where
    R: Clone + Send + Sync + 'static,
    K: Fn(&R) -> String + Send + Sync + 'static,
{
    let ticks = selection.as_ref().map(|selection| selection.ticks);
    let opens = on_open.is_some();
    let lines = Typed { rows, columns, row_key: Arc::new(row_key), selection, on_open };
    draw(Table { id, label, lines: Arc::new(lines), sort, ticks, opens, note, tall, empty })
}

/// A table over rows of whatever type.
struct Table {
    id: &'static str,
    label: Signal<String>,
    lines: Arc<dyn Lines>,
    sort: Option<RwSignal<Option<Sort>>>,
    ticks: Option<Ticks>,
    opens: bool,
    note: MaybeProp<String>,
    tall: bool,
    empty: ViewFn,
}

fn draw(table: Table) -> AnyView {
    let Table { id, label, lines, sort, ticks, opens, note, tall, empty } = table;
    let sight = RwSignal::new(Viewport { top: 0.0, height: BOX_GUESS, row: ROW_GUESS });
    let active = RwSignal::new(0_usize);
    let count = {
        let lines = Arc::clone(&lines);
        memo(move |_| lines.count())
    };
    let heads = {
        let lines = Arc::clone(&lines);
        Signal::derive(move || lines.heads())
    };
    // Rows are told apart by place and edition: a changed row under the same key must be drawn anew.
    let edition = {
        let lines = Arc::clone(&lines);
        memo(move |last: Option<&u64>| {
            lines.track();
            last.map_or(0, |last| last.wrapping_add(1))
        })
    };
    // Whoever types sees what is found before rows are drawn that are out of sight.
    let seen = RwSignal::new(None::<u64>);
    effect(move |_| {
        let edition = edition.get();
        let spare = move || {
            seen.try_set(Some(edition));
        };
        request_idle_callback(spare);
        // After a click that took away what was clicked, Chromium calls nothing idle before the mouse moves.
        set_timeout(spare, AT_LATEST);
    });
    let spare = memo(move |_| if seen.get() == Some(edition.get()) { SPARE } else { 0 });
    let window = memo(move |_| sight.get().window(count.get(), spare.get()));

    let scroll = NodeRef::<html::Div>::new();
    printed::offer((id, label, note), scroll, edition, Arc::clone(&lines));
    let probe = NodeRef::<html::Div>::new();
    watch_size(scroll, probe, move |height, row| {
        sight.update(|sight| {
            sight.height = height;
            sight.row = row;
        });
    });
    let scrolled = move |_| {
        if let Some(scroll) = scroll.get_untracked() {
            let top = f64::from(scroll.scroll_top());
            sight.update(|sight| sight.top = top);
        }
    };

    let keydown = {
        let lines = Arc::clone(&lines);
        move |event: KeyboardEvent| {
            // Keys inside a cell belong to what stands in the cell.
            if event.target() != event.current_target() || event.is_composing() {
                return;
            }
            let Some(last) = count.get_untracked().checked_sub(1) else { return };
            let now = active.get_untracked().min(last);
            let page = sight.get_untracked().page();
            let next = match event.key().as_str() {
                "ArrowDown" => now.saturating_add(1).min(last),
                "ArrowUp" => now.saturating_sub(1),
                "PageDown" => now.saturating_add(page).min(last),
                "PageUp" => now.saturating_sub(page),
                "Home" => 0,
                "End" => last,
                "Enter" => {
                    event.prevent_default();
                    return lines.open(now);
                }
                " " => {
                    if let Some(ticks) = ticks {
                        event.prevent_default();
                        ticks.pick(&*lines, now, event.shift_key());
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            active.set(next);
            if let (Some(top), Some(scroll)) =
                (sight.get_untracked().top_to_show(next), scroll.get_untracked())
            {
                scroll.set_scroll_top(top);
            }
        }
    };
    let standing = move || {
        let at = active.get();
        window.with(|window| window.contains(&at)).then(|| format!("{id}-row-{at}"))
    };

    let visible = move || {
        let edition = edition.get();
        window.get().map(|at| (at, edition)).collect::<Vec<_>>()
    };
    let tick_all = ticks.map(|ticks| view! { <TickAll ticks=ticks lines=Arc::clone(&lines) /> });
    let height = Signal::derive(move || sight.with(|sight| sight.row));
    let body = Body { id, lines, ticks, active, height, opens };
    let body_row = move |(at, _): (usize, u64)| view! { <Row body=body.clone() at=at /> };

    let ticks = ticks.is_some();
    let span = move || heads.with(Vec::len) + usize::from(ticks);
    let spacer = move |height: f64| {
        (height > 0.0).then(|| {
            view! {
                <tr class="grid-spacer" aria-hidden="true">
                    <td colspan=span style=format!("height: {height}px")></td>
                </tr>
            }
        })
    };
    let above = move || spacer(window.get().start as f64 * sight.with(|sight| sight.row));
    let below = move || spacer((count.get() - window.get().end) as f64 * sight.with(|sight| sight.row));
    let min_width = move || {
        let columns = heads.with(|heads| heads.iter().map(Head::width).sum::<f64>());
        format!("min-width: {:.2}rem", columns + if ticks { TICK_WIDTH } else { 0.0 })
    };
    let widths = move || {
        heads.with(|heads| {
            heads
                .iter()
                .map(|head| view! { <col style=format!("width: {}rem", head.width()) /> })
                .collect_view()
        })
    };
    let headings = move || {
        heads.with(|heads| {
            heads.iter().enumerate().map(|(at, head)| heading(head, at == 0, sort)).collect_view()
        })
    };

    view! {
        <div
            node_ref=scroll
            class="grid-scroll"
            class:grid-selectable=ticks
            class:grid-tall=tall
            class:grid-open=opens
            on:scroll=scrolled
        >
            <div node_ref=probe class="grid-probe" aria-hidden="true"></div>
            <table
                class="grid"
                role="grid"
                tabindex="0"
                aria-label=label
                aria-rowcount=move || count.get() + 1
                aria-multiselectable=ticks.then_some("true")
                aria-activedescendant=standing
                style=min_width
                on:keydown=keydown
            >
                <colgroup>
                    {ticks.then(|| view! { <col style=format!("width: {TICK_WIDTH}rem") /> })}
                    {widths}
                </colgroup>
                <thead>
                    <tr aria-rowindex="1">
                        {tick_all}
                        {headings}
                    </tr>
                </thead>
                <tbody>
                    {above}
                    <For each=visible key=|row| *row children=body_row />
                    {below}
                </tbody>
            </table>
            {move || (count.get() == 0).then(|| empty.run())}
        </div>
    }
    .into_any()
}

/// The box in the heading that ticks every row, or none; in between it shows a bar.
#[component]
fn TickAll(ticks: Ticks, lines: Arc<dyn Lines>) -> impl IntoView {
    let keys = ticks.keys;
    let every = Arc::clone(&lines);
    // How many of the rows in the table are ticked, and of how many: others may be, under another filter.
    let ticked = memo(move |_| {
        let count = every.count();
        keys.with(|keys| match keys.is_empty() {
            true => (0, count),
            false => (every.keys().iter().filter(|key| keys.contains(*key)).count(), count),
        })
    });
    let all = move || ticked.with(|(ticked, count)| *ticked > 0 && ticked == count);
    let some = move || ticked.with(|(ticked, count)| *ticked > 0 && ticked < count);
    let change = move |event: web_sys::Event| {
        ticks.mark(untrack(|| lines.keys()), event_target_checked(&event));
    };
    view! {
        <th scope="col" class="grid-tick">
            <label>
                <input
                    type="checkbox"
                    aria-label=ticks.all_label
                    prop:checked=all
                    prop:indeterminate=some
                    on:change=change
                />
            </label>
        </th>
    }
}
