//! A row of counted kinds, of which one is shown: a filter that says how many there are of each.

use leptos::prelude::*;

/// One kind.
#[derive(Clone, PartialEq, Eq)]
pub struct Pick {
    pub value: &'static str,
    pub label: String,
    pub count: usize,
    pub disabled: bool,
}

/// The row; `selected` holds the value of the kind that is shown.
#[component]
pub fn Picks(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] picks: Signal<Vec<Pick>>,
    selected: RwSignal<String>,
) -> impl IntoView {
    let entry = move |pick: Pick| {
        let value = pick.value;
        let pressed = move || selected.with(|selected| selected == value);
        view! {
            <button
                type="button"
                class="pick"
                disabled=move || pick.disabled && !pressed()
                aria-pressed=move || pressed().to_string()
                on:click=move |_| selected.set(value.to_owned())
            >
                {pick.label}
                <span class="pick-count">{pick.count}</span>
            </button>
        }
    };
    view! {
        <div class="picks" role="group" aria-label=label>
            {move || picks.get().into_iter().map(entry).collect_view()}
        </div>
    }
}
