//! 调入: whom other counties offer, taken on or not, and the receipt that tells them.

use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::batch::OfferKey;
use taizhang_core::ledger::stolen::Doubt;
use taizhang_core::process::transfers::{Arriving, Giver};

use super::told::ToldDialog;
use super::{MovesHere, tone};
use crate::ui::components::{
    Badge, BatchBar, Button, ButtonKind, CheckField, Column, DataTable, LinkButton, NoticeKind, Panel,
    Selection, Tone, use_toasts,
};
use crate::ui::doubtful::Doubtful;
use crate::ui::pages::filing::making::make_file;
use crate::ui::pages::filing::refuse::{RefuseDialog, Refusing};
use crate::ui::pages::filing::words::{number, open_while, when};
use crate::ui::print::PrintButton;
use crate::ui::reactive::memo;
use crate::ui::record::{Submission, of_people};
use crate::ui::route::Route;
use crate::ui::seal::SealDialog;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{people, t, ta, tr};

/// An offered person with the giver's name.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    pub person: Arriving,
    pub from: String,
    pub doubt: Option<Doubt>,
}

/// Everybody who waits for an answer.
pub fn open(givers: &[Giver]) -> Vec<Row> {
    let rows = givers.iter().flat_map(|giver| {
        let open = giver.people.iter().filter(|person| person.is_open());
        open.map(|person| Row { person: person.clone(), from: giver.party.name.clone(), doubt: giver.doubt })
    });
    rows.collect()
}

pub fn key(row: &Row) -> String {
    let (giver, transfer) = row.person.key;
    format!("{giver}.{transfer}")
}

/// The part of the tab.
#[component]
pub fn ArrivingPart(moves: MovesHere) -> impl IntoView {
    let looked = RwSignal::new(None::<(OfferKey, String)>);
    let refusing = RwSignal::new(None::<Refusing<OfferKey>>);
    view! {
        <Show when=move || { moves.count() > 0 }>
            <Waiting moves looked refusing />
        </Show>
        <Answers moves />
        <ToldDialog looked />
        <RefuseDialog
            id="refuse-reason"
            refusing
            command=|offer, reason| Command::Refuse { offer, reason }
            title="moves-refuse-title"
            done="moves-refused-done"
            hint=tr("moves-refuse-hint")
            confirm=tr("moves-refuse-now")
        />
    }
}

/// Those who wait for an answer.
#[component]
fn Waiting(
    moves: MovesHere,
    looked: RwSignal<Option<(OfferKey, String)>>,
    refusing: RwSignal<Option<Refusing<OfferKey>>>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let details = RwSignal::new(false);
    let rows = Signal::derive(move || Arc::new(moves.givers.with(|givers| open(givers))));
    let chosen = move || {
        let ticked = moves.ticked.get();
        rows.with(|rows| rows.iter().filter(|row| ticked.contains(&key(row))).cloned().collect::<Vec<Row>>())
    };
    let receive = move |()| {
        let rows = untrack(chosen);
        let names: Vec<String> = rows.iter().map(|row| row.person.name.clone()).collect();
        let offers: Vec<OfferKey> = rows.iter().map(|row| row.person.key).collect();
        let details = details.get_untracked();
        let count = offers.len();
        let act = async move {
            let done = session.send(Command::Receive { offers, details }).await;
            done.map_err(|found| of_people(found, &names))
        };
        submission.run(act, move |_| {
            toasts.show(NoticeKind::Success, ta("moves-received-done", &[("people", &people(count))]));
        });
    };
    let refuse = move |()| {
        let rows = untrack(chosen);
        refusing.set(Some(Refusing {
            what: rows.iter().map(|row| row.person.key).collect(),
            names: rows.into_iter().map(|row| row.person.name).collect(),
        }));
    };
    let bar = move || {
        let rows = chosen();
        let offered = rows.iter().any(|row| row.person.details);
        let label = Signal::derive(move || t(if submission.busy.get() { "saving" } else { "moves-receive" }));
        (!rows.is_empty()).then(|| {
            view! {
                <BatchBar text=ta("people-ticked", &[("count", &rows.len().to_string())])>
                    <Button small=true label kind=ButtonKind::Primary busy=submission.busy on_press=receive />
                    <Button small=true label=tr("moves-refuse") on_press=refuse />
                    <LinkButton
                        label=tr("people-untick")
                        on_press=move |()| moves.ticked.set(Default::default())
                    />
                </BatchBar>
                {offered
                    .then(|| {
                        view! {
                            <div class="filing-intro">
                                <CheckField
                                    id="moves-details"
                                    label=tr("moves-details-take")
                                    hint=tr("moves-details-take-hint")
                                    value=details
                                />
                            </div>
                        }
                    })}
            }
        })
    };
    let selection = Selection::new(moves.ticked, tr("moves-tick-all"), |row: &Row| {
        ta("filing-tick", &[("name", &row.person.name)])
    });
    let columns = Signal::stored(columns(looked));
    let title = Signal::derive(move || ta("moves-arriving", &[("people", &people(moves.count()))]));
    view! {
        <Panel title flush=true actions=|| view! { <PrintButton table="arriving" small=true /> }>
            <p class="filing-intro">{tr("moves-arriving-text")}</p>
            <IssueNotice issues=submission.issues />
            {bar}
            <DataTable id="arriving" label=tr("moves-arriving-table") columns rows row_key=key selection />
        </Panel>
    }
}

