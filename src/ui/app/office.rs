//! The open office.

use leptos::prelude::*;
use taizhang_core::policy::presence;

use super::view::screen_on;
use crate::platform::idle;
use crate::ui::components::{Frame, NavItem, Notice, NoticeKind};
use crate::ui::help::{Help, HelpButton, HelpPanel, Hint};
use crate::ui::pages;
use crate::ui::print::provide_printing;
use crate::ui::reactive::memo;
use crate::ui::route::{self, Place, Route};
use crate::ui::session::Session;
use crate::ui::shell::{
    AsOf, AsOfBand, Broken, ExercisePanel, LockButton, PracticeBand, frame_tone, older_copy,
    provide_counters, short_of_space,
};
use crate::ui::t::{label, t, ta, tr};

/// The open office: frame, navigation and the screen the address names.
#[component]
pub fn Office(session: Session) -> impl IntoView {
    let route = route::watch();
    provide_printing(Some(session));
    provide_counters(session);
    let work = pages::home::watch(session);
    provide_context(work);
    let rules = pages::home::rules::watch(session);
    provide_context(rules);
    let people = memo(move |_| {
        session.read(|registry| presence::heads(registry, session.day()).registered() as usize)
    });
    let profile = session.profile();
    let (own, level) = (profile.office(), profile.level());
    // Whoever opened the office waits for the screen, not for what stands beside its name.
    let drawn = RwSignal::new(false);
    leptos::task::spawn_local(async move {
        idle::idle().await;
        drawn.try_set(true);
    });
    let waiting = move || work.0.with(Vec::len) + rules.0.with(|found| found.as_ref().map_or(0, Vec::len));
    let nav = Signal::derive(move || {
        let here = route.get().entry();
        let counted = drawn.get();
        let entry = |(words, to): (&str, Route)| NavItem {
            label: t(words),
            href: to.href(),
            count: (counted && to == Route::Home)
                .then(waiting)
                .or_else(|| (counted && to == Route::People).then(|| people.get())),
            current: to.screen() == here,
        };
        let group = |words: &dyn Fn(Place) -> Option<&'static str>| {
            Route::entries(own, words).into_iter().map(entry).collect::<Vec<_>>()
        };
        let main = group(&|place| match place {
            Place::Main(words) => Some(words),
            Place::MainOf((words, levels)) => levels.contains(&level).then_some(words),
            Place::Further(_) | Place::Under(_) | Place::Own(_) => None,
        });
        let further = group(&|place| match place {
            Place::Further(words) => Some(words),
            Place::Main(_) | Place::MainOf(_) | Place::Under(_) | Place::Own(_) => None,
        });
        vec![main, further]
    });
    // A person's own screens are none of an office.
    let now = Signal::derive(move || if route.get().is_own() { Route::Home } else { route.get() });
    let help = Help::beside(Signal::derive(move || now.get().screen().name()), Some(session));
    // A superior may propose another name: it is seen at once.
    let name = Signal::derive(move || session.profile().party.name);
    let top = move || {
        let actor = session.actor();
        view! {
            <AsOf session />
            {move || {
                let name = actor.get();
                let text = ta("top-actor", &[("name", &name)]);
                (!name.is_empty()).then(|| view! { <span class="top-note">{text}</span> })
            }}
            <LockButton />
            <HelpButton help />
        }
    };
    // After the browser forgot who sits here: nothing can be entered without a name.
    let nameless = move || {
        session.actor().with(|name| name.trim().is_empty()).then(|| {
            view! {
                <Notice kind=NoticeKind::Warn band=true text=t("actor-unknown")>
                    <a href=Route::Settings.href()>{t("actor-unknown-do")}</a>
                </Notice>
            }
        })
    };
    let elsewhere = move || {
        session.elsewhere().get().map(|at| {
            view! { <Notice kind=NoticeKind::Info band=true text=ta("written-elsewhere", &[("at", &at)]) /> }
        })
    };
    // The banner itself is made once; what it shows follows.
    let practice = profile.practice;
    let exercise = session.exercise();
    let practised = move || match exercise {
        Some(exercise) => Some(view! { <ExercisePanel session=Some(session) exercise /> }.into_any()),
        None => practice.then(|| view! { <PracticeBand session /> }.into_any()),
    };
    let broken = move || {
        view! {
            <Broken session does="broken-do">
                <a href=Route::Settings.href()>{tr("broken-where")}</a>
            </Broken>
        }
    };
    let mended = move || {
        session.mended().then(|| view! { <Notice kind=NoticeKind::Warn band=true text=t("mended") /> })
    };
    let another_day = move || view! { <AsOfBand session /> };
    let older = move || older_copy(session);
    let short = move || short_of_space(session);
    let banner = move || (broken, older, mended, short, practised, another_day, nameless, elsewhere);
    view! {
        <Frame
            brand=tr("brand")
            home=Route::Home.href()
            skip_label=tr("skip")
            nav_label=tr("nav")
            menu_label=tr("menu")
            mark=Signal::derive(move || practice.then(|| t("practice-mark")))
            office=name
            tag=Signal::derive(move || label(level))
            nav
            top
            banner
            tone=frame_tone(session)
        >
            <Hint help session route=now />
            {move || screen_on(session, now.get())}
            <HelpPanel help />
        </Frame>
    }
}
