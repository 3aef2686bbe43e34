//! 调出: whom this office offers to other counties, the file that says so, and where each stands.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::transfers::State;
use taizhang_core::process::transfers::{Leaving, Receiver};

use super::{MovesHere, tone};
use crate::ui::components::{
    Badge, Button, ButtonKind, Column, ConfirmDialog, DataTable, LinkButton, NoticeKind, Panel, Tone,
    use_toasts,
};
use crate::ui::pages::filing::making::make_file;
use crate::ui::pages::filing::words::{number, open_while, when};
use crate::ui::print::PrintButton;
use crate::ui::reactive::effect;
use crate::ui::record::Submission;
use crate::ui::route::Route;
use crate::ui::seal::SealDialog;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{t, ta, tr};

#[derive(Clone, PartialEq, Eq)]
struct Row {
    person: Leaving,
    to: String,
}

/// The part of the tab.
#[component]
pub fn LeavingPart(moves: MovesHere) -> impl IntoView {
    let taking_back = RwSignal::new(None::<(Id, String)>);
    let submission = Submission::default();
    let rows = Signal::derive(move || {
        let rows = moves.receivers.with(|receivers| {
            let of = |receiver: &Receiver| {
                let to = receiver.name.clone();
                receiver.people.clone().into_iter().map(move |person| Row { person, to: to.clone() })
            };
            receivers.iter().flat_map(of).collect::<Vec<_>>()
        });
        Arc::new(rows)
    });
    let columns = Signal::stored(columns(taking_back));
    let row_key = |row: &Row| row.person.transfer.to_string();
    view! {
        <Panel
            title=tr("moves-leaving")
            flush=true
            actions=|| view! { <PrintButton table="leaving" small=true /> }
        >
            <p class="filing-intro">{tr("moves-leaving-text")}</p>
            <IssueNotice issues=submission.issues />
            <Files moves />
            <DataTable id="leaving" label=tr("moves-leaving-table") columns rows row_key />
        </Panel>
        <TakeBack taking_back submission />
    }
}

fn columns(taking_back: RwSignal<Option<(Id, String)>>) -> Vec<Column<Row>> {
    vec![
        Column::new("name", tr("field-person-name"), 6.0, |row: &Row| {
            let (href, name) = (Route::Person(row.person.person).href(), row.person.name.clone());
            view! { <a href=href>{name}</a> }.into_any()
        }),
        Column::new("to", tr("field-transfer-to"), 10.0, |row: &Row| row.to.clone().into_any()),
        Column::new("day", tr("moves-first-day-there"), 7.0, |row: &Row| {
            row.person.first_day.map(|day| day.to_string()).unwrap_or_default().into_any()
        }),
        Column::new("details", tr("moves-along"), 15.0, |row: &Row| {
            tr(if row.person.details { "moves-along-details" } else { "moves-along-file" }).into_any()
        }),
        Column::new("state", tr("filing-file-state"), 12.0, |row: &Row| {
            let state = row.person.state;
            let text = Signal::derive(move || t(&format!("transfer-state-{}", state.code())));
            let reason = row.person.reason.clone().map(|reason| {
                view! { " " <span class="quiet">{ta("moves-reason", &[("reason", &reason)])}</span> }
            });
            view! { <Badge text tone=Signal::stored(tone(state)) /> {reason} }.into_any()
        }),
        Column::new("act", tr("filing-act"), 4.5, move |row: &Row| {
            let chosen = (row.person.transfer, row.person.name.clone());
            let name = ta("moves-take-back-name", &[("name", &row.person.name)]);
            (row.person.state == State::Offered)
                .then(|| {
                    view! {
                        <LinkButton
                            label=tr("moves-take-back")
                            name
                            on_press=move |()| taking_back.set(Some(chosen.clone()))
                        />
                    }
                })
                .into_any()
        })
        .controls(),
    ]
}

