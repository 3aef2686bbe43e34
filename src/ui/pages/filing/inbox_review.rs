//! What a file would change, read before one agrees to it.

use leptos::prelude::*;
use taizhang_core::domain::office::Party;
use taizhang_core::exchange::plan::{Consent, KeyChange};
use taizhang_core::ledger::batch::Decision;
use taizhang_core::report::inbox::{DecisionLine, OriginView, RecoveredView, ResultLine};
use taizhang_core::report::names::Subject;

use super::inbox::{Inbox, Opened};
use super::inbox_origin::{ChangedLines, OriginPart, Subjects};
use super::words::{file_kind, number, tr, when};
use crate::ui::app::IssueNotice;
use crate::ui::components::{
    Button, ButtonKind, CheckField, Fact, FactLines, Facts, Notice, NoticeKind, Panel,
};
use crate::ui::t::{sentence, t, ta};

/// The file at hand, and the one button that takes it in.
#[component]
pub fn ReviewPanel(inbox: Inbox, opened: Opened) -> impl IntoView {
    let (keys_agreed, fork_agreed) = (RwSignal::new(false), RwSignal::new(false));
    let tried = RwSignal::new(false);
    let plan = opened.plan.clone();
    let view = opened.view.clone();
    let keys_changed = !plan.keys.is_empty();
    let forked = plan.forks().next().is_some();
    let missing = move |needed: bool, agreed: RwSignal<bool>, key: &'static str| {
        Signal::derive(move || (tried.get() && needed && !agreed.get()).then(|| t(key)))
    };
    let keys_error = missing(keys_changed, keys_agreed, "filing-key-agree-missing");
    let fork_error = missing(forked, fork_agreed, "filing-fork-agree-missing");
    let taking = opened.clone();
    let take = move |()| {
        tried.set(true);
        let (keys, forks) = (keys_agreed.get_untracked(), fork_agreed.get_untracked());
        if (!keys_changed || keys) && (!forked || forks) {
            inbox.take(taking.clone(), Consent { keys, forks });
        }
    };
    let title = ta(
        "filing-review-title",
        &[("from", &view.from.name), ("number", &number(view.number)), ("kind", &file_kind(view.kind))],
    );
    let notices = view.notices.clone().into_iter().map(|issue| {
        view! { <Notice kind=NoticeKind::Info text=Signal::derive(move || sentence(&issue)) /> }
    });
    let notices = notices.collect_view();
    let first = (!plan.first_keys.is_empty()).then(|| view! { <FirstKeys keys=plan.first_keys.clone() /> });
    let keys = keys_changed
        .then(|| view! { <KeysChanged keys=plan.keys.clone() agreed=keys_agreed error=keys_error /> });
    let (quiet, telling): (Vec<OriginView>, Vec<OriginView>) =
        view.origins.iter().cloned().partition(OriginView::is_quiet);
    let origins = telling.into_iter().map(|origin| view! { <OriginPart origin fork_agreed fork_error /> });
    let origins = origins.collect_view();
    let (made_at, made_by) = (when(&view.made_at), view.made_by.clone());
    let button =
        Signal::derive(move || t(if inbox.busy.get() { "filing-taking" } else { "filing-take-confirm" }));
    view! {
        <div id="inbox-review" class="stack" tabindex="-1">
            <Panel title>
                <div class="stack">
                    <Facts>
                        <Fact label=tr("filing-file-name") wide=true>{opened.name.clone()}</Fact>
                        <Fact label=tr("filing-made-at")>{made_at}</Fact>
                        <Fact label=tr("filing-made-by")>{made_by}</Fact>
                        <Fact label=tr("filing-digest-code")>
                            <span class="code">{opened.code.clone()}</span>
                        </Fact>
                    </Facts>
                    {keys}
                    {notices}
                    {first}
                </div>
            </Panel>
            <Results results=view.results.clone() />
            <Decisions decisions=view.decisions.clone() />
            <Proposals proposals=view.proposals.clone() />
            {view.recovered.clone().map(|recovered| view! { <Recovery recovered /> })}
            {origins}
            <Quiet quiet />
            <IssueNotice issues=inbox.issues />
            <div class="filing-actions" data-action-bar="">
                <Button label=button kind=ButtonKind::Primary busy=inbox.busy on_press=take />
                <Button label=tr("filing-take-not") on_press=move |()| inbox.next() />
                <span class="quiet small">{move || t("filing-take-whole")}</span>
            </div>
        </div>
    }
}

/// Keys never seen before, each with its 核对码.
#[component]
fn FirstKeys(keys: Vec<(Party, String)>) -> impl IntoView {
    let line = |(party, code): (Party, String)| {
        view! {
            <Fact label=party.name>
                <span class="code">{code}</span>
            </Fact>
        }
    };
    view! {
        <Notice kind=NoticeKind::Info title=tr("filing-key-first-title")>
            <div class="filing-notice-more">
                <p>{move || t("filing-key-first")}</p>
                <FactLines>{keys.into_iter().map(line).collect_view()}</FactLines>
            </div>
        </Notice>
    }
}

