//! What a table gives for paper: its headings, and of every row, in sight or not, what each cell says.
//!
//! A cell is drawn as on the screen and read: paper can never say something else than the screen does.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use taizhang_core::report::forms::form::{Form, Heading};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

use super::column::{Align, PaperColumn};
use super::lines::{Lines, Paper};
use crate::ui::reactive::memo;

/// A table that stands in the page.
#[derive(Clone)]
pub struct Printable {
    pub id: &'static str,
    pub label: Signal<String>,
    /// What the list is narrowed to.
    pub note: MaybeProp<String>,
    /// Counts what the table has shown: a paper made of an older edition is out of date.
    pub edition: Memo<u64>,
    frame: NodeRef<html::Div>,
    take: Arc<dyn Fn() -> Vec<Taken>>,
}

/// The rows of a table as they stand now.
pub struct Taken {
    /// What stands around them, where it is a form.
    pub form: Option<Form>,
    pub columns: Vec<PaperColumn>,
    pub count: usize,
    read: Box<dyn Fn(usize) -> Vec<String>>,
}

impl Taken {
    /// Rows that have been read.
    pub(super) fn of(columns: Vec<PaperColumn>, rows: Vec<Vec<String>>) -> Self {
        let count = rows.len();
        let read = Box::new(move |at: usize| rows.get(at).cloned().unwrap_or_default());
        Self { form: None, columns, count, read }
    }

    /// A form, which is a list with more around it.
    fn of_form(mut form: Form) -> Self {
        let column = |Heading { title, is_number, is_blank }| PaperColumn {
            title,
            align: if is_number { Align::End } else { Align::Start },
            is_blank,
        };
        let columns = std::mem::take(&mut form.columns).into_iter().map(column).collect();
        let rows = std::mem::take(&mut form.rows);
        Self { form: Some(form), ..Self::of(columns, rows) }
    }

    /// What the cells of a row say.
    pub fn row(&self, at: usize) -> Vec<String> {
        (self.read)(at)
    }
}

impl Printable {
    pub(super) fn new(
        id: &'static str,
        label: Signal<String>,
        note: MaybeProp<String>,
        edition: Memo<u64>,
        frame: NodeRef<html::Div>,
        take: Arc<dyn Fn() -> Vec<Taken>>,
    ) -> Self {
        Self { id, label, note, edition, frame, take }
    }

    pub fn take(&self) -> Vec<Taken> {
        (self.take)()
    }

    fn in_sight(&self) -> bool {
        self.frame.get_untracked().is_some_and(|frame| {
            let list = frame.query_selector("table, .work-item, .worksheet").ok().flatten();
            frame.offset_parent().is_some() && list.is_some()
        })
    }
}

/// The tables in the page, in the order in which they came.
#[derive(Clone, Copy)]
pub struct Printables(StoredValue<Vec<Printable>, LocalStorage>);

impl Printables {
    /// Lets the tables below the caller be printed.
    pub fn provide() -> Self {
        let own = Self(StoredValue::new_local(Vec::new()));
        provide_context(own);
        own
    }

    /// The table of that id, while it is there.
    pub fn find(self, id: &str) -> Option<Printable> {
        self.0.try_with_value(|tables| tables.iter().find(|table| table.id == id).cloned()).flatten()
    }

    /// All tables that can be seen.
    pub fn in_sight(self) -> Vec<&'static str> {
        let seen = |tables: &Vec<Printable>| {
            tables.iter().filter(|table| table.in_sight()).map(|table| table.id).collect()
        };
        self.0.try_with_value(seen).unwrap_or_default()
    }

    /// Offers a list for printing, as long as it is in the page.
    pub(super) fn offer(self, table: Printable) {
        let (id, edition) = (table.id, table.edition);
        self.0.update_value(|tables| tables.push(table));
        on_cleanup(move || self.remove(id, edition));
    }

    fn remove(self, id: &'static str, edition: Memo<u64>) {
        // The page may be gone as a whole.
        let _ = self.0.try_update_value(|tables| {
            tables.retain(|table| table.id != id || table.edition != edition);
        });
    }
}