/// What each receiver has been told, and the file that tells it.
#[component]
fn Files(moves: MovesHere) -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new(None::<Receiver>);
    let (open, submission) = (open_while(chosen), Submission::default());
    let make = make_file(open, submission, moves.made, move |passphrase| {
        Some(session.offer(chosen.get_untracked()?.office, passphrase))
    });
    let under_way = move || {
        let wanted = |receiver: &&Receiver| receiver.to_make + receiver.waiting > 0;
        moves.receivers.with(|receivers| receivers.iter().filter(wanted).cloned().collect::<Vec<_>>())
    };
    let line = move |receiver: Receiver| view! { <FileLine receiver chosen /> };
    let to = Signal::derive(move || {
        chosen.with(|receiver| receiver.as_ref().map(|receiver| receiver.name.clone()).unwrap_or_default())
    });
    let people =
        Signal::derive(move || chosen.with(|receiver| receiver.as_ref().map(|receiver| receiver.identities)));
    view! {
        <ul class="filing-lines" role="list">
            {move || under_way().into_iter().map(line).collect_view()}
        </ul>
        <SealDialog
            id="offer"
            open
            title=tr("moves-make")
            to
            people
            submission
            on_make=make
        >
            <p>{tr("filing-to")} <strong>{to}</strong></p>
            <p class="quiet">{tr("moves-file-holds")}</p>
        </SealDialog>
    }
}

#[component]
fn FileLine(receiver: Receiver, chosen: RwSignal<Option<Receiver>>) -> impl IntoView {
    let due = receiver.to_make > 0;
    let count = |key: &str, n: usize| ta(key, &[("count", &n.to_string())]);
    let what =
        if due { count("moves-to-make", receiver.to_make) } else { count("moves-waiting", receiver.waiting) };
    let (text, tone) =
        if due { (tr("moves-to-make-badge"), Tone::Due) } else { (tr("moves-waiting-badge"), Tone::Open) };
    let last = receiver.last.as_ref().map(|(n, at)| {
        let last = ta("moves-last", &[("number", &number(*n)), ("at", &when(at))]);
        view! { <p class="quiet small">{last}</p> }
    });
    let name = ta("moves-make-name", &[("name", &receiver.name)]);
    let kind = if due { ButtonKind::Primary } else { ButtonKind::Plain };
    let label = if due { tr("moves-make") } else { tr("moves-make-again") };
    let office = receiver.name.clone();
    view! {
        <li class="filing-line">
            <Badge text tone=Signal::stored(tone) />
            <div class="grow">
                <p>{office} " " <span class="quiet">{what}</span></p>
                {last}
            </div>
            <Button label name kind small=true on_press=move |()| chosen.set(Some(receiver.clone())) />
        </li>
    }
}

/// 撤回, asked for once more.
#[component]
fn TakeBack(taking_back: RwSignal<Option<(Id, String)>>, submission: Submission) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let open = open_while(taking_back);
    let name =
        move || taking_back.with(|chosen| chosen.as_ref().map(|(_, name)| name.clone()).unwrap_or_default());
    let title = Signal::derive(move || ta("moves-take-back-title", &[("name", &name())]));
    // Which one it is outlives the dialog, which lets go of it.
    let asked = StoredValue::new(None::<(Id, String)>);
    effect(move |_| {
        if let Some(chosen) = taking_back.get() {
            asked.set_value(Some(chosen));
        }
    });
    let go = move |()| {
        let Some((transfer, name)) = asked.get_value() else { return };
        submission.send(session, Command::TakeBack { transfer }, move |_| {
            toasts.show(NoticeKind::Success, ta("moves-taken-back", &[("name", &name)]));
        });
    };
    view! {
        <ConfirmDialog
            open
            title
            confirm_label=tr("moves-take-back-do")
            cancel_label=tr("cancel")
            on_confirm=go
        >
            <p>{tr("moves-take-back-text")}</p>
        </ConfirmDialog>
    }
}
