//! 帮助 beside every screen: opened at the top right and by F1, it follows the screen and leaves it usable.

mod hint;

pub use hint::Hint;

use leptos::ev;
use leptos::prelude::*;
use taizhang_core::report::help::html::{self, Use};
use taizhang_core::report::help::{TOPICS, Topic};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::components::{Button, Side, SidePanel};
use super::print::ManualButton;
use super::reactive::effect;
use super::route::Route;
use super::session::Session;
use super::t::{lang, t, ta, tr};

/// The help of a page.
#[derive(Clone, Copy)]
pub struct Help {
    side: Side,
    /// The name of the screen; where there is none, the start page's text is shown.
    screen: Signal<&'static str>,
    /// Another topic than that of the screen, where somebody chose one.
    asked: RwSignal<Option<&'static Topic>>,
    session: Option<Session>,
}

impl Help {
    /// Made once by what stands around the screens; F1 opens it from then on.
    pub fn beside(screen: Signal<&'static str>, session: Option<Session>) -> Self {
        let help = Self { side: Side::named("help"), screen, asked: RwSignal::new(None), session };
        effect(move |_| {
            screen.track();
            help.asked.set(None);
        });
        let keys = window_event_listener(ev::keydown, move |event| {
            if event.key() == "F1" {
                // The browser's own help is about the browser.
                event.prevent_default();
                help.side.toggle();
            }
        });
        on_cleanup(move || keys.remove());
        help
    }

    fn of_screen(self) -> Option<&'static Topic> {
        Topic::of_screen(self.screen.get()).or_else(|| TOPICS.first())
    }

    fn shown(self) -> Option<&'static Topic> {
        self.asked.get().or_else(|| self.of_screen())
    }

    /// The screen of a topic, where this office has it.
    fn way(self, topic: &Topic) -> Option<Route> {
        let session = self.session?;
        let (profile, own) = (session.profile(), session.self_check().is_some());
        let is_it = |route: &Route| Topic::of_screen(route.screen().name()).is_some_and(|of| of == topic);
        Route::reached(profile.office(), profile.level(), own).into_iter().find(is_it)
    }
}

/// What opens it.
#[component]
pub fn HelpButton(help: Help) -> impl IntoView {
    view! { <Button label=tr("help") small=true on_press=move |()| help.side.toggle() /> }
}

/// The panel; stands once on a page.
#[component]
pub fn HelpPanel(help: Help) -> impl IntoView {
    let title = Signal::derive(move || {
        let title = help.shown().map(|topic| topic.title(lang())).unwrap_or_default();
        ta("help-of", &[("title", title)])
    });
    // A link shows another text here; the screen, and what is half typed in it, stays.
    let choose = move |event: web_sys::MouseEvent| {
        let pressed = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let name = pressed.and_then(|pressed| pressed.get_attribute("data-topic"));
        if let Some(topic) = name.and_then(|name| Topic::named(&name)) {
            help.asked.set(Some(topic));
            help.side.open();
        }
    };
    let ways = move || {
        let topic = help.asked.get().filter(|topic| Some(*topic) != help.of_screen())?;
        let go = help.way(topic).map(|route| view! { <a href=route.href()>{t("help-go")}</a> });
        let back = move |()| help.asked.set(None);
        Some(view! {
            <p class="row">
                {go} <Button small=true label=tr("help-back") on_press=back />
            </p>
        })
    };
    let text = move || help.shown().map(|topic| html::topic(topic, lang(), Use::Screen)).unwrap_or_default();
    view! {
        <SidePanel side=help.side title close_label=tr("close")>
            <div class="help" on:click=choose>
                {ways}
                <div inner_html=text></div>
                <details class="help-all">
                    <summary>{tr("help-all")}</summary>
                    <div inner_html=move || html::contents(lang())></div>
                </details>
                <ManualButton />
            </div>
        </SidePanel>
    }
}
