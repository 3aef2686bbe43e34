//! Whole identity numbers on paper: the journal says first whose they are, as of every number that leaves.

use std::collections::BTreeSet;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::order::Gathered as _;

use crate::ui::components::CheckField;
use crate::ui::reactive::effect;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::tr;

/// The choice; once the journal says of whom, they stand in `whole`.
#[component]
pub fn WholeNumbers(
    id: &'static str,
    whole: RwSignal<BTreeSet<Id>>,
    people: Callback<(), Vec<Id>>,
) -> impl IntoView {
    let session = use_session();
    let submission = Submission::default();
    let wanted = RwSignal::new(false);
    effect(move |_| {
        if !wanted.get() {
            return whole.set(BTreeSet::new());
        }
        let people = people.run(());
        let command = Command::Export { people: people.clone() };
        submission.send(session, command, move |_| drop(whole.try_set(people.into_iter().into_set())));
    });
    view! {
        <CheckField id label=tr("form-whole") value=wanted />
        <IssueNotice issues=submission.issues />
    }
}
