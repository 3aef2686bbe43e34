//! Messages in the page.

use leptos::prelude::*;

/// What kind of message. Errors interrupt a screen reader, the others wait.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum NoticeKind {
    #[default]
    Info,
    Success,
    Warn,
    Error,
}

impl NoticeKind {
    /// The suffix of the style classes.
    pub fn name(self) -> &'static str {
        match self {
            NoticeKind::Info => "info",
            NoticeKind::Success => "success",
            NoticeKind::Warn => "warn",
            NoticeKind::Error => "error",
        }
    }

    /// How a screen reader announces it.
    pub fn role(self) -> &'static str {
        match self {
            NoticeKind::Info | NoticeKind::Success | NoticeKind::Warn => "status",
            NoticeKind::Error => "alert",
        }
    }
}

/// A message with an optional bold first line; `children` stand after it (more text, or a button).
#[component]
pub fn Notice(
    #[prop(optional)] kind: NoticeKind,
    #[prop(optional, into)] title: MaybeProp<String>,
    #[prop(optional, into)] text: MaybeProp<String>,
    /// Across the whole page under the top bar.
    #[prop(optional)]
    band: bool,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class=format!("notice notice-{}", kind.name()) class:notice-band=band role=kind.role()>
            <div class="notice-text">
                {move || title.get().map(|title| view! { <strong class="notice-title">{title}</strong> })}
                {move || text.get().map(|text| view! { <span>{text}</span> })}
            </div>
            {children.map(|children| children())}
        </div>
    }
}
