//! The dialog in which one record of the file is made or changed.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::Person;
use taizhang_core::domain::codes::{Coded, YesNo};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::{In as _, Kind};
use taizhang_core::ledger::Command;
use taizhang_core::ledger::command::Target;
use taizhang_core::process::assessment::stage::decided;

use super::{
    Demand, EditNow, RecordEditor, RecordFields, RecordForm, RecordSheet, Saving, Submission, field_id,
    kind_label, record_name,
};
use crate::ui::components::{Dialog, Notice, NoticeKind, TextField, focus_by_id};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{t, ta, tr};

/// What is being entered.
#[derive(Clone, PartialEq, Eq)]
pub enum Entry {
    /// A further record of the person, hanging on `engagement` where its kind does.
    New { kind: Kind, person: Id, engagement: Option<Id> },
    /// A record changed, beginning at a field.
    Change { record: Id, field: Option<String> },
}

/// Why the form was opened.
#[derive(Clone, Default)]
pub enum Cause {
    /// Somebody wanted to enter something.
    #[default]
    Free,
    /// Something asks for this very record.
    Demanded(Arc<dyn Demand>),
    /// A filing came back for one field: that field alone is corrected, the reason beside it.
    Returned { reason: String },
}

/// Opens the dialog from anywhere on the page.
#[derive(Clone, Copy, Default)]
pub struct Editor {
    pub open: RwSignal<bool>,
    task: RwSignal<Option<(Entry, Cause)>>,
}

impl Editor {
    pub fn show(self, entry: Entry) {
        self.show_for(entry, Cause::Free);
    }

    pub fn show_for(self, entry: Entry, cause: Cause) {
        self.task.set(Some((entry, cause)));
        self.open.set(true);
    }
}

/// The dialog; stands once on the page.
#[component]
pub fn EditDialog(editor: Editor) -> impl IntoView {
    let session = use_session();
    let title = Signal::derive(move || match editor.task.get() {
        Some((Entry::New { kind, person, .. }, _)) => {
            of_whom(session, person, ta("people-add-title", &[("kind", &kind_label(kind))]))
        }
        Some((Entry::Change { record, .. }, _)) => {
            let Some(record) = session.read(|registry| registry.look_up(record)) else {
                return String::new();
            };
            let title = ta("people-edit-title", &[("name", &record_name(&record))]);
            if record.kind() == Kind::Person { title } else { of_whom(session, record.subject, title) }
        }
        None => String::new(),
    });
    let draft = move || {
        let task = editor.task.get_untracked();
        task.map(|(entry, cause)| draft_name(session, &entry, &cause)).unwrap_or_default()
    };
    view! {
        <Dialog
            open=editor.open
            title
            wide=true
            close_label=tr("cancel")
            on_dismiss=move |()| RecordForm::drop_draft(&draft())
        >
            {move || {
                editor.task.get().map(|(entry, cause)| view! { <EntryForm entry cause open=editor.open /> })
            }}
        </Dialog>
    }
}

/// A title with the name of whom it is of; what is of an office stands on that office's page.
fn of_whom(session: Session, whom: Id, title: String) -> String {
    let name = session
        .peek(|registry| Some(Person::of(&registry.find(whom)?.body)?.name.as_ref()?.as_str().to_owned()));
    match name {
        Some(name) => ta("people-title-of", &[("title", &title), ("name", &name)]),
        None => title,
    }
}

/// Whether somebody began to type here and neither saved nor threw it away.
pub fn is_drafted(session: Session, entry: &Entry) -> bool {
    RecordForm::has_draft(&draft_name(session, entry, &Cause::Free))
}

fn draft_name(session: Session, entry: &Entry, cause: &Cause) -> String {
    let register = session.register();
    let name = match entry {
        Entry::New { kind, person, .. } => format!("{register}.{person}.new.{}", kind.code()),
        Entry::Change { record, .. } => format!("{register}.{record}"),
    };
    match (cause, entry) {
        // What was typed for one assessment's talk is not begun for another's.
        (Cause::Demanded(demand), Entry::New { .. }) => format!("{name}.{}", demand.name()),
        // Nothing is saved that does not stand in the form.
        (Cause::Returned { .. }, Entry::Change { field: Some(field), .. }) => format!("{name}.{field}"),
        _ => name,
    }
}

