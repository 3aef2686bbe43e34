//! Passing messages in the corner: something is done, and perhaps how to undo it.

use std::time::Duration;

use leptos::prelude::*;

use super::notice::NoticeKind;

/// Long enough to read two lines; a message that asks for an answer stays until it is closed.
const STAYS: Duration = Duration::from_secs(8);

#[derive(Clone)]
struct Toast {
    number: u32,
    kind: NoticeKind,
    text: String,
    action: Option<(String, Callback<()>)>,
}

/// The list of messages, reached from anywhere through [`use_toasts`].
#[derive(Clone, Copy)]
pub struct Toasts {
    shown: RwSignal<Vec<Toast>>,
    next: StoredValue<u32>,
}

/// Makes the list of messages available below the caller. Call once, where [`ToastHost`] stands.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts { shown: RwSignal::new(Vec::new()), next: StoredValue::new(0) };
    provide_context(toasts);
    toasts
}

/// The list of messages; nothing where none was provided.
pub fn use_toasts() -> Option<Toasts> {
    use_context()
}

impl Toasts {
    /// Shows a message. Errors stay until they are closed.
    pub fn show(self, kind: NoticeKind, text: impl Into<String>) {
        let number = self.push(kind, text.into(), None);
        match kind {
            NoticeKind::Info | NoticeKind::Success | NoticeKind::Warn => {
                set_timeout(move || self.close(number), STAYS);
            }
            NoticeKind::Error => {}
        }
    }

    /// Shows a message with one thing to do about it, such as undoing.
    pub fn offer(
        self,
        kind: NoticeKind,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Into<Callback<()>>,
    ) {
        self.push(kind, text.into(), Some((label.into(), action.into())));
    }

    fn push(self, kind: NoticeKind, text: String, action: Option<(String, Callback<()>)>) -> u32 {
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        self.shown.update(|shown| shown.push(Toast { number, kind, text, action }));
        number
    }

    fn close(self, number: u32) {
        // The page may be gone when the time is up.
        let _ = self.shown.try_update(|shown| shown.retain(|toast| toast.number != number));
    }
}

/// Where the messages appear. The live regions stand before any message comes, or the first would go unheard.
#[component]
pub fn ToastHost(toasts: Toasts, #[prop(into)] close_label: Signal<String>) -> impl IntoView {
    let entry = move |toast: Toast| {
        let number = toast.number;
        view! {
            <div class=format!("toast toast-{}", toast.kind.name()) role=toast.kind.role()>
                <span class="toast-text">{toast.text}</span>
                {toast
                    .action
                    .map(|(label, action)| {
                        let press = move |_| {
                            action.run(());
                            toasts.close(number);
                        };
                        view! { <button type="button" class="btn btn-text" on:click=press>{label}</button> }
                    })}
                <button
                    type="button"
                    class="close"
                    aria-label=close_label
                    on:click=move |_| toasts.close(number)
                ></button>
            </div>
        }
    };
    view! {
        <div class="toasts" aria-live="polite">
            <For each=move || toasts.shown.get() key=|toast| toast.number children=entry />
        </div>
    }
}
