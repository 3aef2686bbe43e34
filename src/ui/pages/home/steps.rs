//! The first steps of a new office, until all are done.

use leptos::prelude::*;
use taizhang_core::report::home::{Step, first_steps};

use crate::ui::components::Panel;
use crate::ui::reactive::memo;
use crate::ui::route::Route;
use crate::ui::session::use_session;
use crate::ui::t::{coded, t, tr};

/// The steps as they stand now; none once all are done.
pub fn steps() -> Memo<Vec<(Step, bool)>> {
    let session = use_session();
    memo(move |_| {
        // What is only practised need not be kept.
        let backed_up = session.last_backup().is_some() || session.profile().practice;
        session.read(|registry| first_steps(registry, session.day(), backed_up))
    })
}

#[component]
pub fn FirstSteps(steps: Memo<Vec<(Step, bool)>>) -> impl IntoView {
    let row = |(step, done): (Step, bool)| {
        let (text, why) = (coded("step-*", step.code()), coded("step-*-text", step.code()));
        let end = if done {
            view! { <span class="first-step-done">{t("step-done")}</span> }.into_any()
        } else {
            let act = coded("step-*-do", step.code());
            view! { <a class="btn btn-small" href=leads_to(step).href()>{act}</a> }.into_any()
        };
        view! {
            <li class="first-step" class:first-step-past=done>
                <div>
                    <strong>{text}</strong>
                    <p class="quiet small">{why}</p>
                </div>
                {end}
            </li>
        }
    };
    view! {
        <Show when=move || !steps.with(Vec::is_empty)>
            <Panel title=tr("steps") flush=true>
                <ol class="first-steps" role="list">
                    {move || steps.get().into_iter().map(row).collect_view()}
                </ol>
            </Panel>
        </Show>
    }
}

fn leads_to(step: Step) -> Route {
    match step {
        Step::Offices | Step::HeadCount => Route::Offices,
        Step::People => Route::NewPerson,
        Step::Roster => Route::Import,
        Step::File | Step::TakeIn => Route::Filing,
        Step::Key | Step::Backup => Route::Settings,
    }
}
