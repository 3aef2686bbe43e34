//! 变更申请: people drafted by subordinates, taken over or declined with a reason.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::domain::issue::Issue;
use taizhang_core::ledger::Command;
use taizhang_core::ledger::batch::Decision;
use taizhang_core::report::outbox::drafts;
use taizhang_core::report::proposals::{ProposalRow, rows};

use super::upward::Drafts;
use super::words::{RecordGroups, open_while, when};
use crate::ui::components::{
    Badge, Button, ButtonKind, Dialog, Empty, Form, FormActions, Notice, NoticeKind, Panel, TextField, Tone,
    use_toasts,
};
use crate::ui::record::ChangedLines;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{sentence, t, ta, tr};

/// The tab: what others propose, or at a township what we propose.
#[component]
pub fn ProposalsTab() -> impl IntoView {
    let session = use_session();
    let rows = Signal::derive(move || session.read(|registry| rows(registry, session.day())));
    let declining = RwSignal::new(None::<(Id, String)>);
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
        <DeclineDialog declining />
    }
}

/// One open proposal.
#[component]
fn Open(row: ProposalRow, declining: RwSignal<Option<(Id, String)>>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let ProposalRow { id, name, from, received, changes, facts, note, issues: against, .. } = row;
    let title = match &from {
        Some(from) => ta("filing-proposal-title", &[("name", &name), ("from", from)]),
        None => ta("filing-proposal-own-title", &[("name", &name)]),
    };
    let blocked = !against.is_empty();
    let accept = {
        let name = name.clone();
        move |()| {
            busy.set(true);
            let name = name.clone();
            leptos::task::spawn_local(async move {
                let done = session.send(Command::Accept { proposals: vec![id] }).await;
                match done {
                    Ok(_) => {
                        if let Some(toasts) = toasts {
                            toasts.show(NoticeKind::Success, ta("filing-accepted-done", &[("name", &name)]));
                        }
                    }
                    // The panel is gone once the proposal is settled.
                    Err(found) => {
                        busy.set(false);
                        issues.set(found);
                    }
                }
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
    let label = Signal::derive(move || t(if busy.get() { "saving" } else { "filing-accept" }));
    view! {
        <Panel title>
            <div class="stack">
                <p class="quiet">{ta("filing-proposal-received", &[("at", &when(&received))])}</p>
                {warn}
                <IssueNotice issues />
                {note.map(|note| view! { <Notice kind=NoticeKind::Info title=tr("filing-proposal-note") text=note /> })}
                {(!changes.is_empty()).then(|| view! { <ChangedLines changed=changes /> })}
                <RecordGroups groups=facts />
                <div class="row">
                    {(!blocked)
                        .then(|| {
                            view! {
                                <Button label name=accept_name kind=ButtonKind::Primary busy on_press=accept />
                            }
                        })}
                    <Button
                        label=tr("filing-decline")
                        name=decline_name
                        on_press=move |()| declining.set(Some((id, name.clone())))
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

#[component]
fn DeclineDialog(declining: RwSignal<Option<(Id, String)>>) -> impl IntoView {
    let session = use_session();
    let toasts = use_toasts();
    let (open, busy) = (open_while(declining), RwSignal::new(false));
    let reason = RwSignal::new(String::new());
    let issues = RwSignal::new(Vec::<Issue>::new());
    Effect::new(move |_| {
        if open.get() {
            reason.set(String::new());
            issues.set(Vec::new());
        }
    });
    let title = Signal::derive(move || {
        let name = declining.with(|d| d.as_ref().map(|(_, name)| name.clone()).unwrap_or_default());
        ta("filing-decline-title", &[("name", &name)])
    });
    let error = Signal::derive(move || {
        issues.with(|issues| {
            let issue = issues.iter().find(|issue| issue.place == "reason")?;
            Some(sentence(&Issue { place: String::new(), ..issue.clone() }))
        })
    });
    let other = RwSignal::new(Vec::<Issue>::new());
    let submit = move |()| {
        let Some((id, name)) = declining.get_untracked() else { return };
        busy.set(true);
        leptos::task::spawn_local(async move {
            let command = Command::Decline { proposal: id, reason: reason.get_untracked() };
            let done = session.send(command).await;
            busy.set(false);
            match done {
                Ok(_) => {
                    open.set(false);
                    if let Some(toasts) = toasts {
                        toasts.show(NoticeKind::Success, ta("filing-declined-done", &[("name", &name)]));
                    }
                }
                Err(found) => {
                    other.set(found.iter().filter(|issue| issue.place != "reason").cloned().collect());
                    issues.set(found);
                }
            }
        });
    };
    let label = Signal::derive(move || t(if busy.get() { "saving" } else { "filing-decline-now" }));
    view! {
        <Dialog open title close_label=tr("close")>
            <Form on_submit=submit>
                <IssueNotice issues=other />
                <TextField
                    id="decline-reason"
                    label=tr("field-reason")
                    value=reason
                    hint=tr("filing-decline-hint")
                    error
                    required=true
                />
                <FormActions>
                    <Button label kind=ButtonKind::Primary submit=true busy />
                    <Button label=tr("cancel") on_press=move |()| open.set(false) />
                </FormActions>
            </Form>
        </Dialog>
    }
}
