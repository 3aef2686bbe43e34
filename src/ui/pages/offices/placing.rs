//! 对应机构: people whose user unit was typed before the office of that name was added, matched in one act.

use leptos::prelude::*;
use taizhang_core::ledger::Command;
use taizhang_core::report::offices::placing::placing;

use crate::ui::components::{Button, ConfirmDialog, Notice, NoticeKind, use_toasts};
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

/// The notice with the button, and how many come to which office before it is written.
#[component]
pub fn PlacingNotice() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let found = memo(move |_| {
        let found = session.read(|registry| placing(registry, session.day()));
        if session.viewed_on().is_some() { Vec::new() } else { found.offices.into_iter().collect() }
    });
    let open = RwSignal::new(false);
    let submission = Submission::default();
    let counted = move |key: &'static str| {
        let count = found.with(|found| found.iter().map(|(_, count)| count).sum::<usize>());
        ta(key, &[("count", &count.to_string())])
    };
    let send = move |()| {
        let edits = session.peek(|registry| placing(registry, session.day())).edits;
        let done = ta("offices-placing-done", &[("count", &edits.len().to_string())]);
        let command = Command::Write { edits, why: t("offices-placing-why") };
        submission.send(session, command, move |_| {
            toasts.show(NoticeKind::Success, done);
        });
    };
    let lines = move || {
        let line = |(office, count): (String, usize)| {
            view! { <li>{ta("offices-placing-line", &[("office", &office), ("count", &count.to_string())])}</li> }
        };
        found.get().into_iter().map(line).collect_view()
    };
    let label = Signal::derive(move || counted("offices-placing-do"));
    let text = Signal::derive(move || counted("offices-placing-text"));
    let notice = move || {
        (!found.with(Vec::is_empty)).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn title=tr("offices-placing") text>
                    <Button label small=true busy=submission.busy on_press=move |()| open.set(true) />
                </Notice>
            }
        })
    };
    view! {
        <IssueNotice issues=submission.issues />
        {notice}
        <ConfirmDialog
            open
            title=tr("offices-placing")
            confirm_label=label
            cancel_label=tr("cancel")
            on_confirm=send
        >
            <p>{text}</p>
            <ul class="plate-offices">{lines}</ul>
        </ConfirmDialog>
    }
}
