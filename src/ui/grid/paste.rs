//! The look before a paste: cell by cell what would change, and what is left out and why.

use leptos::prelude::*;
use taizhang_core::process::grid::paste::{Does, Paste, Pasted};
use taizhang_core::process::grid::table::Grid;

use super::held::Held;
use crate::ui::components::{Button, ButtonKind, Dialog, Notice, NoticeKind};
use crate::ui::t::{sentence, t, ta, tr};

/// Nobody reads more than this; the rest is counted.
const LISTED_MAX: usize = 200;

#[component]
pub fn PasteDialog(held: Held) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(held.pasting.with(Option::is_some)));
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
    let placed = if paste.is_named { t("grid-paste-named") } else { t("grid-paste-placed") };
    let unknown = (!paste.unknown.is_empty()).then(|| {
        let names = paste.unknown.join(&t("list-separator"));
        view! { <Notice kind=NoticeKind::Warn text=ta("grid-paste-unknown", &[("names", &names)]) /> }
    });
    view! {
        <div class="stack">
            <p><strong>{summary}</strong> " " <span class="quiet">{placed}</span></p>
            {unknown}
            {left(held, paste, "grid-paste-left", "grid-paste-text")}
            {changes(held, paste)}
        </div>
    }
    .into_any()
}

/// The cells that are not taken, and why.
pub fn left(held: Held, paste: &Paste, title: &'static str, text: &'static str) -> Option<AnyView> {
    table(held, title, [text, "grid-paste-why"], &paste.left_out().collect::<Vec<_>>())
}

/// The cells that change.
pub fn changes(held: Held, paste: &Paste) -> Option<AnyView> {
    let changed = paste.cells.iter().filter(|cell| matches!(cell.does, Does::Changes { .. }));
    table(held, "grid-paste-changes", ["grid-paste-from", "grid-paste-to"], &changed.collect::<Vec<_>>())
}

/// Cells with their place and two words about each.
fn table(held: Held, title: &'static str, heads: [&'static str; 2], cells: &[&Pasted]) -> Option<AnyView> {
    if cells.is_empty() {
        return None;
    }
    let line = |cell: &Pasted| {
        let (row, column) = place(held, cell);
        let [first, second] = told(held, cell);
        view! {
            <tr>
                <th scope="row">{row}</th>
                <td>{column}</td>
                <td class="num">{first}</td>
                <td class="num">{second}</td>
            </tr>
        }
    };
    let lines = cells.iter().take(LISTED_MAX).map(|cell| line(cell)).collect_view();
    let more = cells.len().saturating_sub(LISTED_MAX);
    let head = |key: &str| view! { <th scope="col">{t(key)}</th> };
    let number = |key: &str| view! { <th scope="col" class="num">{t(key)}</th> };
    let [first, second] = heads;
    Some(
        view! {
            <section>
                <h3>{t(title)}</h3>
                <div class="table-wrap worksheet-paste" tabindex="0" role="group" aria-label=t(title)>
                    <table class="table">
                        <thead>
                            <tr>
                                {head("grid-paste-row")} {head("grid-paste-column")} {number(first)} {number(second)}
                            </tr>
                        </thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
                {(more > 0).then(|| view! { <p class="quiet">{ta("grid-paste-more", &[("count", &more.to_string())])}</p> })}
            </section>
        }
        .into_any(),
    )
}

fn place(held: Held, cell: &Pasted) -> (String, String) {
    let name = |grid: &Grid| {
        let row = grid.rows().get(cell.at.row).map(|row| row.name.clone());
        row.zip(grid.columns().get(cell.at.column).map(|column| column.title.clone()))
    };
    match held.grid.with_untracked(name) {
        Some((row, column)) => (row, t(&column)),
        None => {
            let [row, column] = [cell.at.row + 1, cell.at.column + 1].map(|at| at.to_string());
            (ta("grid-paste-beyond", &[("row", &row), ("column", &column)]), String::new())
        }
    }
}

fn told(held: Held, cell: &Pasted) -> [String; 2] {
    let shown = |text: &Option<String>| match text {
        Some(text) => held.shown(cell.at.column, text),
        None => t("grid-empty"),
    };
    match &cell.does {
        Does::Changes { from, to } => [shown(from), shown(to)],
        Does::Nothing => [cell.text.clone(), String::new()],
        Does::Refused(issue) => [cell.text.clone(), sentence(issue)],
        Does::Outside => [cell.text.clone(), t("grid-paste-outside")],
        Does::Closed => [cell.text.clone(), t("grid-paste-closed")],
    }
}
