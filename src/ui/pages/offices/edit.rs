//! Changing an office this one keeps.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::record::{Kind, Record};

use crate::ui::record::{RecordEditor, RecordForm, RecordSheet, Saving, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

/// The form; `done` closes it.
#[component]
pub fn OfficeForm(record: Arc<Record>, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let submission = Submission::default();
    let id = record.id;
    let draft = format!("{}.{id}", use_session().register());
    let form = RecordForm::new(Kind::Office, Some(&record)).keep_draft(draft);
    let sheet = form.clone();
    let typed = form.clone();
    view! {
        <RecordEditor
            forms=vec![form]
            submission
            label=tr("offices-edit")
            save=tr("save")
            leave=tr("offices-edit-leave")
            write=move |()| Saving::edit(typed.change(id), t("people-saved"))
            close=move |_| { done.try_run(()); }
        >
            <RecordSheet form=sheet issues=submission.issues />
        </RecordEditor>
    }
}
