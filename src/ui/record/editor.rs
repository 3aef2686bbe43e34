//! The one editor of a record: what is typed is kept until it is saved or thrown away, what is wrong stands on top, and
//! what somebody else changed meanwhile is shown before it is written over.

use leptos::children::ViewFn;
use leptos::prelude::*;
use taizhang_core::ledger::{Batch, Command, Edit};

use super::conflicts::Conflicts;
use super::{FormErrors, RecordForm, Submission};
use crate::ui::components::{Button, ButtonKind, Form, FormActions, NoticeKind, use_toasts};
use crate::ui::session::use_session;

/// What is said of a batch that is on disk.
type Said = Box<dyn FnOnce(&Batch) -> (NoticeKind, String)>;

/// What saving does, and what is said once it is done.
pub struct Saving {
    command: Command,
    said: Said,
}

impl Saving {
    pub fn new(command: Command, said: impl FnOnce(&Batch) -> (NoticeKind, String) + 'static) -> Self {
        Self { command, said: Box::new(said) }
    }

    /// One edit that needs no reason.
    pub fn edit(edit: Edit, words: String) -> Self {
        Self::command(Command::Write { edits: vec![edit], why: String::new() }, words)
    }

    /// A command after which the same is said whatever it came to.
    pub fn command(command: Command, words: String) -> Self {
        Self::new(command, |_| (NoticeKind::Success, words))
    }
}

/// The editor. `children` are the fields.
#[component]
pub fn RecordEditor(
    forms: Vec<RecordForm>,
    submission: Submission,
    #[prop(optional, into)] label: MaybeProp<String>,
    /// What the form is for, before everything else.
    #[prop(optional, into)]
    intro: ViewFn,
    #[prop(into)] save: Signal<String>,
    #[prop(into)] leave: Signal<String>,
    #[prop(into)] write: Callback<(), Saving>,
    /// With the batch once it is on disk; without one when somebody throws away what is typed.
    #[prop(into)]
    close: Callback<Option<Batch>>,
    children: Children,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    // The form may be gone by the time the batch is on disk.
    let drafts: Vec<String> = forms.iter().filter_map(RecordForm::draft).collect();
    let forget = move || drafts.iter().for_each(|name| RecordForm::drop_draft(name));
    let saved = forget.clone();
    let submit = move |()| {
        let Saving { command, said } = write.run(());
        let forget = saved.clone();
        submission.send(session, command, move |batch| {
            forget();
            let (kind, words) = said(&batch);
            toasts.show(kind, words);
            close.try_run(Some(batch));
        });
    };
    let cancel = move |()| {
        forget();
        close.run(None);
    };
    let conflicts = forms.into_iter().map(|form| view! { <Conflicts form submission /> }).collect_view();
    view! {
        <Form on_submit=submit label>
            {intro.run()}
            <FormErrors submission />
            {conflicts}
            {children()}
            <FormActions>
                <Button submit=true kind=ButtonKind::Primary label=save busy=submission.busy />
                <Button label=leave on_press=cancel />
            </FormActions>
        </Form>
    }
}
