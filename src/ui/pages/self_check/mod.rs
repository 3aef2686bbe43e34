//! 个人信息核对与自评: one person looks through the own file, sees what the rules say of it, tries what would be otherwise,
//! and hands corrections back.

mod assess;
mod facts;
mod leave;
mod report;
mod results;
mod unsaved;
mod what_if;

use leptos::prelude::*;
use taizhang_core::domain::id::Id;
use taizhang_core::report::names;

use crate::ui::as_of::{AsOf, AsOfBand, NotOnThisDay, only_shows};
use crate::ui::components::{Frame, NavItem, Notice, NoticeKind, PageHead};
use crate::ui::route::{self, Part, Route};
use crate::ui::session::Session;
use crate::ui::t::{t, ta};

/// The page of a person's own copy.
#[component]
pub fn SelfCheck(session: Session, person: Id) -> impl IntoView {
    let route = route::watch();
    let part = Memo::new(move |_| match route.get() {
        Route::SelfCheck(part) => part,
        _ => Part::default(),
    });
    let nav = Signal::derive(move || {
        let entry = |item: Part| NavItem {
            label: t(&format!("self-check-nav-{}", item.code())),
            href: Route::SelfCheck(item).href(),
            count: None,
            urgent: false,
            current: part.get() == item,
        };
        vec![Part::ALL.into_iter().map(entry).collect::<Vec<_>>()]
    });
    let profile = session.profile();
    let (office, practice) = (profile.party.name, profile.practice);
    let name = Memo::new(move |_| session.read(|registry| names::known(registry, person)));
    let top = move || view! { <AsOf session /> <leave::Leave /> };
    let practised = move || {
        practice.then(|| {
            view! { <Notice kind=NoticeKind::Warn band=true title=t("practice-band") text=t("practice-band-text") /> }
        })
    };
    let banner = move || (practised, view! { <AsOfBand session /> });
    let tone = Signal::derive(move || match (session.viewed_on(), practice) {
        (Some(_), _) => Some("viewed"),
        (None, true) => Some("practice"),
        (None, false) => None,
    });
    view! {
        <Frame
            brand=Signal::derive(|| t("brand"))
            home=Route::SelfCheck(Part::Results).href()
            skip_label=Signal::derive(|| t("skip"))
            menu_label=Signal::derive(|| t("menu"))
            nav_label=Signal::derive(|| t("nav"))
            office=Signal::derive(move || match name.get().as_str() {
                "" => from_office(&office),
                name => ta("self-check-whose", &[("name", name), ("from", &from_office(&office))]),
            })
            tag=Signal::derive(|| t("self-check"))
            nav
            top
            banner
            tone
        >
            {move || {
                let now = part.get();
                if session.viewed_on().is_some() && !only_shows(Route::SelfCheck(now)) {
                    return view! { <NotOnThisDay /> }.into_any();
                }
                match now {
                    Part::Results => view! { <results::Results /> }.into_any(),
                    Part::Facts => view! { <facts::OwnFacts person /> }.into_any(),
                    Part::WhatIf => view! { <what_if::WhatIf person /> }.into_any(),
                    Part::Report => view! { <report::Report person /> }.into_any(),
                }
            }}
        </Frame>
    }
}

/// The head of a part.
#[component]
fn Head(part: Part) -> impl IntoView {
    let title = Signal::derive(move || t(&format!("self-check-nav-{}", part.code())));
    let sub = Signal::derive(move || t(&format!("self-check-sub-{}", part.code())));
    view! { <PageHead title sub /> }
}

/// Whose file it is, as the office is named.
pub fn from_office(name: &str) -> String {
    match name {
        "" => t("self-check-no-office"),
        name => ta("self-check-of-office", &[("office", name)]),
    }
}
