//! What is mounted: loading, the start page, or the open office with its screens. It knows every page; no page knows it.

mod office;
mod own_copy;
mod view;

use leptos::prelude::*;
use taizhang_core::practice::exercises::of_register;

use self::office::Office;
use self::own_copy::OwnCopy;
use super::components::{DialogNote, ToastHost, provide_toasts};
use super::pages;
use super::session::{is_class_copy, is_shut, watch_lock};
use super::shell::{Broken, ClockQuestion, CurrentPhase, Phase, Tour, TourCard};
use super::t::{Preferences, tr};
use crate::platform::directory;
use crate::platform::prefs::{self, Density, Language, Theme, TypeSize};
use crate::ui::reactive::effect;

/// Mounts the app, and marks the page ready once the store is open and the first screen is shown.
pub fn mount() {
    leptos::mount::mount_to_body(App);
}

/// The whole app.
#[component]
pub fn App() -> impl IntoView {
    let preferences = Preferences(RwSignal::new(prefs::load()));
    provide_context(preferences);
    // It outlives the office whose exercise writes in it: dialogs of the start page look for it too.
    provide_context(DialogNote(RwSignal::new(String::new())));
    let toasts = provide_toasts();
    follow(preferences);
    let shown = CurrentPhase(RwSignal::new_local(Phase::Loading));
    provide_context(shown);
    let tour = Tour::new(shown);
    provide_context(tour);
    watch_lock(preferences.0);
    let begin = move || leptos::task::spawn_local(begin(shown));
    if is_shut() {
        shown.0.set(Phase::Locked);
        request_animation_frame(mark_ready);
    } else {
        begin();
    }
    let unlocked = Callback::new(move |()| {
        preferences.0.set(prefs::load());
        shown.0.set(Phase::Loading);
        begin();
    });
    view! {
        {move || match shown.0.get() {
            Phase::Loading => view! { <p class="loading" role="status">{tr("loading")}</p> }.into_any(),
            Phase::Locked => view! { <pages::setup::UnlockPage opened=unlocked /> }.into_any(),
            Phase::Start if is_class_copy() => view! { <pages::setup::ClassPage given=None /> }.into_any(),
            Phase::Start => view! { <pages::setup::StartPage /> }.into_any(),
            Phase::Practising(exercise) => view! { <pages::setup::MakePractice exercise /> }.into_any(),
            Phase::Exercises => view! { <pages::setup::ExerciseList /> }.into_any(),
            Phase::Class(given) => view! { <pages::setup::ClassPage given /> }.into_any(),
            Phase::Teach => view! { <pages::setup::TeachPage /> }.into_any(),
            Phase::Lost(trouble, register) => {
                view! { <pages::setup::LostPage trouble=*trouble register /> }.into_any()
            }
            Phase::Open(session) => {
                provide_context(session);
                let office = match session.self_check() {
                    Some(person) => {
                        view! {
                            <Broken session does="broken-do-self">""</Broken>
                            <OwnCopy session person />
                        }
                        .into_any()
                    }
                    None => view! { <Office session /> }.into_any(),
                };
                view! {
                    {office}
                    <ClockQuestion session />
                }
                .into_any()
            }
        }}
        <TourCard tour />
        <ToastHost toasts close_label=tr("close") />
    }
}

/// Opens what this window showed last, or asks.
async fn begin(shown: CurrentPhase) {
    let kept = directory::real_offices();
    let current = directory::current().or(match kept.as_slice() {
        [only] => Some(only.register),
        _ => None,
    });
    // A copy for a class opens nothing but exercises, whatever else this browser keeps.
    let current = current.filter(|register| !is_class_copy() || of_register(*register).is_some());
    let phase = match current {
        None => Phase::Start,
        Some(register) => Phase::of(register).await,
    };
    if let Phase::Open(session) = &phase {
        session.remember();
    }
    shown.0.set(phase);
    // After the screen has been drawn.
    request_animation_frame(mark_ready);
}

fn mark_ready() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-ready", "1");
    }
}

/// Theme, type size, density and language as attributes of the page.
fn follow(preferences: Preferences) {
    effect(move |_| {
        let prefs = preferences.0.get();
        let Some(root) = document().document_element() else { return };
        let set = |name: &str, value: &str| {
            let _ =
                if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
        };
        set(
            "data-theme",
            match prefs.theme {
                Theme::System => "",
                Theme::Light => "light",
                Theme::Dark => "dark",
            },
        );
        set(
            "data-type",
            match prefs.type_size {
                TypeSize::Normal => "",
                TypeSize::Large => "large",
            },
        );
        set(
            "data-density",
            match prefs.density {
                Density::Normal => "",
                Density::Compact => "compact",
            },
        );
        set(
            "lang",
            match prefs.language {
                Language::Chinese => "zh-CN",
                Language::English => "en",
            },
        );
    });
}
