//! 练习模式 from the start page: one click, and all four levels can be looked at.

use leptos::prelude::*;
use taizhang_core::domain::issue::Issue;
use taizhang_core::practice::exercises::exercise::Exercise;

use super::class::OpenTask;
use super::start_frame::StartFrame;
use crate::platform::idle::drawn;
use crate::ui::components::{Button, LinkButton, Progress};
use crate::ui::session::{begin_exercise, practise, practised, seat};
use crate::ui::shell::AskAnew;
use crate::ui::shell::{CurrentPhase, IssueNotice};
use crate::ui::t::{t, tr};

#[component]
pub fn Practice() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let working = RwSignal::new(false);
    let done = RwSignal::new(0.0);
    let issues = RwSignal::new(Vec::<Issue>::new());
    let known = StoredValue::new(practised());
    let begin = move |()| {
        if working.get_untracked() {
            return;
        }
        working.set(true);
        issues.set(Vec::new());
        // Not bound to the start page: what is begun is made to the end.
        leptos::task::spawn_local(async move {
            match practise(done).await {
                Ok(register) => shown.open_register(register),
                Err(found) => {
                    issues.try_set(found);
                    working.try_set(false);
                }
            }
        });
    };
    let go_on = move |()| {
        let county = known.with_value(|known| {
            known.iter().find(|office| office.level == COUNTY).or(known.first()).map(|office| office.register)
        });
        match county {
            Some(register) => shown.open_register(register),
            None => begin(()),
        }
    };
    let asking = RwSignal::new(false);
    let made = known.with_value(|known| !known.is_empty());
    view! {
        <section class="start-practice">
            <div class="grow">
                <h2>{move || t("practice")}</h2>
                <p class="quiet">{move || t("practice-text")}</p>
                <IssueNotice issues />
                {move || {
                    working.get().then(|| {
                        let value = Signal::derive(move || Some(done.get()));
                        view! { <Progress label=tr("practice-making") value /> }
                    })
                }}
            </div>
            <div class="row">
                <Button
                    label=Signal::derive(move || t(if made { "practice-go-on" } else { "practice-begin" }))
                    busy=working
                    on_press=go_on
                />
                {made.then(|| view! { <LinkButton label=tr("practice-anew") on_press=move |()| asking.set(true) /> })}
            </div>
            <div class="row practice-links">
                <LinkButton label=tr("exercises-open") on_press=move |()| shown.exercises() />
                <LinkButton label=tr("class-teach") on_press=move |()| shown.teach() />
                {seat().map(|_| view! { <LinkButton label=tr("class-go-on") on_press=move |()| shown.class(None) /> })}
            </div>
            <OpenTask />
            <AskAnew open=asking on_confirm=Callback::new(begin) />
        </section>
    }
}

/// Makes the practice data anew and opens the county, or begins an exercise: where the band of 练习模式 leads.
#[component]
pub fn MakePractice(exercise: Option<&'static Exercise>) -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let done = RwSignal::new(0.0);
    let issues = RwSignal::new(Vec::<Issue>::new());
    leptos::task::spawn_local(async move {
        let begun = match exercise {
            Some(exercise) => {
                drawn().await;
                begin_exercise(exercise).await
            }
            None => practise(done).await,
        };
        match begun {
            Ok(register) => shown.open_register(register),
            Err(found) => {
                issues.try_set(found);
            }
        }
    });
    let making = if exercise.is_some() { "exercises-making" } else { "practice-making" };
    view! {
        <StartFrame>
            <h1>{move || t("practice")}</h1>
            <IssueNotice issues />
            <Progress label=tr(making) value=Signal::derive(move || exercise.is_none().then(|| done.get())) />
            <Show when=move || issues.with(|issues| !issues.is_empty())>
                <Button label=tr("practice-leave") on_press=move |()| shown.leave() />
            </Show>
        </StartFrame>
    }
}

/// As the directory writes the level.
const COUNTY: &str = "3";
