//! 变更申请: people drafted by subordinates, taken over or declined with a reason.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::batch::Decision;
use taizhang_core::process::drafts::drafts;
use taizhang_core::report::filing::proposals::{ProposalRow, rows};

use super::refuse::{RefuseDialog, Refusing};
use super::upward::Drafts;
use super::words::{RecordGroups, when};
use crate::ui::components::{Badge, Button, ButtonKind, Empty, Notice, NoticeKind, Panel, Tone, use_toasts};
use crate::ui::record::{ChangedLines, Submission};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{sentence, t, ta, tr};

/// The tab: what others propose, or at a township what we propose.
#[component]
pub fn ProposalsTab() -> impl IntoView {
    let session = use_session();
    let rows = Signal::derive(move || session.read(|registry| rows(registry, session.day())));
    let declining = RwSignal::new(None::<Refusing<Id>>);
    let own = move || {
        let own = session.read(drafts);
        (!own.is_empty()).then(|| view! { <Drafts drafts=own /> })
    };
    let nothing = move || rows.with(Vec::is_empty) && session.read(drafts).is_empty();
    let open = move || {
        rows.get()
            .into_iter()
            .filter(|row| row.decision.is_none())
            .map(|row| view! { <Open row declining /> })
            .collect_view()
    };
    let settled = move || {
        let settled: Vec<ProposalRow> = rows.get().into_iter().filter(|row| row.decision.is_some()).collect();
        (!settled.is_empty()).then(|| view! { <Settled settled /> })
    };
    let text =
        if session.profile().drafts_people() { "filing-no-drafts-text" } else { "filing-no-proposals-text" };
    view! {
        <div class="stack">
            <Show when=nothing>
                <Panel title=tr("filing-tab-proposals")>
                    <Empty title=tr("filing-no-proposals") text=tr(text) />
                </Panel>
            </Show>
            {own}
            {open}
            {settled}
        </div>
        <RefuseDialog
            id="decline-reason"
            refusing=declining
            command=|proposal, reason| Command::Decline { proposal, reason }
            title="filing-decline-title"
            done="filing-declined-done"
            hint=tr("filing-decline-hint")
            confirm=tr("filing-decline-now")
        />
    }
}

/// One open proposal.
#[component]
fn Open(row: ProposalRow, declining: RwSignal<Option<Refusing<Id>>>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let submission = Submission::default();
    let ProposalRow { id, name, from, received, changes, facts, note, issues: against, .. } = row;
    let title = match &from {
        Some(from) => ta("filing-proposal-title", &[("name", &name), ("from", from)]),
        None => ta("filing-proposal-own-title", &[("name", &name)]),
    };
    let blocked = !against.is_empty();
    let accept = {
        let name = name.clone();
        move |()| {
            let name = name.clone();
            submission.send(session, Command::Accept { proposals: vec![id] }, move |_| {
                toasts.show(NoticeKind::Success, ta("filing-accepted-done", &[("name", &name)]));
            });
        }
    };
    let accept_name = ta("filing-accept-name", &[("name", &name)]);
    let decline_name = ta("filing-decline-name", &[("name", &name)]);
    let warn = blocked.then(|| {
        let lines = against.iter().map(|issue| view! { <p>{sentence(issue)}</p> }).collect_view();
        view! {
            <Notice kind=NoticeKind::Warn title=tr("filing-proposal-blocked")>
                <div class="filing-notice-more">{lines}</div>
            </Notice>
        }
    });
    let label = Signal::derive(move || t(if submission.busy.get() { "saving" } else { "filing-accept" }));
    view! {
        <Panel title>
            <div class="stack">
                <p class="quiet">{ta("filing-proposal-received", &[("at", &when(&received))])}</p>
                {warn}
                <IssueNotice issues=submission.issues />
                {note.map(|note| view! { <Notice kind=NoticeKind::Info title=tr("filing-proposal-note") text=note /> })}
                {(!changes.is_empty()).then(|| view! { <ChangedLines changed=changes /> })}
                <RecordGroups groups=facts />
                <div class="row">
                    {(!blocked)
                        .then(|| {
                            view! {
                                <Button label name=accept_name kind=ButtonKind::Primary busy=submission.busy on_press=accept />
                            }
                        })}
                    <Button
                        label=tr("filing-decline")
                        name=decline_name
                        on_press=move |()| {
                            declining.set(Some(Refusing { what: vec![id], names: vec![name.clone()] }));
                        }
                    />
                </div>
            </div>
        </Panel>
    }
}

/// What was decided before.
#[component]
fn Settled(settled: Vec<ProposalRow>) -> impl IntoView {
    let line = |row: ProposalRow| {
        let (text, tone, link) = match &row.decision {
            Some(Decision::Accepted) => (t("filing-proposal-accepted"), Tone::Met, true),
            Some(Decision::Declined { reason }) => {
                (ta("filing-proposal-declined", &[("reason", reason)]), Tone::Neutral, false)
            }
            None => (String::new(), Tone::Neutral, false),
        };
        let name = if link {
            view! { <a href=Route::Person(row.person).href()>{row.name}</a> }.into_any()
        } else {
            row.name.into_any()
        };
        view! {
            <li class="filing-line">
                <span class="grow">{name} " " <span class="quiet">{row.from.unwrap_or_else(|| t("filing-proposal-own"))}</span></span>
                <Badge text=text tone=Signal::stored(tone) />
            </li>
        }
    };
    view! {
        <Panel title=tr("filing-settled") flush=true>
            <ul class="filing-lines" role="list">{settled.into_iter().map(line).collect_view()}</ul>
        </Panel>
    }
}