#[component]
fn EntryForm(entry: Entry, cause: Cause, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let (kind, record, wanted) = match &entry {
        Entry::New { kind, .. } => (*kind, None, None),
        Entry::Change { record, field } => {
            let found = session.peek(|registry| registry.look_up(*record));
            (found.as_ref().map_or(Kind::Person, |record| record.kind()), found, field.clone())
        }
    };
    // A step that follows the decision is no change of what was decided.
    let settled = record.as_deref().and_then(decided).filter(|_| wanted.is_none()).map(|told| {
        let key = if told { "assessment-form-told" } else { "assessment-form-decided" };
        view! { <Notice kind=NoticeKind::Info text=t(key) /> }
    });
    let form = RecordForm::new(kind, record.as_deref());
    let form = match &entry {
        Entry::New { person, .. } => form.about(*person),
        Entry::Change { .. } => form,
    };
    let demand = match &cause {
        Cause::Demanded(demand) => Some(demand.clone()),
        Cause::Free | Cause::Returned { .. } => None,
    };
    let changing = record.is_some();
    if !changing {
        let given = demand.iter().flat_map(|demand| demand.given());
        given.for_each(|(key, value)| form.value(key).set(value.clone()));
        preset(&form);
    }
    let form = form.keep_draft(draft_name(session, &entry, &cause));
    let why = RwSignal::new(String::new());
    // Of what is given already one need not begin.
    let first = demand.as_ref().and_then(|demand| demand.first().or_else(|| form.first_empty()));
    let wanted = wanted.or_else(|| first.map(str::to_owned));
    let form = match &wanted {
        Some(key) => form.at(key),
        None => form,
    };
    if let Some(key) = &wanted {
        let id = field_id(kind, key);
        // After the dialog has put the focus on its first field.
        request_animation_frame(move || request_animation_frame(move || focus_by_id(&id)));
    }
    let edit: EditNow = {
        let form = form.clone();
        Arc::new(move || match &entry {
            Entry::New { person, engagement, .. } => {
                let hangs = kind.hangs().zip(*engagement);
                let links: Vec<_> =
                    hangs.map(|(field, id)| (field.key, Target::Known(id))).into_iter().collect();
                form.make(Some(Target::Known(*person)), &links)
            }
            Entry::Change { record, .. } => form.change(*record),
        })
    };
    let foreseen = demand.as_ref().map(|demand| demand.foreseen(form.clone(), edit.clone()));
    let write = move |()| {
        let command = Command::Write { edits: vec![edit()], why: why.get_untracked().trim().to_owned() };
        let demand = demand.clone();
        Saving::new(command, move |batch| match demand {
            _ if batch.changes.is_empty() => (NoticeKind::Success, t("people-unchanged")),
            Some(demand) => demand.settled(session),
            None => (NoticeKind::Success, t("people-saved")),
        })
    };
    let fields = form.clone();
    let sheet = match (cause, wanted) {
        (Cause::Returned { reason }, Some(key)) => {
            view! { <OneField form=fields key reason submission /> }.into_any()
        }
        (_, wanted) => {
            let wanted = wanted.unwrap_or_default();
            view! { <RecordSheet form=fields issues=submission.issues wanted /> }.into_any()
        }
    };
    view! {
        <RecordEditor
            forms=vec![form]
            submission
            save=tr("save")
            leave=tr("cancel")
            write
            close=move |_| { open.try_set(false); }
        >
            {settled}
            {sheet}
            {changing
                .then(|| {
                    view! { <TextField id="edit-why" label=tr("people-why") hint=tr("people-why-hint") value=why /> }
                })}
            {foreseen}
        </RecordEditor>
    }
}

/// The one field for which a filing came back, with what was said of it.
#[component]
fn OneField(form: RecordForm, key: String, reason: String, submission: Submission) -> impl IntoView {
    let field = form.kind.field(&key).map(|field| field.key);
    view! {
        <Notice kind=NoticeKind::Warn title=tr("people-returned-reason")>
            <p class="pre-line">{reason}</p>
        </Notice>
        <div class="fields record-fields">
            <RecordFields form keys=field.into_iter().collect() issues=submission.issues />
        </div>
    }
}

/// A session is entered because somebody was there, and training counts unless somebody says otherwise.
fn preset(form: &RecordForm) {
    if form.kind == Kind::Attendance {
        for key in ["counts", "attended"] {
            form.value(key).set(YesNo::Yes.code().to_owned());
        }
    }
}
