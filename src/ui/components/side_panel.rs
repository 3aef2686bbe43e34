//! A panel at the right, on demand: it explains, and traps nothing. The page beside it stays in use.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::dom::{focus_by_id, focused};
use crate::ui::reactive::effect;

/// The heading of the panel; a page has one panel at most.
const TITLE: &str = "side-title";

/// Opens and closes the panel of a page.
#[derive(Clone, Copy)]
pub struct Side {
    is_open: RwSignal<bool>,
    /// What was pressed to open it.
    before: StoredValue<Option<HtmlElement>, LocalStorage>,
}

impl Side {
    #[expect(clippy::new_without_default, reason = "made once by the page, inside its owner")]
    pub fn new() -> Self {
        Self { is_open: RwSignal::new(false), before: StoredValue::new_local(None) }
    }

    /// Shows the panel and goes to its heading, also where it shows something else already.
    pub fn open(self) {
        let now = focused();
        let inside = now.as_ref().and_then(|element| element.closest(".side-panel").ok().flatten());
        if inside.is_none() {
            self.before.set_value(now);
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
        if let Some(body) = document().body().and_then(|body| body.dyn_into::<HtmlElement>().ok()) {
            let _ =
                if open { body.set_attribute("data-side", "1") } else { body.remove_attribute("data-side") };
        }
    });
    on_cleanup(|| {
        if let Some(body) = document().body() {
            let _ = body.remove_attribute("data-side");
        }
    });
    view! { <Show when=move || side.is_open.get()>{content.clone()()}</Show> }
}
