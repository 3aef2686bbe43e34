//! What a file would change, read before one agrees to it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::domain::id::Id;
use taizhang_core::exchange::plan::Consent;
use taizhang_core::ledger::batch::Decision;
use taizhang_core::ledger::names::Subject;
use taizhang_core::order::Gathered;
use taizhang_core::report::filing::inbox::{
    DecisionLine, KeyLine, LineChange, OriginView, RecoveredView, ResultLine,
};
use taizhang_core::report::filing::inbox_changes::{Differing, List, moved};

use super::inbox::{Inbox, Opened};
use super::inbox_moves::{AnswersInFile, OffersInFile};
use super::inbox_origin::{OriginPart, Subjects};
use super::inbox_stale::Stale;
use super::row_check::RowCheck;
use super::words::{file_kind, number, when};
use crate::ui::components::{
    Button, ButtonKind, Change, CheckField, DiffList, Fact, Facts, Notice, NoticeKind, Panel, TextField,
};
use crate::ui::record::{ChangedLines, diff_headings};
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, live, sentence, t, ta, tr};

/// The file at hand, and the one button that takes it in.
#[component]
pub fn ReviewPanel(inbox: Inbox, opened: Opened) -> impl IntoView {
    let tried = RwSignal::new(false);
    let line_agreed = RwSignal::new(false);
    let plan = opened.plan.clone();
    let view = opened.view.clone();
    let sender = view.from.office;
    let forked = plan.is_forked();
    let forks: BTreeMap<Id, RwSignal<bool>> =
        plan.forks().map(|origin| (origin.party.office, RwSignal::new(false))).into_map();
    let agreed_forks = forks.clone();
    let before = opened.before.clone();
    // What was typed before stays typed.
    let typed_before = |office: &Id| before.as_ref().and_then(|before| before.codes.get(office).cloned());
    let codes: Vec<(Id, RwSignal<String>)> = view
        .keys
        .iter()
        .map(|key| key.party.office)
        .map(|office| (office, RwSignal::new(typed_before(&office).unwrap_or_default())))
        .collect();
    let differing = before.as_ref().map(|before| before.differing.clone()).unwrap_or_default();
    let typed = codes.clone();
    let taking = opened.clone();
    let take = move |()| {
        tried.set(true);
        let codes = typed.iter().map(|(office, code)| (*office, code.get_untracked())).into_map();
        let agreed = agreed_forks.iter().filter(|(_, agreed)| agreed.get_untracked());
        let forks: BTreeSet<Id> = agreed.map(|(office, _)| *office).into_set();
        if !forked || forks.contains(&sender) {
            inbox.take(taking.clone(), Consent { codes, forks, line: line_agreed.get_untracked() });
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
    let asked: Vec<_> = view.keys.iter().cloned().zip(codes.into_iter().map(|(_, code)| code)).collect();
    let keys = (!asked.is_empty()).then(|| view! { <Keys asked number=view.number /> });
    let (quiet, telling): (Vec<OriginView>, Vec<OriginView>) =
        view.origins.iter().cloned().partition(OriginView::is_quiet);
    let origins = telling.into_iter().map(|origin| {
        let fork_agreed = forks.get(&origin.party.office).copied().unwrap_or_default();
        view! { <OriginPart origin differing=differing.clone() fork_agreed tried /> }
    });
    let origins = origins.collect_view();
    let (made_at, made_by) = (when(&view.made_at), view.made_by.clone());
    let button =
        Signal::derive(move || t(if inbox.busy.get() { "filing-taking" } else { "filing-take-confirm" }));
    let leave = move |()| inbox.next();
    let actions = if view.check.is_some() {
        // There is nothing to take in.
        view! { <Button label=tr("filing-rows-read") kind=ButtonKind::Primary on_press=leave /> }.into_any()
    } else {
        view! {
            <Button label=button kind=ButtonKind::Primary busy=inbox.busy on_press=take />
            <Button label=tr("filing-take-not") on_press=leave />
            <span class="quiet small">{tr("filing-take-whole")}</span>
        }
        .into_any()
    };
    view! {
        <div id="inbox-review" class="stack" tabindex="-1">
            {before.map(|before| view! { <Stale differing=before.differing.to_vec() /> })}
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
                </div>
            </Panel>
            <LineNews line=view.line.clone() agreed=line_agreed />
            <Told told=view.told.clone() />
            <Results results=view.results.clone() />
            <Decisions decisions=view.decisions.clone() />
            <OffersInFile offers=view.offers.clone() />
            <AnswersInFile answers=view.answers.clone() />
            <Proposals proposals=view.proposals.clone() moved=moved(&differing, List::Proposals) />
            {view.recovered.clone().map(|recovered| view! { <Recovery recovered differing=differing.clone() /> })}
            {origins}
            <Quiet quiet />
            {view.check.clone().map(|check| view! { <RowCheck check other=view.from.name.clone() /> })}
            <div class="filing-actions" data-action-bar="">
                <div class="filing-refusal"><IssueNotice issues=inbox.issues /></div>
                {actions}
            </div>
        </div>
    }
}

/// Whose keys are to be compared by telephone: what the other side reads out is typed here, so that nobody agrees to
/// what stands on the screen.
#[component]
fn Keys(asked: Vec<(KeyLine, RwSignal<String>)>, number: u64) -> impl IntoView {
    let changed = asked.iter().any(|(asked, _)| asked.known.is_some());
    let must = asked.iter().any(|(asked, _)| asked.must);
    let carried = asked.iter().all(|(asked, _)| asked.apart);
    let text = match (changed, must, carried) {
        (true, _, _) => "filing-key-changed-text",
        (false, true, _) => "filing-key-must",
        (false, false, true) => "filing-key-carried",
        (false, false, false) => "filing-key-first",
    };
    let line = move |(asked, code): (KeyLine, RwSignal<String>)| {
        let KeyLine { party, known, must, apart, after_stolen } = asked;
        let stolen = after_stolen.then(|| view! { <p><strong>{tr("filing-key-after-stolen")}</strong></p> });
        let label = ta("filing-key-code", &[("from", &party.name)]);
        let hint = match known {
            Some(known) if apart => ta("filing-key-was-apart", &[("code", &known)]),
            Some(known) => ta("filing-key-was", &[("code", &known)]),
            None if apart && party.level == OfficeLevel::Province => t("filing-key-province"),
            None if apart => t("filing-key-apart"),
            None => t(if must { "filing-key-before" } else { "filing-key-later" }),
        };
        view! {
            {stolen}
            <TextField
                id=format!("inbox-key-{}", party.office)
                label=Signal::stored(label)
                hint
                value=code
                required=must
                inputmode="numeric"
            />
        }
    };
    let (kind, title) = if changed {
        (NoticeKind::Warn, "filing-key-changed-title")
    } else {
        (NoticeKind::Info, "filing-key-first-title")
    };
    let say = ta("filing-key-say", &[("number", &super::words::number(number))]);
    view! {
        <Notice kind title=tr(title)>
            <div class="filing-notice-more">
                <p>{live(move || t(text))}</p>
                <p>{say}</p>
                {asked.into_iter().map(line).collect_view()}
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

/// What the superior says of our own name, code and superior: it changes when somebody here agrees.
#[component]
fn LineNews(line: Vec<LineChange>, agreed: RwSignal<bool>) -> impl IntoView {
    (!line.is_empty()).then(|| {
        let changes = line.into_iter().map(|LineChange { code, from, to }| Change {
            label: coded("line-*", code),
            old: Some(from),
            new: Some(to),
        });
        let changes: Vec<Change> = changes.collect();
        view! {
            <Panel title=tr("line-title")>
                <div class="stack">
                    <DiffList
                        label=tr("line-title")
                        changes=Signal::stored(changes)
                        headings=diff_headings()
                        none=tr("filing-diff-none")
                    />
                    <CheckField id="inbox-line" label=tr("line-agree") hint=tr("line-agree-hint") value=agreed />
                </div>
            </Panel>
        }
    })
}

/// Offices whose 核对码 need not be asked for by telephone any more.
#[component]
fn Told(told: Vec<String>) -> impl IntoView {
    (!told.is_empty()).then(|| {
        let text = ta("filing-told", &[("names", &told.join(&t("filing-comma")))]);
        view! { <Notice kind=NoticeKind::Info text=Signal::stored(text) /> }
    })
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
fn Proposals(proposals: Vec<Subject>, moved: BTreeSet<Id>) -> impl IntoView {
    let title = ta("filing-proposals-in-file", &[("count", &proposals.len().to_string())]);
    (!proposals.is_empty()).then(|| {
        view! {
            <Panel title>
                <p class="quiet">{t("filing-proposals-in-file-text")}</p>
                <Subjects subjects=proposals moved />
            </Panel>
        }
    })
}

/// Our own file, given back: what it restores.
#[component]
fn Recovery(recovered: RecoveredView, differing: Arc<Vec<Differing>>) -> impl IntoView {
    let RecoveredView { missing, changed, kept } = recovered;
    let [missing_moved, changed_moved, kept_moved] =
        [List::Missing, List::Restored, List::Kept].map(|list| moved(&differing, list));
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
                {(!missing.is_empty()).then(|| view! { <h3>{lost}</h3><Subjects subjects=missing moved=missing_moved /> })}
                {(!changed.is_empty()).then(|| view! { <h3>{older}</h3><ChangedLines changed moved=changed_moved /> })}
                {(!kept.is_empty()).then(|| view! { <h3>{own}</h3><Subjects subjects=kept moved=kept_moved /> })}
            </div>
        </Panel>
    }
}
