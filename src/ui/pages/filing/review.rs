//! 审核与备案结果: what waits for an answer; the province records with numbers, everybody above the hirer
//! may return.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::Datelike;
use leptos::prelude::*;
use taizhang_core::domain::Direction;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::command::{FilingAnswer, Judgement};
use taizhang_core::ledger::decide::is_identity_recorded;
use taizhang_core::order::Gathered;
use taizhang_core::report::filing::review::{ReviewRow, numbers, rows};

use super::answers::Answers;
use super::facts_dialog::FactsDialog;
use super::made::{MadePanel, ToSend};
use super::making::Made;
use super::return_dialog::ReturnDialog;
use crate::ui::components::{
    BatchBar, Button, ButtonKind, CheckField, Column, DataTable, Empty, LinkButton, NoticeKind, Panel,
    Selection, use_toasts,
};
use crate::ui::doubtful::Doubtful;
use crate::ui::print::PrintButton;
use crate::ui::reactive::{effect, memo};
use crate::ui::record::{Submission, of_people};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{label, people, t, ta, tr};

/// What stays while one looks at another tab.
#[derive(Clone, Copy)]
pub struct Review {
    rows: Memo<Vec<ReviewRow>>,
    ticked: RwSignal<BTreeSet<String>>,
    typed: RwSignal<BTreeMap<Id, String>>,
    made: RwSignal<Option<Made>>,
    province: bool,
}

impl Review {
    pub fn new() -> Self {
        let session = use_session();
        let rows = memo(move |_| session.read(rows));
        let ticked = RwSignal::new(BTreeSet::<String>::new());
        effect(move |_| {
            let known: BTreeSet<String> = rows.with(|rows| rows.iter().map(key).into_set());
            ticked.update(|ticked| ticked.retain(|key| known.contains(key)));
        });
        Self {
            rows,
            ticked,
            typed: RwSignal::new(BTreeMap::new()),
            made: RwSignal::new(None),
            province: session.profile().level() == OfficeLevel::Province,
        }
    }

    pub fn count(self) -> usize {
        self.rows.with(Vec::len)
    }
}

fn key(row: &ReviewRow) -> String {
    row.request.to_string()
}

/// The tab.
#[component]
pub fn ReviewTab(review: Review) -> impl IntoView {
    let seen = RwSignal::new(None::<ReviewRow>);
    let returning = RwSignal::new(None::<ReviewRow>);
    view! {
        <div class="stack">
            <MadePanel made=review.made />
            <ToSend direction=Direction::Down />
            <Waiting review seen returning />
            <Answers made=review.made />
        </div>
        <FactsDialog seen returning />
        <ReturnDialog returning />
    }
}

#[component]
fn Waiting(
    review: Review,
    seen: RwSignal<Option<ReviewRow>>,
    returning: RwSignal<Option<ReviewRow>>,
) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    // Asked for once somebody was told that an identity number is recorded already.
    let again = RwSignal::new(false);
    let told = memo(move |_| submission.issues.with(|issues| issues.iter().any(is_identity_recorded)));
    let rows = Signal::derive(move || Arc::new(review.rows.get()));
    // In the order of the table, so that numbers rise down the page.
    let given = memo(move |_| {
        let chosen: Vec<Id> = review.rows.with(|rows| {
            let ticked = review.ticked.get();
            rows.iter().filter(|row| ticked.contains(&key(row))).map(|row| row.request).collect()
        });
        let typed = review.typed.get();
        session.read(|registry| numbers(registry, session.day().year(), &chosen, &typed))
    });
    let record = move |()| {
        let chosen = given.get_untracked();
        let count = chosen.len();
        let names: Vec<String> = review.rows.with_untracked(|rows| {
            chosen
                .iter()
                .map(|(id, _)| rows.iter().find(|row| row.request == *id).map(|row| row.name.clone()))
                .map(Option::unwrap_or_default)
                .collect()
        });
        let again = told.get_untracked() && again.get_untracked();
        let verdicts = chosen
            .into_iter()
            .map(|(request, number)| Judgement { request, outcome: FilingAnswer::Record { number, again } })
            .collect();
        let act = async move {
            let done = session.send(Command::Judge(verdicts)).await;
            done.map_err(|found| of_people(found, &names))
        };
        submission.run(act, move |_| {
            review.typed.set(BTreeMap::new());
            toasts.show(NoticeKind::Success, ta("filing-recorded-done", &[("people", &people(count))]));
        });
    };
    let columns = Signal::stored(columns(review, given, seen, returning));
    let selection = review.province.then(|| {
        Selection::new(review.ticked, tr("filing-tick-all"), |row: &ReviewRow| {
            ta("filing-tick", &[("name", &row.name)])
        })
    });
    let chosen = move || given.with(Vec::len);
    let bar = move || {
        let label = Signal::derive(move || t(if submission.busy.get() { "saving" } else { "filing-record" }));
        view! {
            <BatchBar text=Signal::derive(move || {
                ta("filing-record-text", &[("people", &people(chosen()))])
            })>
                <Button label kind=ButtonKind::Primary busy=submission.busy on_press=record />
            </BatchBar>
        }
    };
    let title = Signal::derive(move || ta("filing-waiting", &[("people", &people(review.count()))]));
    let intro = tr(if review.province { "filing-waiting-province" } else { "filing-waiting-city" });
    let nobody = || view! { <Empty title=tr("filing-waiting-none") text=tr("filing-waiting-none-text") /> };
    let table = match selection {
        Some(selection) => view! {
            <DataTable id="review" label=tr("filing-waiting-table") columns rows row_key=key selection empty=nobody />
        }
        .into_any(),
        None => view! {
            <DataTable id="review" label=tr("filing-waiting-table") columns rows row_key=key empty=nobody />
        }
        .into_any(),
    };
    view! {
        <Panel title flush=true actions=|| view! { <PrintButton table="review" small=true /> }>
            <p class="filing-intro">{intro}</p>
            <IssueNotice issues=submission.issues />
            <Show when=move || told.get()>
                <CheckField id="review-again" label=tr("filing-record-again") value=again />
            </Show>
            <Show when=move || { chosen() > 0 }>{bar}</Show>
            {table}
        </Panel>
    }
}

