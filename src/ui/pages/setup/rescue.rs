//! The ways on from a register that cannot be opened: its data into a file, and a new key where the old one is lost.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::exchange::key_copy::open;
use taizhang_core::ledger::key_copy::read_lines;

use crate::platform::idle::{Pieces, drawn};
use crate::ui::backup_form::BackupForm;
use crate::ui::components::{AreaField, Button, ButtonKind, FileDrop, Panel, PasswordField};
use crate::ui::record::Submission;
use crate::ui::session::{Session, read_key_file, rescue};
use crate::ui::shell::{CurrentPhase, IssueNotice};
use crate::ui::t::{live, t, tr};

/// 导出数据: whatever the browser still holds, in a form that a restore reads.
#[component]
pub fn Rescue(register: Id) -> impl IntoView {
    view! {
        <Panel title=tr("rescue")>
            <div class="stack">
                <p>{tr("rescue-what")}</p>
                <BackupForm
                    words="rescue"
                    make=move |passphrase: String| async move { rescue(register, &passphrase).await }
                />
            </div>
        </Panel>
    }
}

/// What to do with the exported file, in order.
#[component]
pub fn RescueSteps() -> impl IntoView {
    let step = |key: &'static str| view! { <li>{live(move || t(key))}</li> };
    view! {
        <ol class="rescue-steps">
            {step("rescue-step-export")} {step("rescue-step-remove")} {step("rescue-step-restore")}
        </ol>
    }
}

/// Opens the register with its own key, from the paper or the file on which it was copied.
#[component]
pub fn ReturnKey(register: Id) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let submission = Submission::default();
    let (typed, passphrase) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    // Name and text of the file.
    let file = RwSignal::new(None::<(String, String)>);
    let chosen = move |files: Vec<web_sys::File>| {
        let Some(chosen) = files.into_iter().next() else { return };
        let name = chosen.name();
        submission.run(read_key_file(chosen), move |text| {
            file.try_set(Some((name, text)));
        });
    };
    let of_file = move || {
        file.get().map(|(name, _)| {
            view! {
                <p>{name}</p>
                <PasswordField
                    id="key-passphrase"
                    label=tr("keyless-passphrase")
                    value=passphrase
                    show_label=tr("show")
                    hide_label=tr("hide")
                    required=true
                />
            }
        })
    };
    let label = Signal::derive(move || {
        t(if submission.busy.get() { "keyless-returning" } else { "keyless-return-do" })
    });
    let press = move |()| {
        submission.issues.set(Vec::new());
        let (text, lines, secret) = (file.get_untracked(), typed.get_untracked(), passphrase.get_untracked());
        let act = async move {
            drawn().await;
            let seed = match text {
                Some((_, text)) => open(&text, &secret, &mut Pieces::begin()).await?,
                None => read_lines(&lines)?,
            };
            Session::open_with_key(register, Some(seed)).await
        };
        submission.run(act, move |session| shown.open(session));
    };
    view! {
        <Panel title=tr("keyless-return")>
            <div class="stack">
                <p>{tr("keyless-return-text")}</p>
                <AreaField id="key-lines" label=tr("keyless-typed") hint=tr("keyless-typed-hint") value=typed />
                <FileDrop id="key-file" label=tr("keyless-file") accept=".json" on_files=chosen />
                {of_file}
                <IssueNotice issues=submission.issues />
                <div>
                    <Button label kind=ButtonKind::Primary busy=submission.busy on_press=press />
                </div>
            </div>
        </Panel>
    }
}

/// Opens the register with a new key.
#[component]
pub fn NewKey(register: Id) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let submission = Submission::default();
    let press = move |()| {
        submission.issues.set(Vec::new());
        submission.run(Session::open_with_key(register, None), move |session| shown.open(session));
    };
    view! {
        <Panel title=tr("keyless-new-title")>
            <div class="stack">
                <p>{tr("keyless-new-text")}</p>
                <IssueNotice issues=submission.issues />
                <div>
                    <Button
                        label=Signal::derive(move || t(if submission.busy.get() { "keyless-making" } else { "keyless-new" }))
                        kind=ButtonKind::Primary
                        busy=submission.busy
                        on_press=press
                    />
                </div>
            </div>
        </Panel>
    }
}
