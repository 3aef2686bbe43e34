//! Labelled facts: a record read, not edited.

use leptos::prelude::*;

/// A list of facts in as many columns as fit.
#[component]
pub fn Facts(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact. The value is the children.
#[component]
pub fn Fact(
    #[prop(into)] label: Signal<String>,
    /// Where the value comes from, or why it is not there.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// Nothing is known: drawn in the tone of the undecidable.
    #[prop(optional, into)]
    missing: Signal<bool>,
    #[prop(optional)] wide: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="fact" class:fact-missing=missing class:fact-wide=wide>
            <dt>{label}</dt>
            <dd>
                {children()}
                {move || note.get().map(|note| view! { <span class="fact-note">{note}</span> })}
            </dd>
        </div>
    }
}
