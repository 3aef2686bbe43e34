//! The row of filters above a table, and the bar of what can be done with the selected rows.

use leptos::children::ViewFn;
use leptos::prelude::*;

/// Filters: fields as children, `end` for saved views and column settings, `chips` for what is active.
#[component]
pub fn FilterBar(
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] end: ViewFn,
    #[prop(optional, into)] chips: Option<ViewFn>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="filters" role="search" aria-label=label>
            {children()}
            <div class="filters-end">{end.run()}</div>
            {chips.map(|chips| view! { <div class="filters-chips">{chips.run()}</div> })}
        </div>
    }
}

/// The batch bar: says how many rows are selected, and offers what can be done with them.
#[component]
pub fn BatchBar(#[prop(into)] text: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <div class="batch">
            <span role="status">{text}</span>
            {children()}
        </div>
    }
}
