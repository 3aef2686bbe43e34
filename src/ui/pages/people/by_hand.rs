//! 手工登记: a filing known from a paper reply.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Command;

use crate::ui::components::{Button, ButtonKind, Dialog, Form, NoticeKind, use_toasts};
use crate::ui::record_form::{FormErrors, RecordFields, RecordForm, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta};

/// The dialog.
#[component]
pub fn ByHandDialog(engagement: Id, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let draft = format!("{}.{engagement}.by-hand", session.register());
    let dismissed = draft.clone();
    view! {
        <Dialog
            open
            title=Signal::derive(|| t("people-by-hand-title"))
            close_label=Signal::derive(|| t("cancel"))
            on_dismiss=move |()| RecordForm::drop_draft(&dismissed)
        >
            <ByHandForm engagement draft=draft.clone() open />
        </Dialog>
    }
}

#[component]
fn ByHandForm(engagement: Id, draft: String, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let form = RecordForm::new(Kind::FilingResult, None);
    form.keep_draft(&draft);
    let [number, date, reply] = ["number", "date", "reply"].map(|key| form.value(key));
    let saved = draft.clone();
    let submit = move |()| {
        let [number, date, reply] = [number, date, reply].map(|value| value.get_untracked());
        let given = number.trim().to_owned();
        let saved = saved.clone();
        let command = Command::RecordByHand { engagement, number, date, reply };
        submission.send(session, command, move |_| {
            RecordForm::drop_draft(&saved);
            open.try_set(false);
            if let Some(toasts) = toasts {
                toasts.show(NoticeKind::Success, ta("people-by-hand-done", &[("number", &given)]));
            }
        });
    };
    let cancel = move |()| {
        RecordForm::drop_draft(&draft);
        open.set(false);
    };
    view! {
        <Form on_submit=submit>
            <p class="quiet">{move || t("people-by-hand-text")}</p>
            <FormErrors submission />
            <div class="stack">
                <RecordFields form keys=vec!["number", "date", "reply"] issues=submission.issues />
            </div>
            <div class="form-actions">
                <Button
                    submit=true
                    kind=ButtonKind::Primary
                    label=Signal::derive(|| t("people-by-hand-do"))
                    busy=submission.busy
                />
                <Button label=Signal::derive(|| t("cancel")) on_press=cancel />
            </div>
        </Form>
    }
}
