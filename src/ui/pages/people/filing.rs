//! 备案: where each filing stands in words, its course, and what can be done by hand.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::process::filing::FilingState;
use taizhang_core::report::people::person::{Did, Filing, PersonFile, Step};

use super::by_hand::ByHandDialog;
use crate::ui::components::{Badge, Button, ConfirmDialog, Fact, Facts, NoticeKind, Panel, use_toasts};
use crate::ui::filing_state::{state_tone, state_words};
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, label, t, ta, tr};

/// The filing of each engagement.
#[component]
pub fn FilingView(file: Memo<Option<PersonFile>>) -> impl IntoView {
    move || {
        let file = file.get()?;
        let none = file.filings.is_empty();
        let draft = file.row.draft;
        let list =
            file.filings.into_iter().map(|filing| view! { <FilingPanel filing draft /> }).collect_view();
        Some(view! {
            <div class="stack">
                {none.then(|| view! { <p class="quiet">{tr("people-filing-none")}</p> })}
                {list}
            </div>
        })
    }
}

#[component]
fn FilingPanel(filing: Filing, draft: bool) -> impl IntoView {
    let Filing { engagement, state, open, by_hand, steps, .. } = filing;
    let entering = RwSignal::new(false);
    let actions = move || {
        view! {
            {by_hand
                .then(|| {
                    view! {
                        <Button small=true label=tr("people-by-hand") on_press=move |()| entering.set(true) />
                    }
                })}
            {open.map(|request| view! { <Withdraw request /> })}
        }
    };
    let tone = state_tone(&state);
    let (number, day) = match &state {
        FilingState::Recorded { number, on } => (Some(number.clone()), on.map(|day| day.to_string())),
        FilingState::Changed { number, .. } | FilingState::ExitFiled { number } => {
            (Some(number.clone()), None)
        }
        _ => (None, None),
    };
    let explained = state.code();
    let words = Signal::derive(move || state_words(&state));
    let course = steps.is_empty();
    let steps = steps.into_iter().map(|step| view! { <StepRow step /> }).collect_view();
    view! {
        <Panel title=tr("people-filing-title") actions>
            <p class="row">
                <Badge text=words tone />
                <span>{move || if draft { t("people-state-draft") } else { coded("people-state-*", explained) }}</span>
            </p>
            <Facts>
                {number.filter(|number| !number.is_empty()).map(|number| view! { <Fact label=tr("field-filing-result-number")>{number}</Fact> })}
                {day.map(|day| view! { <Fact label=tr("people-filing-day")>{day}</Fact> })}
            </Facts>
            <h3>{tr("people-course")}</h3>
            {if course {
                view! { <p class="quiet">{tr("people-course-none")}</p> }.into_any()
            } else {
                view! { <ol class="course" role="list">{steps}</ol> }.into_any()
            }}
        </Panel>
        <ByHandDialog engagement open=entering />
    }
}

#[component]
fn StepRow(step: Step) -> impl IntoView {
    let Step { on, by, what } = step;
    let words = move || match &what {
        Did::Asked(kind) => {
            let kind = kind.map(label).unwrap_or_default();
            ta("people-step-asked", &[("kind", &kind)])
        }
        Did::Withdrew => t("people-step-withdrew"),
        Did::Recorded { number, by_hand, reply } => {
            let line = ta("people-step-recorded", &[("number", number)]);
            match (by_hand, reply.is_empty()) {
                (false, _) => line,
                (true, true) => format!("{line}{}", t("people-step-by-hand")),
                (true, false) => format!("{line}{}", ta("people-step-reply", &[("reply", reply)])),
            }
        }
        Did::Returned { reasons } => ta("people-step-returned", &[("count", &reasons.to_string())]),
    };
    view! {
        <li class="course-step">
            <span class="course-day">{on.map(|day| day.to_string())}</span>
            <span>{words}</span>
            <span class="quiet">{by}</span>
        </li>
    }
}

#[component]
fn Withdraw(request: Id) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let asking = RwSignal::new(false);
    let go = move |()| {
        submission.send(session, Command::Withdraw { request }, move |_| {
            toasts.show(NoticeKind::Success, t("people-withdrawn"));
        });
    };
    let words = tr("people-withdraw");
    view! {
        <IssueNotice issues=submission.issues />
        <Button small=true label=words busy=submission.busy on_press=move |()| asking.set(true) />
        <ConfirmDialog
            open=asking
            title=words
            confirm_label=tr("people-withdraw-do")
            cancel_label=tr("cancel")
            on_confirm=go
        >
            <p>{tr("people-withdraw-text")}</p>
        </ConfirmDialog>
    }
}
