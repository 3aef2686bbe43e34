//! 备份: the whole register into one file, sealed with a passphrase typed twice.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::report::backup::{PASSPHRASE_MIN, passphrase_issues};
use taizhang_core::report::home::changes_since;

use crate::ui::app::IssueNotice;
use crate::ui::components::{
    Button, ButtonKind, Form, FormActions, Notice, NoticeKind, Panel, PasswordField, focus_by_id, use_toasts,
};
use crate::ui::session::use_session;
use crate::ui::t::{sentence, t, ta};

#[component]
pub fn BackUp() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let passphrase = RwSignal::new(String::new());
    let again = RwSignal::new(String::new());
    let wrong = RwSignal::new(Vec::<Issue>::new());
    let issues = RwSignal::new(Vec::<Issue>::new());
    let made = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let submit = move |()| {
        if busy.get_untracked() {
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
        busy.set(true);
        leptos::task::spawn_local_scoped(async move {
            let result = session.back_up(&passphrase.get_untracked()).await;
            // The person may have left the page meanwhile.
            let _ = busy.try_set(false);
            match result {
                Ok(name) => {
                    let _ = passphrase.try_set(String::new());
                    let _ = again.try_set(String::new());
                    if let Some(toasts) = toasts {
                        toasts.show(NoticeKind::Success, t("backup-done"));
                    }
                    made.try_set(Some(name));
                }
                Err(found) => {
                    issues.try_set(found);
                }
            }
        });
    };
    let error = move |place: &'static str| {
        let at = move |issues: &Vec<Issue>| {
            let issue = issues.iter().find(|issue| issue.place == place)?;
            Some(sentence(&Issue { place: String::new(), ..issue.clone() }))
        };
        Signal::derive(move || wrong.with(at))
    };
    let minimum = PASSPHRASE_MIN.to_string();
    let hint = move || ta("backup-passphrase-hint", &[("min", &minimum)]);
    let done = move || {
        made.get().map(|name| {
            view! {
                <Notice
                    kind=NoticeKind::Success
                    title=t("backup-done")
                    text=ta("backup-done-text", &[("name", &name)])
                />
            }
        })
    };
    view! {
        <Panel title=Signal::derive(|| t("backup"))>
            <div class="stack">
                <State />
                {done}
                <Notice
                    kind=NoticeKind::Warn
                    title=Signal::derive(|| t("backup-forgotten"))
                    text=Signal::derive(|| t("backup-forgotten-text"))
                />
                <IssueNotice issues />
                <Form on_submit=submit label=Signal::derive(|| t("backup"))>
                    <PasswordField
                        id="backup-passphrase"
                        label=Signal::derive(|| t("backup-passphrase"))
                        hint=Signal::derive(hint)
                        value=passphrase
                        show_label=Signal::derive(|| t("show"))
                        hide_label=Signal::derive(|| t("hide"))
                        error=error("passphrase")
                        fresh=true
                        required=true
                    />
                    <PasswordField
                        id="backup-again"
                        label=Signal::derive(|| t("backup-again"))
                        value=again
                        show_label=Signal::derive(|| t("show"))
                        hide_label=Signal::derive(|| t("hide"))
                        error=error("again")
                        fresh=true
                        required=true
                    />
                    <FormActions>
                        <Button
                            label=Signal::derive(move || t(if busy.get() { "backup-making" } else { "backup-make" }))
                            kind=ButtonKind::Primary
                            submit=true
                            busy
                        />
                    </FormActions>
                </Form>
            </div>
        </Panel>
    }
}

/// When the last backup was made, and what it does not hold.
#[component]
fn State() -> impl IntoView {
    let session = use_session();
    let text = move || match session.last_backup() {
        None => t("safety-never"),
        Some(last) => {
            let changes = session.read(|registry| changes_since(registry, last.sequence));
            ta(
                "backup-last",
                &[
                    ("at", &last.at.format("%Y-%m-%d %H:%M").to_string()),
                    ("name", &last.name),
                    ("count", &changes.to_string()),
                ],
            )
        }
    };
    view! {
        <div>
            <p>{move || t("backup-what")}</p>
            <p class="quiet">{text}</p>
        </div>
    }
}
