//! What is to be looked at before a month is confirmed, and the confirmation.

use leptos::prelude::*;
use taizhang_core::domain::period::Month;
use taizhang_core::domain::value::Value as _;
use taizhang_core::ledger::command::Fields;
use taizhang_core::ledger::{Command, Edit};
use taizhang_core::order::Gathered;
use taizhang_core::process::month_sheet::sheet;
use taizhang_core::process::pay::check::{Check, check};
use taizhang_core::process::pay::run::told;

use crate::ui::components::{Notice, NoticeKind, use_toasts};
use crate::ui::grid::{ConfirmButton, Unsaved, UnsavedNote};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{some_names, t, ta, tr};

/// What is to be looked at, each finding with its names.
#[component]
pub fn Found(month: Month) -> impl IntoView {
    let session = use_session();
    let found = memo(move |_| session.read(|registry| check(registry, month)));
    let line = |key: &'static str, names: &[String], more_said: &[(&str, &str)]| {
        (!names.is_empty()).then(|| {
            let all = some_names(names);
            let count = names.len().to_string();
            let said = [("count", count.as_str()), ("names", all.as_str())];
            let text = ta(key, &[&said, more_said].concat());
            view! { <Notice kind=NoticeKind::Warn text /> }
        })
    };
    // Of a month that nobody has begun there is nothing to be looked at.
    let lines = move || {
        found.with(|found| {
            (found.paid > 0).then(|| {
                let of_minimum = |key| found.minimum.as_ref().and_then(|own| own.body.get(key));
                let [monthly, from] = ["monthly", "from"].map(|key| of_minimum(key).unwrap_or_default());
                let standard = [("minimum", monthly.as_str()), ("from", from.as_str())];
                [
                    line("pay-missing", &found.missing, &[]),
                    line("pay-left", &found.left, &[]),
                    line("pay-no-performance", &found.without_performance, &[]),
                    line("pay-sum-differs", &found.sum_differs, &[]),
                    line("pay-scheme-differs", &found.scheme_differs, &[]),
                    line("pay-below-minimum", &found.below_minimum, &standard),
                ]
                .collect_view()
            })
        })
    };
    view! { <div class="stack worksheet-found">{lines}</div> }
}

/// What the sheet comes to, and the confirmation.
#[component]
pub fn Confirmation(month: Month, unsaved: Unsaved) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let found = memo(move |_| session.read(|registry| check(registry, month)));
    let confirmed = memo(move |_| {
        let own = session.read(|registry| sheet(registry, &told(month)).and_then(|(_, own)| own));
        own.and_then(|own| own.body.get("confirmed"))
    });
    let open = Signal::derive(move || found.with(Check::findings));
    let confirm = Callback::new(move |()| {
        let Some((id, Some(_))) = session.peek(|registry| sheet(registry, &told(month))) else { return };
        let to: Fields = [("confirmed".to_owned(), session.today().to_string())].into_iter().into_map();
        let edits = vec![Edit::Change { id, seen: Fields::new(), to }];
        let command = Command::Write { edits, why: ta("pay-confirm-why", &[("month", &month.text())]) };
        submission.send(session, command, move |_| toasts.show(NoticeKind::Success, t("pay-confirmed-now")));
    });
    let state = move || {
        let (paid, gross) = found.with(|found| (found.paid, found.gross));
        let sum = format!("{}.{:02}", gross / 100, gross % 100);
        let told = ta("pay-sum", &[("count", &paid.to_string()), ("sum", &sum)]);
        match confirmed.get() {
            Some(day) => {
                let done = ta("pay-confirmed", &[("day", &day)]);
                view! {
                    <div class="row">
                        <p>{told} " " <strong>{done}</strong></p>
                        <PrintButton table="pay-sheet" label="pay-print" small=true />
                    </div>
                }
                .into_any()
            }
            None => view! {
                <div class="row">
                    <p>{told}</p>
                    {(paid > 0)
                        .then(|| {
                            view! {
                                <ConfirmButton
                                    label=tr("pay-confirm")
                                    unsaved
                                    open
                                    busy=submission.busy
                                    on_confirm=confirm
                                />
                                <PrintButton table="pay-sheet" label="pay-print" small=true />
                            }
                        })}
                </div>
            }
            .into_any(),
        }
    };
    view! {
        <div class="worksheet-progress">
            <IssueNotice issues=submission.issues />
            {state}
            <UnsavedNote unsaved />
        </div>
    }
}