/// Offers a table for printing, as long as it is in the page.
pub(super) fn offer(
    (id, label, note): (&'static str, Signal<String>, MaybeProp<String>),
    frame: NodeRef<html::Div>,
    edition: Memo<u64>,
    lines: Arc<dyn Lines>,
) {
    let (Some(tables), Some(owner)) = (use_context::<Printables>(), Owner::current()) else { return };
    let take = move || {
        // Printing comes from outside the page: columns and cells are made where the table stands.
        let owner = Owned(owner.child());
        let Paper { columns, count, cells } = owner.0.with(|| untrack(|| lines.paper()));
        vec![Taken { form: None, columns, count, read: Box::new(move |at| read(&owner.0, &cells, at)) }]
    };
    tables.offer(Printable::new(id, label, note, edition, frame, Arc::new(take)));
}

/// Forms made at the moment of printing, each with pages of its own; by the browser's own menu too while what stands inside
/// is seen.
#[component]
pub fn PrintedForm(
    id: &'static str,
    forms: Callback<(), Vec<Form>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    if let Some(tables) = use_context::<Printables>() {
        let take = move || forms.run(()).into_iter().map(Taken::of_form).collect();
        let edition = memo(|_| 0);
        let label = Signal::stored(String::new());
        tables.offer(Printable::new(id, label, MaybeProp::default(), edition, frame, Arc::new(take)));
    }
    view! { <div node_ref=frame>{children.map(|children| children())}</div> }
}

/// What was made for one printing, let go after it.
struct Owned(Owner);

impl Drop for Owned {
    fn drop(&mut self) {
        self.0.cleanup();
    }
}

/// Draws the cells of a row apart from the page, reads them, and lets them go.
fn read(owner: &Owner, cells: &dyn Fn(usize) -> Vec<AnyView>, at: usize) -> Vec<String> {
    let Ok(board) = document().create_element("div") else { return Vec::new() };
    let owner = owner.child();
    let texts = owner.with(|| {
        untrack(|| {
            let said = |cell: AnyView| {
                let mut state = cell.build();
                state.mount(&board, None);
                let text = said(&board);
                state.unmount();
                text
            };
            cells(at).into_iter().map(said).collect()
        })
    });
    owner.cleanup();
    texts
}

/// What a piece of the page says: its text, line by line, and what stands in its fields.
pub(super) fn said(node: &Node) -> String {
    let mut text = String::new();
    say(node, &mut text);
    let lines = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn say(node: &Node, text: &mut String) {
    if node.node_type() == Node::TEXT_NODE {
        text.push_str(&node.text_content().unwrap_or_default());
    }
    let Some(element) = node.dyn_ref::<Element>() else { return };
    let hidden = element.get_attribute("aria-hidden").is_some_and(|hidden| hidden == "true");
    if hidden || element.class_list().contains("unseen") {
        return;
    }
    if let Some(value) = typed(element) {
        text.push_str(&value);
        return;
    }
    let block = matches!(element.tag_name().as_str(), "BR" | "DIV" | "P" | "LI");
    if block {
        text.push('\n');
    }
    // Depth in a tree: the style says it, so that it moves in by as much as the type is high.
    let depth = element
        .dyn_ref::<HtmlElement>()
        .and_then(|element| element.style().get_property_value("--level").ok()?.trim().parse::<usize>().ok());
    text.extend(std::iter::repeat_n('\u{3000}', depth.unwrap_or_default()));
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.item(at)) {
        say(&child, text);
    }
    if block {
        text.push('\n');
    }
}

/// What stands in a field; nothing for what is no field. A box to tick says nothing.
fn typed(element: &Element) -> Option<String> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        let ticked = matches!(input.type_().as_str(), "checkbox" | "radio");
        return Some(if ticked { String::new() } else { input.value() });
    }
    if let Some(select) = element.dyn_ref::<HtmlSelectElement>() {
        return Some(select.value());
    }
    element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value)
}
