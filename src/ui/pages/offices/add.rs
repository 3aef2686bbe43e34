//! 手工添加: an office the division list does not know (zones, federations, others).

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, OfficeLevel, Reporting};
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Command;

use crate::ui::components::{Button, ButtonKind, Dialog, Form, NoticeKind, use_toasts};
use crate::ui::record_form::{FormErrors, RecordFields, RecordForm, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{t, ta};

/// The dialog.
#[component]
pub fn AddDialog(open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let draft = move || format!("{}.new-office", session.register());
    view! {
        <Dialog
            open
            title=Signal::derive(|| t("offices-add"))
            close_label=Signal::derive(|| t("cancel"))
            on_dismiss=move |()| RecordForm::drop_draft(&draft())
        >
            <AddForm open draft=draft() />
        </Dialog>
    }
}

#[component]
fn AddForm(open: RwSignal<bool>, draft: String) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let form = RecordForm::new(Kind::Office, None);
    form.value("reporting").set(Reporting::Itself.code().to_owned());
    form.value("level").set(below(session.profile().level()).code().to_owned());
    form.keep_draft(&draft);
    form.value("parent").set(session.profile().office().to_string());
    // Below a county stands one level only: there is nothing to choose.
    let keys = match session.profile().level() {
        OfficeLevel::Province | OfficeLevel::City => vec!["name", "office_type", "level", "reporting"],
        OfficeLevel::County | OfficeLevel::Grassroots => vec!["name", "office_type", "reporting"],
    };
    let sheet = form.clone();
    let saved = draft.clone();
    let submit = move |()| {
        let saved = saved.clone();
        let name = form.value("name").get_untracked();
        let command = Command::Write { edits: vec![form.make(None, &[])], why: String::new() };
        submission.send(session, command, move |_| {
            RecordForm::drop_draft(&saved);
            open.try_set(false);
            if let Some(toasts) = toasts {
                toasts.show(NoticeKind::Success, ta("offices-added", &[("name", name.trim())]));
            }
        });
    };
    let cancel = move |()| {
        RecordForm::drop_draft(&draft);
        open.set(false);
    };
    view! {
        <Form on_submit=submit>
            <p class="quiet">{move || t("offices-add-text")}</p>
            <FormErrors submission />
            <div class="stack">
                <RecordFields
                    form=sheet
                    keys
                    issues=submission.issues
                />
            </div>
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Primary label=Signal::derive(|| t("offices-add-do")) busy=submission.busy />
                <Button label=Signal::derive(|| t("cancel")) on_press=cancel />
            </div>
        </Form>
    }
}

/// The level that usually stands below.
fn below(level: OfficeLevel) -> OfficeLevel {
    match level {
        OfficeLevel::Province => OfficeLevel::City,
        OfficeLevel::City => OfficeLevel::County,
        OfficeLevel::County | OfficeLevel::Grassroots => OfficeLevel::Grassroots,
    }
}
