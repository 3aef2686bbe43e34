//! The page of a person's own copy.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::names;

use super::view::screen_on;
use crate::ui::components::{Frame, NavItem, Notice, NoticeKind};
use crate::ui::file_words::from_office;
use crate::ui::help::{Help, HelpButton, HelpPanel, Hint};
use crate::ui::pages::self_check::{Asking, Leave, TypeSizeButton, Unkept};
use crate::ui::print::provide_printing;
use crate::ui::reactive::memo;
use crate::ui::route::{self, Place, Route};
use crate::ui::session::Session;
use crate::ui::shell::{AsOf, AsOfBand, LockButton, frame_tone};
use crate::ui::t::{t, ta, tr};

/// The frame with the person's own screens.
#[component]
pub fn OwnCopy(session: Session, person: Id) -> impl IntoView {
    let route = route::watch();
    // An office's screens are none of a person.
    let with_file = session.is_from_office();
    // Whoever has no file is asked first; whoever has one reads it.
    let first = if with_file { Route::OwnResults } else { Route::OwnAsk };
    let there = move |now: &Route| now.is_own() && !(with_file && *now == Route::OwnAsk);
    let now = memo(move |_| Some(route.get()).filter(there).unwrap_or(first));
    provide_context(Asking::default());
    provide_printing(Some(session));
    let help = Help::beside(Signal::derive(move || now.get().screen().name()), Some(session));
    let profile = session.profile();
    let own = profile.office();
    let nav = Signal::derive(move || {
        let entry = |(words, to): (&str, Route)| NavItem {
            label: t(words),
            href: to.href(),
            count: None,
            current: to == now.get(),
        };
        let words = |place| match place {
            Place::Own(words) => Some(words),
            Place::Main(_) | Place::MainOf(_) | Place::Further(_) | Place::Under(_) => None,
        };
        let mut entries = Route::entries(own, words);
        entries.retain(|(_, to)| there(to));
        vec![entries.into_iter().map(entry).collect::<Vec<_>>()]
    });
    let (office, practice) = (profile.party.name, profile.practice);
    let name = memo(move |_| session.read(|registry| names::known(registry, person)));
    let top =
        move || view! { <AsOf session /> <TypeSizeButton /> <LockButton /> <HelpButton help /> <Leave /> };
    let practised = move || {
        practice.then(|| {
            view! { <Notice kind=NoticeKind::Warn band=true title=t("practice-band") text=t("practice-band-text") /> }
        })
    };
    let banner = move || (practised, view! { <AsOfBand session /> <Unkept session /> });
    view! {
        <Frame
            brand=tr("brand")
            home=first.href()
            skip_label=tr("skip")
            menu_label=tr("menu")
            nav_label=tr("nav")
            office=Signal::derive(move || match name.get().as_str() {
                "" => from_office(&office),
                name => ta("self-check-whose", &[("name", name), ("from", &from_office(&office))]),
            })
            tag=tr("self-check")
            nav
            top
            banner
            tone=frame_tone(session)
        >
            <Hint help session route=now.into() />
            {move || screen_on(session, now.get())}
            <HelpPanel help />
        </Frame>
    }
}
