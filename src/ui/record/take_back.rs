//! What was last written as one batch, and the way back.

use leptos::prelude::*;

use crate::ui::components::{Button, LinkButton, Notice, NoticeKind, use_toasts};
use crate::ui::session::use_session;
use crate::ui::t::{sentence, t, tr};

/// The last batch of a page: its place in the journal, and what it did.
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

    pub fn forget(self) {
        self.0.try_set(None);
    }
}

/// What was done last on a page, and the way back.
#[component]
pub fn UndoLine(last: LastDone) -> impl IntoView {
    move || {
        let (sequence, text) = last.0.get()?;
        Some(view! { <TakeBack sequence text forget=move |()| last.forget() /> })
    }
}

/// Stands until the batch was taken back, or its author is content with it; `forget` is told of both.
#[component]
pub fn TakeBack(
    /// Its place in the journal.
    sequence: u64,
    /// What it did.
    text: String,
    #[prop(into)] forget: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let take_back = move |()| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let taken = session.undo(sequence).await;
            busy.try_set(false);
            match taken {
                Ok(_) => {
                    forget.try_run(());
                    toasts.show(NoticeKind::Success, t("take-back-done"));
                }
                Err(issues) => {
                    issues.iter().for_each(|issue| toasts.show(NoticeKind::Error, sentence(issue)));
                }
            }
        });
    };
    view! {
        <Notice kind=NoticeKind::Success text>
            <div class="row">
                <Button small=true label=tr("take-back") busy on_press=take_back />
                <LinkButton label=tr("take-back-keep") on_press=forget />
            </div>
        </Notice>
    }
}
