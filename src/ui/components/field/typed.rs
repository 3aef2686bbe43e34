//! The line one types into, of whatever kind the text is.

use leptos::html;
use leptos::prelude::*;

use super::{described_by, settled_text, show_value};

/// The input inside a field. The value never holds half a syllable, and is never written over what is being typed.
#[component]
pub(super) fn TypedInput(
    input: NodeRef<html::Input>,
    id: String,
    class: &'static str,
    value: RwSignal<String>,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
    required: bool,
    #[prop(optional_no_strip)] inputmode: Option<&'static str>,
    #[prop(optional)] placeholder: MaybeProp<String>,
) -> impl IntoView {
    show_value(input, value);
    let name = id.clone();
    view! {
        <input
            node_ref=input
            type="text"
            class=class
            id=id
            autocomplete="off"
            inputmode=inputmode
            placeholder=move || placeholder.get()
            aria-required=required.then_some("true")
            aria-invalid=move || error.with(Option::is_some).then_some("true")
            aria-describedby=move || described_by(&name, hint, error)
            on:input=move |event| {
                if let Some(text) = settled_text(&event) {
                    value.set(text);
                }
            }
            on:compositionend=move |event| value.set(event_target_value(&event))
        />
    }
}