fn columns(looked: RwSignal<Option<(OfferKey, String)>>) -> Vec<Column<Row>> {
    vec![
        Column::new("name", tr("field-person-name"), 6.0, |row: &Row| row.person.name.clone().into_any()),
        Column::new("number", tr("field-person-id-number"), 10.0, |row: &Row| {
            view! { <span class="code">{row.person.id_masked.clone()}</span> }.into_any()
        }),
        Column::new("from", tr("field-arrival-from"), 10.0, |row: &Row| {
            view! { {row.from.clone()} <Doubtful doubt=row.doubt /> }.into_any()
        }),
        Column::new("day", tr("moves-first-day"), 7.0, |row: &Row| {
            row.person.first_day.map(|day| day.to_string()).unwrap_or_default().into_any()
        }),
        Column::new("details", tr("moves-along"), 15.0, |row: &Row| {
            tr(if row.person.details { "moves-along-details" } else { "moves-along-file" }).into_any()
        }),
        Column::new("act", tr("filing-act"), 5.5, move |row: &Row| {
            let chosen = (row.person.key, row.person.name.clone());
            let name = ta("moves-look-name", &[("name", &row.person.name)]);
            view! {
                <LinkButton
                    label=tr("moves-look")
                    name
                    on_press=move |()| looked.set(Some(chosen.clone()))
                />
            }
            .into_any()
        })
        .controls(),
    ]
}

/// What was answered, by giver, and the receipt that tells it.
#[component]
fn Answers(moves: MovesHere) -> impl IntoView {
    let session = use_session();
    let chosen = RwSignal::new(None::<Giver>);
    let (open, submission) = (open_while(chosen), Submission::default());
    let answered = memo(move |_| {
        let answered = |giver: &&Giver| giver.people.iter().any(|person| !person.is_open());
        moves.givers.with(|givers| givers.iter().filter(answered).cloned().collect::<Vec<_>>())
    });
    let make = make_file(open, submission, moves.made, move |passphrase| {
        Some(session.answer(chosen.get_untracked()?.party.office, passphrase))
    });
    let line = move |giver: Giver| view! { <AnswerLine giver chosen /> };
    let to = Signal::derive(move || {
        chosen.with(|giver| giver.as_ref().map(|giver| giver.party.name.clone()).unwrap_or_default())
    });
    view! {
        <Show when=move || answered.with(|givers| !givers.is_empty())>
            <Panel title=tr("moves-answers") flush=true>
                <ul class="filing-lines" role="list">
                    {move || answered.get().into_iter().map(line).collect_view()}
                </ul>
            </Panel>
        </Show>
        <SealDialog
            id="answer-moves"
            open
            title=tr("filing-answer")
            to
            people=Signal::stored(Some(0))
            submission
            on_make=make
        >
            <p>{tr("filing-to")} <strong>{to}</strong></p>
            <p class="quiet">{tr("moves-answer-holds")}</p>
        </SealDialog>
    }
}

/// One giver: whom it offered and what became of them.
#[component]
fn AnswerLine(giver: Giver, chosen: RwSignal<Option<Giver>>) -> impl IntoView {
    let (badge, tone) = match (giver.due, giver.answered, giver.open()) {
        (true, _, _) => (Some(tr("moves-answer-due")), Tone::Due),
        (false, true, 0) => (Some(tr("moves-answer-made")), Tone::Neutral),
        (false, _, _) => (None, Tone::Neutral),
    };
    let last = giver.last.as_ref().map(|(n, at)| {
        let last = ta("filing-answer-last", &[("number", &number(*n)), ("at", &when(at))]);
        view! { <p class="quiet small">{last}</p> }
    });
    let button = giver.answered.then(|| {
        let name = ta("filing-answer-name", &[("name", &giver.party.name)]);
        let kind = if giver.due { ButtonKind::Primary } else { ButtonKind::Plain };
        let giver = giver.clone();
        view! {
            <Button
                label=tr("filing-answer")
                name
                kind
                small=true
                on_press=move |()| chosen.set(Some(giver.clone()))
            />
        }
    });
    let settled = giver.people.iter().filter(|person| !person.is_open()).cloned();
    let settled = settled.map(|person| view! { <Settled person /> }).collect_view();
    view! {
        <li class="filing-line">
            {badge.map(|text| view! { <Badge text tone=Signal::stored(tone) /> })}
            <div class="grow">
                <p>{giver.party.name.clone()}</p>
                {last}
            </div>
            {button}
            <ul class="filing-moved" role="list">{settled}</ul>
        </li>
    }
}

/// What became of one offered person.
#[component]
fn Settled(person: Arriving) -> impl IntoView {
    let name = match person.person {
        Some(id) => view! { <a href=Route::Person(id).href()>{person.name}</a> }.into_any(),
        None => person.name.into_any(),
    };
    let code = person.state.code();
    let text = Signal::derive(move || t(&format!("arriving-state-{code}")));
    view! {
        <li>
            {name} " " <Badge text tone=Signal::stored(tone(person.state)) />
            {person.reason.map(|reason| view! { " " <span class="quiet">{ta("moves-reason", &[("reason", &reason)])}</span> })}
        </li>
    }
}
