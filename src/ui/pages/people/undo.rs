//! What was last set for several people at once, to be taken back as long as it can be: leaving the page and coming
//! back does not lose it.

use leptos::prelude::*;

use super::last_set::{self, LastSet};
use super::table::Table;
use crate::ui::components::{Button, LinkButton, Notice, NoticeKind, use_toasts};
use crate::ui::t::{sentence, t, ta, tr};

/// Keeps it, or forgets it.
pub fn keep(table: Table, set: Option<LastSet>) {
    last_set::keep(table.session, set.as_ref());
    table.last_set.try_set(set);
}

/// What was done, and the way back.
#[component]
pub fn UndoLine(table: Table) -> impl IntoView {
    let session = table.session;
    let toasts = use_toasts();
    // Whatever is written may stand in its way.
    Effect::new(move |_| {
        session.read(|registry| registry.head.sequence);
        let Some(set) = table.last_set.get() else { return };
        leptos::task::spawn_local(async move {
            let same = || table.last_set.try_get_untracked().flatten().as_ref() == Some(&set);
            if !session.can_undo(set.sequence).await && same() {
                keep(table, None);
            }
        });
    });
    let busy = RwSignal::new(false);
    let undo = move |sequence: u64| {
        busy.set(true);
        leptos::task::spawn_local(async move {
            let undone = session.undo(sequence).await;
            busy.try_set(false);
            match undone {
                Ok(_) => toasts.show(NoticeKind::Success, t("people-set-undone")),
                Err(issues) => {
                    issues.iter().for_each(|issue| toasts.show(NoticeKind::Error, sentence(issue)))
                }
            }
        });
    };
    move || {
        let LastSet { sequence, field, count } = table.last_set.get()?;
        let text = ta("people-set-done", &[("field", &field), ("count", &count.to_string())]);
        Some(view! {
            <Notice kind=NoticeKind::Success text>
                <div class="row">
                    <Button small=true label=tr("people-set-undo") busy on_press=move |()| undo(sequence) />
                    <LinkButton label=tr("people-set-keep") on_press=move |()| keep(table, None) />
                </div>
            </Notice>
        })
    }
}
