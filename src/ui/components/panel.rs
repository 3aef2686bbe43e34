//! A framed part of a page with its own heading.

use leptos::children::ViewFn;
use leptos::prelude::*;

use super::dom::fresh_id;

/// A panel: a region named by its heading.
#[component]
pub fn Panel(
    #[prop(into)] title: Signal<String>,
    /// Links or buttons at the end of the heading.
    #[prop(optional, into)]
    actions: ViewFn,
    /// No padding: the content is a table or a list that draws its own.
    #[prop(optional)]
    flush: bool,
    children: Children,
) -> impl IntoView {
    let id = fresh_id("panel");
    let heading = id.clone();
    view! {
        <section class="panel" class:panel-flush=flush aria-labelledby=heading>
            <header class="panel-head">
                <h2 id=id>{title}</h2>
                <div class="row">{actions.run()}</div>
            </header>
            <div class="panel-body">{children()}</div>
        </section>
    }
}
