//! The look before a paste: cell by cell what would change, and text by text what is left out and why.

use leptos::prelude::*;
use taizhang_core::process::grid::paste::{Does, Left, Paste, Pasted};
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::table::Grid;

use super::held::Held;
use crate::ui::components::{Button, ButtonKind, Dialog, Notice, NoticeKind};
use crate::ui::reactive::effect;
use crate::ui::t::{sentence, t, ta, tr};

/// Nobody reads more than this; the rest is counted.
const LISTED_MAX: usize = 200;
/// Places of one text that are named.
const PLACES_MAX: usize = 3;

#[component]
pub fn PasteDialog(held: Held) -> impl IntoView {
    let open = RwSignal::new(false);
    effect(move |_| open.set(held.pasting.with(Option::is_some)));
    let close = move |()| held.pasting.set(None);
    let take = move |()| {
        if let Some(paste) = held.pasting.get_untracked() {
            held.act(|grid| grid.take(&paste));
            held.said.set(ta("grid-changed", &[("count", &paste.changes().to_string())]));
        }
        held.pasting.set(None);
    };
    let changes = move || held.pasting.with(|paste| paste.as_ref().map_or(0, Paste::changes));
    let label = Signal::derive(move || ta("grid-paste-do", &[("count", &changes().to_string())]));
    let actions = move || {
        view! {
            <Button label=tr("cancel") on_press=close />
            {(changes() > 0)
                .then(|| view! { <Button label kind=ButtonKind::Primary autofocus=true on_press=take /> })}
        }
    };
    view! {
        <Dialog
            open
            title=tr("grid-paste-title")
            close_label=tr("close")
            wide=true
            on_dismiss=move |()| close(())
            actions=actions
        >
            {move || held.pasting.get().map(|paste| preview(held, &paste))}
        </Dialog>
    }
}

fn preview(held: Held, paste: &Paste) -> AnyView {
    let counts = [paste.changes().to_string(), paste.left_out().count().to_string()];
    let [count, left_count] = &counts;
    let summary = match paste.changes() {
        0 => t("grid-paste-nothing"),
        _ => ta("grid-paste-summary", &[("changes", count), ("left", left_count)]),
    };
    let placed = match (paste.is_named, paste.is_titled) {
        (false, _) => t("grid-paste-placed"),
        (true, true) => t("grid-paste-named"),
        (true, false) => ta("grid-paste-in-order", &[("columns", &in_order(held, paste))]),
    };
    let left_columns = (!paste.left_columns.is_empty()).then(|| {
        let name = |(at, title): &(usize, String)| match title.as_str() {
            "" => ta("grid-paste-nth", &[("column", &(at + 1).to_string())]),
            title => title.to_owned(),
        };
        let names: Vec<String> = paste.left_columns.iter().map(name).collect();
        let names = names.join(&t("list-separator"));
        view! { <Notice kind=NoticeKind::Warn text=ta("grid-left-columns", &[("names", &names)]) /> }
    });
    let unknown = (!paste.unknown.is_empty()).then(|| {
        let names = paste.unknown.join(&t("list-separator"));
        view! { <Notice kind=NoticeKind::Warn text=ta("grid-paste-unknown", &[("names", &names)]) /> }
    });
    view! {
        <div class="stack">
            <p><strong>{summary}</strong> " " <span class="quiet">{placed}</span></p>
            {left_columns}
            {unknown}
            {left(held, paste, "grid-paste-left", "grid-paste-text")}
            {changes(held, paste)}
        </div>
    }
    .into_any()
}

/// Which column of the block goes into which of the table.
fn in_order(held: Held, paste: &Paste) -> String {
    let name = |(own, column): &(usize, usize)| {
        let title = held.grid.with_untracked(|grid| grid.columns().get(*column).map(|own| t(&own.title)));
        let args = [("column", &*(own + 1).to_string()), ("title", &title.unwrap_or_default())];
        ta("grid-paste-into", &args)
    };
    paste.columns.iter().map(name).collect::<Vec<_>>().join(&t("list-separator"))
}

