//! The page without an office: brand, language, one column.

use leptos::prelude::*;

use crate::platform::prefs::{self, Language};
use crate::ui::components::Button;
use crate::ui::help::{Help, HelpButton, HelpPanel};
use crate::ui::print::provide_printing;
use crate::ui::t::{Preferences, t, tr};

/// Brand, language, one column.
#[component]
pub fn StartFrame(
    /// As its help is called; the start page's where it has none of its own.
    #[prop(optional)]
    help: &'static str,
    children: Children,
) -> impl IntoView {
    provide_printing(None);
    let help = Help::beside(Signal::stored(help), None);
    view! {
        <div class="start">
            <header class="start-head">
                <span class="brand">{move || t("brand")}</span>
                <HelpButton help />
                <LanguageButton />
            </header>
            <main class="start-main" id="main">{children()}</main>
            <HelpPanel help />
        </div>
    }
}

/// Switches to the other language, named in that language.
#[component]
fn LanguageButton() -> impl IntoView {
    let Some(Preferences(prefs)) = use_context::<Preferences>() else { return ().into_any() };
    let switch = move |()| {
        prefs.update(|prefs| {
            prefs.language = match prefs.language {
                Language::Chinese => Language::English,
                Language::English => Language::Chinese,
            };
        });
        prefs::save(&prefs.get_untracked());
    };
    view! { <Button label=tr("other-language") small=true on_press=switch /> }.into_any()
}
