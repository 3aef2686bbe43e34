//! 手工登记: a filing known from a paper reply.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::record::Kind;
use taizhang_core::ledger::Command;

use crate::ui::components::Dialog;
use crate::ui::record::{RecordEditor, RecordFields, RecordForm, Saving, Submission};
use crate::ui::session::use_session;
use crate::ui::t::{ta, tr};

const FIELDS: [&str; 3] = ["number", "date", "reply"];

/// The dialog.
#[component]
pub fn ByHandDialog(engagement: Id, open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let draft = format!("{}.{engagement}.by-hand", session.register());
    let dismissed = draft.clone();
    view! {
        <Dialog
            open
            title=tr("people-by-hand-title")
            close_label=tr("cancel")
            on_dismiss=move |()| RecordForm::drop_draft(&dismissed)
        >
            <ByHandForm engagement draft=draft.clone() open />
        </Dialog>
    }
}

#[component]
fn ByHandForm(engagement: Id, draft: String, open: RwSignal<bool>) -> impl IntoView {
    let submission = Submission::default();
    let form = RecordForm::new(Kind::FilingResult, None).keep_draft(draft);
    let fields = form.clone();
    let [number, date, reply] = FIELDS.map(|key| form.value(key));
    let write = move |()| {
        let [number, date, reply] = [number, date, reply].map(|value| value.get_untracked());
        let words = ta("people-by-hand-done", &[("number", number.trim())]);
        Saving::command(Command::RecordByHand { engagement, number, date, reply }, words)
    };
    view! {
        <RecordEditor
            forms=vec![form]
            submission
            intro=|| view! { <p class="quiet">{tr("people-by-hand-text")}</p> }
            save=tr("people-by-hand-do")
            leave=tr("cancel")
            write
            close=move |_| { open.try_set(false); }
        >
            <div class="stack">
                <RecordFields form=fields keys=FIELDS.to_vec() issues=submission.issues />
            </div>
        </RecordEditor>
    }
}
