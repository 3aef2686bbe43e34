//! What stands below the table: how much is unsaved, what is at fault, undo and redo, 保存.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::ledger::Command;
use taizhang_core::process::grid::place::At;
use taizhang_core::process::grid::table::Grid;

use super::held::Held;
use super::workbook::{Incoming, WorkbookButtons};
use crate::ui::components::{Button, ButtonKind, ConfirmDialog, LinkButton, NoticeKind, use_toasts};
use crate::ui::reactive::memo;
use crate::ui::record::Submission;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{live, sentence, t, ta, tr};

/// Faults named one by one; whoever has more works them off from the first.
const LISTED_MAX: usize = 8;

#[component]
pub fn Bar(
    held: Held,
    incoming: Incoming,
    /// What is asked once before it is saved.
    asks: Option<Callback<Grid, Option<String>>>,
    /// Why it is written, for the change log.
    #[prop(into)]
    why: Signal<String>,
    /// The id of what is said of the cell of the cursor, and its words.
    note: Arc<str>,
    note_text: Signal<String>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let changed = memo(move |_| held.grid.with(Grid::changed));
    let faults = memo(move |_| held.grid.with(|grid| grid.faults().len()));
    let idle = memo(move |_| changed.get() == 0 && held.typing.with(Option::is_none));
    let write = move |()| {
        let (edits, cells) = held.grid.with_untracked(|grid| (grid.edits(), grid.changed()));
        if edits.is_empty() {
            return;
        }
        let command = Command::Write { edits, why: why.get_untracked() };
        submission.send(session, command, move |_| {
            let sequence = session.peek(|registry| registry.head.sequence);
            let undo = move || {
                leptos::task::spawn_local(async move {
                    match session.undo(sequence).await {
                        Ok(_) => toasts.show(NoticeKind::Success, t("grid-saved-undone")),
                        Err(issues) => {
                            issues.iter().for_each(|issue| toasts.show(NoticeKind::Error, sentence(issue)));
                        }
                    }
                });
            };
            let text = ta("grid-saved", &[("count", &cells.to_string())]);
            toasts.offer(NoticeKind::Success, text, t("grid-saved-undo"), undo);
        });
    };
    let asking = RwSignal::new(false);
    let asked = RwSignal::new(String::new());
    let save = move |()| {
        held.finish();
        let count = faults.get_untracked();
        if count > 0 {
            held.said.set(ta("grid-faults-first", &[("count", &count.to_string())]));
            return next_fault(held);
        }
        match asks.and_then(|asks| asks.run(held.grid.get_untracked())) {
            Some(text) => {
                asked.set(text);
                asking.set(true);
            }
            None => write(()),
        }
    };
    let dropping = RwSignal::new(false);
    let said = move || ta("grid-changed", &[("count", &changed.get().to_string())]);
    let wrong = move || {
        let count = faults.get();
        (count > 0).then(|| {
            view! {
                <span class="worksheet-faults">{ta("grid-faults", &[("count", &count.to_string())])}</span>
                <Button small=true label=tr("grid-next-fault") on_press=move |()| next_fault(held) />
            }
        })
    };
    let cannot = |can: fn(&Grid) -> bool| Signal::derive(move || !held.grid.with(can));
    view! {
        <IssueNotice issues=submission.issues />
        <Faults held />
        <div class="worksheet-bar" data-action-bar role="group" aria-label=tr("grid-bar")>
            <span class="worksheet-count" class:worksheet-unsaved=move || changed.get() != 0>{said}</span>
            {wrong}
            <span id=note.to_string() class="worksheet-note">
                {note_text}
            </span>
            <WorkbookButtons incoming />
            <Button label=tr("grid-undo") disabled=cannot(Grid::can_undo) on_press=move |()| held.undo() />
            <Button label=tr("grid-redo") disabled=cannot(Grid::can_redo) on_press=move |()| held.redo() />
            <Button
                label=tr("grid-drop")
                disabled=Signal::derive(move || changed.get() == 0)
                on_press=move |()| dropping.set(true)
            />
            <Button
                label=tr("grid-save")
                kind=ButtonKind::Primary
                busy=submission.busy
                disabled=idle
                on_press=save
            />
        </div>
        <ConfirmDialog
            open=asking
            title=tr("grid-ask-title")
            confirm_label=tr("grid-ask-do")
            cancel_label=tr("cancel")
            on_confirm=write
        >
            <p>{asked}</p>
        </ConfirmDialog>
        <ConfirmDialog
            open=dropping
            title=tr("grid-drop-title")
            confirm_label=tr("grid-drop-do")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=move |()| held.act(Grid::drop_all)
        >
            <p>{live(move || ta("grid-drop-text", &[("count", &changed.get().to_string())]))}</p>
        </ConfirmDialog>
    }
}

/// To the fault after the cursor, or the first of all.
fn next_fault(held: Held) {
    let here = held.cursor.get_untracked();
    let next = held.grid.with_untracked(|grid| {
        let all: Vec<At> = grid.faults().into_iter().map(|(at, _)| at).collect();
        all.iter().find(|at| **at > here).or_else(|| all.first()).copied()
    });
    if let Some(at) = next {
        held.go(at);
    }
}

/// The cells at fault, each leading there.
#[component]
fn Faults(held: Held) -> impl IntoView {
    let found = memo(move |_| {
        held.grid.with(|grid| {
            let faults = grid.faults().into_iter().take(LISTED_MAX);
            faults.map(|(at, issue)| (at, sentence(issue))).collect::<Vec<_>>()
        })
    });
    let line = move |(at, text): (At, String)| {
        view! {
            <li>
                <LinkButton label=held.name(at) on_press=move |()| held.go(at) />
                " "
                {text}
            </li>
        }
    };
    move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            view! {
                <ul class="worksheet-fault-list" aria-label=t("grid-fault-list")>
                    {found.into_iter().map(line).collect_view()}
                </ul>
            }
        })
    }
}