fn columns(
    review: Review,
    given: Memo<Vec<(Id, String)>>,
    seen: RwSignal<Option<ReviewRow>>,
    returning: RwSignal<Option<ReviewRow>>,
) -> Vec<Column<ReviewRow>> {
    let mut columns = vec![
        Column::new("name", tr("field-person-name"), 9.0, |row: &ReviewRow| {
            view! { <a href=Route::Person(row.person).href() title=row.name.clone()>{row.name.clone()}</a> }
                .into_any()
        }),
        Column::new("unit", tr("field-engagement-user"), 14.0, |row: &ReviewRow| row.unit.clone().into_any()),
        Column::new("owner", tr("filing-owner"), 12.0, |row: &ReviewRow| {
            view! { {row.owner_name.clone()} <Doubtful doubt=row.doubt /> }.into_any()
        }),
        Column::new("type", tr("field-filing-request-filing-type"), 7.0, |row: &ReviewRow| {
            let kind = row.filing_type;
            view! { {move || kind.map(label)} }.into_any()
        }),
        Column::new("made", tr("field-filing-request-made"), 8.0, |row: &ReviewRow| {
            row.made.map(|day| day.to_string()).unwrap_or_default().into_any()
        }),
    ];
    if review.province {
        columns.push(Column::new(
            "number",
            tr("field-filing-result-number"),
            11.0,
            move |row: &ReviewRow| number_cell(review, given, row),
        ));
    } else {
        columns.push(Column::new("way", tr("filing-way"), 10.0, |row: &ReviewRow| {
            let key = if row.forwarded { "filing-way-forwarded" } else { "filing-way-with-next" };
            tr(key).into_any()
        }));
    }
    columns.push(
        Column::new("act", tr("filing-act"), 11.0, move |row: &ReviewRow| {
        let (look, send) = (row.clone(), row.clone());
        let look_name = ta("filing-look-name", &[("name", &row.name)]);
        let send_name = ta("filing-return-name", &[("name", &row.name)]);
        let twice = (!row.also_at.is_empty()).then(|| tr("filing-twice"));
        let claimed = row.claimed.clone().map(|number| ta("filing-claimed", &[("number", &number)]));
        view! {
            <span class="filing-acts">
                <LinkButton label=tr("filing-look") name=look_name on_press=move |()| seen.set(Some(look.clone())) />
                {(!row.own)
                    .then(|| {
                        view! {
                            <LinkButton
                                label=tr("filing-return")
                                name=send_name
                                on_press=move |()| returning.set(Some(send.clone()))
                            />
                        }
                    })}
                {twice.map(|text| view! { <span class="filing-bad small">{text}</span> })}
                {claimed.map(|text| view! { <span class="quiet small">{text}</span> })}
            </span>
        }
        .into_any()
    })
    .controls());
    columns
}

/// The number the person will get, once ticked.
fn number_cell(review: Review, given: Memo<Vec<(Id, String)>>, row: &ReviewRow) -> AnyView {
    let (request, name) = (row.request, row.name.clone());
    let own = key(row);
    let ticked = memo(move |_| review.ticked.with(|ticked| ticked.contains(&own)));
    let value = move || {
        given.with(|given| given.iter().find(|(id, _)| *id == request).map(|(_, number)| number.clone()))
    };
    let name = Signal::derive(move || ta("filing-number-of", &[("name", &name)]));
    let input = move || {
        view! {
            <input
                type="text"
                class="input filing-number"
                autocomplete="off"
                aria-label=name
                prop:value=move || value().unwrap_or_default()
                on:change=move |event| {
                    let text = event_target_value(&event);
                    review.typed.update(|typed| {
                        if text.trim().is_empty() {
                            typed.remove(&request);
                        } else {
                            typed.insert(request, text);
                        }
                    });
                }
            />
        }
    };
    view! { <Show when=move || ticked.get()>{input}</Show> }.into_any()
}
