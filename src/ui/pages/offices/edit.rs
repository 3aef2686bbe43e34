//! Changing an office this one keeps.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::Command;

use crate::ui::components::{Button, ButtonKind, Form, NoticeKind, use_toasts};
use crate::ui::record_form::{FormErrors, RecordForm, RecordSheet, Submission};
use crate::ui::session::use_session;
use crate::ui::t::t;

/// The form; `done` closes it.
#[component]
pub fn OfficeForm(record: Arc<Record>, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let id = record.id;
    let form = RecordForm::new(Kind::Office, Some(&record));
    let draft = format!("{}.{id}", session.register());
    form.keep_draft(&draft);
    let sheet = form.clone();
    let saved = draft.clone();
    let submit = move |()| {
        let saved = saved.clone();
        let command = Command::Write { edits: vec![form.change(id)], why: String::new() };
        submission.send(session, command, move |_| {
            RecordForm::drop_draft(&saved);
            done.try_run(());
            if let Some(toasts) = toasts {
                toasts.show(NoticeKind::Success, t("people-saved"));
            }
        });
    };
    let cancel = move |()| {
        RecordForm::drop_draft(&draft);
        done.run(());
    };
    view! {
        <Form on_submit=submit label=Signal::derive(|| t("offices-edit"))>
            <FormErrors submission />
            <RecordSheet form=sheet issues=submission.issues />
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Primary label=Signal::derive(|| t("save")) busy=submission.busy />
                <Button label=Signal::derive(|| t("offices-edit-leave")) on_press=cancel />
            </div>
        </Form>
    }
}
