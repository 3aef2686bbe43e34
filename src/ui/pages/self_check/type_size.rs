//! Large type, for whoever has no settings of an office: one press, and back.

use leptos::prelude::*;

use crate::platform::prefs::{self, TypeSize};
use crate::ui::components::Button;
use crate::ui::t::{Preferences, t};

#[component]
pub fn TypeSizeButton() -> impl IntoView {
    let Preferences(preferences) = expect_context::<Preferences>();
    let is_large = move || preferences.with(|prefs| prefs.type_size == TypeSize::Large);
    let label = Signal::derive(move || {
        t(if is_large() { "self-check-type-normal" } else { "self-check-type-large" })
    });
    let turn = move |()| {
        let size = if is_large() { TypeSize::Normal } else { TypeSize::Large };
        preferences.update(|prefs| prefs.type_size = size);
        prefs::save(&preferences.get_untracked());
    };
    view! { <Button small=true label on_press=turn /> }
}
