//! A session entered by mistake is taken back, with everybody on its roll.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::process::training::session::Row;
use taizhang_core::process::training::writing;

use crate::ui::components::{ConfirmDialog, NoticeKind, use_toasts};
use crate::ui::record::Submission;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

#[component]
pub fn RemoveSession(open: RwSignal<bool>, session: Id, row: Memo<Option<Row>>) -> impl IntoView {
    let id = session;
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let remove = move |()| {
        let edits = session.peek(|registry| writing::remove(registry, id));
        submission.send(session, Command::Write { edits, why: t("training-removed-why") }, move |_| {
            toasts.show(NoticeKind::Success, t("training-removed"));
            Route::Training.go();
        });
    };
    let text = move || {
        let enrolled = row.get().map(|row| row.enrolled).unwrap_or_default();
        ta("training-remove-text", &[("count", &enrolled.to_string())])
    };
    view! {
        <IssueNotice issues=submission.issues />
        <ConfirmDialog
            open
            title=tr("training-remove")
            confirm_label=tr("people-remove-do")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=remove
        >
            <p>{text}</p>
        </ConfirmDialog>
    }
}
