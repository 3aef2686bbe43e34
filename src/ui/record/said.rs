//! A small button whose name goes on where the eye needs no more words: “填写” beside a field is “填写政治面貌”
//! to a screen reader. The rest stands as text of no size, so that the
//! field's own label stays unique and the name reads without a gap.

use leptos::prelude::*;

/// The button; `name` must begin with `label`. Drawn as a link unless `boxed`.
#[component]
pub fn SaidButton(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] name: Signal<String>,
    #[prop(optional)] boxed: bool,
    #[prop(optional, into)] id: MaybeProp<String>,
    #[prop(optional, into)] busy: Signal<bool>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let rest = move || {
        let (label, name) = (label.get(), name.get());
        name.strip_prefix(&label).map(str::to_owned).unwrap_or(name)
    };
    let press = move |_| {
        if !busy.get_untracked() {
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            class=if boxed { "btn btn-small" } else { "link" }
            id=move || id.get()
            aria-busy=move || busy.get().then_some("true")
            on:click=press
        >
            // One piece, so that a button's own gap does not come between.
            <span>{label}<span class="said-rest">{rest}</span></span>
        </button>
    }
}
