//! Passing messages in the corner: something is done, and perhaps how to undo it.

use std::time::Duration;

use leptos::prelude::*;

use super::notice::NoticeKind;
use crate::ui::reactive::effect;

/// Long enough to read two lines.
const STAYS: Duration = Duration::from_secs(8);
/// What went wrong, or can be undone, is read twice.
const STAYS_LONGER: Duration = Duration::from_secs(20);

/// How often a message looks where the bar below it stands.
const LOOKS: Duration = Duration::from_millis(400);
/// More at a time would cover what somebody works on.
const MOST: usize = 2;

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
    /// Those somebody points at or stands in: they wait.
    held: StoredValue<Vec<u32>>,
}

/// Makes the list of messages available below the caller. Call once, where [`ToastHost`] stands.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts {
        shown: RwSignal::new(Vec::new()),
        next: StoredValue::new(0),
        held: StoredValue::new(Vec::new()),
    };
    provide_context(toasts);
    toasts
}

/// The list of messages, which every screen has above it.
pub fn use_toasts() -> Toasts {
    expect_context()
}

impl Toasts {
    /// Shows a message. It leaves by itself once nobody points at it or stands in it.
    pub fn show(self, kind: NoticeKind, text: impl Into<String>) {
        let stays = match kind {
            NoticeKind::Info | NoticeKind::Success | NoticeKind::Warn => STAYS,
            NoticeKind::Error => STAYS_LONGER,
        };
        let number = self.push(kind, text.into(), None);
        self.leave_after(number, stays);
    }

    /// Shows a message with one thing to do about it, such as undoing.
    pub fn offer(
        self,
        kind: NoticeKind,
        text: impl Into<String>,
        label: impl Into<String>,
        action: impl Into<Callback<()>>,
    ) {
        let number = self.push(kind, text.into(), Some((label.into(), action.into())));
        self.leave_after(number, STAYS_LONGER);
    }

    fn leave_after(self, number: u32, stays: Duration) {
        set_timeout(
            move || {
                // The page may be gone when the time is up.
                match self.held.try_get_value() {
                    Some(held) if held.contains(&number) => self.leave_after(number, STAYS),
                    Some(_) => self.close(number),
                    None => {}
                }
            },
            stays,
        );
    }

    fn hold(self, number: u32, holds: bool) {
        let _ = self.held.try_update_value(|held| {
            held.retain(|other| *other != number);
            if holds {
                held.push(number);
            }
        });
    }

    fn push(self, kind: NoticeKind, text: String, action: Option<(String, Callback<()>)>) -> u32 {
        let number = self.next.get_value();
        self.next.set_value(number.wrapping_add(1));
        self.shown.update(|shown| {
            // Said anew is said once; what went wrong stays until it has been read.
            shown.retain(|toast| toast.text != text);
            let quiet = |toast: &Toast| toast.kind != NoticeKind::Error;
            if shown.iter().filter(|toast| quiet(toast)).count() >= MOST
                && let Some(oldest) = shown.iter().position(quiet)
            {
                shown.remove(oldest);
            }
            shown.push(Toast { number, kind, text, action });
        });
        number
    }

    fn close(self, number: u32) {
        // The page may be gone when the time is up.
        let _ = self.shown.try_update(|shown| shown.retain(|toast| toast.number != number));
    }
}

/// How much of the window's lower edge a bar of actions takes that stays in sight there (`data-action-bar`), in CSS
/// pixels: messages begin above it, for what it offers is pressed while they stand.
fn bar_height() -> f64 {
    let bar = document().query_selector("[data-action-bar]").ok().flatten();
    let window = window().inner_height().ok().and_then(|height| height.as_f64());
    match (bar, window) {
        (Some(bar), Some(window)) => (window - bar.get_bounding_client_rect().top()).clamp(0.0, window / 2.0),
        _ => 0.0,
    }
}

/// Where the messages appear. The live regions stand before any message comes, or the first would go unheard.
#[component]
pub fn ToastHost(toasts: Toasts, #[prop(into)] close_label: Signal<String>) -> impl IntoView {
    let entry = move |toast: Toast| {
        let number = toast.number;
        view! {
            <div
                class=format!("toast toast-{}", toast.kind.name())
                role=toast.kind.role()
                on:mouseenter=move |_| toasts.hold(number, true)
                on:mouseleave=move |_| toasts.hold(number, false)
                on:focusin=move |_| toasts.hold(number, true)
                on:focusout=move |_| toasts.hold(number, false)
            >
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
    let lift = RwSignal::new(0.0);
    let measure = move || {
        // The page may be gone.
        if toasts.shown.try_with_untracked(|shown| !shown.is_empty()) == Some(true) {
            lift.set(bar_height());
        }
    };
    effect(move |_| {
        toasts.shown.track();
        request_animation_frame(measure);
    });
    let moved = [
        window_event_listener(leptos::ev::scroll, move |_| measure()),
        window_event_listener(leptos::ev::resize, move |_| measure()),
    ];
    // A bar that comes with another tab of the page is heard of by nobody.
    let looks = set_interval_with_handle(measure, LOOKS).ok();
    on_cleanup(move || {
        moved.into_iter().for_each(WindowListenerHandle::remove);
        if let Some(looks) = looks {
            looks.clear();
        }
    });
    view! {
        <div class="toasts" aria-live="polite" style=move || format!("--lift: {}px", lift.get())>
            <For each=move || toasts.shown.get() key=|toast| toast.number children=entry />
        </div>
    }
}
