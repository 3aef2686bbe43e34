//! What was last written as one batch, and the way back.

use leptos::prelude::*;

use crate::ui::components::{Button, LinkButton, Notice, NoticeKind, use_toasts};
use crate::ui::session::use_session;
use crate::ui::t::sentence;

/// Stands until the batch was taken back, or its author is content with it; `forget` is told of both.
#[component]
pub fn TakeBack(
    /// Its place in the journal.
    sequence: u64,
    /// What it did.
    text: String,
    #[prop(into)] undo: Signal<String>,
    #[prop(into)] undone: Signal<String>,
    #[prop(into)] keep: Signal<String>,
    #[prop(into)] forget: Callback<()>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let take_back = move |()| {
        busy.set(true);
        let said = undone.get_untracked();
        leptos::task::spawn_local(async move {
            let taken = session.undo(sequence).await;
            busy.try_set(false);
            match taken {
                Ok(_) => {
                    forget.try_run(());
                    toasts.show(NoticeKind::Success, said);
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
                <Button small=true label=undo busy on_press=take_back />
                <LinkButton label=keep on_press=forget />
            </div>
        </Notice>
    }
}
