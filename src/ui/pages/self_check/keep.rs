//! What was entered without a file stands in the memory of the page alone, until somebody keeps it on purpose.

use leptos::prelude::*;

use crate::ui::components::{Button, Notice, NoticeKind, use_toasts};
use crate::ui::record::Submission;
use crate::ui::session::Session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, tr};

/// The band that says so.
#[component]
pub fn Unkept(session: Session) -> impl IntoView {
    let toasts = use_toasts();
    let submission = Submission::default();
    let keep = move |()| {
        submission.run(session.keep_if_need_be(), move |()| {
            toasts.show(NoticeKind::Success, t("self-check-keep-done"));
        });
    };
    move || {
        (!session.is_kept()).then(|| {
            view! {
                <Notice kind=NoticeKind::Info band=true title=tr("self-check-unkept")>
                    <Button small=true label=tr("self-check-keep") busy=submission.busy on_press=keep />
                    <IssueNotice issues=submission.issues />
                </Notice>
            }
        })
    }
}
