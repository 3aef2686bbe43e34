//! What a screen is for, in a line above it, the first time somebody of an office comes there; once put away it stays away.

use leptos::prelude::*;
use taizhang_core::report::help::Topic;

use super::Help;
use crate::platform::prefs;
use crate::ui::components::{Button, LinkButton};
use crate::ui::reactive::memo;
use crate::ui::route::{Place, Route};
use crate::ui::session::Session;
use crate::ui::t::{lang, t, tr};

/// Under this name the browser keeps which hints an office has put away.
const KEPT: &str = "hints";

/// The hint of the screen, where it has not been put away. The workbench of a new office has its first steps instead, and
/// what stands behind another screen was come to from there.
#[component]
pub fn Hint(help: Help, session: Session, route: Signal<Route>) -> impl IntoView {
    let away = RwSignal::new(prefs::load_roster::<Vec<String>>(session.register(), KEPT).unwrap_or_default());
    let topic = memo(move |_| {
        let screen = route.get().screen();
        let is_first =
            matches!(screen.place(), Place::Main(_) | Place::MainOf(_) | Place::Further(_) | Place::Own(_));
        let topic = Topic::of_screen(screen.name()).filter(|_| is_first && route.get() != Route::Home)?;
        (!away.with(|away| away.iter().any(|name| name == topic.name))).then_some(topic)
    });
    let hint = move || {
        let topic = topic.get()?;
        let done = move |()| {
            away.update(|away| away.push(topic.name.to_owned()));
            prefs::save_roster(session.register(), KEPT, &away.get_untracked());
        };
        let more = move |()| help.side.open();
        Some(view! {
            <div class="hint" role="note" aria-label=t("hint")>
                <span>{topic.hint(lang())}</span>
                <LinkButton label=tr("hint-more") on_press=more />
                <Button small=true label=tr("hint-done") on_press=done />
            </div>
        })
    };
    view! { {hint} }
}
