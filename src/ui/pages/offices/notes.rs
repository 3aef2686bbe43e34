//! 配备说明: the written reasons for more people than the guidance names, or for nobody.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::ledger::Command;
use taizhang_core::ledger::command::Target;
use taizhang_core::report::staffing::notes;

use crate::ui::components::{Button, ButtonKind, Fact, Facts, Form, NoticeKind, use_toasts};
use crate::ui::record_form::{FormErrors, RecordForm, RecordSheet, Submission, layout, show};
use crate::ui::session::use_session;
use crate::ui::t::{field_label, t};

/// The notes of an office, newest first; where it is ours, each can be changed.
#[component]
pub fn Notes(office: Id, editable: bool, #[prop(into)] change: Callback<Arc<Record>>) -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| session.read(|registry| notes(registry, office)));
    let note = move |record: Arc<Record>| {
        let fields =
            layout::all(Kind::StaffingNote).into_iter().filter_map(|key| Kind::StaffingNote.field(key));
        let facts = fields
            .filter_map(|field| record.body.get(field.key).map(|value| (field, value)))
            .map(|(field, value)| {
                let label = Signal::derive(move || field_label("staffing-note", field.key));
                view! { <Fact label>{move || show(field, &value)}</Fact> }
            })
            .collect_view();
        let button = editable.then(|| {
            let press = move |()| change.run(record.clone());
            view! { <Button small=true label=Signal::derive(|| t("record-edit")) on_press=press /> }
        });
        view! {
            <div class="record">
                <Facts>{facts}</Facts>
                {button}
            </div>
        }
    };
    move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <p class="quiet">{move || t("staffing-notes-none")}</p> }.into_any();
        }
        found.into_iter().map(note).collect_view().into_any()
    }
}

/// The form for a new note, or for changing one; `done` closes it.
#[component]
pub fn NoteForm(office: Id, record: Option<Arc<Record>>, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let known = record.as_ref().map(|record| record.id);
    let form = RecordForm::new(Kind::StaffingNote, record.as_deref());
    let draft = format!("{}.{}.staffing-note", session.register(), known.unwrap_or(office));
    form.keep_draft(&draft);
    let sheet = form.clone();
    let saved = draft.clone();
    let submit = move |()| {
        let saved = saved.clone();
        let edit = match known {
            Some(id) => form.change(id),
            None => form.make(Some(Target::Known(office)), &[]),
        };
        let command = Command::Write { edits: vec![edit], why: String::new() };
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
        <Form on_submit=submit label=Signal::derive(|| t("staffing-note-form"))>
            <p class="quiet">{move || t("staffing-note-text")}</p>
            <FormErrors submission />
            <RecordSheet form=sheet issues=submission.issues />
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Primary label=Signal::derive(|| t("save")) busy=submission.busy />
                <Button label=Signal::derive(|| t("offices-edit-leave")) on_press=cancel />
            </div>
        </Form>
    }
}
