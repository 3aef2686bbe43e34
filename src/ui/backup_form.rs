//! The form that makes a backup: a passphrase typed twice. It serves 备份 and 导出数据.

use std::future::Future;

use leptos::prelude::*;
use taizhang_core::domain::issue::{Issue, Issues};
use taizhang_core::domain::passphrase::PASSPHRASE_MIN;
use taizhang_core::report::settings::backup::passphrase_issues;

use super::components::{
    Button, ButtonKind, Form, FormActions, Notice, NoticeKind, PasswordField, focus_by_id, use_toasts,
};
use super::losses::Losses;
use super::record::{Submission, issue_at};
use super::session::MadeBackup;
use super::shell::IssueNotice;
use super::t::{coded, coded_with, ta, tr};

/// Asks for a new passphrase and has the backup made with it; what was made, and what is missing in it, is said above.
#[component]
pub fn BackupForm<F, M>(
    /// Beginning of its words: `-make`, `-making`, `-done`, `-done-text`.
    words: &'static str,
    /// Makes the backup sealed with the passphrase.
    make: F,
) -> impl IntoView
where
    F: Fn(String) -> M + Copy + Send + Sync + 'static,
    M: Future<Output = Result<MadeBackup, Issues>> + 'static,
{
    let toasts = use_toasts();
    let passphrase = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let wrong = RwSignal::new(Vec::<Issue>::new());
    let submission = Submission::default();
    let Submission { busy, issues, .. } = submission;
    let made = RwSignal::new(None::<MadeBackup>);
    let submit = move |()| {
        if submission.is_under_way() {
            return;
        }
        let found =
            again.with_untracked(|again| passphrase.with_untracked(|first| passphrase_issues(first, again)));
        let first = found.first().map(|issue| format!("backup-{}", issue.place));
        wrong.set(found);
        if let Some(field) = first {
            return focus_by_id(&field);
        }
        issues.set(Vec::new());
        made.set(None);
        submission.run(make(passphrase.get_untracked()), move |backup| {
            let _ = passphrase.try_set(String::new());
            let _ = again.try_set(String::new());
            if backup.loss.is_none() {
                toasts.show(NoticeKind::Success, coded("*-done", words));
            }
            made.try_set(Some(backup));
        });
    };
    let error =
        move |place: &'static str| Signal::derive(move || wrong.with(|issues| issue_at(issues, place)));
    let minimum = PASSPHRASE_MIN.to_string();
    let hint = move || ta("backup-passphrase-hint", &[("min", &minimum)]);
    let done = move || {
        made.get().map(|MadeBackup { name, loss }| {
            let text = coded_with("*-done-text", words, &[("name", &name)]);
            view! {
                <Notice kind=NoticeKind::Success title=coded("*-done", words) text />
                {loss.map(|loss| view! { <Losses loss /> })}
            }
        })
    };
    view! {
        {done}
        <Notice kind=NoticeKind::Warn title=tr("backup-forgotten") text=tr("backup-forgotten-text") />
        <IssueNotice issues />
        <Form on_submit=submit label=tr(words)>
            <PasswordField
                id="backup-passphrase"
                label=tr("backup-passphrase")
                hint=Signal::derive(hint)
                value=passphrase
                show_label=tr("show")
                hide_label=tr("hide")
                error=error("passphrase")
                fresh=true
                required=true
            />
            <PasswordField
                id="backup-again"
                label=tr("backup-again")
                value=again
                show_label=tr("show")
                hide_label=tr("hide")
                error=error("again")
                fresh=true
                required=true
            />
            <FormActions>
                <Button
                    label=Signal::derive(move || if busy.get() { coded("*-making", words) } else { coded("*-make", words) })
                    kind=ButtonKind::Primary
                    submit=true
                    busy
                />
            </FormActions>
        </Form>
    }
}