/// What is not taken, by text and reason, with the first places.
pub fn left(held: Held, paste: &Paste, title: &'static str, text: &'static str) -> Option<AnyView> {
    let line = |left: &Left<'_>| {
        let places = left.places.iter().take(PLACES_MAX).map(|at| place(held, *at));
        let more = if left.places.len() > PLACES_MAX { t("grid-book-and-more") } else { String::new() };
        let places = places.collect::<Vec<_>>().join(&t("list-separator")) + &more;
        [left.text.to_owned(), why(left.why), left.places.len().to_string(), places]
    };
    let heads = [text, "grid-paste-why", "grid-paste-count", "grid-paste-where"];
    table(title, heads, [false, false, true, false], &paste.left_by_text(), &line)
}

/// The cells that change.
pub fn changes(held: Held, paste: &Paste) -> Option<AnyView> {
    let changed = paste.cells.iter().filter(|cell| matches!(cell.does, Does::Changes { .. }));
    let shown = |at: At, text: &Option<String>| match text {
        Some(text) => held.shown(at.column, text),
        None => t("grid-empty"),
    };
    let line = |cell: &&Pasted| {
        let [row, column] = names(held, cell.at).unwrap_or_default();
        let [from, to] = match &cell.does {
            Does::Changes { from, to } => [shown(cell.at, from), shown(cell.at, to)],
            _ => Default::default(),
        };
        [row, column, from, to]
    };
    let heads = ["grid-paste-row", "grid-paste-column", "grid-paste-from", "grid-paste-to"];
    table("grid-paste-changes", heads, [false, false, true, true], &changed.collect::<Vec<_>>(), &line)
}

/// A list of so many lines as somebody reads; the rest is counted.
fn table<T>(
    title: &'static str,
    heads: [&'static str; 4],
    numbers: [bool; 4],
    all: &[T],
    line: &dyn Fn(&T) -> [String; 4],
) -> Option<AnyView> {
    let lines: Vec<[String; 4]> = all.iter().take(LISTED_MAX).map(line).collect();
    (!lines.is_empty()).then(|| listed(title, heads, numbers, lines, all.len()))
}

fn listed(
    title: &'static str,
    heads: [&'static str; 4],
    numbers: [bool; 4],
    lines: Vec<[String; 4]>,
    count: usize,
) -> AnyView {
    let more = count - lines.len();
    let head = |(key, number): (&'static str, bool)| view! { <th scope="col" class:num=number>{t(key)}</th> };
    let heads = heads.into_iter().zip(numbers).map(head).collect_view();
    let row = |line: [String; 4]| {
        let [first, rest @ ..] = line;
        let cell = |(text, number): (String, bool)| view! { <td class:num=number>{text}</td> };
        let rest = rest.into_iter().zip(numbers.into_iter().skip(1)).map(cell).collect_view();
        view! { <tr><th scope="row">{first}</th>{rest}</tr> }
    };
    view! {
        <section>
            <h3>{t(title)}</h3>
            <div class="table-wrap worksheet-paste" tabindex="0" role="group" aria-label=t(title)>
                <table class="table">
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
            {(more > 0).then(|| view! { <p class="quiet">{ta("grid-paste-more", &[("count", &more.to_string())])}</p> })}
        </section>
    }
    .into_any()
}

/// The names of the row and the column of a cell; none where it falls outside the table.
fn names(held: Held, at: At) -> Option<[String; 2]> {
    let name = |grid: &Grid| {
        let row = grid.rows().get(at.row).map(|row| row.name.clone());
        row.zip(grid.columns().get(at.column).map(|column| column.title.clone()))
    };
    held.grid.with_untracked(name).map(|(row, column)| [row, t(&column)])
}

fn place(held: Held, at: At) -> String {
    match names(held, at) {
        Some([row, column]) => ta("grid-paste-at", &[("row", &row), ("column", &column)]),
        None => {
            let [row, column] = [at.row + 1, at.column + 1].map(|at| at.to_string());
            ta("grid-paste-beyond", &[("row", &row), ("column", &column)])
        }
    }
}

fn why(does: &Does) -> String {
    match does {
        Does::Refused(issue) => sentence(issue),
        Does::Outside => t("grid-paste-outside"),
        Does::Closed => t("grid-paste-closed"),
        Does::Changes { .. } | Does::Nothing => String::new(),
    }
}
