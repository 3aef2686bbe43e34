//! 个人信息核对与自评 from the start page: with the file that the office gave, or with what one knows oneself.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::exchange::kinds::personal::Opened;
use taizhang_core::report::self_check::PERSONAL;

use super::step::Step;
use crate::platform::directory::OfficeEntry;
use crate::ui::components::{
    Button, ButtonKind, ConfirmDialog, Fact, Facts, LinkButton, Notice, NoticeKind, PageHead, Panel,
};
use crate::ui::file_opening::{FileOpening, OneFile};
use crate::ui::file_words::from_office;
use crate::ui::record::Submission;
use crate::ui::session::{self, Session, self_checks};
use crate::ui::shell::{CurrentPhase, IssueNotice};
use crate::ui::t::{live, ta, tr};

#[component]
pub fn SelfCheck(step: RwSignal<Step>) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let file = FileOpening::new(&PERSONAL);
    let submission = Submission::default();
    let begin = move |file: Option<Opened>| {
        submission.issues.set(Vec::new());
        submission.run(Session::begin_self_check(file), move |session| shown.open(session));
    };
    let opened = move || {
        file.opened().map(|file| {
            let (office, made) = (file.office.name.clone(), file.made_at.clone());
            let press = move |()| begin(Some(file.clone()));
            view! {
                <Facts>
                    <Fact label=tr("self-check-from") wide=true>{office}</Fact>
                    <Fact label=tr("self-check-made-at")>{day(&made)}</Fact>
                </Facts>
                <div>
                    <Button label=tr("self-check-begin") kind=ButtonKind::Primary busy=submission.busy on_press=press />
                </div>
            }
        })
    };
    view! {
        <PageHead title=tr("self-check") sub=tr("self-check-sub") />
        <div class="stack">
            <Begun />
            <Panel title=tr("self-check-file")>
                <div class="stack">
                    <OneFile id="self-check" file words="self-check-file" />
                    {opened}
                    <IssueNotice issues=submission.issues />
                </div>
            </Panel>
            <Panel title=tr("self-check-blank")>
                <div class="stack-tight">
                    <p>{tr("self-check-blank-text")}</p>
                    <div>
                        <Button label=tr("self-check-blank-begin") busy=submission.busy on_press=move |()| begin(None) />
                    </div>
                </div>
            </Panel>
            <Notice kind=NoticeKind::Info text=tr("self-check-kept") />
            <div>
                <Button label=tr("back-to-start") on_press=move |()| step.set(Step::Choose) />
            </div>
        </div>
    }
}

/// The day of an RFC 3339 time.
fn day(at: &str) -> String {
    at.chars().take(10).collect()
}

/// What was begun in this browser and not cleared.
#[component]
fn Begun() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let begun = RwSignal::new(self_checks());
    let clearing = RwSignal::new(None::<Id>);
    let asked = RwSignal::new(false);
    let submission = Submission::default();
    let clear = move |()| {
        let Some(register) = clearing.get_untracked() else { return };
        submission.run(session::remove(register), move |()| drop(begun.try_set(self_checks())));
    };
    let line = move |entry: OfficeEntry| {
        let register = entry.register;
        let last = entry.last_opened.format("%Y-%m-%d %H:%M").to_string();
        let office = entry.office_name;
        view! {
            <li class="start-office">
                <div class="grow">
                    <strong>{move || from_office(&office)}</strong>
                    <div class="quiet small">{live(move || ta("start-last-opened", &[("at", &last)]))}</div>
                </div>
                <Button label=tr("self-check-go-on") on_press=move |()| shown.open_register(register) />
                <LinkButton
                    label=tr("self-check-clear")
                    on_press=move |()| {
                        clearing.set(Some(register));
                        asked.set(true);
                    }
                />
            </li>
        }
    };
    view! {
        <Show when=move || begun.with(|begun| !begun.is_empty())>
            <Panel title=tr("self-check-begun") flush=true>
                <IssueNotice issues=submission.issues />
                <ul role="list" class="start-offices">{move || begun.get().into_iter().map(line).collect_view()}</ul>
            </Panel>
        </Show>
        <ConfirmDialog
            open=asked
            title=tr("self-check-clear")
            confirm_label=tr("self-check-clear-yes")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=clear
        >
            <p>{tr("self-check-clear-text")}</p>
        </ConfirmDialog>
    }
}
