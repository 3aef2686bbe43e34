//! The start page: open an office kept here, make a new one, or restore one. An empty browser always asks.

mod choose;
mod class;
mod compat;
mod exercises;
mod found_copy;
mod give_up;
mod kept;
mod lost;
mod new_office;
mod practice;
mod rescue;
mod restore;
mod self_check;
mod start_frame;
mod step;
mod tour;
mod typed;
mod unlock;

pub use class::{ClassPage, TeachPage};
pub use exercises::ExerciseList;
pub use lost::LostPage;
pub use practice::MakePractice;
pub use unlock::UnlockPage;

use leptos::prelude::*;

use self::start_frame::StartFrame;
use self::step::Step;
use crate::ui::components::focus_by_id;
use crate::ui::reactive::effect;
use crate::ui::session::exercise_on_its_way;
use crate::ui::shell::ExercisePanel;

#[component]
pub fn StartPage() -> impl IntoView {
    // What was being typed comes back after a reload, and with it the form it was typed into.
    let first = if new_office::has_draft() { Step::New } else { Step::Choose };
    let step = RwSignal::new(first);
    effect(move |before: Option<Step>| {
        let now = step.get();
        if before.is_some_and(|before| before != now) {
            // The button that led here is gone: the keyboard goes on from the new heading.
            request_animation_frame(|| {
                focus_by_id("page-title");
                window().scroll_to_with_x_and_y(0.0, 0.0);
            });
        }
        now
    });
    // It goes on here.
    let exercise = exercise_on_its_way();
    view! {
        <StartFrame>
            {exercise.map(|exercise| view! { <ExercisePanel session=None exercise /> })}
            {move || match step.get() {
                Step::Choose => view! { <choose::Choose step /> }.into_any(),
                Step::New => view! { <new_office::NewOffice step /> }.into_any(),
                Step::Restore => view! { <restore::Restore step /> }.into_any(),
                Step::Compat => view! { <compat::Compat step /> }.into_any(),
                Step::SelfCheck => view! { <self_check::SelfCheck step /> }.into_any(),
            }}
        </StartFrame>
    }
}
