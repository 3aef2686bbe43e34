//! Dates, typed as people write them (`2021-3-1`, `20210301`, `2021.3`) or picked from a calendar.

use leptos::html;
use leptos::prelude::*;

use super::typed::TypedInput;
use super::{FieldShell, show_value};

/// A date as text: reading it is the page's business, because a date may be known only to the month.
/// The calendar writes `YYYY-MM-DD`. It is the browser's own and for the mouse; the keyboard types.
#[component]
pub fn DateField(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: MaybeProp<String>,
    #[prop(optional, into)] error: MaybeProp<String>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let calendar = NodeRef::<html::Input>::new();
    // The calendar opens on the day that is typed; it takes whole ISO dates only and ignores the rest.
    show_value(calendar, value);
    let picked = move |event: web_sys::Event| {
        let day = event_target_value(&event);
        if day.is_empty() {
            return;
        }
        value.set(day);
        if let Some(input) = input.get_untracked() {
            // Only a detached input refuses the focus.
            let _ = input.focus();
        }
    };
    view! {
        <FieldShell id=id.clone() label=label hint=hint error=error required=required>
            <div class="input-group date">
                <TypedInput input id class="input input-short" value hint error required />
                <span class="input-end date-pick">
                    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" aria-hidden="true">
                        <rect x="1.5" y="2.5" width="13" height="12" rx="1.5" />
                        <path d="M1.5 6.5h13M5 1v3M11 1v3" />
                    </svg>
                    <input
                        node_ref=calendar
                        type="date"
                        class="date-native"
                        tabindex="-1"
                        aria-hidden="true"
                        on:change=picked
                    />
                </span>
            </div>
        </FieldShell>
    }
}
