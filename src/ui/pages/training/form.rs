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

/// What a new session begins with: whose it is, and what an item of a plan says of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Beginning {
    pub office: Id,
    /// Tells what was typed for one item from what was typed for another.
    pub name: String,
    pub given: Vec<(&'static str, String)>,
}

/// The dialog: a new session, after which its roll is shown, or one that stands.
#[component]
pub fn SessionDialog(
    open: RwSignal<bool>,
    session: Option<Id>,
    #[prop(optional)] from: Option<RwSignal<Option<Beginning>>>,
) -> impl IntoView {
    let title = if session.is_some() { "training-edit-title" } else { "training-new" };
    view! {
        <Dialog open title=tr(title) wide=true close_label=tr("cancel")>
            <SessionForm open id=session from=from.and_then(|from| from.get_untracked()) />
        </Dialog>
    }
}

#[component]
fn SessionForm(open: RwSignal<bool>, id: Option<Id>, from: Option<Beginning>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let office = from.as_ref().map_or_else(|| session.profile().office(), |from| from.office);
    let record = session.peek(|registry| id.and_then(|id| registry.find(id).cloned()));
    let form = RecordForm::new(Kind::TrainingSession, record.as_deref()).about(office);
    for (key, text) in from.iter().flat_map(|from| from.given.clone()) {
        form.value(key).set(text);
    }
    let name = from.map_or_else(|| id.unwrap_or(office).to_string(), |from| from.name);
    let form = form.keep_draft(format!("{}.{name}.training", session.register()));
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
