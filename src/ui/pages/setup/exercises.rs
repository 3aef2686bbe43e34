//! 练习题: what there is to do, by level.

use leptos::prelude::*;
use taizhang_core::domain::codes::OfficeLevel;
use taizhang_core::practice::exercises::ALL;
use taizhang_core::practice::exercises::exercise::Exercise;

use super::start_frame::StartFrame;
use crate::platform::directory;
use crate::ui::components::{Button, PageHead, Tag};
use crate::ui::session::exercise_points;
use crate::ui::shell::CurrentPhase;
use crate::ui::t::{coded, label, live, t, ta, tr};

#[component]
pub fn ExerciseList() -> impl IntoView {
    let shown = expect_context::<CurrentPhase>();
    let begun: Vec<_> = directory::offices().into_iter().map(|office| office.register).collect();
    let row = |exercise: &'static Exercise| {
        let begun = begun.contains(&exercise.register());
        let title = move || coded("exercise-*", exercise.id);
        let minutes = exercise.minutes.to_string();
        let points = exercise_points(exercise).filter(|_| begun);
        let points = points.map(|points| live(move || ta("exercises-marked", &[("points", &points)])));
        let goals = move || {
            let goal = |code: &str| coded("exercise-*", format!("{}-goal-{code}", exercise.id));
            exercise.goals.iter().map(|own| goal(own.code)).collect::<Vec<_>>().join(&t("list-separator"))
        };
        let (word, name) = match begun {
            true => ("exercises-go-on", "exercises-go-on-name"),
            false => ("exercises-begin", "exercises-begin-name"),
        };
        let press = move |()| match begun {
            true => shown.open_register(exercise.register()),
            false => shown.exercise(exercise),
        };
        view! {
            <li class="exercise-row">
                <div class="grow">
                    <strong>{title}</strong>
                    " "
                    <span class="quiet">{move || ta("exercises-minutes", &[("minutes", &minutes)])}</span>
                    {points.map(|text| view! { " " <Tag text /> })}
                    <p class="quiet">{goals}</p>
                </div>
                <Button
                    small=true
                    label=tr(word)
                    name=Signal::derive(move || ta(name, &[("title", &title())]))
                    on_press=press
                />
            </li>
        }
    };
    let levels = [OfficeLevel::Grassroots, OfficeLevel::County, OfficeLevel::City, OfficeLevel::Province];
    let groups = levels
        .into_iter()
        .filter_map(|level| {
            let own: Vec<_> = ALL.iter().copied().filter(|own| own.level == level).map(row).collect();
            (!own.is_empty()).then(|| {
                view! {
                    <section>
                        <h2>{move || label(level)}</h2>
                        <ul class="exercise-list">{own}</ul>
                    </section>
                }
            })
        })
        .collect_view();
    view! {
        <StartFrame topic="exercises">
            <PageHead title=tr("exercises") sub=tr("exercises-sub") />
            <div class="stack">
                {groups}
                <div><Button label=tr("exercises-back") on_press=move |()| shown.leave() /></div>
            </div>
        </StartFrame>
    }
}
