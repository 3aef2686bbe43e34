//! Chips: the active filters, each with its own way out.

use leptos::prelude::*;

/// A list of chips, named for a screen reader.
#[component]
pub fn Chips(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <ul class="chips" role="list" aria-label=label>
            {children()}
        </ul>
    }
}

/// One chip. With `on_remove` it carries a button named `remove_label`.
#[component]
pub fn Chip(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] remove_label: Signal<String>,
    #[prop(optional, into)] on_remove: Option<Callback<()>>,
) -> impl IntoView {
    view! {
        <li class="chip" class:chip-removable=on_remove.is_some()>
            <span class="chip-text">{text}</span>
            {on_remove
                .map(|remove| {
                    view! {
                        <button
                            type="button"
                            class="close"
                            aria-label=remove_label
                            on:click=move |_| remove.run(())
                        ></button>
                    }
                })}
        </li>
    }
}
