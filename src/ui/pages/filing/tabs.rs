//! Which tab of 备案 is shown.

use leptos::prelude::*;

/// The tabs of this page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum TabKey {
    Upward,
    Inbox,
    Review,
    Proposals,
    Moves,
    Files,
}

impl TabKey {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Upward => "upward",
            Self::Inbox => "inbox",
            Self::Review => "review",
            Self::Proposals => "proposals",
            Self::Moves => "moves",
            Self::Files => "files",
        }
    }
}

/// Which tab is shown, for parts that lead to another one.
#[derive(Clone, Copy)]
pub struct OpenTab(pub RwSignal<String>);

impl OpenTab {
    /// The one of the page mounted above.
    pub fn used() -> Self {
        use_context().unwrap_or_else(|| Self(RwSignal::new(String::new())))
    }

    pub fn go(self, tab: TabKey) {
        self.0.set(tab.key().to_owned());
    }
}
