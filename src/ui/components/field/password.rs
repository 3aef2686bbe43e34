//! Passphrases.

use leptos::html;
use leptos::prelude::*;

use super::{FieldShell, described_by, show_value};

/// A passphrase, hidden until the person asks to see it.
#[component]
pub fn PasswordField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] show_label: Signal<String>,
    #[prop(into)] hide_label: Signal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
    /// A passphrase being chosen, as against one being asked for.
    #[prop(optional)]
    fresh: bool,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    show_value(input, value);
    let shown = RwSignal::new(false);
    let name = id.clone();
    let controls = id.clone();
    view! {
        <FieldShell id=id.clone() label=label hint=hint error=error required=required>
            <div class="input-group password">
                <input
                    node_ref=input
                    type=move || if shown.get() { "text" } else { "password" }
                    class="input input-medium"
                    id=id
                    autocomplete=if fresh { "new-password" } else { "current-password" }
                    spellcheck="false"
                    aria-required=required.then_some("true")
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=move || described_by(&name, hint, error)
                    on:input=move |event| value.set(event_target_value(&event))
                />
                <button
                    type="button"
                    class="input-end"
                    aria-controls=controls
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {move || if shown.get() { hide_label.get() } else { show_label.get() }}
                </button>
            </div>
        </FieldShell>
    }
}
