//! The ways on from a register that cannot be opened: its data into a file, and a new key where the old one is lost.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;

use crate::ui::backup_form::BackupForm;
use crate::ui::components::{Button, ButtonKind, Panel};
use crate::ui::record::Submission;
use crate::ui::session::{Session, rescue};
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

/// Opens the register with a new key.
#[component]
pub fn NewKey(register: Id) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let submission = Submission::default();
    let press = move |()| {
        submission.issues.set(Vec::new());
        submission.run(Session::open_with_new_key(register), move |session| shown.open(session));
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