/// Offices whose part of the file is no news.
#[component]
fn Quiet(quiet: Vec<OriginView>) -> impl IntoView {
    (!quiet.is_empty()).then(|| {
        let names: Vec<String> = quiet
            .iter()
            .map(|origin| {
                ta("filing-origin", &[("name", &origin.party.name), ("number", &number(origin.number))])
            })
            .collect();
        view! {
            <Panel title=tr("filing-quiet")>
                <p>{names.join(&t("filing-comma"))}</p>
            </Panel>
        }
    })
}

#[component]
fn KeysChanged(keys: Vec<KeyChange>, agreed: RwSignal<bool>, error: Signal<Option<String>>) -> impl IntoView {
    let line = |change: KeyChange| {
        view! {
            <Facts>
                <Fact label=tr("filing-from") wide=true>{change.party.name}</Fact>
                <Fact label=tr("filing-key-known")><span class="code">{change.known}</span></Fact>
                <Fact label=tr("filing-key-found")><span class="code">{change.found}</span></Fact>
            </Facts>
        }
    };
    view! {
        <Notice kind=NoticeKind::Warn title=tr("filing-key-changed-title")>
            <div class="filing-notice-more">
                <p>{move || t("filing-key-changed-text")}</p>
                {keys.into_iter().map(line).collect_view()}
                <CheckField id="inbox-keys" label=tr("filing-key-agree") value=agreed error />
            </div>
        </Notice>
    }
}

#[component]
fn Results(results: Vec<ResultLine>) -> impl IntoView {
    let title = {
        let recorded = results.iter().filter(|line| line.recorded).count().to_string();
        let returned = results.iter().filter(|line| !line.recorded).count().to_string();
        ta("filing-results", &[("recorded", &recorded), ("returned", &returned)])
    };
    let line = |line: ResultLine| {
        let what = if line.recorded {
            ta("filing-result-recorded", &[("number", &line.number)])
        } else {
            ta("filing-result-returned", &[("count", &line.reasons.len().to_string()), ("by", &line.by)])
        };
        view! {
            <li class="filing-line">
                <span class="grow">{line.name}</span>
                <span class:filing-bad=!line.recorded>{what}</span>
            </li>
        }
    };
    (!results.is_empty()).then(|| {
        view! {
            <Panel title flush=true>
                <ul class="filing-lines" role="list">{results.into_iter().map(line).collect_view()}</ul>
            </Panel>
        }
    })
}

#[component]
fn Decisions(decisions: Vec<DecisionLine>) -> impl IntoView {
    let line = |line: DecisionLine| {
        let what = match line.decision {
            Decision::Accepted => t("filing-proposal-accepted"),
            Decision::Declined { reason } => ta("filing-proposal-declined", &[("reason", &reason)]),
        };
        view! {
            <li class="filing-line">
                <span class="grow">{line.name}</span>
                <span>{what}</span>
            </li>
        }
    };
    (!decisions.is_empty()).then(|| {
        view! {
            <Panel title=tr("filing-decisions") flush=true>
                <ul class="filing-lines" role="list">{decisions.into_iter().map(line).collect_view()}</ul>
            </Panel>
        }
    })
}

#[component]
fn Proposals(proposals: Vec<Subject>) -> impl IntoView {
    let title = ta("filing-proposals-in-file", &[("count", &proposals.len().to_string())]);
    (!proposals.is_empty()).then(|| {
        view! {
            <Panel title>
                <p class="quiet">{t("filing-proposals-in-file-text")}</p>
                <Subjects subjects=proposals />
            </Panel>
        }
    })
}

/// Our own file, given back: what it restores.
#[component]
fn Recovery(recovered: RecoveredView) -> impl IntoView {
    let RecoveredView { missing, changed, kept } = recovered;
    let count = |key: &str, n: usize| ta(key, &[("count", &n.to_string())]);
    let (lost, older, own) = (
        count("filing-recover-missing", missing.len()),
        count("filing-recover-changed", changed.len()),
        count("filing-recover-kept", kept.len()),
    );
    view! {
        <Panel title=tr("filing-recover-title")>
            <div class="stack">
                <p>{t("filing-recover-text")}</p>
                {(!missing.is_empty()).then(|| view! { <h3>{lost}</h3><Subjects subjects=missing /> })}
                {(!changed.is_empty()).then(|| view! { <h3>{older}</h3><ChangedLines changed /> })}
                {(!kept.is_empty()).then(|| view! { <h3>{own}</h3><Subjects subjects=kept /> })}
            </div>
        </Panel>
    }
}
