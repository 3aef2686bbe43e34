//! The page before everything else while the lock (加锁) is shut.

use leptos::prelude::*;

use super::give_up::GiveUp;
use super::start_frame::StartFrame;
use crate::ui::components::{
    Button, ButtonKind, Form, FormActions, Notice, NoticeKind, PageHead, Panel, PasswordField,
};
use crate::ui::record::Submission;
use crate::ui::session::{is_unfinished, unlock};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, tr};

/// Asks for the passphrase, and calls `opened` once everything can be read.
#[component]
pub fn UnlockPage(#[prop(into)] opened: Callback<()>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let submission = Submission::default();
    let unfinished = is_unfinished();
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        submission.issues.set(Vec::new());
        let words = typed.get_untracked();
        submission.run(async move { unlock(&words).await }, move |()| opened.run(()));
    };
    view! {
        <StartFrame>
            <PageHead title=tr("lock-shut") sub=tr("lock-shut-sub") />
            <div class="stack">
                {unfinished
                    .then(|| view! { <Notice kind=NoticeKind::Info text=tr("lock-unfinished") /> })}
                <Panel title=tr("lock-open")>
                    <div class="stack">
                        <IssueNotice issues=submission.issues />
                        <Form on_submit=submit label=tr("lock-open")>
                            <PasswordField
                                id="unlock"
                                label=tr("lock-passphrase")
                                hint=tr("lock-passphrase-hint")
                                value=typed
                                show_label=tr("show")
                                hide_label=tr("hide")
                                required=true
                            />
                            <FormActions>
                                <Button
                                    label=Signal::derive(move || t(if submission.busy.get() { "lock-opening" } else { "lock-open-do" }))
                                    kind=ButtonKind::Primary
                                    submit=true
                                    busy=submission.busy
                                />
                            </FormActions>
                        </Form>
                        <p class="quiet">{tr("lock-forgotten")}</p>
                        <div><GiveUp /></div>
                    </div>
                </Panel>
            </div>
        </StartFrame>
    }
}
