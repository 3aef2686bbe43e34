//! The dialog in which one record of the file is made or changed.

use leptos::prelude::*;
use taizhang_core::domain::codes::{Coded, YesNo};
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::command::Target;
use taizhang_core::report::verdicts::Asked;

use crate::ui::components::{
    Button, ButtonKind, Dialog, Form, LinkButton, Notice, NoticeKind, TextField, focus_by_id, use_toasts,
};
use crate::ui::pages::why::{Foreseen, said_after};
use crate::ui::record_form::{
    FormErrors, RecordFields, RecordForm, RecordSheet, Submission, field_id, kind_label, record_name, show,
};
use crate::ui::session::{Session, use_session};
use crate::ui::t::{field_label, t, ta};

/// What is being entered.
#[derive(Clone, PartialEq, Eq)]
pub enum Entry {
    /// A further record of the person, hanging on `engagement` where its kind does.
    New { kind: Kind, person: Id, engagement: Option<Id> },
    /// A record changed, beginning at a field.
    Change { record: Id, field: Option<String> },
}

/// Why the form was opened.
#[derive(Clone, Default, PartialEq, Eq)]
pub enum Cause {
    /// Somebody wanted to enter something.
    #[default]
    Free,
    /// A verdict asks for it: what it knows of the record already stands in the form, which begins at the field that it
    /// wants `first`.
    Verdict { asked: Asked, given: Vec<(&'static str, String)>, first: Option<&'static str> },
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
        Some((Entry::New { kind, .. }, _)) => ta("people-add-title", &[("kind", &kind_label(kind))]),
        Some((Entry::Change { record, .. }, _)) => {
            let name = session.read(|registry| registry.find(record).map(|record| record_name(record)));
            ta("people-edit-title", &[("name", &name.unwrap_or_default())])
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
            close_label=Signal::derive(|| t("cancel"))
            on_dismiss=move |()| RecordForm::drop_draft(&draft())
        >
            {move || {
                editor.task.get().map(|(entry, cause)| view! { <EntryForm entry cause open=editor.open /> })
            }}
        </Dialog>
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
        (Cause::Verdict { asked, .. }, Entry::New { .. }) => {
            let about = asked.about.unwrap_or(asked.subject);
            format!("{name}.{}.{about}.{}", asked.rule, asked.part)
        }
        // Nothing is saved that does not stand in the form.
        (Cause::Returned { .. }, Entry::Change { field: Some(field), .. }) => format!("{name}.{field}"),
        _ => name,
    }
}

#[component]
fn EntryForm(entry: Entry, cause: Cause, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let draft = draft_name(session, &entry, &cause);
    let (kind, record, wanted) = match &entry {
        Entry::New { kind, .. } => (*kind, None, None),
        Entry::Change { record, field } => {
            let found = session.peek(|registry| registry.find(*record).cloned());
            (found.as_ref().map_or(Kind::Person, |record| record.kind()), found, field.clone())
        }
    };
    let form = RecordForm::new(kind, record.as_deref());
    let form = match &entry {
        Entry::New { person, .. } => form.about(*person),
        Entry::Change { .. } => form,
    };
    let (asked, first) = match &cause {
        Cause::Verdict { asked, given, first } => {
            if record.is_none() {
                given.iter().for_each(|(key, value)| form.value(key).set(value.clone()));
            }
            (Some(*asked), *first)
        }
        Cause::Free | Cause::Returned { .. } => (None, None),
    };
    if record.is_none() {
        preset(&form);
    }
    form.keep_draft(&draft);
    let why = RwSignal::new(String::new());
    // Of what is given already one need not begin.
    let first = first.or_else(|| asked.and_then(|_| form.first_empty()));
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
    let edit = {
        let (form, entry) = (form.clone(), entry.clone());
        move || match entry.clone() {
            Entry::New { person, engagement, .. } => {
                let hangs = kind.hangs().zip(engagement);
                let links: Vec<_> =
                    hangs.map(|(field, id)| (field.key, Target::Known(id))).into_iter().collect();
                form.make(Some(Target::Known(person)), &links)
            }
            Entry::Change { record, .. } => form.change(record),
        }
    };
    let saved = draft.clone();
    let write = edit.clone();
    let submit = move |()| {
        let saved = saved.clone();
        let command = Command::Write { edits: vec![write()], why: why.get_untracked().trim().to_owned() };
        submission.send(session, command, move |batch| {
            RecordForm::drop_draft(&saved);
            open.try_set(false);
            if let Some(toasts) = toasts {
                let (kind, words) = match asked {
                    _ if batch.changes.is_empty() => (NoticeKind::Success, t("people-unchanged")),
                    Some(asked) => said_after(session, asked),
                    None => (NoticeKind::Success, t("people-saved")),
                };
                toasts.show(kind, words);
            }
        });
    };
    let cancel = move |()| {
        RecordForm::drop_draft(&draft);
        open.set(false);
    };
    let changing = record.is_some();
    let conflicts = record.map(|record| {
        let form = form.clone();
        view! { <Conflicts record=record.id form submission /> }
    });
    let prospect = asked.map(|asked| view! { <Foreseen asked form=form.clone() edit /> });
    let sheet = match (cause, wanted) {
        (Cause::Returned { reason }, Some(key)) => {
            view! { <OneField form key reason submission /> }.into_any()
        }
        (_, wanted) => {
            let wanted = wanted.unwrap_or_default();
            view! { <RecordSheet form issues=submission.issues wanted /> }.into_any()
        }
    };
    view! {
        <Form on_submit=submit>
            <FormErrors submission />
            {conflicts}
            {sheet}
            {changing
                .then(|| {
                    view! {
                        <TextField
                            id="edit-why"
                            label=Signal::derive(|| t("people-why"))
                            hint=Signal::derive(|| t("people-why-hint"))
                            value=why
                        />
                    }
                })}
            {prospect}
            <div class="form-actions">
                <Button submit=true kind=ButtonKind::Primary label=Signal::derive(|| t("save")) busy=submission.busy />
                <Button label=Signal::derive(|| t("cancel")) on_press=cancel />
            </div>
        </Form>
    }
}

/// The one field for which a filing came back, with what was said of it.
#[component]
fn OneField(form: RecordForm, key: String, reason: String, submission: Submission) -> impl IntoView {
    let field = form.kind.field(&key).map(|field| field.key);
    view! {
        <Notice kind=NoticeKind::Warn title=Signal::derive(|| t("people-returned-reason"))>
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

/// Fields that somebody else changed while this form was open: what stands there now, and the choice. Saving
/// once more writes what is typed; the other way is one press.
#[component]
fn Conflicts(record: Id, form: RecordForm, submission: Submission) -> impl IntoView {
    let session = use_session();
    let kind = form.kind;
    let found = RwSignal::new(Vec::<(&'static str, Option<String>)>::new());
    let noted = form.clone();
    Effect::new(move |_| {
        let keys: Vec<&'static str> = submission.issues.with(|issues| {
            let at = |key: &str| format!("{}.{key}", kind.code());
            let fields = kind.fields().iter().map(|field| field.key);
            let hit = |key: &str| issues.iter().any(|i| i.code == "changed-meanwhile" && i.place == at(key));
            fields.filter(|key| hit(key)).collect()
        });
        let now = |key: &str| session.peek(|registry| registry.find(record)?.body.get(key));
        let fields: Vec<_> = keys.into_iter().map(|key| (key, now(key))).collect();
        for (key, now) in &fields {
            noted.take_note(key, now.clone());
        }
        found.set(fields);
    });
    let line = move |(key, now): (&'static str, Option<String>)| {
        let value = form.value(key);
        let label = Signal::derive(move || field_label(kind.code(), key));
        let shown = kind.field(key).zip(now.as_ref()).map(|(field, now)| show(field, now));
        let words = move || {
            let now = shown.clone().unwrap_or_else(|| t("record-blank"));
            ta("people-conflict", &[("field", &label.get()), ("now", &now)])
        };
        let name = Signal::derive(move || ta("people-conflict-take-name", &[("field", &label.get())]));
        let take = move |()| value.set(now.clone().unwrap_or_default());
        view! { <p>{words} " " <LinkButton label=Signal::derive(|| t("people-conflict-take")) name on_press=take /></p> }
    };
    move || {
        let fields = found.get();
        (!fields.is_empty()).then(|| {
            let lines = fields.into_iter().map(line.clone()).collect_view();
            view! { <Notice kind=NoticeKind::Warn title=Signal::derive(|| t("people-conflict-title"))>{lines}</Notice> }
        })
    }
}
