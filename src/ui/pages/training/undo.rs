//! What was last written of a session, and the way back.

use leptos::prelude::*;

use crate::ui::record::TakeBack;
use crate::ui::t::tr;

/// The last batch of this page: its place in the journal, and what it did.
#[derive(Clone, Copy)]
pub struct LastDone(RwSignal<Option<(u64, String)>>);

impl Default for LastDone {
    fn default() -> Self {
        Self(RwSignal::new(None))
    }
}

impl LastDone {
    pub fn keep(self, sequence: u64, words: String) {
        self.0.try_set(Some((sequence, words)));
    }
}

#[component]
pub fn UndoLine(last: LastDone) -> impl IntoView {
    move || {
        let (sequence, text) = last.0.get()?;
        let (undo, undone, keep) = (tr("training-undo"), tr("training-undone"), tr("training-keep"));
        Some(
            view! { <TakeBack sequence text undo undone keep forget=move |()| drop(last.0.try_set(None)) /> },
        )
    }
}
