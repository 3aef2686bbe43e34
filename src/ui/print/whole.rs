//! Whole identity numbers on paper: the journal says first whose they are, as of every number that leaves.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;

use crate::ui::components::CheckField;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::tr;

/// The choice; `whole` follows once the journal says it.
#[component]
pub fn WholeNumbers(id: &'static str, whole: RwSignal<bool>, people: Callback<(), Vec<Id>>) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let wanted = RwSignal::new(false);
    Effect::new(move |_| {
        if !wanted.get() {
            return whole.set(false);
        }
        let command = Command::Export { people: people.run(()) };
        submission.send(session, command, move |_| {
            let _ = whole.try_set(true);
        });
    });
    view! {
        <CheckField id label=tr("form-whole") value=wanted />
        <IssueNotice issues=submission.issues />
    }
}
