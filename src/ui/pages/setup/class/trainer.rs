//! A trainer's side: the task, the results, the table.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::practice::class::sheets::title;
use taizhang_core::practice::class::table::Table;
use web_sys::File;

use super::super::start_frame::StartFrame;
use super::trainee::help_word;
use super::{asked, check, results};
use crate::ui::components::{
    Button, ButtonKind, ConfirmDialog, Fact, Facts, FileDrop, LinkButton, Notice, NoticeKind, PageHead, Panel,
};
use crate::ui::session::{end_taught, hand_out_task, is_file, save_copy, taught};
use crate::ui::shell::{CurrentPhase, IssueNotice};
use crate::ui::t::{lang, t, ta, tr};

/// 上课, for whoever teaches.
#[component]
pub fn TeachPage() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let table: RwSignal<Option<Table>, LocalStorage> = RwSignal::new_local(taught());
    // The task stands as long as there is one, whatever is taken in.
    let there = crate::ui::reactive::memo(move |_| table.with(Option::is_some));
    let face = move || match there.get() {
        true => [task(table), results::take(table), check::panel(table)].into_any(),
        false => asked::form(table),
    };
    view! {
        <StartFrame topic="class">
            <PageHead title=tr("class") sub=tr("class-sub") />
            <div class="stack">
                <Notice kind=NoticeKind::Info text=tr("class-proves") />
                {face}
                <div><Button label=tr("back-to-start") on_press=move |()| shown.leave() /></div>
            </div>
        </StartFrame>
    }
}

/// The task, its file, and the program with it inside.
fn task(table: RwSignal<Option<Table>, LocalStorage>) -> AnyView {
    let issues = RwSignal::new(Vec::<Issue>::new());
    let ending = RwSignal::new(false);
    let Some(class) = table.with_untracked(|table| Some(table.as_ref()?.class.clone())) else {
        return ().into_any();
    };
    let name = class.task.title.clone();
    let made: String = class.made_at.chars().take(16).collect::<String>().replace('T', " ");
    let (people, minutes) = (class.people().to_string(), class.task.minutes.to_string());
    let help = class.task.help;
    let titles = {
        let class = class.clone();
        move || {
            let titles = class.exercises.iter().map(|own| title(own, lang())).enumerate();
            let line = |(at, title): (usize, String)| {
                ta("class-missed-in", &[("number", &(at + 1).to_string()), ("text", &title)])
            };
            titles.map(line).collect::<Vec<_>>().join(&t("class-missed-separator"))
        }
    };
    let class = StoredValue::new_local(class);
    let save = move |()| {
        let done = class.with_value(hand_out_task);
        issues.set(done.err().into_iter().collect());
    };
    let copy = move |files: Vec<File>| {
        let (Some(file), lang) = (files.into_iter().next(), lang()) else { return };
        leptos::task::spawn_local(async move {
            let done = save_copy(&class.get_value(), file, lang).await;
            issues.try_set(done.err().into_iter().collect());
        });
    };
    // From an address there is no file that could be copied.
    let copies = is_file();
    let end = move |()| {
        end_taught();
        table.set(None);
    };
    view! {
        <Panel title=tr("class-task")>
            <div class="stack">
                <Facts>
                    <Fact label=tr("class-title-field")>{name}</Fact>
                    <Fact label=tr("class-made")>{made}</Fact>
                    <Fact label=tr("class-people")>{people}</Fact>
                    <Fact label=tr("class-minutes-field")>{minutes}</Fact>
                    <Fact label=tr("class-help-field")>{move || t(help_word(help))}</Fact>
                    <Fact label=tr("class-chosen-field") wide=true>{titles}</Fact>
                </Facts>
                <div class="row">
                    <Button label=tr("class-save-task") kind=ButtonKind::Primary on_press=save />
                    {copies.then(|| view! { <FileDrop id="class-copy" label=tr("class-copy-choose") accept=".html" small=true on_files=copy /> })}
                    <LinkButton label=tr("class-end") on_press=move |()| ending.set(true) />
                </div>
                {copies.then(|| view! { <p class="quiet">{move || t("class-copy-hint")}</p> })}
                <IssueNotice issues />
            </div>
        </Panel>
        <ConfirmDialog
            open=ending
            title=tr("class-end")
            confirm_label=tr("class-end")
            cancel_label=tr("cancel")
            danger=true
            on_confirm=Callback::new(end)
        >
            <p>{move || t("class-end-text")}</p>
        </ConfirmDialog>
    }
    .into_any()
}
