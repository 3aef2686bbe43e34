//! The work list: what is wrong, with whom, and the one thing to do next.

use leptos::children::ViewFn;
use leptos::prelude::*;

use super::badge::{Badge, Tone};

/// The list; `label` names it.
#[component]
pub fn WorkList(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <ul class="work-list" role="list" aria-label=label>
            {children()}
        </ul>
    }
}

/// One piece of work. `children` are the sentence, with links in it; `action` is the one next step.
#[component]
pub fn WorkItem(
    #[prop(into)] badge: Signal<String>,
    #[prop(optional, into)] tone: Signal<Tone>,
    /// The clause behind it, or the cause.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    #[prop(optional, into)] action: ViewFn,
    children: Children,
) -> impl IntoView {
    view! {
        <li class="work-item">
            <div class="work-item-badge">
                <Badge text=badge tone=tone />
            </div>
            <div>
                <p>{children()}</p>
                {move || note.get().map(|note| view! { <p class="work-item-note">{note}</p> })}
            </div>
            <div class="row">{action.run()}</div>
        </li>
    }
}
