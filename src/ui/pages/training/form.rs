//! A session entered or changed. What the attendances say of it changes with it.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::{Batch, Command, Target};
use taizhang_core::process::training::writing;

use crate::ui::components::{Dialog, NoticeKind};
use crate::ui::record::{RecordEditor, RecordForm, RecordSheet, Saving, Submission};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{t, tr};

/// The dialog: a new session, after which its roll is shown, or one that stands.
#[component]
pub fn SessionDialog(open: RwSignal<bool>, session: Option<Id>) -> impl IntoView {
    let title = if session.is_some() { "training-edit-title" } else { "training-new" };
    view! {
        <Dialog open title=tr(title) wide=true close_label=tr("cancel")>
            <SessionForm open id=session />
        </Dialog>
    }
}

#[component]
fn SessionForm(open: RwSignal<bool>, id: Option<Id>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let office = session.profile().office();
    let record = session.peek(|registry| id.and_then(|id| registry.find(id).cloned()));
    let form = RecordForm::new(Kind::TrainingSession, record.as_deref()).about(office);
    let form = form.keep_draft(format!("{}.{}.training", session.register(), id.unwrap_or(office)));
    let typed = form.clone();
    let write = move |()| {
        let edits = match id {
            Some(id) => session.peek(|registry| writing::change(registry, id, typed.change(id))),
            None => vec![typed.make(Some(Target::Known(office)), &[])],
        };
        let command = Command::Write { edits, why: String::new() };
        Saving::new(command, |_| (NoticeKind::Success, t("training-saved")))
    };
    let close = move |batch: Option<Batch>| {
        open.try_set(false);
        let made = batch.as_ref().and_then(writing::made).filter(|_| id.is_none());
        if let Some(made) = made {
            Route::TrainingSession(made).go();
        }
    };
    let fields = form.clone();
    view! {
        <RecordEditor forms=vec![form] submission save=tr("save") leave=tr("cancel") write close>
            <RecordSheet form=fields issues=submission.issues />
        </RecordEditor>
    }
}
