//! The page of a person's own copy.

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::ledger::names;

use super::view::screen_on;
use crate::ui::components::{Frame, NavItem, Notice, NoticeKind};
use crate::ui::file_words::from_office;
use crate::ui::pages::self_check::Leave;
use crate::ui::print::provide_printing;
use crate::ui::reactive::memo;
use crate::ui::route::{self, Place, Route};
use crate::ui::session::Session;
use crate::ui::shell::{AsOf, AsOfBand, frame_tone};
use crate::ui::t::{t, ta, tr};

/// The frame with the person's own screens.
#[component]
pub fn OwnCopy(session: Session, person: Id) -> impl IntoView {
    provide_printing(session);
    let route = route::watch();
    // An office's screens are none of a person.
    let now = memo(move |_| Some(route.get()).filter(|now| now.is_own()).unwrap_or(Route::OwnResults));
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
        vec![Route::entries(own, words).into_iter().map(entry).collect::<Vec<_>>()]
    });
    let (office, practice) = (profile.party.name, profile.practice);
    let name = memo(move |_| session.read(|registry| names::known(registry, person)));
    let top = move || view! { <AsOf session /> <Leave /> };
    let practised = move || {
        practice.then(|| {
            view! { <Notice kind=NoticeKind::Warn band=true title=t("practice-band") text=t("practice-band-text") /> }
        })
    };
    let banner = move || (practised, view! { <AsOfBand session /> });
    view! {
        <Frame
            brand=tr("brand")
            home=Route::OwnResults.href()
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
            {move || screen_on(session, now.get())}
        </Frame>
    }
}
