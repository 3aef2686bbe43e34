//! A list that stands whole in the page, a plain table or a work list, offered for printing as it is read there.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

use super::column::{Align, PaperColumn};
use super::printed::{Printable, Printables, Taken, said};
use crate::ui::reactive::memo;

/// What stands inside can be printed as a list: the first plain table, or else the pieces of work.
#[component]
pub fn PrintedList(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    /// Headings for a list that has none on the screen.
    #[prop(optional, into)]
    headings: Signal<Vec<String>>,
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    if let Some(tables) = use_context::<Printables>() {
        let take = move || match frame.get_untracked() {
            Some(frame) => vec![list(&frame, headings.get_untracked())],
            None => Vec::new(),
        };
        // It is read at the moment of printing, so no edition of it is ever out of date.
        let edition = memo(|_| 0);
        tables.offer(Printable::new(id, label, MaybeProp::default(), edition, frame, Arc::new(take)));
    }
    view! { <div node_ref=frame>{children()}</div> }
}

fn list(frame: &Element, headings: Vec<String>) -> Taken {
    match frame.query_selector("table").ok().flatten() {
        Some(table) => plain(&table),
        None => work(frame, headings),
    }
}

/// A plain table. A column whose heading nobody sees holds controls.
fn plain(table: &Element) -> Taken {
    let heads: Vec<Option<PaperColumn>> = all(table, "thead th")
        .iter()
        .map(|head| {
            let number = head.class_list().contains("num");
            let align = if number { Align::End } else { Align::Start };
            Some(PaperColumn { title: said(head), align, is_blank: false })
                .filter(|column| !column.title.is_empty())
        })
        .collect();
    let cells = |line: &Element| {
        let cells = all(line, "th, td");
        heads.iter().zip(&cells).filter(|(head, _)| head.is_some()).map(|(_, cell)| said(cell)).collect()
    };
    let rows = all(table, "tbody tr").iter().map(cells).collect();
    Taken::of(heads.into_iter().flatten().collect(), rows)
}

/// Pieces of work: how it stands, what it is, and what it rests on.
fn work(frame: &Element, headings: Vec<String>) -> Taken {
    let part = |item: &Element, name: &str| {
        item.query_selector(name).ok().flatten().map(|part| said(&part)).unwrap_or_default()
    };
    let parts = [".work-item-badge", "p", ".work-item-note"];
    let row = |item: &Element| parts.iter().map(|name| part(item, name)).collect();
    let columns = headings
        .into_iter()
        .map(|title| PaperColumn { title, align: Align::Start, is_blank: false })
        .collect();
    Taken::of(columns, all(frame, ".work-item").iter().map(row).collect())
}

fn all(root: &Element, name: &str) -> Vec<Element> {
    use wasm_bindgen::JsCast;
    let Ok(found) = root.query_selector_all(name) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
