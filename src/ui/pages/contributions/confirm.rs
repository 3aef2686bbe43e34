//! 核定: that a sheet was looked through and found right, and taking that back.

use leptos::prelude::*;
use taizhang_core::domain::codes::Insurance;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::value::Value;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::process::contributions::months::State;

use crate::ui::components::{Button, NoticeKind, use_toasts};
use crate::ui::grid::{ConfirmButton, Unsaved, UnsavedNote};
use crate::ui::print::PrintButton;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{label, t, ta, tr};

#[component]
pub fn Confirm(
    asked: Memo<Option<(Month, Insurance)>>,
    found: Memo<State>,
    unsaved: Unsaved,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let open = Signal::derive(move || found.with(State::findings));
    let write = Callback::new(move |()| {
        let (Some((month, insurance)), state) = (asked.get_untracked(), found.get_untracked()) else {
            return;
        };
        let Some(id) = state.sheet else { return };
        let field = |day: chrono::NaiveDate| [("confirmed".to_owned(), day.to_string())].into();
        let (seen, to, said) = match state.confirmed {
            Some(day) => (field(day), [].into(), t("contributions-confirm-undone")),
            None => {
                let args = [("month", month.text()), ("insurance", label(insurance))];
                let args = args.each_ref().map(|(key, text)| (*key, text.as_str()));
                ([].into(), field(session.today()), ta("contributions-confirm-done", &args))
            }
        };
        let command = Command::Write { edits: vec![Edit::Change { id, seen, to }], why: String::new() };
        submission.send(session, command, move |_| toasts.show(NoticeKind::Success, said));
    });
    move || {
        let state = found.get();
        state.sheet.map(|_| {
            let day = state.confirmed.map(|day| {
                view! { <span>{ta("contributions-confirmed", &[("day", &day.to_string())])}</span> }
            });
            let busy = submission.busy;
            let button = match day {
                Some(_) => {
                    let label = tr("contributions-confirm-back");
                    view! { <Button small=true label busy on_press=write /> }.into_any()
                }
                None => {
                    let label = tr("contributions-confirm");
                    view! { <ConfirmButton label unsaved open busy on_confirm=write /> }.into_any()
                }
            };
            view! {
                {day}
                {button}
                <PrintButton table="contribution-sheet" label="contributions-print" small=true />
                <UnsavedNote unsaved />
                <IssueNotice issues=submission.issues />
            }
        })
    }
}
