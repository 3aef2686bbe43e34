//! 配备说明: the written reasons for more people than the guidance names, or for nobody.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{Kind, Record};
use taizhang_core::report::forms::staffing::notices;
use taizhang_core::report::offices::staffing::notes;

use crate::ui::components::{Button, Fact, Facts};
use crate::ui::print::LettersButton;
use crate::ui::reactive::memo;
use crate::ui::record::{RecordEditor, RecordForm, RecordSheet, Saving, Submission, layout, show};
use crate::ui::session::use_session;
use crate::ui::t::{field_label, lang, t, tr};

/// The notes of an office, newest first; where it is ours, each can be changed.
#[component]
pub fn Notes(office: Id, editable: bool, #[prop(into)] change: Callback<Arc<Record>>) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| session.read(|registry| notes(registry, office)));
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
            view! { <Button small=true label=tr("record-edit") on_press=press /> }
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
            return view! { <p class="quiet">{tr("staffing-notes-none")}</p> }.into_any();
        }
        let letters = move |()| session.peek(|registry| notices(registry, office, session.day(), lang()));
        view! {
            {found.into_iter().map(note).collect_view()}
            <div class="row"><LettersButton label=tr("paper-print-staffing") letters /></div>
        }
        .into_any()
    }
}

/// The form for a new note, or for changing one; `done` closes it.
#[component]
pub fn NoteForm(office: Id, record: Option<Arc<Record>>, #[prop(into)] done: Callback<()>) -> impl IntoView {
    let submission = Submission::default();
    let known = record.as_ref().map(|record| record.id);
    let draft = format!("{}.{}.staffing-note", use_session().register(), known.unwrap_or(office));
    let form = RecordForm::new(Kind::StaffingNote, record.as_deref()).keep_draft(draft);
    let sheet = form.clone();
    let typed = form.clone();
    view! {
        <RecordEditor
            forms=vec![form]
            submission
            label=tr("staffing-note-form")
            intro=|| view! { <p class="quiet">{tr("staffing-note-text")}</p> }
            save=tr("save")
            leave=tr("offices-edit-leave")
            write=move |()| Saving::edit(typed.edit(office), t("people-saved"))
            close=move |_| { done.try_run(()); }
        >
            <RecordSheet form=sheet issues=submission.issues />
        </RecordEditor>
    }
}
