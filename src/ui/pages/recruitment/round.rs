//! One round: where it stands and what is next, its applicants, its ranking, its texts.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::process::recruitment::close::close;
use taizhang_core::process::recruitment::round::{Reached, Round, one};

use super::applicants::ApplicantsTab;
use super::ranking::RankingTab;
use super::texts::TextsTab;
use crate::ui::components::{
    Badge, Button, ConfirmDialog, Empty, Notice, NoticeKind, PageHead, Tab, TabPanel, Tabs, Tone,
};
use crate::ui::reactive::memo;
use crate::ui::record::{EditDialog, Editor, Entry, LastDone, RemoveDialog, Remover, Submission, UndoLine};
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::shell::IssueNotice;
use crate::ui::t::{coded, live, t, ta, tr};

#[component]
pub fn RoundPage(round: Id) -> impl IntoView {
    let session = use_session();
    let row = memo(move |_| session.read(|registry| one(registry, round, session.day())));
    let back = Signal::derive(|| Some((t("recruitment-back"), Route::Recruitment.href())));
    let known = memo(move |_| row.with(Option::is_some));
    move || {
        if known.get() {
            return view! { <Known id=round row back /> }.into_any();
        }
        view! {
            <PageHead title=tr("nav-recruitment") back />
            <Empty title=tr("recruitment-gone") text=tr("recruitment-none-text") />
        }
        .into_any()
    }
}

#[component]
fn Known(id: Id, row: Memo<Option<Round>>, back: Signal<Option<(String, String)>>) -> impl IntoView {
    let session = use_session();
    let (editor, remover) = (Editor::default(), Remover::default());
    let (submission, closing) = (Submission::default(), RwSignal::new(false));
    let last = LastDone::of(&format!("recruitment.{id}"));
    let ours = row.with_untracked(|row| row.as_ref().is_some_and(|row| row.ours));
    let selected = RwSignal::new(if ours { "applicants" } else { "texts" }.to_owned());
    let title = Signal::derive(move || row.get().map(|row| row.title).unwrap_or_default());
    let tabs = Signal::derive(move || {
        let tab = |key: &'static str, label: String| Tab { key, label, count: None };
        // Applicants never leave the office that recruits: of another's round there is the notice.
        let shown = if ours { &["applicants", "ranking", "texts"][..] } else { &["texts"] };
        shown.iter().map(|key| tab(key, coded("recruitment-tab-*", key))).collect()
    });
    let shut = move |()| {
        let edits = session.peek(|registry| close(registry, id, session.day()));
        let count = edits.len().to_string();
        submission.run(session.take_roster(edits, t("recruitment-closed-why")), move |sequence| {
            last.keep(sequence, ta("recruitment-closed", &[("count", &count)]));
        });
    };
    let named = move || row.with(|row| row.as_ref().map_or(0, |row| row.named)).to_string();
    let may_close =
        move || row.with(|row| row.as_ref().is_some_and(|row| row.ours && row.hired > 0 && row.named > 0));
    view! {
        <PageHead title back>
            <Show when=move || ours>
                <Button label=tr("recruitment-edit") on_press=move |()| {
                    editor.show(Entry::Change { record: id, field: None });
                } />
                <Show when=may_close>
                    <Button label=tr("recruitment-close") on_press=move |()| closing.set(true) />
                </Show>
            </Show>
        </PageHead>
        {move || row.get().map(|row| view! { <Said row /> })}
        <IssueNotice issues=submission.issues />
        <UndoLine last />
        <Tabs id="round" label=title tabs selected />
        <Show when=move || ours>
            <TabPanel id="round" key="applicants" selected><ApplicantsTab id remover /></TabPanel>
            <TabPanel id="round" key="ranking" selected><RankingTab id last /></TabPanel>
        </Show>
        <TabPanel id="round" key="texts" selected><TextsTab id ours /></TabPanel>
        <EditDialog editor />
        <RemoveDialog remover />
        <ConfirmDialog
            open=closing
            title=tr("recruitment-close")
            confirm_label=tr("recruitment-close-do")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=shut
        >
            <p>{live(move || ta("recruitment-close-text", &[("count", &named())]))}</p>
        </ConfirmDialog>
    }
}

/// Where a round stands.
pub fn stage_badge(row: &Round) -> AnyView {
    let (stage, late, ours) = (row.stage(), row.late(), row.ours);
    let tone = match stage {
        _ if !ours => Tone::Neutral,
        None => Tone::Met,
        Some(_) if late => Tone::Breached,
        Some(_) => Tone::Due,
    };
    let text = move || {
        let name = stage.map_or_else(
            || t(if ours { "recruitment-done" } else { "recruitment-over" }),
            |step| coded("recruitment-step-*", step.code()),
        );
        if late { ta("recruitment-stage-late", &[("step", &name)]) } else { name }
    };
    view! { <Badge tone text=Signal::derive(text) /> }.into_any()
}

/// The steps with their days, what is next, and what stands against it.
#[component]
fn Said(row: Round) -> impl IntoView {
    let stage = row.stage();
    let next = if !row.ours {
        ta("recruitment-next-theirs", &[("office", &row.office)])
    } else {
        stage.map_or_else(|| t("recruitment-next-none"), |step| coded("recruitment-next-*", step.code()))
    };
    let shown = row.shown.map(|shown| {
        let args = [("days", shown.days.to_string()), ("asked", shown.asked.to_string())];
        let args = args.each_ref().map(|(key, text)| (*key, text.as_str()));
        let known = if shown.known { String::new() } else { t("recruitment-shown-unknown") };
        let key = if shown.days < shown.asked { "recruitment-shown-short" } else { "recruitment-shown" };
        ta(key, &args) + &known
    });
    let lacks: String =
        row.lacks.iter().map(|lack| coded("recruitment-lack-*", lack.code())).collect::<Vec<_>>().concat();
    let lacks = (!lacks.is_empty()).then(|| view! { <Notice kind=NoticeKind::Warn text=lacks /> });
    let opinion = (!row.opinion).then(|| t("recruitment-no-opinion"));
    let ours = row.ours;
    let step = move |own: Reached| {
        let is_now = stage == Some(own.step);
        let days = |format: &str| {
            let days = [own.from, own.to].into_iter().flatten().map(|day| day.format(format).to_string());
            days.collect::<Vec<_>>().join("–")
        };
        let (short, whole) = (days("%-m.%-d"), days("%Y-%m-%d"));
        let (tone, text) = match own {
            Reached { done: true, .. } if !ours => (Tone::Neutral, t("recruitment-step-past")),
            Reached { done: true, .. } => (Tone::Met, t("recruitment-step-done")),
            Reached { missing: true, .. } => (Tone::Due, t("recruitment-step-missing")),
            Reached { late: true, .. } => (Tone::Breached, t("recruitment-step-late")),
            _ if is_now => (Tone::Due, t("recruitment-step-now")),
            _ => (Tone::Neutral, t("recruitment-step-ahead")),
        };
        view! {
            <li aria-current=is_now.then_some("step")>
                <strong>{coded("recruitment-step-*", own.step.code())}</strong>
                <Badge tone text=Signal::stored(text) />
                <span class="quiet small" title=whole>{short}</span>
            </li>
        }
    };
    view! {
        <div class="panel training-facts">
            <ol class="round-steps" aria-label=t("recruitment-stage")>{row.steps.iter().copied().map(step).collect_view()}</ol>
            <p role="status">
                <strong>{next}</strong>
                " "
                {shown}
                {opinion}
            </p>
            {lacks}
        </div>
    }
}
