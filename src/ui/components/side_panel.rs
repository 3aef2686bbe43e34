//! A panel at the right, on demand: it explains, and traps nothing. The page beside it stays in use.

use std::cell::Cell;

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::dom::{focus_by_id, focused};
use crate::ui::reactive::effect;

/// The heading of the panel; one panel is open at most.
const TITLE: &str = "side-title";
/// What the page says of the panel that is open: its name.
const MARK: &str = "data-side";

thread_local! {
    /// The panel that is open: another one takes its place.
    static OPEN: Cell<Option<RwSignal<bool>>> = const { Cell::new(None) };
}

/// Opens and closes the panel of a page.
#[derive(Clone, Copy)]
pub struct Side {
    name: &'static str,
    is_open: RwSignal<bool>,
    /// What was pressed to open it.
    before: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Side {
    /// Made once, by the page or by what stands around it; pages are styled by the name.
    pub fn named(name: &'static str) -> Self {
        Self { name, is_open: RwSignal::new(false), before: StoredValue::new_local(None) }
    }

    /// Opens it, or closes it.
    pub fn toggle(self) {
        if self.is_open.get_untracked() { self.close() } else { self.open() }
    }

    /// Shows the panel and goes to its heading, also where it shows something else already.
    pub fn open(self) {
        let now = focused();
        let inside = now.as_ref().and_then(|element| element.closest(".side-panel").ok().flatten());
        if inside.is_none() {
            self.before.set_value(now);
        }
        // One whose page has gone is closed already.
        if let Some(other) = OPEN.replace(Some(self.is_open)).filter(|other| *other != self.is_open) {
            other.try_set(false);
        }
        self.is_open.set(true);
        request_animation_frame(|| request_animation_frame(|| focus_by_id(TITLE)));
    }

    /// Hides it; the focus goes back to what opened it, or to the head of the page where that is gone.
    pub fn close(self) {
        if !self.is_open.get_untracked() {
            return;
        }
        self.is_open.set(false);
        match self.before.get_value().filter(|element| element.is_connected()) {
            Some(element) => {
                // It stands in the page, so it takes the focus.
                let _ = element.focus();
            }
            None => focus_by_id("page-title"),
        }
    }
}

/// The panel. Escape closes it, unless a dialog stands above it.
#[component]
pub fn SidePanel(
    side: Side,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] close_label: Signal<String>,
    children: ChildrenFn,
) -> impl IntoView {
    let panel = NodeRef::<html::Aside>::new();
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let above = document().query_selector("dialog[open]").ok().flatten();
        if event.key() == "Escape" && above.is_none() && !event.default_prevented() {
            side.close();
        }
    });
    on_cleanup(move || keys.remove());
    let content = move || {
        let children = children.clone();
        view! {
            <aside node_ref=panel class="side-panel" aria-labelledby=TITLE>
                <header class="side-head">
                    <h2 id=TITLE tabindex="-1">{title}</h2>
                    <button
                        type="button"
                        class="close"
                        aria-label=close_label
                        on:click=move |_| side.close()
                    ></button>
                </header>
                <div class="side-body">{children()}</div>
            </aside>
        }
    };
    // What is below may be wider than what is left of the window: the page makes room by this mark.
    effect(move |_| {
        let open = side.is_open.get();
        if open { mark(side.name) } else { unmark(side.name) }
    });
    on_cleanup(move || unmark(side.name));
    view! { <Show when=move || side.is_open.get()>{content.clone()()}</Show> }
}

fn mark(name: &str) {
    if let Some(body) = document().body() {
        let _ = body.set_attribute(MARK, name);
    }
}

/// The page makes no room any more, unless for another panel.
fn unmark(name: &str) {
    if let Some(body) = document().body().filter(|body| body.get_attribute(MARK).as_deref() == Some(name)) {
        let _ = body.remove_attribute(MARK);
    }
}
