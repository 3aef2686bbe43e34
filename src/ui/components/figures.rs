//! A strip of figures, each with the words that give it a meaning.

use leptos::prelude::*;

use super::badge::Tone;

/// The strip.
#[component]
pub fn Figures(children: Children) -> impl IntoView {
    view! { <dl class="figures">{children()}</dl> }
}

/// One figure. With `href` the figure leads to the records behind it.
#[component]
pub fn Figure(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] value: Signal<String>,
    #[prop(optional, into)] note: MaybeProp<String>,
    #[prop(optional, into)] tone: Signal<Tone>,
    #[prop(optional, into)] href: MaybeProp<String>,
) -> impl IntoView {
    let number = move || match href.get() {
        Some(href) => view! { <a href=href>{value}</a> }.into_any(),
        None => view! { <span>{value}</span> }.into_any(),
    };
    view! {
        <div class=move || format!("figure figure-{}", tone.get().name())>
            <dt>{label}</dt>
            <dd class="figure-value">{number}</dd>
            {move || note.get().map(|note| view! { <dd class="figure-note">{note}</dd> })}
        </div>
    }
}
