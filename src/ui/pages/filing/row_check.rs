//! 报送核对单: what this office and another lack of each other's files, and the file that asks the other side.

use leptos::prelude::*;
use taizhang_core::exchange::kinds::statement::neighbours;
use taizhang_core::exchange::rows::{Check, Disagreement, Fault};
use taizhang_core::report::filing::register_of_files::{FileRow, rows};

use super::made::AgainDialog;
use super::words::{file_kind, number, when};
use crate::ui::components::{
    Button, Dialog, Empty, Form, LinkButton, Notice, NoticeKind, Panel, SelectField, use_toasts,
};
use crate::ui::reactive::memo;
use crate::ui::record::{SendOrCancel, Submission};
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

/// What of the rows between the two offices does not agree, each with what to say or do.
#[component]
pub fn RowCheck(check: Check, other: String) -> impl IntoView {
    let session = use_session();
    let again = RwSignal::new(None::<FileRow>);
    let made = session.peek(rows);
    let line = |one: Disagreement| {
        let row = made.iter().find(|row| row.digest == one.end.digest).cloned();
        let lacked = (one.fault == Fault::TheyLack).then_some(row).flatten().filter(|_| !one.passed);
        let again = lacked.map(|row| {
            let name = ta("filing-original-name", &[("number", &number(row.number)), ("office", &row.office)]);
            view! {
                <LinkButton label=tr("filing-original") name on_press=move |()| again.set(Some(row.clone())) />
            }
        });
        view! {
            <li class="filing-line">
                <span class="grow">{sentence(&one, &other)}</span>
                {again}
            </li>
        }
    };
    let agreed = ta("filing-rows-agreed", &[("count", &check.agreed.to_string())]);
    let lines = check.disagreements.iter().cloned().map(line).collect_view();
    let all_agree = check.disagreements.is_empty();
    view! {
        <Panel title=tr("filing-rows-title") flush=!all_agree>
            {if all_agree {
                view! { <Notice kind=NoticeKind::Success text=tr("filing-rows-all") /> }.into_any()
            } else {
                view! { <ul class="filing-lines" role="list">{lines}</ul> }.into_any()
            }}
        </Panel>
        <p class="quiet small">{agreed} " " {tr("filing-rows-whole")}</p>
        <AgainDialog file=again />
    }
}

fn sentence(one: &Disagreement, other: &str) -> String {
    let end = &one.end;
    let last = match one.last {
        Some(last) => number(last),
        None => t("filing-rows-none"),
    };
    let key = match (one.fault, one.passed) {
        (Fault::WeLack, false) => "filing-rows-we",
        (Fault::WeLack, true) => "filing-rows-we-passed",
        (Fault::TheyLack, false) => "filing-rows-they",
        (Fault::TheyLack, true) => "filing-rows-they-passed",
        (Fault::Parted, _) => "filing-rows-parted",
    };
    ta(
        key,
        &[
            ("other", other),
            ("maker", &end.maker.name),
            ("kind", &file_kind(end.kind)),
            ("number", &number(end.number)),
            ("at", &when(&end.made_at)),
            ("last", &last),
        ],
    )
}

/// The button that makes the file for a neighbour.
#[component]
pub fn AskRows() -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let to = RwSignal::new(String::new());
    let submission = Submission::default();
    let offices = memo(move |_| session.read(neighbours));
    let options = Signal::derive(move || {
        offices.get().into_iter().map(|party| (party.office.to_string(), party.name)).collect::<Vec<_>>()
    });
    let start = move |()| {
        submission.issues.set(Vec::new());
        to.set(
            offices
                .with_untracked(|all| all.first().map(|party| party.office.to_string()))
                .unwrap_or_default(),
        );
        open.set(true);
    };
    let submit = move |()| {
        let Ok(office) = to.get_untracked().parse() else { return };
        submission.run(session.ask_rows(office), move |name| {
            open.set(false);
            toasts.show(NoticeKind::Success, ta("filing-rows-made", &[("name", &name)]));
        });
    };
    let nobody = Signal::derive(move || offices.with(Vec::is_empty));
    let form = move || {
        view! {
            <Form on_submit=submit>
                <IssueNotice issues=submission.issues />
                <SelectField id="rows-to" label=tr("filing-rows-to") value=to options required=true />
                <SendOrCancel submission label=tr("filing-rows-make") open />
            </Form>
        }
    };
    view! {
        <Button label=tr("filing-rows-ask") small=true on_press=start />
        <Dialog open title=tr("filing-rows-ask") close_label=tr("close")>
            <div class="stack">
                <p>{tr("filing-rows-text")}</p>
                {move || {
                    if nobody.get() {
                        view! { <Empty title=tr("filing-rows-nobody") text=tr("filing-rows-nobody-text") /> }
                            .into_any()
                    } else {
                        form().into_any()
                    }
                }}
            </div>
        </Dialog>
    }
}
