//! What was last written of a session, and the way back.

use leptos::prelude::*;

use crate::ui::components::{Button, LinkButton, Notice, NoticeKind, use_toasts};
use crate::ui::session::use_session;
use crate::ui::t::{sentence, t, tr};

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
    let session = use_session();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let undo = move |sequence: u64| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let undone = session.undo(sequence).await;
            busy.try_set(false);
            match undone {
                Ok(_) => {
                    last.0.try_set(None);
                    toasts.show(NoticeKind::Success, t("training-undone"));
                }
                Err(issues) => {
                    issues.iter().for_each(|issue| toasts.show(NoticeKind::Error, sentence(issue)));
                }
            }
        });
    };
    move || {
        let (sequence, text) = last.0.get()?;
        Some(view! {
            <Notice kind=NoticeKind::Success text>
                <div class="row">
                    <Button small=true label=tr("training-undo") busy on_press=move |()| undo(sequence) />
                    <LinkButton label=tr("training-keep") on_press=move |()| last.0.set(None) />
                </div>
            </Notice>
        })
    }
}
