//! Short marks: what the rules say about something, and neutral tags.

use leptos::prelude::*;

/// The tone of a mark. The words must carry the meaning alone; the tone repeats it in colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tone {
    /// Says nothing about right or wrong.
    #[default]
    Neutral,
    Met,
    Due,
    Breached,
    /// Cannot be decided for want of facts.
    Unknown,
    /// Allowed, not demanded.
    Open,
}

impl Tone {
    /// The suffix of the style classes.
    pub fn name(self) -> &'static str {
        match self {
            Tone::Neutral => "neutral",
            Tone::Met => "met",
            Tone::Due => "due",
            Tone::Breached => "breached",
            Tone::Unknown => "unknown",
            Tone::Open => "open",
        }
    }
}

/// A verdict in a few words.
#[component]
pub fn Badge(
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] tone: Signal<Tone>,
) -> impl IntoView {
    view! { <span class=move || format!("badge badge-{}", tone.get().name())>{text}</span> }
}

/// A neutral rounded tag, as beside the name of an office.
#[component]
pub fn Tag(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <span class="tag">{text}</span> }
}
