//! Fields for typed text.

use leptos::html;
use leptos::prelude::*;

use super::typed::TypedInput;
use super::{FieldShell, FieldWidth, described_by, settled_text};
use crate::ui::reactive::effect;

/// One line of text.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    #[prop(optional)] width: FieldWidth,
    /// `numeric`, `decimal` and so on: which keyboard a tablet shows.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    #[prop(optional, into)] placeholder: MaybeProp<String>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let class = width.class();
    view! {
        <FieldShell id=id.clone() label=label hint=hint error=error required=required>
            <TypedInput
                input
                id
                class
                value
                hint
                error
                required
                inputmode
                placeholder
            />
        </FieldShell>
    }
}

/// Several lines of text.
#[component]
pub fn AreaField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    #[prop(default = 4)] rows: u32,
) -> impl IntoView {
    let area = NodeRef::<html::Textarea>::new();
    effect(move |_| {
        let text = value.get();
        if let Some(area) = area.get().filter(|area| area.value() != text) {
            area.set_value(&text);
        }
    });
    let name = id.clone();
    view! {
        <FieldShell id=id.clone() label=label hint=hint error=error required=required>
            <textarea
                node_ref=area
                class="input"
                id=id
                rows=rows
                aria-required=required.then_some("true")
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || described_by(&name, hint, error)
                on:input=move |event| {
                    if let Some(text) = settled_text(&event) {
                        value.set(text);
                    }
                }
                on:compositionend=move |event| value.set(event_target_value(&event))
            ></textarea>
        </FieldShell>
    }
}
